"""Half-open spans of code points: ``start`` included, ``end`` excluded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple, Protocol, TypeVar


class Span(NamedTuple):
    """Half-open interval of code-point offsets into one text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def cut(self, text: str) -> str:
        return text[self.start : self.end]


class Spanned(Protocol):
    """Anything that has a start and an end."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Spanned)
_start = attrgetter("start")
_end = attrgetter("end")


def covering(ordered: Sequence[S], offset: int) -> S | None:
    """The item of ``ordered`` (by start, not overlapping) in which ``offset`` lies, or None."""
    i = bisect_right(ordered, offset, key=_start) - 1
    return ordered[i] if i >= 0 and offset < ordered[i].end else None


def last_ended(ordered: Sequence[S], offset: int) -> S | None:
    """The last item of ``ordered`` (not overlapping) that ends at or before ``offset``, or None."""
    i = bisect_right(ordered, offset, key=_end) - 1
    return ordered[i] if i >= 0 else None


def starting_in(ordered: Sequence[S], start: int, end: int) -> Sequence[S]:
    """The items of ``ordered`` (by start) that start in ``[start, end)``."""
    first = bisect_left(ordered, start, key=_start)
    return ordered[first : bisect_left(ordered, end, first, key=_start)]


def trim(text: str, start: int, end: int, chars: str) -> Span:
    """The span without leading and trailing ``chars``; empty at ``start`` if nothing is left."""
    while start < end and text[start] in chars:
        start += 1
    while end > start and text[end - 1] in chars:
        end -= 1
    return Span(start, end)
