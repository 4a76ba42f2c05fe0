"""Blocks side by side on shelves: nothing overlaps, and the whole has the shape of a screen."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

_SHAPE = 1.6
"""Width by height of the whole, as far as the blocks allow."""


def packed(sizes: Sequence[tuple[float, float]], space: float) -> tuple[list[tuple[float, float]], float, float]:
    """The upper left corner of each block, and the size of the whole.

    Args:
        sizes: width and height of each block.
        space: between any two.
    """
    area = sum((width + space) * (height + space) for width, height in sizes)
    room = max([sqrt(area * _SHAPE), *(width for width, _ in sizes)])
    corners = [(0.0, 0.0)] * len(sizes)
    x = y = shelf = whole = 0.0
    for number in sorted(range(len(sizes)), key=lambda i: (-sizes[i][1], i)):
        width, height = sizes[number]
        if x and x + width > room:
            x, y, shelf = 0.0, y + shelf + space, 0.0
        corners[number] = (round(x, 1), round(y, 1))
        whole, shelf = max(whole, x + width), max(shelf, height)
        x += width + space
    return corners, whole, y + shelf
