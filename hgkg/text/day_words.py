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


def written(iso: str, lang: str) -> str:
    """A day, month or year as people write it: "2024-07" is "7/2024" in Vietnamese and "July 2024" in English.

    What is none of these ("2024-9M", "2020/2025") stays as it is.
    """
    parts = iso.split("-")
    if not all(part.isdigit() for part in parts) or not 2 <= len(parts) <= 3:
        return iso
    if len(parts) == 3:
        return official_day(iso, lang)
    year, month = map(int, parts)
    if lang == "vi":
        return f"{month:02}/{year}" if month <= 2 else f"{month}/{year}"
    return f"{MONTHS[month - 1]} {year}"
