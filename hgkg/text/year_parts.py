"""Parts of a year that name no year of their own: "6 tháng đầu năm", "quý III", "cả năm"."""

from __future__ import annotations

import re

from hgkg.text.dates import Dated
from hgkg.text.numbers import parse_roman

_MONTHS = re.compile(r"tháng\b(?:\s+(đầu|cuối)(?:\s+năm)?)?")
_COUNT = re.compile(r"(?<![\d.,/-])(\d{1,2}|ba|sáu|bảy|tám|chín|mười|mười một)\s+$")
_WORDS = {"ba": 3, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11}
_SPAN_OF_TIME = re.compile(r"(?:hạn|vòng|mỗi|từ|sau|quá|kỳ|phạt|tù|trước|dưới|trên|ít nhất|tối thiểu)\s+$")
_NO_PART = re.compile(r"\s*(?:tuổi|tù|/|-|–|liền|liên tục|một lần)|\s+năm\s+\d")
_QUARTER = re.compile(r"quý\s+(i{1,3}|iv|[1-4])\b(?!\s*(?:năm|/|-)\s*\d)")
# "trong tháng 7", "đến hết tháng 6": a month whose year stands elsewhere; no anniversary, no day, no range
_MONTH = re.compile(r"tháng (0?[1-9]|1[0-2])(?![\d/.]\d|\d|/|\s*(?:năm\s+\d|đến|-|–|tháng|âm lịch))")
_BEFORE_MONTH = re.compile(r"(?<!\d )(?:trong|đến|hết|cuối|của|^|[.;:,(]\s|[-+*•]\s) ?\Z")
_IN_MONTH = re.compile(r" (?:ước )?(?:đạt|tăng|giảm|là)\b")  # "Thu ngân sách tháng 3 đạt 500 tỷ đồng"
_LONGEST_BEFORE_MONTH = len("trong ")
_SO_FAR = re.compile(r"\b(?:lũy|luỹ) kế\s+$")
_WHOLE = re.compile(r"cả năm(?!\s+\d)")


def find_year_parts(key: str) -> list[Dated]:
    """Parts of a year in a match key, in order; what stands beside its year is left to ``find_periods``.

    The value is what follows the year in a period: "-H1", "-H2", "-9M", "-Q3"; "" for the whole year. Spans of time
    ("trong vòng 6 tháng", "18 tháng tuổi") are no part of a year.
    """
    found = [Dated(m.start(), m.end(), "") for m in _WHOLE.finditer(key)]
    found += [Dated(m.start(), m.end(), f"-Q{_quarter(m[1])}") for m in _QUARTER.finditer(key)]
    found += [
        Dated(m.start(), m.end(), f"-{int(m[1]):02}")
        for m in _MONTH.finditer(key)
        if _BEFORE_MONTH.search(key, max(0, m.start() - _LONGEST_BEFORE_MONTH), m.start())
        or _IN_MONTH.match(key, m.end())
    ]
    for m in _MONTHS.finditer(key):
        count = _COUNT.search(key, max(0, m.start() - 10), m.start())
        if (
            not count
            or _NO_PART.match(key, m.end())
            or _SPAN_OF_TIME.search(key[max(0, count.start() - 10) : count.start()])
        ):
            continue
        so_far = _SO_FAR.search(key, max(0, count.start() - 10), count.start())  # "lũy kế 3 tháng"
        value = _months(_WORDS[count[1]] if count[1] in _WORDS else int(count[1]), "đầu" if so_far else m[1])
        if value is not None:
            found.append(Dated(count.start(), m.end(), value))
    return sorted(found)


def _quarter(figure: str) -> int | None:
    return int(figure) if figure.isdigit() else parse_roman(figure.upper())


def _months(count: int, which: str | None) -> str | None:
    """Six months are a half year, three the quarter; the last months of a year have no name but the half's."""
    if count == 6:
        return "-H2" if which == "cuối" else "-H1"
    if count == 12 or count < 3 or which == "cuối" or (which is None and count < 7):
        return None
    return "-Q1" if count == 3 else f"-{count}M" if count < 12 else None
