"""A small graph of what syntaxes trip over, and quads compared whatever blank nodes are called."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from hgkg.store import Store

ID = "https://w3id.org/hgkg/id/"
HG = "https://w3id.org/hgkg/ontology#"
VOC = "https://w3id.org/hgkg/vocab/"
XSD = "http://www.w3.org/2001/XMLSchema#"
RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

_SUBJECT = NamedNode(f"{ID}record/target-1")
_LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_ONE, _TWO = NamedNode(f"{ID}graph/one"), NamedNode(f"{ID}graph/two")

VALUES = (
    Literal('có "ngoặc", \\ và <&> ]]>', language="vi"),
    Literal('x\'"""\'', language="en"),
    Literal("dòng\r\nmới\r\tvà\n"),
    Literal("  trống đầu cuối "),
    Literal("Quyê\u0302\u0301t đi\u0323nh", language="vi"),  # decomposed
    Literal("đảo chiều \u202e, ngoài BMP \U0001f4c8"),
    Literal(""),
    Literal("@prefix hg: <x> . # {"),
    Literal("8.50", datatype=NamedNode(f"{XSD}decimal")),
    Literal("8", datatype=NamedNode(f"{XSD}decimal")),
    Literal("-.5", datatype=NamedNode(f"{XSD}decimal")),
    Literal("5.", datatype=NamedNode(f"{XSD}decimal")),
    Literal("007", datatype=NamedNode(f"{XSD}integer")),
    Literal("12345678901234567890", datatype=NamedNode(f"{XSD}integer")),
    Literal("-3", datatype=NamedNode(f"{XSD}integer")),
    Literal("1", datatype=NamedNode(f"{XSD}boolean")),
    Literal("true", datatype=NamedNode(f"{XSD}boolean")),
    Literal("2024", datatype=NamedNode(f"{XSD}gYear")),
    Literal("1E3", datatype=NamedNode(f"{XSD}double")),
    NamedNode(f"{VOC}verdict/met"),
    NamedNode(f"{VOC}"),
    NamedNode(f"{VOC}/met"),  # an empty scheme: voc:/met is no vocabulary's
    NamedNode(f"{VOC}verdict/a/b(c)"),
    NamedNode(f"{ID}"),
    NamedNode(f"{ID}a:b/c"),  # relative, it would be an IRI of the scheme "a"
    NamedNode(f"{ID}/a"),  # "//a" would be a host
    NamedNode(f"{ID}a/../b"),  # relative, it would be resolved away
    NamedNode(f"{ID}a//b"),
    NamedNode(f"{ID}mention/a?b=c#d"),
    NamedNode("urn:x:y"),
    NamedNode("http://example.org/?x=1&y='2"),
    NamedNode(f"{HG}value."),
)
"""Each hard for some syntax; all can be said in all of them."""


def odd_quads() -> list[Quad]:
    """Two named graphs and some triples in none."""
    quads = [Quad(_SUBJECT, NamedNode(f"{HG}note"), value, _ONE) for value in VALUES]
    quads += [Quad(NamedNode(f"{ID}a:b"), _LABEL, Literal(f"{value.value}!", language="vi"), _TWO) for value in VALUES]
    return [
        *quads,
        Quad(_SUBJECT, RDF_TYPE, NamedNode(f"{HG}Target"), _TWO),
        Quad(_SUBJECT, RDF_TYPE, NamedNode("urn:class"), _TWO),
        Quad(_SUBJECT, _LABEL, Literal("không ngôn ngữ"), _TWO),
        Quad(_SUBJECT, NamedNode("http://data.europa.eu/eli/ontology#number"), Literal("07-NQ/TU"), _TWO),
        Quad(_SUBJECT, NamedNode(f"{HG}number"), Literal("7"), _TWO),
        Quad(_SUBJECT, NamedNode(f"{HG}target"), NamedNode(f"{VOC}verdict/met"), _TWO),
        Quad(_SUBJECT, NamedNode(f"{HG}flag"), Literal("true", datatype=NamedNode(f"{XSD}boolean")), _TWO),
        Quad(_SUBJECT, NamedNode(f"{HG}count"), Literal("12", datatype=NamedNode(f"{XSD}integer")), _TWO),
        Quad(_SUBJECT, NamedNode("http://example.org/other/p"), Literal("tiền tố khác"), _TWO),
        Quad(BlankNode("b0"), NamedNode(f"{HG}target"), BlankNode("b1"), _TWO),
        Quad(NamedNode(f"{ID}x"), NamedNode(f"{HG}number"), Literal("ngoài mọi đồ thị"), DefaultGraph()),
    ]


def store_of(quads: Iterable[Quad]) -> Store:
    """A store in memory."""
    import pyoxigraph

    inner = pyoxigraph.Store()
    inner.extend(quads)
    return Store(inner)


def as_dataset(quads: Iterable[Quad]) -> Dataset:
    """What rdflib reads of the quads as N-Quads."""
    lines = "".join(f"{quad.subject} {quad.predicate} {quad.object} {_graph(quad)}.\n" for quad in quads)
    dataset = Dataset()
    dataset.parse(data=lines, format="nquads")
    return dataset


def as_graph(quads: Iterable[Quad]) -> Graph:
    """The triples of all graphs as rdflib reads them."""
    graph = Graph()
    graph.parse(data="".join(f"{q.subject} {q.predicate} {q.object} .\n" for q in quads), format="nt")
    return graph


def same(one: Dataset, other: Dataset) -> bool:
    """Whether each graph of the one is a graph of the other, blank nodes aside."""
    names = {graph.identifier for graph in one.graphs() if len(graph)}
    assert names == {graph.identifier for graph in other.graphs() if len(graph)}
    return all(isomorphic(one.graph(name), other.graph(name)) for name in names)


def _graph(quad: Quad) -> str:
    return "" if isinstance(quad.graph_name, DefaultGraph) else f"{quad.graph_name} "
