"""By when a task is to be done, as exactly as its words say: a day, a month, a quarter, a half year, a year.

"trước ngày 31/10/2024" is 2024-10-31, "hoàn thành trong quý III/2024" 2024-Q3; a day or a part of a year that names no
year is of the year that its part of the document is about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from hgkg.interpret.context import Context
from hgkg.model.mention import TimeMention
from hgkg.text.dates import find_dates, find_periods
from hgkg.text.fold import match_key
from hgkg.text.spans import Span, starting_in
from hgkg.text.year_parts import find_year_parts

_JOINED = r"(?:\s*:?\s*(?:là|trong|vào|trước|đến|hết|ngày|cuối|xong|hoàn thành|hạn|thời hạn|dứt điểm))*\s*:?\s*\Z"
_DONE = re.compile(rf"(?<!\w)(?:hoàn thành|chậm nhất|muộn nhất|xong|thời hạn|hạn|thời gian hoàn thành){_JOINED}")
_BY = re.compile(rf"(?<!\w)(?<!tính )(?<!kể từ )(?<!kể )(?:trước|trong|đến|hết|vào|cuối){_JOINED}")
_BEFORE = 40  # characters before a time in which the words stand that make it a deadline
_DAY_OF_MONTH = re.compile(r"(\d{1,2})\s?/\s?(\d{1,2})(?!\s?/)")
_FIGURE = re.compile(r"\d|tháng|quý|năm|cả năm|ngày")
_COMMA = re.compile(r"\s*,\s*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WIDE = re.compile(r"\d{4}(?:/\d{4})?")  # what is done within these is most often what a plan is of
_DAY = len("2024-10-31")


def due(context: Context, span: Span) -> str | None:
    """The deadline that the words of ``span`` set: the one by which the task is done, else the first of all."""
    found = list(_set_in(context, span))
    return next((value for value, done in found if done), found[0][0] if found else None)


def due_in_cell(context: Context, cell: Span) -> str | None:
    """The deadline that a cell holds: "2025", "2025 - 2026", "Quý III/2025", "Trước ngày 30/6/2025", "Tháng 6"."""
    key = " ".join(match_key(cell.cut(context.outline.text)).split())
    if _YEAR.fullmatch(key):
        return key
    found = [*find_dates(key), *find_periods(key)]
    if found:
        return min(found).value
    around = _year(context, cell.start)
    parts = [part for m in find_year_parts(key) if (part := _with_year(m.value, key[m.start : m.end], around))]
    return parts[0] if parts else None


def as_period(value: str | None) -> str | None:
    """A deadline as a period: of a day its month."""
    return value[:7] if value and len(value) == _DAY and "/" not in value else value


def _set_in(context: Context, span: Span) -> Iterator[tuple[str, bool]]:
    """The deadlines of a span in text order, and whether each is that by which something is done."""
    key, times = context.outline.key, context.times
    for time in times[bisect_left(times, span.start, key=lambda t: t.start) :]:
        if time.start >= span.end:
            return
        inside = key[max(span.start, time.start - _BEFORE) : _figure_at(key, time)]
        done, by = _DONE.search(inside), _BY.search(inside)
        if time.base or not (done or by) or context.names.hold(time.start) or _of_others(context, time, span.end):
            continue
        value = _with_year(time.value, key[time.start : time.end], _year(context, time.start))
        if value and (done or not _WIDE.fullmatch(value)) and not _over(context, value):
            yield value, done is not None


def _figure_at(key: str, time: TimeMention) -> int:
    """Where the day or the part of a year itself begins: "chậm nhất 30/9" and "đến hết năm" hold the words before."""
    m = _FIGURE.search(key, time.start, time.end)
    return m.start() if m else time.start


def _of_others(context: Context, time: TimeMention, end: int) -> bool:
    """Whether a time opens what others are to do: "Chậm nhất ngày 15/12, | các sở, ngành báo cáo"."""
    key = context.outline.key
    behind = _COMMA.match(key, time.end, end)
    sentence = context.outline.sentence_at(time.start)
    if not behind or sentence is None or "," in key[sentence.start : time.start]:
        return False
    opens = key.startswith("các ", behind.end()) or starting_in(context.mentions.bodies, behind.end(), behind.end() + 1)
    return bool(opens)


def _with_year(value: str, words: str, year: str | None) -> str | None:
    """A value with its year; a day that names no year is read again from its words, which give but its month."""
    if value[:1].isdigit():
        return value
    if year is None:
        return None
    day = _DAY_OF_MONTH.search(words)
    days = find_dates(f"{day[1]}/{day[2]}/{year}") if day else []  # none of 31/9
    return days[0].value if days else f"{year}{value}"


def _year(context: Context, at: int) -> str | None:
    """The sole year that a place of the document is about."""
    period = context.settings.period_at(context.outline, at)
    return period[:4] if period and "/" not in period else None


def _over(context: Context, value: str) -> bool:
    """Whether a day is before the document's own: no deadline."""
    written = context.settings.date or ""
    return len(value) == _DAY and bool(written) and value < written[: len(value)]
