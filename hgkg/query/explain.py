"""What the engine says of a query that fails, in one sentence a reader can act on."""

from __future__ import annotations

import re

from hgkg.errors import QueryError
from hgkg.query.binding import Bound

_PLACE = re.compile(r"error at ([0-9]+):([0-9]+)")
_HINTS = (
    (
        "Prefix not found",
        ("is every prefix declared at the top", "đã khai báo đủ các tiền tố (PREFIX) ở đầu chưa"),
    ),
    (
        "The SELECT contains a variable that is unbound",
        ("is every variable of SELECT in GROUP BY or an aggregate", "các biến của SELECT đã có trong GROUP BY chưa"),
    ),
)
_GENERAL = ("is a bracket or a full stop missing before it", "có thiếu dấu ngoặc hay dấu chấm trước đó không")


def explained(error: Exception, bound: Bound, written: str) -> QueryError:
    """The error to show for what the engine raised.

    Args:
        error: what the engine raised.
        bound: the query it was given.
        written: the query as its author wrote it, whose lines and columns are named.
    """
    message = str(error)
    place = _PLACE.search(message) if isinstance(error, SyntaxError) else None
    if isinstance(error, QueryError):
        return error
    if place is None:
        return QueryError(
            f"the query could not be answered ({message})",
            todo="simplify it",
            vi=f"không trả lời được truy vấn này ({message}); hãy viết đơn giản hơn",
        )
    offset = bound.original(_offset(bound.source, int(place[1]), int(place[2])))
    line, column = _line_and_column(written, offset)
    here = written[offset:].split("\n")[0].strip()[:40]
    hint_en, hint_vi = next((hint for key, hint in _HINTS if key in message), _GENERAL)
    near, near_vi = (f'at "{here}"', f'ở "{here}"') if here else ("at the end of the line", "ở cuối dòng")
    return QueryError(
        f"the query cannot be read {near}",
        f"line {line}, column {column}",
        f"{hint_en}?",
        vi=f"dòng {line}, cột {column}: không đọc được truy vấn {near_vi}; {hint_vi}?",
    )


def _offset(source: str, line: int, column: int) -> int:
    """The offset of a 1-based line and column (code points)."""
    starts = [0, *(i + 1 for i, c in enumerate(source) if c == "\n")]
    return min(len(source), starts[min(line, len(starts)) - 1] + column - 1)


def _line_and_column(source: str, offset: int) -> tuple[int, int]:
    """1-based line and column (code points) of an offset."""
    before = source[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
