"""Heads of columns in two rows: "Năm 2023 | Năm 2024" above "Kế hoạch | Thực hiện | Kế hoạch | Thực hiện".

Where cells were merged the upper head stands once, before empty cells or before none at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hgkg.model.outline import Column
from hgkg.structure.columns import VALUES, Words, role_of
from hgkg.text.fold import match_key
from hgkg.text.spans import Span

_FIGURE = re.compile(r"\d")
_TIME = re.compile(r"(?:19|20)\d\d|(?:\d{1,2}|tháng|quý) (?:tháng|[ivx\d]{1,3})", re.IGNORECASE)
_TOTAL = re.compile(r"\W*(?:tổng(?: số| cộng)?|tổng vốn|cả năm)\b", re.IGNORECASE)
_COMPARING = ("so sánh", "so với", "tỷ lệ", "tăng", "tốc độ", "%")
_FIXED = ("number", "indicator", "unit", "note")


def under(text: str, columns: Sequence[Column], cells: Sequence[Span], width: int, words: Words) -> tuple[Column, ...]:
    """The columns that a second row of heads makes of those above it; () where it is none.

    Args:
        cells: those of the row below, empty ones included.
        width: how many cells the rows below have.
    """
    own = [c for c in cells if c.end > c.start]
    if not own or any(_FIGURE.search(_TIME.sub("", c.cut(text))) for c in own):
        return ()
    heads = [role_of(c.cut(text), words, ["indicator", "unit", "number"]) in VALUES for c in own]
    known = [role_of(c.cut(text), words, ["indicator", "unit", "number"]) for c in own]
    if not all(heads) or not any(known):
        return ()
    if len(cells) == len(columns) == width:
        return _side_by_side(text, columns, cells, words)
    groups = [i for i, c in enumerate(columns) if c.end > c.start and c.role not in _FIXED]
    for kept in (groups, [i for i in groups if columns[i].role in ("time", None)]):
        if kept and len(own) % len(kept) == 0 and len(columns) - len(kept) + len(own) == width:
            each = len(own) // len(kept)
            below = {group: own[n * each : (n + 1) * each] for n, group in enumerate(kept)}
            return _spread(text, columns, below, words)
    return ()


def regrouped(text: str, columns: Sequence[Column], values: int, words: Words) -> tuple[Column, ...] | None:
    """Heads that were copied row by row, one a line, so that there is one too many for each group of ``values``.

    "Năm 2023⏎Năm 2024⏎So sánh⏎Kế hoạch⏎Thực hiện⏎Kế hoạch⏎Thực hiện" are two groups of two, and a column by itself.
    """
    places = [i for i, c in enumerate(columns) if c.role in VALUES]
    many = len(places) - values
    for cut in range(many, len(places)):
        above, below = places[:cut], places[cut:]
        groups = [i for i in above if columns[i].role == "time"]
        if len(groups) != many:
            groups = [i for i in above if columns[i].role == "time" or _compares(text, columns[i])]
        chunks = _chunks(columns, below)
        kinds = [columns[i].role == "time" for i in groups]
        if many > 0 and len(groups) == many and [_holds_values(columns[c[0]]) for c in chunks] == kinds:
            taken = set(below)
            kept = [c for i, c in enumerate(columns) if i not in taken]
            moved = {
                kept.index(columns[group]): [_span(columns[i]) for i in chunk]
                for group, chunk in zip(groups, chunks, strict=True)
            }
            return _spread(text, kept, moved, words)
    return None


def _chunks(columns: Sequence[Column], places: Sequence[int]) -> list[list[int]]:
    """The second row of heads by the groups they stand under: a new one opens where a role comes again, or where
    values and comparisons change."""
    chunks: list[list[int]] = []
    for i in places:
        last = chunks[-1] if chunks else []
        again = _holds_values(columns[i]) and columns[i].role in [columns[n].role for n in last]
        if not last or again or _holds_values(columns[i]) != _holds_values(columns[last[0]]):
            chunks.append([i])
        else:
            last.append(i)
    return chunks


def _holds_values(column: Column) -> bool:
    return column.role in ("plan", "done")


def _compares(text: str, column: Column) -> bool:
    return match_key(text[column.start : column.end]).startswith(_COMPARING)


def _side_by_side(text: str, columns: Sequence[Column], cells: Sequence[Span], words: Words) -> tuple[Column, ...]:
    """Row above row: a head above an empty one stands for itself, an empty one above takes that to its left."""
    made: list[Column] = []
    top = Span(0, 0)
    for column, cell in zip(columns, cells, strict=True):
        if column.end > column.start:
            top = _span(column)
        if cell.end == cell.start or column.role in _FIXED:
            made.append(replace(column, role=_role(column, text, words, made)))
        else:
            made.append(_below(text, top, cell, words, made))
    return tuple(made)


def _spread(text: str, columns: Sequence[Column], below: dict[int, list[Span]], words: Words) -> tuple[Column, ...]:
    made: list[Column] = []
    for i, column in enumerate(columns):
        if i not in below:
            made.append(replace(column, role=_role(column, text, words, made)))
        for cell in below.get(i, ()):
            made.append(_below(text, _span(column), cell, words, made))
    return tuple(made)


def _role(column: Column, text: str, words: Words, made: Sequence[Column]) -> str | None:
    """The role of a head beside groups, which may compare what stands in those before it."""
    return column.role or role_of(text[column.start : column.end], words, [c.role for c in made])


def _below(text: str, top: Span, cell: Span, words: Words, made: Sequence[Column]) -> Column:
    """A head under another: planned or done as the two say together; of what the upper head plans only the total."""
    taken = [c.role for c in made]
    upper, own = role_of(top.cut(text), words, taken), role_of(cell.cut(text), words, taken)
    role = role_of(f"{top.cut(text)} {cell.cut(text)}", words, taken)
    if own in (None, "time") and upper in ("plan", "done"):
        role = upper if own == "time" or _TOTAL.match(cell.cut(text)) else None
    elif own not in (None, "time"):
        role = own
    return Column(cell.start, cell.end, role, top)


def _span(column: Column) -> Span:
    return Span(column.start, column.end)
