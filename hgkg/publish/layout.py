"""Places for the cards of a chain: columns from left to right, the order in each such that few lines cross.

A small Sugiyama layout over a networkx graph: lines that pass a column get a point there, the order in the columns is
improved by barycentres, and each column is stacked by the heights of its cards, so that no two cards ever touch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import networkx as nx

Edge = tuple[str, str]
_SWEEPS = 4
_SPACE = 20.0
_WAYPOINT_HEIGHT = 12.0
_RANK_STEP = 1000
ABOVE, MAIN, BELOW = -1, 0, 1


@dataclass(frozen=True, slots=True)
class Slot:
    """A card to be placed.

    Attributes:
        id: unique in its chain.
        layer: its column, from 0.
        width, height: pixels at zoom 1.
        rank: ``MAIN`` cards stand around the middle line, ``ABOVE`` and ``BELOW`` ones beside them.
    """

    id: str
    layer: int
    width: float
    height: float
    rank: int = MAIN


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands.

    Attributes:
        points: the middle of each card and waypoint; the whole is centred on (0, 0).
        waypoints: ids of the points where long lines pass a column.
        routes: for each edge given, the points it runs through, both ends included.
        width, height: of the whole.
    """

    points: Mapping[str, tuple[float, float]]
    waypoints: tuple[str, ...]
    routes: Mapping[Edge, tuple[str, ...]]
    width: float
    height: float


def arrange(slots: Sequence[Slot], edges: Sequence[Edge], gaps: Sequence[float]) -> Layout:
    """Place ``slots``, joined by ``edges`` (each from a column to the same or a later one).

    Args:
        gaps: the space after each column, in pixels.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    for slot in slots:
        graph.add_node(slot.id, slot=slot)
    routes = {edge: _route(graph, edge) for edge in edges}
    columns = _ordered(graph, len(gaps))
    points = _centred(graph, _stack(graph, columns, gaps))
    width, height = _extent(graph, points)
    known = {slot.id for slot in slots}
    passing = [node for node in graph if node not in known]
    sides = {node: _sides(graph, columns, node, points[node]) for node in passing}
    for both in sides.values():
        points |= both
    through = {edge: tuple(p for node in route for p in sides.get(node, (node,))) for edge, route in routes.items()}
    waypoints = tuple(point for both in sides.values() for point in both)
    kept = (*(slot.id for slot in slots), *waypoints)
    return Layout({node: points[node] for node in kept}, waypoints, through, width, height)


def crossings(graph: nx.DiGraph[str], columns: Sequence[Sequence[str]]) -> int:
    """How many pairs of lines between neighbouring columns cross."""
    place = {node: i for column in columns for i, node in enumerate(column)}
    layers = [[(place[a], place[b]) for a in column for b in graph.succ[a]] for column in columns]
    return sum((a - c) * (b - d) < 0 for layer in layers for (a, b), (c, d) in combinations(layer, 2))


def _slot(graph: nx.DiGraph[str], node: str) -> Slot:
    slot: Slot = graph.nodes[node]["slot"]
    return slot


def _route(graph: nx.DiGraph[str], edge: Edge) -> tuple[str, ...]:
    """Add the edge to the graph, with a waypoint in each column that it passes."""
    source, target = edge
    between = range(_slot(graph, source).layer + 1, _slot(graph, target).layer)
    points = [f"{source}>{target}>{layer}" for layer in between]
    for layer, point in zip(between, points, strict=True):
        graph.add_node(point, slot=Slot(point, layer, 0.0, _WAYPOINT_HEIGHT, ABOVE))
    route = (source, *points, target)
    graph.add_edges_from((a, b) for a, b in pairwise(route) if _slot(graph, a).layer < _slot(graph, b).layer)
    return route


def _ordered(graph: nx.DiGraph[str], layers: int) -> list[list[str]]:
    """The nodes of each column from top to bottom: the best of a few sweeps to and fro."""
    columns: list[list[str]] = [[] for _ in range(layers)]
    for node in graph:
        columns[_slot(graph, node).layer].append(node)
    columns = [sorted(column, key=lambda node: _slot(graph, node).rank) for column in columns]
    best, least = columns, crossings(graph, columns)
    for sweep in range(_SWEEPS):
        columns = _sweep(graph, columns, back=sweep % 2 == 0)
        if (now := crossings(graph, columns)) < least:
            best, least = columns, now
    return best


def _sweep(graph: nx.DiGraph[str], columns: list[list[str]], *, back: bool) -> list[list[str]]:
    """Order each column by the mean place of its neighbours in the column just ordered."""
    neighbours = graph.succ if back else graph.pred
    place: dict[str, float] = {}
    ordered: list[list[str]] = []
    for column in reversed(columns) if back else columns:
        own = {node: i - (len(column) - 1) / 2 for i, node in enumerate(column)}
        mean = {node: _mean([place[n] for n in neighbours[node] if n in place], own[node]) for node in column}
        column = sorted(column, key=lambda node: (_slot(graph, node).rank, mean[node], own[node]))
        # A step in rank outweighs any step in order: what passes above a column stands above all that ends in it.
        middle = (len(column) - 1) / 2
        place |= {node: _slot(graph, node).rank * _RANK_STEP + i - middle for i, node in enumerate(column)}
        ordered.append(column)
    return ordered[::-1] if back else ordered


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _sides(
    graph: nx.DiGraph[str], columns: Sequence[Sequence[str]], node: str, point: tuple[float, float]
) -> dict[str, tuple[float, float]]:
    """The two points at which a line enters and leaves the column it passes: between them it runs straight."""
    column = columns[_slot(graph, node).layer]
    half = max(_slot(graph, other).width for other in column) / 2
    x, y = point
    return {f"{node}<": (round(x - half, 2), y), f"{node}>": (round(x + half, 2), y)}


def _stack(
    graph: nx.DiGraph[str], columns: Sequence[Sequence[str]], gaps: Sequence[float]
) -> Mapping[str, tuple[float, float]]:
    """Columns side by side; in each the main cards around the middle line, the others above and below them."""
    points: dict[str, tuple[float, float]] = {}
    left = 0.0
    for column, gap in zip(columns, gaps, strict=True):
        width = max((_slot(graph, node).width for node in column), default=0.0)
        heights = {node: _slot(graph, node).height for node in column}
        main = [heights[node] for node in column if _slot(graph, node).rank == MAIN]
        above = [heights[node] for node in column if _slot(graph, node).rank == ABOVE]
        top = -_stacked(main) / 2 - (_stacked(above) + _SPACE if above else 0.0)
        for node in column:
            points[node] = (left + width / 2, top + heights[node] / 2)
            top += heights[node] + _SPACE
        left += width + gap if column else 0.0
    return points


def _stacked(heights: Sequence[float]) -> float:
    return sum(heights) + _SPACE * max(len(heights) - 1, 0)


def _bounds(graph: nx.DiGraph[str], points: Mapping[str, tuple[float, float]]) -> tuple[float, float, float, float]:
    slots = [(_slot(graph, node), x, y) for node, (x, y) in points.items()]
    return (
        min((x - s.width / 2 for s, x, _ in slots), default=0.0),
        min((y - s.height / 2 for s, _, y in slots), default=0.0),
        max((x + s.width / 2 for s, x, _ in slots), default=0.0),
        max((y + s.height / 2 for s, _, y in slots), default=0.0),
    )


def _centred(graph: nx.DiGraph[str], points: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    left, top, right, bottom = _bounds(graph, points)
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    return {node: (round(x - middle_x, 2), round(y - middle_y, 2)) for node, (x, y) in points.items()}


def _extent(graph: nx.DiGraph[str], points: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    left, top, right, bottom = _bounds(graph, points)
    return round(right - left, 2), round(bottom - top, 2)
