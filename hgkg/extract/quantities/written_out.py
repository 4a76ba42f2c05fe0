"""Numbers in words: "hai mươi xã", "một trăm phần trăm", "gấp đôi"; single digits in words are too often none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

_DIGITS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
_LAST = {word: n for word, n in _DIGITS.items() if word != "năm"} | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
"""The last digit of a number; "hai mươi năm" are twenty years, twenty-five is "hai mươi lăm"."""
_ONE = "|".join(_DIGITS)
_ANY = "|".join(_LAST)
# Each opens with one word that nothing else has.
_HINTS = (re.compile(r"trăm\b"), re.compile(r"mươi\b"), re.compile(r"mười\b"))
_NUMBER = re.compile(
    rf"(?:(?P<hundreds>{_ONE}) trăm(?: (?:linh|lẻ) (?P<few>{_ONE}))?)?"
    rf"(?: ?(?:(?P<tens>{_ONE}) mươi|(?P<ten>mười))(?: (?P<last>{_ANY})\b(?! (?:mươi|trăm|phần)))?)?"
)
_NONE_BEFORE = re.compile(r"(?:tháng|thứ|lần|khóa|hàng|mấy|vài|nhiều|số|\d \(|\d\()\s?$")
_LONGEST_BEFORE = 8
_TIMES = re.compile(r"gấp (đôi|rưỡi)\b")
_FOLD = {"đôi": Decimal(2), "rưỡi": Decimal("1.5")}


RANK = "thứ"
"""The unit of a place in a ranking: "đứng thứ | nhì khu vực"."""
_ORDINAL = re.compile(r"thứ (nhất|nhì|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b")
_ORDINALS = {"nhất": 1, "nhì": 2, "tư": 4, "mười": 10} | _DIGITS
_RANKED = re.compile(r"\b(?:xếp|đứng|hạng|xếp hạng|vị trí|là tỉnh|là địa phương|(và)) \Z")
_LONGEST_RANKED = len("là địa phương ")
_AMONG = re.compile(
    r" (?:trong |trên |của |toàn )?(?:cả nước|quốc|khu vực|vùng|thế giới|đông nam á|asean|tỉnh|huyện|miền|các)\b"
)
_PART = re.compile(r"phần (hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\b")
_CUT = re.compile(
    r"giảm(?: ít nhất| tối thiểu| khoảng| hơn| gần| được)? ([1-9])/([2-9]|10)"
    r"(?=[,.;)\n]|$| (?:số|tổng|lượng|so|thời gian|chi phí|trong|vào|mức)\b)"
)
_OF = re.compile(rf"({_ONE}) \Z")
_EQUAL = re.compile(r"\bbằng (?:khoảng |gần |hơn )?\Z")
_LONGEST_EQUAL = len("bằng khoảng ")
_LONGEST_ONE = len("chín ")
_HALF = re.compile(r"một nửa\b")
_BEFORE_HALF = re.compile(r"\b(?:giảm|giảm được|giảm ít nhất|giảm khoảng|giảm hơn|giảm gần|tăng|tăng thêm) \Z")
_LONGEST_BEFORE_HALF = len("giảm ít nhất ")
_BRACKET = re.compile(r" ?\(([^()\d]{2,40})\)(?= )")
_WORDS = frozenset((*_LAST, *_DIGITS, "mười", "mươi", "trăm", "linh", "lẻ", "không", "phần", "nghìn"))


class Written(NamedTuple):
    """A number in words with its place.

    Attributes:
        unit: the unit it has in itself: "lần" for "gấp đôi", "%" for "một nửa"; None where one follows.
    """

    start: int
    end: int
    value: Decimal
    unit: str | None = None


def written_out(key: str) -> list[Written]:
    """The numbers from ten on that a match key writes in words, in order, none within another."""
    found = [Written(m.start(1), m.end(1), _FOLD[m[1]], "lần") for m in _TIMES.finditer(key)]
    found += [number for hint in _HINTS for m in hint.finditer(key) for number in _number(key, m)]
    found += [
        Written(m.start(), m.end(), Decimal(50), "%")
        for m in _HALF.finditer(key)
        if _BEFORE_HALF.search(key, max(0, m.start() - _LONGEST_BEFORE_HALF), m.start())
    ]
    found += [number for m in _ORDINAL.finditer(key) if (number := _ordinal(key, m))]
    found += [number for m in _PART.finditer(key) if (number := _fraction(key, m))]
    found += [_written(m.start(1), m.end(), int(m[1]), int(m[2])) for m in _CUT.finditer(key) if int(m[1]) < int(m[2])]
    kept: list[Written] = []
    for number in sorted(found, key=lambda n: (n.start, -n.end)):
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return kept


def _ordinal(key: str, m: re.Match[str]) -> Written | None:
    """ "đứng thứ | nhì": no day of the week, no "secondly"."""
    before = _RANKED.search(key, max(0, m.start() - _LONGEST_RANKED), m.start())
    if before is None or (before[1] and not _AMONG.match(key, m.end())):
        return None
    return Written(m.start(1), m.end(1), Decimal(_ORDINALS[m[1]]), RANK)


def _fraction(key: str, m: re.Match[str]) -> Written | None:
    """ "ba phần tư" is 75%, "một phần ba" 33,33%."""
    above = _OF.search(key, max(0, m.start() - _LONGEST_ONE), m.start())
    below = _ORDINALS[m[1]]
    if above is None or _DIGITS[above[1]] >= below or key[above.start() - 1 : above.start()].isalnum():
        return None
    if _EQUAL.search(key, max(0, above.start() - _LONGEST_EQUAL), above.start()):
        return None  # so much of something else, not of what is counted
    return _written(above.start(), m.end(), _DIGITS[above[1]], below)


def _written(start: int, end: int, above: int, below: int) -> Written:
    """A fraction as a percentage, to two decimals: "1/3" is 33,33%."""
    value = round(Decimal(100 * above) / below, 2)
    return Written(start, end, value if value % 1 else value.quantize(Decimal(1)), "%")


def said_again(key: str, end: int) -> int:
    """Where "12 | (mười hai) xã" says the number again in words: the end of the bracket, else ``end``."""
    m = _BRACKET.match(key, end) if key.startswith((" (", "("), end) else None
    return m.end() if m and _WORDS.issuperset(m[1].split()) else end


def _number(key: str, hint: re.Match[str]) -> Iterator[Written]:
    start = hint.start()
    if hint.group() != "mười":
        word = key.rfind(" ", 0, max(0, start - 1)) + 1
        word = max(word, key.rfind("\n", word, start) + 1)
        if key[word : max(word, start - 1)].strip('“"(') not in _DIGITS:
            return
        start = word + (key[word] in '“"(')
    elif key[start - 1 : start].isalnum():
        return
    m = _NUMBER.match(key, start)
    if m is None or m.end() < hint.end() or _NONE_BEFORE.search(key, max(0, start - _LONGEST_BEFORE), start):
        return
    value = 100 * _DIGITS.get(m["hundreds"], 0) + _DIGITS.get(m["few"], 0)
    value += 10 * (_DIGITS.get(m["tens"], 0) or bool(m["ten"])) + _LAST.get(m["last"], 0)
    yield Written(m.start(), m.end(), Decimal(value))
