"""The syntaxes of ``hgkg export`` against rdflib's own serialisers, both over a graph that is already loaded.

Why hgkg does not use those: docs/decisions/2026-11-22-rdf-writers.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from rdflib import Dataset, Graph

from benchmarks.corpus import Corpus
from benchmarks.pairs import Figure, in_turn
from hgkg.pipeline import build
from hgkg.store import Store, load_in_memory
from hgkg.store.formats.names import of_the_ontology
from hgkg.store.formats.writing import Written, as_jsonld, as_rdfxml, as_trig, as_turtle

ROUNDS = 3

WRITERS: Mapping[str, Callable[[Store], Written]] = {
    "turtle": as_turtle,
    "trig": as_trig,
    "json-ld": as_jsonld,
    "xml": as_rdfxml,
}
"""By rdflib's name for the syntax."""
OF_GRAPHS = ("trig", "json-ld")


def measure(corpus: Corpus) -> Iterator[Figure]:
    """A line a syntax: the documents' graph written once by each."""
    folder = build([corpus.documents], corpus.scratch / "written-build").out
    store, dataset = load_in_memory(folder), Dataset(default_union=True)
    dataset.parse(folder / "graph.nq", format="nquads")
    union = Graph()
    for subject, predicate, value, _ in dataset.quads():
        union.add((subject, predicate, value))
    for graph in (dataset, union):
        for prefix, namespace in of_the_ontology().items():
            graph.bind(prefix, namespace, replace=True)
    for syntax, write in WRITERS.items():
        graph = dataset if syntax in OF_GRAPHS else union
        ours, theirs = in_turn(partial(write, store), partial(_by_rdflib, graph, syntax), ROUNDS)
        yield Figure(
            f"export: {syntax} ({len(store)} quads)",
            f"{ours:.1f} s",
            "rdflib, graph already parsed",
            f"{theirs:.1f} s",
            theirs / ours,
            "times faster",
        )


def _by_rdflib(graph: Graph, syntax: str) -> None:
    graph.serialize(format=syntax, auto_compact=True)  # only JSON-LD heeds it
