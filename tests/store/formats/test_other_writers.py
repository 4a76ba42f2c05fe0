"""Why RDF is written by hgkg itself, as docs/decisions/2026-11-22-rdf-writers.md says: what the libraries make of it.

Where one of these fails after an upgrade, the library has got better: read the note again.
"""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from odd_graph import HG, ID, store_of
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize
from rdflib import Graph, URIRef
from rdflib import Literal as RdflibLiteral
from rdflib.namespace import XSD

from hgkg.store.formats.writing import as_rdfxml, turtle_of

NOTE = f"{HG}note"


def told(value: RdflibLiteral, predicate: str = NOTE) -> Graph:
    graph = Graph()
    graph.add((URIRef(f"{ID}x"), URIRef(predicate), value))
    return graph


def quad(value: Literal) -> Quad:
    return Quad(NamedNode(f"{ID}x"), NamedNode(NOTE), value)


def test_rdflib_writes_another_decimal_than_the_graph_has() -> None:
    decimal = RdflibLiteral("8", datatype=XSD.decimal)
    again = Graph().parse(data=told(decimal).serialize(format="turtle"), format="turtle")
    assert [str(value) for value in again.objects()] == ["8.0"]

    ours = turtle_of([quad(Literal("8", datatype=NamedNode(str(XSD.decimal))))]).text
    assert list(Graph().parse(data=ours, format="turtle").objects()) == [decimal]


def test_rdflib_writes_rdfxml_that_is_no_xml() -> None:
    with pytest.raises(ElementTree.ParseError):
        ElementTree.fromstring(told(RdflibLiteral("a\u000bb")).serialize(format="xml"))

    assert as_rdfxml(store_of([quad(Literal("a\u000bb"))])).characters == 1


def test_rdflib_writes_no_rdfxml_at_all_where_one_predicate_has_no_name() -> None:
    with pytest.raises(ValueError, match="cannot be serialized"):
        told(RdflibLiteral("a"), "http://example.org/1").serialize(format="xml")


def test_oxigraph_loses_a_carriage_return_in_rdfxml() -> None:
    theirs = serialize([Triple(*tuple(quad(Literal("a\r\nb")).triple))], format=RdfFormat.RDF_XML)
    ours = as_rdfxml(store_of([quad(Literal("a\r\nb"))])).text
    read = [[str(o) for o in Graph().parse(data=text, format="xml").objects()] for text in (theirs, ours)]
    assert read == [["a\nb"], ["a\r\nb"]]


def test_oxigraph_escapes_the_slashes_of_names() -> None:
    thing = NamedNode(f"{ID}span/report/1-2")
    written = serialize([Triple(thing, NamedNode(NOTE), thing)], format=RdfFormat.TURTLE, prefixes={"id": ID})
    assert rb"id:span\/report\/1-2" in written
