"""Indicators that the vocabulary knows: the label nearest a figure whose measure fits."""

from __future__ import annotations

import re

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.counts import graded
from hgkg.interpret.indicators.fitting import best_fitting
from hgkg.interpret.indicators.indicator_names import REACH, RIGHT_END, Named, Place
from hgkg.model.lexicon import IndicatorConcept
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline
from hgkg.text.fold import match_key
from hgkg.text.phrases import Match, Tokens

_PART_OF = re.compile(r"\b(?:trong|của|trên|theo|so với|về)\s+(?:các\s+|những\s+)?$")
_OF = ("trong", "của", "trên", "theo", "so với", "về", "các", "những")  # what it ends with
_NARROWED = re.compile(
    r"\s*(?:của (?!tỉnh|địa phương|toàn|cả|huyện|thành phố)|riêng|cơ bản|dân tộc|vùng|khu vực (?!i)|"
    r"nền tảng|ngành|công nghệ|"
    r"cấp mới|tăng thêm|bổ sung|điều chỉnh|(?:mức độ|mũi|đợt|loại) \d)"
)
_NARROWED_BEHIND = re.compile(r"\s+(?:quốc tế|nội địa|trong nước|nước ngoài|lưu trú|chưa|không)\b")
_GROWTH_WORDS = re.compile(r" - (?:tốc độ tăng|mức tăng, giảm)$")
_GAP = 60  # characters that may stand between an indicator and its figure: "theo giá hiện hành", "trên địa bàn tỉnh"


def from_vocabulary(outline: Outline, grammar: Grammar, figure: Figure, place: Place) -> Named | None:
    """The label nearest before the figure; one that goes on behind it counts too ("kết nạp 1150 đảng viên")."""
    left = outline.tokens_in(place.reach, max(place.words.end, place.reach))
    after = figure.denominator_span.end if figure.denominator_span else figure.value_end
    after = after if figure.unit_kind in ("count", None) else figure.end
    right_end = _right_end(outline, figure, after)
    tokens = left
    if right_end > after:
        right = outline.tokens_in(after, right_end)
        while right.words and right.words[0] in grammar.scales:  # "6 triệu lượt khách"
            del right.words[0], right.starts[0], right.ends[0]
        if figure.operator in ("ge", "le"):
            _leave_out_bound(grammar, right, figure.operator)
        tokens = left.followed_by(right)
    best: tuple[Match[str], Named] | None = None
    for m in grammar.indicators.find(tokens):
        if not _stands_alone(outline, place, m):
            continue
        across = m.first < len(left.words)
        if across and not _near(place, m.end if m.last <= len(left.words) else place.words.end):
            continue
        told = place.words.end > place.words.start
        if not across and (m.first > len(left.words) or (told and (best or figure.unit_kind in ("count", None)))):
            continue
        behind = m.end if m.last > len(left.words) else 0
        if behind and (_NARROWED_BEHIND.match(outline.key, behind) or graded(outline, grammar, behind)):
            continue
        words = " ".join(tokens.words[m.first : m.last])
        named = _choose(grammar, m, words, place.measure, m.start if across else figure.value_start, behind)
        if named and named.concept and _other_kind(grammar, named.concept, figure):
            continue
        named = _by_one(grammar, named, place) if named and behind else named
        if named and (best is None or _better(m, named, best)):
            best = (m, named)
    return best[1] if best else None


def _other_kind(grammar: Grammar, concept: IndicatorConcept, figure: Figure) -> bool:
    """ "tổng vốn các dự án FDI 650 triệu USD": an amount is no count; "91,4% kim ngạch xuất khẩu, 5 mặt hàng trên 10 tỷ
    USD": nor a count of things an amount."""
    if figure.unit_kind == "money":
        return concept.measure == "count"
    if figure.unit_kind != "count" or concept.measure != "level":
        return False
    unit = grammar.lexicon.units.get(concept.unit or "")
    return unit is not None and unit.kind == "money"


def _leave_out_bound(grammar: Grammar, tokens: Tokens, side: str) -> None:
    """ "từ 5 xã | trở lên | đạt chuẩn nông thôn mới": the words of a bound part no label."""
    for word in grammar.words.get(f"comparator.{side}.suffix", ()):
        words = word.split()
        for i in range(len(tokens.words) - len(words) + 1):
            if tokens.words[i : i + len(words)] == words:
                for listed in (tokens.words, tokens.starts, tokens.ends):
                    del listed[i : i + len(words)]
                return


def known_as(grammar: Grammar, label: str, measure: str, start: int) -> Named | None:
    """The indicator that the whole of ``label`` names and that may be measured so; None where none is."""
    tokens = Tokens.of(match_key(label))
    m = grammar.indicators.match_at(tokens, 0)
    if m is None or m.last < len(tokens.words):
        return None
    return _choose(grammar, m, match_key(label), measure, start, 0)


def _by_one(grammar: Grammar, named: Named, place: Place) -> Named:
    """ "Các cơ quan tham mưu kiểm tra 01 đảng viên": what one body inspected is not all that was inspected."""
    named = named._replace(action=place.action)
    if not place.actor or not grammar.ends_with(match_key(place.action), "act.own"):
        return named
    return named._replace(label=f"{named.label} ({place.actor})", concept=None, confidence=0.8)


def _right_end(outline: Outline, figure: Figure, after: int) -> int:
    """How far a label may go on behind a figure: up to a sign or the next figure; a share's not at all."""
    if figure.unit_kind == "share" and not outline.key.startswith(" về ", after):
        return after
    stop = RIGHT_END.search(outline.key, after, after + REACH)
    return stop.start() if stop else min(len(outline.key), after + REACH)


def _stands_alone(outline: Outline, place: Place, m: Match[str]) -> bool:
    """Whether a label is the head of its phrase: not part of another's ("tỷ trọng … trong GDP"), not narrowed after."""
    if m.start > place.words.start:
        before = outline.key[max(0, m.start - 16) : m.start]
        if before.rstrip().endswith(_OF) and _PART_OF.search(before):
            return False
    return m.end >= place.words.end or not _NARROWED.match(outline.key, m.end, place.words.end)


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
    fitting = best_fitting(concepts, measure, words)
    if fitting:
        return Named(start, fitting.label, fitting, counted, "vocabulary", 1.0, end=end)
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
    if measure == "share" and concept.measure in ("count", "level"):
        return grammar.shares.get(concept.id)
    if measure == "count" and concept.measure == "share" and concept.shares:
        return grammar.lexicon.indicators.get(concept.shares)
    return None


def cut_by(named: Named) -> Named:
    """ "giảm 7.867 đơn vị": by how many a count fell, of which nothing says how many are left."""
    label = named.label if _GROWTH_WORDS.search(named.label) else f"{named.label} - mức tăng, giảm"
    concept = named.concept if named.concept and named.concept.measure == "change" else None
    return named._replace(label=label, concept=concept)


def level_of(grammar: Grammar, named: Named) -> Named:
    """The level of which ``named`` is the growth or the step, by the vocabulary or by its words."""
    level = grammar.lexicon.indicators.get(named.concept.growth_of or "") if named.concept else None
    if level:
        return named._replace(label=level.label, concept=level, counted=False)
    return named._replace(label=_GROWTH_WORDS.sub("", named.label), concept=None)
