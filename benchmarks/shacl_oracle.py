"""What pyshacl says of a graph, as keys that hgkg's own results are the same as. The tests of hgkg.check use it too."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

import pyoxigraph
import pyshacl
from pyoxigraph import NamedNode
from rdflib import RDF, Graph, URIRef
from rdflib import Literal as RdflibLiteral
from rdflib.namespace import SH
from rdflib.term import Node

from hgkg.assets import folder
from hgkg.check import Shape

Key = tuple[str, str, str, str, str]
"""Focus node, shape, component, path, value: what two engines must agree on."""


def results(data: Graph, of: Collection[Shape]) -> set[Key]:
    """Every result of some shapes of ontology/shapes.ttl: rules, or all that are no rules."""
    chosen = {shape.iri: shape for shape in of}
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes_graph(frozenset(chosen)), inplace=True)
    assert isinstance(report, Graph)
    return {_key(report, result, chosen) for result in report.objects(None, SH.result)}


def graph_of(lines: Iterable[str]) -> Graph:
    """N-Triples lines as the graph that pyshacl reads."""
    return Graph().parse(data="\n".join(lines), format="nt")


@cache
def shapes_graph(iris: frozenset[str]) -> Graph:
    """The shapes file without the shapes that are not named."""
    graph = Graph().parse(folder("ontology") / "shapes.ttl")
    for kind in (SH.NodeShape, SH.PropertyShape):
        for shape in list(graph.subjects(RDF.type, kind)):
            if str(shape) not in iris:
                graph.remove((shape, None, None))
    return graph


def _key(report: Graph, result: Node, chosen: dict[str, Shape]) -> Key:
    """The path of a report is a blank node where it is no property: it is taken from the shape then."""
    shape, path = str(report.value(result, SH.sourceShape)), report.value(result, SH.resultPath)
    own = chosen[shape].path if shape in chosen else ""
    return (
        _term(report.value(result, SH.focusNode)),
        shape,
        str(report.value(result, SH.sourceConstraintComponent)),
        "" if path is None else f"<{path}>" if isinstance(path, URIRef) else own,
        _term(report.value(result, SH.value)),
    )


def _term(term: Node | None) -> str:
    """As pyoxigraph writes it."""
    if term is None:
        return ""
    if isinstance(term, URIRef):
        return str(NamedNode(str(term)))
    assert isinstance(term, RdflibLiteral)
    if term.language:
        return str(pyoxigraph.Literal(str(term), language=term.language))
    return str(pyoxigraph.Literal(str(term), datatype=NamedNode(str(term.datatype)) if term.datatype else None))
