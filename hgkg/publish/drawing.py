"""A picture as the data of a pyvis network: every card sized and placed before the browser sees it."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from pyvis.network import Network

from hgkg.publish.layout import Layout, arrange
from hgkg.publish.look import Look
from hgkg.publish.ordering import BELOW, MAIN, Slot
from hgkg.publish.picture import Card, Line, Picture
from hgkg.publish.wrap import wrap

COLUMNS = ("driver", "programme", "target", "verdict", "result")
_BODIES_STAND_WITH = "target"
_PADDING_X, _PADDING_Y, _PILL_PADDING_X = 13, 10, 8
# For each part of a card: letter size, line height, the most lines it may take (pixels at zoom 1), and how much wider
# its weight makes the letters.
_PARTS = {
    "caption": (11.0, 16, 2, 1.08),
    "title": (13.0, 18, 7, 1.08),
    "figure": (15.0, 22, 2, 1.1),
    "note": (11.5, 16, 3, 1.0),
}
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
_LIBRARY = ("lib", "vis-9.1.2", "vis-network.min.js")


@cache
def library() -> str:
    """vis-network as pyvis ships it, without the comment that sends developer tools to fetch its source map."""
    text = files("pyvis").joinpath(*_LIBRARY).read_text(encoding="utf-8")
    return text.split("//# sourceMappingURL=")[0]


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
    texts = {card.id: _texts(card, look) for card in picture.cards}
    slots = [_slot(card, texts[card.id], look) for card in picture.cards]
    gaps = [look.cards[kind].gap for kind in COLUMNS]
    layout = arrange(slots, [(line.source, line.target) for line in picture.lines], gaps)
    network = Network(directed=True, cdn_resources="in_line")
    for card, slot in zip(picture.cards, slots, strict=True):
        _add_card(network, card, slot, texts[card.id], layout, look)
    for id_, joint in layout.joints.items():
        x, y = joint.point
        joint_of = {"card": joint.card, "side": joint.side}
        network.add_node(id_, label=" ", shape="dot", color="#ffffff00", x=x, y=y, size=0, chosen=False, joint=joint_of)
    for line in picture.lines:
        _add_line(network, line, layout, look)
    nodes, edges, *_ = network.get_network_data()
    columns = _columns(picture, layout, look)
    return {"nodes": nodes, "edges": edges, "columns": columns, "width": layout.width, "height": layout.height}


def _texts(card: Card, look: Look) -> list[tuple[str, str]]:
    """The card's lines, each with the part it belongs to."""
    room = look.cards[_column(card)].width - 2 * _padding(card)
    parts = [("caption", card.caption), ("title", card.title), ("figure", card.figure)]
    parts += [("note", note) for note in card.notes]
    lines = []
    for part, text in parts:
        size, _, most, weight = _PARTS[part]
        lines += [(part, line) for line in wrap(text, room, size * weight, most)]
    return lines


def _padding(card: Card) -> int:
    return _PILL_PADDING_X if card.verdict else _PADDING_X


def _column(card: Card) -> str:
    return _BODIES_STAND_WITH if card.kind == "body" else card.kind


def _slot(card: Card, texts: list[tuple[str, str]], look: Look) -> Slot:
    column = _column(card)
    height = 2 * _PADDING_Y + sum(_PARTS[part][1] for part, _ in texts)
    return Slot(
        card.id, COLUMNS.index(column), look.cards[column].width, height, BELOW if card.kind == "body" else MAIN
    )


def _add_card(
    network: Network, card: Card, slot: Slot, texts: list[tuple[str, str]], layout: Layout, look: Look
) -> None:
    style = look.verdicts[card.verdict] if card.verdict else look.cards[card.kind]
    x, y = layout.points[card.id]
    drawn = {
        "width": slot.width,
        "height": slot.height,
        "lines": [[part, *_PARTS[part][:2], text] for part, text in texts],
        "pad": [_padding(card), _PADDING_Y],
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
    middles = {_column(card): layout.points[card.id][0] for card in picture.cards}
    looks = [(look.cards[kind], middles[kind]) for kind in COLUMNS if kind in middles]
    return [{"x": x, "word": card.word, "colour": card.colour} for card, x in looks]
