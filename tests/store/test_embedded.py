"""The embedded store: made once, opened to read, dumped to the very bytes it was made of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, parse, serialize

from hgkg.errors import QueryError, UsageError
from hgkg.store import create_store, dump, open_store

GOLDEN = Path(__file__).parents[1] / "graph" / "golden" / "programme" / "expected.trig"
PREFIXES = "PREFIX hg: <https://w3id.org/hgkg/ontology#> PREFIX eli: <http://data.europa.eu/eli/ontology#> "


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """A build folder with a small graph."""
    written = serialize(parse(GOLDEN.read_bytes(), RdfFormat.TRIG), format=RdfFormat.N_QUADS) or b""
    lines = sorted(written.decode().split("\n")[:-1])
    (tmp_path / "graph.nq").write_bytes("".join(line + "\n" for line in lines).encode())
    create_store(tmp_path / "graph.nq", tmp_path / "store")
    return tmp_path


def test_a_store_holds_every_quad_of_its_file(build: Path) -> None:
    count = len((build / "graph.nq").read_bytes().splitlines())

    assert create_store(build / "graph.nq", build / "other") == count == len(open_store(build))


def test_a_store_dumps_to_its_file(build: Path) -> None:
    dumped = "".join(line + "\n" for line in dump(open_store(build)))

    assert dumped.encode() == (build / "graph.nq").read_bytes()


def test_a_store_is_made_anew_in_its_place(build: Path) -> None:
    (build / "one.nq").write_text("<https://e.org/s> <https://e.org/p> <https://e.org/o> <https://e.org/g> .\n")

    assert create_store(build / "one.nq", build / "store") == 1
    assert len(open_store(build)) == 1


def test_a_folder_with_other_files_is_left_alone(build: Path) -> None:
    (build / "letters").mkdir()
    (build / "letters" / "dear.txt").write_text("Dear")

    with pytest.raises(UsageError, match="letters"):
        create_store(build / "graph.nq", build / "letters")
    assert (build / "letters" / "dear.txt").read_text() == "Dear"


def test_a_query_sees_all_graphs_and_can_ask_which(build: Path) -> None:
    store = open_store(build)
    query = PREFIXES + "SELECT ?g { GRAPH ?g { ?d hg:citedOnly true } ?a hg:continues ?d . ?a hg:slug ?slug }"
    solutions = store.query(query)

    assert isinstance(solutions, QuerySolutions)
    assert [row["g"].value for row in solutions] == ["https://w3id.org/hgkg/id/graph/shared"]


def test_bindings_give_variables_their_values(build: Path) -> None:
    query = PREFIXES + "SELECT ?d ?number { ?d eli:number ?number ; hg:citedOnly true }"
    known = open_store(build).query(query, bindings={"number": Literal("07-NQ/TU")})
    unknown = open_store(build).query(query, bindings={"number": Literal("08-NQ/TU")})

    assert [row["d"] for row in known] == [
        NamedNode("https://w3id.org/hgkg/id/doc/hau-giang/party/tu/nghi-quyet/2020-2025/07")
    ]
    assert list(unknown) == []
    with pytest.raises(QueryError, match="other"):
        open_store(build).query(query, bindings={"other": Literal("07-NQ/TU")})


def test_several_readers_at_once_and_none_can_write(build: Path) -> None:
    first, second = open_store(build), open_store(build)

    assert bool(first.query("ASK { ?s ?p ?o }"))
    assert bool(second.query("ASK { ?s ?p ?o }"))
    with pytest.raises(RuntimeError, match="read-write"):
        first.inner.update("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }")


def test_opening_changes_no_file(build: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (build / "store").iterdir()}
    list(open_store(build).query("SELECT * { ?s ?p ?o }"))

    assert {path: path.stat().st_mtime_ns for path in (build / "store").iterdir()} == before


@pytest.mark.parametrize("content", [None, "empty", "damaged"])
def test_no_build_is_a_plain_message(tmp_path: Path, content: str | None) -> None:
    build = tmp_path / "build"
    if content:
        (build / "store").mkdir(parents=True)
    if content == "damaged":
        (build / "store" / "CURRENT").write_text("MANIFEST-999999\n")

    with pytest.raises(UsageError, match="hgkg build") as caught:
        open_store(build)
    assert str(build) in caught.value.message
    assert str(build) in caught.value.vi


def test_no_query_goes_out(build: Path) -> None:
    with pytest.raises(QueryError):
        open_store(build).query("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }")


def test_from_is_never_fetched(build: Path) -> None:
    solutions = open_store(build).query("SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }")

    assert len(list(solutions)) == len(open_store(build))


def test_a_syntax_error_says_where(build: Path) -> None:
    with pytest.raises(SyntaxError, match="1:"):
        open_store(build).query("SELECT * {")


def test_the_queries_of_the_page_on_the_graph_run(build: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "graph.md").read_text(encoding="utf-8")
    queries = [block for block in re.findall(r"```sparql\n(.*?)```", page, re.DOTALL) if block.startswith("PREFIX")]

    assert queries
    for query in queries:
        assert isinstance(open_store(build).query(query), QuerySolutions)
