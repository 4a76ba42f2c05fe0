"""SERVICE is refused however it is written; the word is welcome where it is no keyword."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from hgkg.errors import QueryError
from hgkg.store.guard import refuse_service

REFUSED = [
    "SELECT * { SERVICE <http://x.org/> { ?s ?p ?o } }",
    "select * { service silent <http://x.org/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o.SERVICE<http://x.org/>{ ?s ?p ?o } }",
    "SELECT * { SERVICE ?x { ?s ?p ?o } }",
    "SELECT * { SERVICE#\n<http://x.org/> { ?s ?p ?o } }",
    # Oxigraph needs no space before or after the keyword.
    "SELECT * { ?s ?p 1SERVICE<http://x.org/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE<http://x.org/> { ?s ?p ?o } }",
    "PREFIX : <http://x.org/> SELECT * { SERVICE:x { ?s ?p ?o } }",
    "SELECT * { { SELECT * {} }SERVICE<http://x.org/> { ?s ?p ?o } }",
    # What only looks like a string or a comment must not hide it.
    "SELECT * { ?s ?p 'a\\'b' . SERVICE <http://x.org/> {} }",
    "SELECT * { ?s ?p '''a''b''' . SERVICE <http://x.org/> {} #'''\n }",
    "SELECT * { ?s ?p \"#\" . SERVICE <http://x.org/> {} }",
    "PREFIX e: <http://e.org/> SELECT * { ?s ?p e:a\\#b . SERVICE <http://x.org/> {} }",
    "PREFIX e: <http://e.org/> SELECT * { ?s ?p e:a\\'b . SERVICE <http://x.org/> {} #'\n }",
    "BASE <http://e.org/> SELECT * { ?s ?p <a#b> . SERVICE <http://x.org/> {} }",
    # A comparison with a comment behind it, or an IRI? Two readings, so neither.
    "PREFIX b: <http://b.org/> SELECT * { FILTER(?a<b:c#>'''\n) SERVICE <http://x.org/> {} #'''\n }",
]  # fmt: skip


@pytest.mark.parametrize("sparql", REFUSED)
def test_service_is_refused(sparql: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        refuse_service(sparql)


WELCOME = [
    "SELECT * { ?s ?p ?o }",
    "SELECT ?service { ?s ?p ?service }",
    "SELECT $service { ?s ?p $service }",
    "# no SERVICE here\nSELECT * { ?s ?p ?o }",
    'SELECT * { ?s ?p "public service"@en }',
    "SELECT * { ?s ?p '''it's a \"service\"''' }",
    "PREFIX e: <http://e.org/service#> SELECT * { ?s e:service ?o }",
    "SELECT * { ?s <http://e.org/service#a'b> ?o }",
    "SELECT * { ?s ?p ?o FILTER(?o<5) } # <",
]


@pytest.mark.parametrize("sparql", WELCOME)
def test_the_word_is_welcome_elsewhere(sparql: str) -> None:
    refuse_service(sparql)  # raises nothing

    assert list(Store().query(sparql)) == []


# Pieces that change how the rest is read. Whatever they are glued into, what Oxigraph would send out is refused.
_PIECES = st.sampled_from(
    ["SELECT * {", "}", "SERVICE", "service", "<http://127.0.0.1:9/>", "{?s ?p ?o}", "?s", "?p", "?o", ".", " ", "\n",
     "#", "'", '"', "'''", '"""', "\\", "<", ">", "1", "true", "a", ":", ":x", "FILTER(", ")", "PREFIX : <x:y>", "<#>"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=14).map("".join))
def test_nothing_that_passes_goes_out(tail: str) -> None:
    sparql = "PREFIX : <http://127.0.0.1:9/> SELECT * { " + tail
    try:
        refuse_service(sparql)
    except QueryError:
        return
    try:
        rows = list(Store().query(sparql))
    except SyntaxError:
        return
    # Port 9 answers nobody: a query that went out would have failed. An empty store has no rows but the empty one.
    assert all(value is None for row in rows for value in row)
