"""Percentages whose indicator stands behind them, or is that of the value before them."""

from __future__ import annotations

import re

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.fitting import best_fitting
from hgkg.interpret.indicators.indicator_names import REACH, RIGHT_END, Named, Place
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline
from hgkg.text.capitals import lowered
from hgkg.text.fold import clean, match_key
from hgkg.text.phrases import Tokens

_NO_NOUN = re.compile(
    r"\s*(?:so|kế hoạch|dự toán|chỉ tiêu|về|trở lên|trở xuống|và|theo|mỗi|của|trong|năm|vào|trên|là|"
    r"thì|như|để|nhằm|mà|nên)\b"
)
_OF_THE_NUMBER = re.compile(r"^(?:tổng )?số\s+")
_COMPARED_WITH = re.compile(r"\s(?:so|vào năm|đến năm|trong năm|trước năm|năm)\b.*$")
_AGE = re.compile(r"\d{1,2}(?:\s*(?:-|–|đến)\s*\d{1,2})?\s+(?:tháng )?tuổi\b")
_DANGLING = re.compile(r"\s+(?:giai đoạn|nhiệm kỳ|từ|đến|trong|vào|tại|trên|của|với|và|theo)$")
_SMALL_BRACKET = re.compile(r"\([^()]{1,40}\)")
_STRUCTURE = re.compile(r"cơ cấu(?<!\wcơ cấu) (kinh tế|grdp|gdp|ngành kinh tế|lao động)[^:;.\d]{0,40}(:)?")
_LONGEST_NOUN, _MOST_NOUNS = 3, 4  # words of a noun in a list of nouns, nouns of a list
_HAS = frozenset(("có", "được", "đạt", "bị"))
_LONGEST_ACTION = 12  # words of who takes a share, with the verb: "Doanh nghiệp trong nước đảm nhận"
_BACK = 300  # characters before a part in which its structure is named
_SHARE_HEAD = re.compile(r"(?:tỷ|tỉ) (?:lệ|trọng)|mức|tốc độ|cơ cấu")
_CLOSED = re.compile(r"[;.]\s")
_ABOUT = re.compile(r"\s+về\s+(?:việc|tiền|số lượng|giá trị|diện tích|sản lượng|vốn)\b")
_ABOUT_END = re.compile(r"\s+về\s+\w+$")


def percentage_first(outline: Outline, grammar: Grammar, figure: Figure, place: Place) -> Named | None:
    """ "95% hộ dân được sử dụng điện": the share of what follows, up to a sign or the next figure.

    Behind a verb of change it is by how much that changes: "giảm 30% lượng muối nhập khẩu".
    """
    if figure.unit_kind != "share":
        return None
    growing = place.verb in ("change.increase", "change.decrease")
    left = place.words.cut(outline.key)
    verb = grammar.ends_with(left, "act.verb") or ""
    if taken := grammar.ends_with(left.rstrip(), "act.share"):
        verb = lowered(clean(place.words.cut(outline.text)))
    if len(left.strip()) > len(verb) or len(verb.split()) > _LONGEST_ACTION:
        return None  # words of its own, and more than "đáp ứng", "bảo đảm"
    first = not left.strip() and place.before is None  # "Nhanh chóng đạt 100% hộ dân": of no plan
    leading = (None, "state", "plan.reached") if taken or first else (None, "state")
    if (place.verb not in leading and not growing) or _NO_NOUN.match(outline.key, figure.end):
        return None
    phrase = _phrase_behind(outline, grammar, figure.end)
    whole_phrase = clean(outline.text[figure.end : phrase[0]] + " " + outline.text[phrase[1] : phrase[2]])
    whole_phrase = _DANGLING.sub("", whole_phrase)
    words = _COMPARED_WITH.sub("", whole_phrase if growing else _OF_THE_NUMBER.sub("", whole_phrase))
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
    label = f"Tỷ lệ {words}" + (f" ({verb})" if verb else "")
    return Named(place.words.start if verb else figure.start, label, None, True, "percentage first", 0.7, end=phrase[2])


def _phrase_behind(outline: Outline, grammar: Grammar, start: int) -> tuple[int, int, int]:
    """The phrase behind a percentage: where its first part ends, where it goes on behind a bracket, where it ends."""
    limit = min(len(outline.key), start + 2 * REACH)
    stop = RIGHT_END.search(outline.key, start, limit)
    while stop and (age := _AGE.match(outline.key, stop.start(), limit)):
        stop = RIGHT_END.search(outline.key, age.end(), limit)
    while stop and (joined := _goes_on(outline, grammar, start, stop)):
        stop = RIGHT_END.search(outline.key, joined, limit)
    end = stop.start() if stop else limit
    first = start + len(outline.text[start:end].rstrip())
    bracket = _SMALL_BRACKET.match(outline.key, end, limit) if stop and stop.group() == "(" else None
    if bracket is None:
        return first, first, first
    again = RIGHT_END.search(outline.key, bracket.end(), limit)
    last = again.start() if again else limit
    return first, bracket.end(), bracket.end() + len(outline.text[bracket.end() : last].rstrip())


def _goes_on(outline: Outline, grammar: Grammar, start: int, comma: re.Match[str]) -> int:
    """Where the last of several nouns begins that have one verb: "cơ quan, | đơn vị ứng dụng chữ ký số"; else 0."""
    for _ in range(_MOST_NOUNS):
        noun = outline.tokens_in(start, comma.start()).words
        if comma.group() != "," or not noun:
            return 0
        if tail := grammar.cues.at("compound.tail", outline.key, comma.end() + 1, comma.end() + REACH):
            return comma.end() + 1 + len(tail)  # "cho khoa học, | công nghệ"
        if len(noun) > _LONGEST_NOUN or not grammar.boundaries.isdisjoint(noun):
            return 0
        start = comma.end() + 1
        stop = RIGHT_END.search(outline.key, start, start + REACH)
        words = outline.key[start : stop.start() if stop else start + REACH]
        if grammar.starts_with(words, "noun.stops") or grammar.leading.at(words):
            return 0
        rest = words.partition(" ")[2]
        if any(grammar.says(rest, role) for role in ("predicate", "act.verb")) or not _HAS.isdisjoint(rest.split()):
            return start
        if stop is None:
            return 0
        comma = stop
    return 0


def share_of(grammar: Grammar, outline: Outline, figure: Figure, place: Place) -> Named:
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
        return _respect(
            grammar, outline, figure, Named(before.start, before.label, before.concept, False, "same indicator", 0.7)
        )
    level = grammar.lexicon.indicators.get(before.concept.growth_of or "") if before.concept else None
    if level and level.measure == "share":  # "giảm 1,24 điểm phần trăm, còn 7,15%": first the step, then where it led
        return Named(before.start, level.label, level, False, "same indicator", 0.7)
    number = _OF_THE_NUMBER.match(before.label.casefold())
    label = f"Tỷ lệ {before.label[number.end() :]}" if number else before.label
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
    return named._replace(label=concept.label if concept else label, concept=concept, end=m.end())


def of_structure(outline: Outline, grammar: Grammar, figure: Figure, place: Place, named: Named) -> Named:
    """ "Cơ cấu kinh tế: nông nghiệp 33%; dịch vụ 29%": the parts of a structure go by their shares."""
    if named.rule != "own words" or _SHARE_HEAD.match(named.label.casefold()):
        return named
    m = _STRUCTURE.search(outline.key, max(place.start, figure.start - _BACK), figure.start)
    if m is None:
        return named
    if not m[2] and _CLOSED.search(outline.key, m.end(), named.start):
        return named
    label = f"Tỷ trọng {m[1] + ' ' if m[1] == 'lao động' else ''}{named.label[:1].lower()}{named.label[1:]}"
    found = grammar.indicators.match_at(Tokens.of(match_key(label)), 0)
    whole = found is not None and found.end == len(match_key(label))
    concept = (
        best_fitting([grammar.lexicon.indicators[i] for i in found.payloads], "share", "") if found and whole else None
    )
    return named._replace(label=concept.label if concept else label, concept=concept, rule="part of a structure")


def narrowed(whole: Named, part: Named, step: bool) -> Named:
    """A part in words of its own under the name of the whole: "Tỷ lệ hộ nghèo" and "các huyện nghèo".

    ``step`` where the whole is a share and the part is by how much it changes.
    """
    label, words = whole.label.split(), part.label.split()
    folded = [w.casefold() for w in label]
    shared = next((n for n in range(len(words) - 1, 0, -1) if folded[-n:] == [w.casefold() for w in words[:n]]), 0)
    text = " ".join([*label, *words[shared:]])
    return part._replace(label=f"Mức giảm {text[:1].lower()}{text[1:]}" if step else text, rule="part of the whole")
