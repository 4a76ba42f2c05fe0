"""Dates and periods, and which of them only say what something is compared with."""

from __future__ import annotations

import re

from hgkg.model.mention import TimeMention
from hgkg.text.dates import find_dates, find_periods

_BASE = re.compile(r"(?:so với|so|hơn|bằng|cùng kỳ|của|giá so sánh|giá cố định|theo giá)\s*$")


def find_times(key: str) -> tuple[TimeMention, ...]:
    """All dates and periods of a match key, in order; where two overlap, the date stays."""
    dates = find_dates(key)
    taken = {i for d in dates for i in range(d.start, d.end)}
    periods = [p for p in find_periods(key) if p.start not in taken and p.end - 1 not in taken]
    return tuple(
        TimeMention(
            start=t.start, end=t.end, value=t.value, base=bool(_BASE.search(key, max(0, t.start - 16), t.start))
        )
        for t in sorted([*dates, *periods])
    )
