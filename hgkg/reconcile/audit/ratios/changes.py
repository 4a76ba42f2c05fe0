"""Changes told as an amount and as a percentage: "1498 vụ … giảm 16 (giảm 9,7%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from hgkg.model.outline import Outline, Sentence
from hgkg.reconcile.audit.figures import (
    NUMBER,
    Measured,
    Printed,
    agrees,
    before,
    ends_with,
    figures,
    printed,
    span_of,
    unit_after,
)
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence, rounded, told

_BY = re.compile(
    rf"\b(tăng|giảm)\s(?:thêm\s|được\s|khoảng\s)?({NUMBER})(?![\w/%]|[.,]\d)([^\d();%,]{{0,40}}?"
    rf"(?:\bnăm\s(?:19|20)\d\d(?!\d)(?:\s\([^()%;]{{1,40}}\))?)?)\s?"
    rf"(?:\(\s?(?:tương ứng |tương đương |hay |tỷ lệ |khoảng )*(?:(tăng|giảm)\s)?|(?:,\s?)?(?:tương ứng"
    rf"|tương đương|hay)\s(?:với\s)?(?:(tăng|giảm)\s)?)"
    rf"([-+–]\s?)?({NUMBER})\s?%"
)
_NOT_A_LEVEL = (
    *("tăng", "giảm", "năm", "tháng", "ngày", "quý", "số", "thứ", "hạng", "khóa", "lần", "vượt", "hơn so", "thêm"),
)
_YEAR = re.compile(r"(?:19|20)\d\d$")


def amount_and_percentage(audited: Audited) -> Iterator[Noticed]:
    """A change told as an amount and as a percentage: with the level beside it, one gives the other."""
    for outline, sentence in audited.sentences("tăng", "giảm", also="%"):
        for m in _BY.finditer(outline.key, sentence.start, sentence.end):
            if (m[4] or m[5] or m[1]) == m[1] and (noticed := _amount(outline, sentence, m)):
                yield noticed


def _amount(outline: Outline, sentence: Sentence, m: re.Match[str]) -> Noticed | None:
    key = outline.key
    change, percent = printed(key, *m.span(2)), printed(key, *m.span(7), m.end())
    unit = unit_after(key, change, m.end())
    levels = _levels(key, sentence, m.start(), change, unit)
    up = m[1] == "tăng"
    if not levels or any(_fits(level, change, percent, up) for level in levels):
        return None
    level = levels[-1]
    was = level.value - change.value if up else level.value + change.value
    if was <= 0:
        return None
    computed = 100 * change.value / was
    places = max(2, percent.places)
    vi, en = _correction(level, change, percent, up)
    n = percent.value
    return Noticed(
        check="amount and percentage",
        type="change",
        severity="high" if abs(computed - n) >= 1 else "medium",
        vi=f"{told(change.value, 'vi')} : {told(was, 'vi')} = {told(computed, 'vi', places)}%"
        f" ({told(was, 'vi')} = {told(level.value, 'vi')} {'-' if up else '+'} {told(change.value, 'vi')}),"
        f" văn bản ghi {told(n, 'vi', places)}%{vi}",
        en=f"{told(change.value, 'en')} : {told(was, 'en')} = {told(computed, 'en', places)}%"
        f" ({told(was, 'en')} = {told(level.value, 'en')} {'-' if up else '+'} {told(change.value, 'en')});"
        f" the text says {told(n, 'en', places)}%{en}",
        spans=(evidence(outline, m.start(), m.end()), evidence(outline, level.start, _unit_end(key, level, m.start()))),
        stated=percent.number,
        computed=float(rounded(computed, places)),
        confidence=0.9 if len(levels) == 1 else 0.7,
    )


def _unit_end(key: str, figure: Printed, limit: int) -> int:
    return unit_after(key, figure, limit, most=1).end


def _levels(key: str, sentence: Sentence, at: int, change: Printed, unit: Measured) -> list[Printed]:
    """The figures before a change that it may be of, by what is counted: "giảm 20 vụ" of "470 vụ phạm tội", "số người
    chết giảm 33" of "chết 67 người". None where nothing says which."""
    found = [f for f in figures(key, sentence.start, at) if not f.percent and _is_level(key, f)]
    named = re.search(r"\bsố ((?:[^\W\d_]+ ){0,3}[^\W\d_]+) $", key[max(sentence.start, at - 40) : at])
    if named and not unit.words:
        words = set(named[1].split())
        around = [(f, set(before(key, f.start, 20).split()[-2:]) | set(unit_after(key, f, at, 3).words)) for f in found]
        return [f for f, near in around if words <= near]
    if unit.words:
        alike = [f for f in found if same_unit(unit_after(key, f, at), unit)]
        others = set(unit.words[1:2])  # "người chết" is of "làm chết 11 người", not of "bị thương 6 người"
        named_so = [f for f in alike if others & {*before(key, f.start, 16).split(), *unit_after(key, f, at).words}]
        return named_so or alike
    return found[-1:] if len(found) == 1 else []


def same_unit(a: Measured, b: Measured) -> bool:
    """Whether two figures count one thing in one scale."""
    return a.words[:1] == b.words[:1] and a.factor == b.factor


def _is_level(key: str, figure: Printed) -> bool:
    return not ends_with(before(key, figure.start), _NOT_A_LEVEL) and not _YEAR.match(key[figure.start : figure.end])


def _fits(level: Printed, change: Printed, percent: Printed, up: bool) -> bool:
    """Whether amount over the earlier level may be printed as the percentage, whatever was rounded."""
    (low, high), (least, most) = span_of(level, not level.places), span_of(change, not change.places)
    sign = -1 if up else 1
    was_high, was_low = max(high + sign * least, high + sign * most), min(low + sign * least, low + sign * most)
    if was_low <= 0:
        return True  # grown from nothing: no percentage to speak of
    return agrees(100 * least / was_high, 100 * most / was_low, percent)


def _rounds(level: Printed, change: Printed, percent: Printed, up: bool) -> bool:
    was = level.value - change.value if up else level.value + change.value
    return abs(100 * change.value / was - percent.value) <= percent.step / 2


def _correction(level: Printed, change: Printed, percent: Printed, up: bool) -> tuple[str, str]:
    """The level with one digit less that would make all of it fit, where there is just one."""
    digits = str(level.value)
    if level.places:
        return "", ""
    fitting = []
    for i in range(len(digits)):
        shorter = digits[:i] + digits[i + 1 :]
        if shorter and shorter != "0" and not shorter.startswith("0"):
            guess = Printed(level.start, level.end, level.stop, Decimal(shorter), 0, False)
            if guess.value > change.value * (1 if up else 0) and _rounds(guess, change, percent, up):
                fitting.append(guess)
    if len({g.value for g in fitting}) != 1:
        return "", ""
    guess = fitting[0]
    was = guess.value - change.value if up else guess.value + change.value
    share = 100 * change.value / was
    sums = [
        f"{told(change.value, lang)} : {told(was, lang)} = {told(share, lang, max(2, percent.places))}%"
        for lang in ("vi", "en")
    ]
    return (
        f"; nghi gõ thừa một chữ số: với {told(guess.value, 'vi')} thì {sums[0]}",
        f"; perhaps a digit too many: with {told(guess.value, 'en')} it would be {sums[1]}",
    )
