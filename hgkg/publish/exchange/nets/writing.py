"""A network as GraphML and as GEXF, by networkx, as Gephi reads them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from hgkg.publish.exchange.export import Export, Source
from hgkg.publish.exchange.losses import Losses
from hgkg.publish.exchange.nets.making import make_net
from hgkg.publish.exchange.nets.net import NAMES, Edge, Net, Node, Value

if TYPE_CHECKING:
    from networkx import MultiDiGraph

_XSI = "http://www.w3.org/2001/XMLSchema-instance"


def export_graphml(source: Source) -> Export:
    """GraphML; places, sizes and colours by the names under which Gephi takes them for such (x, y, size, r, g, b)."""
    from networkx.readwrite.graphml import GraphMLWriter

    net, losses, left = make_net(source)
    graph = _graph(net, source, losses)
    for node in net.nodes:
        x, y = node.at
        red, green, blue = _rgb(node.colour)
        graph.nodes[losses.legal(node.id)].update(x=x, y=y, size=node.size, r=red, g=green, b=blue)
    losses.add("intervals", sum(node.lasts != (None, None) for node in net.nodes))
    out = io.BytesIO()
    writer = GraphMLWriter(graph, encoding="utf-8", prettyprint=True, edge_id_from_attribute="id")
    _rename_keys(writer.xml)
    writer.dump(out)
    return Export(out.getvalue(), (*losses.told(), *left))


def export_gexf(source: Source) -> Export:
    """GEXF 1.3 with places, sizes, colours, kinds of edges, and the time in which each node holds where that is known.

    Gephi reads 1.2 as well, but says that it is deprecated, and makes one edge of those that join the same two nodes:
    only 1.3 has kinds, which keep them apart.
    """
    from networkx.readwrite.gexf import GEXFWriter

    net, losses, left = make_net(source)
    graph = _graph(net, source, losses)
    for node in net.nodes:
        x, y = node.at
        red, green, blue = _rgb(node.colour)
        colour, position = {"r": red, "g": green, "b": blue, "a": 1.0}, {"x": x, "y": y, "z": 0.0}
        there = graph.nodes[losses.legal(node.id)]
        there["viz"] = {"color": colour, "position": position, "size": node.size}
        there |= {end: day.isoformat() for end, day in zip(("start", "end"), node.lasts, strict=True) if day}
    out = io.BytesIO()
    writer = GEXFWriter(graph, encoding="utf-8", prettyprint=True, version="1.3")
    _describe(writer.xml, source)
    _without_keys(writer)
    kinds = {losses.legal(edge.id): losses.legal(edge.kind) for edge in net.edges}
    for element in writer.xml.iter("edge"):
        element.set("kind", kinds[element.get("id")])
    writer.write(out)
    return Export(out.getvalue(), (*losses.told(), *left))


def _describe(xml: Any, source: Source) -> None:
    """Say what the file is, and not on what day it was written: the same build gives the same bytes."""
    from xml.etree.ElementTree import SubElement

    xml.set("xmlns:xsi", _XSI)  # of which networkx leaves out the "www."
    meta = xml.find("meta")
    del meta.attrib["lastmodifieddate"]
    meta.find("creator").text = "hgkg"
    SubElement(meta, "description").text = f"hgkg build {source.build_id}"


def _rename_keys(xml: Any) -> None:
    """Call no key "d3": Gephi takes that of nodes for their label, whatever its name, and "d7" of edges likewise."""
    for element in xml.iter("key"):
        element.set("id", f"key{element.get('id')}")
    for element in xml.iter("data"):
        element.set("key", f"key{element.get('key')}")


def _without_keys(writer: Any) -> None:
    """Leave out the attribute in which networkx keeps its own keys of edges, which have an id."""
    for attributes in writer.xml.iter("attributes"):
        for attribute in attributes.findall("attribute[@title='networkx_key']"):
            attributes.remove(attribute)
            for values in writer.xml.iter("attvalues"):
                for value in values.findall(f"attvalue[@for='{attribute.get('id')}']"):
                    values.remove(value)


def _graph(net: Net, source: Source, losses: Losses) -> MultiDiGraph[str]:
    """The network as networkx has it, every word one that XML can hold."""
    from networkx import MultiDiGraph

    graph: MultiDiGraph[str] = MultiDiGraph(build=source.build_id)
    for node in net.nodes:
        graph.add_node(losses.legal(node.id), label=losses.legal(node.label), **_named(node, source.lang, losses))
    for edge in net.edges:
        graph.add_edge(
            losses.legal(edge.source),
            losses.legal(edge.target),
            key=losses.legal(edge.id),
            id=losses.legal(edge.id),
            label=losses.legal(edge.label),
            weight=edge.weight,
            **_named(edge, source.lang, losses),
        )
    return graph


def _named(thing: Node | Edge, lang: str, losses: Losses) -> dict[str, Value]:
    """The attributes under their names in the language of the network."""
    return {
        NAMES[key][0 if lang == "vi" else 1]: losses.legal(value) if isinstance(value, str) else value
        for key, value in thing.attributes.items()
    }


def _rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue
