"""An order of rows and columns in which the marks of a matrix stand together, so that one sees what goes with what.

Rows that belong together (the targets under one number) stay neighbours. Columns that mark more than half of the rows
say nothing about which rows are alike: they stand first, the fullest of them leading. The others, and the groups of
rows, are moved to and fro to the mean place of what they are marked with (barycentres), and the best of a few sweeps is
kept: that in which the marks of each column are least far apart. Rows and columns without a mark come last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_SWEEPS = 6
Marks = Mapping[str, frozenset[str]]
"""Of each column the rows that it marks."""


@dataclass(frozen=True, slots=True)
class Order:
    """Rows from top to bottom, columns from left to right."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]


def seriated(groups: Sequence[Sequence[str]], marks: Marks) -> Order:
    """An order for a matrix.

    Args:
        groups: the rows, those together that are to stay neighbours, as they are to stand where no mark says otherwise.
        marks: of each column, in such an order too, the rows that it marks.
    """
    marked = frozenset(row for rows in marks.values() for row in rows)
    full = [group for group in groups if any(row in marked for row in group)]
    empty = [group for group in groups if not any(row in marked for row in group)]
    broad = [column for column, rows in marks.items() if 2 * len(rows) > len(marked) > 1]
    narrow = [column for column, rows in marks.items() if rows and column not in set(broad)]
    full, narrow = _best(full, narrow, marks)
    broad.sort(key=lambda column: -len(marks[column]))
    idle = [column for column, rows in marks.items() if not rows]
    return Order(tuple(row for group in (*full, *empty) for row in group), (*broad, *narrow, *idle))


def _best(groups: list[Sequence[str]], columns: list[str], marks: Marks) -> tuple[list[Sequence[str]], list[str]]:
    columns = _columns(groups, columns, marks)
    best, least = (groups, columns), _spread(groups, columns, marks)
    for _ in range(_SWEEPS):
        groups = _groups(groups, columns, marks)
        columns = _columns(groups, columns, marks)
        if (now := _spread(groups, columns, marks)) < least:
            best, least = (groups, columns), now
    return best


def _columns(groups: Iterable[Sequence[str]], columns: Iterable[str], marks: Marks) -> list[str]:
    """The columns by the mean place of the rows that they mark."""
    place = _places(groups)
    return sorted(columns, key=lambda column: _mean([place[row] for row in marks[column]]))


def _groups(groups: Sequence[Sequence[str]], columns: Sequence[str], marks: Marks) -> list[Sequence[str]]:
    """The groups by the mean place of the columns that mark them; one that none does follows those before it."""
    places: dict[str, list[float]] = {}
    for at, column in enumerate(columns):
        for row in marks[column]:
            places.setdefault(row, []).append(at)
    keys, last = [], -1.0
    for group in groups:
        own = [at for row in group for at in places.get(row, ())]
        last = _mean(own) if own else last
        keys.append(last)
    order = sorted(range(len(groups)), key=lambda at: (keys[at], at))
    return [groups[at] for at in order]


def _spread(groups: Iterable[Sequence[str]], columns: Iterable[str], marks: Marks) -> int:
    """How far apart the marks of the columns are, and how far the columns step back from those before them."""
    place, total, before = _places(groups), 0, 0
    for column in columns:
        own = [place[row] for row in marks[column]]
        total += max(own) - min(own) + max(before - min(own), 0)
        before = min(own)
    return total


def _places(groups: Iterable[Sequence[str]]) -> Mapping[str, int]:
    return {row: at for at, row in enumerate(row for group in groups for row in group)}


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
