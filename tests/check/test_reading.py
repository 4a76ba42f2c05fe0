"""What is not understood of a shapes file is refused with its place, never passed over."""
# ruff: noqa: E501  (a case is a line)

from __future__ import annotations

import pytest
from test_components import PREFIXES

from hgkg.check import shipped_shapes
from hgkg.check.reading import read_shapes
from hgkg.check.turtle import Turtle
from hgkg.errors import VocabularyError

MESSAGE = 'sh:message "sai"@vi , "wrong"@en'
NODE = f":S a sh:NodeShape ; sh:targetClass :T ; {MESSAGE} ; "
RULE = NODE + 'sh:sparql [ sh:select """{}""" ] .'
REFUSED = (
    # Turtle, a part of what is told
    (NODE + "sh:not [ sh:class :C ] .", "shacl#not"),  # a component of SHACL that is not compiled
    (NODE + "sh:xone ( [ sh:class :C ] ) .", "shacl#xone"),
    (NODE + "sh:node :Other .", "shacl#node"),
    (NODE + "sh:clased true .", "shacl#clased"),  # a slip of the pen
    (NODE + "sh:deactivated true .", "shacl#deactivated"),
    (NODE + ":own 1 .", "example.org/own"),  # no SHACL at all
    (NODE + "sh:closed false .", "sh:closed"),
    (":S a sh:NodeShape .", "no target"),
    (":S a sh:NodeShape ; sh:targetClass :T ; sh:class :C .", "one message in vi and one in en"),
    (':S a sh:NodeShape ; sh:targetClass :T ; sh:class :C ; sh:message "a"@vi , "b"@vi , "c"@en .', "one message in vi"),
    (NODE + "sh:class :C ; sh:severity :Dreadful .", "no known severity"),
    (NODE + "sh:class :C , :D .", "more than once"),
    (":S a sh:NodeShape ; sh:targetClass :T ; sh:property [ sh:path :p ; sh:minCount 1 ] .", "without a name"),
    (f":S-p a sh:PropertyShape ; sh:path :p ; sh:minCount 1 ; {MESSAGE} .", "belongs to no node shape"),
    (f"[] a sh:NodeShape ; sh:targetClass :T ; sh:class :C ; {MESSAGE} .", "without a name"),
    (NODE + f"sh:property :P . :P a sh:PropertyShape ; sh:path [ sh:zeroOrMorePath :p ] ; sh:minCount 1 ; {MESSAGE} .", "zeroOrMorePath"),
    (NODE + f"sh:property :P . :P a sh:PropertyShape ; sh:path :p ; sh:in ( 1 [] ) ; {MESSAGE} .", "blank node"),
    (NODE + f"sh:property :P . :P a sh:PropertyShape ; sh:path :p ; sh:in :list ; {MESSAGE} .", "no well-formed list"),
    (NODE + "sh:sparql [ ] .", "no single sh:select"),
    (NODE + 'sh:sparql [ sh:ask "ASK { $this :p 1 }" ] .', "shacl#ask"),
    (RULE.format("SELECT $this WHERE { $this ?p ?v MINUS { $this a ?c } }"), "MINUS"),
    (RULE.format("SELECT $this WHERE { VALUES $this { <http://example.org/x> } }"), "VALUES"),
    (RULE.format("SELECT $this WHERE { BIND(<http://example.org/x> AS $this) }"), "AS $this"),
    (RULE.format("SELECT $this WHERE { $this $PATH ?v }"), "$PATH"),
    (RULE.format("SELECT $this WHERE { $this ?p ?v } LIMIT 1"), "LIMIT"),
    (RULE.format("SELECT ?v WHERE { $this ?p ?v }"), "SELECT $this"),
    (RULE.format("SELECT $this WHERE { SERVICE <http://example.org/> { $this ?p ?v } }"), "SERVICE"),
    (NODE + 'sh:class :C ; sh:sparql [ sh:select "SELECT $this WHERE { $this ?p ?v }" ] .', "a rule and other constraints"),
    ("this is no Turtle", "not valid Turtle"),
)  # fmt: skip


@pytest.mark.parametrize(("turtle", "told"), REFUSED, ids=[case[1] for case in REFUSED])
def test_what_is_not_understood_is_refused(turtle: str, told: str) -> None:
    with pytest.raises(VocabularyError) as refused:
        read_shapes(Turtle((PREFIXES + turtle).encode(), "shapes.ttl"))

    assert told in refused.value.text("en")
    assert "shapes.ttl" in refused.value.text("vi")


ALLOWED = (
    # words of a query that only look like what is refused
    "SELECT $this ?from WHERE { $this ?path ?from . FILTER(?from != 'LIMIT 1 MINUS') }",
    "SELECT DISTINCT $this ?values WHERE { $this <http://example.org/graph> ?values }",
)


@pytest.mark.parametrize("query", ALLOWED)
def test_names_that_look_like_keywords_are_allowed(query: str) -> None:
    (shape,) = read_shapes(Turtle((PREFIXES + RULE.format(query.replace('"', "'"))).encode(), "shapes.ttl"))

    assert shape.constraints[0].query.strip() == query


def test_prefixed_names_are_spelled_out_and_strings_are_not() -> None:
    turtle = (
        PREFIXES
        + ':P sh:declare [ sh:prefix "ex" ; sh:namespace "http://example.org/"^^xsd:anyURI ] . '
        + NODE
        + 'sh:sparql [ sh:prefixes :P ; sh:select """SELECT $this WHERE { $this ex:p "ex:q" ; a|ex:r ?ex }""" ] .'
    )
    (shape,) = read_shapes(Turtle(turtle.encode(), "shapes.ttl"))

    assert shape.constraints[0].query == (
        'SELECT $this WHERE { $this <http://example.org/p> "ex:q" ; a|<http://example.org/r> ?ex }'
    )


def test_the_shipped_shapes_are_understood() -> None:
    shapes = shipped_shapes()

    assert len({shape.iri for shape in shapes.shapes}) == len(shapes.shapes)
    assert shapes.constraints == sum(len(shape.constraints) for shape in shapes.shapes)
    assert len(shapes.fingerprint) == 16
