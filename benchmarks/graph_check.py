"""``hgkg check`` against pyshacl: the same shapes, the same graph, the same results."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median

import pyoxigraph

from benchmarks import shacl_oracle
from benchmarks.corpus import Corpus
from benchmarks.pairs import Figure, seconds_of
from hgkg.check import Shape, shipped_shapes, validate
from hgkg.pipeline import build
from hgkg.store import Store, load_in_memory

ROUNDS = 3
"""Rounds of ours. pyshacl takes minutes, and is asked once between them."""
EVERY = 97
"""Every so many-th triple is left out of the broken graph: a number that no pattern of the graph has for a period."""


def measure(corpus: Corpus) -> Iterator[Figure]:
    """All constraints but the rules; the same on a broken graph; everything, as the command does it."""
    shapes = shipped_shapes().shapes
    core = [shape for shape in shapes if all(c.name != "sparql" for c in shape.constraints)]
    whole = partial(load_in_memory, _twice(corpus))
    lines = sorted({str(quad.triple) + " ." for quad in whole().inner})
    yield _compare("check: shapes", whole, lines, core)
    broken = [line for i, line in enumerate(lines) if i % EVERY]
    yield _compare("check: shapes of a broken graph", partial(_store_of, broken), broken, core)
    yield _compare("check: shapes and rules", whole, lines, shapes)


def _twice(corpus: Corpus) -> Path:
    """A build of the documents, and of each once more under another name: about 100,000 triples."""
    both = corpus.scratch / "twice"
    both.mkdir()
    for path in sorted(corpus.documents.glob("*.txt")):
        shutil.copy(path, both / path.name)
        (both / f"again-{path.name}").write_bytes(path.read_bytes() + b"\n")
    return build([both], corpus.scratch / "twice-build").out


def _store_of(lines: Sequence[str]) -> Store:
    inner = pyoxigraph.Store()
    inner.bulk_load(input="\n".join(lines).encode(), format=pyoxigraph.RdfFormat.N_TRIPLES)
    return Store(inner)


def _compare(name: str, load: Callable[[], Store], lines: Sequence[str], shapes: Sequence[Shape]) -> Figure:
    """Ours with loading the graph, as the command does; theirs without reading its files."""
    data = shacl_oracle.graph_of(lines)
    ours: set[shacl_oracle.Key] = set()
    theirs: set[shacl_oracle.Key] = set()

    def check() -> None:
        ours.update(result.key for result in validate(load(), shapes))

    def by_pyshacl() -> None:
        theirs.update(shacl_oracle.results(data, shapes))

    before = seconds_of(check)
    slow = seconds_of(by_pyshacl)
    fast = median([before, *(seconds_of(check) for _ in range(ROUNDS - 1))])
    if ours != theirs:
        raise AssertionError(
            f"{name}: {len(ours - theirs)} results of ours alone, {len(theirs - ours)} of pyshacl alone"
        )
    constraints = sum(len(shape.constraints) for shape in shapes)
    return Figure(
        f"{name} ({constraints} constraints, {len(lines)} triples)",
        f"{fast:.2f} s",
        "pyshacl",
        f"{slow:.1f} s",
        slow / fast,
        f"times faster; the same {len(ours)} results",
    )
