"""A chart of the figures of an indicator: one panel for each measure and unit, time from left to right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil, floor, log10

from hgkg.publish.site.indicators.readings import Reading, by_panel

LEFT, TOP, PLOT, FOOT, RIGHT = 76, 26, 150, 46, 14
"""Pixels: left of the plot, above it, its height, below it, right of it."""
MARK, GAP = 62, 18
"""Pixels of a mark, and on either side of a period."""
MOST = 40
"""Marks of a panel: more would be scrolled past and not read."""
_TICKS = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure in the chart. ``number`` is that of its row in the table; ``upper`` is where a range ends."""

    reading: Reading
    number: int
    x: float
    y: float
    upper: float | None


@dataclass(frozen=True, slots=True)
class Slot:
    """A period: where it begins, how wide it is, and its marks."""

    period: str
    x: float
    width: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The figures of one measure in one unit.

    Attributes:
        ticks: where lines stand, and the value of each.
        left_out: how many figures are too many to be drawn.
        from_zero: whether the scale begins or ends at 0, or goes through it.
    """

    measure: str
    unit: str
    width: float
    height: float
    ticks: tuple[tuple[float, float], ...]
    slots: tuple[Slot, ...]
    left_out: int
    from_zero: bool


def panels(readings: Sequence[Reading], names: Sequence[str] = ()) -> list[Panel]:
    """The panels of an indicator with its names; ``readings`` as the table has them, which numbers them from 1.

    One figure alone is no chart: there is nothing to hold it against.
    """
    numbers = {reading.iri: number for number, reading in enumerate(readings, 1)}
    found = by_panel(list(readings), names).items() if len(readings) > 1 else ()
    return [_panel(measure, own, numbers) for (measure, _), own in found if len(own) > 1]


def _panel(measure: str, readings: list[Reading], numbers: dict[str, int]) -> Panel:
    shown = readings[-MOST:]
    unit, factor = _scale(shown)
    values = {r.iri: _in(r, r.value, factor) for r in shown}
    uppers = {r.iri: _in(r, r.upper, factor) for r in shown if r.upper is not None}
    low, high, step = _domain([*values.values(), *uppers.values()])

    def y(value: float) -> float:
        return round(TOP + PLOT * (high - value) / (high - low), 1)

    slots, x = [], float(LEFT)
    for period, group in groupby(shown, lambda reading: reading.period):
        own = list(group)
        width = 2 * GAP + MARK * len(own)
        marks = tuple(
            Mark(
                r,
                numbers[r.iri],
                x + GAP + MARK * (n + 0.5),
                y(values[r.iri]),
                y(uppers[r.iri]) if r.iri in uppers else None,
            )
            for n, r in enumerate(own)
        )
        slots.append(Slot(period, x, width, marks))
        x += width
    ticks = tuple((y(value), value) for value in _ticks(low, high, step))
    return Panel(
        measure, unit, x + RIGHT, TOP + PLOT + FOOT, ticks, tuple(slots), len(readings) - len(shown), low <= 0 <= high
    )


def _scale(readings: Sequence[Reading]) -> tuple[str, float | None]:
    """The unit that most figures have, and what one of it is in the base unit; None where they share it as printed."""
    units = Counter(reading.unit for reading in readings)
    unit = max(units, key=lambda one: units[one])
    if len(units) == 1:
        return unit, None
    factors = (r.base / r.value for r in readings if r.unit == unit and r.base is not None and r.value)
    return unit, next(factors, None)


def _in(reading: Reading, value: float | None, factor: float | None) -> float:
    """A value of a reading in the unit of the panel."""
    assert value is not None
    if factor is None or reading.base is None or not reading.value:
        return value
    return value * (reading.base / reading.value) / factor


def _domain(values: Sequence[float]) -> tuple[float, float, float]:
    """From where to where the scale goes, and by which step: from 0 unless figures lie close together far from it."""
    low, high = min(values), max(values)
    if low >= 0 and (low < 0.7 * high or low == high):
        low = 0.0
    if high <= 0 and (high > 0.7 * low or low == high):
        high = 0.0
    if low == high:
        high = low + 1
    step = _step((high - low) / _TICKS)
    room = step / 3  # below the lowest mark and above the highest, for what is written there
    floor_, ceiling = floor((low - room if low else low) / step), ceil((high + room if high else high) / step)
    return floor_ * step, ceiling * step, step


def _step(rough: float) -> float:
    """The next of 1, 2, 5, 10, … at or above."""
    power = 10.0 ** floor(log10(rough))
    return power * next((of for of in (1, 2, 5) if of * power >= rough), 10)


def _ticks(low: float, high: float, step: float) -> Iterator[float]:
    return (round(low + step * n, 10) for n in range(round((high - low) / step) + 1))
