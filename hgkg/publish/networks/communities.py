"""Which nodes belong together, and the order in which a community is read: its middle first, then outwards."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterable, Mapping, Sequence

from hgkg.publish.networks.network import Network

_BY_LIBRARY = 2_000
"""Up to so many nodes networkx is asked; its ways take longer than the page may for much larger networks."""
_SEED = 7
_SWEEPS = 5

Neighbours = Mapping[int, Sequence[int]]


def communities(network: Network) -> list[Hashable]:
    """For each node the community it stands in: the group its query gives, else what its links tell; None of none."""
    if any(node.group for node in network.nodes):
        return [node.group or None for node in network.nodes]
    if len(network.nodes) <= _BY_LIBRARY:
        return _by_library(network)
    return _by_neighbours(network)


def _by_library(network: Network) -> list[Hashable]:
    """Louvain's communities; a node without a link stands in none."""
    import networkx as nx

    graph: nx.Graph[int] = nx.Graph()
    pairs = [(edge.source, edge.target) for edge in network.edges if edge.source != edge.target]
    linked = sorted({node for pair in pairs for node in pair})
    graph.add_nodes_from(linked)
    graph.add_edges_from(pairs)
    found: list[Hashable] = [None] * len(network.nodes)
    parts = nx.community.louvain_communities(graph, seed=_SEED) if linked else []
    for number, members in enumerate(sorted(parts, key=lambda part: (-len(part), min(part)))):
        for node in members:
            found[node] = number
    return found


def _by_neighbours(network: Network) -> list[Hashable]:
    """Each node takes the community that most of its neighbours have, a few times over."""
    beside = neighbours((edge.source, edge.target) for edge in network.edges)
    label = list(range(len(network.nodes)))
    for _ in range(_SWEEPS):
        before = label.copy()
        for node, others in beside.items():
            if len(others) == 1:
                label[node] = label[others[0]]
                continue
            counts: dict[int, int] = {}
            for other in others:
                one = label[other]
                counts[one] = counts.get(one, 0) + 1
            most = max(counts.values())
            label[node] = min(one for one, count in counts.items() if count == most)
        if label == before:
            break
    sizes = Counter(label)
    return [None if sizes[one] == 1 else one for one in label]


def neighbours(pairs: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    """The neighbours of each node, by any number of links once, in the order of the pairs."""
    found: defaultdict[int, dict[int, None]] = defaultdict(dict)
    for a, b in pairs:
        if a != b:
            found[a][b] = None
            found[b][a] = None
    return {node: list(others) for node, others in found.items()}


def outwards(cards: Sequence[int], beside: Neighbours) -> list[list[list[int]]]:
    """The connected parts of ``cards``, the largest first, each in layers from left to right.

    The card with the most neighbours stands in the middle; what hangs on it goes to the side that has less.
    """
    left = set(cards)
    order = sorted(cards, key=lambda card: (-len(beside.get(card, ())), card))
    parts = [_layers(middle, left, beside) for middle in order if middle in left]
    return sorted(parts, key=lambda layers: (-sum(map(len, layers)), min(min(layer) for layer in layers)))


def _layers(middle: int, left: set[int], beside: Neighbours) -> list[list[int]]:
    """The part around ``middle`` in layers; what is placed is taken out of ``left``."""
    depth = {middle: 0}
    left.discard(middle)
    side_of: dict[int, int] = {}
    sizes = {-1: 0, 1: 0}
    waiting = deque([middle])
    while waiting:
        card = waiting.popleft()
        for other in beside.get(card, ()):
            if other not in left:
                continue
            left.discard(other)
            side = side_of.get(card) or (1 if sizes[1] <= sizes[-1] else -1)
            side_of[other] = side
            sizes[side] += 1
            depth[other] = depth[card] + side
            waiting.append(other)
    lowest = min(depth.values())
    layers: list[list[int]] = [[] for _ in range(max(depth.values()) - lowest + 1)]
    for card, at in depth.items():
        layers[at - lowest].append(card)
    return layers
