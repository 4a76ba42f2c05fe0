"""Values of an earlier time beside those of now: in brackets ("(năm 2022 là 6.100 tỷ đồng)"), or where a change began.

A time is given as it is printed ("2022", "2022-H1"), or as the same time of another year: "<2021" of that year,
"<" of the year before; "" is a time that cannot be told ("tháng trước").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hgkg.model.comparisons import Change
from hgkg.model.mention import Figure, TimeMention
from hgkg.text.spans import covering, starting_in

SAME_TIME = "<"
"""What the time of a value begins with that is of the same part of another year."""

_SAME = re.compile(r"cùng (?:kỳ|kì|thời điểm)(?: (?:của|các))?")
_YEAR_BEFORE = re.compile(r"năm (?:trước|ngoái)\b")
_UNTOLD = re.compile(
    r"(?:tháng|quý|kỳ|kì|vụ|tuần|niên độ|năm học|nhiệm kỳ|giai đoạn|khóa) trước\b|đầu (?:nhiệm kỳ|năm|kỳ)\b"
)  # when that was is not said
_AT = re.compile(r"(?:(?:cuối|hết|đến|ước|thực hiện|kết quả|trong|vào|tính đến|so với|riêng|của) )+")
_SEGMENT = re.compile(r"[;(]|,(?!\d)")
_PRINTED = re.compile(r"\d{4}(?:-(?:\d\d|Q[1-4]|H[12]|\d{1,2}M))?")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_COMPARED = re.compile(r"\b(?:so với|so|hơn)\s+([^,;()]{3,40}?)\s*\(\s*(?:là\s+|đạt\s+)?$")
_BEHIND = ("", "(", "vào", "trong", "của", "ở")
_PEOPLE = re.compile(r"^trên [\d.]+ (?:vạn )?(?:người )?dân\b")
_LONGEST_BRACKET = 160  # characters from a bracket to the last figure of an earlier time in it


def bracket_opened(key: str, start: int, at: int) -> int:
    """Where the bracket opens that ``at`` stands in; -1 where it stands in none."""
    opened = key.rfind("(", max(start, at - _LONGEST_BRACKET), at)
    return -1 if opened < 0 or ")" in key[opened:at] else opened


def time_in_bracket(key: str, times: Sequence[TimeMention], opened: int, figure: Figure) -> tuple[str, int] | None:
    """The earlier time that the part of a bracket before ``figure`` opens with, and where its words end.

    "(kế hoạch 7.000 tỷ đồng; | năm 2022: 6.100 tỷ đồng)", "(cùng kỳ | nhập siêu 1,2 tỷ USD)".
    """
    at = opened + max(m.end() for m in _SEGMENT.finditer(key[opened : figure.start]))
    return _time_at(key, times, at, figure.start)


def time_compared(key: str, times: Sequence[TimeMention], cursor: int, figure: Figure) -> str | None:
    """The time whose value a bracket gives: "giảm 0,6% so với năm trước | (4,8%)"."""
    m = _COMPARED.search(key[cursor : figure.start])
    found = _time_at(key, times, cursor + m.start(1), cursor + m.end(1)) if m else None
    return found[0] if m and found and not key[found[1] : cursor + m.end(1)].strip() else None


def _time_at(key: str, times: Sequence[TimeMention], at: int, end: int) -> tuple[str, int] | None:
    """The time of a year before, or of any year that is printed, that stands at ``at``, and where it ends."""
    at = _after(_AT, key, _words(key, at), end)
    if untold := _UNTOLD.match(key, at, end):
        return "", untold.end()
    same = _SAME.match(key, at, end)
    at = _words(key, same.end()) if same else at
    if before := _YEAR_BEFORE.match(key, at, end):
        return SAME_TIME, before.end()
    time = covering(times, at) or covering(times, _words(key, at + len("năm")) if same else at)
    if time and time.end <= end and _PRINTED.fullmatch(time.value):
        return (f"{SAME_TIME}{time.value[:4]}" if same else time.value), time.end
    return (SAME_TIME, same.end()) if same else None


def time_it_began(key: str, times: Sequence[TimeMention], first: Figure, last: Figure) -> str | None:
    """The time of the A of "từ A lên B", where it stands behind it: "từ 17,2% | năm 2010 còn 4,9%"."""
    for time in starting_in(times, first.end, last.start):
        between = _PEOPLE.sub("", key[first.end : time.start].strip()).strip()
        if _PRINTED.fullmatch(time.value):
            return time.value if between in _BEHIND else None
    return None


def time_of_base(changes: Sequence[Change], key: str) -> str | None:
    """The time that a change is told from ("tăng 10,9% so với cùng kỳ"), else the one named in ``key``."""
    bases = [change.base for change in changes if change.base]
    words = bases[0] if bases else key
    year = _YEAR.search(words)
    same = "cùng kỳ" in words or "cùng kì" in words
    if year:
        return f"{SAME_TIME}{year[1]}" if same else year[1]
    return SAME_TIME if same or (bases and "năm trước" in words) else None


def then(code: str, now: str | None) -> str | None:
    """The period that a time of this module is, beside a value of the period ``now``; None where it cannot be told."""
    if not code.startswith(SAME_TIME):
        return code
    if now is None or "/" in now:
        return None
    return f"{code[1:] or int(now[:4]) - 1}{now[4:]}"


def _words(key: str, at: int) -> int:
    while key[at : at + 1].isspace():
        at += 1
    return at


def _after(pattern: re.Pattern[str], key: str, at: int, end: int) -> int:
    m = pattern.match(key, at, end)
    return m.end() if m else at
