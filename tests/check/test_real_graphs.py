"""The graph of the five documents, and random changes of the valid graph; pyshacl finds the same in them."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
from graphs import found, found_by_pyshacl, shapes, valid
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple

from hgkg.assets import folder
from hgkg.check import validate
from hgkg.pipeline import BuildReport
from hgkg.store import load_in_memory

CORE = [shape for shape in shapes() if all(c.name != "sparql" for c in shape.constraints)]
TRIPLES = sorted(valid(), key=str)
FOLDER = Path(__file__).parents[1] / "graph" / "golden"
GOLDEN = sorted(path.name for path in FOLDER.iterdir())
XSD = "http://www.w3.org/2001/XMLSchema#"
VALUES = (
    # what a wrong hand might put in the place of something
    NamedNode("https://w3id.org/hgkg/id/doc-07"),
    NamedNode("https://w3id.org/hgkg/id/target-2"),
    NamedNode("https://w3id.org/hgkg/id/unheard-of"),
    NamedNode("https://w3id.org/hgkg/vocab/verdict/met"),
    Literal(""),
    Literal("không phải số"),
    Literal("Vị Thanh", language="vi"),
    Literal("oui", language="fr"),
    Literal("5", datatype=NamedNode(XSD + "integer")),
    Literal("0", datatype=NamedNode(XSD + "integer")),
    Literal("-1.5", datatype=NamedNode(XSD + "decimal")),
    Literal("2024-02-30", datatype=NamedNode(XSD + "date")),
    Literal("2024-02-29", datatype=NamedNode(XSD + "date")),
)


def test_the_graph_of_the_five_documents_conforms(real_build: BuildReport) -> None:
    assert validate(load_in_memory(real_build.out), shapes()) == ()


@st.composite
def changes(draw: st.DrawFn) -> frozenset[Triple]:
    """The valid graph with some triples left out, and some with another value or a second one."""
    graph = set(TRIPLES)
    for triple in draw(st.lists(st.sampled_from(TRIPLES), max_size=8)):
        graph.discard(triple)
    for triple in draw(st.lists(st.sampled_from(TRIPLES), max_size=8)):
        value = draw(st.sampled_from(VALUES))
        if draw(st.booleans()):
            graph.discard(triple)
        if _comparable(triple, value):
            graph.add(Triple(triple.subject, triple.predicate, value))
    return frozenset(graph)


def _comparable(triple: Triple, value: NamedNode | Literal) -> bool:
    """Not where rdflib has an order and SHACL has none (docs/checks.md): literals of unlike kinds beside each other, in
    the properties that shapes compare."""
    compared = {
        str(v.value) for shape in CORE for c in shape.constraints if c.name.startswith("lessThan") for v in c.values
    }
    paths = {shape.path.strip("<>") for shape in CORE if any(c.name.startswith("lessThan") for c in shape.constraints)}
    if triple.predicate.value not in compared | paths:
        return True
    old = triple.object
    return isinstance(value, Literal) and isinstance(old, Literal) and value.datatype == old.datatype


@given(changes())
@settings(max_examples=12, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_pyshacl_agrees_on_random_changes(graph: frozenset[Triple]) -> None:
    assert found(graph, CORE) == found_by_pyshacl(graph, CORE)


@pytest.mark.parametrize("name", GOLDEN)
def test_pyshacl_agrees_on_the_golden_graphs(name: str) -> None:
    """With the classes of the ontology, and without its vocabularies: every concept that they point to is missed."""
    quads = pyoxigraph.parse((FOLDER / name / "expected.trig").read_bytes(), format=RdfFormat.TRIG)
    classes = pyoxigraph.parse((folder("ontology") / "hgkg.ttl").read_bytes(), format=RdfFormat.TURTLE)
    graph = frozenset(quad.triple for quad in (*quads, *classes))
    results = found(graph, CORE)

    assert "http://www.w3.org/ns/shacl#ClassConstraintComponent" in {key[2] for key in results}
    assert results == found_by_pyshacl(graph, CORE)
