"""Several things that share one predicate, their values behind it in order.

"Tỷ lệ hộ dân nông thôn và thành thị sử dụng nước sạch đạt lần lượt 85% và 98%" speaks of two shares.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.indicator_names import Named
from hgkg.interpret.indicators.known_indicators import known_as
from hgkg.text.capitals import lowered
from hgkg.text.fold import clean, match_key

_JOINED = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+")
_LONGEST = 24  # words of all things together


def things_in_order(grammar: Grammar, words: str, count: int) -> tuple[str, ...]:
    """The ``count`` things that ``words`` join, each with what they share before and behind; () where there are fewer.

    What is joined has as many words as the second thing has, or begins with the same word: "Diện tích | lúa, ngô";
    what all share behind them begins with a verb: "nông thôn và thành thị | sử dụng nước sạch".
    """
    pieces = [piece for piece in _JOINED.split(clean(words)) if piece]
    if len(pieces) < count or len(words.split()) > _LONGEST:
        return ()
    pieces = pieces[-count:]
    last, shared = predicate(grammar, pieces[-1].split())
    others = [piece.split() for piece in pieces[1:-1]] + [last]
    if not others[0] or grammar.starts_with(match_key(" ".join(others[0])), "indicator.head"):
        return tuple(pieces)  # each by its own name: "tỷ lệ hộ nghèo và tỷ lệ hộ cận nghèo"
    head, first = _parted(grammar, pieces[0].split(), others[0])
    if predicate(grammar, first)[1]:
        shared, others = [], [*others[:-1], pieces[-1].split()]
    return tuple(" ".join([*head, *own, *shared]) for own in (first, *others))


def _parted(grammar: Grammar, words: Sequence[str], second: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words before the first of several things, and those of it."""
    named = grammar.starts_with(match_key(" ".join(words)), "indicator.head")
    least = len(named.split()) if named and named.split() != [match_key(w) for w in words] else 0
    folded = [match_key(word) for word in words]
    again = match_key(second[0])
    at = max((i for i, word in enumerate(folded) if word == again and i >= least), default=None)
    cut = max(least, len(words) - len(second)) if at is None else at
    return list(words[:cut]), list(words[cut:])


def predicate(grammar: Grammar, words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Words before the first verb among ``words``, and those from it on."""
    for i in range(1, len(words)):
        key = match_key(" ".join(words[i:]))
        if any(grammar.starts_with(key, role) for role in ("predicate", "boundary", "noun.goes.on", "act.verb")):
            return list(words[:i]), list(words[i:])
    return list(words), []


def named_thing(grammar: Grammar, thing: str, measure: str, start: int) -> Named:
    """One of several things as an indicator; of own words a growth says so."""
    known = known_as(grammar, thing, measure, start)
    if known:
        return known
    label = f"Tốc độ tăng {lowered(thing)}" if measure == "growth" else thing[:1].upper() + thing[1:]
    again = known_as(grammar, label, measure, start)
    return again or Named(start, label, None, False, "one of several", 0.8)
