"""When an event took place: as far as its name, the words near it, or the time its document is about say so."""

from __future__ import annotations

import re
from bisect import bisect_left

from hgkg.interpret.context import Context
from hgkg.model.mention import DocumentMention, EventMention
from hgkg.text.dates import Dated, find_dates, find_periods
from hgkg.text.spans import Span, covering

_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TERM = re.compile(r"(?:nhiệm\s+kỳ|giai\s+đoạn|thời\s+kỳ|niên\s+khóa|năm\s+học)\s+((?:19|20)\d\d)\s*[-–]")
_DAY = re.compile(
    r"(?:ngày|sáng|chiều|tối|trưa|đêm|khai mạc|bế mạc|diễn ra)\s+(\d{1,2})"
    r"(?:\s*[/-]\s*(\d{1,2})|\s+tháng\s+(\d{1,2}))(?!\s*[/-]?\d|\s+năm)"
)
_PARTED = re.compile(r"[;:]|\.(?!\d)")  # between a day and an event: they do not belong together
_PARTY = re.compile(r"đảng|chi bộ|đại hội\s+[ivx]+$|đại hội đại biểu toàn quốc lần thứ")
_OF_PARTY = re.compile(r"toàn quốc|của đảng|đảng cộng sản")
_UNTIL = re.compile(r"(?:trước|sau|hết|chậm nhất|kể từ|đến)\s+(?:ngày\s+)?$")  # a limit, not the day
_DAYS = re.compile(r"ngày\s+(\d{1,2})\s*(?:[-–]|đến(?:\s+ngày)?)\s*\d{1,2}\s*/\s*(\d{1,2})\s*/\s*((?:19|20)\d\d)")
_DAYS_IN_WORDS = re.compile(
    r"ngày\s+(\d{1,2})\s*(?:[-–]|đến(?:\s+(?:hết\s+)?ngày)?)\s*\d{1,2}\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)"
)
_IN_BRACKETS = re.compile(r"\(\s*(\d{1,2})\s*/\s*(\d{1,2})()\s*\)")  # "Cách mạng tháng Tám (19/8) và …"
_MONTH = re.compile(r"thường kỳ\s+tháng\s+(\d{1,2})$")
_LINE_ON_TIME = re.compile(r"[\s.;:+*-]{0,6}thời gian(?:\s+tổ chức)?\s*:")
# In characters: "… thông qua ngày …"; "Sáng 27/12, … tổ chức …" and a day in mid-sentence; "Năm 2023, …".
_BEHIND, _FROM_OPENING, _BEFORE, _OPENING = 70, 160, 60, 16
_LONGEST_DAY = 30
_CITED_BEFORE = 16  # "… của HĐND thành phố khóa XIV, kỳ họp thứ 3"
_NAMED = ("visit", "issuing", "listed", "opening", "founding")  # sorts whose years need not be their own


def is_national_congress(key: str) -> bool:
    """Whether a name, as a match key, is that of a congress of the Party itself, and not of one of its committees."""
    return bool(_PARTY.search(key) and _OF_PARTY.search(key) and "đảng bộ" not in key)


def date_of(context: Context, mention: EventMention) -> str | None:
    """ISO 8601 as far as the text goes: ``2021-12-28``, ``2024-07``, ``2024``; None where its words tell nothing.

    A Party congress is dated by its term, never by the year the document is about.
    """
    key = context.outline.key[mention.start : mention.end]
    if mention.sort == "congress" and _PARTY.search(key):
        return _of_term(context, mention, key)
    if _is_plenum(key):
        return _in_name(context, mention) or _cited(context, mention)
    said = _said(context, mention)
    if said and len(said) > len("2024-07"):
        return said
    return _in_name(context, mention) or said or _cited(context, mention)


def year_of_document(context: Context, mention: EventMention) -> str | None:
    """The year its document, or the section, is about, for what has no time of its own. A Party congress and a plenum
    are named long after and before: of them it says nothing."""
    key = context.outline.key[mention.start : mention.end]
    if (mention.sort == "congress" and _PARTY.search(key)) or _is_plenum(key):
        return None
    period = context.settings.period_at(context.outline, mention.start)
    return period[:4] if period and "/" not in period else None


def period_of(context: Context, mention: EventMention) -> str | None:
    """The part of a year that its name gives it ("quý II năm 2024" is 2024-Q2), or None."""
    found = _periods(context.outline.key, mention.start, mention.end)
    return next((p.value for p in found if p.value[5:6] in ("Q", "H", "9")), None)


def _periods(key: str, start: int, end: int) -> list[Dated]:
    """The periods of a few words, most of which have none."""
    return find_periods(key, start, end) if _DIGIT.search(key, start, end) else []


def _is_plenum(key: str) -> bool:
    """A plenum of the Central Committee is named for what it resolved, years ago or now."""
    return key.startswith("hội nghị") and "trung ương" in key


def _of_term(context: Context, mention: EventMention, key: str) -> str | None:
    """The year in which its term begins; of a national congress held by then, the year the vocabulary knows."""
    if not is_national_congress(key):
        return _in_name(context, mention) or _cited(context, mention)
    by = context.settings.date or "9999"
    return next((day[:4] for nth, day in context.grammar.congresses if nth == mention.series and day <= by), None)


def _in_name(context: Context, mention: EventMention) -> str | None:
    """The day in it, the first year of its term, or its last year (an anniversary's "1944 - 2024")."""
    key, end = context.outline.key, _own_end(context, mention)
    if not _DIGIT.search(key, mention.start, end):
        return None
    days = find_dates(key, mention.start, end)
    if days:
        return days[-1].value
    if day := _DAY.search(key, mention.start, end) or _IN_BRACKETS.search(key, mention.start, end):
        return _completed(context, day)
    if month := _MONTH.search(key, mention.start, end):
        year = (context.settings.date or context.settings.period or "")[:4]
        return f"{year}-{int(month[1]):02}" if year and 1 <= int(month[1]) <= 12 else None
    if mention.sort in _NAMED:
        return None
    if term := _TERM.search(key, mention.start, end):
        return term[1]
    years = _YEAR.findall(key, mention.start, end)
    return years[-1] if years else None


def _own_end(context: Context, mention: EventMention) -> int:
    """Where its own words end: a document named in it has a date of its own."""
    documents = context.mentions.documents
    after = bisect_left(documents, mention.start + 1, key=lambda d: d.start)
    return min(documents[after].start, mention.end) if after < len(documents) else mention.end


def _said(context: Context, mention: EventMention) -> str | None:
    """The day its sentence gives it, right behind it or shortly before; else the year the sentence opens with."""
    key, around = context.outline.key, _around(context, mention)
    if around is None:
        return None
    opening, end = around
    behind = _days(context, mention.end, min(end, mention.end + _BEHIND + _LONGEST_DAY))
    near = [d for d in behind if d.start <= mention.end + _BEHIND and _one_clause(context, mention.end, d.start)]
    before = _days(context, max(opening, mention.start - _FROM_OPENING), mention.start)[-1:]
    reach = _FROM_OPENING if before and before[0].start - opening < _LONGEST_DAY else _BEFORE
    near += [d for d in before if mention.start - d.end <= reach and _free(context, d.start, mention.start)]
    line = _LINE_ON_TIME.match(key, mention.end)
    near += _days(context, line.end(), line.end() + _LONGEST_DAY) if line else []
    if near:
        return near[0].value
    years = _periods(key, opening, min(mention.start, opening + _OPENING))
    return years[0].value if years and len(years[0].value) == len("2024") else None


def _around(context: Context, mention: EventMention) -> Span | None:
    """The sentence or heading an event stands in, or the sentence it runs into, the item's number aside."""
    outline = context.outline
    sentence = outline.sentence_at(mention.start) or outline.sentence_at(mention.end - 1)
    if sentence:
        return Span(min(sentence.start + len(sentence.item or ""), mention.start), sentence.end)
    section = outline.section_at(mention.start)
    return Span(section.start, section.end) if section and mention.start < section.end else None


def _one_clause(context: Context, start: int, end: int) -> bool:
    """Whether neither a stop nor another event stands between."""
    events = context.mentions.events
    after = bisect_left(events, start, key=lambda e: e.start)
    other = after < len(events) and events[after].start < end
    return not other and not _PARTED.search(context.outline.key, start, end)


def _free(context: Context, day: int, start: int) -> bool:
    """Whether a day before an event is no other event's, and nothing parts the two."""
    return covering(context.mentions.events, day) is None and not _PARTED.search(context.outline.key, day, start)


def _days(context: Context, start: int, end: int) -> list[Dated]:
    """Days that belong to no document, whole or without their year, in order."""
    key = context.outline.key
    if not _DIGIT.search(key, start, end):  # most places
        return []
    spans = [
        Dated(m.start(), m.end(), f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}")
        for m in (*_DAYS.finditer(key, start, end), *_DAYS_IN_WORDS.finditer(key, start, end))
    ]
    whole = [d for d in find_dates(key, start, end) if not any(s.start < d.end and d.start < s.end for s in spans)]
    short = [
        Dated(*m.span(), value)
        for m in _DAY.finditer(key, start, end)
        if (value := _completed(context, m)) and not any(d.start < m.end() and m.start() < d.end for d in whole)
    ]
    found = sorted(d for d in (*spans, *whole, *short) if _document_at(context, d.start) is None)
    return [d for d in found if not _UNTIL.search(key, max(start, d.start - 20), d.start)]


def _document_at(context: Context, offset: int) -> DocumentMention | None:
    return covering(context.mentions.documents, offset)


def _completed(context: Context, day: re.Match[str]) -> str | None:
    """ "Ngày 28/12" with the year of the document."""
    year = (context.settings.date or context.settings.period or "")[:4]
    number, month = int(day[1]), int(day[2] or day[3])
    return f"{year}-{month:02}-{number:02}" if year and 1 <= month <= 12 and 1 <= number <= 31 else None


def _cited(context: Context, mention: EventMention) -> str | None:
    """The year of the document that an event is named with: its resolution."""
    for offset in (mention.start, max(0, mention.start - _CITED_BEFORE)):
        document = _document_at(context, offset)
        if document and document.date and not _PARTED.search(context.outline.key, document.end, mention.start):
            return document.date[:4]
    return None
