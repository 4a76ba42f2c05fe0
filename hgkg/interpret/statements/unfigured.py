"""Changes and comparisons without a figure: "Kim ngạch xuất khẩu | tăng mạnh so với cùng kỳ, đạt 320 triệu USD"."""

from __future__ import annotations

from hgkg.interpret.grammar import Grammar
from hgkg.model.mention import Figure
from hgkg.text.phrases import Tokens
from hgkg.text.spans import Span

_VALUES = ("state", "plan.reached")
_ESTIMATED = "ước"
_LONGEST = 160  # characters of all that is told before the value
_GAP = 30  # characters behind a label: "trên địa bàn tỉnh"


def leads_to_level(key: str, verb: str | None, figure: Figure) -> bool:
    """Whether the verb before a figure gives a level: "…, đạt", "…, còn", "…, ước đạt" (read with the figure)."""
    return verb in _VALUES or (verb is None and figure.approximate and key.startswith(_ESTIMATED, figure.start))


def subject_before(key: str, grammar: Grammar, start: int, end: int) -> Span | None:
    """What is said to have changed between ``start`` and ``end``, where that names an indicator; no figure is in it."""
    if not 0 < end - start <= _LONGEST:
        return None
    tokens = Tokens.of(key, start, end)
    turned = next((at for at in tokens.starts[1:] if grammar.turning.at(key, at, end)), None)
    if turned is None:
        return None
    first = tokens.starts[0]
    while (join := grammar.opening.at(key, first, turned)) is not None:
        first += len(join[1])
        while first < turned and not key[first].isalnum():
            first += 1
    words = Span(first, first + len(key[first:turned].rstrip(" ,")))
    named = Tokens.of(key, words.start, words.end)
    if any(word[:1].isdigit() for word in named.words):
        return None
    last = next((m for m in grammar.indicators.find(named) if words.end - m.end <= _GAP), None)
    head = grammar.cues.at("indicator.head", key, words.start, words.end)
    return words if last or (head and len(named.words) > len(head.split())) else None
