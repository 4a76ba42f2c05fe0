"""Records of the same kind that lie over each other in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

from hgkg.model.placed import Placed, family

_MOST_AT_ONCE = 100
"""How many records of one kind may lie over another when the one that shares most words with it is looked for."""


def pair_overlapping(
    old: Iterable[Placed], new: Iterable[Placed], pairs: list[tuple[Placed, Placed]]
) -> tuple[list[Placed], list[Placed]]:
    """Pair each record with the one of its family that shares most words with it; what is left of both.

    Records with a value are known by that alone.
    """
    rest_old: list[Placed] = []
    rest_new: list[Placed] = []
    there = _by_family(old, rest_old)
    here = _by_family(new, rest_new)
    for each in dict.fromkeys([*there, *here]):
        left, come = _swept(there.get(each, []), here.get(each, []), pairs)
        rest_old += left
        rest_new += come
    return rest_old, rest_new


def _by_family(side: Iterable[Placed], aside: list[Placed]) -> dict[Hashable, list[Placed]]:
    """By family in text order; what has no words left to share, or a value, goes ``aside``."""
    families: dict[Hashable, list[Placed]] = defaultdict(list)
    for placed in side:
        known = family(placed.record)
        if known is None or placed.rest is None or placed.record.get("value_start") is not None:
            aside.append(placed)
        else:
            families[known].append(placed)
    return families


def _swept(
    old: list[Placed], new: list[Placed], pairs: list[tuple[Placed, Placed]]
) -> tuple[list[Placed], list[Placed]]:
    """One way through the text: what begins before a record ends and has not ended is held against it."""
    coming = iter(sorted(old, key=_rest))
    ahead = next(coming, None)
    active: list[Placed] = []
    gone: list[Placed] = []
    left: list[Placed] = []
    for placed in sorted(new, key=_rest):
        start, end = _rest(placed)
        while ahead is not None and _rest(ahead)[0] < end:
            active.append(ahead)
            ahead = next(coming, None)
        ended = [one for one in active if _rest(one)[1] <= start]
        active = [one for one in active if _rest(one)[1] > start]
        gone += ended + active[:-_MOST_AT_ONCE]
        active = active[-_MOST_AT_ONCE:]
        best = max(active, key=lambda one: min(_rest(one)[1], end) - max(_rest(one)[0], start), default=None)
        if best is not None and min(_rest(best)[1], end) > max(_rest(best)[0], start):
            active = [one for one in active if one is not best]
            pairs.append((best, placed))
        else:
            left.append(placed)
    return [*gone, *active, *([ahead] if ahead is not None else []), *coming], left


def _rest(placed: Placed) -> tuple[int, int]:
    assert placed.rest is not None
    return placed.rest
