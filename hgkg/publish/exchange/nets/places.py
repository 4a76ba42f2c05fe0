"""Where the nodes of a network are drawn: in columns from left to right, what is joined side by side.

Bodies, documents only cited, documents held, targets in the order of their texts, the results that answer them; tasks,
other results and events stand below, in blocks. It is a start that can be read; programs have layouts of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from hgkg.publish.exchange.nets.net import Edge, Node

_COLUMNS = {"body": 0.0, "cited": 700.0, "held": 1400.0, "target": 2100.0, "answer": 2800.0}
_STEP = 26.0
_BLOCK_STEP = (110.0, 22.0)
_WIDE = 28  # nodes in a row of a block


def placed(nodes: Sequence[Node], edges: Iterable[Edge]) -> tuple[Node, ...]:
    """The nodes with their places, in the order given; the same places whenever the network is the same."""
    groups: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        groups[node.group].append(node)
    neighbours: defaultdict[str, list[str]] = defaultdict(list)
    for edge in edges:
        neighbours[edge.source].append(edge.target)
        neighbours[edge.target].append(edge.source)
    high = _STEP * max((len(groups[name]) for name in _COLUMNS), default=0)
    heights: dict[str, float] = {}
    for name in ("target", "held", "answer", "cited", "body"):
        column = groups[name]
        _stack(column if name == "target" else _beside(column, neighbours, heights), high, heights)
    points = {node.id: (_COLUMNS[name], heights[node.id]) for name in _COLUMNS for node in groups[name]}
    points |= _blocks([groups["task"], groups["result"], groups["event"]], -high - 4 * _STEP)
    return tuple(node.placed(*points[node.id]) for node in nodes)


def _beside(column: Sequence[Node], neighbours: Mapping[str, list[str]], heights: Mapping[str, float]) -> list[Node]:
    """A column in the order of what its nodes are joined to; those joined to nothing placed yet come last."""

    def mean(node: Node) -> tuple[bool, float]:
        known = [heights[other] for other in neighbours[node.id] if other in heights]
        return (not known, -fmean(known) if known else 0.0)

    return sorted(column, key=mean)


def _stack(column: Sequence[Node], high: float, heights: dict[str, float]) -> None:
    step = high / max(len(column), 1)
    for n, node in enumerate(column):
        heights[node.id] = round(-(n + 0.5) * step, 2)


def _blocks(groups: Iterable[Sequence[Node]], top: float) -> Mapping[str, tuple[float, float]]:
    """Groups below each other, each in rows."""
    points: dict[str, tuple[float, float]] = {}
    for group in groups:
        for n, node in enumerate(group):
            row, column = divmod(n, _WIDE)
            points[node.id] = (round(column * _BLOCK_STEP[0], 2), round(top - row * _BLOCK_STEP[1], 2))
        top -= (-(-len(group) // _WIDE) + 3) * _BLOCK_STEP[1]
    return points
