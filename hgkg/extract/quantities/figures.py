"""Numbers that count or measure: comparator, figure or range or ratio, scale, unit.

Dates, document numbers, list numbers, ordinals, ages and names ("Quân khu 9") are no quantities and yield nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from operator import attrgetter

from hgkg.extract.quantities.amounts import compound, currency_before
from hgkg.extract.quantities.no_quantity import may_apply
from hgkg.extract.quantities.suffixes import bound_behind
from hgkg.extract.quantities.units import PERCENT, Unit, unit_after
from hgkg.extract.quantities.written_out import RANK, Written, said_again, written_out
from hgkg.extract.rules import Rules
from hgkg.model.mention import BodyMention, DocumentMention, Figure, TimeMention
from hgkg.model.outline import Outline
from hgkg.text.numbers import BEHIND_DIGIT, FIGURE, parse_number
from hgkg.text.phrases import Tokens
from hgkg.text.places import between, matches_at
from hgkg.text.spans import Span

_GLUED = r"(?=(?:ha|km2?|m2|m3|kg|tấn|triệu|tỷ|tỉ|nghìn|đồng|usd|mw|kwh|người|hộ)\b)"  # "6.500ha"
# Opens with the first digit of a run.
_FIGURE = re.compile(
    rf"(\d(?<![\w.,/]\d){BEHIND_DIGIT})(?:{_GLUED}|(?![\w]|[.,]\d))(?:\s?/\s?({FIGURE})(?!\w|[.,/]\d))?"
)
_RANGE = re.compile(rf"\s?(%)?\s*(?:[-–]|đến)\s*({FIGURE})(?!\w|[.,/]\d)")

_BELOW = re.compile(rf"\s?/\s?({FIGURE})(?:{_GLUED}|(?!\w|[.,/]\d))")


# "tăng trưởng -1,2%", "tăng trưởng âm 1,2%"; "giảm -3,5%" says it twice
_MINUS = re.compile(r"\b(tăng trưởng|tăng|giảm|đạt|là|còn|ở mức|bằng) ([-−–]|âm )\Z")
_MINUS_ENDS = ("-", "−", "–", "âm ")
_LONGEST_MINUS = len("tăng trưởng âm ")
_BEFORE, _AFTER = 40, 48  # characters around a number that may show it is none
_ROUND = re.compile(r"10{0,2}|10{0,2}[.]000")
_COUNTED = re.compile(r"\d [^;.\d]{2,30}(?:\btrên|/)\s*$")
_PEOPLE = re.compile(r"\s*(?:vạn )?(?:người )?dân\b")
_WORD_BEFORE = re.compile(r"(\S?\s*)\b(\w+)\s$")
_LASTING = re.compile(r"\b(?:tuổi thọ|số năm|tuổi bình quân|thời gian)\b")  # indicators that are themselves a time
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_MONTH = re.compile(r"\d{1,2}/\d{1,2}")


def find_figures(
    outline: Outline,
    rules: Rules,
    tokens: Tokens,
    documents: Sequence[DocumentMention],
    times: Sequence[TimeMention],
    bodies: Sequence[BodyMention],
) -> tuple[Figure, ...]:
    """Quantities of all sentences, in text order."""
    taken = bytearray(len(outline.key) + 1)
    mentions: tuple[DocumentMention | TimeMention | BodyMention, ...] = (*documents, *times, *bodies)
    for mention in mentions:
        taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
    key = outline.key
    found: list[Figure] = []
    for sentence in outline.sentences:
        at = sentence.start + (len(sentence.item) if sentence.item else 0)
        numbers = between(outline.numbers, at, sentence.end)
        for m in matches_at(_FIGURE, key, numbers, sentence.end):
            if m.start() < at or taken[m.start()]:
                continue
            figure = _figure(outline, rules, tokens, m, sentence.end)
            if figure:
                found.append(figure)
                at = figure.end
    worded = [f for n in written_out(key) if not taken[n.start] and (f := _worded(outline, rules, tokens, n))]
    return tuple(sorted((*found, *worded), key=lambda f: f.start)) if worded else tuple(found)


def _worded(outline: Outline, rules: Rules, tokens: Tokens, number: Written) -> Figure | None:
    """A number in words, with a unit that the vocabulary knows; "gấp đôi" is two times as much."""
    key, at = outline.key, bisect_right(outline.sentences, number.start, key=attrgetter("start")) - 1
    if at < 0 or number.end > outline.sentences[at].end:
        return None
    if number.unit == RANK:
        place = (number.start, number.end)
        return Figure(start=place[0], end=place[1], value_start=place[0], value_end=place[1], value=number.value)
    own = next((u for u in rules.lexicon.units.values() if number.unit in u.labels), None) if number.unit else None
    if own:
        unit = Unit(number.end, number.end, number.unit, own.id, own.kind, own.factor, own.base or own.label, True)
    else:
        unit = unit_after(outline, rules, tokens, number.end, outline.sentences[at].end)
    before = key[max(0, number.start - _BEFORE) : number.start]
    after = key[number.end : number.end + _AFTER]
    named = any(r.applies(before, after) for r in may_apply(before, after) if not r.unless_unit)
    if unit.kind is None or (named and own is None):
        return None
    fold = number.unit == "lần"  # "gần gấp | đôi": the comparator stands before the verb
    start, operator, approximate = _comparator(key, rules, number.start - len("gấp ") if fold else number.start)
    start = number.start if fold else start
    stop, suffix = bound_behind(key, rules, number.start, unit.end, unit.kind == "share")
    return Figure(
        start=start,
        end=stop,
        value_start=number.start,
        value_end=max(unit.end, number.end) if unit.kind == "share" else number.end,
        value=number.value,
        operator=suffix or operator,
        approximate=approximate,
        unit=unit.text,
        unit_concept=unit.concept,
        unit_kind=unit.kind,
        factor=unit.factor,
        unit_base=unit.base,
        noun_end=unit.noun_end,
    )


def _figure(outline: Outline, rules: Rules, tokens: Tokens, m: re.Match[str], limit: int) -> Figure | None:
    high, end = _upper(outline.key, m, limit)
    end = said_again(outline.key, end)
    unit = (
        Unit(end, end)
        if m[2] is None and _plan_follows(outline.key, rules, m.start(), end)
        else unit_after(outline, rules, tokens, end, limit)
    )
    before = currency_before(rules, tokens, m.start(), unit) if not unit.kind else None
    unit = before or unit
    if _no_quantity(outline, m, unit):
        return None
    whole = compound(outline, rules, tokens, unit, limit) if m[2] is None and high is None else None
    pair = _pair(outline, rules, tokens, unit, limit) if m[2] is None and high is None and not whole else None
    if whole:
        unit = whole.unit
    minus = _minus(outline.key, m.start()) if unit.kind == "share" else None
    first = minus.start(2) if minus else before.start if before else m.start()
    start, operator, approximate = _comparator(outline.key, rules, first)
    stop, suffix = bound_behind(outline.key, rules, m.start(), pair[1] if pair else unit.end, unit.kind == "share")
    below = Span(*m.span(2)) if m[2] else pair[0] if pair else None
    percent = PERCENT.match(outline.key, end)
    value_end = percent.end() if percent else end if end > m.end() and high is None else m.end(1)
    value = parse_number(m[1]) + whole.added if whole else parse_number(m[1])
    return Figure(
        start=start,
        end=stop,
        value_start=m.start(1),
        value_end=whole.value_end if whole else value_end,
        value=value * -1 if minus and minus[1] != "giảm" else value,
        high=high,
        operator=suffix or ("between" if high is not None else operator),
        approximate=approximate,
        denominator=parse_number(below.cut(outline.key)) if below else None,
        denominator_span=below,
        unit=unit.text,
        unit_concept=unit.concept,
        unit_kind=unit.kind,
        factor=unit.factor,
        unit_base=unit.base,
        noun_end=unit.noun_end,
    )


def _minus(key: str, start: int) -> re.Match[str] | None:
    """The words before a share that make it less than nothing."""
    signed = key.endswith(_MINUS_ENDS, 0, start)
    return _MINUS.search(key, max(0, start - _LONGEST_MINUS), start) if signed else None


def _pair(outline: Outline, rules: Rules, tokens: Tokens, unit: Unit, limit: int) -> tuple[Span, int] | None:
    """ "6.950ha/6.900ha", "15 thông tư/18 thông tư": the second of two with one unit, and where it ends."""
    below = _BELOW.match(outline.key, unit.end, limit) if unit.text else None
    if not below:
        return None
    again = unit_after(outline, rules, tokens, below.end(), limit)
    if again.text is None or not again.text.casefold().startswith((unit.text or "").casefold()):
        return None
    return Span(*below.span(1)), again.end


def _plan_follows(key: str, rules: Rules, start: int, end: int) -> bool:
    """ "đạt 100,19 kế hoạch": a ratio to the plan that lost its sign of percent, no count of plans."""
    first = max(0, start - 12)
    reached = rules.plan_reached.before(key, _stripped_end(key, first, start), first)
    return reached is not None and key.startswith(rules.words.get("plan.words", ()), end + 1)


def _stripped_end(key: str, start: int, end: int) -> int:
    """Where ``key[start:end]`` ends without the blanks behind it."""
    return start + len(key[start:end].rstrip())


def _upper(key: str, m: re.Match[str], limit: int) -> tuple[Decimal | None, int]:
    """The upper end of "75 - 80%" or "từ 75 đến 80%", and where the figure ends."""
    if m[2]:
        return None, m.end()
    r = _RANGE.match(key, m.end(), limit)
    if r and not (_YEAR.fullmatch(m[1]) or _YEAR.fullmatch(r[2])) and parse_number(r[2]) > parse_number(m[1]):
        if "đến" in r.group() and not re.search(
            r"\btừ\s*(?:khoảng|trên)?\s*$", key[max(0, m.start() - 14) : m.start()]
        ):
            return None, m.end()
        return parse_number(r[2]), r.end()
    return None, m.end()


def _no_quantity(outline: Outline, m: re.Match[str], unit: Unit) -> bool:
    key = outline.key
    before, after = key[max(0, m.start() - _BEFORE) : m.start()], key[m.end() : m.end() + _AFTER]
    for rule in may_apply(before, after):
        if rule.unless_unit and unit.known:
            continue
        if rule.applies(before, after) and not (rule.is_time and _lasts(key, m.start())):
            return True
    if _ROUND.fullmatch(m[1]) and _COUNTED.search(before) and _PEOPLE.match(after):
        return True  # "30 giường bệnh trên 1 vạn dân"
    if unit.known:
        return False
    if _YEAR.fullmatch(m[1]) and m[2] is None:
        return True
    if _DAY_MONTH.fullmatch(m.group()) and int(m[1]) <= 31 and int(m[2]) <= 12:
        return True
    pieces = outline.text[max(0, m.start() - 24) : m.start()].split()
    if not pieces or pieces[-1].islower():
        return False  # most of them
    # "Khu công nghiệp Sông Hậu 2 mở rộng": a name, for a capital stands before the number and no known unit after it.
    word = _WORD_BEFORE.search(outline.text, max(0, m.start() - 24), m.start())
    if word is None or not word[2][0].isupper():
        return False
    opens = not word[1].strip() or word[1].rstrip()[-1:] in ".;:-+*•)" or word.start(2) == max(0, m.start() - 24)
    return unit.text is None or not (opens or word[2].isupper())


def _lasts(key: str, start: int) -> bool:
    """Whether an indicator that is itself a time stands before a number."""
    return bool(_LASTING.search(key, max(0, start - 60), start))


_LONGEST_COMPARATOR = 24  # characters, the blanks behind it included
_COMPARED = re.compile(r"\b(?:cao|thấp|nhiều|ít|lớn|tốt|kém)\s+hơn$")


def _comparator(key: str, rules: Rules, start: int) -> tuple[int, str, bool]:
    """The words right before a figure that say "at least", "over", "about": where they begin and what they say."""
    operator, approximate = "eq", False
    first = max(0, start - _LONGEST_COMPARATOR)
    while found := rules.comparators.before(key, end := _stripped_end(key, first, start), first):
        role, label = found
        if label == "hơn" and _COMPARED.search(key, first, end):
            break  # "thấp hơn 0,8 điểm": by so much, not less than so much
        start = end - len(label)
        first = max(0, start - _LONGEST_COMPARATOR)
        if role == "approximate":
            approximate = True
        elif operator == "eq":
            operator = role.removeprefix("comparator.")
    return start, operator, approximate
