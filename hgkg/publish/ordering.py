"""The columns of a chain, and the order in each such that few lines cross.

The middle steps of a Sugiyama layout over a networkx graph: a line that passes a column gets a place in it, and the
order in the columns is improved by barycentres.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import networkx as nx

Edge = tuple[str, str]
ABOVE, MAIN, BELOW = -1, 0, 1
_PASSING_HEIGHT = 12.0
_SWEEPS = 4
_RANK_STEP = 1000


@dataclass(frozen=True, slots=True)
class Slot:
    """A card to be placed, or a line's place in a column that it passes.

    Attributes:
        id: unique in its chain.
        layer: its column, from 0.
        width, height: pixels at zoom 1.
        rank: ``MAIN`` cards stand around the middle line, ``ABOVE`` and ``BELOW`` ones beside them.
        passing: whether it is a line's place and not a card.
    """

    id: str
    layer: int
    width: float
    height: float
    rank: int = MAIN
    passing: bool = False


def ordered(
    slots: Sequence[Slot], edges: Sequence[Edge], layers: int
) -> tuple[tuple[tuple[Slot, ...], ...], dict[Edge, tuple[str, ...]]]:
    """The columns from left to right, each from top to bottom, and the slots that each line runs through."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for slot in slots:
        graph.add_node(slot.id, slot=slot)
    routes = {edge: _route(graph, edge) for edge in edges}
    columns = _best_order(graph, layers)
    return tuple(tuple(_slot(graph, node) for node in column) for column in columns), routes


def _slot(graph: nx.DiGraph[str], node: str) -> Slot:
    slot: Slot = graph.nodes[node]["slot"]
    return slot


def _route(graph: nx.DiGraph[str], edge: Edge) -> tuple[str, ...]:
    """Add the edge to the graph, with a place in each column that it passes."""
    source, target = edge
    between = range(_slot(graph, source).layer + 1, _slot(graph, target).layer)
    places = [f"{source}>{target}>{layer}" for layer in between]
    for layer, place in zip(between, places, strict=True):
        graph.add_node(place, slot=Slot(place, layer, 0.0, _PASSING_HEIGHT, ABOVE, passing=True))
    route = (source, *places, target)
    graph.add_edges_from((a, b) for a, b in pairwise(route) if _slot(graph, a).layer < _slot(graph, b).layer)
    return route


def _best_order(graph: nx.DiGraph[str], layers: int) -> list[list[str]]:
    """The best of a few sweeps to and fro."""
    columns: list[list[str]] = [[] for _ in range(layers)]
    for node in graph:
        columns[_slot(graph, node).layer].append(node)
    columns = [sorted(column, key=lambda node: _slot(graph, node).rank) for column in columns]
    best, least = columns, _crossings(graph, columns)
    for sweep in range(_SWEEPS):
        columns = _sweep(graph, columns, back=sweep % 2 == 0)
        if (now := _crossings(graph, columns)) < least:
            best, least = columns, now
    return best


def _crossings(graph: nx.DiGraph[str], columns: Sequence[Sequence[str]]) -> int:
    """How many pairs of lines between neighbouring columns cross."""
    place = {node: i for column in columns for i, node in enumerate(column)}
    layers = [[(place[a], place[b]) for a in column for b in graph.succ[a]] for column in columns]
    return sum((a - c) * (b - d) < 0 for layer in layers for (a, b), (c, d) in combinations(layer, 2))


def _sweep(graph: nx.DiGraph[str], columns: list[list[str]], *, back: bool) -> list[list[str]]:
    """Order each column by the mean place of its neighbours in the column just ordered."""
    neighbours = graph.succ if back else graph.pred
    place: dict[str, float] = {}
    swept: list[list[str]] = []
    for column in reversed(columns) if back else columns:
        middle = (len(column) - 1) / 2
        own = {node: i - middle for i, node in enumerate(column)}
        mean = {node: _mean([place[n] for n in neighbours[node] if n in place], own[node]) for node in column}
        column = sorted(column, key=lambda node: (_slot(graph, node).rank, mean[node], own[node]))
        # A step in rank outweighs any step in order: what passes above a column stands above all that ends in it.
        place |= {node: _slot(graph, node).rank * _RANK_STEP + i - middle for i, node in enumerate(column)}
        swept.append(column)
    return swept[::-1] if back else swept


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
