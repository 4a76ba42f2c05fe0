"""What drives what: a matrix of targets and documents, the same as a list, and the empty places of both as rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from hgkg.publish.exchange.book import Cell, Heading, Linked, Sheet, as_date, linked
from hgkg.publish.exchange.facts import Build, place_of
from hgkg.query.answer import Row
from hgkg.query.chain import BoardRow, Place
from hgkg.query.figures import local
from hgkg.query.rows import driver_links, rule
from hgkg.query.views import place

MARKS: Mapping[str, str] = {"explicit": "●", "structural": "◆", "thematic": "○"}
"""By basis; each tells the basis without colour."""

_RESOLUTION = "nghi-quyet"

_ROW = (
    Heading("number", "Số", "No.", "order", 6),
    Heading("indicator", "Chỉ tiêu", "Target", "words", 30),
    Heading("verdict", "Đánh giá", "Verdict", "verdict", 16),
    Heading("document", "Văn bản nêu chỉ tiêu", "Set by", "text", 16),
    Heading("drivers", "Số văn bản chi phối", "Driving documents", "count", 10),
)
_DRIVES = (
    Heading("number", "Số", "No.", "order", 6),
    Heading("indicator", "Chỉ tiêu", "Target", "words", 34),
    Heading("driver", "Văn bản chi phối", "Driving document", "words", 44),
    Heading("driver_number", "Số của văn bản", "Number of the document", "text", 16),
    Heading("basis", "Căn cứ", "Basis", "words", 20),
    Heading("rule", "Quy tắc", "Rule", "words", 28),
    Heading("place", "Nơi nêu", "Place", "place", 27),
    Heading("quote", "Nguyên văn", "Words", "words", 60),
    Heading("target_iri", "IRI của chỉ tiêu", "IRI of the target", "iri", 40, False),
    Heading("driver_iri", "IRI của văn bản", "IRI of the document", "iri", 40, False),
)
_GAPS = (
    Heading("kind", "Ô trống", "What is missing", "words", 34),
    Heading("number", "Số", "No.", "text", 16),
    Heading("name", "Tên", "Name", "words", 50),
    Heading("date", "Ngày", "Date", "date", 12),
    Heading("place", "Nơi nêu", "Place", "place", 27),
    Heading("quote", "Nguyên văn", "Words", "words", 60),
    Heading("iri", "IRI", "IRI of it", "iri", 40, False),
)
_MISSING = {
    "no_driver": ("chỉ tiêu không văn bản nào chi phối", "a target that nothing drives"),
    "no_target": ("nghị quyết không chỉ tiêu nào phục vụ", "a resolution that no target serves"),
    "no_result": ("chỉ tiêu chưa có số liệu", "a target without a result"),
    "no_aim": ("kết quả không có chỉ tiêu", "a result without a target"),
}


def matrix_sheet(build: Build) -> Sheet:
    """Targets down, driving documents across, those that drive most first; a mark leads to the words that say so."""
    drivers = _drivers(build)
    headings = tuple(
        Heading(f"driver_{n}", name, name, "mark", 9) for n, name in enumerate(_unlike(drivers.values()), 1)
    )
    rows = tuple((*_row(build, row), *_marks(build, row, drivers)) for row in build.targets)
    about = (
        "Mỗi dòng một chỉ tiêu, mỗi cột một văn bản chi phối; ô trống là không chi phối.",
        "One target a row, one driving document a column; an empty cell: it does not drive it.",
    )
    return Sheet("matrix", "Ma trận", "Matrix", *about, (*_ROW, *headings), rows, frozen=2)


def drives_sheet(build: Build) -> Sheet:
    """Each mark of the matrix as a row with its words."""
    rows = tuple(
        (
            row.target.group,
            row.target.indicator,
            str(drive["name"]),
            drive.get("number"),
            build.look.basis[local(drive["basis"]) or ""].word,
            rule(drive, build.lang),
            linked(place(drive), build.lang),
            str(drive["quote"]),
            row.target.iri,
            str(drive["document"]),
        )
        for row in build.targets
        for drive in build.facts.drivers.get(row.target.iri, ())
    )
    about = (
        "Mỗi dòng một văn bản chi phối một chỉ tiêu theo một căn cứ, và câu nói ra điều đó.",
        "One document that drives one target on one basis a row, and the words that say so.",
    )
    return Sheet("drives", "Chi phối", "Drives", *about, _DRIVES, rows)


def gaps_sheet(build: Build) -> Sheet:
    """The empty places: targets that nothing drives, resolutions that no target serves, aims and results alone."""
    rows = (*_undriven(build), *_idle(build), *_unanswered(build), *_aimless(build))
    about = (
        "Mỗi dòng một chỗ trống: chỉ tiêu thiếu văn bản chi phối hoặc số liệu, nghị quyết và kết quả thiếu chỉ tiêu.",
        "One gap a row: targets without a driver or a result, resolutions and results without a target.",
    )
    return Sheet("gaps", "Ô trống", "Gaps", *about, _GAPS, rows)


def _row(build: Build, row: BoardRow) -> tuple[Cell, ...]:
    documents = {drive["document"] for drive in build.facts.drivers.get(row.target.iri, ())}
    return (row.target.group, row.target.indicator, row.status, row.target.place.doc, len(documents))


def _drivers(build: Build) -> Mapping[str, str]:
    """The names of the documents that drive anything, by IRI."""
    driven = Counter(str(row["document"]) for rows in build.facts.drivers.values() for row in rows)
    names = {str(row["document"]): str(row["name"]) for rows in build.facts.drivers.values() for row in rows}
    return {iri: names[iri] for iri in sorted(names, key=lambda iri: (-driven[iri], names[iri], iri))}


def _unlike(names: Iterable[str]) -> list[str]:
    """The names, a number behind each that stood before: no two columns have one heading."""
    taken = {heading.vi for heading in _ROW} | {heading.en for heading in _ROW}
    out: list[str] = []
    for name in names:
        number, unlike = 1, name
        while unlike in taken:
            number += 1
            unlike = f"{name} ({number})"
        taken.add(unlike)
        out.append(unlike)
    return out


def _marks(build: Build, row: BoardRow, drivers: Mapping[str, str]) -> list[Cell]:
    """For each driver a mark for each basis, leading to the words of the strongest."""
    by_document: defaultdict[str, dict[str, Place]] = defaultdict(dict)
    for link in driver_links(build.facts, row.target.iri, build.lang):
        by_document[link.iri].setdefault(link.basis, link.place)
    return [
        Linked("".join(MARKS[basis] for basis in there), next(iter(there.values()))) if there else None
        for there in (by_document.get(iri) for iri in drivers)
    ]


def _undriven(build: Build) -> Iterable[tuple[Cell, ...]]:
    alone = (row for row in build.targets if row.target.iri not in build.facts.drivers)
    return (_target_gap(build, "no_driver", row) for row in alone)


def _unanswered(build: Build) -> Iterable[tuple[Cell, ...]]:
    return (_target_gap(build, "no_result", row) for row in build.targets if row.result is None)


def _target_gap(build: Build, kind: str, row: BoardRow) -> tuple[Cell, ...]:
    number = str(row.target.group) if row.target.group is not None else None
    return _gap(build, kind, number, row.target.indicator, None, row.target.place, row.target.iri)


def _idle(build: Build) -> Iterable[tuple[Cell, ...]]:
    """Resolutions that a document names and that drive nothing, where each is first named."""
    driving = {str(row["document"]) for rows in build.facts.drivers.values() for row in rows}
    first: dict[str, Row] = {}
    for row in build.citations:
        first.setdefault(str(row["cited"]), row)
    for iri, row in build.documents.items():
        at = place_of(row) or place_of(first.get(iri))
        if at is not None and local(row.get("type")) == _RESOLUTION and iri not in driving:
            number = str(row["number"]) if "number" in row else None
            yield _gap(build, "no_target", number, str(row["name"]), as_date(row.get("date")), at, iri)


def _aimless(build: Build) -> Iterable[tuple[Cell, ...]]:
    """Results that answer no target."""
    answering = {str(row["result"]) for rows in build.facts.results.values() for row in rows}
    for iri, row in build.results.items():
        if iri not in answering:
            yield _gap(build, "no_aim", None, str(row["indicator"]), None, place(row), iri)


def _gap(
    build: Build, kind: str, number: str | None, name: str, on: Cell, at: Place | None, iri: str
) -> tuple[Cell, ...]:
    vi, en = _MISSING[kind]
    what = vi if build.lang == "vi" else en
    return (what, number, name, on, linked(at, build.lang), at.quote if at else None, iri)
