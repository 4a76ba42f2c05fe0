"""Dates that cannot be: of no calendar, after the document that cites them, of another year, term or weekday."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from hgkg.model.finding import Evidence
from hgkg.model.lexicon import Lexicon, TermConcept
from hgkg.model.outline import Outline
from hgkg.model.record import Citation, DocumentRecord
from hgkg.reconcile.audit.identities.issuers import Issuers
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import day, evidence, month
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
                of_month, number, year = map(int, m.groups())
                if not (1 <= number <= 12 and 1 <= of_month <= monthrange(year, number)[1]):
                    yield _impossible(outline, m, of_month, number, year)


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
                vi = f"Ngày {when:%d/%m/%Y} là {names[right]}, không phải {m[1]}"
                en = f"{when:%d/%m/%Y} was a {_EN_DAYS[right]}, not a {_EN_DAYS[_DAYS[m[1]]]}"
                yield _noticed(vi, en, evidence(outline, *m.span()), m[1], names[right], check="weekdays")


def later_than_citing(audited: Audited) -> Iterator[Noticed]:
    """A document cited with a date after that of the document that cites it."""
    for citation in audited.corpus.citations:
        own = audited.corpus.documents[citation.doc].date
        if own and citation.date and citation.numbered and citation.date[: len(own)] > own[: len(citation.date)]:
            cited = f"{citation.type} {citation.number}"
            vi = f"{cited} ghi ngày {day(citation.date, 'vi')}, sau ngày {day(own, 'vi')} của văn bản viện dẫn nó"
            en = f"{cited} is dated {day(citation.date, 'en')}; the document citing it, {day(own, 'en')}"
            yield _noticed(vi, en, citation.evidence(), citation.date, f"≤ {own}", check="later than citing")


def year_of_number(audited: Audited) -> Iterator[Noticed]:
    """ "14/2022/NQ-HĐND ngày 06/7/2023": the year in a normative number is that of its date."""
    corpus = audited.corpus
    records: tuple[DocumentRecord | Citation, ...] = (*corpus.documents.values(), *corpus.citations)
    for record in records:
        symbol = parse_symbol(record.number or "")
        if symbol and symbol.year and record.date and symbol.year != record.date[:4]:
            vi = f"Số {record.number} mang năm {symbol.year}, nhưng ngày ghi là {day(record.date, 'vi')}"
            en = f"The number {record.number} is of {symbol.year}, but the date printed is {day(record.date, 'en')}"
            yield _noticed(vi, en, record.evidence(), record.date, symbol.year, check="year of number")


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
    """From the ordinal of a national congress to its term."""
    return {term.ordinal: term for term in lexicon.terms.values() if term.level == "central" and term.ordinal}


def _khoa(corpus: Corpus, citation: Citation) -> int | None:
    outline = corpus.outlines[citation.doc]
    span = outline.document.map.to_target(citation.start, citation.end)
    m = _KHOA.search(outline.key, span.start, span.end + _KHOA_NEAR)
    return parse_roman(m[1].upper()) if m else None


def _names_day(before: str) -> bool:
    """Whether a day of the week can follow: after "lần" or "kỳ họp", "thứ ba" is an ordinal."""
    words = before.rstrip(" ")
    return not words[-1:].isalnum() or words.split()[-1] in _BEFORE_DAY


def _date(year: int, number: int, of_month: int) -> date | None:
    try:
        return date(year, number, of_month)
    except ValueError:
        return None


def _impossible(outline: Outline, m: re.Match[str], of_month: int, number: int, year: int) -> Noticed:
    known = 1 <= number <= 12
    days = monthrange(year, number)[1] if known else 0
    vi, en = f"Không có tháng {number}", f"There is no month {number}"
    if known:
        vi = f"{month(number, year, 'vi').capitalize()} chỉ có {days} ngày, không có ngày {of_month}"
        en = f"{month(number, year, 'en')} has {days} days and no day {of_month}"
    possible = f"≤ {days}/{number}/{year}" if known else "1–12"
    return _noticed(
        vi, en, evidence(outline, *m.span()), f"{of_month}/{number}/{year}", possible, check="impossible days"
    )


def _outside(citation: Citation, term: TermConcept) -> Noticed:
    cited, printed = f"{citation.type} {citation.number}", citation.date or ""
    first, last = ({lang: day(end, lang) for lang in ("vi", "en")} for end in (term.first, term.last))
    vi = f"{cited}: ngày {day(printed, 'vi')} nằm ngoài {term.label} ({first['vi']} đến {last['vi']})"
    en = f"{cited}: {day(printed, 'en')} is outside the {term.label_en} ({first['en']} to {last['en']})"
    return _noticed(vi, en, citation.evidence(), printed, f"{term.first}/{term.last}", check="central terms")


def _noticed(vi: str, en: str, at: Evidence, stated: str, computed: str, *, check: str) -> Noticed:
    return Noticed(
        check=check, type="date", severity="medium", vi=vi, en=en, spans=(at,), stated=stated, computed=computed
    )
