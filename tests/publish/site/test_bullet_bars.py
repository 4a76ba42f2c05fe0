"""The bar of a result against its plan."""

from __future__ import annotations

import pytest

from hgkg.publish.site.gathered.against import Against
from hgkg.publish.site.targets.board_rows import apart
from hgkg.publish.site.targets.bullet import WIDTH, bullet


@pytest.mark.parametrize("plan", [0.5, 7.5, 24_970])
@pytest.mark.parametrize("ratio", [0, 0.25, 0.9, 1, 1.2, 1.49])
def test_the_bar_is_as_long_as_the_result_is_of_the_plan(plan: float, ratio: float) -> None:
    made = bullet(Against(plan, plan * ratio, None, less=False))
    assert made.length == pytest.approx(made.plan * ratio, abs=0.06)
    assert made.plan == bullet(Against(1, 1, None, less=False)).plan
    assert not made.cut


def test_a_bar_that_goes_on_is_cut_and_says_so() -> None:
    made = bullet(Against(10, 100, None, less=False))
    assert (made.length, made.cut) == (WIDTH, True)


def test_the_better_side_is_where_less_or_more_is_better() -> None:
    more, less = (bullet(Against(10, 9, None, less=way)) for way in (False, True))
    assert more.better == (more.plan, WIDTH - more.plan)
    assert less.better == (0, less.plan)


def test_a_range_ends_where_the_plan_of_others_stands() -> None:
    made = bullet(Against(3, 3.2, 4, less=False))
    assert made.upper == bullet(Against(1, 1, None, less=False)).plan
    assert made.plan == pytest.approx(0.75 * made.upper, abs=0.06)
    assert made.plan < made.length < made.upper


@pytest.mark.parametrize(
    ("against", "unit", "lang", "expected"),
    [
        (Against(7.5, 8.76, None, less=False), "%", "vi", "+1,26 điểm %"),
        (Against(33.76, 32, None, less=False), "%", "en", "−1.76 pts"),
        (Against(42, 42, None, less=False), "%", "vi", "±0 điểm %"),
        (Against(1150, 1293, None, less=False), "đảng viên", "vi", "112,4%"),
        (Against(3315, 3369, None, less=False, each=True), "%", "vi", "101,6%"),
        (Against(3, 3.2, 3.5, less=False), "%", "vi", "±0 điểm %"),
        (Against(3, 2.5, 3.5, less=False), "%", "vi", "−0,5 điểm %"),
        (None, "%", "vi", ""),
    ],
)
def test_how_far_apart_is_told_in_points_or_as_a_part(
    against: Against | None, unit: str, lang: str, expected: str
) -> None:
    assert str(apart(against, unit, lang) or "") == expected
