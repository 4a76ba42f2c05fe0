"""One graph, two doors: pyoxigraph and rdflib give the same rows, and neither writes or goes out."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal as OxigraphLiteral
from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, parse, serialize
from rdflib import XSD, Dataset, Literal

from hgkg.errors import HgkgError, QueryError, UsageError
from hgkg.store import create_store, open_dataset, open_store

GOLDEN = Path(__file__).parents[1] / "graph" / "golden" / "programme" / "expected.trig"
PREFIXES = """
PREFIX hg: <https://w3id.org/hgkg/ontology#> PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build folder with a small graph."""
    folder = tmp_path_factory.mktemp("build")
    (folder / "graph.nq").write_bytes(
        serialize(parse(GOLDEN.read_bytes(), RdfFormat.TRIG), format=RdfFormat.N_QUADS) or b""
    )
    create_store(folder / "graph.nq", folder / "store")
    return folder


@pytest.fixture(scope="module")
def in_memory() -> Dataset:
    """The same graph in rdflib's own store, asked by rdflib's own engine."""
    return Dataset(default_union=True).parse(GOLDEN, format="trig")


QUERIES = [
    # the evidence of every statement
    """SELECT ?s ?doc ?start ?end ?quote { ?s prov:wasDerivedFrom ?span .
         ?span oa:hasSource/hg:slug ?doc ; oa:hasSelector [ oa:start ?start ; oa:end ?end ] , [ oa:exact ?quote ] }""",
    # numbers, languages, booleans
    "SELECT ?s ?value ?label { ?s hg:value ?value ; rdfs:label ?label FILTER(?value > 8) }",
    "SELECT ?s ?date { ?s eli:date_document ?date ; hg:citedOnly true }",
    # sources, counts, what is missing
    "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "SELECT ?s ?verdict { ?s a hg:Target OPTIONAL { ?a hg:target ?s ; hg:computedVerdict ?verdict } }",
    "ASK { ?a hg:continues ?b }",
    "ASK { ?a hg:reviews ?b }",
    "CONSTRUCT { ?b hg:continues ?a } WHERE { ?a hg:continues ?b }",
]


Row = tuple[tuple[str, str, str], ...]


def by_oxigraph(build: Path, sparql: str) -> list[Row] | bool:
    """Rows in a fixed order, or the truth value."""
    found = open_store(build).query(sparql)
    if isinstance(found, QueryBoolean):
        return bool(found)
    assert isinstance(found, QuerySolutions | QueryTriples)
    return sorted(tuple(_oxigraph_term(term) for term in row) for row in found)


def by_rdflib(dataset: Dataset, sparql: str) -> list[Row] | bool:
    """The same, from rdflib."""
    found = dataset.query(sparql)
    if found.type == "ASK":
        return bool(found.askAnswer)
    return sorted(tuple(_rdflib_term(term) for term in row) for row in found)


def _oxigraph_term(term: object) -> tuple[str, str, str]:
    """Value, language and datatype."""
    if isinstance(term, OxigraphLiteral):
        return term.value, term.language or "", "" if term.language else term.datatype.value
    return getattr(term, "value", ""), "", ""


def _rdflib_term(term: object) -> tuple[str, str, str]:
    if isinstance(term, Literal):
        return str(term), term.language or "", "" if term.language else str(term.datatype or XSD.string)
    return "" if term is None else str(term), "", ""


@pytest.mark.parametrize("sparql", QUERIES)
def test_every_door_gives_the_same_rows(build: Path, in_memory: Dataset, sparql: str) -> None:
    expected = by_oxigraph(build, PREFIXES + sparql)

    assert by_rdflib(open_dataset(build), PREFIXES + sparql) == expected
    assert by_rdflib(in_memory, PREFIXES + sparql) == expected


def test_the_dataset_is_the_union_of_its_graphs(build: Path) -> None:
    dataset = open_dataset(build)

    assert len(dataset) == len(open_store(build))


def test_a_dataset_is_only_read(build: Path) -> None:
    dataset = open_dataset(build)

    with pytest.raises(UsageError):
        dataset.update("INSERT DATA { <https://e.org/s> <https://e.org/p> 1 }")
    with pytest.raises(RuntimeError, match="read-write"):
        next(dataset.graphs()).remove((None, None, None))
    with pytest.raises(QueryError):
        dataset.query("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }")


def test_no_build_no_dataset(tmp_path: Path) -> None:
    with pytest.raises(HgkgError, match="hgkg build"):
        open_dataset(tmp_path)
