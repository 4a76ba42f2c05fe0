"""Which indicator a figure speaks of: by the vocabulary where it knows the words, else by the text's own phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hgkg.interpret.grammar import Grammar
from hgkg.model.lexicon import IndicatorConcept
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline
from hgkg.text.fold import clean, match_key
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
_RIGHT_END = re.compile(r"[,;:.()\[\n“”\"]|\d")
_GROWTH_WORDS = re.compile(r" - (?:tốc độ tăng|mức tăng, giảm)$")
_OF_THE_NUMBER = re.compile(r"^(?:tổng )?số\s+")
_COMPARED_WITH = re.compile(r"\s(?:so|vào năm|đến năm|trong năm|trước năm|năm)\b.*$")
_SMALL_BRACKET = re.compile(r"\([^()]{1,40}\)")
_ABOUT = re.compile(r"\s+về\s+(?:việc|tiền|số lượng|giá trị|diện tích|sản lượng|vốn)\b")
_ABOUT_END = re.compile(r"\s+về\s+\w+$")
# A head that does not say of what: "tổng số vốn", "tổng trị giá"
_SUM = re.compile(r"(?:tổng(?: số| mức)? )?(?:vốn|kinh phí|trị giá|giá trị|diện tích|chiều dài|số tiền|vốn đầu tư|vốn đăng ký)")
_BARE_VERB = 2  # words of a verb alone: "xây dựng mới" is a verb with its adverb
_LONGEST_TAIL = 12  # words with which what is counted may go on
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where to look for the indicator of a figure.

    Attributes:
        reach: how far back a label may begin.
        words: the words right before the figure, without its verb.
        measure: how the figure was read.
        verb: role of the cue before the figure.
        before: the indicator of the statement before, in the same clause.
        action: what is done with what is counted, and by whom, as far as the words before the figure say so.
        actor: who does it, where the sentence opens with a body.
    """

    reach: int
    words: Span
    measure: str
    verb: str | None
    before: Named | None
    action: str = ""
    actor: str = ""


def name_indicator(
    outline: Outline, grammar: Grammar, figure: Figure, place: Place, governing: Named | None
) -> Named | None:
    """The indicator of ``figure``, or None where nothing says what it counts.

    ``governing`` is the indicator whose unit a bare number shares.
    """
    if governing is not None and figure.unit is not None:
        return _part_in_bracket(outline, grammar, figure, governing)
    known = _from_vocabulary(outline, grammar, figure, place)
    if known:
        return known
    first = _percentage_first(outline, grammar, figure, place)
    if first:
        return first
    if place.words.start == place.words.end and place.before and figure.unit_kind == "share":
        return _share_of(grammar, outline, figure, place)
    if figure.unit is None:
        return _bare(outline, place, governing)
    head = _head(outline, grammar, place.words)
    if head is not None:
        label = _completed(clean(outline.text[head : place.words.end]), place.before)
        return Named(head, label, None, False, "own words", 0.7)
    if figure.unit_kind in ("count", None):
        return _counted(outline, grammar, figure, place)
    few = len(place.words.cut(outline.key).split()) <= _BARE_VERB
    if figure.unit_kind == "physical" and few and _noun_follows(outline, grammar, figure):
        return _counted(outline, grammar, replace(figure, noun_end=_noun_follows(outline, grammar, figure)), place)
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
        while joined := grammar.starts_with(outline.key[begin : start], "join"):
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
    return f"{label} {thing[:1].lower()}{thing[1:]}"


def _from_vocabulary(outline: Outline, grammar: Grammar, figure: Figure, place: Place) -> Named | None:
    """The label nearest before the figure; one that goes on behind it counts too ("kết nạp 1150 đảng viên")."""
    left = Tokens.of(outline.key, place.reach, max(place.words.end, place.reach))
    after = figure.denominator_span.end if figure.denominator_span else figure.value_end
    after = after if figure.unit_kind in ("count", None) else figure.end
    right = Tokens.of(outline.key, after, _right_end(outline, figure, after))
    while right.words and right.words[0] in grammar.scales:  # "6 triệu lượt khách"
        del right.words[0], right.starts[0], right.ends[0]
    tokens = Tokens(left.words + right.words, left.starts + right.starts, left.ends + right.ends)
    best: tuple[Match[str], Named] | None = None
    for m in _matches(grammar, tokens):
        if not _stands_alone(outline, place, m):
            continue
        across = m.first < len(left.words)
        if across and not _near(place, m.end if m.last <= len(left.words) else place.words.end):
            continue
        told = place.words.end > place.words.start
        if not across and (m.first > len(left.words) or (told and (best or figure.unit_kind in ("count", None)))):
            continue
        behind = m.end if m.last > len(left.words) else 0
        words = " ".join(tokens.words[m.first : m.last])
        named = _choose(grammar, m, words, place.measure, m.start if across else figure.value_start, behind)
        named = _by_one(grammar, replace(named, action=place.action), place) if named and behind else named
        if named and (best is None or _better(m, named, best)):
            best = (m, named)
    return best[1] if best else None


def _by_one(grammar: Grammar, named: Named, place: Place) -> Named:
    """ "Các cơ quan tham mưu kiểm tra 01 đảng viên": what one body inspected is not all that was inspected."""
    if not place.actor or not grammar.ends_with(match_key(place.action), "act.own"):
        return named
    return replace(named, label=f"{named.label} ({place.actor})", concept=None, confidence=0.8)


def _percentage_first(outline: Outline, grammar: Grammar, figure: Figure, place: Place) -> Named | None:
    """ "95% hộ dân được sử dụng điện": the share of what follows, up to a sign or the next figure.

    Behind a verb of change it is by how much that changes: "giảm 30% lượng muối nhập khẩu".
    """
    growing = place.verb in ("change.increase", "change.decrease")
    if figure.unit_kind != "share" or place.words.end > place.words.start:
        return None
    if (place.verb not in (None, "state") and not growing) or _NO_NOUN.match(outline.key, figure.end):
        return None
    phrase = _phrase_behind(outline, figure.end)
    whole_phrase = clean(outline.text[figure.end : phrase[0]] + " " + outline.text[phrase[1] : phrase[2]])
    words = _COMPARED_WITH.sub("", _OF_THE_NUMBER.sub("", whole_phrase))
    if len(words.split()) < 2 or (growing and grammar.starts_with(match_key(words), "noun.stops")):
        return None
    words = words[:1].lower() + words[1:]
    if growing:
        way = "giảm" if place.verb == "change.decrease" else "tăng"
        return Named(figure.start, f"Mức {way} {words}", None, True, "percentage first", 0.7, end=phrase[2])
    m = grammar.indicators.match_at(Tokens.of(match_key(f"tỷ lệ {words}")), 0)
    whole = m is not None and m.end == len(match_key(f"tỷ lệ {words}"))
    concept = grammar.lexicon.indicators[m.payloads[0]] if m and whole else None
    if concept is not None and concept.measure == "share":
        return Named(figure.start, concept.label, concept, True, "vocabulary", 1.0, end=phrase[2])
    return Named(figure.start, f"Tỷ lệ {words}", None, True, "percentage first", 0.7, end=phrase[2])


def _phrase_behind(outline: Outline, start: int) -> tuple[int, int, int]:
    """The phrase behind a percentage: where its first part ends, where it goes on behind a bracket, where it ends."""
    limit = min(len(outline.key), start + 2 * _REACH)
    stop = _RIGHT_END.search(outline.key, start, limit)
    end = stop.start() if stop else limit
    first = start + len(outline.text[start:end].rstrip())
    bracket = _SMALL_BRACKET.match(outline.key, end, limit) if stop and stop.group() == "(" else None
    if bracket is None:
        return first, first, first
    again = _RIGHT_END.search(outline.key, bracket.end(), limit)
    last = again.start() if again else limit
    return first, bracket.end(), bracket.end() + len(outline.text[bracket.end() : last].rstrip())


def _right_end(outline: Outline, figure: Figure, after: int) -> int:
    """How far a label may go on behind a figure: up to a sign or the next figure; a share's not at all."""
    if figure.unit_kind == "share" and not outline.key.startswith(" về ", after):
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


def _share_of(grammar: Grammar, outline: Outline, figure: Figure, place: Place) -> Named:
    """ "… 171.683/201.641 hộ, chiếm 85,14%": the share of what was counted; "85,3% về việc, đạt 58,6% về tiền"."""
    before = place.before
    assert before is not None
    if place.measure == "growth":  # "còn 4,9%, bình quân mỗi năm giảm 2,46%": the step of the level just named
        step = grammar.growth.get(before.concept.id) if before.concept else None
        label = step.label if step else before.label + " - tốc độ tăng"
        return Named(before.start, label, step, False, "growth of the level", 0.8)
    share = grammar.shares.get(before.concept.id) if before.concept else None
    if share:
        return Named(before.start, share.label, share, False, "share of the count", 0.9)
    if before.concept and before.concept.measure == "share":
        return _respect(grammar, outline, figure, Named(before.start, before.label, before.concept, False, "same indicator", 0.7))
    level = grammar.lexicon.indicators.get(before.concept.growth_of or "") if before.concept else None
    if level and level.measure == "share":  # "giảm 1,24 điểm phần trăm, còn 7,15%": first the step, then where it led
        return Named(before.start, level.label, level, False, "same indicator", 0.7)
    label = before.label if not before.label.startswith("Số ") else "Tỷ lệ " + before.label[3:]
    rule = "share of the count" if place.verb == "share" else "same indicator"
    return _respect(grammar, outline, figure, Named(before.start, label, None, False, rule, 0.7))


def _respect(grammar: Grammar, outline: Outline, figure: Figure, named: Named) -> Named:
    """ "đạt 85,3% về việc, đạt 58,6% về tiền": the same indicator in another respect."""
    m = _ABOUT.match(outline.key, figure.end)
    if not m:
        return named
    stem = _ABOUT_END.sub("", named.label)
    label = f"{stem} {clean(outline.text[m.start() : m.end()])}"
    found = grammar.indicators.match_at(Tokens.of(match_key(label)), 0)
    concept = grammar.lexicon.indicators[found.payloads[0]] if found and found.end == len(match_key(label)) else None
    return replace(named, label=concept.label if concept else label, concept=concept, end=m.end())


def level_of(grammar: Grammar, named: Named) -> Named:
    """The level of which ``named`` is the growth or the step, by the vocabulary or by its words."""
    level = grammar.lexicon.indicators.get(named.concept.growth_of or "") if named.concept else None
    if level:
        return replace(named, label=level.label, concept=level, counted=False)
    return replace(named, label=_GROWTH_WORDS.sub("", named.label), concept=None)


def narrowed(whole: Named, part: Named, step: bool) -> Named:
    """A part in words of its own under the name of the whole: "Tỷ lệ hộ nghèo" and "các huyện nghèo".

    ``step`` where the whole is a share and the part is by how much it changes.
    """
    label, words = whole.label.split(), part.label.split()
    folded = [w.casefold() for w in label]
    shared = next((n for n in range(len(words) - 1, 0, -1) if folded[-n:] == [w.casefold() for w in words[:n]]), 0)
    text = " ".join([*label, *words[shared:]])
    return replace(part, label=f"Mức giảm {text[:1].lower()}{text[1:]}" if step else text, rule="part of the whole")


def _part_in_bracket(outline: Outline, grammar: Grammar, figure: Figure, governing: Named) -> Named | None:
    """ "02 tổ chức đảng (01 khiển trách; 01 cảnh cáo)": a part of the count before the bracket."""
    noun = clean(outline.text[figure.value_end : max(figure.noun_end, figure.end)])
    whole = governing.label.partition(" (")[0]
    return Named(figure.value_start, f"{whole}: {noun}", None, False, "part of the count", 0.7) if noun else None


def _bare(outline: Outline, place: Place, governing: Named | None) -> Named | None:
    """A number without unit counts only as a part of what its sentence counts: "khiển trách 90, cảnh cáo 32"."""
    words = clean(place.words.cut(outline.text))
    if governing is None or not words:
        return None
    return Named(place.words.start, f"{governing.label}: {words}", None, False, "part of the count", 0.7)


def _head(outline: Outline, grammar: Grammar, words: Span) -> int | None:
    """Where a phrase that names a measure begins ("tổng số", "tỷ lệ", "kim ngạch"): the first such word."""
    key = words.cut(outline.key)
    at = [i for w in grammar.words.get("indicator.head", ()) if (i := _word_at(key, w)) is not None]
    return words.start + min(at) if at else None


def _word_at(key: str, word: str) -> int | None:
    i = key.find(word)
    while i >= 0:
        after = key[i + len(word) :]
        if not key[i - 1 : i].isalnum() and not after[:1].isalnum() and not after.lstrip()[:1].isdigit():
            return i
        i = key.find(word, i + 1)
    return None


def _counted(outline: Outline, grammar: Grammar, figure: Figure, place: Place) -> Named | None:
    """ "đã tổ chức 474 nội dung giám sát": what follows the number is counted, what stands before it says how.

    In a list the words before the first number hold for all: "kiểm tra 01 đảng viên, 29 tổ chức đảng".
    """
    after = figure.denominator_span.end if figure.denominator_span else figure.value_end
    end = _noun_reach(outline, grammar, max(figure.noun_end, figure.end))
    noun = clean(outline.text[after:end].replace(")", "")).strip('“”" ')
    if not noun or grammar.starts_with(match_key(noun), "counted.none"):
        return None
    action = place.action
    label = f"Số {noun[:1].lower()}{noun[1:]}" + (f" ({action})" if action else "")
    start = place.words.start if place.words.end > place.words.start else figure.value_start
    return Named(start, label, None, True, "counted noun", 0.8, action, end=end)


def _noun_follows(outline: Outline, grammar: Grammar, figure: Figure) -> int:
    """Where the noun behind a unit ends: "120 km | đường giao thông nông thôn"; 0 where none follows."""
    end = 0
    if grammar.starts_with(outline.key[figure.end : figure.end + _REACH].lstrip(), "noun.stops"):
        return end
    stop = _RIGHT_END.search(outline.key, figure.end, figure.end + _REACH)
    tokens = Tokens.of(outline.key, figure.end, stop.start() if stop else min(len(outline.key), figure.end + _REACH))
    for word, close in zip(tokens.words, tokens.ends, strict=True):
        if not word.isalpha() or word in grammar.boundaries:
            break
        end = close
    return end


def _noun_reach(outline: Outline, grammar: Grammar, end: int) -> int:
    """Where what is counted ends: "xã | đạt chuẩn nông thôn mới nâng cao" goes on up to a sign, never to a figure."""
    tail = grammar.starts_with(outline.key[end + 2 : end + _REACH], "compound.tail")
    if tail and outline.key.startswith(", ", end):  # "Tổ bảo vệ an ninh | , trật tự"
        end += 2 + len(tail)
    at = end + (outline.key[end : end + 1] == " ")
    if outline.key.startswith(") ", end):  # "50% số xã (59/119 xã) đạt chuẩn nông thôn mới"
        at = end + 2
    if at == end or not grammar.starts_with(outline.key[at : at + _REACH], "noun.goes.on"):
        return end
    stop = _RIGHT_END.search(outline.key, at, at + _REACH)
    last = stop.start() if stop else min(len(outline.key), at + _REACH)
    words = Tokens.of(outline.key, at, last)
    before_figure = bool(stop and stop.group().isdigit())
    for i in range(1, min(len(words.words), _LONGEST_TAIL + 1)):
        joins = before_figure and words.words[i] in ("và", "có")
        if joins or grammar.starts_with(outline.key[words.starts[i] : last], "noun.stops"):
            return words.ends[i - 1] if i > 1 else end
    return end if before_figure or not 1 < len(words.words) <= _LONGEST_TAIL else words.ends[-1]
