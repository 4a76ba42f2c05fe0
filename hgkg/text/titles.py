"""The period that a title is about: the first year, or part of one, that is no horizon; else a span of years."""

from __future__ import annotations

import re

from hgkg.text.dates import Dated, find_dates, find_periods, first_months
from hgkg.text.numbers import parse_roman

_HORIZON = re.compile(r"(?:định hướng|tầm nhìn|dự báo)[^;]{0,40}?$")
_PART = re.compile(r"(?<![\d/,.])(0?[2-9]|1[01]|ba|sáu|chín|mười) tháng(?: (đầu|cuối)\b)?|quý\s+(i{1,3}|iv|[1-4])\b")
_MONTH = re.compile(r"(?<!\d )(?<!\w)tháng (0?[1-9]|1[0-2])(?![\d/]|\s*(?:năm|/))")
_NEXT_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|\s*[-–—]\s*(?:19|20)\d\d)")
_JOINED = re.compile(r"\s*(?:và|,)\s*")


def period_of_title(key: str) -> str | None:
    """What a title (as a match key) says that its document is about, as in records.md; None where it names no time.

    "giai đoạn 2021 - 2025, tầm nhìn đến năm 2030" is 2021/2025; "6 tháng đầu năm; nhiệm vụ 6 tháng cuối năm 2023" is
    2023-H1: of several the first, and a part of a year without its year has the next one named, as has a month
    ("tháng 7 và phương hướng tháng 8 năm 2024" is 2024-07). "quý II và 6 tháng đầu năm 2019" is the half year
    that holds the quarter. A date, of another document, is no period.
    """
    key = " ".join(key.split())
    key = without_days(key)
    named = find_periods(key)
    found = sorted([*named, *_parts(key, named)])
    ahead = [p for p in found if not _HORIZON.search(key, 0, p.start)] or found
    plain = [p for p in ahead if "/" not in p.value and not _until(key, p)]
    spans = [p for p in ahead if "/" in p.value]
    if plain:
        return _widest(key, plain)
    return next((p.value for p in (*spans, *ahead)), None)


def without_days(key: str) -> str:
    """A match key in which what names a day ("ngày 08 tháng 12 năm 2022") is blotted out: it dates another document."""
    for date in find_dates(key):
        if len(date.value) == len("2024-07-01"):
            key = key[: date.start] + "_" * (date.end - date.start) + key[date.end :]
    return key


def _until(key: str, period: Dated) -> bool:
    return key[: period.start].endswith("đến ") or key.startswith("đến", period.start)


def _parts(key: str, named: list[Dated]) -> list[Dated]:
    """Parts of a year that name none themselves, in the year that is named next."""
    found = []
    for m in _PART.finditer(key):
        year = _NEXT_YEAR.search(key, m.end())
        if year and not any(p.start < m.end() and m.start() < p.end for p in named):
            found.append(Dated(m.start(), m.end(), _before(_part(m), int(year[0]), named, m.end())))
    for m in _MONTH.finditer(key):
        year = _NEXT_YEAR.search(key, m.end())
        if year:
            found.append(Dated(m.start(), m.end(), _before(f"{int(m[1]):02}", int(year[0]), named, m.end())))
    return found


def _before(part: str, year: int, named: list[Dated], end: int) -> str:
    """ "tháng 12, phương hướng tháng 1 năm 2025": a part of the year before the next one's, if it comes after it."""
    after = next((p.value for p in named if p.start >= end and "/" not in p.value), "")[5:]
    months = after.isdigit() and part.isdigit()
    alike = months or (after[:1] == part[:1] == "Q")
    return f"{year - (alike and part > after)}-{part}"


def _part(m: re.Match[str]) -> str:
    if m[3]:
        return f"Q{m[3] if m[3].isdigit() else parse_roman(m[3].upper())}"
    first = first_months(m[1])
    return {"Q1": "Q4", "H1": "H2"}.get(first, first) if m[2] == "cuối" else first


def _widest(key: str, periods: list[Dated]) -> str:
    """The first, or the longer one it is coupled with ("tháng 10 và 10 tháng năm 2024")."""
    first = periods[0]
    for after in periods[1:2]:
        coupled = _JOINED.fullmatch(key, first.end, after.start)
        if coupled and _months(after) > _months(first) and after.value[:4] == first.value[:4]:
            return after.value
    return first.value


def _months(period: Dated) -> int:
    """How many months of its year a period holds."""
    part = period.value[5:]
    if not part:
        return 12
    return {"Q": 3, "H": 6}.get(part[0], int(part[:-1]) if part.endswith("M") else 1)
