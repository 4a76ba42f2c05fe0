"""The cards of a chain in the size they are drawn in, and where each stands: the same in every drawing of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hgkg.publish.layout import Layout, arrange
from hgkg.publish.look import Look
from hgkg.publish.ordering import BELOW, MAIN, Slot
from hgkg.publish.picture import Card, Picture
from hgkg.publish.wrap import wrap

COLUMNS = ("driver", "programme", "target", "verdict", "result")
PADDING = 10
"""Pixels above and below the lines of a card."""
_BODIES_STAND_WITH = "target"
_PADDING_X, _PILL_PADDING_X = 13, 8


@dataclass(frozen=True, slots=True)
class Part:
    """How a part of a card is written, in pixels at zoom 1.

    Attributes:
        size: of its letters.
        height: of a line.
        most: lines that it may take.
        weight: how much wider its weight makes the letters.
    """

    size: float
    height: int
    most: int
    weight: float


PARTS: Mapping[str, Part] = {
    "caption": Part(11.0, 16, 2, 1.08),
    "title": Part(13.0, 18, 7, 1.08),
    "figure": Part(15.0, 22, 2, 1.1),
    "note": Part(11.5, 16, 3, 1.0),
}


@dataclass(frozen=True, slots=True)
class SizedCard:
    """A card broken into lines, each with the part it belongs to; ``padding`` is left and right of them."""

    card: Card
    lines: tuple[tuple[str, str], ...]
    width: int
    height: int
    padding: int


def laid_out(picture: Picture, look: Look) -> tuple[tuple[SizedCard, ...], Layout]:
    """The cards of a picture in their sizes, and where they and the lines between them stand."""
    cards = tuple(_sized(card, look) for card in picture.cards)
    gaps = [look.cards[kind].gap for kind in COLUMNS]
    edges = [(line.source, line.target) for line in picture.lines]
    return cards, arrange([_slot(card) for card in cards], edges, gaps)


def column_of(card: Card) -> str:
    """The column that a card stands in."""
    return _BODIES_STAND_WITH if card.kind == "body" else card.kind


def _sized(card: Card, look: Look) -> SizedCard:
    width = look.cards[column_of(card)].width
    padding = _PILL_PADDING_X if card.verdict else _PADDING_X
    lines = _lines(card, width - 2 * padding)
    return SizedCard(card, lines, width, 2 * PADDING + sum(PARTS[part].height for part, _ in lines), padding)


def _lines(card: Card, room: float) -> tuple[tuple[str, str], ...]:
    parts = [("caption", card.caption), ("title", card.title), ("figure", card.figure)]
    parts += [("note", note) for note in card.notes]
    how = [(part, text, PARTS[part]) for part, text in parts]
    return tuple((part, line) for part, text, of in how for line in wrap(text, room, of.size * of.weight, of.most))


def _slot(sized: SizedCard) -> Slot:
    column = COLUMNS.index(column_of(sized.card))
    return Slot(sized.card.id, column, sized.width, sized.height, BELOW if sized.card.kind == "body" else MAIN)
