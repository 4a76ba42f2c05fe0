"""A long list in several pages: which rows each has, so that no page grows beyond what opens at once."""

from __future__ import annotations

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
    return tuple(
        Part(f"{name}.html" if n == 1 else f"{name}-{n}.html", start, min(start + most - 1, rows), n)
        for n, start in enumerate(starts, 1)
    )
