"""Periods and dates as the first and the last day that they cover."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_MONTH = re.compile(r"(\d{4})-(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF = re.compile(r"(\d{4})-H([12])")
_FIRST_MONTHS = re.compile(r"(\d{4})-(\d{1,2})M")
_YEARS = re.compile(r"(\d{4})(?:/(\d{4}))?")

Interval = tuple[date, date]


def interval(period: str | None) -> Interval | None:
    """The first and the last day of a period as records write it (docs/records.md); None of one that names no time.

    "2024", "2024-07", "2024-Q3", "2024-H1", "2024-9M" (nine months from January on), "2020/2025", "2024-11-22".
    """
    if not period:
        return None
    try:
        day = date.fromisoformat(period)
    except ValueError:
        return _of_parts(period)
    return day, day


def _of_parts(period: str) -> Interval | None:
    if match := _YEARS.fullmatch(period):
        first, last = int(match[1]), int(match[2] or match[1])
        return (date(first, 1, 1), date(last, 12, 31)) if first <= last else None
    for pattern, months in ((_MONTH, 1), (_QUARTER, 3), (_HALF, 6)):
        if match := pattern.fullmatch(period):
            end = int(match[2]) * months
            return _of_months(int(match[1]), end - months + 1, end)
    if match := _FIRST_MONTHS.fullmatch(period):
        return _of_months(int(match[1]), 1, int(match[2]))
    return None


def _of_months(year: int, first: int, last: int) -> Interval | None:
    if not 1 <= first <= last <= 12:
        return None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
