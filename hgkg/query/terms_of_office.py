"""The terms in which documents are numbered, of the kinds that a build's documents were issued in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from hgkg.query.answer import Queryable, Row
from hgkg.query.run import run

_MOST = 1_000_000
_TERMS = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?term ?level ?first ?last ?name ?vi ?en WHERE {
  { SELECT DISTINCT ?level WHERE { ?body a hg:BodyInTerm ; hg:inTerm/hg:level ?level } }
  ?term hg:level ?level ; hg:firstDay ?first ; hg:lastDay ?last ; skos:notation ?name ; skos:prefLabel ?vi .
  FILTER(LANG(?vi) = "vi")
  OPTIONAL { ?term skos:prefLabel ?en . FILTER(LANG(?en) = "en") }
} ORDER BY ?level ?first ?term"""

_ENDED = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX kind: <https://w3id.org/hgkg/vocab/change-kind/>
PREFIX org: <http://www.w3.org/ns/org#>
SELECT DISTINCT ?level ?body ?day WHERE {
  ?term a hg:BodyInTerm ; hg:ofBody ?body ; hg:inTerm/hg:level ?level .
  OPTIONAL {
    ?change org:originalOrganization ?body ; hg:changeDay ?day ; hg:changeKind ?kind .
    FILTER(?kind IN (kind:merged, kind:ended))
  }
} ORDER BY ?level ?body ?day"""


def terms_of_office(store: Queryable) -> tuple[Row, ...]:
    """Every term of the levels of which a document was issued in one: its level, its days and its names."""
    return run(store, _TERMS, max_rows=_MOST).rows


def ended_levels(store: Queryable) -> Mapping[str, date]:
    """The levels of which every body that issued a document in a term is gone, each with the day of the last of them.

    From that day on such a body was merged into another or had ended: its term went no further.
    """
    ended: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in run(store, _ENDED, max_rows=_MOST).rows:
        ended[str(row["level"])][str(row["body"])] = str(row.get("day", ""))
    return {level: date.fromisoformat(max(days.values())) for level, days in ended.items() if all(days.values())}
