"""Rows for the eyes of somebody at a terminal: side by side where there is room, else one card a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hgkg.cli.terminal import plain
from hgkg.text.day_words import official_day

if TYPE_CHECKING:
    from rich.console import Console

    from hgkg.publish.table import Cell
    from hgkg.publish.tables import Table

_ENOUGH = 16
"""Columns of the screen in which longer words can still be read, broken over lines."""
_GAP = 2
"""Columns of the screen between two cells."""
_DAY = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


def draw_table(screen: Console, table: Table, lang: str) -> None:
    """Draw the rows without the columns that are details."""
    shown = [i for i, column in enumerate(table.columns) if not column.detail]
    headings = [table.columns[i].heading(lang) for i in shown]
    rows = [[_words(row[i], lang) for i in shown] for row in table.rows]
    if _wanted(headings, rows) <= screen.width:
        _side_by_side(screen, headings, rows, [table.columns[i].kind == "number" for i in shown])
    else:
        _cards(screen, headings, rows)


def _words(cell: Cell, lang: str) -> str:
    words = "" if cell is None else plain(str(cell))
    return official_day(words, lang) if _DAY.fullmatch(words) else words


def _wanted(headings: list[str], rows: list[list[str]]) -> int:
    """The width below which the columns cannot be read beside each other."""
    longest = [max(map(len, column)) for column in zip(headings, *rows, strict=True)]
    return sum(min(length, _ENOUGH) + _GAP for length in longest)


def _side_by_side(screen: Console, headings: list[str], rows: list[list[str]], numbers: list[bool]) -> None:
    from rich import box
    from rich.table import Table as Grid

    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for heading, number in zip(headings, numbers, strict=True):
        grid.add_column(heading, justify="right" if number else "left", overflow="fold")
    for row in rows:
        grid.add_row(*row)
    screen.print(grid)


def _cards(screen: Console, headings: list[str], rows: list[list[str]]) -> None:
    """Each row below the other, a line for each cell that says something."""
    from rich.table import Table as Grid

    width = max(map(len, headings))
    for number, row in enumerate(rows, 1):
        grid = Grid.grid(padding=(0, _GAP))
        grid.add_column(style="dim", width=width)
        grid.add_column(overflow="fold")
        for heading, words in zip(headings, row, strict=True):
            if words:
                grid.add_row(heading, words)
        screen.print(f"── {number}", style="bold")
        screen.print(grid)
        screen.print()
