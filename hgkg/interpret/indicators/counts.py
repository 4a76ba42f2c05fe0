"""What a number counts: the noun behind it, with what was done and by whom."""

from __future__ import annotations

import re

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.indicator_names import REACH, RIGHT_END, Named, Place
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline
from hgkg.text.capitals import lowered
from hgkg.text.fold import clean, match_key

_UPPER = re.compile(r"\s?(?:[-–]|đến)\s?\d[\d.,]*")
_BOUNDS = ("ge", "le")
_DENIED = (" không", " chưa")
_EACH = re.compile(r"(?:trung bình|bình quân) mỗi \w+")
_LONGEST_EACH = 48
_GRADE = re.compile(r" \d{1,2} ")
_GRADED = re.compile(r" \d{1,2} \D+$")
_LONGEST_GRADE = 16
_LONGEST_TAIL = 12  # words with which what is counted may go on


def counted(outline: Outline, grammar: Grammar, figure: Figure, place: Place) -> Named | None:
    """ "đã tổ chức 474 nội dung giám sát": what follows the number is counted, what stands before it says how.

    In a list the words before the first number hold for all: "kiểm tra 01 đảng viên, 29 tổ chức đảng".
    """
    after = figure.denominator_span.end if figure.denominator_span else figure.value_end
    if figure.high is not None:  # "9 - 10 bác sĩ": what is counted stands behind the upper figure
        upper = _UPPER.match(outline.key, after, figure.end)
        after = upper.end() if upper else after
    end = _noun_reach(outline, grammar, max(figure.noun_end, figure.end))
    grade = graded(outline, grammar, end)
    noun = _unscaled(grammar, clean(outline.text[after:end].replace(")", "")).strip('“”" '))
    noun = _with_grade(grammar, noun, clean(outline.text[end:grade]), place.earlier) if grade else noun
    end = grade or end
    noun = _unbounded(grammar, noun) if figure.operator in _BOUNDS else noun
    if not noun or place.measure == "rank" or grammar.starts_with(match_key(noun), "counted.none"):
        return None
    action = place.action
    if action and match_key(action).startswith(match_key(noun) + " "):  # "hộ cận nghèo 88 hộ"
        noun, action = action, ""
    each = _each(outline, figure, place)
    action = "" if each and each in f" {action.casefold()}" else action
    label = f"Số {lowered(noun)}{each}" + (f" ({action})" if action else "")
    start = place.words.start if place.words.end > place.words.start else figure.value_start
    return Named(start, label, None, True, "counted noun", 0.8, action, end=end)


def _each(outline: Outline, figure: Figure, place: Place) -> str:
    """ "trung bình mỗi tuần thi có khoảng | 24.260 lượt thi": of each, on an average, and no total."""
    start = max(place.reach, figure.start - _LONGEST_EACH)
    if outline.key.find(" mỗi ", start, figure.start) < 0:
        return ""
    m = _EACH.search(outline.key, start, figure.start)
    return f" {clean(outline.text[m.start() : m.end()]).lower()}" if m else ""


def graded(outline: Outline, grammar: Grammar, end: int) -> int:
    """ "182 Huy hiệu | 30 năm tuổi Đảng", "92 sản phẩm | 4 sao": where the grade behind what is counted ends; 0 where
    none stands there. "3 sao trở lên" is a bound."""
    m = _GRADE.match(outline.key, end)
    found = grammar.cues.at("counted.grade", outline.key, m.end(), m.end() + _LONGEST_GRADE) if m else None
    if m is None or not found:
        return 0
    stop = m.end() + len(found)
    behind = outline.key[stop : stop + _LONGEST_GRADE].lstrip()
    return 0 if grammar.starts_with(behind, "comparator.ge.suffix") else stop


def _with_grade(grammar: Grammar, noun: str, grade: str, whole: Named | None) -> str:
    """What is counted with its grade; where it opens the name of what was counted before, with all of that name.

    "45 sản phẩm OCOP, trong đó 30 sản phẩm | 3 sao" are products of OCOP.
    """
    before = _GRADED.sub("", whole.label.partition(" (")[0]) if whole else ""
    words = before.partition("Số ")[2].split()
    cut = next((i for i, word in enumerate(words) if match_key(word) in grammar.boundaries), len(words))
    thing = " ".join(words[:cut])
    if match_key(thing).startswith(f"{match_key(noun)} ") and len(thing.split()) <= _LONGEST_TAIL:
        noun = thing
    return f"{noun} {grade}"


def _unbounded(grammar: Grammar, noun: str) -> str:
    """ "từ 5 xã trở lên đạt chuẩn": the words of the bound are no part of what is counted."""
    for side in _BOUNDS:
        for word in grammar.words.get(f"comparator.{side}.suffix", ()):
            before, found, behind = noun.partition(f" {word}")
            if found and not behind[:1].isalnum():
                return f"{before}{behind}"
    return noun


def _unscaled(grammar: Grammar, noun: str) -> str:
    """ "triệu lượt khách": what is counted is no million."""
    words = noun.split()
    while len(words) > 1 and match_key(words[0]) in grammar.scales:
        del words[0]
    return " ".join(words)


def noun_follows(outline: Outline, grammar: Grammar, figure: Figure) -> int:
    """Where the noun behind a unit ends: "120 km | đường giao thông nông thôn"; 0 where none follows."""
    return noun_end(outline, grammar, figure.end)


def noun_end(outline: Outline, grammar: Grammar, start: int) -> int:
    """Where the noun phrase that follows ``start`` ends; 0 where none does."""
    end = 0
    if grammar.starts_with(outline.key[start : start + REACH].lstrip(), "noun.stops"):
        return end
    stop = RIGHT_END.search(outline.key, start, start + REACH)
    tokens = outline.tokens_in(start, stop.start() if stop else min(len(outline.key), start + REACH))
    for word, close in zip(tokens.words, tokens.ends, strict=True):
        if not word.isalpha() or word in grammar.boundaries:
            break
        end = close
    return end


def _noun_reach(outline: Outline, grammar: Grammar, end: int) -> int:
    """Where what is counted ends: "xã | đạt chuẩn nông thôn mới nâng cao" goes on up to a sign, never to a figure."""
    if outline.key.startswith(", ", end):  # "Tổ bảo vệ an ninh | , trật tự"
        behind = end + 2
        tail = grammar.starts_with(outline.key[behind : end + REACH], "compound.tail")
        behind += len(tail or "")
        if tail and not outline.key[behind : behind + 2].strip()[:1].isdigit():  # "412 vụ, xử lý 287 vụ"
            end = max(behind, noun_end(outline, grammar, behind))
    at = end + (outline.key[end : end + 1] == " ")
    if outline.key.startswith(") ", end):  # "50% số xã (59/119 xã) đạt chuẩn nông thôn mới"
        at = end + 2
    if at == end or not grammar.starts_with(outline.key[at : at + REACH], "noun.goes.on"):
        return end
    stop = RIGHT_END.search(outline.key, at, at + REACH)
    last = stop.start() if stop else min(len(outline.key), at + REACH)
    words = outline.tokens_in(at, last)
    before_figure = bool(stop and stop.group().isdigit())
    for i in range(1, min(len(words.words), _LONGEST_TAIL + 1)):
        joins = before_figure and words.words[i] in ("và", "có")
        if joins or grammar.starts_with(outline.key[words.starts[i] : last], "noun.stops"):
            return words.ends[i - 1] if i > 1 else end
    denied = outline.key.endswith(_DENIED, 0, end) and bool(words.words)  # "06 xã chưa | đạt"
    if before_figure or not (denied or len(words.words) > 1) or len(words.words) > _LONGEST_TAIL:
        return end
    return words.ends[-1]


def part_in_bracket(outline: Outline, grammar: Grammar, figure: Figure, governing: Named) -> Named | None:
    """ "02 tổ chức đảng (01 khiển trách; 01 cảnh cáo)": a part of the count before the bracket."""
    end = max(figure.noun_end, figure.end)
    noun = clean(outline.text[figure.value_end : end])
    whole = governing.label.partition(" (")[0]
    named = Named(figure.value_start, f"{whole}: {noun}", None, False, "part of the count", 0.7, end=end)
    return named if noun else None


def bare(outline: Outline, place: Place, governing: Named | None) -> Named | None:
    """A number without unit counts only as a part of what its sentence counts: "khiển trách 90, cảnh cáo 32"."""
    words = clean(place.words.cut(outline.text))
    if governing is None or not words:
        return None
    return Named(place.words.start, f"{governing.label}: {words}", None, False, "part of the count", 0.7)
