"""Dates and periods in Vietnamese text, as ISO 8601 as far as the text goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from hgkg.text.numbers import parse_roman
from hgkg.text.places import matches_at

_YEAR = r"\d{4}"
PERIOD = re.compile(rf"{_YEAR}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]|(?:[1-9]|1[0-2])M)|/{_YEAR})?")
"""Periods as in records.md: 2024, 2024-07, 2024-Q3, 2024-H1, 2024-9M, 2020/2025."""


class Dated(NamedTuple):
    """A date or period with its place in the text it was found in."""

    start: int
    end: int
    value: str


# Each opens with one digit, letter or word and looks behind from there: what opens with a choice is tried everywhere.
_NUMERIC = re.compile(r"(\d(?<![\d/.]\d)\d?)\s?[/\-.]\s?(\d{1,2})\s?[/\-.]\s?((?:19|20)\d\d)(?![\d/])")
_WORDS = re.compile(r"tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)")  # behind a day
_MONTH = re.compile(r"tháng\s+(\d{1,2})\s?(?:[-/]|\s+năm\s+)\s?((?:19|20)\d\d)")


def find_dates(key: str, start: int = 0, end: int | None = None, numbers: Sequence[int] | None = None) -> list[Dated]:
    """Whole dates and months in ``key[start:end]`` (a match key), in order, offsets into ``key``.

    "16/10/2023" and "16 tháng 10 năm 2023" are 2023-10-16, "tháng 7-2024" is 2024-07. What is no date of the calendar
    is left out. ``numbers``: where the runs of digits there begin, if that is known already.
    """
    end = len(key) if end is None else end
    numeric = _NUMERIC.finditer(key, start, end) if numbers is None else matches_at(_NUMERIC, key, numbers, end)
    found = [Dated(m.start(), m.end(), day) for m in numeric if (day := _day(int(m[3]), int(m[2]), int(m[1])))]
    found.extend(_in_words(key, start, end))
    if months := [m for m in _MONTH.finditer(key, start, end) if 1 <= int(m[1]) <= 12]:
        taken = {i for d in found for i in range(d.start, d.end)}
        found.extend(
            Dated(m.start(), m.end(), f"{m[2]}-{int(m[1]):02}")
            for m in months
            if taken.isdisjoint(range(m.start(), m.end() + 1))
        )
    return sorted(found)


def _in_words(key: str, start: int, end: int) -> Iterator[Dated]:
    """ "16 tháng 10 năm 2023", the word "ngày" before it included."""
    for m in _WORDS.finditer(key, start, end):
        stop = _spaces_before(key, m.start(), start)
        at = stop
        while at > max(start, stop - 2) and key[at - 1].isdecimal():
            at -= 1
        if at < stop < m.start() and (day := _day(int(m[2]), int(m[1]), int(key[at:stop]))):
            yield Dated(_day_word(key, at, start), m.end(), day)
        start = m.end()  # its year is no day of the next


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _day_word(key: str, at: int, start: int) -> int:
    """Where a date at ``at`` begins: at the word "ngày" before it, where that stands there."""
    end = _spaces_before(key, at, start)
    return end - len("ngày") if end < at and key.endswith("ngày", start, end) else at


def _word_before(key: str, at: int, words: tuple[str, ...], start: int) -> str:
    """The first of ``words`` that ends at ``at``, or ""."""
    return next((word for word in words if key.endswith(word, start, at)), "")


def _spaces_before(key: str, at: int, start: int) -> int:
    while at > start and key[at - 1].isspace():
        at -= 1
    return at


_RANGE = re.compile(r"((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)")
_OF_YEARS = ("nhiệm kỳ", "giai đoạn", "thời kỳ", "kế hoạch")
_HALF = re.compile(r"tháng (đầu|cuối) năm\s+((?:19|20)\d\d)")
_SIX = ("06 ", "6 ", "sáu ")
_SOME_MONTHS = re.compile(r"tháng( đầu)?(?: năm)?\s+((?:19|20)\d\d)")
_COUNT = re.compile(r"(?<![\d/,.])(0?[2-9]|1[01]|ba|chín|mười) $")
_LONGEST_COUNT = 6  # characters of a count and what stands before it
_QUARTER = re.compile(r"quý\s+(i{1,3}|iv|[1-4])(?:\s+năm|\s*/)\s*((?:19|20)\d\d)")
_YEARS = tuple(re.compile(word + r"\s+((?:19|20)\d\d)(?!\s*[-–—]\s*(?:19|20)\d\d)") for word in ("năm", "đến", "vào"))


_WORDS_FOR = {"ba": 3, "sáu": 6, "chín": 9, "mười": 10}


def first_months(count: str) -> str:
    """The first so many months of a year as a part of it: "6" is H1, "ba" is Q1, "9" is 9M."""
    number = int(count) if count.isdigit() else _WORDS_FOR[count]
    return {3: "Q1", 6: "H1"}.get(number, f"{number}M")


def find_periods(key: str, start: int = 0, end: int | None = None) -> list[Dated]:
    """Periods in ``key[start:end]`` (a match key), in order; a part of a year is never the year.

    Values: ``2024``, ``2024-07``, ``2024-Q3``, ``2024-H1``, ``2024-9M`` (any number of months), ``2020/2025``.
    """
    end = len(key) if end is None else end
    found: list[Dated] = []
    taken: set[int] = set()

    def add(m: re.Match[str], value: str, at: int | None = None) -> None:
        span = range(m.start() if at is None else at, m.end())
        if taken.isdisjoint(span):
            taken.update(span)
            found.append(Dated(span.start, span.stop, value))

    for m in _HALF.finditer(key, start, end):
        if six := _word_before(key, m.start(), _SIX, start):
            add(m, f"{m[2]}-H{1 if m[1] == 'đầu' else 2}", m.start() - len(six))
    for m in _SOME_MONTHS.finditer(key, start, end):
        count = _COUNT.search(key[max(start, m.start() - _LONGEST_COUNT) : m.start()])
        part = first_months(count[1]) if count else None
        if count and (m[1] or part != "Q1"):  # "kéo dài 3 tháng năm 2024" is no quarter
            add(m, f"{m[2]}-{part}", m.start() - len(count.group()))
    for m in _QUARTER.finditer(key, start, end):
        add(m, f"{m[2]}-Q{m[1] if m[1].isdigit() else parse_roman(m[1].upper())}")
    for m in _MONTH.finditer(key, start, end):
        if 1 <= int(m[1]) <= 12 and not key[max(0, m.start() - 3) : m.start()].strip()[-1:].isdigit():
            add(m, f"{m[2]}-{int(m[1]):02}")
    for m in _RANGE.finditer(key, start, end):
        if int(m[1]) < int(m[2]):
            add(m, f"{m[1]}/{m[2]}", _years_word(key, m.start(), start))
    for pattern in _YEARS:
        for m in pattern.finditer(key, start, end):
            add(m, m[1])
    return sorted(found)


def _years_word(key: str, at: int, start: int) -> int:
    """Where a span of years at ``at`` begins: at the word for it, where one stands there, spaces included."""
    end = _spaces_before(key, at, start)
    return end - len(_word_before(key, end, _OF_YEARS, start))
