"""What the engine says of a query that fails, in one sentence a reader can act on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hgkg.errors import QueryError
from hgkg.query.binding import Bound
from hgkg.query.tokens import Token, tokens

_PLACE = re.compile(r"error at ([0-9]+):([0-9]+): expected (.*)", re.DOTALL)
_KEYWORD = re.compile(r"\b[A-Z]{3,}\b")
_PAIRS = {")": "(", "]": "[", "}": "{"}
_Fault = tuple[int, str, str]  # offset, what to do in English, in Vietnamese

_HINTS = (
    ("Prefix not found", "is every prefix declared at the top?", "đã khai báo đủ các tiền tố (PREFIX) ở đầu chưa?"),
    (
        "The SELECT contains a variable that is unbound",
        "is every variable of SELECT in GROUP BY or an aggregate?",
        "các biến của SELECT đã có trong GROUP BY hoặc hàm gộp chưa?",
    ),
)
_GENERAL = ("is a word misspelt, or a full stop missing before it?", "có từ nào viết sai, hay thiếu dấu chấm trước đó?")


def explained(error: Exception, bound: Bound, written: str) -> QueryError:
    """The error to show for what the engine raised.

    Args:
        error: what the engine raised.
        bound: the query it was given.
        written: the query as its author wrote it, whose lines and columns are named.
    """
    if isinstance(error, QueryError):
        return error
    place = _PLACE.search(str(error)) if isinstance(error, SyntaxError) else None
    if place is None:
        return QueryError(
            f"the query could not be answered ({error})",
            todo="simplify it",
            vi=f"không trả lời được truy vấn này ({error}); hãy viết đơn giản hơn",
        )
    found = tokens(written)
    return _syntax_error(written, _unclosed(found) or _as_told(place, bound, found))


def _syntax_error(written: str, fault: _Fault) -> QueryError:
    offset, todo, todo_vi = fault
    before = written[:offset]
    line, column = before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
    here = written[offset:].split("\n")[0].strip()[:40]
    near, near_vi = (f"near “{here}”", f"gần “{here}”") if here else ("at its end", "ở chỗ kết thúc")
    return QueryError(
        f"the query cannot be read {near}",
        f"line {line}, column {column}",
        todo,
        vi=f"dòng {line}, cột {column}: không đọc được truy vấn {near_vi}; {todo_vi}",
    )


def _unclosed(found: Sequence[Token]) -> _Fault | None:
    """The first bracket or quotation mark that has no partner: the engine would only say where it noticed."""
    opened: list[Token] = []
    for token in (t for t in found if t.kind == "mark"):
        if token.text in "\"'":
            return token.start, "close the text that begins here", "hãy đóng chuỗi chữ bắt đầu ở đây"
        if token.text in _PAIRS.values():
            opened.append(token)
        elif token.text in _PAIRS and not opened:
            return token.start, "this bracket closes none that is open", "dấu ngoặc này không đóng dấu nào đang mở"
        elif token.text in _PAIRS:
            if opened[-1].text != _PAIRS[token.text]:
                break
            opened.pop()
    if not opened:
        return None
    return opened[-1].start, "close the bracket that opens here", "hãy đóng dấu ngoặc mở ở đây"


def _as_told(place: re.Match[str], bound: Bound, found: Sequence[Token]) -> _Fault:
    """Where the engine gave up, or the beginning of the word in which it did.

    It names the last character it read in any attempt; where it was after keywords, their length leads back.
    """
    told = str(place[3])
    offset = _offset(bound.source, int(place[1]), int(place[2]))
    back = max((len(word) for word in _KEYWORD.findall(told)), default=0)
    begins, last = bound.original(offset - back), bound.original(offset)
    starts = [token.start for token in found if token.start <= last]
    at = begins if back and begins in starts else last
    if at == last and starts and found[len(starts) - 1].end >= last:
        at = starts[-1]
    todo, todo_vi = next(((en, vi) for key, en, vi in _HINTS if key in told), _GENERAL)
    return at, todo, todo_vi


def _offset(source: str, line: int, column: int) -> int:
    """The offset of a 1-based line and column (code points)."""
    starts = [0, *(i + 1 for i, c in enumerate(source) if c == "\n")]
    return min(len(source), starts[min(line, len(starts)) - 1] + column - 1)
