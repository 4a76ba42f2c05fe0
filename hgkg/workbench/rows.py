"""Rows of plain values, as a notebook wants them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, overload

_SHOWN = 20
"""Rows that a notebook shows of itself; how many more there are stands below them."""


@dataclass(frozen=True, slots=True, repr=False)
class Rows(Sequence[Mapping[str, Any]]):
    """Rows by name of column: a sequence of mappings, each with all columns, None where a cell is empty.

    ``pandas.DataFrame(rows)``, ``polars.DataFrame(rows.to_dicts())`` and ``csv.DictWriter`` take them as they are.

    Attributes:
        columns: names, in order.
        cells: the rows as tuples in the order of ``columns``.
        title: what they are, in the language asked for; "" where nothing says it.
        note: what the reader must know of all of them: a limit that was reached, what was left out; else "".
    """

    columns: tuple[str, ...]
    cells: tuple[tuple[Any, ...], ...]
    title: str = ""
    note: str = ""

    @classmethod
    def of(
        cls, rows: Iterable[Mapping[str, Any]], columns: Sequence[str] = (), title: str = "", note: str = ""
    ) -> Rows:
        """Rows from mappings. Without ``columns``, every name that any of them has, in the order they come."""
        kept = list(rows)
        names = tuple(columns) or tuple(dict.fromkeys(name for row in kept for name in row))
        return cls(names, tuple(tuple(row.get(name) for name in names) for row in kept), title, note)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as a list of dictionaries of your own."""
        return [dict(row) for row in self]

    def __len__(self) -> int:
        return len(self.cells)

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        return (dict(zip(self.columns, cells, strict=True)) for cells in self.cells)

    @overload
    def __getitem__(self, index: int) -> Mapping[str, Any]: ...

    @overload
    def __getitem__(self, index: slice) -> Rows: ...

    def __getitem__(self, index: int | slice) -> Mapping[str, Any] | Rows:
        if isinstance(index, slice):
            return Rows(self.columns, self.cells[index], self.title, self.note)
        return dict(zip(self.columns, self.cells[index], strict=True))

    def __repr__(self) -> str:
        return f"<Rows: {len(self)} × {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        """The first rows as a table, for a notebook; every cell is escaped."""
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in self.cells[:_SHOWN])
        more = f"{_SHOWN} / {len(self)}" if len(self) > _SHOWN else ""
        below = "".join(f"<p>{escape(words)}</p>" for words in (more, self.note) if words)
        caption = f"<caption>{escape(self.title)}</caption>" if self.title else ""
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{below}"


def _cell(value: Any) -> str:
    return f"<td>{'' if value is None else escape(str(value))}</td>"
