"""GraphML and GEXF, read back by networkx: the same nodes, edges and attributes as were written."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import networkx
import pytest
from corpus import HOSTILE, LONG

from hgkg.publish.exchange.export import Export, Source
from hgkg.publish.exchange.intervals import interval
from hgkg.publish.exchange.nets.making import make_net
from hgkg.publish.exchange.nets.net import NAMES, Edge, Net, Node
from hgkg.publish.exchange.nets.writing import export_gexf, export_graphml
from hgkg.query.board import rows_of_all
from hgkg.query.exported import read
from hgkg.query.views import facts
from hgkg.store import dump

BUILDS = pytest.mark.parametrize("name", ["five", "elsewhere", "empty", "hostile"])
FORMATS: dict[str, tuple[Callable[[Source], Export], Callable[..., Any]]] = {
    "graphml": (export_graphml, lambda file: networkx.read_graphml(file, force_multigraph=True)),
    "gexf": (export_gexf, networkx.read_gexf),
}
OF_DRAWING = {"label", "x", "y", "size", "r", "g", "b", "viz", "start", "end", "id", "weight"}


@cache
def made(source: Source, format: str) -> Export:
    """An export, made once."""
    return FORMATS[format][0](source)


@cache
def net_of(source: Source) -> Net:
    return make_net(source)[0]


def content(export: Export) -> bytes:
    assert isinstance(export.content, bytes)
    return export.content


def clean(words: Any) -> Any:
    """What XML makes of words: signs it does not know are replaced."""
    return re.sub("[\x01\x08\ufffe]", "\ufffd", words) if isinstance(words, str) else words


def named(thing: Node | Edge, lang: str) -> dict[str, Any]:
    return {NAMES[key][0 if lang == "vi" else 1]: clean(value) for key, value in thing.attributes.items()}


@BUILDS
@pytest.mark.parametrize("format", FORMATS)
def test_the_network_comes_back_whole(name: str, format: str, request: pytest.FixtureRequest) -> None:
    source: Source = request.getfixturevalue(name)
    graph = FORMATS[format][1](io.BytesIO(content(made(source, format))))
    net = net_of(source)
    assert list(graph.nodes) == [node.id for node in net.nodes]
    for node in net.nodes:
        there = graph.nodes[node.id]
        told = {key: value for key, value in there.items() if key not in OF_DRAWING}
        assert told == named(node, source.lang)
        assert {key: type(value) for key, value in told.items()} == {
            key: type(value) for key, value in named(node, source.lang).items()
        }
        assert there["label"] == clean(node.label)
    edges = {data["id"]: (one, other, data) for one, other, data in graph.edges(data=True)}
    assert sorted(edges) == sorted(edge.id for edge in net.edges)
    for edge in net.edges:
        one, other, data = edges[edge.id]
        assert (one, other, data["label"], data["weight"]) == (edge.source, edge.target, edge.label, edge.weight)
        assert {key: value for key, value in data.items() if key not in OF_DRAWING} == named(edge, source.lang)


def test_places_colours_and_sizes_are_as_gephi_takes_them(five: Source) -> None:
    net = net_of(five)
    gexf = networkx.read_gexf(io.BytesIO(content(made(five, "gexf"))))
    graphml = networkx.read_graphml(io.BytesIO(content(made(five, "graphml"))), force_multigraph=True)
    for node in net.nodes:
        viz, flat = gexf.nodes[node.id]["viz"], graphml.nodes[node.id]
        rgb = tuple(viz["color"][part] for part in "rgb")
        assert (viz["position"]["x"], viz["position"]["y"], viz["size"]) == (*node.at, node.size)
        assert (flat["x"], flat["y"], flat["size"]) == (*node.at, node.size)
        assert rgb == (flat["r"], flat["g"], flat["b"])
        assert "#{:02x}{:02x}{:02x}".format(*rgb) == node.colour


def test_no_two_nodes_stand_in_one_place(five: Source) -> None:
    net = net_of(five)
    assert max(Counter(node.at for node in net.nodes).values()) == 1


def test_every_target_result_and_document_is_a_node(five: Source) -> None:
    net = net_of(five)
    lines = list(dump(five.store))
    for group, name in (("target", "Target"), ("result answer", "Result"), ("held cited", "Document")):
        written = sum(f"#type> <https://w3id.org/hgkg/ontology#{name}> " in line for line in lines)
        assert sum(node.group in group.split() for node in net.nodes) == written > 0


def test_a_drive_weighs_as_its_basis_and_says_where(five: Source) -> None:
    net = net_of(five)
    weights = {edge.kind: edge.weight for edge in net.edges if edge.kind.startswith("drives")}
    assert weights == {"drives-explicit": 3.0, "drives-structural": 2.0, "drives-thematic": 1.0}
    driven = {edge.target for edge in net.edges if edge.kind.startswith("drives")}
    assert len(driven) == 45 + 1 + 2  # numbered, beside them, and stated again with a resolution
    assert all(edge.attributes["words"] for edge in net.edges if edge.kind.startswith("drives"))


def test_tasks_join_bodies_and_targets(elsewhere: Source) -> None:
    """Two departments are told to carry out targets by their numbers."""
    net = net_of(elsewhere)
    labels = {node.id: node.label for node in net.nodes}
    tasks = {edge.target: edge.source for edge in net.edges if edge.kind == "responsible"}
    assigned = {(labels[tasks[edge.source]], labels[edge.target]) for edge in net.edges if edge.kind == "assigns"}
    assert ("Sở Y tế tỉnh Cà Mau", "Tỷ lệ bao phủ bảo hiểm y tế") in assigned
    assert {body for body, _ in assigned} == {"Sở Tài chính tỉnh Cà Mau", "Sở Y tế tỉnh Cà Mau"}


def test_a_target_has_the_colour_of_its_verdict(elsewhere: Source) -> None:
    net = net_of(elsewhere)
    colours = {node.attributes["verdict"]: node.colour for node in net.nodes if node.group == "target"}
    assert len(set(colours.values())) == len(colours) >= 4
    assert len(rows_of_all(facts(elsewhere.store))) == sum(node.group == "target" for node in net.nodes)


GEXF, VIZ = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"


def test_gexf_is_as_gephi_reads_it(five: Source) -> None:
    """As Gephi's own importer has it: names of elements, the version, the format of times, types of attributes."""
    root = ElementTree.fromstring(content(made(five, "gexf")))
    assert (root.tag, root.get("version")) == (f"{GEXF}gexf", "1.3")
    assert "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation" in root.attrib
    (graph,) = root.iter(f"{GEXF}graph")
    told = {name: graph.get(name) for name in ("defaultedgetype", "mode", "timeformat")}
    assert told == {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date"}
    types = {attribute.get("type") for attribute in root.iter(f"{GEXF}attribute")}
    assert types <= {"string", "long", "double", "boolean"}
    for node in root.iter(f"{GEXF}node"):
        (colour,), (size,), (position,) = (list(node.iter(f"{VIZ}{name}")) for name in ("color", "size", "position"))
        assert all(0 <= int(colour.attrib[name]) <= 255 for name in "rgb")
        assert float(colour.attrib["a"]) == 1
        assert float(size.attrib["value"]) > 0
        assert {"x", "y"} <= set(position.attrib)
        assert node.get("label")


def test_edges_that_join_the_same_nodes_are_of_other_kinds(five: Source) -> None:
    """Gephi makes one edge of those that join the same two nodes and are of one kind."""
    root = ElementTree.fromstring(content(made(five, "gexf")))
    ends = [(edge.get("source"), edge.get("target")) for edge in root.iter(f"{GEXF}edge")]
    kinds = [(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in root.iter(f"{GEXF}edge")]
    assert len(set(ends)) < len(ends)
    assert len(set(kinds)) == len(kinds) == len(net_of(five).edges)


def test_gephi_takes_a_label_of_graphml_for_the_label(five: Source) -> None:
    """It takes by name, but what is called "d3" (of nodes) or "d7" (of edges) for the label in any case, as of yEd."""
    root = ElementTree.fromstring(content(made(five, "graphml")))
    namespace = "{http://graphml.graphdrawing.org/xmlns}"
    keys = {key.get("id"): (key.get("for"), key.get("attr.name")) for key in root.iter(f"{namespace}key")}
    assert not {"d3", "d7"} & set(keys)
    named = [name for of, name in keys.values() if of == "node"]
    assert len(named) == len(set(named))
    assert {"label", "x", "y", "size", "r", "g", "b"} <= set(named)
    assert {"label", "weight"} <= {name for of, name in keys.values() if of == "edge"}
    assert {data.get("key") for data in root.iter(f"{namespace}data")} == set(keys)


def test_gexf_knows_times(elsewhere: Source) -> None:
    graph = networkx.read_gexf(io.BytesIO(content(made(elsewhere, "gexf"))))
    targets = [data for name, data in graph.nodes(data=True) if name.startswith("record/target")]
    assert {(data["start"], data["end"]) for data in targets} == {
        ("2024-01-01", "2024-12-31"),
        ("2025-01-01", "2025-12-31"),
    }
    documents = [data for name, data in graph.nodes(data=True) if "31" in str(data.get("số")) and "start" in data]
    assert {(data["start"], data.get("end")) for data in documents} == {("2024-01-12", None)}


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_build_gives_the_same_bytes(elsewhere: Source, format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.strftime", lambda *_: "2031-01-01")
    assert content(FORMATS[format][0](elsewhere)) == content(made(elsewhere, format))


def test_a_body_leads_to_what_came_of_it(five: Source) -> None:
    """Hậu Giang became a part of Cần Thơ on 1 July 2025; nothing is read of that in the documents."""
    net = net_of(five)
    labels = {node.id: node.label for node in net.nodes}
    became = {(labels[e.source], labels[e.target], e.attributes["date"]) for e in net.edges if e.kind == "becomes"}
    assert ("Ban Nội chính Tỉnh ủy Hậu Giang", "Ban Nội chính Thành ủy Cần Thơ (từ 01/7/2025)", "2025-07-01") in became
    norms = {labels[edge.source] for edge in net.edges if edge.kind == "changes"}
    assert "Nghị quyết 202/2025/QH15" in norms


def test_the_clock_and_the_library_leave_no_trace(five: Source) -> None:
    text = content(made(five, "gexf")).decode()
    assert "lastmodifieddate" not in text
    assert "NetworkX" not in text
    assert "networkx_key" not in text
    assert f"hgkg build {five.build_id}" in text


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_words_stay_words(hostile: Source, format: str) -> None:
    export = made(hostile, format)
    root = ElementTree.fromstring(content(export))
    texts = [text for element in root.iter() for text in (element.text, *element.attrib.values()) if text]
    assert clean(HOSTILE) in texts
    assert LONG in texts
    (loss,) = [loss for loss in export.losses if "replaced by" in loss.en]
    assert loss.count >= 3


def test_what_is_left_out_is_told_in_numbers(five: Source) -> None:
    losses = {loss.en: loss.count for loss in made(five, "graphml").losses}
    assert losses["statements left out: finding"] == 54
    assert "statements left out: event" not in losses
    named = [row["body"] for row in read(five.store, "bodies") if "quote" in row]
    assert losses["places that name a body again, of which only the number is kept"] == len(named) - len(set(named)) > 0
    assert losses["times in which nodes hold, which remain as words in period and date"] > 0


INTERVALS = [
    ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ("2024-Q3", date(2024, 7, 1), date(2024, 9, 30)),
    ("2024-H2", date(2024, 7, 1), date(2024, 12, 31)),
    ("2024-9M", date(2024, 1, 1), date(2024, 9, 30)),
    ("2020/2025", date(2020, 1, 1), date(2025, 12, 31)),
    ("2024-11-22", date(2024, 11, 22), date(2024, 11, 22)),
]


@pytest.mark.parametrize(("period", "first", "last"), INTERVALS)
def test_a_period_is_the_days_it_covers(period: str, first: date, last: date) -> None:
    assert interval(period) == (first, last)


@pytest.mark.parametrize("period", ["", None, "2025/2020", "2024-13", "2024-0M", "quý III", "2024-Q5"])
def test_what_names_no_time_covers_none(period: str | None) -> None:
    assert interval(period) is None
