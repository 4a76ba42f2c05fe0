"""A bar of a result against its plan: the plan stands at one place in all bars, so that they compare."""

from __future__ import annotations

from dataclasses import dataclass

from hgkg.publish.site.gathered.against import Against

WIDTH, HEIGHT = 132, 16
_PLAN = 88
"""Where the plan stands; what is beyond half as much again is cut, and shown as cut."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """What is drawn.

    Attributes:
        length: of the bar.
        plan: where the plan stands, and a range begins.
        upper: where a range ends; None where the plan is one figure.
        better: where the side that is better begins and how wide it is.
        cut: whether the bar goes on beyond its end.
    """

    length: float
    plan: float
    upper: float | None
    better: tuple[float, float]
    cut: bool


def bullet(against: Against) -> Bullet:
    """The bar of a result and its plan."""
    last = against.plan if against.upper is None else against.upper
    unit = _PLAN / last  # of a range its end stands where the plan of others does
    plan = round(against.plan * unit, 1)
    length = round(against.value * unit, 1)
    better = (0.0, plan) if against.less else (float(_PLAN), float(WIDTH - _PLAN))
    upper = float(_PLAN) if against.upper is not None else None
    return Bullet(min(length, float(WIDTH)), plan, upper, better, length > WIDTH)
