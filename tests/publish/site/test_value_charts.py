"""The chart of an indicator: marks stand where the figures say."""

from __future__ import annotations

from typing import Any

import pytest
from publish_cases import place

from hgkg.publish.site.indicators.chart import MOST, PLOT, TOP, Panel, panels
from hgkg.publish.site.indicators.readings import Reading


def reading(value: float | None, number: int = 0, **given: Any) -> Reading:
    usual: dict[str, Any] = {"kind": "result", "figure": f"{value} %", "label": str(value), "upper": None, "unit": "%"}
    usual |= {
        "base": None,
        "base_unit": "",
        "measure": "share",
        "period": "2024",
        "area": "",
        "place": place(),
    }
    return Reading(iri=f"r{number}-{value}", value=value, **usual | given)


def at(panel: Panel) -> dict[float, float]:
    """The height of each figure."""
    return {mark.reading.value: mark.y for slot in panel.slots for mark in slot.marks}  # type: ignore[misc]


@pytest.mark.parametrize(
    "values",
    [[1, 2, 4], [94.81, 95, 95.2], [-3, 0, 8.5], [-4, -2], [0, 0.001], [1e9, 3e12], [5, 5], [0, 0], [-7, -7.0]],
)
def test_marks_stand_where_the_scale_has_their_figures(values: list[float]) -> None:
    (panel,) = panels([reading(value, n) for n, value in enumerate(values)])
    (low_y, low), (high_y, high) = panel.ticks[0], panel.ticks[-1]
    assert low <= min(values)
    assert high >= max(values)
    for value, y in at(panel).items():
        assert y == pytest.approx(low_y + (value - low) / (high - low) * (high_y - low_y), abs=0.11)
        assert TOP <= y <= TOP + PLOT
    steps = {round(b - a, 9) for (_, a), (_, b) in zip(panel.ticks, panel.ticks[1:], strict=False)}
    assert len({float(f"{step:.6g}") for step in steps}) == 1
    assert 2 <= len(panel.ticks) <= 9


def test_the_scale_says_whether_it_begins_at_zero() -> None:
    near, far = ([reading(a, 1), reading(b, 2)] for a, b in ((94.81, 95), (10, 95)))
    assert not panels(near)[0].from_zero
    assert panels(far)[0].from_zero


def test_measures_and_units_are_kept_apart() -> None:
    found = panels(
        [
            reading(1, 1), reading(2, 2),
            reading(3, 3, measure="growth"), reading(4, 4, measure="growth"),
            reading(5, 5, unit="xã", measure="count"), reading(6, 6, unit="xã", measure="level"),
            reading(7, 7, unit="xã", measure="rank"), reading(None, 8),
        ]
    )  # fmt: skip
    assert [(panel.measure, panel.unit, sorted(at(panel))) for panel in found] == [
        ("share", "%", [1, 2]),
        ("growth", "%", [3, 4]),
        ("level", "xã", [5, 6]),
    ]


PER_HEAD = "GRDP bình quân đầu người"


def test_a_figure_may_leave_out_of_its_unit_what_the_name_says() -> None:
    """88,84 triệu đồng/người and 93,78 triệu đồng of what is per head stand on one scale; of another they do not."""
    figures = [
        reading(88.84, 1, unit="triệu đồng/người", base=88.84e6, base_unit="đồng/người", measure="level"),
        reading(93.78, 2, unit="triệu đồng", base=93.78e6, base_unit="đồng", measure="level"),
    ]
    (panel,) = panels(figures, (PER_HEAD,))
    assert sorted(at(panel)) == [88.84, 93.78]
    assert panel.unit == "triệu đồng/người"
    assert panels(figures, ("Chi ngân sách",)) == []
    assert panels(figures) == []


def test_scales_of_one_unit_share_a_panel() -> None:
    found = panels(
        [
            reading(1000, 1, unit="tỷ đồng", base=1e12, base_unit="đồng"),
            reading(900, 2, unit="tỷ đồng", base=9e11, base_unit="đồng"),
            reading(2, 3, unit="nghìn tỷ đồng", base=2e12, base_unit="đồng"),
        ]
    )
    (panel,) = found
    assert panel.unit == "tỷ đồng"
    by_value = at(panel)
    assert by_value[2] < by_value[1000] < by_value[900]
    assert (by_value[900] - by_value[2]) / (by_value[900] - by_value[1000]) == pytest.approx(11, rel=0.05)


def test_periods_stand_side_by_side_and_no_two_marks_share_a_place() -> None:
    (panel,) = panels([reading(n, n, period=str(2020 + n // 3)) for n in range(9)])
    assert [slot.period for slot in panel.slots] == ["2020", "2021", "2022"]
    xs = [mark.x for slot in panel.slots for mark in slot.marks]
    assert xs == sorted(set(xs))
    for slot in panel.slots:
        assert all(slot.x < mark.x < slot.x + slot.width for mark in slot.marks)
    assert [mark.number for slot in panel.slots for mark in slot.marks] == list(range(1, 10))


def test_a_range_has_both_its_ends() -> None:
    (panel,) = panels([reading(3, 1, kind="target", upper=3.5), reading(4, 2)])
    mark = panel.slots[0].marks[0]
    assert mark.upper is not None
    assert mark.upper < mark.y


def test_one_figure_is_no_chart_and_too_many_are_cut_with_the_count() -> None:
    assert panels([reading(1)]) == []
    assert panels([]) == []
    (panel,) = panels([reading(n, n) for n in range(MOST + 7)])
    assert panel.left_out == 7
    assert sum(len(slot.marks) for slot in panel.slots) == MOST
