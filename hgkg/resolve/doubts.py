"""What resolution leaves to a reader: numbers that could be several documents, documents with two dates."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from hgkg.model.identity import parse_identity
from hgkg.model.record import Citation, DocumentRecord, FindingRecord, Identifier, Reason

_DATED = re.compile(r"\bngày\s+\d")


def findings(citations: Sequence[Citation], documents: Iterable[DocumentRecord] = ()) -> list[FindingRecord]:
    """Numbers that could be several documents, and documents that two texts, or theirs and another, date differently.

    Args:
        citations: all that are numbered or named, with what they were bound to.
        documents: those held, with their identities.
    """
    identify = Identifier()
    made = [_ambiguous(identify, c) for c in citations if c.numbered and c.resolved is None]
    dated: dict[str, list[Citation]] = defaultdict(list)
    for c in citations:
        if c.resolved and c.date and c.numbered:
            dated[c.resolved].append(c)
    held = {d.resolved: d for d in documents if d.resolved and d.date and d.number}
    for path in sorted(dated):
        others = [c for c in dated[path] if path in held and not _agree(c.date or "", held[path].date or "")]
        if others:
            made.append(_another_date(identify, others, held[path]))
        elif len({c.date for c in dated[path]}) > 1:
            made.append(_two_dates(identify, dated[path]))
    return made


def _agree(printed: str, own: str) -> bool:
    """Whether two dates can be one; of a month or year alone ("2024-03") as far as it goes."""
    return printed.startswith(own) or own.startswith(printed)


def _another_date(identify: Identifier, citations: Sequence[Citation], held: DocumentRecord) -> FindingRecord:
    """The citations of a held document that print another date than it bears itself."""
    first = citations[0]
    printed = ", ".join(dict.fromkeys(c.date or "" for c in citations))
    return _finding(
        identify,
        "identity",
        "medium",
        f"{first.type} {first.number}: viện dẫn ghi ngày {printed}, văn bản mang số này ghi ngày {held.date}",
        f"{first.type} {first.number}: cited with the date {printed}, the document of that number bears {held.date}",
        citations,
        first.date,
        held.date,
        held,
    )


def _ambiguous(identify: Identifier, c: Citation) -> FindingRecord:
    vi, en = _unbound(c)
    severity = "medium" if c.candidates else "low"
    computed = "; ".join(c.candidates) or None
    words = f"{c.type} {c.number}: {vi}", f"{c.type} {c.number}: {en}"
    return _finding(identify, "ambiguity", severity, *words, [c], c.number, computed)


def _unbound(c: Citation) -> tuple[str, str]:
    """Why a numbered citation is bound to no document, in Vietnamese and English."""
    if c.candidates:
        count, terms = len(c.candidates), ", ".join(_period(path) for path in c.candidates)
        return (
            f"không rõ là văn bản nào trong {count} khả năng ({terms})",
            f"it is not clear which of {count} candidates is meant ({terms})",
        )
    if c.date:
        return "không rõ của cơ quan hay địa phương nào", "it is not known which body or area issued it"
    if _DATED.search(c.quote):
        return (
            "ngày ghi không có trong lịch hoặc không đọc được nên không rõ thuộc nhiệm kỳ hay năm nào",
            "the date printed is none of the calendar or cannot be read, so its term or year is not known",
        )
    return (
        "không có ngày nên không rõ thuộc nhiệm kỳ hay năm nào",
        "printed without a date, so its term or year is not known",
    )


def _period(path: str) -> str:
    """The term or year in which a candidate was issued, else its path."""
    identity = parse_identity(path)
    return identity.period if identity else path


def _two_dates(identify: Identifier, citations: Sequence[Citation]) -> FindingRecord:
    """The dates with how often each is printed, the rarer first: it is the one to look at."""
    counts = Counter(c.date or "" for c in citations)
    rising = sorted(citations, key=lambda c: counts[c.date or ""])  # of equals in the order of documents
    first, usual = rising[0], rising[-1].date
    dates = dict.fromkeys(c.date or "" for c in rising)
    vi = ", ".join(f"{date} ({counts[date]} chỗ)" for date in dates)
    en = ", ".join(f"{date} ({counts[date]}×)" for date in dates)
    return _finding(
        identify,
        "identity",
        "medium",
        f"{first.type} {first.number}: ghi các ngày khác nhau: {vi}",
        f"{first.type} {first.number}: printed with different dates: {en}",
        rising,
        first.date,
        usual,
    )


def _finding(
    identify: Identifier,
    type: str,
    severity: str,
    vi: str,
    en: str,
    citations: Sequence[Citation],
    stated: str | None,
    computed: str | None,
    held: DocumentRecord | None = None,
) -> FindingRecord:
    first = citations[0]
    return FindingRecord(
        id=identify("finding", first.doc, first.start, first.end, type),
        doc=first.doc,
        start=first.start,
        end=first.end,
        quote=first.quote,
        section=first.section,
        footnote=first.footnote,
        rule="resolution",
        type=type,
        severity=severity,
        message=Reason(vi=vi, en=en),
        spans=(*(c.evidence() for c in citations), *((held.evidence(),) if held else ())),
        stated=stated,
        computed=computed,
    )
