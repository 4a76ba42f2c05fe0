"""Cards in columns, and the way of each line between them.

A column that would grow too long is doubled: its cards stand in rows of two or more. All cards have one size, so that
lines pass a column between its rows, where they hide no words; many lines then share a lane, and are no hair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

Point = tuple[float, float]
Pair = tuple[int, int]

SPACE = 16.0
"""Between two cards of a column; lines pass in the middle of it."""
_GUTTER = 30.0
_GAP, _GAP_A_LINE, _GAP_MOST = 84.0, 1.5, 160.0
_GAP_CLOSE = 60.0
_SWEEPS = 6
_OUT = 10.0
"""How far beside a column a line turns into its lane."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Cards and lines of a block whose upper left corner is (0, 0).

    Attributes:
        points: the middle of each card.
        routes: the points that a line runs through, from the side of one card to the side of the other.
        width, height: of the block.
    """

    points: Mapping[int, Point]
    routes: Mapping[Pair, tuple[Point, ...]]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Slot:
    """A column of single cards: where it is, and the lanes between its rows."""

    left: float
    right: float
    lanes: tuple[float, ...]


def in_columns(
    layers: Sequence[Sequence[int]],
    pairs: Sequence[Pair],
    card: tuple[int, int],
    rows: int,
    *,
    close: bool = False,
    settled: Collection[int] = (),
    fresh: Collection[int] = (),
    without_way: Collection[Pair] = (),
) -> Placed:
    """Place the cards of ``layers`` (left to right, each from top to bottom as given) with few crossings.

    Args:
        pairs: which cards a line joins; each is in some layer.
        card: width and height of every card.
        rows: how many cards may stand below each other.
        close: whether columns stand close together, as those of a block among others do.
        settled: cards that have an order of their own; a layer that has any of them stays as it is given.
        fresh: cards that begin a row.
        without_way: pairs that are neighbours and are joined by no line.
    """
    ordered = _ordered([list(layer) for layer in layers if layer], pairs, frozenset(settled))
    wide, high = card
    step = high + SPACE
    filled = [_rows(layer, rows, fresh) for layer in ordered]
    height = max((len(lines) * step - SPACE for _, lines in filled), default=0.0)
    drawn = [pair for pair in pairs if pair not in without_way]
    gap = _GAP_CLOSE if close else min(_GAP + _GAP_A_LINE * len(drawn), _GAP_MOST)
    points: dict[int, Point] = {}
    slot_of: dict[int, int] = {}
    slots: list[_Slot] = []
    left = 0.0
    for doubled, lines in filled:
        top = (height - (len(lines) * step - SPACE)) / 2
        lanes = tuple(top + row * step - SPACE / 2 for row in range(len(lines) + 1))
        for row, line in enumerate(lines):
            for place, node in enumerate(line):
                points[node] = (left + place * (wide + _GUTTER) + wide / 2, top + row * step + high / 2)
                slot_of[node] = len(slots) + place
        slots += (_Slot(x, x + wide, lanes) for x in (left + place * (wide + _GUTTER) for place in range(doubled)))
        left += doubled * (wide + _GUTTER) - _GUTTER + gap
    routes = {pair: _route(pair, points, slot_of, slots, wide / 2) for pair in drawn}
    return Placed(points, routes, max(left - gap, 0.0), height)


def _rows(layer: Sequence[int], rows: int, fresh: Collection[int]) -> tuple[int, list[list[int]]]:
    """How many cards of a column stand side by side, and its cards row by row."""
    doubled = ceil(len(layer) / rows)
    lines: list[list[int]] = []
    for card in layer:
        if not lines or len(lines[-1]) == doubled or card in fresh:
            lines.append([])
        lines[-1].append(card)
    return doubled, lines


def _ordered(layers: list[list[int]], pairs: Sequence[Pair], settled: frozenset[int]) -> list[list[int]]:
    """Each layer by the mean height of the neighbours in the others, to and fro; those that are settled stay."""
    layer_of = {node: i for i, layer in enumerate(layers) for node in layer}
    neighbours: defaultdict[int, list[int]] = defaultdict(list)
    for a, b in pairs:
        if layer_of[a] != layer_of[b]:
            neighbours[a].append(b)
            neighbours[b].append(a)
    height: dict[int, float] = {}
    for layer in layers:
        _measure(layer, height)
    free = [layer for layer in layers if settled.isdisjoint(layer)]
    for sweep in range(_SWEEPS):
        for layer in free if sweep % 2 else free[::-1]:
            mean = {
                node: sum(height[other] for other in neighbours[node]) / len(neighbours[node])
                if neighbours[node]
                else height[node]
                for node in layer
            }
            layer.sort(key=lambda node: (mean[node], height[node]))
            _measure(layer, height)
    return layers


def _measure(layer: Sequence[int], height: dict[int, float]) -> None:
    for i, node in enumerate(layer):
        height[node] = (i + 0.5) / len(layer)


def _route(
    pair: Pair, points: Mapping[int, Point], slot_of: Mapping[int, int], slots: Sequence[_Slot], half: float
) -> tuple[Point, ...]:
    """From side to side, between the rows of every column that lies between."""
    (x, y), (to_x, to_y) = points[pair[0]], points[pair[1]]
    source, target = slot_of[pair[0]], slot_of[pair[1]]
    if source == target:
        return ((x - half, y), (to_x - half, to_y))
    onward = 1 if target > source else -1
    start, end = (x + onward * half, y), (to_x - onward * half, to_y)
    way = [start]
    for number in range(source + onward, target, onward):
        slot = slots[number]
        share = ((slot.left + slot.right) / 2 - start[0]) / (end[0] - start[0])
        straight = start[1] + share * (end[1] - start[1])
        lane = min(slot.lanes, key=lambda at: abs(at - straight))
        sides = (slot.left - _OUT, slot.right + _OUT)
        way += [(side, lane) for side in sides[::onward]]
    way.append(end)
    return tuple((round(x, 1), round(y, 1)) for x, y in way)
