"""The documents, and the places where they cite each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from hgkg.publish.exchange.book import Heading, Sheet
from hgkg.publish.exchange.sheets.columns import Column, Table, in_both, iri, place, quote, told
from hgkg.publish.facts import Build, in_language
from hgkg.query.answer import Row
from hgkg.query.views import grouped

_CITES = ("Dẫn", "Cites")
_WORDS = ("doc", "section", "footnote", "start", "end", "quote", "title")
"""The columns that say where the words of a row stand."""

_DOCUMENTS: Table[Row] = Table(
    "documents",
    "Văn bản",
    "Documents",
    "Mỗi dòng một văn bản: có tệp, hoặc chỉ được văn bản khác dẫn.",
    "One document a row: held as a file, or only cited by others.",
    (
        told(Heading("name", "Văn bản", "Document", "words", 46)),
        in_both(Heading("type", "Loại", "Type", "words", 18)),
        told(Heading("number", "Số, ký hiệu", "Number", "text", 17)),
        told(Heading("date", "Ngày ban hành", "Date", "date", 12)),
        told(Heading("issuer", "Cơ quan ban hành", "Issuer", "words", 28)),
        told(Heading("subject", "Trích yếu", "Subject", "words", 50)),
        told(
            Heading(
                "held",
                "Tình trạng",
                "Held",
                "words",
                15,
                True,
                "có tệp, chỉ được dẫn, hay chưa xác định được",
                "held, only cited, or not bound",
            )
        ),
        told(Heading("cited", "Số lần được dẫn", "Times cited", "number", 10)),
        told(Heading("drives", "Số chỉ tiêu chi phối", "Targets driven", "number", 10)),
        place(27, "phần đầu của văn bản, hay chỗ dẫn đầu tiên", "its head, or where it is first cited"),
        told(Heading("period", "Kỳ", "Period", "text", 10, False)),
        iri("document", "IRI", "IRI of the document", width=50),
    ),
)
_CITATIONS: Table[Row] = Table(
    "citations",
    "Dẫn chiếu",
    "Citations",
    "Mỗi dòng một chỗ dẫn, hoặc một câu nói quan hệ giữa hai văn bản.",
    "One mention of a document a row, or one passage that says how two documents are related.",
    (
        told(Heading("citing", "Văn bản dẫn", "Citing document", "words", 36), "citingName"),
        Column(
            Heading("relation", "Quan hệ", "Relation", "words", 16),
            lambda build, row: in_language(row, "relation", build.lang) or _CITES[0 if build.lang == "vi" else 1],
        ),
        told(Heading("cited", "Văn bản được dẫn", "Cited document", "words", 40), "citedName"),
        in_both(
            Heading("rule", "Nhận ra bằng", "Told by", "words", 26, True, "quy tắc đã đọc ra", "the rule that read it")
        ),
        place(32),
        quote(),
        iri("citing", "IRI của văn bản dẫn", "IRI of the citing document", key="citing_iri"),
        iri("cited", "IRI của văn bản được dẫn", "IRI of the cited document", key="cited_iri"),
    ),
)


def documents_sheet(build: Build) -> Sheet:
    """Every document that is held or named."""
    return _DOCUMENTS.sheet(build, documents(build))


def citations_sheet(build: Build) -> Sheet:
    """Every place where a document names another, and every passage that says how two are related."""
    return _CITATIONS.sheet(build, build.citations)


def documents(build: Build) -> Iterable[Row]:
    """The documents as ``build`` has them, and of each in words whether it is ``held``, how often it is ``cited``,
    how many targets it ``drives``; one without a head of its own has the place where it is first cited.
    """
    mentions = Counter(str(row["cited"]) for row in build.citations if "relation" not in row)
    first = grouped(build.citations, "cited")
    driven: dict[str, set[str]] = {}
    for target, rows in build.facts.drivers.items():
        for row in rows:
            driven.setdefault(str(row["document"]), set()).add(target)
    for document, row in build.documents.items():
        words = {} if "quote" in row or document not in first else _place(first[document][0])
        held = build.look.states[_state(row, named=document in first)]
        drives = len(driven.get(document, ()))
        yield {**row, **words, "held": held, "cited": mentions[document], "drives": drives}


def _place(row: Row) -> Row:
    return {name: row[name] for name in _WORDS if name in row}


def _state(row: Row, *, named: bool) -> str:
    """Whether a document is held, only cited, not bound, or in no document but in the vocabulary."""
    return "unbound" if row["unresolved"] else "held" if "slug" in row else "cited" if named else "known"
