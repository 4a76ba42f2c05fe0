from __future__ import annotations

import pyoxigraph
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rdflib import Graph

from hgkg.errors import QueryError
from hgkg.query.terms import Integer, Iri, Text, written

BREAKING = ['"', '\\"', "\\", "\\\\", '" . } #', "\n", "\r\n", "\\u0022", "\\U00000022", "\\\\u0022", "'''", '"""', "}"]


def with_examples(test):  # type: ignore[no-untyped-def]
    for value in BREAKING:
        test = example(value)(test)
    return test


@settings(deadline=None)
@with_examples
@given(st.text())
def test_a_text_comes_back_as_it_went_in(value: str) -> None:
    source = f"SELECT ?x {{ VALUES ?x {{ {written(Text(value))} }} }}"
    assert [row["x"].value for row in pyoxigraph.Store().query(source)] == [value]


@settings(deadline=None)
@with_examples
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_nor_does_it_end_its_term_in_rdflib(value: str) -> None:
    """rdflib replaces code points before it parses, as SPARQL 1.1 (section 19.2) allows."""
    source = f"SELECT ?x {{ VALUES ?x {{ {written(Text(value))} }} }}"
    assert [str(row[0]) for row in Graph().query(source)] == [value]


TERMS = [
    (Text("thu", "vi"), '"thu"@vi', "a text with its language"),
    (Integer(-5), "-5", "a number"),
    (Iri("http://e/đơn-vị#1"), "<http://e/đơn-vị#1>", "an IRI with Vietnamese letters"),
]


@pytest.mark.parametrize(("term", "expected", "why"), TERMS, ids=[case[2] for case in TERMS])
def test_written(term: Text | Integer | Iri, expected: str, why: str) -> None:
    assert written(term) == expected


BAD = [
    (Iri("http://e/> } #"), "an IRI that would close itself"),
    (Iri("http://e/\\u003e"), "an IRI with an escape"),
    (Iri("http://e/a b"), "an IRI with a space"),
    (Iri("a/b"), "an IRI that is not absolute"),
    (Iri(""), "no IRI"),
    (Text("\ud800"), "half a character"),
]


@pytest.mark.parametrize(("term", "why"), BAD, ids=[case[1] for case in BAD])
def test_what_cannot_be_written_is_refused(term: Text | Iri, why: str) -> None:
    with pytest.raises(QueryError):
        written(term)
