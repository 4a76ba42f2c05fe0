"""The verdict: a value against a target's bound, by operator and by what is better for the indicator.

Better than the bound: exceeded. Equal at the precision printed, or just satisfying the operator: met. Else not met.
"""

from __future__ import annotations

from hgkg.model.comparisons import Number
from hgkg.model.lexicon import IndicatorConcept
from hgkg.model.record import Quantified, Result, Target

_BETTER_IS_LESS = ("le", "lt")
_BETTER_IS_MORE = ("ge", "gt")


def less_is_better(target: Target, concept: IndicatorConcept | None, falling: bool = False) -> bool:
    """The operator says which side is better; without one the indicator's polarity; without that, more is better.

    An aim to lower something by an amount (``falling``) is better served by lowering it more.
    """
    if target.operator in _BETTER_IS_LESS:
        return True
    if target.operator in _BETTER_IS_MORE or target.measure in ("growth", "change"):
        return target.measure == "growth" and not falling and concept is not None and concept.polarity == "less"
    return concept is not None and concept.polarity == "less"


def verdict(target: Target, value: Number, less: bool) -> str:
    """ "exceeded", "met" or "notMet" for a ``value`` in the target's own unit, ``less`` where less is better.

    A range is met anywhere inside it.
    """
    bound = target.value
    assert bound is not None
    if target.operator == "between" and target.value_high is not None:
        if bound <= value <= target.value_high:
            return "met"
        return "exceeded" if (value < bound) == less else "notMet"
    if value == bound:
        return "notMet" if target.operator in ("gt", "lt") else "met"
    return "exceeded" if (value < bound) == less else "notMet"


def fulfilment(result: Result) -> str:
    """For a target that binds each of many: all of them (or the whole plan) met it, more than that, or some."""
    assert result.value is not None
    assert result.denominator is not None
    if result.plan_value is not None and result.value > result.plan_value:
        return "exceeded"
    if result.value == result.denominator:
        return "met"
    return "exceeded" if result.value > result.denominator else "partly"


def in_unit_of(target: Quantified, result: Quantified, value: Number) -> Number:
    """``value`` of a result in the target's unit, where the two differ only in scale (tỷ đồng, triệu đồng)."""
    if target.unit == result.unit or not target.value or target.value_base is None or result.value_base is None:
        return value
    if not result.value:
        return value
    factor = (result.value_base / result.value) / (target.value_base / target.value)
    scaled = round(value * factor, 6)
    return value if factor == 1 else int(scaled) if float(scaled).is_integer() else scaled


def reported(result: Result) -> str | None:
    """The document's own verdict: what it says of the plan beside the result."""
    for ratio in result.of_plan:
        if ratio.kind == "exceeded":
            return "exceeded"
        return "exceeded" if ratio.pct > 100 else "met" if ratio.pct == 100 else "notMet"
    return None
