"""What is said beside a value: how far it meets a plan, how it changed, where it ranks."""

from __future__ import annotations

from dataclasses import dataclass

Number = int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRatio:
    """ "đạt 112,43% kế hoạch" is reached 112.43; "vượt 5,56% kế hoạch" is exceeded 5.56. ``of`` names the plan."""

    kind: str
    pct: Number
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Against an earlier time: ``kind`` is "increase", "decrease" or "ratio" (in percent of the earlier value)."""

    kind: str
    value: Number
    unit: str | None = None
    base: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A place in a field of ``of`` within ``scope``."""

    value: Number
    of: Number | None = None
    scope: str | None = None
