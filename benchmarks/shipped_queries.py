"""Every shipped question through Oxigraph, against the same question through rdflib's memory graph."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import geometric_mean, median

from benchmarks.corpus import Corpus
from benchmarks.pairs import Figure, seconds_of
from benchmarks.rdflib_worker import Row, Worker, as_text
from hgkg.assets import folder
from hgkg.query.catalogue import QueryFile, read_catalogue
from hgkg.query.run import prepare, run
from hgkg.store import Store, open_store

ROUNDS = 3
LIMIT = 30.0
"""Seconds that rdflib has for one query, and Oxigraph too."""
LONGEST = 5.0
"""Seconds above which a query of rdflib is asked only once."""


def measure(corpus: Corpus) -> Iterator[Figure]:
    """One line a question, and one for all of them."""
    store = open_store(corpus.build)
    worker = Worker(corpus.build / "graph.nq")
    ratios: list[float] = []
    try:
        for query in read_catalogue(folder("queries") / "answers").values():
            figure = _compare(store, worker, query)
            ratios += [figure.ratio] if figure.ratio else []
            yield figure
    finally:
        worker.stop()
    yield Figure(
        "all questions",
        "",
        "rdflib in memory",
        "",
        geometric_mean(ratios),
        "times faster, geometric mean; the rows are the same wherever both end",
    )


def _compare(store: Store, worker: Worker, query: QueryFile) -> Figure:
    bound = prepare(store, query, query.example).source
    # Its parameters are bound: without the header none is asked for again.
    source = "\n".join(line for line in bound.splitlines() if not line.startswith("# "))
    rows: list[Row] = []

    def ask() -> None:
        answer = run(store, source, seconds=LIMIT)
        rows[:] = sorted(as_text(row) for row in answer.terms)

    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(seconds_of(ask))
        found = worker.ask(source, LIMIT)
        if found is None:
            return _stopped(query.name, ours, len(rows))
        if found[1] != rows:
            raise AssertionError(f"{query.name}: the engines give different rows")
        theirs.append(found[0])
        if found[0] > LONGEST:
            break
    return Figure(
        f"query {query.name}",
        f"{median(ours) * 1000:.1f} ms",
        "rdflib in memory",
        f"{median(theirs) * 1000:.0f} ms",
        median(theirs) / median(ours),
        f"times faster; rows: {len(rows)}",
    )


def _stopped(name: str, ours: list[float], rows: int) -> Figure:
    least = LIMIT / median(ours)
    return Figure(
        f"query {name}",
        f"{median(ours) * 1000:.1f} ms",
        "rdflib in memory",
        f"> {LIMIT:g} s",
        least,
        f"times faster at least: stopped; rows: {rows}",
    )
