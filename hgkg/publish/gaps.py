"""The empty places: targets that nothing drives, resolutions that no target serves, aims and results alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hgkg.publish.facts import Build, place_of
from hgkg.query.answer import Row, Value
from hgkg.query.chain import BoardRow, Place
from hgkg.query.figures import local
from hgkg.query.views import place

_RESOLUTION = "nghi-quyet"
KINDS = ("no_driver", "no_target", "no_result", "no_aim")
"""What may be missing: a document behind a target, a target of a resolution, a result of a target, a result's aim."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something with an empty place: which of ``KINDS``, what it is called, where it stands.

    ``concept`` is that of a result, by its IRI; None where the vocabulary does not know it.
    """

    missing: str
    name: str
    iri: str
    place: Place
    number: str | None = None
    date: Value | None = None
    concept: str | None = None


def gaps(build: Build) -> tuple[Gap, ...]:
    """All empty places of a build, in the order of ``KINDS``."""
    return (*_of_targets(build, "no_driver"), *_idle(build), *_of_targets(build, "no_result"), *_aimless(build))


def gaps_of(build: Build, row: BoardRow) -> tuple[str, ...]:
    """Which places of a target are empty; none of one that a document only speaks of.

    A target of the board that is stated again has what drives it there.
    """
    if row.status == "notJudged":
        return ()
    first = build.stated_again.get(row.target.iri, row.target)
    driven = not build.facts.drivers.keys().isdisjoint((row.target.iri, first.iri))
    empty = (("no_driver", not driven), ("no_result", row.status == "noResult"))
    return tuple(kind for kind, missing in empty if missing)


def _of_targets(build: Build, missing: str) -> Iterable[Gap]:
    for row in build.targets:
        if missing in gaps_of(build, row):
            number = str(row.target.group) if row.target.group is not None else None
            yield Gap(missing, row.target.indicator, row.target.iri, row.target.place, number)


def _idle(build: Build) -> Iterable[Gap]:
    """Resolutions that a document names and that drive nothing, where each is first named."""
    driving = {str(row["document"]) for rows in build.facts.drivers.values() for row in rows}
    first: dict[str, Row] = {}
    for row in build.citations:
        first.setdefault(str(row["cited"]), row)
    for iri, row in build.documents.items():
        at = place_of(row) or place_of(first.get(iri))
        if at is not None and local(row.get("type")) == _RESOLUTION and iri not in driving:
            number = str(row["number"]) if "number" in row else None
            yield Gap("no_target", str(row["name"]), iri, at, number, row.get("date"))


def _aimless(build: Build) -> Iterable[Gap]:
    """Results that answer no target."""
    answering = {str(row["result"]) for rows in build.facts.results.values() for row in rows}
    for iri, row in build.results.items():
        if iri not in answering:
            concept = str(row["concept"]) if "concept" in row else None
            yield Gap("no_aim", str(row["indicator"]), iri, place(row), concept=concept)
