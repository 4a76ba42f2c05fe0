from __future__ import annotations

import pyoxigraph
import pytest

from hgkg.errors import QueryError
from hgkg.query.binding import bind
from hgkg.query.terms import Integer, Text
from hgkg.query.tokens import tokens

CASES = [
    ("SELECT ?n { }", ["1"], "the outermost group, though it does not name the variable"),
    ("SELECT (?n + 1 AS ?m) { }", ["2"], "an expression of SELECT"),
    ("SELECT ?y { { BIND(?n AS ?y) } UNION { BIND(?n + 1 AS ?y) } }", ["1", "2"], "both branches of a union"),
    ("SELECT ?y { { SELECT ?y { VALUES ?y { 1 2 } FILTER(?y = ?n) } } }", ["1"], "a subquery that does not select it"),
    ("SELECT ?n ?y { { SELECT ?n ?y { VALUES ?y { 1 } } GROUP BY ?n ?y } }", ["1"], "a subquery that selects it"),
    ("SELECT ?y { VALUES ?y { 1 2 } OPTIONAL { VALUES ?z { 5 } FILTER(?n = 9) } }", ["1", "2"], "an optional part"),
    (
        "SELECT ?y { { VALUES ?y { 1 2 } OPTIONAL { VALUES ?z { 5 } FILTER(?z = ?n + 4) } FILTER(?z = 5) } }",
        ["1", "2"],
        "the condition of an optional part: bound in the group around it, which names it nowhere else",
    ),
    (
        "SELECT ?y { VALUES ?y { 1 2 } OPTIONAL { OPTIONAL { VALUES ?z { 5 } FILTER(?n = 1) } FILTER(?z = 5) } "
        "FILTER(BOUND(?z)) }",
        ["1", "2"],
        "a condition two optional parts deep",
    ),
    (
        "SELECT ?y { VALUES ?y { 1 2 } OPTIONAL { VALUES ?z { 1 2 } FILTER(?z = ?n) FILTER EXISTS { FILTER(?n = 1) } } "
        "FILTER(BOUND(?z)) }",
        ["1", "2"],
        "a condition beside a part that must be there",
    ),
    (
        "SELECT ?z { OPTIONAL { VALUES ?z { 1 2 } FILTER(?z = ?n || EXISTS { FILTER(?n = 2) }) BIND(?n AS ?again) } }",
        ["1"],
        "a condition in an optional part that names the variable besides",
    ),
    ("SELECT ?y { VALUES ?y { 1 2 } FILTER NOT EXISTS { FILTER(?y = ?n) } }", ["2"], "a negated part"),
    ("SELECT ?y { VALUES (?y ?n) { (7 1) (8 2) } }", ["7"], "rows that name it: those with its value stay"),
    ('SELECT ?y { BIND("{ ?n" AS ?y) }', ["{ ?n"], "a brace in a string opens no group"),
    ("SELECT ?y { # { ?n\n BIND(?n AS ?y) }", ["1"], "nor does one in a comment"),
    ("SELECT ?y { BIND(?number AS ?y) }", [None], "a variable whose name begins alike is another"),
]


@pytest.mark.parametrize(("source", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_a_bound_variable_has_its_value_everywhere(source: str, expected: list[str], why: str) -> None:
    bound = bind(source, tokens(source), {"n": [Integer(1)]})
    found = [None if row[0] is None else row[0].value for row in pyoxigraph.Store().query(bound.source)]
    assert sorted(found, key=str) == expected


def test_several_values_and_none() -> None:
    source = "SELECT ?n { }"
    several = bind(source, tokens(source), {"n": [Text("a"), Text("b")]})
    assert [row["n"].value for row in pyoxigraph.Store().query(several.source)] == ["a", "b"]
    none = bind(source, tokens(source), {"n": []})
    assert list(pyoxigraph.Store().query(none.source)) == []


def test_the_template_of_construct_is_left_alone() -> None:
    source = "CONSTRUCT { <a:a> <a:b> ?n } WHERE { }"
    bound = bind(source, tokens(source), {"n": [Integer(1)]})
    assert [triple.object.value for triple in pyoxigraph.Store().query(bound.source)] == ["1"]


@pytest.mark.parametrize("source", ["DESCRIBE <a:a>", "CONSTRUCT WHERE { ?n ?p ?o }"])
def test_a_query_without_a_group_takes_no_values(source: str) -> None:
    with pytest.raises(QueryError, match="no parameters"):
        bind(source, tokens(source), {"n": [Integer(1)]})


def test_offsets_lead_back_to_the_query_as_written() -> None:
    source = "SELECT ?y { { BIND(?n AS ?y) } } LIMIT 1"
    bound = bind(source, tokens(source), {"n": [Integer(1)]})
    for word in ("SELECT", "BIND", "LIMIT"):
        assert bound.original(bound.source.index(word)) == source.index(word)
