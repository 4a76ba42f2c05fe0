"""The empty places as rows: targets that nothing drives, resolutions that no target serves, aims and results alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hgkg.publish.exchange.book import Heading, Sheet, as_date, linked
from hgkg.publish.exchange.sheets.columns import Column, Table
from hgkg.publish.facts import Build, place_of
from hgkg.query.answer import Row, Value
from hgkg.query.chain import BoardRow, Place
from hgkg.query.figures import local
from hgkg.query.views import place

_RESOLUTION = "nghi-quyet"
_MISSING = {
    "no_driver": ("chỉ tiêu không văn bản nào chi phối", "a target that nothing drives"),
    "no_target": ("nghị quyết không chỉ tiêu nào phục vụ", "a resolution that no target serves"),
    "no_result": ("chỉ tiêu chưa có số liệu", "a target without a result"),
    "no_aim": ("kết quả không có chỉ tiêu", "a result without a target"),
}


@dataclass(frozen=True, slots=True)
class _Gap:
    """Something with an empty place: which of ``_MISSING``, what it is called, where it stands."""

    missing: str
    name: str
    iri: str
    place: Place
    number: str | None = None
    date: Value | None = None


_GAPS: Table[_Gap] = Table(
    "gaps",
    "Ô trống",
    "Gaps",
    "Mỗi dòng một chỗ trống: chỉ tiêu thiếu văn bản chi phối hoặc số liệu, nghị quyết và kết quả thiếu chỉ tiêu.",
    "One gap a row: targets without a driver or a result, resolutions and results without a target.",
    (
        Column(
            Heading("kind", "Ô trống", "What is missing", "words", 34),
            lambda build, gap: _MISSING[gap.missing][0 if build.lang == "vi" else 1],
        ),
        Column(Heading("number", "Số", "No.", "text", 16), lambda _, gap: gap.number),
        Column(Heading("name", "Tên", "Name", "words", 50), lambda _, gap: gap.name),
        Column(Heading("date", "Ngày", "Date", "date", 12), lambda _, gap: as_date(gap.date)),
        Column(Heading("place", "Nơi nêu", "Place", "place", 27), lambda build, gap: linked(gap.place, build.lang)),
        Column(Heading("quote", "Nguyên văn", "Words", "words", 60), lambda _, gap: gap.place.quote),
        Column(Heading("iri", "IRI", "IRI of it", "iri", 40, False), lambda _, gap: gap.iri),
    ),
)


def gaps_sheet(build: Build) -> Sheet:
    """All empty places."""
    undriven = (_of_target("no_driver", row) for row in build.targets if row.target.iri not in build.facts.drivers)
    unanswered = (_of_target("no_result", row) for row in build.targets if row.result is None)
    return _GAPS.sheet(build, (*undriven, *_idle(build), *unanswered, *_aimless(build)))


def _of_target(missing: str, row: BoardRow) -> _Gap:
    number = str(row.target.group) if row.target.group is not None else None
    return _Gap(missing, row.target.indicator, row.target.iri, row.target.place, number)


def _idle(build: Build) -> Iterable[_Gap]:
    """Resolutions that a document names and that drive nothing, where each is first named."""
    driving = {str(row["document"]) for rows in build.facts.drivers.values() for row in rows}
    first: dict[str, Row] = {}
    for row in build.citations:
        first.setdefault(str(row["cited"]), row)
    for iri, row in build.documents.items():
        at = place_of(row) or place_of(first.get(iri))
        if at is not None and local(row.get("type")) == _RESOLUTION and iri not in driving:
            number = str(row["number"]) if "number" in row else None
            yield _Gap("no_target", str(row["name"]), iri, at, number, row.get("date"))


def _aimless(build: Build) -> Iterable[_Gap]:
    """Results that answer no target."""
    answering = {str(row["result"]) for rows in build.facts.results.values() for row in rows}
    for iri, row in build.results.items():
        if iri not in answering:
            yield _Gap("no_aim", str(row["indicator"]), iri, place(row))
