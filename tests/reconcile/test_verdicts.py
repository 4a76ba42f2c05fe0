"""A value against a target's bound: by operator, and by what is better for the indicator."""

from __future__ import annotations

from typing import Any

import pytest

from hgkg.model.comparisons import PlanRatio
from hgkg.model.lexicon import IndicatorConcept
from hgkg.model.record import Result, Target
from hgkg.reconcile.judging import fulfilment, in_unit_of, less_is_better, reported, verdict

MORE = IndicatorConcept(id="more", label="Thu", label_en="", labels=("Thu",), polarity="more")
LESS = IndicatorConcept(id="less", label="Nghèo", label_en="", labels=("Nghèo",), polarity="less")
NEITHER = IndicatorConcept(id="neither", label="Cơ cấu", label_en="", labels=("Cơ cấu",))
PLACE: dict[str, Any] = {"doc": "made-up", "start": 0, "end": 1, "quote": "x"}


def target(operator: str = "eq", value: float = 10, high: float | None = None, **fields: Any) -> Target:
    return Target(id="target-1", operator=operator, value=value, value_high=high, **PLACE, **fields)


def result(value: float, **fields: Any) -> Result:
    return Result(id="result-1", value=value, **PLACE, **fields)


# operator, indicator, value held against 10, verdict
VERDICTS = [
    # no operator: the indicator says which side is better; without it, more is
    ("eq", MORE, 11, "exceeded"),
    ("eq", MORE, 10, "met"),
    ("eq", MORE, 9, "notMet"),
    ("eq", LESS, 9, "exceeded"),
    ("eq", LESS, 10, "met"),
    ("eq", LESS, 11, "notMet"),
    ("eq", NEITHER, 11, "exceeded"),
    ("eq", None, 11, "exceeded"),
    ("eq", None, 9, "notMet"),
    # an operator says it itself
    ("ge", MORE, 10, "met"),
    ("ge", MORE, 10.01, "exceeded"),
    ("ge", None, 9.99, "notMet"),
    ("gt", MORE, 10, "notMet"),  # equal does not satisfy "more than"
    ("gt", MORE, 10.01, "exceeded"),
    ("le", LESS, 10, "met"),
    ("le", LESS, 9, "exceeded"),
    ("le", NEITHER, 11, "notMet"),
    ("lt", LESS, 10, "notMet"),
    ("lt", LESS, 9.99, "exceeded"),
    ("lt", None, 11, "notMet"),
]


@pytest.mark.parametrize(("operator", "concept", "value", "status"), VERDICTS)
def test_verdicts(operator: str, concept: IndicatorConcept | None, value: float, status: str) -> None:
    assert verdict(target(operator), value, less_is_better(target(operator), concept)) == status


RANGES = [  # 10 to 12
    (MORE, 10, "met"),
    (MORE, 11, "met"),
    (MORE, 12, "met"),
    (MORE, 13, "exceeded"),
    (MORE, 9, "notMet"),
    (LESS, 9, "exceeded"),
    (LESS, 13, "notMet"),
]


@pytest.mark.parametrize(("concept", "value", "status"), RANGES)
def test_a_range_is_met_anywhere_inside_it(concept: IndicatorConcept, value: float, status: str) -> None:
    between = target("between", 10, 12)

    assert verdict(between, value, less_is_better(between, concept)) == status


AMOUNTS = [
    # an aim to lower something by an amount is better served by lowering it more
    ("change", LESS, 11, "exceeded"),
    ("change", MORE, 9, "notMet"),
    # growth of what should not grow
    ("growth", LESS, 9, "exceeded"),
    ("growth", MORE, 11, "exceeded"),
]


@pytest.mark.parametrize(("measure", "concept", "value", "status"), AMOUNTS)
def test_growth_and_change(measure: str, concept: IndicatorConcept, value: float, status: str) -> None:
    aim = target(measure=measure)

    assert verdict(aim, value, less_is_better(aim, concept)) == status


FULFILLED = [
    ((1879, 1879, None), "met"),  # all of them
    ((1800, 1879, None), "partly"),
    ((3369, 3315, 3315), "exceeded"),  # a total over its own plan
    ((3315, 3315, 3315), "met"),
]


@pytest.mark.parametrize(("counted", "status"), FULFILLED)
def test_a_target_that_binds_each_of_many(counted: tuple[int, int, int | None], status: str) -> None:
    value, of, plan = counted

    assert fulfilment(result(value, denominator=of, plan_value=plan)) == status


REPORTED = [
    ([], None),
    ([("reached", 112.43)], "exceeded"),
    ([("reached", 100)], "met"),
    ([("reached", 95.5)], "notMet"),
    ([("exceeded", 5.56)], "exceeded"),
]


@pytest.mark.parametrize(("ratios", "status"), REPORTED)
def test_the_documents_own_verdict(ratios: list[tuple[str, float]], status: str | None) -> None:
    of_plan = tuple(PlanRatio(kind=kind, pct=pct) for kind, pct in ratios)

    assert reported(result(1, of_plan=of_plan)) == status


SCALES = [
    (("tỷ đồng", 5, 5e9), ("triệu đồng", 5500, 5.5e9), 5.5),
    (("nghìn tỷ đồng", 5, 5e12), ("tỷ đồng", 5500, 5.5e12), 5.5),
    (("%", 5, 5), ("%", 6, 6), 6),  # the same unit
    (("tỷ đồng", 5, 5e9), ("tỷ đồng", 0, 0), 0),
]


@pytest.mark.parametrize(("aimed", "found", "value"), SCALES)
def test_another_scale_of_the_same_unit(
    aimed: tuple[str, float, float], found: tuple[str, float, float], value: float
) -> None:
    of_target = target(value=aimed[1], unit=aimed[0], value_base=aimed[2])
    of_result = result(found[1], unit=found[0], value_base=found[2])

    assert in_unit_of(of_target, of_result, found[1]) == pytest.approx(value)
