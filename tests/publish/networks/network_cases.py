"""Terse makers of networks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hgkg.publish.networks.arranging import Arranged, arrange
from hgkg.publish.networks.declared import read_declared
from hgkg.publish.networks.network import Network, network_of
from hgkg.publish.networks.view import View

DECLARED = read_declared()
Link = tuple[int, int]


def view(layout: str = "columns", **given: Any) -> View:
    """A view of central, local and held documents."""
    usual = {"layout": layout, "limit": 1000, "rows": 6}
    return replace(DECLARED.view("citations"), **{**usual, **given})


def row(source: int, target: int | None, kinds: Sequence[str], number: int = 0, **given: Any) -> dict[str, Any]:
    """A row as a query gives it; nodes are named by their numbers."""
    made: dict[str, Any] = {"doc": "report-x", "title": "Báo cáo", "section": "I/2"}
    made |= {"start": number * 10, "end": number * 10 + 9, "quote": f"câu số {number}", "link": "cites"}
    for side, node in (("from", source), ("to", target)):
        if node is not None:
            made |= {side: f"https://w3id.org/hgkg/id/doc/x/{node}", f"{side}Kind": kinds[node]}
            made |= {f"{side}Label": f"Nghị quyết {node}-NQ/TU"}
    if target is None:
        del made["link"]
    return made | given


def network(links: Sequence[Link], kinds: Sequence[str], of: View | None = None, **given: Any) -> Network:
    """Every node, alone or linked; ``kinds`` has one for each."""
    rows = [row(a, b, kinds, i, **given) for i, (a, b) in enumerate(links)]
    linked = {node for link in links for node in link}
    rows += [row(node, None, kinds, len(rows) + node) for node in range(len(kinds)) if node not in linked]
    return network_of(of or view(), rows, DECLARED)


def arranged(links: Sequence[Link], kinds: Sequence[str], of: View | None = None, **given: Any) -> Arranged:
    return arrange(network(links, kinds, of, **given))


def star(leaves: int, kind: str = "central") -> tuple[list[Link], list[str]]:
    """One held document that cites so many others."""
    return [(0, leaf) for leaf in range(1, leaves + 1)], ["held", *[kind] * leaves]
