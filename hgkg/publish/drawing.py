"""A picture as the data of a pyvis network: every card sized and placed before the browser sees it."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

from pyvis.network import Network

from hgkg.publish.cards import COLUMNS, PADDING, PARTS, SizedCard, column_of, laid_out
from hgkg.publish.layout import Layout
from hgkg.publish.look import Look
from hgkg.publish.picture import Line, Picture

_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": True,
        "dragView": True,
        "zoomView": True,
        "hover": True,
        "multiselect": False,
        "selectConnectedEdges": False,
    },
    "nodes": {"chosen": True},
    "edges": {
        "arrows": {"to": {"enabled": False, "scaleFactor": 0.7}},
        "smooth": {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.5},
        "hoverWidth": 1,
        "selectionWidth": 2,
    },
}


def options() -> dict[str, Any]:
    """What vis-network is told once for all chains: no physics, curves from left to right."""
    network = Network(directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(_OPTIONS))
    data: dict[str, Any] = json.loads(network.get_network_data()[-1])
    return data


def drawing(picture: Picture, look: Look) -> dict[str, Any]:
    """Nodes and edges for vis-network, the columns' headings, and the size of the whole in pixels at zoom 1.

    All words are plain text: no title, no markup, nothing that vis-network would take for HTML.
    """
    cards, layout = laid_out(picture, look)
    network = Network(directed=True, cdn_resources="in_line")
    for card in cards:
        _add_card(network, card, layout, look)
    for id_, joint in layout.joints.items():
        x, y = joint.point
        joint_of = {"card": joint.card, "side": joint.side}
        network.add_node(id_, label=" ", shape="dot", color="#ffffff00", x=x, y=y, size=0, chosen=False, joint=joint_of)
    for line in picture.lines:
        _add_line(network, line, layout, look)
    nodes, edges, *_ = network.get_network_data()
    columns = _columns(picture, layout, look)
    return {"nodes": nodes, "edges": edges, "columns": columns, "width": layout.width, "height": layout.height}


def _add_card(network: Network, sized: SizedCard, layout: Layout, look: Look) -> None:
    card = sized.card
    style = look.verdicts[card.verdict] if card.verdict else look.cards[card.kind]
    x, y = layout.points[card.id]
    drawn = {
        "width": sized.width,
        "height": sized.height,
        "lines": [[part, PARTS[part].size, PARTS[part].height, text] for part, text in sized.lines],
        "pad": [sized.padding, PADDING],
        "tint": style.tint,
        "dashed": card.empty,
        "pill": card.verdict is not None,
    }
    label = f"{card.caption} {card.title}".strip()
    network.add_node(
        card.id, label=label, shape="custom", color=style.colour, x=x, y=y, card=drawn, facts=list(card.facts)
    )


def _add_line(network: Network, line: Line, layout: Layout, look: Look) -> None:
    colour = (
        look.verdicts[line.verdict].colour if line.verdict else look.cards["driver" if line.basis else "body"].colour
    )
    dashes = look.basis[line.basis].dashes if line.basis else ()
    style: dict[str, Any] = {"color": colour, "width": 3 if line.verdict else 1.6}
    style["dashes"] = list(dashes) or False
    route = layout.routes[line.source, line.target]
    if route == (line.source, line.target):
        style["smooth"] = False
    steps = list(pairwise(route))
    for number, (source, target) in enumerate(steps, start=1):
        arrow = {"to": {"enabled": line.arrow and number == len(steps)}}
        id_ = f"{source}>>{target}"
        network.add_edge(source, target, id=id_, facts=list(line.facts), arrows=arrow, **style)


def _columns(picture: Picture, layout: Layout, look: Look) -> list[dict[str, Any]]:
    """The heading above each column that has cards."""
    middles = {column_of(card): layout.points[card.id][0] for card in picture.cards}
    looks = [(look.cards[kind], middles[kind]) for kind in COLUMNS if kind in middles]
    return [{"x": x, "word": card.word, "colour": card.colour} for card, x in looks]
