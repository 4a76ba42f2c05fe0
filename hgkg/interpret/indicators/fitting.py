"""Which concept of several that words name fits a figure, and which one is called by a phrase as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hgkg.interpret.grammar import Grammar, squeezed
from hgkg.model.lexicon import IndicatorConcept
from hgkg.text.fold import match_key, search_key
from hgkg.text.phrases import Tokens

# Measures that an indicator may have for a figure read as the first, the best first.
_FITTING = {
    "share": ("share", "growth", "change"),
    "growth": ("growth", "change"),
    "change": ("change", "growth"),
    "count": ("count", "level"),
    "level": ("level", "count"),
    "rank": ("rank",),
}
_GROWING = re.compile(r"tốc độ|tăng|giảm|(?<!đầu tư )phát triển")
_WORDS = re.compile(r"\w+")


def best_fitting(concepts: Sequence[IndicatorConcept], measure: str, words: str) -> IndicatorConcept | None:
    """The concept whose measure fits best; ``words`` is the match key that names it ("GDP 24%" is no growth of GDP)."""
    for wanted in _FITTING[measure]:
        if measure == "share" and wanted == "growth" and not _GROWING.search(words):
            continue
        for concept in concepts:
            if concept.measure == wanted:
                return concept
    return None


def called(grammar: Grammar, label: str, measure: str) -> IndicatorConcept | None:
    """The concept whose own name ``label`` is: a phrase put together out of a text's words may be one.

    Its name only: "Số đảng viên" is short for all members of the Party, but not where 215 of them were inspected.
    """
    key = match_key(label)
    if squeezed(key) not in grammar.names:
        return None
    tokens = Tokens.of(key)
    m = grammar.indicators.match_at(tokens, 0)
    if m is None or m.last < len(tokens.words):
        return None
    concepts = [grammar.lexicon.indicators[i] for i in m.payloads]
    own = [c for c in concepts if _WORDS.findall(search_key(c.label)) == _WORDS.findall(search_key(label))]
    return best_fitting(own, measure, key)
