"""The matrix: resolutions and other driving documents across, targets down, a mark where the one drives the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from hgkg.publish.counted import count
from hgkg.publish.facts import Build
from hgkg.publish.gaps import gaps, gaps_of
from hgkg.publish.inline import json_text
from hgkg.publish.page.addresses import words_at
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.parts import parts
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.gathered.things import Things
from hgkg.publish.site.matrix.seriation import Order, seriated
from hgkg.publish.site.targets.behind import MARKS, Driver, drivers
from hgkg.query.chain import BoardRow, Place

MOST_CELLS = 12_000
"""Cells of a page: as many as stay below 300 kB, and can be scrolled on an old computer."""
LEAST_ROWS = 20


@dataclass(frozen=True, slots=True)
class Column:
    """A document that drives targets, or a resolution that no target serves.

    Attributes:
        short: what stands above the column; the year told where several have one number.
        name: all of its name.
        count: how many targets it drives.
    """

    iri: str
    short: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """A target: of each column that drives it, its bases with the number of their words in the page's evidence."""

    row: BoardRow
    cells: tuple[tuple[tuple[str, int], ...], ...]


class Evidence:
    """The words behind the marks of a page, each once however many marks rest on them."""

    def __init__(self) -> None:
        self._numbers: dict[Place, int] = {}

    def number(self, place: Place) -> int:
        """The number of some words."""
        return self._numbers.setdefault(place, len(self._numbers))

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """Of each the quote, the document's name and the address in the reading view."""
        return [(place.quote, place.title, words_at(place)) for place in self._numbers]

    @property
    def links(self) -> list[str]:
        """The addresses alone."""
        return [words_at(place) for place in self._numbers]


def matrix(material: Material, frame: Frame) -> Iterator[Page]:
    """The matrix, in as many pages as it needs."""
    build, words = material.build(frame.lang), frame.words("matrix")
    behind = {row.target.iri: drivers(build, row.target.iri) for row in build.targets}
    columns, order = _ordered(build, behind, material.things)
    rows = {row.target.iri: row for row in build.targets}
    pages = parts("matrix", len(rows), max(MOST_CELLS // max(len(columns), 1), LEAST_ROWS))
    for part in pages:
        evidence = Evidence()
        here = [rows[iri] for iri in order.rows[part.first - 1 : part.last]]
        lines = [Line(row, _cells(behind[row.target.iri], columns, evidence)) for row in here]
        yield frame.page(
            "matrix",
            part.address,
            part.title(words["title"]),
            menu="matrix",
            scripts=("matrix.js",),
            styles=("matrix.css",),
            found=Found("page", words["found"]) if part.number == 1 else None,
            part=part,
            parts=pages,
            rows_count=len(rows),
            targets=count(build, rows).told(frame.lang),
            columns=columns,
            lines=lines,
            links=evidence.links,
            evidence=json_text(evidence.rows),
            marks=MARKS,
            bases=_bases(behind.values()),
            undriven=sum("no_driver" in gaps_of(build, row) for row in build.targets),
            again=build.stated_again,
            repeated=sum(not behind[iri] for iri in build.stated_again),
            told=sum(row.status == "notJudged" and not behind[row.target.iri] for row in build.targets),
            idle=sum(not column.count for column in columns),
        )


def _ordered(build: Build, behind: Mapping[str, Sequence[Driver]], things: Things) -> tuple[list[Column], Order]:
    """The columns in their order, and the order of the rows."""
    names = {
        driver.iri: (driver.number or things.held(driver.iri, build.lang) or driver.name, driver.name)
        for found in behind.values()
        for driver in found
    }
    marked = {iri: frozenset(row for row, found in behind.items() if any(d.iri == iri for d in found)) for iri in names}
    idle = {gap.iri: (gap.number or gap.name, gap.name) for gap in gaps(build) if gap.missing == "no_target"}
    called = {**idle, **names}
    shared = Counter(short for short, _ in called.values())
    order = seriated(_groups(build), {**marked, **{iri: frozenset() for iri in idle}})
    columns = []
    for iri in order.columns:
        short, name = called[iri]
        year = str(build.documents.get(iri, {}).get("date", ""))[:4] if shared[short] > 1 else ""
        columns.append(Column(iri, f"{short} ({year})" if year else short, name, len(marked.get(iri, ()))))
    return columns, order


def _groups(build: Build) -> list[list[str]]:
    """The targets of one document under one number together; one without a number stands alone."""
    numbered = enumerate(build.targets)
    by = groupby(numbered, lambda one: (one[1].target.place.doc, one[1].target.group or f"row {one[0]}"))
    return [[row.target.iri for _, row in group] for _, group in by]


def _cells(
    found: Sequence[Driver], columns: Iterable[Column], evidence: Evidence
) -> tuple[tuple[tuple[str, int], ...], ...]:
    own = {driver.iri: driver.bases for driver in found}
    return tuple(
        tuple((basis, evidence.number(place)) for basis, place in own.get(column.iri, {}).items()) for column in columns
    )


def _bases(behind: Iterable[Sequence[Driver]]) -> Counter[str]:
    """How many marks there are on each basis."""
    return Counter(basis for found in behind for driver in found for basis in driver.bases)
