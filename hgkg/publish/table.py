"""What a table is, whatever it is written as."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Cell = str | int | float | None
Row = tuple[Cell, ...]
Kind = Literal["text", "number", "verdict", "quote"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        key: its name for programs, the same in every language.
        vi, en: its heading for people.
        kind: "verdict" cells hold a verdict's word, "quote" cells the exact words of a document.
        detail: whether a page shows it only when a row is opened, and a terminal not at all.
        under: of a detail, the key of the column below whose cell a page shows it at once, or empty.
    """

    key: str
    vi: str
    en: str
    kind: Kind = "text"
    detail: bool = False
    under: str = ""

    def heading(self, lang: str) -> str:
        return self.vi if lang == "vi" else self.en


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of plain values under named columns.

    Attributes:
        caption: what the table shows, in the reader's language.
        columns: in order.
        rows: each as long as ``columns``.
        links: for each row, where a page leads to from its first cell that has words, or None; empty for no links.
        note: what the reader must know of all rows (a limit that was reached), or empty.
        pages: where a page also leads to, from its head: address and name of each.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    links: tuple[str | None, ...] = ()
    note: str = ""
    pages: tuple[tuple[str, str], ...] = ()

    def with_constant(self, column: Column, value: Cell) -> Table:
        """The same table with one more column that says the same in each row."""
        rows = tuple((*row, value) for row in self.rows)
        return replace(self, columns=(*self.columns, column), rows=rows)
