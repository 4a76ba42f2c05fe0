"""Tables that say who is to do what by when: "TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hgkg.model.outline import Cell, Column, Row, Table
from hgkg.structure.columns import Words, role_of
from hgkg.structure.lines import Line
from hgkg.text.fold import match_key
from hgkg.text.spans import Span

_ROLES = ("task", "lead", "support", "deadline", "output")
_OF_FIGURES = ("unit", "plan", "done", "of_plan", "previous", "time", "indicator")
_ORDINAL = re.compile(r"(\d{1,3})[.)]?")
_MOST_HEADS, _LONGEST_HEAD, _LONGEST_CELL = 8, 60, 600
_ENDS = re.compile(r"(?:PHỤ LỤC|Phụ lục|Nơi nhận|(?:[IVXL]{1,5}|[A-H])[.)]\s)")
_TIME = re.compile(r"\d{4}|quý|tháng|hằng|hàng|thường xuyên", re.IGNORECASE)


def columns_of(text: str, cells: Sequence[Span], words: Words) -> tuple[Column, ...]:
    """The columns that a row of cells heads; empty where it names no task and no one to lead it, or heads figures."""
    made: list[Column] = []
    for cell in cells:
        key = " ".join(match_key(cell.cut(text)).split()).strip(" .:*")
        roles = [c.role for c in made]
        role = next((r for r in _ROLES if r not in roles and key in words.get(f"column.{r}", ())), None)
        made.append(Column(cell.start, cell.end, role or (role_of(key, words, roles) if key else None)))
    roles = [c.role for c in made]
    return tuple(made) if "task" in roles and "lead" in roles and not any(r in _OF_FIGURES for r in roles) else ()


def is_of_tasks(columns: Sequence[Column]) -> bool:
    return any(c.role == "lead" for c in columns)


def find_flattened_tasks(text: str, lines: Sequence[Line], words: Words) -> Iterator[Table]:
    """Such tables of one cell a line, whose rows are numbered: "TT⏎Nhiệm vụ⏎Cơ quan chủ trì⏎1⏎…⏎2⏎…"."""
    numbers = words.get("column.number", ())
    at = 0
    while at < len(lines):
        if len(lines[at].text) <= _LONGEST_HEAD and lines[at].key in numbers:
            columns = _heads(text, lines, at, words)
            rows, after = _rows(lines, at + len(columns), columns) if columns else ((), at + 1)
            if rows:
                yield Table(lines[at].start, rows[-1].end, columns, rows, Span(0, 0))
                at = after
                continue
        at += 1


def _heads(text: str, lines: Sequence[Line], at: int, words: Words) -> tuple[Column, ...]:
    heads: list[Span] = []
    for line in lines[at : at + _MOST_HEADS + 1]:
        if _ORDINAL.fullmatch(line.text):
            return columns_of(text, heads, words)
        if len(line.text) > _LONGEST_HEAD:
            return ()
        heads.append(Span(line.start, line.end))
    return ()


def _rows(lines: Sequence[Line], at: int, columns: Sequence[Column]) -> tuple[tuple[Row, ...], int]:
    """The rows from line ``at`` on, numbered one after the other, and the line behind the last."""
    made: list[Row] = []
    while at < len(lines) and (m := _ORDINAL.fullmatch(lines[at].text)) and int(m[1]) == len(made) + 1:
        after = at + 1
        due = str(len(made) + 2)
        while after < len(lines) and after - at < len(columns):
            line = lines[after].text
            if line.rstrip(".)") == due or len(line) > _LONGEST_CELL or _ENDS.match(line):
                break
            after += 1
        made.append(_row(lines[at:after], columns))
        at = after
    return tuple(made), at


def _row(cells: Sequence[Line], columns: Sequence[Column]) -> Row:
    """A row; where cells are missing only the task, who leads it, and a time at the end are known."""
    whole = len(cells) == len(columns)
    lead = next(i for i, c in enumerate(columns) if c.role == "lead")
    places: list[int | None] = [i if whole or i <= lead else None for i in range(len(cells))]
    deadline = next((i for i, c in enumerate(columns) if c.role == "deadline"), None)
    if not whole and len(cells) > lead + 1 and _TIME.search(cells[-1].text):
        places[-1] = deadline
    made = tuple(Cell(c.start, c.end, place) for c, place in zip(cells, places, strict=True))
    return Row(made[0].start, made[-1].end, made)
