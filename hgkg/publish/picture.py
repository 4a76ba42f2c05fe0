"""What a page shows of a chain: facts with their exact words, the cards that stand for them, the lines between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hgkg.query.chain import Place


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the chain's table.

    Attributes:
        id: unique in the chain.
        kind: the kind of card it belongs to ("driver", "target", ...).
        step: the words for that kind, or for a body's role.
        title: what it says in one line.
        details: pairs of a label and a value, the empty ones left out.
        place: where the exact words stand, or None for what was computed.
        verdict: the verdict's key, on the verdict's own row.
    """

    id: str
    kind: str
    step: str
    title: str
    details: tuple[tuple[str, str], ...] = ()
    place: Place | None = None
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A card of the network. ``facts`` are the ids of the rows it stands for; an ``empty`` one says what is missing."""

    id: str
    kind: str
    caption: str
    title: str
    figure: str = ""
    notes: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    verdict: str | None = None
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two cards, drawn by its verdict or its basis where it has one; ``facts`` as for a card."""

    source: str
    target: str
    facts: tuple[str, ...]
    verdict: str | None = None
    basis: str | None = None
    arrow: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """All that a page shows of one chain."""

    facts: tuple[Fact, ...]
    cards: tuple[Card, ...]
    lines: tuple[Line, ...]

    def __add__(self, other: Picture) -> Picture:
        return Picture(self.facts + other.facts, self.cards + other.cards, self.lines + other.lines)


NOTHING = Picture((), (), ())


def present(*pairs: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    """The pairs of a label and a value, without those whose value is missing or empty."""
    return tuple((label, value) for label, value in pairs if value)
