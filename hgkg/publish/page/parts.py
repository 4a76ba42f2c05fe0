"""A long list in several pages: which rows each has, so that no page grows beyond what opens at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a list: its address, and which rows it has, counted from 1; ``first`` is above ``last`` where none."""

    address: str
    first: int
    last: int
    number: int = 1

    def title(self, of: str) -> str:
        """What this page of a list is called: the pages after the first are counted."""
        return f"{of} ({self.number})" if self.number > 1 else of


def parts(name: str, rows: int, most: int) -> tuple[Part, ...]:
    """The pages ``name.html``, ``name-2.html``, … of a list of ``rows`` rows, ``most`` on each; at least one."""
    starts = range(1, max(rows, 1) + 1, most)
    return _parts(name, [(start, min(start + most - 1, rows)) for start in starts])


def packed(name: str, sizes: Iterable[int], room: int) -> tuple[Part, ...]:
    """The same of rows of many sizes: as many on a page as have room in it, and at least one."""
    spans, used = [(1, 0)], 0
    for row, size in enumerate(sizes, 1):
        if used and used + size > room:
            spans.append((row, row))
            used = 0
        used += size
        spans[-1] = (spans[-1][0], row)
    return _parts(name, spans)


def _parts(name: str, spans: Iterable[tuple[int, int]]) -> tuple[Part, ...]:
    return tuple(
        Part(f"{name}.html" if n == 1 else f"{name}-{n}.html", first, last, n)
        for n, (first, last) in enumerate(spans, 1)
    )
