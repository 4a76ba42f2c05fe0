"""Which indicator a figure speaks of: by the vocabulary where it knows the words, else by the text's own phrase."""

from __future__ import annotations

import re
from dataclasses import replace

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.completed import area_of, completed, is_area, is_sum, with_subject
from hgkg.interpret.indicators.counts import bare, counted, noun_follows, part_in_bracket
from hgkg.interpret.indicators.fitting import called
from hgkg.interpret.indicators.indicator_names import Named, Place
from hgkg.interpret.indicators.known_indicators import from_vocabulary
from hgkg.interpret.indicators.noun_phrases import names_something, reordered
from hgkg.interpret.indicators.per_people import per_people
from hgkg.interpret.indicators.renumbered import renumbered
from hgkg.interpret.indicators.shares import of_structure, percentage_first, share_of
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline
from hgkg.text.fold import clean
from hgkg.text.spans import Span

_NUMBER = ("số ", "tổng số ")
_OVER = (" cho", " với", " tại", " ở")
# What shows that the words before a comma are a clause of their own
_SAYS_MORE = re.compile(
    r"\d|\b(?:đạt(?! (?:chuẩn|tiêu chuẩn|tiêu chí|yêu cầu))|tăng|giảm|vượt|còn|đã|là|bằng|chiếm|duy trì|cao|thấp)\b"
)
_BARE_VERB = 3  # words of a verb alone: "xây dựng mới" is a verb with its adverb


def name_indicator(
    outline: Outline, grammar: Grammar, figure: Figure, place: Place, governing: Named | None
) -> Named | None:
    """The indicator of ``figure``, or None where nothing says what it counts.

    ``governing`` is the indicator whose unit a bare number shares.
    """
    named = _named(outline, grammar, figure, place, governing)
    if named is None or named.concept:
        return named
    if place.measure == "share":
        named = of_structure(outline, grammar, figure, place, named)
    concept = called(grammar, named.label, place.measure) if not named.concept else None
    if concept:
        return named._replace(label=concept.label, concept=concept)
    return reordered(grammar, named, place.measure) if names_something(grammar, named) else None


def _named(outline: Outline, grammar: Grammar, figure: Figure, place: Place, governing: Named | None) -> Named | None:
    if governing is not None and figure.unit is not None:
        return part_in_bracket(outline, grammar, figure, governing)
    people = per_people(outline, grammar, figure)
    if people and _head(outline, grammar, place.words) is None:
        return people
    known = from_vocabulary(outline, grammar, figure, place)
    if known:
        return known
    first = percentage_first(outline, grammar, figure, _of_what_follows(outline, figure, place))
    if first:
        return first
    if place.words.start == place.words.end and place.before and figure.unit_kind == "share":
        return share_of(grammar, outline, figure, place)
    numbered = renumbered(outline, place)
    if numbered:
        return numbered
    start = _listed_start(outline, grammar, place)
    if figure.unit is None:
        stated = place.verb == "state" and outline.key.startswith(_NUMBER, start)
        words = clean(outline.text[start : place.words.end])
        words = words[:1].upper() + words[1:]
        return Named(start, words, None, True, "own words", 0.7) if stated else bare(outline, place, governing)
    return _in_own_words(outline, grammar, figure, place, start)


def _in_own_words(outline: Outline, grammar: Grammar, figure: Figure, place: Place, listed: int) -> Named | None:
    """The text's phrase before the figure, or the noun behind it, as the indicator."""
    own_words = place.words.start > listed
    head = listed if own_words else _head(outline, grammar, place.words)
    if head is not None:
        words = clean(outline.text[head : place.words.end])
        if not (is_sum(words) and figure.unit_kind == "count"):  # "thẩm định kinh phí 06 đề tài"
            return Named(head, completed(words, outline, grammar, figure, place), None, False, "own words", 0.7)
    if figure.unit_kind in ("count", None):
        return counted(outline, grammar, figure, place)
    few = figure.unit_kind == "physical" and len(place.words.cut(outline.key).split()) <= _BARE_VERB
    end = noun_follows(outline, grammar, figure) if few else 0
    if end:
        named = counted(outline, grammar, replace(figure, noun_end=end), place)
        noun = clean(outline.text[figure.end : end])
        return named._replace(label=area_of(noun, place.action)) if named and is_area(figure) else named
    start = compound_start(outline, grammar, place.reach, place.words)
    words = clean(outline.text[start : place.words.end])
    words = with_subject(words, outline, grammar, figure, place)
    words = completed(words, outline, grammar, figure, place)
    return Named(start, words, None, False, "own words", 0.6) if len(words) > 2 else None


def _of_what_follows(outline: Outline, figure: Figure, place: Place) -> Place:
    """ "cài đặt phần mềm cho 100% đảng viên": a share of what follows, whatever words stand before."""
    if figure.unit_kind != "share" or not outline.key[place.words.start : figure.start].rstrip().endswith(_OVER):
        return place
    return place._replace(words=Span(figure.start, figure.start), verb=None)


def _listed_start(outline: Outline, grammar: Grammar, place: Place) -> int:
    """ "Tỷ lệ khu công nghiệp, | khu chế xuất đang hoạt động …": where a name begins that a comma parts."""
    start = place.words.start
    left = outline.key[place.reach : start].rstrip()
    if (
        not left.endswith(",")
        or _SAYS_MORE.search(left)
        or grammar.starts_with(place.words.cut(outline.key), "indicator.head")
    ):
        return start
    begin = place.reach + len(left) - len(left.lstrip(" ,.;:)"))
    while joined := grammar.starts_with(outline.key[begin:start], "join"):
        begin += len(joined) + 1
    return begin if grammar.starts_with(outline.key[begin:start], "indicator.head") else start


def compound_start(outline: Outline, grammar: Grammar, reach: int, last: Span) -> int:
    """Where a noun whose last part stands behind a comma begins: "Tổng kim ngạch xuất khẩu nông, lâm, | thủy sản"."""
    start = last.start
    words = last.cut(outline.key)
    while start > reach and grammar.starts_with(words, "compound.tail"):
        left = outline.key[reach:start].rstrip()
        if not left.endswith(",") or left[-2:-1].isdigit():
            break
        cut = max(left[:-1].rfind(sign) for sign in ",(") + 1
        begin = reach + cut + (len(left[cut:]) - len(left[cut:].lstrip()))
        while joined := grammar.starts_with(outline.key[begin:start], "join"):
            begin += len(joined) + 1
        if begin >= reach + len(left) - 1:
            break
        start, words = begin, outline.key[begin : last.end]
    return start


def _head(outline: Outline, grammar: Grammar, words: Span) -> int | None:
    """Where a phrase that names a measure begins ("tổng số", "tỷ lệ", "kim ngạch"): the first such word."""
    key = words.cut(outline.key)
    if not grammar.cues.may_say("indicator.head", key):
        return None
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
