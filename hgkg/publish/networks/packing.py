"""Blocks side by side on shelves: nothing overlaps, and the whole has about the shape of a screen."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

Packed = tuple[list[tuple[float, float]], float, float]

_SHAPE = 1.5
"""Width by height of the whole, as far as the blocks allow."""
_ROOMS = (0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0)
"""Widths that are tried, by that of a square as large as all blocks together."""


def packed(sizes: Sequence[tuple[float, float]], space: float) -> Packed:
    """The upper left corner of each block, and the size of the whole.

    Args:
        sizes: width and height of each block.
        space: between any two.
    """
    side = sqrt(sum((width + space) * (height + space) for width, height in sizes) * _SHAPE)
    widest = max((width for width, _ in sizes), default=0.0)
    order = sorted(range(len(sizes)), key=lambda i: (-sizes[i][1], i))
    tried = [_on_shelves(sizes, order, space, max(side * room, widest)) for room in _ROOMS]
    return min(tried, key=lambda one: (max(one[1], one[2] * _SHAPE), one[1]))


def _on_shelves(sizes: Sequence[tuple[float, float]], order: Sequence[int], space: float, room: float) -> Packed:
    corners = [(0.0, 0.0)] * len(sizes)
    x = y = shelf = whole = 0.0
    for number in order:
        width, height = sizes[number]
        if x and x + width > room:
            x, y, shelf = 0.0, y + shelf + space, 0.0
        corners[number] = (round(x, 1), round(y, 1))
        whole, shelf = max(whole, x + width), max(shelf, height)
        x += width + space
    return corners, whole, y + shelf
