"""Each component on values that hold and values that break it, as SHACL defines them; pyshacl says the same."""
# ruff: noqa: E501  (a case is a line)

from __future__ import annotations

import pyoxigraph
import pytest
from pyoxigraph import RdfFormat
from rdflib import Graph
from rdflib.namespace import SH

from hgkg.check import validate
from hgkg.check.reading import read_shapes
from hgkg.check.turtle import Turtle
from hgkg.store import Store

PREFIXES = """
@prefix : <http://example.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
SHAPE = ':S a sh:NodeShape ; sh:targetClass :T ; sh:property :S-p . :S-p a sh:PropertyShape ; sh:message "sai"@vi , "wrong"@en ; '
CASES = (
    # parameter of the property shape, properties of the node :x, whether it breaks the constraint
    ("sh:path :p ; sh:datatype xsd:date", ':p "2024-02-29"^^xsd:date', False),  # there is such a day
    ("sh:path :p ; sh:datatype xsd:date", ':p "2023-02-29"^^xsd:date', True),  # there is none
    ("sh:path :p ; sh:datatype xsd:gYear", ':p "2024"^^xsd:gYear', False),
    ("sh:path :p ; sh:datatype xsd:gYearMonth", ':p "2024-12"^^xsd:gYearMonth', False),
    ("sh:path :p ; sh:datatype xsd:integer", ':p "7"', True),  # a string
    ("sh:path :p ; sh:datatype xsd:integer", ':p "x"^^xsd:integer', True),
    ("sh:path :p ; sh:datatype xsd:boolean", ":p false", False),  # well-formed though false
    ("sh:path :p ; sh:datatype xsd:decimal", ":p 8.5", False),
    ("sh:path :p ; sh:datatype xsd:string", ':p "a"@vi', True),
    ("sh:path :p ; sh:datatype rdf:langString", ':p "a"@vi', False),
    ("sh:path :p ; sh:datatype rdf:langString", ':p "a"', True),
    ("sh:path :p ; sh:class :C", ":p :c . :c a :C", False),
    ("sh:path :p ; sh:class :C", ":p :c . :c a :D . :D rdfs:subClassOf :E . :E rdfs:subClassOf :C", False),  # two below
    ("sh:path :p ; sh:class :C", ':p "c"', True),
    ("sh:path :p ; sh:nodeKind sh:IRI", ":p :c", False),
    ("sh:path :p ; sh:nodeKind sh:IRIOrLiteral", ':p "c"', False),
    ("sh:path :p ; sh:nodeKind sh:BlankNodeOrIRI", ':p "c"', True),
    ("sh:path :p ; sh:in ( 1 2 )", ":p 2", False),
    ("sh:path :p ; sh:in ( 1 2 )", ':p "2"', True),  # a value of another datatype is another
    ('sh:path :p ; sh:in ( "a"@vi )', ':p "a"', True),
    ('sh:path :p ; sh:pattern "^ub"', ':p "UBND"', True),
    ('sh:path :p ; sh:pattern "^ub" ; sh:flags "i"', ':p "UBND"', False),
    ('sh:path :p ; sh:pattern "/id/"', ":p <http://example.org/id/1>", False),  # an IRI has letters too
    ("sh:path :p ; sh:minLength 2", ':p "Đ"', True),
    ("sh:path :p ; sh:maxLength 1", ':p "Đ"', False),  # characters, not bytes
    ("sh:path :p ; sh:minInclusive 1", ":p 1.0", False),  # decimals and integers compare
    ("sh:path :p ; sh:minExclusive 1", ":p 1.0", True),
    ("sh:path :p ; sh:maxInclusive 1", ":p :c", True),  # what cannot be compared is not below
    ("sh:path :p ; sh:maxExclusive 1", ":p 0.99", False),
    ('sh:path :p ; sh:languageIn ( "vi" )', ':p "a"@vi-VN', False),  # a tag takes in those below it
    ('sh:path :p ; sh:languageIn ( "vi" )', ':p "a"', True),
    ("sh:path :p ; sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYear ] )", ':p "2024"^^xsd:gYear', False),
    ("sh:path :p ; sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYear ] )", ':p "2024"', True),
    (
        'sh:path :p ; sh:or ( [ sh:minLength 2 ; sh:pattern "^a" ] [ sh:in ( "b" ) ] )',
        ':p "a"',
        True,
    ),  # both, or the list
    ('sh:path :p ; sh:or ( [ sh:minLength 2 ; sh:pattern "^a" ] [ sh:in ( "b" ) ] )', ':p "b"', False),
    ("sh:path :p ; sh:minCount 2", ":p 1", True),
    ("sh:path :p ; sh:minCount 2", ":p 1 , 2", False),
    ("sh:path :p ; sh:minCount 1", ":q 1", True),
    ("sh:path :p ; sh:maxCount 2", ":p 1 , 2 , 3", True),
    ("sh:path :p ; sh:maxCount 0", ":p 1", True),
    ("sh:path :p ; sh:maxCount 1", ':p "a"@vi , "a"@en', True),
    ("sh:path :p ; sh:uniqueLang true", ':p "a"@vi , "b"@en', False),
    ("sh:path :p ; sh:uniqueLang true", ':p "a"@vi , "b"@VI', True),
    ("sh:path :p ; sh:uniqueLang true", ':p "a" , "b"', False),  # no language is none in common
    ("sh:path :p ; sh:hasValue :c", ":p :c , :d", False),
    ("sh:path :p ; sh:hasValue :c", ":q :c", True),
    ("sh:path :p ; sh:lessThan :q", ":p 1 ; :q 2 , 0", True),  # below each of them
    ("sh:path :p ; sh:lessThan :q", ":p 1", False),  # nothing to be below
    ("sh:path :p ; sh:lessThan :q", ':p "2024-01-16"^^xsd:date ; :q "2024-01-17"^^xsd:date', False),
    ("sh:path :p ; sh:lessThanOrEquals :q", ":p 1 ; :q 1.0", False),
    ("sh:path :p ; sh:equals :q", ":p 1 ; :q 1", False),
    ("sh:path :p ; sh:equals :q", ":p 1 ; :q 1 , 2", True),
    ("sh:path [ sh:inversePath :p ] ; sh:maxCount 1", ":q 1 . :y :p :x . :z :p :x", True),
    ("sh:path [ sh:inversePath :p ] ; sh:minCount 1", ":q 1 . :y :p :x", False),
    ("sh:path ( :p :q ) ; sh:maxCount 1", ":p :y , :z . :y :q 1 . :z :q 1", False),  # one value by two ways
    ("sh:path ( :p [ sh:inversePath :q ] ) ; sh:minCount 1", ":p :y . :z :q :y", False),
)


@pytest.mark.parametrize(("parameter", "data", "breaks"), CASES, ids=[f"{c[0]} | {c[1]}" for c in CASES])
def test_a_value_holds_or_breaks(parameter: str, data: str, breaks: bool) -> None:
    shapes, graph = PREFIXES + SHAPE + parameter + " .", f"{PREFIXES} :x a :T ; {data} ."
    store = pyoxigraph.Store()
    store.load(graph.encode(), format=RdfFormat.TURTLE)
    found = {result.component for result in validate(Store(store), read_shapes(Turtle(shapes.encode(), "shapes.ttl")))}

    assert bool(found) is breaks
    assert found == by_pyshacl(shapes, graph)


def test_a_month_that_no_year_has_is_none() -> None:
    """rdflib takes any two digits for a month, so pyshacl does not see this one."""
    shapes = PREFIXES + SHAPE + "sh:path :p ; sh:datatype xsd:gYearMonth ."
    store = pyoxigraph.Store()
    store.load((PREFIXES + ':x a :T ; :p "2024-13"^^xsd:gYearMonth .').encode(), format=RdfFormat.TURTLE)

    assert len(validate(Store(store), read_shapes(Turtle(shapes.encode(), "shapes.ttl")))) == 1


def by_pyshacl(shapes: str, graph: str) -> set[str]:
    import pyshacl

    _, report, _ = pyshacl.validate(Graph().parse(data=graph), shacl_graph=Graph().parse(data=shapes), inplace=True)
    return {str(component) for component in report.objects(None, SH.sourceConstraintComponent)}
