"""What drives what: a matrix of targets and documents, and the same as a list with the words of each mark."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from hgkg.publish.exchange.book import Cell, Heading, Linked, Sheet
from hgkg.publish.exchange.sheets.columns import Column, Table, in_both, iri, place, quote, told
from hgkg.publish.exchange.sheets.targets import NUMBER, VERDICT, drivers, indicator
from hgkg.publish.facts import Build
from hgkg.query.answer import Row
from hgkg.query.chain import BoardRow, Place
from hgkg.query.figures import local
from hgkg.query.rows import driver_links

MARKS: Mapping[str, str] = {"explicit": "●", "structural": "◆", "thematic": "○"}
"""By basis; each tells the basis without colour."""

_MATRIX: Table[BoardRow] = Table(
    "matrix",
    "Ma trận",
    "Matrix",
    "Mỗi dòng một chỉ tiêu, mỗi cột một văn bản chi phối; ô trống là không chi phối.",
    "One target a row, one driving document a column; an empty cell: it does not drive it.",
    (
        NUMBER,
        indicator(30),
        VERDICT,
        Column(Heading("document", "Văn bản nêu chỉ tiêu", "Set by", "text", 16), lambda _, row: row.target.place.doc),
        drivers(printed=True),
    ),
    frozen=2,
)
_DRIVES: Table[Row] = Table(
    "drives",
    "Chi phối",
    "Drives",
    "Mỗi dòng một văn bản chi phối một chỉ tiêu theo một căn cứ, và câu nói ra điều đó.",
    "One document that drives one target on one basis a row, and the words that say so.",
    (
        told(NUMBER.heading, "group"),
        told(Heading("indicator", "Chỉ tiêu", "Target", "words", 34)),
        told(Heading("driver", "Văn bản chi phối", "Driving document", "words", 44), "name"),
        told(Heading("driver_number", "Số của văn bản", "Number of the document", "text", 16), "number"),
        Column(
            Heading("basis", "Căn cứ", "Basis", "words", 20),
            lambda build, row: build.look.basis[local(row["basis"]) or ""].word,
        ),
        in_both(Heading("rule", "Quy tắc", "Rule", "words", 28)),
        place(),
        quote(),
        iri("target", "IRI của chỉ tiêu", "IRI of the target", key="target_iri"),
        iri("document", "IRI của văn bản", "IRI of the document", key="driver_iri"),
    ),
)


def matrix_sheet(build: Build) -> Sheet:
    """Targets down, driving documents across, those that drive most first; a mark leads to the words that say so."""
    sheet, names = _MATRIX.sheet(build, build.targets), _drivers(build)
    headings = tuple(Heading(f"driver_{n}", name, name, "mark", 9) for n, name in enumerate(_unlike(names.values()), 1))
    marked = (_marks(build, row, names) for row in build.targets)
    rows = tuple((*cells, *marks) for cells, marks in zip(sheet.rows, marked, strict=True))
    return replace(sheet, headings=(*sheet.headings, *headings), rows=rows)


def drives_sheet(build: Build) -> Sheet:
    """Each mark of the matrix as a row with its words."""
    rows = (
        {
            **drive,
            "indicator": row.target.indicator,
            **({} if row.target.group is None else {"group": row.target.group}),
        }
        for row in build.targets
        for drive in build.facts.drivers.get(row.target.iri, ())
    )
    return _DRIVES.sheet(build, rows)


def _drivers(build: Build) -> Mapping[str, str]:
    """The names of the documents that drive anything, by IRI."""
    driven = Counter(str(row["document"]) for rows in build.facts.drivers.values() for row in rows)
    names = {str(row["document"]): str(row["name"]) for rows in build.facts.drivers.values() for row in rows}
    return {iri: names[iri] for iri in sorted(names, key=lambda iri: (-driven[iri], names[iri], iri))}


def _unlike(names: Iterable[str]) -> list[str]:
    """The names, a number behind each that stood before: no two columns have one heading."""
    own = [column.heading for column in _MATRIX.columns]
    taken = {heading.vi for heading in own} | {heading.en for heading in own}
    out: list[str] = []
    for name in names:
        number, unlike = 1, name
        while unlike in taken:
            number += 1
            unlike = f"{name} ({number})"
        taken.add(unlike)
        out.append(unlike)
    return out


def _marks(build: Build, row: BoardRow, names: Mapping[str, str]) -> list[Cell]:
    """For each driver a mark for each basis, leading to the words of the strongest."""
    by_document: defaultdict[str, dict[str, Place]] = defaultdict(dict)
    for link in driver_links(build.facts, row.target.iri, build.lang):
        by_document[link.iri].setdefault(link.basis, link.place)
    return [
        Linked("".join(MARKS[basis] for basis in there), next(iter(there.values()))) if there else None
        for there in (by_document.get(iri) for iri in names)
    ]
