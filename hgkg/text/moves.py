"""Where the words of one text stand in another that was edited from it.

What was kept is found by lines, then by words within the lines that differ: what both begin and end with, and between
that the pieces that stand once in each, in the longest order common to both (Bram Cohen's "patience diff"). That takes
n log n steps, where the comparison of the standard library takes n² when words repeat.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_WORD = re.compile(r"\w+|\s+|[^\w\s]")
_DEEPEST = 40
"""How often what lies between two kept pieces is looked into again: no text that people write needs half of it."""

Run = tuple[int, int, int]
"""Start in the one, start in the other, length."""


@dataclass(frozen=True, slots=True)
class Moves:
    """The stretches that both texts have, in order.

    Attributes:
        runs: start before, start after and length of each, in code points.
    """

    runs: tuple[Run, ...]

    def start(self, offset: int) -> int | None:
        """Where words that began at ``offset`` begin now.

        New words in the place of old ones begin where those did; None where nothing around the place was kept.
        """
        at = bisect_right(self.runs, offset, key=_before) - 1
        if at < 0:
            return None
        before, after, length = self.runs[at]
        return after + offset - before if offset <= before + length else None

    def end(self, offset: int) -> int | None:
        """Where words that ended before ``offset`` end now; as ``start``."""
        at = bisect_left(self.runs, offset, key=_before) - 1
        if at >= 0:
            before, after, length = self.runs[at]
            if offset <= before + length:
                return after + offset - before
        if at + 1 < len(self.runs) and self.runs[at + 1][0] == offset:
            return self.runs[at + 1][1]
        return None

    def kept(self, start: int, end: int) -> bool:
        """Whether the text between the two was left as it was, in one piece."""
        at = bisect_right(self.runs, start, key=_before) - 1
        return at >= 0 and end <= self.runs[at][0] + self.runs[at][2]

    def rest(self, start: int, end: int) -> tuple[int, int] | None:
        """From the first to the last of the characters between the two that were kept, as they stand now."""
        at = max(bisect_right(self.runs, start, key=_before) - 1, 0)
        if at < len(self.runs) and self.runs[at][0] + self.runs[at][2] <= start:
            at += 1
        to = bisect_left(self.runs, end, key=_before) - 1
        if at > to:
            return None
        first, last = self.runs[at], self.runs[to]
        return first[1] + max(start - first[0], 0), last[1] + min(end - last[0], last[2])

    def reversed(self) -> Moves:
        """From the text after to the text before."""
        return Moves(tuple((after, before, length) for before, after, length in self.runs))


def _before(run: Run) -> int:
    return run[0]


def moves(before: str, after: str) -> Moves:
    """What ``after`` kept of ``before``."""
    if before == after:
        return Moves(((0, 0, len(before)),) if before else ())
    return Moves(tuple(_joined(_kept(before, after))))


def _kept(before: str, after: str) -> Iterator[Run]:
    """Runs of whole lines, and between them of words."""
    done_before = done_after = 0
    for start, to, length in (*_runs(before, after, _LINE), (len(before), len(after), 0)):
        old, new = before[done_before:start], after[done_after:to]
        yield from ((i + done_before, j + done_after, n) for i, j, n in _runs(old, new, _WORD))
        yield start, to, length
        done_before, done_after = start + length, to + length


def _runs(before: str, after: str, piece: re.Pattern[str]) -> Iterator[Run]:
    """The pieces that both have, by the places of their characters."""
    old, new = piece.findall(before), piece.findall(after)
    at_old, at_new = _places(old), _places(new)
    yield from ((at_old[i], at_new[j], len(old[i])) for i, j in _matches(old, new))


def _places(pieces: Sequence[str]) -> list[int]:
    places, at = [], 0
    for piece in pieces:
        places.append(at)
        at += len(piece)
    return places


def _matches(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal pieces, rising on both sides."""
    found: list[tuple[int, int]] = []
    ranges = [(0, len(old), 0, len(new), 0)]
    while ranges:
        low, high, low_new, high_new, depth = ranges.pop()
        while low < high and low_new < high_new and old[low] == new[low_new]:
            found.append((low, low_new))
            low, low_new = low + 1, low_new + 1
        while low < high and low_new < high_new and old[high - 1] == new[high_new - 1]:
            high, high_new = high - 1, high_new - 1
            found.append((high, high_new))
        anchors = _anchors(old, new, (low, high, low_new, high_new)) if depth < _DEEPEST else []
        for i, j in (*anchors, (high, high_new)) if anchors else ():
            ranges.append((low, i, low_new, j, depth + 1))
            low, low_new = i + 1, j + 1
        found += anchors
    return sorted(found)


def _anchors(old: Sequence[str], new: Sequence[str], within: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    """The pieces that stand once on either side, in the longest order that both sides have them in."""
    low, high, low_new, high_new = within
    if low == high or low_new == high_new:
        return []
    there = Counter(new[low_new:high_new])
    here = Counter(old[low:high])
    at = {new[j]: j for j in range(low_new, high_new) if there[new[j]] == 1}
    return _longest((i, at[old[i]]) for i in range(low, high) if here[old[i]] == 1 and old[i] in at)


def _longest(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest row of pairs whose second parts rise (patience sorting)."""
    tops: list[int] = []
    rows: list[list[tuple[tuple[int, int], int]]] = []
    for pair in pairs:
        pile = bisect_left(tops, pair[1])
        if pile == len(tops):
            tops.append(pair[1])
            rows.append([])
        tops[pile] = pair[1]
        rows[pile].append((pair, len(rows[pile - 1]) - 1 if pile else -1))
    chosen, at = [], len(rows[-1]) - 1 if rows else -1
    for row in reversed(rows):
        pair, at = row[at]
        chosen.append(pair)
    return chosen[::-1]


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs that follow each other on both sides as one; empty ones left out."""
    whole: Run | None = None
    for before, after, length in runs:
        if whole and (whole[0] + whole[2], whole[1] + whole[2]) == (before, after):
            whole = (whole[0], whole[1], whole[2] + length)
        elif length:
            if whole:
                yield whole
            whole = (before, after, length)
    if whole:
        yield whole
