"""The documents, the places where they cite each other, and what is to be looked at again."""

from __future__ import annotations

from collections import Counter

from hgkg.publish.exchange.book import Cell, Heading, Sheet, as_date, linked
from hgkg.publish.exchange.facts import Build, in_language, place_of
from hgkg.query.answer import Row
from hgkg.query.views import grouped, place

_DOCUMENTS = (
    Heading("name", "Văn bản", "Document", "words", 46),
    Heading("type", "Loại", "Type", "words", 18),
    Heading("number", "Số, ký hiệu", "Number", "text", 17),
    Heading("date", "Ngày ban hành", "Date", "date", 12),
    Heading("issuer", "Cơ quan ban hành", "Issuer", "words", 28),
    Heading("subject", "Trích yếu", "Subject", "words", 50),
    Heading(
        "held",
        "Tình trạng",
        "Held",
        "words",
        15,
        True,
        "có tệp, chỉ được dẫn, hay chưa xác định được",
        "held, only cited, or not bound",
    ),
    Heading("cited", "Số lần được dẫn", "Times cited", "number", 10),
    Heading("drives", "Số chỉ tiêu chi phối", "Targets driven", "number", 10),
    Heading(
        "place",
        "Nơi nêu",
        "Place",
        "place",
        27,
        True,
        "phần đầu của văn bản, hay chỗ dẫn đầu tiên",
        "its head, or where it is first cited",
    ),
    Heading("period", "Kỳ", "Period", "text", 10, False),
    Heading("iri", "IRI", "IRI of the document", "iri", 50, False),
)
_CITATIONS = (
    Heading("citing", "Văn bản dẫn", "Citing document", "words", 36),
    Heading("relation", "Quan hệ", "Relation", "words", 16),
    Heading("cited", "Văn bản được dẫn", "Cited document", "words", 40),
    Heading("rule", "Nhận ra bằng", "Told by", "words", 26, True, "quy tắc đã đọc ra", "the rule that read it"),
    Heading("place", "Nơi nêu", "Place", "place", 32),
    Heading("quote", "Nguyên văn", "Words", "words", 60),
    Heading("citing_iri", "IRI của văn bản dẫn", "IRI of the citing document", "iri", 40, False),
    Heading("cited_iri", "IRI của văn bản được dẫn", "IRI of the cited document", "iri", 40, False),
)
_FINDINGS = (
    Heading(
        "no",
        "Số",
        "No.",
        "order",
        6,
        True,
        "một số cho mọi chỗ của một điều",
        "one number for all places of one finding",
    ),
    Heading("severity", "Mức độ", "Severity", "text", 10),
    Heading("type", "Loại", "Type", "words", 18),
    Heading("message", "Nội dung", "Message", "words", 60),
    Heading("stated", "Văn bản ghi", "Stated", "words", 16),
    Heading("computed", "Tính ra", "Computed", "words", 16),
    Heading("place", "Nơi nêu", "Place", "place", 32),
    Heading("quote", "Nguyên văn", "Words", "words", 50),
    Heading("iri", "IRI", "IRI of the finding", "iri", 40, False),
)
_CITES = ("Dẫn", "Cites")
HELD = ("có tệp", "held")
"""What stands for a document of which a file was read, vi and en."""

_STATES = {
    "held": HELD,
    "cited": ("chỉ được dẫn", "only cited"),
    "unbound": ("chưa xác định", "not bound"),
    "known": ("chỉ có trong từ vựng", "in the vocabulary only"),
}
_SEVERITIES = {"high": ("nặng", "high"), "medium": ("vừa", "medium"), "low": ("nhẹ", "low")}


def documents_sheet(build: Build) -> Sheet:
    """Every document that is held or named."""
    mentions = [row for row in build.citations if "relation" not in row]
    cited = Counter(str(row["cited"]) for row in mentions)
    first = grouped(build.citations, "cited")
    driven: dict[str, set[str]] = {}
    for target, drives in build.facts.drivers.items():
        for drive in drives:
            driven.setdefault(str(drive["document"]), set()).add(target)
    rows = tuple(
        (
            str(row["name"]),
            in_language(row, "type", build.lang),
            row.get("number"),
            as_date(row.get("date")),
            row.get("issuer"),
            row.get("subject"),
            state(row, build.lang, named=iri in first),
            cited[iri],
            len(driven.get(iri, ())),
            linked(place_of(row) or place_of(first[iri][0] if iri in first else None), build.lang),
            row.get("period"),
            iri,
        )
        for iri, row in build.documents.items()
    )
    about = (
        "Mỗi dòng một văn bản: có tệp, hoặc chỉ được văn bản khác dẫn.",
        "One document a row: held as a file, or only cited by others.",
    )
    return Sheet("documents", "Văn bản", "Documents", *about, _DOCUMENTS, rows)


def citations_sheet(build: Build) -> Sheet:
    """Every place where a document names another, and every passage that says how two are related."""
    words = _CITES[0] if build.lang == "vi" else _CITES[1]
    rows = tuple(
        (
            str(row["citingName"]),
            in_language(row, "relation", build.lang) or words,
            str(row["citedName"]),
            in_language(row, "rule", build.lang),
            linked(place(row), build.lang),
            str(row["quote"]),
            str(row["citing"]),
            str(row["cited"]),
        )
        for row in build.citations
    )
    about = (
        "Mỗi dòng một chỗ dẫn, hoặc một câu nói quan hệ giữa hai văn bản.",
        "One mention of a document a row, or one passage that says how two documents are related.",
    )
    return Sheet("citations", "Dẫn chiếu", "Citations", *about, _CITATIONS, rows)


def findings_sheet(build: Build) -> Sheet:
    """What does not fit, the gravest first: a row for each place of a finding."""
    order = list(_SEVERITIES)
    found = sorted(
        grouped(build.findings, "finding").values(),
        key=lambda rows: (order.index(str(rows[0]["severity"])), str(rows[0]["type"]), *_at(rows[0])),
    )
    rows = tuple(_finding(build, number, row) for number, places in enumerate(found, 1) for row in places)
    about = (
        "Mỗi dòng một chỗ của một điều cần xem lại, nặng nhất trước; các chỗ của một điều mang cùng một số.",
        "One place of a finding a row, the gravest first; the places of one finding share its number.",
    )
    return Sheet("findings", "Cần xem lại", "Findings", *about, _FINDINGS, rows)


def _at(row: Row) -> tuple[str, int, int, str]:
    return (str(row["doc"]), int(row["start"]), int(row["end"]), str(row["finding"]))


def state(row: Row, lang: str, *, named: bool) -> str:
    """Whether a document is held, only cited, not bound, or in no document but in the vocabulary, in words."""
    how = "unbound" if row["unresolved"] else "held" if "slug" in row else "cited" if named else "known"
    return _STATES[how][0 if lang == "vi" else 1]


def _finding(build: Build, number: int, row: Row) -> tuple[Cell, ...]:
    severity = _SEVERITIES[str(row["severity"])][0 if build.lang == "vi" else 1]
    return (
        number,
        severity,
        in_language(row, "type", build.lang) or str(row["type"]),
        in_language(row, "message", build.lang),
        row.get("stated"),
        row.get("computed"),
        linked(place(row), build.lang),
        str(row["quote"]),
        str(row["finding"]),
    )
