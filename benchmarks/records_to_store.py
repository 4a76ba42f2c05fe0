"""Records to a store that can be asked, against loading the finished N-Quads of the same graph."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pyoxigraph

from benchmarks.corpus import Corpus
from benchmarks.pairs import Figure, in_turn
from hgkg.assets import folder
from hgkg.graph.encode import encode
from hgkg.graph.vocabulary import ontology_quads
from hgkg.pipeline import conclude, extract
from hgkg.store import create_store

ROUNDS = 5


def measure(corpus: Corpus) -> Iterator[Figure]:
    """Triples a second: encode, write, load in bulk; against load in bulk alone, on disk too."""
    extraction = extract([corpus.documents])
    records = conclude(extraction).records
    documents = [reading.document for reading in extraction.readings]
    nquads, store = corpus.scratch / "graph.nq", corpus.scratch / "store"
    triples = 0

    def write_and_load() -> None:
        nonlocal triples
        lines = {*encode(documents, records, extraction.lexicon, "bench"), *ontology_quads(folder("ontology"))}
        nquads.write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8", newline="\n")
        triples = create_store(nquads, store)

    ready = corpus.scratch / "ready.nt"
    lines = (corpus.build / "graph.nq").read_text(encoding="utf-8").split("\n")[:-1]
    # The graph is the last term of each line, and has no space in it.
    ready.write_text("".join(f"{line.removesuffix(' .').rpartition(' ')[0]} .\n" for line in lines), encoding="utf-8")

    def load_only() -> None:
        shutil.rmtree(store)
        plain = pyoxigraph.Store(str(store))
        plain.bulk_load(path=str(ready), format=pyoxigraph.RdfFormat.N_TRIPLES)
        plain.flush()

    ours, theirs = in_turn(write_and_load, load_only, ROUNDS)
    yield Figure(
        "records to store",
        f"{triples / ours:,.0f} triples/s",
        "bulk_load of ready N-Triples",
        f"{triples / theirs:,.0f} triples/s",
        ours / theirs,
        f"times as long; {triples:,} triples",
    )
