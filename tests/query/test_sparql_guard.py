from __future__ import annotations

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hgkg.errors import QueryError
from hgkg.query.guard import checked

# Oxigraph refuses port 1 by itself, without opening a connection: its error tells that it would have gone out.
ELSEWHERE = "<http://127.0.0.1:1/>"

ALLOWED = [
    ("SELECT * { ?s ?p ?o }", "SELECT", "the plainest query"),
    ("PREFIX e: <http://e/> BASE <http://e/> ASK { ?s e:p ?o }", "ASK", "a prologue before the form"),
    ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "CONSTRUCT", "triples"),
    ("DESCRIBE <http://e/x>", "DESCRIBE", "a description"),
    ("# SERVICE, LOAD and FROM\nSELECT * { ?s ?p ?o }", "SELECT", "keywords in a comment"),
    ('SELECT * { ?s ?p "SERVICE <http://e/> { } FROM LOAD" }', "SELECT", "keywords in a string"),
    ('SELECT * { ?s ?p """x\nSERVICE "FROM" """ }', "SELECT", "keywords in a long string"),
    ("SELECT ?service ?from { ?service ?from ?load }", "SELECT", "variables called so"),
    ("SELECT * { ?s <http://e/from/service#load> ?o }", "SELECT", "keywords in an IRI"),
    ("PREFIX e: <http://e/> SELECT * { ?s e:from e:load }", "SELECT", "local names called so"),
    ("PREFIX from: <http://e/> SELECT * { ?s from:p ?o }", "SELECT", "a prefix called from"),
    ("PREFIX e: <http://e/> SELECT * { ?s e:insert ?o FILTER(?o < 1 && ?s > 2) }", "SELECT", "signs are no IRI"),
]
REFUSED = [
    ("SELECT * { SERVICE <http://e/> { ?s ?p ?o } }", "SERVICE", "another server"),
    ("SELECT * { service silent ?where { ?s ?p ?o } }", "SERVICE", "in lower case, by a variable"),
    ("SELECT * { { SELECT * { SERVICE <http://e/> { ?s ?p ?o } } } }", "SERVICE", "in a subquery"),
    ("PREFIX : <http://e/> SELECT * { SERVICE:x { ?s ?p ?o } }", "SERVICE", "without a space"),
    ("SELECT * FROM <http://e/g> { ?s ?p ?o }", "FROM", "another data set"),
    ("SELECT * from named <http://e/g> { ?s ?p ?o }", "FROM", "another named graph, in lower case"),
    ("SELECT*FROM<http://e/g>{?s ?p ?o}", "FROM", "without spaces"),
    ("DESCRIBE <http://e/x> FROM <http://e/g>", "FROM", "in DESCRIBE"),
    ("LOAD <http://e/>", "LOAD", "loading"),
    ("INSERT DATA { <a:a> <a:b> <a:c> }", "INSERT", "an update"),
    ("PREFIX e: <http://e/> DELETE WHERE { ?s e:p ?o }", "DELETE", "an update after a prologue"),
    ("WITH <http://e/g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH", "an update of one graph"),
    ("DROP ALL", "DROP", "dropping"),
    ("", "begins with", "nothing"),
    ("# only a comment", "begins with", "nothing but a comment"),
    ("{ ?s ?p ?o }", "begins with", "a pattern without a form"),
    ("xin chào", "begins with", "no query"),
]


@pytest.mark.parametrize(("source", "form", "why"), ALLOWED, ids=[case[2] for case in ALLOWED])
def test_allowed(source: str, form: str, why: str) -> None:
    assert checked(source)[0] == form


@pytest.mark.parametrize(("source", "named", "why"), REFUSED, ids=[case[2] for case in REFUSED])
def test_refused(source: str, named: str, why: str) -> None:
    with pytest.raises(QueryError) as caught:
        checked(source)
    assert named in caught.value.text("en")
    assert caught.value.text("vi") != caught.value.text("en")


PIECES = (
    *("?a", "?b", "<", "<=", ">", "#", "'", '"', "'''", '"""', "\n", " ", ")", "(", ".", "\\#", "e:a", "e:", ":", "1"),
    *("true", "FILTER(?a<?b", "FILTER(?a<", "FILTER(", "SERVICE", "SERVICE ", "service:", f"SERVICE {ELSEWHERE}"),
    *(ELSEWHERE, "{?s ?p ?o}", "?s ?p ?o"),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=10))
def test_nothing_that_passes_goes_out(pieces: list[str]) -> None:
    store = pyoxigraph.Store()
    node = pyoxigraph.NamedNode("http://e/x")
    store.add(pyoxigraph.Quad(node, node, node))
    prologue = f"PREFIX : {ELSEWHERE} PREFIX e: {ELSEWHERE} PREFIX service: {ELSEWHERE} "
    source = prologue + "SELECT * { ?s ?p ?a , ?b . " + "".join(pieces) + " }"
    try:
        checked(source)
    except QueryError:
        return
    try:
        answer = len(list(store.query(source)))
    except SyntaxError:
        return
    assert answer >= 0
