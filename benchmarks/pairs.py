"""Measuring two things in turn, so that whatever slows the machine slows both."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Attributes:
        name: what was measured.
        ours: the figure of hgkg, with its unit.
        against: what it is held against.
        theirs: the figure of that, with its unit; "" where there is none.
        ratio: how much longer, or how much faster; None where there is nothing to divide by.
        reading: which of the two the ratio is.
    """

    name: str
    ours: str
    against: str = ""
    theirs: str = ""
    ratio: float | None = None
    reading: str = ""


def seconds_of(work: Callable[[], object]) -> float:
    """How long ``work`` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turn(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Median seconds of both, after one round that does not count (caches, imports)."""
    ours()
    theirs()
    pairs = [(seconds_of(ours), seconds_of(theirs)) for _ in range(rounds)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
