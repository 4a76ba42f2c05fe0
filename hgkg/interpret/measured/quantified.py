"""The fields that targets and results share, read off a statement."""

from __future__ import annotations

from typing import Any

from hgkg.interpret.context import Context
from hgkg.interpret.indicators.misspelt import meant
from hgkg.interpret.measured.cumulation import cumulation
from hgkg.interpret.measured.whose import area_of
from hgkg.interpret.statements.statement import Statement
from hgkg.model.mention import Figure
from hgkg.text.numbers import plain


def shared_fields(context: Context, statement: Statement, figure: Figure) -> dict[str, Any]:
    """Everything of ``figure`` as a value of the statement's indicator."""
    ranked = statement.measure == "rank"  # "19/63 tỉnh, thành phố" is a place among them, not so many of them
    known = figure.unit_base is not None and not ranked
    label, concept = statement.named.label, statement.named.concept
    misspelt = None if concept else meant(context.grammar, label, statement.measure)
    if misspelt:
        label, concept = misspelt.label, misspelt
    start, end = context.outline.document.source(figure.value_start, figure.value_end)
    return {
        "indicator": label,
        "concept": concept.id if concept else None,
        "area": area_of(context, statement, figure),
        "value": plain(figure.value),
        "value_high": plain(figure.high) if figure.high is not None else None,
        "value_start": start,
        "value_end": end,
        "unit": None if ranked else figure.unit,
        "value_base": plain(figure.value * figure.factor) if known else None,
        "unit_base": figure.unit_base if known else None,
        "approximate": figure.approximate,
        "measure": statement.measure,
        "direction": statement.direction,
        "base": statement.base,
        "cumulation": cumulation(context.outline.key, context.grammar, statement, figure),
        "confidence": statement.confidence,
        "rule": "misspelt name" if misspelt else statement.rule,
    }
