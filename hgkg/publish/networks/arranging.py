"""A place for every card of a network, shown alone or in a group, and the way of every line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from hgkg.publish.networks.columns import SPACE, Pair, Placed, Point, in_columns
from hgkg.publish.networks.communities import communities, neighbours, outwards
from hgkg.publish.networks.enclosed import Frame, enclosed, framed, fresh, led
from hgkg.publish.networks.grouping import Shown, card_of, shown
from hgkg.publish.networks.network import Network
from hgkg.publish.networks.packing import packed

_PART_SPACE, _FRAME_SPACE = 40.0, 56.0
_FRAME, _FRAME_HEAD = 18.0, 34.0
_MEMBER_SPACE = 22.0
_BLOCK_SHAPE = 1.5
_LAST = (1,)
"""Behind every place that a card has in its column's order."""


@dataclass(frozen=True, slots=True)
class Block:
    """An opened group: its size, and the middle of each member from the group's own upper left corner."""

    width: float
    height: float
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Arranged:
    """Where everything stands.

    Attributes:
        network: what is shown.
        shown: which nodes are cards of their own, and which stand in groups. A card's number is its node's, and that of
            a group the number of nodes plus its own.
        points: the middle of each card.
        routes: the way of the line between two cards.
        frames: the grounds of communities, empty where there is one; of columns, those of cards that one node leads to.
        middles: of each column how far from the left its heading stands; None of a column without cards.
        blocks: of each group.
        width, height: of the whole, whose upper left corner is (0, 0).
        communities: how many the nodes fall into; 0 of columns.
    """

    network: Network
    shown: Shown
    points: Mapping[int, Point]
    routes: Mapping[Pair, tuple[Point, ...]]
    frames: tuple[Frame, ...]
    middles: tuple[float | None, ...]
    blocks: tuple[Block, ...]
    width: float
    height: float
    communities: int = 0


def arrange(network: Network) -> Arranged:
    """Place a network as its view says."""
    by_columns = network.view.layout == "columns"
    keys = _columns(network) if by_columns else communities(network)
    cards = shown(network, keys)
    card = card_of(cards, len(network.nodes))
    pairs = sorted({_pair(card[edge.source], card[edge.target]) for edge in network.edges})
    pairs = [pair for pair in pairs if pair[0] != pair[1]]
    key_of: dict[int, Hashable] = {node: keys[node] for node in cards.alone}
    key_of |= {
        len(network.nodes) + i: None if group.key is None else keys[group.members[0]]
        for i, group in enumerate(cards.groups)
    }
    blocks = tuple(_block(len(group.members), network.view.card) for group in cards.groups)
    frames: tuple[Frame, ...] = ()
    middles: tuple[float | None, ...] = ()
    if by_columns:
        placed, middles, frames = _in_columns(network, cards, card, pairs)
    else:
        placed, frames = _in_communities(network, key_of, pairs)
    size = (placed.width, placed.height)
    found = 0 if by_columns else len({key for key in keys if key is not None})
    return Arranged(network, cards, placed.points, placed.routes, frames, middles, blocks, *size, found)


def _pair(a: int, b: int) -> Pair:
    return (a, b) if a <= b else (b, a)


def _columns(network: Network) -> list[Hashable]:
    """What the rest of a column is grouped by: the kind, which tells the column too."""
    return [node.kind for node in network.nodes]


def _in_columns(
    network: Network, cards: Shown, card_of: Mapping[int, int], pairs: Sequence[Pair]
) -> tuple[Placed, tuple[float | None, ...], tuple[Frame, ...]]:
    """Columns by kind, in each the kinds as declared; what no column has stands behind the last."""
    columns = network.view.columns
    place = {kind: (i, at) for i, kinds in enumerate(columns) for at, kind in enumerate(kinds)}
    kinds = {node: network.nodes[node].kind for node in cards.alone}
    kinds |= {len(network.nodes) + i: group.kind for i, group in enumerate(cards.groups)}
    layers: list[list[int]] = [[] for _ in range(len(columns) + 1)]
    for card in sorted(kinds, key=lambda card: (place.get(kinds[card], (len(columns), 0)), card)):
        layers[place.get(kinds[card], (len(columns), 0))[0]].append(card)
    orders = _orders(network, cards)
    layers = [sorted(layer, key=lambda card: orders.get(card, _LAST)) for layer in layers]
    inside = enclosed(network, cards, card_of, layers)
    view = network.view
    placed = in_columns(
        layers,
        pairs,
        view.card,
        view.rows,
        settled=orders,
        fresh=fresh(inside, layers),
        without_way=led(inside, card_of),
    )
    middles = tuple(_middle(placed, layer) for layer in layers[: len(columns)])
    return placed, middles, framed(inside, placed.points, view.card)


def _orders(network: Network, cards: Shown) -> dict[int, tuple[int, ...]]:
    """The place of each card that has one: by group, the largest first, then as the query says."""
    nodes, first = network.nodes, len(network.nodes)
    sizes = Counter(node.group for node in nodes if node.order is not None)
    rank = {group: i for i, (group, _) in enumerate(sizes.most_common())}
    orders = {i: (0, rank[node.group], node.order, i) for i, node in enumerate(nodes) if node.order is not None}
    shown: dict[int, tuple[int, ...]] = {node: orders[node] for node in cards.alone if node in orders}
    inside = [[orders[node] for node in group.members if node in orders] for group in cards.groups]
    return shown | {first + i: min(places) for i, places in enumerate(inside) if places}


def _middle(placed: Placed, cards: Sequence[int]) -> float | None:
    """Where the heading of a column stands; None of one without cards."""
    across = [placed.points[card][0] for card in cards]
    return round((min(across) + max(across)) / 2, 1) if across else None


def _in_communities(
    network: Network, key_of: Mapping[int, Hashable], pairs: Sequence[Pair]
) -> tuple[Placed, tuple[Frame, ...]]:
    """Each community laid out alone, then all of them packed; lines between communities have no way of their own.

    What stands in no community, and what is left over of several, has no frame: a frame is a community.
    """
    members: defaultdict[Hashable, list[int]] = defaultdict(list)
    for card, key in key_of.items():
        members[key].append(card)
    inner: defaultdict[Hashable, list[Pair]] = defaultdict(list)
    for a, b in pairs:
        if key_of[a] == key_of[b]:
            inner[key_of[a]].append((a, b))
    parts = [_community(cards, inner[key], network) for key, cards in members.items()]
    framed = len(parts) > 1
    ground = [(_FRAME, _FRAME_HEAD) if framed and key is not None else (0.0, 0.0) for key in members]
    sizes = [
        (part.width + 2 * edge, part.height + head + edge) for part, (edge, head) in zip(parts, ground, strict=True)
    ]
    corners, width, height = packed(sizes, _FRAME_SPACE)
    points: dict[int, Point] = {}
    routes: dict[Pair, tuple[Point, ...]] = {}
    frames = []
    beside = neighbours(pairs)
    for part, (x, y), (wide, high), (edge, head) in zip(parts, corners, sizes, ground, strict=True):
        _put(part, x + edge, y + head, points, routes)
        if not head:
            continue
        nodes = [card for card in part.points if card < len(network.nodes)] or list(part.points)
        named = min(nodes, key=lambda card: (-len(beside.get(card, ())), card))
        frames.append(Frame(x, y, wide, high, named))
    return Placed(points, routes, width, height), tuple(frames)


def _community(cards: Sequence[int], pairs: Sequence[Pair], network: Network) -> Placed:
    """The connected parts of a community, each in layers around its middle; cards without a link in a grid."""
    beside = neighbours(pairs)
    linked = [card for card in cards if card in beside]
    lone = [card for card in cards if card not in beside]
    part_of: dict[int, int] = {}
    layered = outwards(linked, beside)
    for number, layers in enumerate(layered):
        part_of |= {card: number for layer in layers for card in layer}
    own: list[list[Pair]] = [[] for _ in layered]
    for pair in pairs:
        own[part_of[pair[0]]].append(pair)
    view = network.view
    parts = [
        in_columns(layers, mine, view.card, view.rows, close=True) for layers, mine in zip(layered, own, strict=True)
    ]
    if lone:
        block = _block(len(lone), view.card)
        parts.append(Placed(dict(zip(lone, block.points, strict=True)), {}, block.width, block.height))
    corners, width, height = packed([(part.width, part.height) for part in parts], _PART_SPACE)
    points: dict[int, Point] = {}
    routes: dict[Pair, tuple[Point, ...]] = {}
    for part, (x, y) in zip(parts, corners, strict=True):
        _put(part, x, y, points, routes)
    return Placed(points, routes, width, height)


def _put(part: Placed, x: float, y: float, points: dict[int, Point], routes: dict[Pair, tuple[Point, ...]]) -> None:
    """Add a block at a corner to the points and routes of the whole."""
    for card, (across, down) in part.points.items():
        points[card] = (round(across + x, 1), round(down + y, 1))
    for pair, way in part.routes.items():
        routes[pair] = tuple((round(across + x, 1), round(down + y, 1)) for across, down in way)


def _block(cards: int, card: tuple[int, int]) -> Block:
    """So many cards in rows."""
    wide, high = card[0] + _MEMBER_SPACE, card[1] + SPACE
    across = max(1, ceil(sqrt(cards * _BLOCK_SHAPE * high / wide)))
    down = ceil(cards / across)
    points = tuple((i % across * wide + card[0] / 2, i // across * high + card[1] / 2) for i in range(cards))
    return Block(min(cards, across) * wide - _MEMBER_SPACE, down * high - SPACE, points)
