"""Targets and results of tables: what a row names, in the unit it gives, as planned or done by the column's head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from hgkg.interpret.context import Context
from hgkg.interpret.measured.cells import CellUnit, CellValue, read_unit, read_value, unit_in_brackets
from hgkg.interpret.periods import whole_year
from hgkg.interpret.statements.statement import Clause
from hgkg.model.comparisons import Change, PlanRatio
from hgkg.model.lexicon import IndicatorConcept
from hgkg.model.outline import Cell, Outline, Row, Table
from hgkg.model.record import Result, Target
from hgkg.text.fold import clean, match_key
from hgkg.text.numbers import plain
from hgkg.text.phrases import Tokens
from hgkg.text.titles import period_of_title
from hgkg.text.year_parts import find_year_parts

_LEAD = re.compile(r"(?:[-+*•]|\(?\d{1,2}[.)]|[a-zđ][.)])\s+|trong đó:?\s+", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_GROWTH = ("tốc độ tăng", "tăng trưởng")
_NUMBER = ("số ", "tổng số ")
_WHOLE = 100
_YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/]|\s*[-–])")
_PART = re.compile(r"\b(?:tháng|quý)\b")


@dataclass(frozen=True, slots=True)
class _Named:
    """What a row is about."""

    cell: Cell
    label: str
    concept: IndicatorConcept | None
    unit: CellUnit


def prose(outline: Outline, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses that stand in no table: a row is not read as a sentence."""
    if not outline.tables:
        return tuple(clauses)
    return tuple(c for c in clauses if outline.table_at(c.sentence.start) is None)


def of_tables(context: Context) -> Iterator[Target | Result]:
    """A target for each planned value, a result for each value done, of the rows whose figures have a known column."""
    for table in context.outline.tables:
        for row in table.rows:
            named = _named(context, table, row)
            if named:
                yield from _records(context, table, row, named)


def _named(context: Context, table: Table, row: Row) -> _Named | None:
    cell = table.cell(row, "indicator")
    if cell is None:
        return None
    text = context.outline.text
    lead = _LEAD.match(text, cell.start, cell.end)
    start = lead.end() if lead else cell.start
    label = clean(_BRACKETS.sub("", text[start : cell.end]))
    if not any(c.isalpha() for c in label):
        return None
    unit = _unit(context, table, row)
    return _Named(Cell(start, cell.end, cell.column), label, _concept(context, label, unit), unit)


def _concept(context: Context, label: str, unit: CellUnit) -> IndicatorConcept | None:
    """The indicator that the whole of a label names; of several by one name, the one measured as the unit says."""
    tokens = Tokens.of(match_key(label))
    found = context.grammar.indicators.match_at(tokens, 0)
    if found is None or found.last != len(tokens.words):
        return None
    named = [context.grammar.lexicon.indicators[i] for i in found.payloads]
    wanted = _measure(label, unit)
    fitting = [c for c in named if c.measure == wanted] or [
        c for c in named if (c.measure in ("share", "growth")) == (unit.kind == "share")
    ]
    return fitting[0] if fitting else None


def _unit(context: Context, table: Table, row: Row) -> CellUnit:
    """The row's own unit, else the one in brackets behind its name, else that of the whole table."""
    text, units = context.outline.text, context.grammar.lexicon.units
    own = table.cell(row, "unit")
    if own:
        return read_unit(text[own.start : own.end], units)
    name = table.cell(row, "indicator")
    bracketed = unit_in_brackets(text[name.start : name.end], units) if name else None
    return bracketed or unit_in_brackets(table.caption.cut(text), units) or CellUnit()


def _records(context: Context, table: Table, row: Row, named: _Named) -> Iterator[Target | Result]:
    values = {c: read_value(context.outline.text, c.start, c.end) for c in row.cells if c.column is not None}
    plans = [c for c, v in values.items() if v and _role(context, table, c) == "plan"]
    done = [c for c, v in values.items() if v and _role(context, table, c) == "done"]
    for cell in plans:
        value = values[cell]
        if value:
            yield _target(context, table, named, cell, value)
    for cell in done:
        value = values[cell]
        if value:
            last = cell is done[-1]
            said = _said(context, table, row, values, cell) if last else {}
            said["plan_value"] = _planned(context, table, values, cell) if last else None
            yield _result(context, table, named, cell, value, said)


def _planned(context: Context, table: Table, values: dict[Cell, CellValue | None], done: Cell) -> int | float | None:
    """The plan of the same row for the year that was reported on."""
    year = _period(context, table, done)[:4]
    for cell, value in values.items():
        if value and _role(context, table, cell) == "plan" and _period(context, table, cell)[:4] == year:
            return plain(value.value) if value.high is None else None
    return None


def _role(context: Context, table: Table, cell: Cell) -> str | None:
    """What its column holds; under a bare time, what was done by then, else what is planned."""
    if cell.column is None:
        return None
    role = table.columns[cell.column].role
    year = _YEAR.search(match_key(_head(context, table, cell))) if role == "time" else None
    return role if role != "time" else context.settings.role_of_year(year[0]) if year else None


def _said(context: Context, table: Table, row: Row, values: dict[Cell, CellValue | None], cell: Cell) -> dict[str, Any]:
    """What further columns say of the last value done: its ratio to the plan and to an earlier time."""
    ratios, changes = [], []
    for other in row.cells:
        value = values.get(other)
        if value is None or other.start < cell.end:
            continue
        head = _head(context, table, other)
        if _role(context, table, other) == "of_plan":
            over = "vượt" in match_key(head)
            ratios.append(PlanRatio(kind="exceeded" if over else "reached", pct=plain(value.value)))
        elif _role(context, table, other) == "previous":
            changes.append(_change(head, value))
    return {"of_plan": tuple(ratios), "versus_previous": tuple(changes)}


def _change(head: str, value: CellValue) -> Change:
    """ "Tăng, giảm (%)" holds a change with its sign; "So với cùng kỳ (%)" near a hundred a ratio."""
    key = match_key(head)
    base = "cùng kỳ" if "cùng kỳ" in key else "năm trước" if "năm trước" in key else None
    year = re.search(r"(?:(?:19|20)\d\d\s*/\s*)?((?:19|20)\d\d)", key)  # "2024/2023" is held against the second
    changed = "tăng" in key or value.negative or value.value < _WHOLE / 2
    kind = ("decrease" if value.negative else "increase") if changed else "ratio"
    return Change(kind=kind, value=plain(value.value), unit="%", base=base or (year[1] if year else None))


def _head(context: Context, table: Table, cell: Cell) -> str:
    """The words over a cell, those over its neighbours too first."""
    column = table.columns[cell.column or 0]
    text = context.outline.text
    return f"{column.above.cut(text)} {text[column.start : column.end]}".strip()


def _period(context: Context, table: Table, cell: Cell) -> str:
    """The time its column's head names, else that of the section; a plan that names no part of a year is the year's."""
    key = match_key(_head(context, table, cell))
    around = context.settings.period_at(context.outline, cell.start) or ""
    named = period_of_title(key)
    parts = {p.value for p in find_year_parts(key)}
    year = _YEAR.search(key)
    if named or len(parts) > 1:
        return named or around
    if year or (parts and around):
        return (year[0] if year else around[-4:] if "/" in around else around[:4]) + "".join(parts)
    whole = _role(context, table, cell) == "plan" and not _PART.search(key)
    return (whole_year(around) if whole else around) or ""


def _fields(context: Context, table: Table, named: _Named, cell: Cell, value: CellValue) -> dict[str, Any]:
    units = context.grammar.lexicon.units
    unit = named.unit
    if unit.text is None or value.percent:
        unit = CellUnit.percent() if value.percent else unit_in_brackets(_head(context, table, cell), units) or unit
    concept = named.concept
    return {
        "indicator": concept.label if concept else named.label,
        "concept": concept.id if concept else None,
        "area": context.settings.area,
        "period": _period(context, table, cell) or None,
        "value": plain(value.value),
        "value_high": plain(value.high) if value.high is not None else None,
        **context.maker.place(value.start, value.end),
        "unit": unit.text,
        "value_base": plain(value.value * unit.factor) if unit.base else None,
        "unit_base": unit.base,
        "approximate": value.approximate,
        "measure": concept.measure if concept and concept.measure else _measure(named.label, unit),
        "confidence": 0.9,
    }


def _measure(label: str, unit: CellUnit) -> str:
    if unit.kind == "share":
        return "growth" if match_key(label).startswith(_GROWTH) else "share"
    counted = unit.kind == "count" or (unit.text is None and match_key(label).startswith(_NUMBER))
    return "count" if counted else "level"


def _target(context: Context, table: Table, named: _Named, cell: Cell, value: CellValue) -> Target:
    return context.maker(
        Target,
        named.cell.start,
        cell.end,
        goal=(value.start, named.label),
        rule="table",
        operator=value.operator,
        **_fields(context, table, named, cell, value),
    )


def _result(
    context: Context, table: Table, named: _Named, cell: Cell, value: CellValue, said: dict[str, Any]
) -> Result:
    return context.maker(
        Result,
        named.cell.start,
        cell.end,
        goal=(value.start, named.label),
        rule="table",
        **said,
        **_fields(context, table, named, cell, value),
    )
