"""What a bar is drawn of: the two figures that a verdict rests on, and nothing where they do not come to it."""

from __future__ import annotations

from typing import Any

import pytest

from hgkg.publish.site.gathered.against import Against, compared
from hgkg.publish.site.gathered.material import Material
from hgkg.text.numbers import format_number

POVERTY = "https://w3id.org/hgkg/vocab/indicator/ty-le-ho-ngheo"
TARGET = "https://w3id.org/hgkg/id/record/target-1"


def target(value: float | None = 100, **given: Any) -> dict[str, Any]:
    usual: dict[str, Any] = {"id": "target-1", "kind": "target", "value": value, "value_high": None, "unit": "xã"}
    usual |= {"value_base": value, "operator": "eq", "measure": "count", "direction": None, "concept": None}
    return usual | given


def result(value: float | None = 120, **given: Any) -> dict[str, Any]:
    usual: dict[str, Any] = {"id": "result-1", "kind": "result", "value": value, "unit": "xã", "value_base": value}
    usual |= {"of_plan": [], "versus_previous": [], "plan_value": None, "denominator": None}
    return usual | given


def alignment(status: str, rule: str = "same indicator", **given: Any) -> dict[str, Any]:
    usual: dict[str, Any] = {"kind": "alignment", "target": "target-1", "results": ["result-1"], "comparable": True}
    return usual | {"status": status, "rule": rule} | given


def drawn(status: str, aim: dict[str, Any], reached: dict[str, Any], rule: str = "same indicator") -> Against | None:
    return compared([aim, reached, alignment(status, rule)], {POVERTY: "less"}).get(TARGET)


LESS = {"concept": "ty-le-ho-ngheo", "unit": "%", "measure": "share"}
CHANGE = {"kind": "increase", "value": 23.5, "unit": "%", "base": "cùng kỳ"}


@pytest.mark.parametrize(
    ("status", "aim", "reached", "rule", "expected"),
    [
        ("exceeded", target(), result(), "same indicator", (100, 120, False)),
        ("met", target(), result(100), "same indicator", (100, 100, False)),
        ("notMet", target(), result(99), "equal plan value", (100, 99, False)),
        ("notMet", target(operator="gt"), result(100), "same indicator", (100, 100, False)),
        # Less is better: by the vocabulary, or by the sign before the figure.
        ("exceeded", target(2, **LESS), result(1.5, unit="%"), "same indicator", (2, 1.5, True)),
        ("notMet", target(2, **LESS), result(2.4, unit="%"), "same indicator", (2, 2.4, True)),
        ("exceeded", target(operator="le"), result(80), "same indicator", (100, 80, True)),
        # More of a fall is better, though the indicator itself is better low.
        (
            "exceeded",
            target(1, direction="decrease", **{**LESS, "measure": "change"}),
            result(1.4, unit="%"),
            "same indicator",
            (1, 1.4, False),
        ),
        # In the scale of the plan: 1,2 nghìn tỷ beside 1.000 tỷ.
        (
            "exceeded",
            target(1000, unit="tỷ đồng", value_base=1e12),
            result(1.2, unit="nghìn tỷ đồng", value_base=1.2e12),
            "same indicator",
            (1000, 1200, False),
        ),
        (
            "exceeded",
            target(15, unit="%"),
            result(7520, versus_previous=[CHANGE]),
            "change of the level",
            (15, 23.5, False),
        ),
        (
            "notMet",
            target(95, unit="%"),
            result(3900, of_plan=[{"kind": "reached", "pct": 78, "of": None}]),
            "ratio to the plan",
            (95, 78, False),
        ),
        ("exceeded", target(2), result(3369, plan_value=3315), "fulfilled by each", (3315, 3369, False)),
        ("partly", target(2), result(30, denominator=40), "fulfilled by each", (40, 30, False)),
    ],
)
def test_both_figures_are_in_the_unit_of_the_plan(
    status: str, aim: dict[str, Any], reached: dict[str, Any], rule: str, expected: tuple[float, float, bool]
) -> None:
    found = drawn(status, aim, reached, rule)
    assert found is not None
    assert (found.plan, found.value, found.less) == expected


@pytest.mark.parametrize(("status", "value"), [("met", 3.2), ("exceeded", 3.6), ("notMet", 2.9)])
def test_a_range_is_met_inside(status: str, value: float) -> None:
    found = drawn(status, target(3, operator="between", value_high=3.5), result(value))
    assert found is not None
    assert (found.plan, found.upper) == (3, 3.5)


@pytest.mark.parametrize(
    ("status", "aim", "reached", "rule"),
    [
        ("notMet", target(), result(120), "same indicator"),  # the verdict came of something else
        ("exceeded", target(), result(100), "same indicator"),
        ("exceeded", target(0), result(3), "same indicator"),
        ("exceeded", target(), result(-3), "same indicator"),
        ("exceeded", target(None), result(), "same indicator"),
        ("exceeded", target(), result(None), "same indicator"),
        ("exceeded", target(unit="tỷ đồng", value_base=None), result(), "same indicator"),
        ("exceeded", target(10), result(19), "place beside the score"),  # a place in a ranking is no amount
        ("exceeded", target(15, unit="%"), result(7520), "change of the level"),
        (
            "exceeded",
            target(15, unit="%", direction="decrease"),
            result(9, versus_previous=[CHANGE]),
            "change of the level",
        ),
    ],
)
def test_nothing_is_drawn_of_what_does_not_come_to_the_verdict(
    status: str, aim: dict[str, Any], reached: dict[str, Any], rule: str
) -> None:
    assert drawn(status, aim, reached, rule) is None


def test_what_is_not_comparable_is_not_drawn() -> None:
    rows = [target(), result(), alignment("notComparable", comparable=False)]
    assert compared(rows, {}) == {}
    assert compared([target(), alignment("noResult", results=[], comparable=False)], {}) == {}


def test_the_reason_of_each_verdict_of_the_five_documents_names_the_two_figures(five: Material) -> None:
    """Reckoned apart from the pipeline, and yet the same."""
    rows = {row.target.iri: row for row in five.vi.targets}
    assert len(five.compared) > 20
    for iri, found in five.compared.items():
        assert rows[iri].status == found.verdict
        assert format_number(round(found.value, 6), "vi") in rows[iri].reason_vi
        assert format_number(found.plan, "vi") in rows[iri].reason_vi or found.each
    judged = {iri for iri, row in rows.items() if row.status in ("exceeded", "met", "notMet", "partly")}
    assert set(five.compared) == judged


ORDER = [  # plan, value, less is better; how they sort, the worst first
    (Against(10, 12, None, less=True), "notMet"),
    (Against(20.61, 21.41, None, less=True), "notMet"),
    (Against(33.76, 33, None, less=False), "notMet"),
    (Against(10, 10, None, less=True), "met"),
    (Against(10, 10.3, None, less=False), "exceeded"),
    (Against(10, 9, None, less=True), "exceeded"),
    (Against(10, 0, None, less=True), "exceeded"),  # nothing is left of what was to be less
]


def test_what_is_better_sorts_higher_whichever_side_is_better() -> None:
    assert [against.verdict for against, _ in ORDER] == [verdict for _, verdict in ORDER]
    assert sorted((a for a, _ in ORDER), key=lambda a: a.attained) == [a for a, _ in ORDER]
    assert [a.attained > 1 for a, _ in ORDER] == [verdict == "exceeded" for _, verdict in ORDER]


@pytest.mark.parametrize(("value", "less", "order"), [(8, False, 0.8), (11, False, 1), (12, True, 1), (15, True, 0.75)])
def test_a_range_sorts_by_the_end_that_is_near(value: float, less: bool, order: float) -> None:
    assert Against(10, value, 12, less).attained == pytest.approx(order)
