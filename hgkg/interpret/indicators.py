"""Which indicator a figure speaks of: by the vocabulary where it knows the words, else by the text's own phrase."""

from __future__ import annotations

import re
from dataclasses import replace

from hgkg.interpret.counts import bare, counted, noun_follows, part_in_bracket
from hgkg.interpret.fitting import called
from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicator_names import Named, Place
from hgkg.interpret.known_indicators import from_vocabulary
from hgkg.interpret.shares import percentage_first, share_of
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline
from hgkg.text.fold import clean
from hgkg.text.spans import Span

# A head that does not say of what: "tổng số vốn", "tổng trị giá"
_SUM = re.compile(
    r"(?:tổng(?: số| mức)? )?(?:vốn|kinh phí|trị giá|giá trị|diện tích|chiều dài|số tiền|vốn đầu tư|vốn đăng ký)"
)
_BARE_VERB = 3  # words of a verb alone: "xây dựng mới" is a verb with its adverb


def name_indicator(
    outline: Outline, grammar: Grammar, figure: Figure, place: Place, governing: Named | None
) -> Named | None:
    """The indicator of ``figure``, or None where nothing says what it counts.

    ``governing`` is the indicator whose unit a bare number shares.
    """
    named = _named(outline, grammar, figure, place, governing)
    concept = called(grammar, named.label, place.measure) if named and not named.concept else None
    return replace(named, label=concept.label, concept=concept) if named and concept else named


def _named(outline: Outline, grammar: Grammar, figure: Figure, place: Place, governing: Named | None) -> Named | None:
    if governing is not None and figure.unit is not None:
        return part_in_bracket(outline, grammar, figure, governing)
    known = from_vocabulary(outline, grammar, figure, place)
    if known:
        return known
    first = percentage_first(outline, grammar, figure, place)
    if first:
        return first
    if place.words.start == place.words.end and place.before and figure.unit_kind == "share":
        return share_of(grammar, outline, figure, place)
    if figure.unit is None:
        return bare(outline, place, governing)
    head = _head(outline, grammar, place.words)
    if head is not None:
        label = _completed(clean(outline.text[head : place.words.end]), place.before)
        return Named(head, label, None, False, "own words", 0.7)
    if figure.unit_kind in ("count", None):
        return counted(outline, grammar, figure, place)
    few = len(place.words.cut(outline.key).split()) <= _BARE_VERB
    if figure.unit_kind == "physical" and few and noun_follows(outline, grammar, figure):
        return counted(outline, grammar, replace(figure, noun_end=noun_follows(outline, grammar, figure)), place)
    start = compound_start(outline, grammar, place)
    words = clean(outline.text[start : place.words.end])
    return Named(start, words, None, False, "own words", 0.6) if len(words) > 2 else None


def compound_start(outline: Outline, grammar: Grammar, place: Place) -> int:
    """Where a noun whose last part stands behind a comma begins: "Tổng kim ngạch xuất khẩu nông, lâm, | thủy sản"."""
    start = place.words.start
    words = place.words.cut(outline.key)
    while start > place.reach and grammar.starts_with(words, "compound.tail"):
        left = outline.key[place.reach : start].rstrip()
        if not left.endswith(",") or left[-2:-1].isdigit():
            break
        cut = max(left[:-1].rfind(sign) for sign in ",(") + 1
        begin = place.reach + cut + (len(left[cut:]) - len(left[cut:].lstrip()))
        while joined := grammar.starts_with(outline.key[begin:start], "join"):
            begin += len(joined) + 1
        if begin >= place.reach + len(left) - 1:
            break
        start, words = begin, outline.key[begin : place.words.end]
    return start


def _completed(label: str, before: Named | None) -> str:
    """ "930 doanh nghiệp thành lập mới, tổng số vốn 4.826 tỷ đồng": a bare head takes what was counted before it."""
    if before is None or not before.counted or not _SUM.fullmatch(label.casefold()):
        return label
    thing = before.label.partition(" (")[0].removeprefix("Số ")
    action = f"{before.action} " if len(before.action.split()) <= _BARE_VERB and before.action else ""
    return f"{label} {action}{thing[:1].lower()}{thing[1:]}"


def _head(outline: Outline, grammar: Grammar, words: Span) -> int | None:
    """Where a phrase that names a measure begins ("tổng số", "tỷ lệ", "kim ngạch"): the first such word."""
    key = words.cut(outline.key)
    words_for = grammar.words.get("indicator.head", ())
    at = [i for w in words_for if w in key and (i := _word_at(key, w)) is not None]
    return words.start + min(at) if at else None


def _word_at(key: str, word: str) -> int | None:
    i = key.find(word)
    while i >= 0:
        after = key[i + len(word) :]
        if not key[i - 1 : i].isalnum() and not after[:1].isalnum() and not after.lstrip()[:1].isdigit():
            return i
        i = key.find(word, i + 1)
    return None
