"""Every rule by itself and all together, against one regular expression on the same text in the same run."""

from __future__ import annotations

import inspect
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
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
from hgkg.graph.vocabulary import read_lexicon
from hgkg.load import find_files, load, read_catalogue
from hgkg.structure import outline

MEGABYTES = 20.0
"""How much text is read, the documents again and again."""
AGAINST = "re.findall of document numbers"

Spent = dict[str, float]
"""Seconds of CPU by what they were spent on."""


def measure(corpus: Corpus) -> Iterator[Figure]:
    """The share of the expression's speed that each rule has. Normalising, folding and structure are done before."""
    lexicon = read_lexicon(folder("ontology"))
    rules, grammar = hgkg.extract.compile_rules(lexicon), hgkg.interpret.compile_grammar(lexicon)
    catalogue = read_catalogue(corpus.documents)
    outlines = [outline(load(path, catalogue), lexicon) for path in find_files([corpus.documents])]
    once = sum(len(read.document.raw.encode()) for read in outlines) / 1e6
    spent: Spent = defaultdict(float)
    with each_rule(hgkg.extract, spent), each_rule(hgkg.interpret, spent):
        for _ in range(round(MEGABYTES / once)):
            for read in map(replace, outlines):  # as if read anew: nothing is kept of the time before
                with spending(spent, AGAINST):
                    re.findall(NUMBERS, read.document.raw)
                with spending(spent, "all of extraction"):
                    mentions = hgkg.extract.mentions(read, rules)
                with spending(spent, "all of interpretation"):
                    hgkg.interpret.interpret(read, mentions, grammar)
    theirs = spent.pop(AGAINST)
    spent["all rules"] = spent["all of extraction"] + spent["all of interpretation"]
    read_in_all = round(MEGABYTES / once) * once
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
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
def each_rule(package: ModuleType, spent: Spent) -> Iterator[None]:
    """While it lasts, every rule of ``package`` is timed: the functions that it took over from its modules."""
    rules = {
        name: rule
        for name, rule in vars(package).items()
        if inspect.isfunction(rule) and rule.__module__.startswith(f"{package.__name__}.")
    }
    for name, rule in rules.items():
        setattr(package, name, _timed(rule, spent, f"{package.__name__.removeprefix('hgkg.')} {name}"))
    try:
        yield
    finally:
        for name, rule in rules.items():
            setattr(package, name, rule)


def _timed(rule: Callable[..., object], spent: Spent, name: str) -> Callable[..., object]:
    @wraps(rule)
    def run(*arguments: object, **named: object) -> object:
        with spending(spent, name):
            return rule(*arguments, **named)

    return run
