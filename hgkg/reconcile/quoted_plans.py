"""The plan that a result is held against by its own figures, and whether it is a target's."""

from __future__ import annotations

from hgkg.model.record import Result, Target
from hgkg.reconcile.judging import in_unit_of
from hgkg.text.numbers import half_digit

_PERCENT = 100
_ANOTHER = 0.02  # how far, as a share of it, a plan may be from a target before it is another


def quotes_plan(target: Target, result: Result) -> bool:
    """Whether the figures beside a result give the target's value as its plan: 1,85 is 44% of 4,2."""
    if target.value is None or result.value is None:
        return False
    if result.plan_value is not None:
        return in_unit_of(target, result, result.plan_value) == target.value
    return any(low <= target.value <= high for low, high in _implied(target, result))


def another_plan(target: Target, result: Result) -> bool:
    """Whether the figures beside a result name a plan, and that is not the target's."""
    if target.value is None or result.value is None or quotes_plan(target, result):
        return False
    if result.plan_value is not None:
        return True
    if result.measure not in ("level", "count"):
        return False  # of a share or a growth the percentage of the plan is reckoned in many ways
    spans = _implied(target, result)
    wide = ((low * (1 - _ANOTHER), high * (1 + _ANOTHER)) for low, high in spans)
    return bool(spans) and not any(low <= target.value <= high for low, high in wide)


def implied_plans(result: Result) -> list[float]:
    """The plans that the figures beside a result give, in its own unit: the one quoted, else by each percentage."""
    if result.plan_value is not None:
        return [result.plan_value]
    shares = (ratio.pct + (_PERCENT if ratio.kind == "exceeded" else 0) for ratio in result.of_plan)
    return [_PERCENT * (result.value or 0) / share for share in shares if share > 0]


def _implied(target: Target, result: Result) -> list[tuple[float, float]]:
    """The plans that each percentage allows at the digits printed, from and to, in the target's unit."""
    assert result.value is not None
    value = in_unit_of(target, result, result.value)
    spans = []
    for ratio in result.of_plan:
        reached = ratio.pct + (_PERCENT if ratio.kind == "exceeded" else 0)
        step = half_digit(ratio.pct)
        if reached > step:
            spans.append((_PERCENT * value / (reached + step), _PERCENT * value / (reached - step)))
    return spans
