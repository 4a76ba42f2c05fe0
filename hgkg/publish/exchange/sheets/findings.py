"""What does not fit and is to be looked at again."""

from __future__ import annotations

from hgkg.model.finding import SEVERITIES
from hgkg.publish.exchange.book import Heading, Sheet
from hgkg.publish.exchange.sheets.columns import Column, Table, in_both, iri, place, quote, told
from hgkg.publish.facts import Build, in_language
from hgkg.query.answer import Row
from hgkg.query.views import grouped

_FINDINGS: Table[Row] = Table(
    "findings",
    "Cần xem lại",
    "Findings",
    "Mỗi dòng một chỗ của một điều cần xem lại, nặng nhất trước; các chỗ của một điều mang cùng một số.",
    "One place of a finding a row, the gravest first; the places of one finding share its number.",
    (
        told(
            Heading(
                "no",
                "Số",
                "No.",
                "order",
                6,
                True,
                "một số cho mọi chỗ của một điều",
                "one number for all places of one finding",
            )
        ),
        Column(
            Heading("severity", "Mức độ", "Severity", "text", 10),
            lambda build, row: build.look.severities[str(row["severity"])],
        ),
        Column(
            Heading("type", "Loại", "Type", "words", 18),
            lambda build, row: in_language(row, "type", build.lang) or str(row["type"]),
        ),
        in_both(Heading("message", "Nội dung", "Message", "words", 60)),
        told(Heading("stated", "Văn bản ghi", "Stated", "words", 16)),
        told(Heading("computed", "Tính ra", "Computed", "words", 16)),
        place(32),
        quote(50),
        iri("finding", "IRI", "IRI of the finding"),
    ),
)


def findings_sheet(build: Build) -> Sheet:
    """The findings, the gravest first: a row for each place of a finding."""
    found = sorted(grouped(build.findings, "finding").values(), key=lambda rows: _rank(rows[0]))
    return _FINDINGS.sheet(build, ({**row, "no": no} for no, places in enumerate(found, 1) for row in places))


def _rank(row: Row) -> tuple[int, str, str, int, int, str]:
    at = (str(row["doc"]), int(row["start"]), int(row["end"]), str(row["finding"]))
    return (SEVERITIES.index(str(row["severity"])), str(row["type"]), *at)
