"""Dates that cannot be: of no calendar, after the document that cites them, of another year, term or weekday."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from hgkg.model.lexicon import Lexicon, TermConcept
from hgkg.model.outline import Outline
from hgkg.model.record import Citation, DocumentRecord
from hgkg.reconcile.audit.identities.issuers import Issuers
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence
from hgkg.reconcile.corpus import Corpus
from hgkg.text.numbers import parse_roman
from hgkg.text.symbols import parse_symbol

_NUMERIC = re.compile(r"ngày\s+(\d{1,2})\s?[/\-.]\s?(\d{1,2})\s?[/\-.]\s?((?:19|20)\d\d)(?!\d)")
_WORDS = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)")
_DAYS = {"thứ hai": 0, "thứ ba": 1, "thứ tư": 2, "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5, "chủ nhật": 6}
_EN_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(
    r"(thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s*[,(\-–]?\s*(?:ngày\s+)?"
    r"(\d{1,2})[/\-]\s?(\d{1,2})[/\-]\s?((?:19|20)\d\d)(?!\d)"
)
_BEFORE_DAY = ("sáng", "trưa", "chiều", "tối", "ngày", "vào", "hôm")
_KHOA = re.compile(r"khóa\s+([ivx]+)\b")
_KHOA_NEAR = 24


def impossible_days(audited: Audited) -> Iterator[Noticed]:
    """ "ngày 31/02/2023": a day that its month does not have, or a month that no year has."""
    for outline in audited.corpus.outlines.values():
        for pattern in (_NUMERIC, _WORDS):
            for m in pattern.finditer(outline.key):
                day, month, year = map(int, m.groups())
                if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
                    yield _impossible(outline, m, day, month, year)


def weekdays(audited: Audited) -> Iterator[Noticed]:
    """ "Thứ Hai, 27/12/2024": a day of the week that the date did not fall on."""
    names = list(_DAYS)
    for outline in audited.corpus.outlines.values():
        for m in _WEEKDAY.finditer(outline.key):
            when = _date(int(m[4]), int(m[3]), int(m[2]))
            if (
                when is not None
                and when.weekday() != _DAYS[m[1]]
                and _names_day(outline.key[max(0, m.start() - 12) : m.start()])
            ):
                right = when.weekday()
                yield Noticed(
                    check="weekdays",
                    type="date",
                    severity="medium",
                    vi=f"Ngày {when:%d/%m/%Y} là {names[right]}, không phải {m[1]}",
                    en=f"{when:%d/%m/%Y} was a {_EN_DAYS[right]}, not a {_EN_DAYS[_DAYS[m[1]]]}",
                    spans=(evidence(outline, *m.span()),),
                    stated=m[1],
                    computed=names[right],
                )


def later_than_citing(audited: Audited) -> Iterator[Noticed]:
    """A document cited with a date after that of the document that cites it."""
    for citation in audited.corpus.citations:
        own = audited.corpus.documents[citation.doc].date
        if own and citation.date and citation.numbered and citation.date[: len(own)] > own[: len(citation.date)]:
            yield Noticed(
                check="later than citing",
                type="date",
                severity="medium",
                vi=f"{citation.type} {citation.number} ghi ngày {citation.date}, sau ngày {own} của văn bản dẫn nó",
                en=f"{citation.type} {citation.number} is dated {citation.date}; the document citing it is of {own}",
                spans=(citation.evidence(),),
                stated=citation.date,
                computed=f"≤ {own}",
            )


def year_of_number(audited: Audited) -> Iterator[Noticed]:
    """ "14/2022/NQ-HĐND ngày 06/7/2023": the year in a normative number is that of its date."""
    corpus = audited.corpus
    records: tuple[DocumentRecord | Citation, ...] = (*corpus.documents.values(), *corpus.citations)
    for record in records:
        symbol = parse_symbol(record.number or "")
        if symbol and symbol.year and record.date and symbol.year != record.date[:4]:
            yield Noticed(
                check="year of number",
                type="date",
                severity="medium",
                vi=f"Số {record.number} mang năm {symbol.year}, nhưng ngày ghi là {record.date}",
                en=f"The number {record.number} is of {symbol.year}, but the date printed is {record.date}",
                spans=(record.evidence(),),
                stated=record.date,
                computed=symbol.year,
            )


def central_terms(audited: Audited) -> Iterator[Noticed]:
    """ "… ngày 12/3/2018 của Ban Chấp hành Trung ương khóa XI": the date against the term of that congress."""
    corpus = audited.corpus
    terms = central_ordinals(corpus.lexicon)
    issuers = Issuers(corpus.lexicon)
    for citation in corpus.citations:
        body = issuers.named(citation.issuer)
        if body is None or (body.level, body.branch) != ("central", "party") or len(citation.date or "") != 10:
            continue
        ordinal = _khoa(corpus, citation)
        term = terms.get(ordinal or 0)
        if term and not term.first <= (citation.date or "") <= term.last:
            yield _outside(citation, term)


def central_ordinals(lexicon: Lexicon) -> dict[int, TermConcept]:
    """From the ordinal of a national congress to its term, by the Roman numeral in the term's name."""
    found = {}
    for term in lexicon.terms.values():
        numerals = [n for word in term.label.split() if (n := parse_roman(word))]
        if term.level == "central" and numerals:
            found[numerals[0]] = term
    return found


def _khoa(corpus: Corpus, citation: Citation) -> int | None:
    outline = corpus.outlines[citation.doc]
    span = outline.document.map.to_target(citation.start, citation.end)
    m = _KHOA.search(outline.key, span.start, span.end + _KHOA_NEAR)
    return parse_roman(m[1].upper()) if m else None


def _names_day(before: str) -> bool:
    """Whether a day of the week can follow: after "lần" or "kỳ họp", "thứ ba" is an ordinal."""
    words = before.rstrip(" ")
    return not words[-1:].isalnum() or words.split()[-1] in _BEFORE_DAY


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _impossible(outline: Outline, m: re.Match[str], day: int, month: int, year: int) -> Noticed:
    known = 1 <= month <= 12
    days = monthrange(year, month)[1] if known else 0
    return Noticed(
        check="impossible days",
        type="date",
        severity="medium",
        vi=f"Tháng {month} năm {year} chỉ có {days} ngày, không có ngày {day}" if known else f"Không có tháng {month}",
        en=f"Month {month} of {year} has {days} days, not {day}" if known else f"There is no month {month}",
        spans=(evidence(outline, *m.span()),),
        stated=f"{day}/{month}/{year}",
        computed=f"≤ {days}/{month}/{year}" if known else "1–12",
    )


def _outside(citation: Citation, term: TermConcept) -> Noticed:
    cited = f"{citation.type} {citation.number}"
    return Noticed(
        check="central terms",
        type="date",
        severity="medium",
        vi=f"{cited}: ngày {citation.date} nằm ngoài {term.label} ({term.first} đến {term.last})",
        en=f"{cited}: {citation.date} is outside the {term.label_en} ({term.first} to {term.last})",
        spans=(citation.evidence(),),
        stated=citation.date,
        computed=f"{term.first}/{term.last}",
    )
