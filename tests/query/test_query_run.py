from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from typing import Any

import pyoxigraph
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hgkg.errors import QueryError
from hgkg.query.answer import plain
from hgkg.query.catalogue import parse
from hgkg.query.run import run
from hgkg.store import Store

HG = "PREFIX hg: <https://w3id.org/hgkg/ontology#>\n"


def test_select_gives_plain_values(store: Store) -> None:
    answer = run(
        store, HG + "SELECT ?t ?v ?none { ?t a hg:Target ; hg:targetGroup 1 ; hg:value ?v OPTIONAL { ?t hg:of ?none } }"
    )
    assert answer.kind == "select"
    assert answer.columns == ("t", "v", "none")
    assert answer.rows == ({"t": "https://w3id.org/hgkg/id/record/target-1", "v": 6500},)
    assert (answer.truncated, answer.note("vi"), answer.boolean) == (None, "", None)


def test_queries_see_the_union_of_all_graphs(store: Store) -> None:
    """The assessment stands in a graph of its own, the target in that of its document."""
    assert run(store, HG + "ASK { ?a hg:target ?t ; hg:comparable true . ?t hg:unit ?u }").boolean is True


def test_ask_construct_describe(store: Store) -> None:
    assert run(store, HG + "ASK { ?t a hg:NoSuchThing }").boolean is False
    built = run(store, HG + "CONSTRUCT { ?t a hg:Aim } WHERE { ?t a hg:Target }")
    assert (built.kind, built.columns, len(built.rows)) == ("construct", ("subject", "predicate", "object"), 3)
    assert built.rows[0]["subject"] == "https://w3id.org/hgkg/id/record/target-1"
    assert run(store, "DESCRIBE <https://w3id.org/hgkg/id/record/target-1>").kind == "construct"


def test_the_row_limit_is_said(store: Store) -> None:
    source = HG + "SELECT ?t { ?t a hg:Target }"
    cut = run(store, source, max_rows=2)
    assert (len(cut.rows), cut.truncated) == (2, "rows")
    assert "2 dòng" in cut.note("vi")
    assert "2 rows" in cut.note("en")
    assert run(store, source, max_rows=3).truncated is None
    assert run(store, HG + "CONSTRUCT WHERE { ?t a hg:Target }", max_rows=1).truncated == "rows"


class Slow:
    """A store whose answer stops coming after two triples, or does not come at all."""

    def __init__(self, triples: int | None) -> None:
        self.triples, self.released = triples, threading.Event()

    def query(self, sparql: str) -> Any:
        if self.triples is None:
            self.released.wait()
        return self._rows()

    def _rows(self) -> Iterator[pyoxigraph.Triple]:
        node = pyoxigraph.NamedNode("a:a")
        for _ in range(self.triples or 0):
            yield pyoxigraph.Triple(node, node, node)
        self.released.wait()


def test_the_time_limit_gives_what_was_found() -> None:
    slow = Slow(2)
    answer = run(slow, "CONSTRUCT WHERE { ?a ?b ?c }", seconds=0.05)
    slow.released.set()
    assert (len(answer.rows), answer.truncated) == (2, "seconds")
    assert "Hết thời gian" in answer.note("vi")


def test_no_answer_in_time_is_an_error() -> None:
    slow = Slow(None)
    with pytest.raises(QueryError, match=r"no answer within 0\.05 seconds"):
        run(slow, "ASK { ?a ?b ?c }", seconds=0.05)
    slow.released.set()


SYNTAX = [
    ("SELECT ?x WHERE {\n  ?x a ?y\n  FILTER(?x = ?y }", "line 3, column 9", "a bracket is not closed"),
    ("SELECT ?x {\n ?x nope:a ?y }", "line 2, column 5", "a prefix is not declared"),
    ("SELECT ?x (COUNT(?y) AS ?n) { ?x ?p ?y }", "line 1, column", "a variable is not grouped"),
    ('SELECT ?số WHERE { ?số ?p "không đóng }', "line 1, column 27", "a string without end, after letters with marks"),
    ("SELECT ?x { ?x ?p }", "line 1, column 13", "half a triple"),
    ("SELECT ?x { ?x ?p ?y . FILTR(?y) }", "line 1, column 24", "a keyword is misspelt"),
    ("SELECT ?x { ?x ?p ?y } }", "line 1, column 24", "a bracket too many"),
    ("PREFIX e <http://e/> SELECT ?x { }", "line 1, column", "a prefix without its colon"),
    ("SELECT", "line 1, column 1", "half a query"),
]


@pytest.mark.parametrize(("source", "where", "why"), SYNTAX, ids=[case[2] for case in SYNTAX])
def test_a_syntax_error_says_where(store: Store, source: str, where: str, why: str) -> None:
    with pytest.raises(QueryError) as caught:
        run(store, source)
    assert where in caught.value.text("en")
    assert "dòng" in caught.value.text("vi")
    assert "\n" not in caught.value.text("en")


def test_the_place_is_that_of_the_query_as_written(store: Store) -> None:
    """The value is put in before the fault; the column does not move."""
    source = "SELECT ?x { ?x ?p ?number . FILTR(?x) }"
    for params in ({}, {"number": "07-NQ/TU"}):
        with pytest.raises(QueryError, match=f"column {source.index('FILTR') + 1}"):
            run(store, source, params)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text())
def test_no_value_breaks_out_of_a_query(store: Store, value: str) -> None:
    kept = value.strip()
    answer = run(store, "SELECT ?x ?n { BIND(1 AS ?x) FILTER(?n = ?n || !BOUND(?n)) }", {"n": value})
    assert [row["x"] for row in answer.rows] == [1]
    assert set(answer.rows[0]) == ({"x", "n"} if kept else {"x"})


QUESTION = parse(
    "q",
    """# title.vi: a
# title.en: b
# description.vi: c
# description.en: d
# group: documents
# param document: document = "07-nq/tu" | Văn bản | Document
# param least: integer = "" | Ít nhất | At least
# column label: Tên | Name

PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?label ?doc ?start ?end ?quote {
  $document a <https://w3id.org/hgkg/ontology#Document> ; rdfs:label ?label .
  FILTER(COALESCE($least, 0) < 5)
}""",
)


def test_parameters_of_a_question(store: Store) -> None:
    assert [row["label"] for row in run(store, QUESTION).rows] == ["Nghị quyết 07-NQ/TU"]
    assert [row["label"] for row in run(store, QUESTION, {"document": "46-ct"}).rows] == ["Chỉ thị 46-CT/TW"]
    assert len(run(store, QUESTION, {"document": ""}).rows) > 5
    assert run(store, QUESTION, {"least": "5"}).rows == ()


WRONG = [
    ({"number": "1"}, "no parameter 'number'", "a parameter the question does not have"),
    ({"least": "many"}, "whole number", "a value of another type"),
    ({"document": "999-XX/YY"}, "no document of this build", "a document that is not there"),
]


@pytest.mark.parametrize(("params", "what", "why"), WRONG, ids=[case[2] for case in WRONG])
def test_wrong_parameters(store: Store, params: dict[str, str], what: str, why: str) -> None:
    with pytest.raises(QueryError, match=what) as caught:
        run(store, QUESTION, params)
    assert "tham số" in caught.value.vi


def test_a_text_of_ones_own_takes_its_variables_as_parameters(store: Store) -> None:
    source = "PREFIX eli: <http://data.europa.eu/eli/ontology#> SELECT DISTINCT ?d { ?d eli:number ?number }"
    assert len(run(store, source, {"number": "46-CT/TW"}).rows) == 1
    with pytest.raises(QueryError, match="no parameter 'other'"):
        run(store, source, {"other": "x"})


def test_json_is_that_of_sparql(store: Store) -> None:
    source = 'SELECT ?a ?b ?c ?d ?e { VALUES (?a ?b ?c ?d ?e) { (<a:a> "x\\n\\"y" "thu"@vi 1.5 UNDEF) } }'
    assert json.loads(run(store, source).to_json()) == {
        "head": {"vars": ["a", "b", "c", "d", "e"]},
        "results": {
            "bindings": [
                {
                    "a": {"type": "uri", "value": "a:a"},
                    "b": {"type": "literal", "value": 'x\n"y'},
                    "c": {"type": "literal", "value": "thu", "xml:lang": "vi"},
                    "d": {
                        "type": "literal",
                        "value": "1.5",
                        "datatype": "http://www.w3.org/2001/XMLSchema#decimal",
                    },
                }
            ]
        },
    }
    assert json.loads(run(store, "ASK { }").to_json()) == {"head": {}, "boolean": True}
    assert json.loads(run(store, "SELECT ?x { FILTER(false) }").to_json())["results"] == {"bindings": []}


XSD = "http://www.w3.org/2001/XMLSchema#"
VALUES = [
    ("6500", "decimal", 6500, "a whole decimal"),
    ("93.78", "decimal", 93.78, "a fraction"),
    ("7", "integer", 7, "an integer"),
    ("true", "boolean", True, "a truth value"),
    ("2024-01", "gYearMonth", "2024-01", "a date stays text"),
    ("x", "integer", "x", "an ill-typed literal stays text"),
    ("INF", "double", "INF", "infinity, which JSON does not have"),
]


@pytest.mark.parametrize(("text", "type_", "expected", "why"), VALUES, ids=[case[3] for case in VALUES])
def test_plain_values(text: str, type_: str, expected: object, why: str) -> None:
    value = plain(pyoxigraph.Literal(text, datatype=pyoxigraph.NamedNode(XSD + type_)))
    assert (value, type(value)) == (expected, type(expected))
