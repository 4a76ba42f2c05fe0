"""What stands alone in a network and what in groups, so that a reader can take in what is shown.

A network within its view's limit is shown whole. Beyond it, leaves that hang on the same node by the same link are one
card ("central documents: 31"), the largest such sets first; where that is not enough, the nodes with the fewest links
stand in one group for each kind or community. Nothing is left out: a group opens.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from hgkg.publish.networks.network import Network

_FEWEST = 4
"""Leaves that are worth a group."""
_GROUPS = 3
"""One card in so many may be a group of the rest; further ones are joined."""


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes that one card stands for.

    Attributes:
        members: their numbers, in order.
        kind: the kind of all of them, or empty.
        anchor: the one node that they all hang on, or None.
        key: of the rest, what they share (a column, a community); None of joined rests.
    """

    members: tuple[int, ...]
    kind: str
    anchor: int | None
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Shown:
    """The cards of a network: nodes that stand alone, and groups."""

    alone: tuple[int, ...]
    groups: tuple[Group, ...]

    @property
    def cards(self) -> int:
        return len(self.alone) + len(self.groups)

    @property
    def grouped(self) -> int:
        return sum(len(group.members) for group in self.groups)


def shown(network: Network, keys: Sequence[Hashable]) -> Shown:
    """The cards to show of ``network``; ``keys`` says of each node what its rest is grouped by."""
    limit, count = network.view.limit, len(network.nodes)
    if count <= limit:
        return Shown(tuple(range(count)), ())
    groups: list[Group] = []
    left = count
    for group in _leaves(network, keys):
        if left <= limit:
            break
        groups.append(group)
        left -= len(group.members) - 1
    within = {node for group in groups for node in group.members}
    alone = [node for node in range(count) if node not in within]
    if left > limit:
        degree, most = _degrees(network), max(1, limit // _GROUPS)
        order = sorted(alone, key=lambda node: (-degree[node], node))
        order += [node for group in groups[most:] for node in group.members]  # of many groups the largest stay
        groups = groups[:most]
        kept = _kept(order, keys, limit - len(groups), most)
        rest = _rest(order[kept:], keys, network, most)
        groups += [group for group in rest if len(group.members) > 1]
        alone = sorted(order[:kept] + [group.members[0] for group in rest if len(group.members) == 1])
    return Shown(tuple(alone), tuple(groups))


def _kept(order: Sequence[int], keys: Sequence[Hashable], limit: int, most: int) -> int:
    """How many of ``order`` may stay alone so that they and the groups of the others are within the limit."""
    kept, rest = len(order), set[Hashable]()
    while kept and kept + min(len(rest), most) > limit:
        kept -= 1
        rest.add(keys[order[kept]])
    return kept


def _degrees(network: Network) -> Counter[int]:
    degree: Counter[int] = Counter()
    for edge in network.edges:
        degree[edge.source] += 1
        degree[edge.target] += 1
    return degree


def _leaves(network: Network, keys: Sequence[Hashable]) -> list[Group]:
    """Sets of leaves of one kind that hang on one node in the same way, the largest first."""
    neighbours: defaultdict[int, set[int]] = defaultdict(set)
    ways: defaultdict[int, set[tuple[str, bool]]] = defaultdict(set)
    for edge in network.edges:
        neighbours[edge.source].add(edge.target)
        neighbours[edge.target].add(edge.source)
        ways[edge.source].add((edge.link, True))
        ways[edge.target].add((edge.link, False))
    sets: defaultdict[tuple[Hashable, ...], list[int]] = defaultdict(list)
    for number, node in enumerate(network.nodes):
        if len(neighbours[number]) == 1:
            (anchor,) = neighbours[number]
            if len(neighbours[anchor]) > 1:
                sets[anchor, node.kind, keys[number], frozenset(ways[number])].append(number)
    found = [
        Group(tuple(members), str(kind), anchor, key)
        for (anchor, kind, key, _), members in sets.items()
        if len(members) >= _FEWEST and isinstance(anchor, int)
    ]
    return sorted(found, key=lambda group: (-len(group.members), group.members))


def _rest(nodes: Iterable[int], keys: Sequence[Hashable], network: Network, most: int) -> list[Group]:
    """The rest in a group for each key; beyond ``most`` groups, and of communities, the smallest are joined."""
    sets: defaultdict[Hashable, list[int]] = defaultdict(list)
    for node in sorted(nodes):
        sets[keys[node]].append(node)
    order = sorted(sets.items(), key=lambda item: (-len(item[1]), item[1]))
    whole = order if len(order) <= most else order[: most - 1]
    if network.view.layout == "communities":  # a column says what a card is; a community of two says nothing
        whole = [(key, members) for key, members in whole if len(members) >= _FEWEST]
    joined = order[len(whole) :]
    groups = [Group(tuple(members), _kind(members, network), None, key) for key, members in whole]
    if joined:
        members = sorted(node for _, some in joined for node in some)
        groups.append(Group(tuple(members), _kind(members, network), None))
    return groups


def _kind(members: Sequence[int], network: Network) -> str:
    kinds = {network.nodes[node].kind for node in members}
    return kinds.pop() if len(kinds) == 1 else ""


def card_of(shown: Shown, nodes: int) -> Mapping[int, int]:
    """For each node the card that stands for it: itself, or ``nodes`` plus the number of its group."""
    cards = {node: node for node in shown.alone}
    for number, group in enumerate(shown.groups):
        cards |= dict.fromkeys(group.members, nodes + number)
    return cards
