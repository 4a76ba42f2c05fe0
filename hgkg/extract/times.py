"""Dates and periods, and which of them only say what something is compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hgkg.model.mention import TimeMention
from hgkg.text.dates import Dated, find_dates, find_periods
from hgkg.text.year_parts import find_year_parts

_BASE = re.compile(
    r"(?:so với|so|hơn|bằng|cùng kỳ|của|giá so sánh|giá cố định|giá hiện hành|theo giá|chuẩn nghèo(?: đa chiều)?|"
    r"so với (?:ước )?thực hiện|so (?:với )?cuối|so (?:với )?đầu|\blần|gấp (?:đôi|rưỡi))\s*$"
)
_BASE_ENDS = (
    *("so", "với", "hơn", "bằng", "cùng kỳ", "của", "so sánh", "cố định", "hiện hành", "giá", "chuẩn nghèo"),
    *("đa chiều", "thực hiện", "cuối", "đầu", "lần", "đôi", "rưỡi"),
)  # what each of them ends with: most times are told by it
# "từ 31,7% năm 2011 lên 42,6%": the time that a change began
_FROM = re.compile(r"\btừ\s+(?:khoảng |gần |trên |hơn )?\d[\d.,]*[^\d,;.]{0,25}$")
_TO = re.compile(r"[^\d,;.]{0,25}\b(?:lên|còn|xuống|đến|tới)\s")


def find_times(key: str, numbers: Sequence[int]) -> tuple[TimeMention, ...]:
    """All dates and periods of a match key, in order; where two overlap, the date stays.

    ``numbers``: where its runs of digits begin.
    """
    dates = find_dates(key, numbers=numbers)
    taken = {i for d in dates for i in range(d.start, d.end)}
    periods = [p for p in find_periods(key) if p.start not in taken and p.end - 1 not in taken]
    return tuple(_mention(key, t) for t in sorted([*dates, *periods]))


def find_parts(key: str, times: tuple[TimeMention, ...], numbers: Sequence[int]) -> tuple[TimeMention, ...]:
    """Parts of a year that stand without it, in order; none where a date or period of ``times`` stands."""
    taken = {i for t in times for i in range(t.start, t.end)}
    parts = (p for p in find_year_parts(key, numbers) if p.start not in taken and p.end - 1 not in taken)
    return tuple(_mention(key, p) for p in parts)


def _mention(key: str, time: Dated) -> TimeMention:
    before = key[max(0, time.start - 48) : time.start]
    began = "từ" in before and bool(_TO.match(key, time.end)) and bool(_FROM.search(before))
    compared = before.rstrip().endswith(_BASE_ENDS) and bool(_BASE.search(before))
    return TimeMention(start=time.start, end=time.end, value=time.value, base=began or compared)
