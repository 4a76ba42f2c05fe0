"""Indicators of the vocabulary whose name is misspelt: "Tốc độ tăng trường kinh tế", "thu nhập bình bình quân"."""

from __future__ import annotations

from hgkg.interpret.grammar import Grammar
from hgkg.model.lexicon import IndicatorConcept
from hgkg.text.fold import clean, match_key, toneless

_FEWEST = 4  # syllables of a name: a wrong tone makes another of a shorter one ("số bò", "số bộ")


def meant(grammar: Grammar, label: str, measure: str | None) -> IndicatorConcept | None:
    """The one indicator of the vocabulary, measured so, whose name the words of a text are, or None.

    That is a name of four syllables or more, but for the tone of one of them, or for a syllable written twice in a
    row; or the very name, where the text was read another way. Nothing is called alike for being near, and a shorter
    name ("Số đảng viên") is that of many things.
    """
    words = match_key(clean(label)).split()
    once = [word for i, word in enumerate(words) if i == 0 or word != words[i - 1]]
    for said in (words, once):
        found = {known.id: known for known in _of(grammar, said, measure)}
        if len(found) == 1:
            return next(iter(found.values()))
    return None


def _of(grammar: Grammar, words: list[str], measure: str | None) -> list[IndicatorConcept]:
    """The indicators of a measure with a name of these words, at most one of them in another tone."""
    if len(words) < _FEWEST:
        return []
    return [
        known
        for name, local in grammar.toneless.get(toneless(" ".join(words)), ())
        if (known := grammar.lexicon.indicators[local]).measure == measure
        and sum(a != b for a, b in zip(name.split(), words, strict=True)) <= 1
    ]
