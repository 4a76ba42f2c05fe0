"""Every rule by itself and all together, against one regular expression on the same text in the same run."""

from __future__ import annotations

import inspect
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import wraps
from types import ModuleType

import hgkg.extract
import hgkg.interpret
from benchmarks.corpus import Corpus
from benchmarks.pairs import Figure
from benchmarks.text_to_records import NUMBERS
from hgkg.assets import folder
from hgkg.extract import Rules
from hgkg.graph.vocabulary import read_lexicon
from hgkg.interpret import Grammar
from hgkg.interpret.statements import clauses
from hgkg.load import find_files, load, read_catalogue
from hgkg.model.outline import Outline
from hgkg.structure import outline

MEGABYTES = 20.0
"""How much text is read, the documents again and again."""
AGAINST = "re.findall of document numbers"
EXTRACTION, INTERPRETATION = "all of extraction", "all of interpretation"
READS_STATEMENTS = "read_clauses"
"""Reads the statements that figures make: which indicator each speaks of, and what it says of another."""

Spent = dict[str, float]
"""Seconds of CPU by what they were spent on."""


def measure(corpus: Corpus) -> Iterator[Figure]:
    """The share of the expression's speed that each rule has. Normalising, folding and structure are done before."""
    lexicon = read_lexicon(folder("ontology"))
    rules, grammar = hgkg.extract.compile_rules(lexicon), hgkg.interpret.compile_grammar(lexicon)
    catalogue = read_catalogue(corpus.documents)
    outlines = [outline(load(path, catalogue), lexicon) for path in find_files([corpus.documents])]
    once = sum(len(read.document.raw.encode()) for read in outlines) / 1e6
    passes = round(MEGABYTES / once)
    whole: Spent = defaultdict(float)
    for _ in range(passes):
        _read(outlines, rules, grammar, whole)
    each: Spent = defaultdict(float)
    with each_rule(hgkg.extract, each), each_rule(hgkg.interpret, each), each_rule(clauses, each, hgkg.interpret):
        for _ in range(passes):  # once more, as looking at the clock for each rule takes time of its own
            _read(outlines, rules, grammar, each)
    whole["all rules"] = whole[EXTRACTION] + whole[INTERPRETATION]
    del each[EXTRACTION], each[INTERPRETATION]
    for spent in (whole, each):
        yield from _figures(spent, passes * once)


def _read(outlines: Sequence[Outline], rules: Rules, grammar: Grammar, spent: Spent) -> None:
    """All texts once, as if read anew: nothing is kept of the time before."""
    for read in map(replace, outlines):
        with spending(spent, AGAINST):
            re.findall(NUMBERS, read.document.raw)
        with spending(spent, EXTRACTION):
            mentions = hgkg.extract.mentions(read, rules)
        with spending(spent, INTERPRETATION):
            hgkg.interpret.interpret(read, mentions, grammar)


def _figures(spent: Spent, read_in_all: float) -> Iterator[Figure]:
    """The slowest first; rules that are faster than the expression are left out."""
    theirs = spent.pop(AGAINST)
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        if seconds < theirs:
            return
        yield Figure(
            f"rules: {name}",
            f"{read_in_all / seconds:.2f} MB/s",
            AGAINST,
            f"{read_in_all / theirs:.0f} MB/s",
            theirs / seconds,
            f"of its speed; {seconds / theirs:.1f} times as long",
        )


@contextmanager
def spending(spent: Spent, name: str) -> Iterator[None]:
    """Add the CPU time of a block to what ``name`` has spent."""
    start = time.process_time()
    yield
    spent[name] += time.process_time() - start


@contextmanager
def each_rule(reader: ModuleType, spent: Spent, package: ModuleType | None = None) -> Iterator[None]:
    """While it lasts, every rule that ``reader`` calls is timed: the functions that it took over from other modules of
    ``package``, which is itself where none is given."""
    package = package or reader
    rules = {
        name: rule
        for name, rule in vars(reader).items()
        if inspect.isfunction(rule)
        and rule.__module__.startswith(f"{package.__name__}.")
        and rule.__module__ != reader.__name__
    }
    for name, rule in rules.items():
        setattr(reader, name, _timed(rule, spent, _called(reader, name)))
    try:
        yield
    finally:
        for name, rule in rules.items():
            setattr(reader, name, rule)


def _called(reader: ModuleType, name: str) -> str:
    """What a rule is printed as; the reading of statements is many rules, which are printed beside it."""
    return f"all of {name}" if name == READS_STATEMENTS else f"{reader.__name__.removeprefix('hgkg.')} {name}"


def _timed(rule: Callable[..., object], spent: Spent, name: str) -> Callable[..., object]:
    @wraps(rule)
    def run(*arguments: object, **named: object) -> object:
        with spending(spent, name):
            return rule(*arguments, **named)

    return run
