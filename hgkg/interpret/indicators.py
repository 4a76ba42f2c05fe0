"""Which indicator a figure speaks of: by the vocabulary where it knows the words, else by the text's own phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from hgkg.interpret.grammar import Grammar
from hgkg.model.lexicon import IndicatorConcept
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline
from hgkg.text.fold import clean
from hgkg.text.phrases import Match, Tokens
from hgkg.text.spans import Span

# Measures that an indicator may have for a figure read as the first, the best first.
_FITTING = {
    "share": ("share", "growth", "change"),
    "growth": ("growth", "change"),
    "change": ("change", "growth"),
    "count": ("count", "level"),
    "level": ("level", "count"),
    "rank": ("rank",),
}
_NO_NOUN = re.compile(
    r"\s*(?:so|kế hoạch|dự toán|chỉ tiêu|về|trở lên|trở xuống|và|theo|mỗi|của|trong|năm|vào|trên|là)\b"
)
_PART_OF = re.compile(r"\b(?:trong|của|trên|theo|so với|về)\s+$")
_NARROWED = re.compile(r"\s*(?:của (?!tỉnh|địa phương|toàn|cả|huyện|thành phố)|riêng|dân tộc|vùng|khu vực (?!i))")
_GROWING = re.compile(r"tốc độ|tăng|giảm|phát triển")
_RIGHT_END = re.compile(r"[,;:.()\[\n]|\d")
_REACH = 90  # characters that a label may take behind a figure
_GAP = 60  # characters that may stand between an indicator and its figure: "theo giá hiện hành", "trên địa bàn tỉnh"


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator in the text.

    Attributes:
        start: where its first word stands.
        label: canonical where the vocabulary knows it, else the text's own words.
        concept: the vocabulary's, or None.
        counted: whether the noun after the figure is part of it.
        rule, confidence: how it was found.
        end: where its last word stands, for one that goes on behind the figure.
        action: for something counted, the words that say what was done with it.
    """

    start: int
    label: str
    concept: IndicatorConcept | None
    counted: bool
    rule: str
    confidence: float
    action: str = ""
    end: int = 0


class Place(NamedTuple):
    """Where to look for the indicator of a figure.

    Attributes:
        reach: how far back a label may begin.
        words: the words right before the figure, without its verb.
        measure: how the figure was read.
        verb: role of the cue before the figure.
        before: the indicator of the statement before, in the same clause.
        staged: whether the figure is of that indicator at another time.
    """

    reach: int
    words: Span
    measure: str
    verb: str | None
    before: Named | None
    staged: bool = False


def name_indicator(
    outline: Outline, grammar: Grammar, figure: Figure, place: Place, governing: Named | None
) -> Named | None:
    """The indicator of ``figure``, or None where nothing says what it counts.

    ``governing`` is the indicator whose unit a bare number shares.
    """
    if place.staged and place.before:
        return replace(place.before, start=figure.start, rule="same indicator, another time", confidence=0.8, end=0)
    known = _from_vocabulary(outline, grammar, figure, place)
    if known:
        return known
    first = _percentage_first(outline, figure, place)
    if first:
        return first
    if place.words.start == place.words.end and place.before and figure.unit_kind == "share":
        return _share_of(grammar, outline, figure, place.before, place.verb)
    if figure.unit is None:
        return _bare(outline, place, governing)
    head = _head(outline, grammar, place.words)
    if head is not None:
        return Named(head, clean(outline.text[head : place.words.end]), None, False, "own words", 0.7)
    if figure.unit_kind in ("count", None):
        return _counted(outline, figure, place)
    words = clean(place.words.cut(outline.text))
    return Named(place.words.start, words, None, False, "own words", 0.6) if len(words) > 2 else None


def _from_vocabulary(outline: Outline, grammar: Grammar, figure: Figure, place: Place) -> Named | None:
    """The label nearest before the figure; one that goes on behind it counts too ("kết nạp 1150 đảng viên")."""
    left = Tokens.of(outline.key, place.reach, max(place.words.end, place.reach))
    after = figure.denominator_span.end if figure.denominator_span else figure.value_end
    right = Tokens.of(outline.key, after, _right_end(outline, figure, after))
    while right.words and right.words[0] in grammar.scales:  # "6 triệu lượt khách"
        del right.words[0], right.starts[0], right.ends[0]
    tokens = left.followed_by(right)
    best: tuple[Match[str], Named] | None = None
    for m in _matches(grammar, tokens):
        if not _stands_alone(outline, place, m):
            continue
        across = m.first < len(left.words)
        if across and not _near(place, m.end if m.last <= len(left.words) else place.words.end):
            continue
        if not across and (place.words.end > place.words.start or m.first > len(left.words)):
            continue
        behind = m.end if m.last > len(left.words) else 0
        words = " ".join(tokens.words[m.first : m.last])
        named = _choose(grammar, m, words, place.measure, m.start if across else figure.value_start, behind)
        if named and (best is None or _better(m, named, best)):
            best = (m, named)
    return best[1] if best else None


def _percentage_first(outline: Outline, figure: Figure, place: Place) -> Named | None:
    """ "95% hộ dân được sử dụng điện": the share of what follows, up to a sign or the next figure."""
    if figure.unit_kind != "share" or place.words.end > place.words.start or place.verb not in (None, "state"):
        return None
    stop = _RIGHT_END.search(outline.key, figure.end, figure.end + 2 * _REACH)
    end = stop.start() if stop else min(len(outline.key), figure.end + 2 * _REACH)
    words = clean(outline.text[figure.end : end])
    if len(words.split()) < 2 or _NO_NOUN.match(outline.key, figure.end):
        return None
    end = figure.end + len(outline.text[figure.end : end].rstrip())
    return Named(figure.start, f"Tỷ lệ {words[:1].lower()}{words[1:]}", None, True, "percentage first", 0.7, end=end)


def _right_end(outline: Outline, figure: Figure, after: int) -> int:
    """How far a label may go on behind a figure that counts: up to a sign or the next figure."""
    if figure.unit_kind not in ("count", None):
        return after
    stop = _RIGHT_END.search(outline.key, after, after + _REACH)
    return stop.start() if stop else min(len(outline.key), after + _REACH)


def _stands_alone(outline: Outline, place: Place, m: Match[str]) -> bool:
    """Whether a label is the head of its phrase: not part of another's ("tỷ trọng … trong GDP"), not narrowed after."""
    if m.start > place.words.start and _PART_OF.search(outline.key, max(0, m.start - 10), m.start):
        return False
    return m.end >= place.words.end or not _NARROWED.match(outline.key, m.end, place.words.end)


def _matches(grammar: Grammar, tokens: Tokens) -> list[Match[str]]:
    return list(grammar.indicators.find(tokens))


def _better(m: Match[str], named: Named, best: tuple[Match[str], Named]) -> bool:
    """A concept before none; else the later one."""
    return bool(named.concept) >= bool(best[1].concept)


def _near(place: Place, end: int) -> bool:
    """Whether a label ends in the words before the figure, or nothing but verbs stands between."""
    if place.words.end > place.words.start:
        return end > place.words.start and place.words.end - end <= _GAP
    return place.measure == "rank" or place.words.end - end <= 2


def _choose(grammar: Grammar, m: Match[str], words: str, measure: str, start: int, end: int) -> Named | None:
    """The concept that fits the measure; ``end`` is where the label ends behind the figure, 0 if before it."""
    counted = end > 0
    concepts = [grammar.lexicon.indicators[i] for i in m.payloads]
    for wanted in _FITTING[measure]:
        if measure == "share" and wanted == "growth" and not _GROWING.search(words):
            continue  # "GDP 24%" is no growth of GDP
        for concept in concepts:
            if concept.measure == wanted:
                return Named(start, concept.label, concept, counted, "vocabulary", 1.0, end=end)
    for concept in concepts:
        derived = _derived(grammar, concept, measure)
        if derived:
            return Named(start, derived.label, derived, counted, "vocabulary, derived", 0.9, end=end)
    suffix = {"growth": " - tốc độ tăng", "change": " - mức tăng, giảm", "rank": " - thứ hạng"}.get(measure)
    if suffix and concepts[0].measure in ("level", "count", "share"):
        return Named(start, concepts[0].label + suffix, None, counted, "vocabulary, derived", 0.7)
    return None


def _derived(grammar: Grammar, concept: IndicatorConcept, measure: str) -> IndicatorConcept | None:
    if measure == "growth":
        return grammar.growth.get(concept.id)
    if measure == "share" and concept.measure == "count":
        return grammar.shares.get(concept.id)
    if measure == "count" and concept.measure == "share" and concept.shares:
        return grammar.lexicon.indicators.get(concept.shares)
    return None


def _share_of(grammar: Grammar, outline: Outline, figure: Figure, before: Named, verb: str | None) -> Named:
    """ "… 171.683/201.641 hộ, chiếm 85,14%": the share of what was counted; "85,3% về việc, đạt 58,6% về tiền"."""
    share = grammar.shares.get(before.concept.id) if before.concept else None
    if share:
        return Named(before.start, share.label, share, False, "share of the count", 0.9)
    if before.concept and before.concept.measure == "share":
        return Named(before.start, before.label, before.concept, False, "same indicator", 0.7)
    level = grammar.lexicon.indicators.get(before.concept.growth_of or "") if before.concept else None
    if level and level.measure == "share":  # "giảm 1,24 điểm phần trăm, còn 7,15%": first the step, then where it led
        return Named(before.start, level.label, level, False, "same indicator", 0.7)
    label = before.label if not before.label.startswith("Số ") else "Tỷ lệ " + before.label[3:]
    return Named(before.start, label, None, False, "share of the count" if verb == "share" else "same indicator", 0.7)


def _bare(outline: Outline, place: Place, governing: Named | None) -> Named | None:
    """A number without unit counts only as a part of what its sentence counts: "khiển trách 90, cảnh cáo 32"."""
    words = clean(place.words.cut(outline.text))
    if governing is None or not words:
        return None
    return Named(place.words.start, f"{governing.label}: {words}", None, False, "part of the count", 0.7)


def _head(outline: Outline, grammar: Grammar, words: Span) -> int | None:
    """Where a phrase that names a measure begins ("tổng số", "tỷ lệ", "kim ngạch"): the first such word."""
    key = words.cut(outline.key)
    heads = [w for w in grammar.words.get("indicator.head", ()) if w in key]
    at = [i for w in heads if (i := _word_at(key, w)) is not None]
    return words.start + min(at) if at else None


def _word_at(key: str, word: str) -> int | None:
    i = key.find(word)
    while i >= 0:
        after = key[i + len(word) :]
        if not key[i - 1 : i].isalnum() and not after[:1].isalnum() and not after.lstrip()[:1].isdigit():
            return i
        i = key.find(word, i + 1)
    return None


def _counted(outline: Outline, figure: Figure, place: Place) -> Named:
    """ "đã tổ chức 474 nội dung giám sát": what follows the number is counted, what stands before it says how.

    In a list the words before the first number hold for all: "kiểm tra 01 đảng viên, 29 tổ chức đảng".
    """
    after = figure.denominator_span.end if figure.denominator_span else figure.value_end
    noun = clean(outline.text[after : max(figure.noun_end, figure.end)]).strip('“”" ')
    verb = _last_words(place.words.cut(outline.text), 6) or (place.before.action if place.before else "")
    label = f"Số {noun[:1].lower()}{noun[1:]}" + (f" ({verb})" if verb else "")
    start = place.words.start if place.words.end > place.words.start else figure.value_start
    return Named(start, label, None, True, "counted noun", 0.8, verb)


def _last_words(text: str, most: int) -> str:
    words: Sequence[str] = clean(text).split()
    return " ".join(words[-most:])
