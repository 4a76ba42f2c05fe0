"""Tasks of tables: each row says what is to be done, who leads it, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hgkg.interpret.context import Context
from hgkg.interpret.deadlines import due_in_cell
from hgkg.model.outline import Cell, Outline, Row, Table
from hgkg.text.fold import clean, match_key
from hgkg.text.spans import Span, starting_in

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)[.)]?")
_JOIN = re.compile(r"\s*[;,]\s*")


class RowTask(NamedTuple):
    """A row of a table of tasks: its span, where the text of the task stands, and what the other cells say."""

    span: Span
    said: Span
    number: str | None
    responsible: tuple[str, ...]
    cooperating: tuple[str, ...]
    due: str | None


def tasks_in_tables(context: Context) -> Iterator[RowTask]:
    """The rows that name a task and who leads it; whoever takes part cooperates."""
    for table in context.outline.tables:
        if any(c.role == "lead" for c in table.columns):
            for row in table.rows:
                found = _task_of(context, table, row)
                if found:
                    yield found


def in_table_of_tasks(outline: Outline, offset: int) -> bool:
    """Whether ``offset`` lies in a table that says who leads which task."""
    table = outline.table_at(offset)
    return table is not None and any(c.role == "lead" for c in table.columns)


def _task_of(context: Context, table: Table, row: Row) -> RowTask | None:
    said, lead = table.cell(row, "task"), table.cell(row, "lead")
    if said is None or lead is None or not any(c.isalpha() for c in context.outline.text[said.start : said.end]):
        return None
    who, support = _bodies(context, lead), table.cell(row, "support")
    if not who:
        return None
    partners = tuple(name for name in (_bodies(context, support) if support else ()) if name not in who)
    text, number, time = context.outline.text, table.cell(row, "number"), table.cell(row, "deadline")
    m = _NUMBER.fullmatch(text[number.start : number.end]) if number else None
    due = due_in_cell(context, Span(time.start, time.end)) if time else None
    return RowTask(Span(said.start, row.end), Span(said.start, said.end), m[1] if m else None, who, partners, due)


def _bodies(context: Context, cell: Cell) -> tuple[str, ...]:
    """The bodies named in a cell; where the vocabulary knows none, its words where they open as a body's do."""
    text, bodies = context.outline.text, starting_in(context.mentions.bodies, cell.start, cell.end)
    if bodies:  # a name does not go on into the next cell
        return tuple(dict.fromkeys(b.name if b.end <= cell.end else clean(text[b.start : cell.end]) for b in bodies))
    parts = [clean(p) for p in _JOIN.split(text[cell.start : cell.end])]
    return tuple(p for p in parts if p and context.grammar.starts_with(match_key(p), "body.head"))
