"""Days as people write them."""

from __future__ import annotations

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_FIRST, _LAST = {4: "-01-01", 7: "-01"}, {4: "-12-31", 7: "-31"}


def ends(iso: str) -> tuple[str, str]:
    """The first and the last day of an ISO day, month or year, to be compared with days: every month has 31."""
    return iso + _FIRST.get(len(iso), ""), iso + _LAST.get(len(iso), "")


def official_day(iso: str, lang: str) -> str:
    """``2025-07-01`` is "01/7/2025" in Vietnamese and "1 July 2025" in English.

    The zeros are those of official documents (Nghị định 30/2020/NĐ-CP): before days below 10 and the months 1 and 2.
    """
    year, month, day = map(int, iso.split("-"))
    if lang == "vi":
        return f"{day:02}/{month:02}/{year}" if month <= 2 else f"{day:02}/{month}/{year}"
    return f"{day} {MONTHS[month - 1]} {year}"
