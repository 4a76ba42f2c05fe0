"""The empty places as rows: targets that nothing drives, resolutions that no target serves, aims and results alone."""

from __future__ import annotations

from hgkg.publish.exchange.book import Heading, Sheet, as_date, linked
from hgkg.publish.exchange.sheets.columns import Column, Table
from hgkg.publish.facts import Build
from hgkg.publish.gaps import Gap, gaps

_MISSING = {
    "no_driver": ("chỉ tiêu không văn bản nào chi phối", "a target that nothing drives"),
    "no_target": ("nghị quyết không chỉ tiêu nào phục vụ", "a resolution that no target serves"),
    "no_result": ("chỉ tiêu chưa có số liệu", "a target without a result"),
    "no_aim": ("kết quả không có chỉ tiêu", "a result without a target"),
}

_GAPS: Table[Gap] = Table(
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
    return _GAPS.sheet(build, gaps(build))
