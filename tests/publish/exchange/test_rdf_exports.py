"""The graph of a build in the syntaxes of RDF, with what each cannot hold counted from the graph."""

from __future__ import annotations

import pyoxigraph
import pytest

from hgkg.pipeline import BuildReport
from hgkg.publish.exchange.export import Export, Source
from hgkg.publish.exchange.formats import FORMATS
from hgkg.store import open_store

SYNTAXES = {
    "turtle": pyoxigraph.RdfFormat.TURTLE,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "nquads": pyoxigraph.RdfFormat.N_QUADS,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "rdfxml": pyoxigraph.RdfFormat.RDF_XML,
}


@pytest.fixture(scope="module")
def exports(real_build: BuildReport) -> dict[str, Export]:
    source = Source(open_store(real_build.out), real_build.out, "0", "vi")
    return {name: FORMATS[name].export(source) for name in SYNTAXES}


@pytest.mark.parametrize("name", SYNTAXES)
def test_every_triple_of_the_build_is_in_the_file(
    name: str, exports: dict[str, Export], real_build: BuildReport
) -> None:
    content = exports[name].content
    assert isinstance(content, bytes)
    read = {str(quad.triple) for quad in pyoxigraph.parse(content, format=SYNTAXES[name])}
    assert read == {str(quad.triple) for quad in open_store(real_build.out).inner}


@pytest.mark.parametrize("name", ["turtle", "rdfxml"])
def test_graphs_that_become_one_are_counted_and_named(
    name: str, exports: dict[str, Export], real_build: BuildReport
) -> None:
    (loss,) = exports[name].losses
    assert loss.count == len(list(open_store(real_build.out).inner.named_graphs()))
    for slug in real_build.documents:
        assert slug in loss.vi
        assert slug in loss.en


@pytest.mark.parametrize("name", ["trig", "nquads", "jsonld"])
def test_a_syntax_of_graphs_loses_nothing(name: str, exports: dict[str, Export]) -> None:
    assert exports[name].losses == ()
