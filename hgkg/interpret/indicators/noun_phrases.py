"""Whether words name something that can have a value, and names whose words stand in another order than the known one.

"phải", "Chúng ta", "về đích trước" and "hụt" are no names, whatever figure stands behind them.
"""

from __future__ import annotations

from hgkg.interpret.grammar import Grammar, letters_of, squeezed
from hgkg.interpret.indicators.fitting import best_fitting
from hgkg.interpret.indicators.indicator_names import Named
from hgkg.text.fold import match_key
from hgkg.text.phrases import Tokens

_NO_NAME = "name.none"
_NO_END = "name.none.last"
_COUNTED = "counted noun"
_OWN = ("own words", "same indicator", "share of the count", _COUNTED)
_LONGEST = 9  # words that are tried in another order
_HEADS = {
    "share": ("tỷ lệ",),
    "growth": ("tốc độ tăng trưởng", "tốc độ tăng"),
    "count": ("số", ""),
    "level": ("", "tổng"),
}


def names_something(grammar: Grammar, named: Named) -> bool:
    """Whether a name in the text's own words is a noun phrase: more than verbs, adverbs and pronouns, and not one that
    an adverb ends ("Giải ngân | hụt")."""
    if named.concept is not None or named.rule not in _OWN:
        return True
    label = match_key(named.label).partition(" (")[0]
    if named.rule == _COUNTED:
        return True
    return not grammar.ends_with(label, _NO_END) and bool(_without_opening(grammar, label))


def _without_opening(grammar: Grammar, label: str) -> str:
    while word := grammar.starts_with(label, _NO_NAME):
        label = label[len(word) :].strip(" ,")
    return label


def reordered(grammar: Grammar, named: Named, measure: str) -> Named:
    """``named`` by the concept that its words name in another order: verb before noun, or noun before verb.

    "Bảo hiểm y tế bao phủ" is "Tỷ lệ bao phủ bảo hiểm y tế", "Kinh tế" that grows "Tốc độ tăng trưởng kinh tế",
    "Số hợp tác xã (thành lập mới)" is "Số hợp tác xã thành lập mới".
    """
    if named.concept is not None or named.rule not in _OWN or measure not in _HEADS:
        return named
    words = _plain(named.label)
    if not 0 < len(words) <= _LONGEST:
        return named
    heads = [head for head in _HEADS[measure] if letters_of(f"{head} {' '.join(words)}") in grammar.letters]
    if not heads:
        return named
    headed = measure != "growth" and "(" not in named.label and _plain(named.label) != match_key(named.label).split()
    own = headed or measure == "level" or (measure == "count" and "(" not in named.label)
    for i in range(int(own), len(words)):  # in its own order it would have been known
        turned = " ".join((*words[i:], *words[:i]))
        for head in heads:
            label = f"{head} {turned}".strip()
            if squeezed(label) not in grammar.names:
                continue
            m = grammar.indicators.match_at(Tokens.of(label), 0)
            concepts = [grammar.lexicon.indicators[c] for c in m.payloads] if m else []
            concept = best_fitting([c for c in concepts if c.measure == measure], measure, label)
            if concept:
                return named._replace(label=concept.label, concept=concept, rule="another order", confidence=0.9)
    return named


def _plain(label: str) -> list[str]:
    """The words of a label without its brackets and without the head that only says that something is counted."""
    words = match_key(label).replace("(", "").replace(")", "").split()
    if words[:2] == ["tỷ", "lệ"]:
        return words[2:]
    return words[1:] if words[:1] == ["số"] else words
