"""Days and periods as the records have them, in the words that people write: "2024-Q3" is "quý III năm 2024"."""

from __future__ import annotations

import re

from hgkg.text.day_words import MONTHS, official_day, written

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_PART = re.compile(r"(\d{4})-(?:Q([1-4])|H([12])|(\d{1,2})M)")
_YEARS = re.compile(r"(\d{4})/(\d{4})")
_YEAR, _ISO = r"(?:19|20)\d\d", r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-\d\d"
_TIME = re.compile(rf"{_ISO}(?:/{_ISO})?|{_YEAR}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]|[1-9]M|1[0-2]M)|/{_YEAR})")
_QUARTERS = ("I", "II", "III", "IV")


def time_words(code: str, lang: str) -> str:
    """A date or a period in words; what is neither stays as it is."""
    if _DAY.fullmatch(code):
        return official_day(code, lang)
    if years := _YEARS.fullmatch(code):
        return f"{years[1]}–{years[2]}"
    if month := _MONTH.fullmatch(code):
        return f"{MONTHS[int(month[2]) - 1]} {month[1]}" if lang == "en" else f"tháng {int(month[2])}/{month[1]}"
    if part := _PART.fullmatch(code):
        return _part(part, lang)
    return code


def is_time(code: str) -> bool:
    """Whether a text is a day, a month, a part of a year or a span of years or days: a year alone is a number too."""
    return _TIME.fullmatch(code) is not None


def short_time(code: str, lang: str) -> str:
    """The same where there is little room: a month is "7/2024"; of two days ("2006-04-26/2011-01-19") both."""
    first, _, last = code.partition("/")
    if _DAY.fullmatch(first) and _DAY.fullmatch(last):
        return f"{official_day(first, lang)} – {official_day(last, lang)}"
    told = written(code, lang)
    return time_words(code, lang) if told == code else told


def _part(part: re.Match[str], lang: str) -> str:
    year, quarter, half, months = part.groups()
    if quarter:
        return f"Q{quarter} {year}" if lang == "en" else f"quý {_QUARTERS[int(quarter) - 1]} năm {year}"
    if half:
        which = ("first", "second") if lang == "en" else ("đầu", "cuối")
        told = which[int(half) - 1]
        return f"{told} half of {year}" if lang == "en" else f"6 tháng {told} năm {year}"
    return f"first {months} months of {year}" if lang == "en" else f"{months} tháng đầu năm {year}"
