"""Dates and periods in Vietnamese text, as ISO 8601 as far as the text goes."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from hgkg.text.numbers import parse_roman


class Dated(NamedTuple):
    """A date or period with its place in the text it was found in."""

    start: int
    end: int
    value: str


_NUMERIC = re.compile(r"(?<![\d/.])(\d{1,2})\s?[/\-.]\s?(\d{1,2})\s?[/\-.]\s?((?:19|20)\d\d)(?![\d/])")
_WORDS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)")
_MONTH = re.compile(r"tháng\s+(\d{1,2})\s?(?:[-/]|\s+năm\s+)\s?((?:19|20)\d\d)")


def find_dates(key: str, start: int = 0, end: int | None = None) -> list[Dated]:
    """Whole dates and months in ``key[start:end]`` (a match key), in order, offsets into ``key``.

    "16/10/2023" and "16 tháng 10 năm 2023" are 2023-10-16, "tháng 7-2024" is 2024-07. What is no date of the calendar
    is left out.
    """
    end = len(key) if end is None else end
    found = [
        Dated(m.start(), m.end(), f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}")
        for pattern in (_NUMERIC, _WORDS)
        for m in pattern.finditer(key, start, end)
        if _is_day(int(m[3]), int(m[2]), int(m[1]))
    ]
    taken = {i for d in found for i in range(d.start, d.end)}
    for m in _MONTH.finditer(key, start, end):
        if 1 <= int(m[1]) <= 12 and taken.isdisjoint(range(m.start(), m.end() + 1)):
            found.append(Dated(m.start(), m.end(), f"{m[2]}-{int(m[1]):02}"))
    return sorted(found)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


_RANGE = r"((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)"
_SPAN_OF_YEARS = re.compile(r"(?:nhiệm kỳ|giai đoạn|thời kỳ|kế hoạch)?\s*" + _RANGE)
_HALF = re.compile(r"(?:6|06|sáu) tháng (đầu|cuối) năm\s+((?:19|20)\d\d)")
_NINE = re.compile(r"(?:9|09|chín) tháng(?: đầu)?(?: năm)?\s+((?:19|20)\d\d)")
_QUARTER = re.compile(r"quý\s+(i{1,3}|iv|[1-4])(?:\s+năm|\s*/)\s*((?:19|20)\d\d)")
_YEAR = re.compile(r"(?:năm|đến|vào)\s+((?:19|20)\d\d)(?!\s*[-–]\s*(?:19|20)\d\d)")


def find_periods(key: str, start: int = 0, end: int | None = None) -> list[Dated]:
    """Periods in ``key[start:end]`` (a match key), in order; a part of a year is never the year.

    Values: ``2024``, ``2024-07``, ``2024-Q3``, ``2024-H1``, ``2024-9M``, ``2020/2025``.
    """
    end = len(key) if end is None else end
    found: list[Dated] = []
    taken: set[int] = set()

    def add(m: re.Match[str], value: str) -> None:
        if taken.isdisjoint(range(*m.span())):
            taken.update(range(*m.span()))
            found.append(Dated(m.start(), m.end(), value))

    for m in _HALF.finditer(key, start, end):
        add(m, f"{m[2]}-H{1 if m[1] == 'đầu' else 2}")
    for m in _NINE.finditer(key, start, end):
        add(m, f"{m[1]}-9M")
    for m in _QUARTER.finditer(key, start, end):
        add(m, f"{m[2]}-Q{m[1] if m[1].isdigit() else parse_roman(m[1].upper())}")
    for m in _MONTH.finditer(key, start, end):
        if 1 <= int(m[1]) <= 12 and not key[max(0, m.start() - 3) : m.start()].strip()[-1:].isdigit():
            add(m, f"{m[2]}-{int(m[1]):02}")
    for m in _SPAN_OF_YEARS.finditer(key, start, end):
        if int(m[1]) < int(m[2]):
            add(m, f"{m[1]}/{m[2]}")
    for m in _YEAR.finditer(key, start, end):
        add(m, m[1])
    return sorted(found)
