"""Cards that one node leads to, in a frame of their own: one line to the frame says what many lines would hide.

A query says so by a group that is called as one of its nodes: the group of a target is the document that sets it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hgkg.publish.networks.columns import Pair, Point
from hgkg.publish.networks.grouping import Shown
from hgkg.publish.networks.network import Network

_ROOM = 6.0
"""Between the cards and their frame; two frames stand in the space between two rows."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The ground that cards stand on: its corner and size.

    Attributes:
        card: of a community, the card that it is named after; of cards that one node leads to, that node.
        members: the nodes that the node leads to, whether they are cards of their own or stand in groups; empty for a
            community.
    """

    x: float
    y: float
    width: float
    height: float
    card: int
    members: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What one frame will hold: the node that leads to it, its nodes, and the cards that stand for them, in order."""

    leader: int
    nodes: tuple[int, ...]
    cards: tuple[int, ...]


def enclosed(
    network: Network, shown: Shown, card_of: Mapping[int, int], layers: Sequence[Sequence[int]]
) -> list[Enclosed]:
    """What stands in frames, by the order of the cards in ``layers``."""
    number_of = {node.iri: i for i, node in enumerate(network.nodes)}
    linked = {(edge.source, edge.target) for edge in network.edges}
    nodes_of: dict[int, list[int]] = {}
    for i, node in enumerate(network.nodes):
        leader = number_of.get(node.group) if node.order is not None else None
        if leader is not None and (leader, i) in linked:
            nodes_of.setdefault(leader, []).append(i)
    order = {card: place for place, card in enumerate(card for layer in layers for card in layer)}
    found = []
    for leader, nodes in nodes_of.items():
        cards = {card_of[node] for node in nodes}
        own = set(nodes)
        if all(own.issuperset(_standing(card, shown, len(network.nodes))) for card in cards):
            found.append(Enclosed(leader, tuple(nodes), tuple(sorted(cards, key=order.__getitem__))))
    return sorted(found, key=lambda one: order[one.cards[0]])


def _standing(card: int, shown: Shown, nodes: int) -> Sequence[int]:
    """The nodes that a card stands for."""
    return shown.groups[card - nodes].members if card >= nodes else (card,)


def fresh(found: Sequence[Enclosed], layers: Sequence[Sequence[int]]) -> set[int]:
    """The cards that begin a row: the first of each frame, and what stands behind one."""
    behind = {one: other for layer in layers for one, other in pairwise(layer)}
    return {one.cards[0] for one in found} | {behind[one.cards[-1]] for one in found if one.cards[-1] in behind}


def led(found: Sequence[Enclosed], card_of: Mapping[int, int]) -> set[Pair]:
    """The pairs of cards that need no line of their own."""
    pairs = {(card_of[one.leader], card) for one in found for card in one.cards}
    return {(min(pair), max(pair)) for pair in pairs}


def framed(found: Sequence[Enclosed], points: Mapping[int, Point], card: tuple[int, int]) -> tuple[Frame, ...]:
    """The frames of cards that are placed; ``card`` is the size of all."""
    wide, high = card[0] / 2 + _ROOM, card[1] / 2 + _ROOM
    frames = []
    for one in found:
        across, down = zip(*(points[card] for card in one.cards), strict=True)
        left, top = round(min(across) - wide, 1), round(min(down) - high, 1)
        width, height = round(max(across) + wide - left, 1), round(max(down) + high - top, 1)
        frames.append(Frame(left, top, width, height, one.leader, one.nodes))
    return tuple(frames)
