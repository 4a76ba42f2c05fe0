"""An indicator at another time: "… đạt 53 triệu đồng; đến năm 2025 | đạt 80 triệu đồng", "…; cả năm | tăng 13,5%"."""

from __future__ import annotations

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.indicator_names import Named
from hgkg.interpret.indicators.known_indicators import level_of
from hgkg.interpret.statements.statement import Statement
from hgkg.model.mention import Figure

_RULE = "same indicator, another time"


def staged(grammar: Grammar, earlier: Statement, figure: Figure, leads: bool) -> Named:
    """The earlier indicator; where that was a growth or a step and this is where it led, the level of it."""
    named = earlier.named
    if earlier.measure in ("growth", "change") and (leads or figure.unit_kind != "share"):
        named = level_of(grammar, named)
    return named._replace(start=figure.start, rule=_RULE, confidence=0.8, end=0)


def grown(grammar: Grammar, earlier: Statement, figure: Figure) -> Named:
    """ "quý IV đạt 27.500 tỷ đồng; cả năm tăng 13,5%": the growth of the indicator at another time."""
    named = earlier.named
    step = grammar.growth.get(named.concept.id) if named.concept else None
    label = step.label if step else f"{named.label} - tốc độ tăng"
    return Named(figure.start, label, step, False, _RULE, 0.8)
