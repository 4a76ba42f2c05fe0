"""A placed network as the data of a pyvis network: lists filled at once.

pyvis' own adding of a node or an edge searches all that were added before.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from hgkg.publish.networks.arranging import Arranged

_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"dragNodes": False, "dragView": True, "zoomView": True, "hover": False, "selectable": False},
}


def drawn(arranged: Arranged, pages: Sequence[str | None], titles: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Nodes and edges as pyvis hands them to vis-network, and what the page's own script needs beside them.

    All words are plain text: no title, no markup, nothing that vis-network would take for HTML.

    Args:
        pages: of each node the address of its page, or None.
        titles: of each group what it is called, and one line more.
    """
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(_OPTIONS))
    network.nodes = [*_nodes(arranged, pages), *_groups(arranged, titles)]
    network.edges = [
        {"from": edge.source, "to": edge.target, "link": edge.link, "rows": edge.rows}
        for edge in arranged.network.edges
    ]
    nodes, edges, _, _, _, options = network.get_network_data()
    wide, high = arranged.network.view.card
    return {
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options),
        "card": [wide, high],
        "size": [arranged.width, arranged.height],
        "routes": [[*pair, *(part for point in way for part in point)] for pair, way in arranged.routes.items()],
        "frames": [[one.x, one.y, one.width, one.height, one.card, *one.members] for one in arranged.frames],
    }


def _nodes(arranged: Arranged, pages: Sequence[str | None]) -> list[dict[str, Any]]:
    points, within = _points(arranged)
    made = []
    for number, node in enumerate(arranged.network.nodes):
        x, y = points[number]
        one: dict[str, Any] = {"id": number, "label": node.label, "shape": "custom", "x": x, "y": y}
        one["kind"], one["slug"] = node.kind, node.slug
        if node.note:
            one["note"] = node.note
        if node.full:
            one["full"] = node.full
        if number in within:
            one["within"] = within[number]
        if pages[number]:
            one["page"] = pages[number]
        made.append(one)
    return made


def _points(arranged: Arranged) -> tuple[dict[int, tuple[float, float]], dict[int, int]]:
    """The middle of each node, as if every group were opened alone, and the group of each that has one."""
    wide, high = arranged.network.view.card
    first = len(arranged.network.nodes)
    points = dict(arranged.points)
    within: dict[int, int] = {}
    for number, (group, block) in enumerate(zip(arranged.shown.groups, arranged.blocks, strict=True), start=first):
        x, y = points[number]
        for member, (across, down) in zip(group.members, block.points, strict=True):
            points[member] = (round(x - wide / 2 + across, 1), round(y - high / 2 + down, 1))
            within[member] = number
    return points, within


def _groups(arranged: Arranged, titles: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
    first = len(arranged.network.nodes)
    made = []
    parts = zip(arranged.shown.groups, arranged.blocks, titles, strict=True)
    for number, (group, block, (title, note)) in enumerate(parts, start=first):
        x, y = arranged.points[number]
        one = {
            "id": number,
            "label": title,
            "note": note,
            "shape": "custom",
            "x": x,
            "y": y,
            "kind": group.kind,
            "slug": f"group-{number - first + 1}",
            "members": list(group.members),
            "block": [block.width, block.height],
        }
        made.append(one if group.anchor is None else one | {"anchor": group.anchor})
    return made


def table_rows(arranged: Arranged) -> Mapping[int, int]:
    """For each node the first row of the table in which it stands."""
    first: dict[int, int] = {}
    for number, row in enumerate(arranged.network.rows):
        first.setdefault(row.source, number)
        if row.target is not None:
            first.setdefault(row.target, number)
    return first
