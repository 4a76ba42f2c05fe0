"""Graphs for the tests of hgkg.check: the valid one, what pyshacl says of a graph, and what hgkg says of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

import pyoxigraph
from pyoxigraph import Quad, RdfFormat, Triple

from benchmarks.shacl_oracle import Key, graph_of, results
from hgkg.check import Shape, shipped_shapes, validate
from hgkg.store import Store

VALID = Path(__file__).parent / "valid.ttl"


@cache
def shapes() -> tuple[Shape, ...]:
    return shipped_shapes().shapes


def valid() -> frozenset[Triple]:
    return _parsed(VALID.read_bytes())


@cache
def _parsed(content: bytes) -> frozenset[Triple]:
    return frozenset(quad.triple for quad in pyoxigraph.parse(content, format=RdfFormat.TURTLE))


def store_of(triples: Iterable[Triple]) -> Store:
    inner = pyoxigraph.Store()
    inner.extend(Quad(t.subject, t.predicate, t.object) for t in triples)
    return Store(inner)


def found(triples: Iterable[Triple], of: Iterable[Shape]) -> set[Key]:
    """What hgkg finds."""
    return {result.key for result in validate(store_of(triples), of)}


def found_by_pyshacl(triples: Iterable[Triple], of: Collection[Shape]) -> set[Key]:
    """What pyshacl finds. It reads the triples as the store writes them, so that both see the same literals."""
    dumped = store_of(triples).inner.dump(format=RdfFormat.N_TRIPLES, from_graph=pyoxigraph.DefaultGraph()) or b""
    return results(graph_of([dumped.decode()]), of)
