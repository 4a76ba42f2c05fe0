"""What stands alone in a network and what in groups, so that a reader can take in what is shown.

A network within its view's limit is shown whole. Beyond it, leaves that hang on the same node by the same link are one
card ("central documents: 31"), the largest such sets first, and of the last only as many as must be; where that is not
enough, the nodes with the fewest links stand in one group for each kind or community. Communities too small to be a
picture of a cluster are one card together, whole: no card holds parts of several communities. Nothing is left out: a
group opens.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hgkg.publish.networks.network import Network

_FEWEST = 4
"""Leaves that are worth a group, and members of a community that is worth a place of its own."""
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
        communities: how many whole communities it holds; 0 of a group within one.
    """

    members: tuple[int, ...]
    kind: str
    anchor: int | None
    key: Hashable = None
    communities: int = 0


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
    """The cards to show of ``network``; ``keys`` says of each node what its rest is grouped by.

    A node without a key stands in no community.
    """
    limit, count = network.view.limit, len(network.nodes)
    if count <= limit:
        return Shown(tuple(range(count)), ())
    most = max(1, limit // _GROUPS)
    sets = _leaves(network, keys)
    groups = _first(sets, count - limit)
    if count - _saved(groups) > limit:
        left_over = _left_over(network, keys, most)
        over = {node for group in left_over for node in group.members}
        sets = [group for group in sets if over.isdisjoint(group.members)]
        groups = [*left_over, *_first(sets[:most], count - _saved(left_over) - limit)]
    within = {node for group in groups for node in group.members}
    alone = [node for node in range(count) if node not in within]
    if len(alone) + len(groups) > limit:
        degree = _degrees(network)
        order = sorted(alone, key=lambda node: (-degree[node], node))
        kept = _kept(order, keys, limit - len(groups), most)
        rest = _rest(order[kept:], keys, network, most)
        groups += [group for group in rest if len(group.members) > 1]
        alone = sorted(order[:kept] + [group.members[0] for group in rest if len(group.members) == 1])
    return Shown(tuple(alone), tuple(groups))


def _saved(groups: Iterable[Group]) -> int:
    """How many cards fewer there are by some groups."""
    return sum(len(group.members) - 1 for group in groups)


def _first(sets: Iterable[Group], saving: int) -> list[Group]:
    """The first sets that save so many cards, of the last no more members than that takes; all where they save less."""
    groups: list[Group] = []
    for group in sets:
        if saving <= 0:
            break
        members = group.members[-max(saving + 1, _FEWEST) :]
        groups.append(replace(group, members=members))
        saving -= len(members) - 1
    return groups


def _left_over(network: Network, keys: Sequence[Hashable], most: int) -> list[Group]:
    """All communities that get no place of their own, as one group: those beyond ``most``, and the small ones.

    Columns have none: what is in a column, its heading says.
    """
    if network.view.layout != "communities":
        return []
    order = sorted(Counter(key for key in keys if key is not None).items(), key=lambda item: -item[1])
    apart = {key for key, size in order[:most] if size >= _FEWEST} or {key for key, _ in order[:most]}
    small = {key for key, _ in order if key not in apart}
    if not small:
        return []
    members = tuple(node for node, key in enumerate(keys) if key in small)
    return [Group(members, _kind(members, network), None, None, len(small))]


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
    """The rest in a group for each key; beyond ``most`` groups the smallest are joined."""
    sets: defaultdict[Hashable, list[int]] = defaultdict(list)
    for node in sorted(nodes):
        sets[keys[node]].append(node)
    order = sorted(sets.items(), key=lambda item: (-len(item[1]), item[1]))
    whole = order if len(order) <= most else order[: most - 1]
    groups = [Group(tuple(members), _kind(members, network), None, key) for key, members in whole]
    if joined := order[len(whole) :]:
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
