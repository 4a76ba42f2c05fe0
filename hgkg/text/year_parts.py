"""Parts of a year that name no year of their own: "6 tháng đầu năm", "quý III", "cả năm"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hgkg.text.dates import Dated
from hgkg.text.numbers import parse_roman
from hgkg.text.places import matches_at

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
_LONGEST_BY_THEN = len("chậm nhất là hết ")
_LONGEST_BEFORE_MONTH = len("trong ")
_SO_FAR = re.compile(r"\b(?:lũy|luỹ) kế\s+$")
# "cả năm 2023" has its year; "cả năm 2.210 tỷ đồng", "cả năm 11.000 người" have a value behind them
_WHOLE = re.compile(r"cả năm(?!\s+(?:19|20)\d\d(?![.,]?\d))")
# "đến hết năm", "vào cuối năm": by the year's end; no "cuối năm trước", no "6 tháng cuối năm"
_NO_END = r"(?!\s+(?:\d|trước|ngoái|sau|học|tài chính|ngân sách|nay\b))"
_YEARS_END = tuple(re.compile(f"{word} năm{_NO_END}") for word in ("hết", "cuối"))  # each led by its word
_BY_THEN = re.compile(r"\b(?:đến|vào|trước|hết|chậm nhất(?: là)?)\s+(?:hết |cuối )?\Z")
# "chậm nhất 30/9", "trước ngày 30/9", "đến 31/12": a day whose year stands elsewhere; no "đến 11/12 xã"
_DAY = re.compile(r"(\d(?<![\d/.,]\d)\d?)/(1[0-2]|0?[1-9])(?![\d/]|[.,]\d)")
_DEADLINE = re.compile(
    r"\b(?:chậm nhất|muộn nhất|xong trước|trước|đến|hết)(?: là| vào| trước| đến)?(?: hết)?( ngày)? \Z"
)
_SURE = ("chậm", "muộn", "xong")
_GOES_ON = re.compile(r"\s*(?:[,;.)]|$|(?:đạt|hoàn thành|phải|giải ngân|có|còn|tỷ lệ)\b)")
_LONGEST_DEADLINE = len("chậm nhất trước hết ngày ")
_LAST_DAY = 31


def find_year_parts(key: str, numbers: Sequence[int] | None = None) -> list[Dated]:
    """Parts of a year in a match key, in order; what stands beside its year is left to ``find_periods``.

    The value is what follows the year in a period: "-H1", "-H2", "-9M", "-Q3"; "" for the whole year. Spans of time
    ("trong vòng 6 tháng", "18 tháng tuổi") are no part of a year. ``numbers``: where the runs of digits begin, if that
    is known already.
    """
    found = [Dated(m.start(), m.end(), "") for m in _WHOLE.finditer(key)]
    found += [Dated(m.start(), m.end(), f"-Q{_quarter(m[1])}") for m in _QUARTER.finditer(key)]
    found += [
        Dated(m.start(), m.end(), f"-{int(m[1]):02}")
        for m in _MONTH.finditer(key)
        if _BEFORE_MONTH.search(key, max(0, m.start() - _LONGEST_BEFORE_MONTH), m.start())
        or _IN_MONTH.match(key, m.end())
    ]
    found += [
        Dated(m.start(), m.end(), "")
        for pattern in _YEARS_END
        for m in pattern.finditer(key)
        if _BY_THEN.search(key, max(0, m.start() - _LONGEST_BY_THEN), m.start())
    ]
    days = _DAY.finditer(key) if numbers is None else matches_at(_DAY, key, numbers)
    found += _deadlines(key, days)
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


def _deadlines(key: str, days: Iterable[re.Match[str]]) -> Iterator[Dated]:
    """Days by which something is to be done, as their month; the last day of the year is all of it."""
    for m in days:
        before = _DEADLINE.search(key, max(0, m.start() - _LONGEST_DEADLINE), m.start())
        day, month = int(m[1]), int(m[2])
        if before is None or not 1 <= day <= _LAST_DAY:
            continue
        if before[1] or before.group().startswith(_SURE) or _GOES_ON.match(key, m.end()):
            yield Dated(before.start(), m.end(), "" if (day, month) == (_LAST_DAY, 12) else f"-{month:02}")


def _quarter(figure: str) -> int | None:
    return int(figure) if figure.isdigit() else parse_roman(figure.upper())


def _months(count: int, which: str | None) -> str | None:
    """Six months are a half year, three the quarter; the last months of a year have no name but the half's."""
    if count == 6:
        return "-H2" if which == "cuối" else "-H1"
    if count == 12 or count < 3 or which == "cuối" or (which is None and count < 7):
        return None
    return "-Q1" if count == 3 else f"-{count}M" if count < 12 else None
