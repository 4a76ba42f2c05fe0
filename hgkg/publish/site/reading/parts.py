"""A long text in parts, each small enough for one page: cut before a heading, else at a line, else at any character."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable
from itertools import accumulate

from hgkg.publish.site.reading.segments import Mark, as_markup

MOST = 240_000
"""Bytes that text and marks of a part may have: what stands around them leaves a page below 300 kB."""

_OUTLINE = 220
"""Bytes about that a heading has in the outline beside the text."""


def parts_of(text: str, marks: Iterable[Mark], headings: Collection[int], most: int) -> tuple[tuple[int, int], ...]:
    """The parts of a text, in order and without gaps; one where it is short enough.

    Args:
        marks: what is marked in it.
        headings: where its headings begin.
        most: bytes that a part may have.
    """
    marks = tuple(marks)
    if _whole_cost(text, marks, headings) <= most:  # nearly all texts, told without looking at each character
        return ((0, len(text)),)
    cost = _cost(text, marks, headings)
    cuts, start = [0], 0
    while cost[-1] - cost[start] > most:
        furthest = max(bisect_right(cost, cost[start] + most) - 1, start + 1)
        start = _cut(text, headings, start, furthest)
        cuts.append(start)
    return tuple(zip(cuts, [*cuts[1:], len(text)], strict=True))


def _cut(text: str, headings: Collection[int], start: int, furthest: int) -> int:
    """Where to end a part that begins at ``start``: not before half of what it may hold."""
    half = (start + furthest) // 2
    heading = max((place for place in headings if half < place <= furthest), default=None)
    if heading is not None:
        return heading
    line = text.rfind("\n", half, furthest)
    return line + 1 if line >= 0 else furthest


def _whole_cost(text: str, marks: Iterable[Mark], headings: Collection[int]) -> int:
    """What the page needs for all of the text, in bytes."""
    tags = sum(len(mark.tag.opening) + len(mark.tag.closing) for mark in marks)
    return len(as_markup(text).encode()) + tags + _OUTLINE * len(headings)


def _cost(text: str, marks: Iterable[Mark], headings: Collection[int]) -> list[int]:
    """What the page needs for the text before each character, in bytes."""
    each = [len(as_markup(sign).encode()) if sign in "&<>'\"\r" else len(sign.encode()) for sign in text]
    each.append(0)
    for mark in marks:
        each[mark.start] += len(mark.tag.opening) + len(mark.tag.closing)
    for place in headings:
        each[place] += _OUTLINE
    return [0, *accumulate(each)][: len(text) + 1]
