"""Each syntax read by programs that are not ours gives the graph again; the same graph gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from xml.etree import ElementTree

import pyoxigraph
import pytest
from odd_graph import HG, ID, RDF_TYPE, VALUES, as_dataset, as_graph, odd_quads, same, store_of
from pyld import jsonld as pyld
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from hgkg.pipeline import BuildReport
from hgkg.store import Store, open_store
from hgkg.store.formats.writing import Written, as_jsonld, as_rdfxml, as_trig, as_turtle, turtle_of

ALL = (as_jsonld, as_rdfxml, as_trig, as_turtle)


@pytest.fixture(scope="module")
def odd() -> Store:
    return store_of(odd_quads())


@pytest.fixture(scope="module")
def real(real_build: BuildReport) -> Store:
    return open_store(real_build.out)


def lines(store: Store) -> set[str]:
    return {str(quad) for quad in store.inner}


def read_again(written: Written, format: RdfFormat) -> set[str]:
    return {str(quad) for quad in pyoxigraph.parse(written.text.encode(), format=format)}


# What trips syntaxes


def test_turtle_gives_the_triples_again(odd: Store) -> None:
    assert isomorphic(Graph().parse(data=as_turtle(odd).text, format="turtle"), as_graph(odd.inner))


def test_rdfxml_gives_the_triples_again(odd: Store) -> None:
    assert isomorphic(Graph().parse(data=as_rdfxml(odd).text, format="xml"), as_graph(odd.inner))


def test_trig_gives_the_graphs_again(odd: Store) -> None:
    dataset = Dataset()
    dataset.parse(data=as_trig(odd).text, format="trig")
    assert same(dataset, as_dataset(odd.inner))


def test_jsonld_gives_the_graphs_again(odd: Store) -> None:
    dataset = Dataset()
    dataset.parse(data=as_jsonld(odd).text, format="json-ld")
    assert same(dataset, as_dataset(odd.inner))


def test_a_reader_made_for_jsonld_expands_it_to_the_same_quads(odd: Store) -> None:
    read = pyld.to_rdf(json.loads(as_jsonld(odd).text), {"format": "application/n-quads"})
    dataset = Dataset()
    dataset.parse(data=read, format="nquads")
    assert same(dataset, as_dataset(odd.inner))


@pytest.mark.parametrize("write", ALL, ids=lambda write: write.__name__)
def test_the_order_of_quads_changes_no_byte(write: Callable[[Store], Written]) -> None:
    quads = odd_quads()
    first = write(store_of(quads)).text
    Random(7).shuffle(quads)
    assert write(store_of(quads)).text == first


def test_what_cannot_be_an_element_is_counted_and_the_rest_is_there() -> None:
    subject = NamedNode(f"{ID}x")
    quads = [
        Quad(subject, NamedNode("http://example.org/p/1"), Literal("a")),  # a name does not begin with a digit
        Quad(subject, NamedNode("http://example.org/p/"), Literal("a")),  # nothing behind the slash
        Quad(subject, NamedNode("http://example.org/đ"), Literal("a")),
        Quad(subject, NamedNode("http://example.org/p1"), Literal("b")),
    ]
    written = as_rdfxml(store_of(quads))
    assert written.unnamed == 3
    assert [str(value) for value in Graph().parse(data=written.text, format="xml").objects()] == ["b"]


def test_characters_that_xml_has_not_are_counted_and_replaced() -> None:
    said = "a\u0007b\u0000c\ufffed\tf"
    written = as_rdfxml(store_of([Quad(NamedNode(f"{ID}x"), NamedNode(f"{HG}note"), Literal(said))]))
    assert written.characters == 3
    assert ElementTree.fromstring(written.text)[0][0].text == "a\ufffdb\ufffdc\ufffdd\tf"


def test_graphs_that_become_one_are_named(odd: Store) -> None:
    for written in (as_turtle(odd), as_rdfxml(odd)):
        assert written.graphs == (f"{ID}graph/one", f"{ID}graph/two")
    for written in (as_trig(odd), as_jsonld(odd)):
        assert written.graphs == ()
        assert written.unnamed == written.characters == 0


def test_a_triple_of_two_graphs_stands_once_in_turtle() -> None:
    graphs = (NamedNode(f"{ID}graph/one"), NamedNode(f"{ID}graph/two"))
    quads = [Quad(NamedNode(f"{ID}x"), RDF_TYPE, NamedNode(f"{HG}Target"), graph) for graph in graphs]
    assert as_turtle(store_of(quads)).text.count("hg:Target") == 1


# Read by people


def test_turtle_is_grouped_and_short() -> None:
    subject = NamedNode(f"{ID}record/target-1")
    quads = [
        Quad(subject, NamedNode(f"{HG}value"), VALUES[8]),
        Quad(subject, NamedNode(f"{HG}comparator"), NamedNode("https://w3id.org/hgkg/vocab/comparator/ge")),
        Quad(subject, RDF_TYPE, NamedNode(f"{HG}Target")),
    ]
    assert turtle_of(quads).text == (  # a store would make 8.5 of it
        "@base <https://w3id.org/hgkg/id/> .\n"
        "@prefix comparator: <https://w3id.org/hgkg/vocab/comparator/> .\n"
        "@prefix hg: <https://w3id.org/hgkg/ontology#> .\n"
        "\n<record/target-1> a hg:Target ;\n    hg:comparator comparator:ge ;\n    hg:value 8.50 .\n"
    )


def test_a_vocabulary_with_the_name_of_an_ontology_gets_another_prefix() -> None:
    other = NamedNode("https://w3id.org/hgkg/vocab/org/x")
    text = as_turtle(store_of([Quad(other, RDF_TYPE, NamedNode("http://www.w3.org/ns/org#Role"))])).text
    assert "vocab-org:x a org:Role ." in text
    assert {str(s) for s in Graph().parse(data=text, format="turtle").subjects()} == {other.value}


def test_keys_of_jsonld_are_local_names_and_never_stand_for_two_terms(real: Store) -> None:
    content = json.loads(as_jsonld(real).text)
    context = content["@context"]
    assert context["value"] == {"@id": "hg:value", "@type": "xsd:decimal"}
    assert context["label"] == {"@id": "rdfs:label", "@container": "@language"}
    assert context["target"] == {"@id": "hg:target", "@type": "@id"}
    assert context["eli:number"] == "eli:number"  # our own number has the short key
    assert context["number"] == "hg:number"
    terms = [value["@id"] if isinstance(value, dict) else value for key, value in context.items() if key[0] != "@"]
    assert len(terms) == len(set(terms))
    nodes = {node["@id"]: node for graph in content["@graph"] for node in graph["@graph"]}
    target = next(node for id_, node in nodes.items() if id_.startswith("record/target-") and "value" in node)
    assert target["@type"] == ["Observation", "Target"]
    assert target["comparator"].startswith("voc:comparator/")
    assert set(target["label"]) == {"vi"}
    assert nodes[target["wasDerivedFrom"]]["@type"] == "SpecificResource"


# The five documents


@pytest.mark.parametrize(("write", "format"), [(as_trig, RdfFormat.TRIG), (as_jsonld, RdfFormat.JSON_LD)])
def test_the_real_graphs_come_back_quad_for_quad(
    real: Store, write: Callable[[Store], Written], format: RdfFormat
) -> None:
    assert read_again(write(real), format) == lines(real)


@pytest.mark.parametrize(("write", "format"), [(as_turtle, "turtle"), (as_rdfxml, "xml")])
def test_the_real_triples_come_back_in_rdflib(real: Store, write: Callable[[Store], Written], format: str) -> None:
    read = Graph().parse(data=write(real).text, format=format)
    assert set(read) == set(as_graph(real.inner))  # no blank nodes: equal is isomorphic


def test_the_real_jsonld_comes_back_in_a_reader_made_for_it(real: Store) -> None:
    read = pyld.to_rdf(json.loads(as_jsonld(real).text), {"format": "application/n-quads"})
    assert {str(quad) for quad in pyoxigraph.parse(read.encode(), format=RdfFormat.N_QUADS)} == lines(real)
