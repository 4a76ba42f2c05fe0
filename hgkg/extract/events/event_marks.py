"""What singles an event out of its kind: an ordinal, a year, a term, a day, the number of a storm."""

from __future__ import annotations

import re

from hgkg.text.numbers import parse_roman
from hgkg.text.phrases import Tokens

_YEAR = r"(?:19|20)\d\d"
_ORDINAL = r"\d{1,3}|[ivxl]+(?!\w)|nhất|hai|nhì|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai|ba|bốn|lăm))?"
# Led by fixed words or digits, and tried only where one of _LEADS stands.
_MARK = re.compile(
    rf"lần\s+thứ\s+(?P<nth>{_ORDINAL})"
    rf"|thứ\s+(?P<session>{_ORDINAL})"
    r"|lần\s+(?P<time>[ivx]+)(?!\w)"
    r"|khóa\s+(?:[ivx]+|\d{1,2})(?!\w)"
    rf"|(?:nhiệm\s+kỳ|giai\s+đoạn|thời\s+kỳ|niên\s+khóa|năm\s+học)\s+{_YEAR}\s*[-–]\s*{_YEAR}"
    rf"|(?:quý\s+[ivx\d]+[\s/]+|tháng\s+\d{{1,2}}[\s/]+)?(?:năm\s+)?{_YEAR}(?!\d|[/.]\d)"
    rf"|(?:năm\s+)?(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\s+"
    r"(?:tý|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)(?!\w)"
    rf"|(?:từ\s+)?ngày\s+\d{{1,2}}(?:\s?[/.-]\s?\d{{1,2}}(?:\s?[/.-]\s?{_YEAR})?"
    rf"|\s+tháng\s+\d{{1,2}}(?:\s+năm\s+{_YEAR})?)"
    r"|trung\s+ương\s+(?P<plenum>\d{1,2})(?!\w)"
    r"|số\s+(?P<number>\d{1,2})(?![\w/-])"
)
_LEADS = frozenset(
    (
        *("lần", "thứ", "khóa", "nhiệm", "giai", "thời", "niên", "năm", "quý", "tháng", "từ", "ngày", "trung", "số"),
        *("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm"),
    )
)
_ROMAN = re.compile(r"(?P<nth>[ivxl]+)(?!\w)")
_ENDS_IN_YEAR = re.compile(rf"{_YEAR}$")
_BARE_YEAR = re.compile(rf"(?:năm\s+)?{_YEAR}")
_ORDER = {
    word: number
    for number, words in enumerate(
        (("nhất",), ("hai", "nhì"), ("ba",), ("tư", "bốn"), ("năm",), ("sáu",), ("bảy",), ("tám",), ("chín",),
         ("mười",), ("mười một",), ("mười hai",), ("mười ba",), ("mười bốn",), ("mười lăm",)),
        start=1,
    )
    for word in words
}  # fmt: skip


def mark_at(text: str, key: str, tokens: Tokens, i: int, *, first: bool) -> re.Match[str] | None:
    """The mark that begins at token ``i``; ``first`` where it stands right behind the head.

    A bare Roman numeral ("Đại hội XIV") and the number of a storm ("bão số 3") count only there.
    """
    word, at = tokens.words[i], tokens.starts[i]
    if word in _LEADS or (len(word) == 4 and word.isdigit()):
        return _MARK.match(key, at) if first or word != "số" else None
    return _ROMAN.match(key, at) if first and text[at].isupper() and parse_roman(word.upper()) else None


def is_year(mark: re.Match[str]) -> bool:
    """Whether a mark is a time, behind which a name does not go on."""
    return mark.group().startswith(("ngày", "từ ngày")) or bool(_ENDS_IN_YEAR.search(mark.group()))


def is_bare_year(mark: re.Match[str]) -> bool:
    """Whether a mark is a year and no more: "năm 2024", "2024"."""
    return bool(_BARE_YEAR.fullmatch(mark.group()))


def series_of(mark: re.Match[str]) -> int | None:
    """The N-th that a mark says: 14 for "lần thứ XIV", 4 for "lần thứ Tư"; None for a year."""
    words = next((word for word in mark.groups() if word), None)
    if words is None:
        return None
    return int(words) if words.isdigit() else _ORDER.get(" ".join(words.split())) or parse_roman(words.upper())
