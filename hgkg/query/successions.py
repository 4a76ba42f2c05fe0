"""What kind of body each one is, and who stands in its place: both of the vocabularies, said by no document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hgkg.query.answer import Queryable, Row
from hgkg.query.run import run
from hgkg.query.views import grouped

_MOST = 1_000_000

_KINDS = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?body ?kind ?vi ?en ?above ?area WHERE {
  ?body a org:FormalOrganization ; org:classification ?kind .
  ?kind skos:prefLabel ?vi . FILTER(LANG(?vi) = "vi")
  OPTIONAL { ?kind skos:prefLabel ?en . FILTER(LANG(?en) = "en") }
  OPTIONAL { ?kind skos:broader ?above }
  OPTIONAL { ?body hg:ofArea ?area }
} ORDER BY ?body ?kind ?above ?area"""

_SUCCESSIONS = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
SELECT ?body ?since ?until ?successor ?vi ?en ?certainty WHERE {
  ?succession a hg:Succession ; hg:ofBody ?body ; hg:inWords ?vi , ?en .
  FILTER(LANG(?vi) = "vi" && LANG(?en) = "en")
  OPTIONAL { ?succession hg:since ?since }
  OPTIONAL { ?succession hg:until ?until }
  OPTIONAL { ?succession hg:successor ?successor }
  OPTIONAL { ?succession hg:certainty ?certainty }
} ORDER BY ?body ?since ?successor ?vi"""


@dataclass(frozen=True, slots=True)
class BodyKind:
    """What kind of body one is, and what it stands under.

    Attributes:
        vi, en: the kind in words: "Ban thường vụ tỉnh ủy".
        above: the IRI of the body that it stands under, where the build has it.
    """

    vi: str
    en: str
    above: str | None


def body_kinds(store: Queryable) -> Mapping[str, BodyKind]:
    """The kind of each body that the vocabulary knows, by its IRI."""
    rows = run(store, _KINDS, max_rows=_MOST).rows
    there = {(str(row["kind"]), str(row.get("area", ""))): str(row["body"]) for row in rows}
    kinds: dict[str, BodyKind] = {}
    for row in rows:
        above = _above(row, there)
        known = kinds.get(str(row["body"]))
        if known is None or known.above is None:
            kinds[str(row["body"])] = BodyKind(str(row["vi"]), str(row.get("en", row["vi"])), above)
    return kinds


def _above(row: Row, there: Mapping[tuple[str, str], str]) -> str | None:
    """The body above: of the same area, else one that no area has of its own, as the Party."""
    if "above" not in row:
        return None
    kind = str(row["above"])
    return there.get((kind, str(row.get("area", "")))) or there.get((kind, ""))


def successions(store: Queryable) -> Mapping[str, tuple[Row, ...]]:
    """The times of each body that ever changed, by its IRI, the earliest first: who stood there, told in words."""
    return grouped(run(store, _SUCCESSIONS, max_rows=_MOST).rows, "body")
