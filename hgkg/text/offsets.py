"""Exact maps between a text and the text it was made from.

A map holds, for each character of the target text, the source span it came from. Spans keep their order, and characters
that were made together share one span, so a map can be followed both ways and two maps can be composed.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from hgkg.text.spans import Span


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """From the offsets of a target text to those of its source text (code points).

    Attributes:
        starts: source start of each target character; None where the two texts have the same offsets.
        ends: source end (exclusive) of each target character; None likewise.
        source_length: length of the source text.
    """

    starts: array[int] | None
    ends: array[int] | None
    source_length: int

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a step that moved nothing."""
        return cls(None, None, length)

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]], source_length: int) -> OffsetMap:
        """A map from the source span of each target character, in order."""
        starts, ends = array("l"), array("l")
        for start, end in spans:
            starts.append(start)
            ends.append(end)
        return cls(starts, ends, source_length)

    def to_source(self, start: int, end: int) -> Span:
        """The source span of the target span ``[start, end)``; an empty span stays empty."""
        if self.starts is None or self.ends is None:
            return Span(start, end)
        if start == end:
            at = self.starts[start] if start < len(self.starts) else self.source_length
            return Span(at, at)
        return Span(self.starts[start], self.ends[end - 1])

    def to_target(self, start: int, end: int) -> Span:
        """The smallest target span whose characters came from any part of the source span ``[start, end)``."""
        if self.starts is None or self.ends is None:
            return Span(start, end)
        first = bisect_right(self.ends, start)
        return Span(first, max(first, bisect_left(self.starts, end)))

    def after(self, earlier: OffsetMap) -> OffsetMap:
        """This map applied to the target of ``earlier``: from this target straight to the source of ``earlier``."""
        if self.starts is None or self.ends is None:
            return earlier
        if earlier.starts is None or earlier.ends is None:
            return OffsetMap(self.starts, self.ends, earlier.source_length)
        # No character comes from nothing, so that a span's end is the end of its last character.
        starts = array("l", map(earlier.starts.__getitem__, self.starts))
        ends = array("l", map(earlier.ends.__getitem__, (end - 1 for end in self.ends)))
        return OffsetMap(starts, ends, earlier.source_length)
