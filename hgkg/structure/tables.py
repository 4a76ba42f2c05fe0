"""Tables, however they were copied out of their document: recognised by the words at the head of their columns.

A list, an address block or a letterhead in two columns has no such heads and is no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from hgkg.model.document import Document
from hgkg.model.outline import Cell, Column, Row, Table
from hgkg.structure.columns import VALUES, Words, role_of
from hgkg.structure.flattened import find_flattened
from hgkg.structure.grouped_heads import under
from hgkg.structure.lines import Line, lines_of, side_by_side
from hgkg.structure.task_tables import columns_of, find_flattened_tasks, is_of_tasks
from hgkg.text.spans import Span

_SEPARATOR = re.compile(r"[\s|:\-–—=+]+")
_INDEX = re.compile(r"\(?[A-Z\d]{1,2}\)?(?:\s?=.*)?")  # "A | B | 1 | 2 | 3=2/1": columns that are numbered
_CAPTION = re.compile(r"\W*(?:biểu|bảng|phụ lục|đvt|đơn vị tính|đơn vị)\b", re.IGNORECASE)
FIGURE = re.compile(r"\d")


def find_tables(document: Document, area: Span, words: Words) -> tuple[Table, ...]:
    """The tables within ``area``, in text order, none within another."""
    lines = lines_of(document.text, *area)
    text = document.text
    flattened = (*find_flattened_tasks(text, lines, words), *find_flattened(text, lines, words))
    found = [*_parted(document, lines, words), *flattened]
    kept: list[Table] = []
    for table in sorted(found, key=lambda t: (t.start, not is_of_tasks(t.columns), -t.end)):
        if not kept or table.start >= kept[-1].end:
            kept.append(table)
    return tuple(kept)


def _parted(document: Document, lines: Sequence[Line], words: Words) -> Iterator[Table]:
    """Tables whose rows are lines with bars, tabs or wide blanks between the cells."""
    split = [(line, _cells(document, line)) for line in lines]
    at = 0
    for many, group in groupby(split, key=lambda pair: len(pair[1]) > 1 or bool(_SEPARATOR.fullmatch(pair[0].text))):
        block = list(group)
        if many and len(block) > 1:
            before = lines[at - 1] if at else None
            table = _table(document.text, [cells for _, cells in block], words, _caption(before))
            if table:
                yield table
        at += len(block)


def _cells(document: Document, line: Line) -> list[Span]:
    if "|" in line.text and line.text.count("|") < 2 and not line.text.startswith("|"):
        return [Span(line.start, line.end)]  # a lone bar parts no cells
    return side_by_side(document, line)


def _caption(before: Line | None) -> Span:
    if before and len(before.text) < 160 and _CAPTION.match(before.text):
        return Span(before.start, before.end)
    return Span(0, 0)


def _table(text: str, block: Sequence[list[Span]], words: Words, caption: Span) -> Table | None:
    rows = [cells for cells in block if cells and not _SEPARATOR.fullmatch(text[cells[0].start : cells[-1].end] or "|")]
    heads = ((i, _columns(text, cells, words)) for i, cells in enumerate(rows))
    head, columns = next(((i, found) for i, found in heads if found), (0, ()))
    if not columns:
        return None
    first, of_tasks = head + 1, is_of_tasks(columns)
    if first + 1 < len(rows) and not of_tasks:
        grouped = under(text, columns, rows[first], len(rows[first + 1]), words)
        columns, first = (grouped, first + 1) if grouped else (columns, first)
    made = []
    for cells in rows[first:]:
        if all(_INDEX.fullmatch(c.cut(text)) for c in cells if c.end > c.start):
            continue
        row = _row(cells, len(columns))
        if row:
            made.append(row)
    if not made or not (of_tasks or any(FIGURE.search(text, row.start, row.end) for row in made)):
        return None
    start = rows[head][0].start
    return Table(start, made[-1].end, columns, tuple(made), caption)


def _columns(text: str, cells: Sequence[Span], words: Words) -> tuple[Column, ...]:
    """The columns that a row of cells heads; empty where it heads none: an indicator and a value must be named, or a
    task and who leads it."""
    if of_tasks := columns_of(text, cells, words):
        return of_tasks
    made: list[Column] = []
    for cell in cells:
        role = role_of(cell.cut(text), words, [c.role for c in made]) if cell.end > cell.start else None
        made.append(Column(cell.start, cell.end, role))
    roles = [c.role for c in made]
    if "indicator" not in roles and len(made) > 2 and roles[0] in (None, "number"):
        return ()
    values = [r for r in roles if r in VALUES and r is not None]
    return tuple(made) if "indicator" in roles and values else ()


def _row(cells: Sequence[Span], columns: int) -> Row | None:
    full = [(i, c) for i, c in enumerate(cells) if c.end > c.start]
    if not full:
        return None
    fits = len(cells) == columns or (len(cells) < columns and len(full) == len(cells) and len(full) <= 2)
    made = tuple(Cell(c.start, c.end, i if fits or i < 2 else None) for i, c in full)
    return Row(made[0].start, made[-1].end, made)
