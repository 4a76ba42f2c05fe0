"""Text to records, against finding nothing but document numbers with one regular expression."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.pairs import Figure, in_turn
from hgkg.assets import folder
from hgkg.extract import compile_rules, mentions
from hgkg.graph.vocabulary import read_lexicon
from hgkg.interpret import compile_grammar, interpret
from hgkg.load import find_files, load, read_catalogue
from hgkg.structure import outline

NUMBERS = r"\d+[-/][A-ZĐa-z]+[-/][A-Z]+"
ROUNDS = 7
PASSES = 50  # one pass of the expression is too short for the clock


def measure(corpus: Corpus) -> Iterator[Figure]:
    """MB of UTF-8 a second, vocabulary and rules ready, each document by itself, from its file on."""
    files, catalogue = find_files([corpus.documents]), read_catalogue(corpus.documents)
    texts = [load(path, catalogue).raw for path in files]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    read = _reader(files)

    def find() -> None:
        for _ in range(PASSES):
            for text in texts:
                re.findall(NUMBERS, text)

    ours, theirs = in_turn(read, find, ROUNDS)
    mine, other = megabytes / ours, megabytes * PASSES / theirs
    yield Figure(
        "text to records",
        f"{mine:.2f} MB/s",
        "re.findall of document numbers",
        f"{other:.0f} MB/s",
        other / mine,
        "times as long",
    )


def _reader(files: tuple[Path, ...]) -> Callable[[], None]:
    """What reads all files once, with vocabulary, rules and grammar compiled before."""
    lexicon = read_lexicon(folder("ontology"))
    rules, grammar = compile_rules(lexicon), compile_grammar(lexicon)
    catalogue = read_catalogue(files[0].parent)

    def read() -> None:
        for path in files:
            structured = outline(load(path, catalogue), lexicon)
            interpret(structured, mentions(structured, rules), grammar)

    return read
