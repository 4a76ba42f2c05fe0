"""Graphs for the tests of hgkg.check: the valid one, what pyshacl says of a graph, and what hgkg says of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pyoxigraph
from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Triple
from rdflib import Graph, URIRef
from rdflib import Literal as RdflibLiteral
from rdflib.namespace import RDF, SH

from hgkg.assets import folder
from hgkg.check import Shape, shipped_shapes, validate
from hgkg.store import Store

Key = tuple[str, str, str, str, str]
"""Focus node, shape, component, path, value: what two engines must agree on."""

VALID = Path(__file__).parent / "valid.ttl"


@cache
def shapes() -> tuple[Shape, ...]:
    return shipped_shapes().shapes


def valid() -> frozenset[Triple]:
    return _parsed(VALID.read_bytes())


@cache
def _parsed(content: bytes) -> frozenset[Triple]:
    return frozenset(quad.triple for quad in pyoxigraph.parse(content, format=RdfFormat.TURTLE))


def store_of(triples: Iterable[Triple]) -> Store:
    inner = pyoxigraph.Store()
    inner.extend(Quad(t.subject, t.predicate, t.object) for t in triples)
    return Store(inner)


def found(triples: Iterable[Triple], of: Iterable[Shape]) -> set[Key]:
    """What hgkg finds."""
    return {result.key for result in validate(store_of(triples), of)}


def found_by_pyshacl(triples: Iterable[Triple], of: Iterable[Shape]) -> set[Key]:
    """What pyshacl finds. It reads the triples as the store writes them, so that both see the same literals."""
    import pyshacl

    chosen = {shape.iri: shape for shape in of}
    data = Graph().parse(data=_dumped(store_of(triples)), format="nt")
    _, report, _ = pyshacl.validate(data, shacl_graph=_with_only(frozenset(chosen)), inplace=True)
    return {_key(report, result, chosen) for result in report.objects(None, SH.result)}


def _dumped(store: Store) -> bytes:
    return store.inner.dump(format=RdfFormat.N_TRIPLES, from_graph=pyoxigraph.DefaultGraph()) or b""


@cache
def _with_only(iris: frozenset[str]) -> Graph:
    """The shapes file without the shapes that are not named: rules, or all that are none."""
    graph = Graph().parse(folder("ontology") / "shapes.ttl")
    for kind in (SH.NodeShape, SH.PropertyShape):
        for shape in list(graph.subjects(RDF.type, kind)):
            if str(shape) not in iris:
                graph.remove((shape, None, None))
    return graph


def _key(report: Graph, result: object, chosen: dict[str, Shape]) -> Key:
    node = result
    shape = str(report.value(node, SH.sourceShape))  # type: ignore[arg-type]
    path = report.value(node, SH.resultPath)  # type: ignore[arg-type]
    own = chosen[shape].path if shape in chosen else ""
    return (
        _term(report.value(node, SH.focusNode)),  # type: ignore[arg-type]
        shape,
        str(report.value(node, SH.sourceConstraintComponent)),  # type: ignore[arg-type]
        "" if path is None else f"<{path}>" if isinstance(path, URIRef) else own,
        _term(report.value(node, SH.value)),  # type: ignore[arg-type]
    )


def _term(term: object) -> str:
    if term is None:
        return ""
    if isinstance(term, URIRef):
        return str(NamedNode(str(term)))
    if isinstance(term, RdflibLiteral):
        datatype = None if term.datatype is None else NamedNode(str(term.datatype))
        if term.language:
            return str(pyoxigraph.Literal(str(term), language=term.language))
        return str(pyoxigraph.Literal(str(term), datatype=datatype))
    return str(BlankNode(str(term)))
