"""Trying a pattern only where it can match at all, where those places are known."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

_DIGITS = re.compile(r"\d\d*")  # a search led by one digit skips what is none; one led by "\d+" does not


def number_places(text: str) -> tuple[int, ...]:
    """Where each run of digits begins, in order."""
    return tuple(m.start() for m in _DIGITS.finditer(text))


def between(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Those of ``places`` (in order) that lie in ``[start, end)``."""
    first = bisect_left(places, start)
    return places[first : bisect_left(places, end, first)]


def matches_at(
    pattern: re.Pattern[str], text: str, places: Iterable[int], end: int | None = None
) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` finds in ``text[:end]``, where it can match at ``places`` (in order) only."""
    match, limit, reached = pattern.match, len(text) if end is None else end, 0
    for start in places:
        if start >= reached and (m := match(text, start, limit)):
            yield m
            reached = m.end()
