"""One long document against one an eighth as long: what is linear takes as long for each megabyte of both."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.pairs import Figure
from hgkg.assets import folder
from hgkg.extract import compile_rules, mentions
from hgkg.graph.vocabulary import read_lexicon
from hgkg.interpret import compile_grammar, interpret
from hgkg.load import load, read_catalogue
from hgkg.structure import outline

SHORT, LONG = 1, 8
"""Megabytes of UTF-8."""


def measure(corpus: Corpus) -> Iterator[Figure]:
    """From file to records, all documents in one, again and again, as one text."""
    lexicon = read_lexicon(folder("ontology"))
    rules, grammar = compile_rules(lexicon), compile_grammar(lexicon)
    one = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(corpus.documents.glob("*.txt")))

    def seconds(megabytes: int) -> tuple[float, float]:
        path = corpus.scratch / f"{megabytes}.txt"
        path.write_text("\n\n".join([one] * round(megabytes * 1e6 / len(one.encode()))), encoding="utf-8")
        start = time.process_time()
        read = outline(load(path, read_catalogue(Path(corpus.scratch))), lexicon)
        interpret(read, mentions(read, rules), grammar)
        return time.process_time() - start, path.stat().st_size / 1e6

    seconds(SHORT)
    (ours, mine), (theirs, other) = seconds(LONG), seconds(SHORT)
    yield Figure(
        f"one document of {LONG} MB",
        f"{mine / ours:.2f} MB/s",
        f"one of {SHORT} MB",
        f"{other / theirs:.2f} MB/s",
        (ours / mine) / (theirs / other),
        "times as long for each megabyte",
    )
