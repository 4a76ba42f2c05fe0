"""Two indicators that share their first and last words: "Tỷ lệ tổ chức đảng và đảng viên hoàn thành tốt nhiệm vụ"."""

from __future__ import annotations

from itertools import product

from hgkg.interpret.grammar import Grammar
from hgkg.model.lexicon import IndicatorConcept
from hgkg.model.outline import Outline
from hgkg.text.fold import clean
from hgkg.text.phrases import Tokens
from hgkg.text.spans import Span

_JOIN = "và"
_FIRST, _SECOND = 8, 5  # words of what is measured with the first of two that are joined, of the second


def joined_heads(outline: Outline, grammar: Grammar, part: Span) -> list[tuple[str, IndicatorConcept]]:
    """Both indicators of words that join two, each as the text would call it alone; none where they do not.

    The vocabulary has to know both, so that a name that holds "và" itself ("y tế và dân số") stays one.

    Args:
        outline: of the document.
        grammar: what the vocabulary knows.
        part: the words of an aim in ``outline``.
    """
    tokens = outline.tokens_in(*part)
    words = tokens.words
    for at in (i for i, word in enumerate(words) if word == _JOIN):
        for start, end in product(range(max(0, at - _FIRST), at - 1), range(at + 2, min(at + 2 + _SECOND, len(words)))):
            first = _known(grammar, words[start:at] + words[end:], at - start)
            for head in range(start + 1, at) if first else ():
                second = _known(grammar, words[start:head] + words[at + 1 :], head - start + end - at - 1)
                if first and second and first.id != second.id:
                    text, key = outline.text, tokens.starts
                    one = text[part.start : key[at]] + text[key[end] : part.end]
                    other = text[part.start : key[head]] + text[key[at + 1] : part.end]
                    return [(clean(one), first), (clean(other), second)]
    return []


def _known(grammar: Grammar, words: list[str], least: int) -> IndicatorConcept | None:
    """The indicator that words open with, if it reaches over the first ``least`` of them."""
    joined = Tokens(words, list(range(len(words))), list(range(1, len(words) + 1)))
    match = grammar.indicators.match_at(joined, 0)
    return grammar.lexicon.indicators[match.payloads[0]] if match and match.last > least else None
