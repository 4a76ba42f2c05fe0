"""Changes that do not follow from their own figures: "1498 vụ … giảm 16 (giảm 9,7%)"."""

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
from hgkg.reconcile.audit.ratios.percentages import HEDGES
from hgkg.reconcile.audit.wording import evidence, rounded, told

_BY = re.compile(
    rf"\b(tăng|giảm)\s(?:thêm\s|được\s|khoảng\s)?({NUMBER})(?![\w/%]|[.,]\d)([^\d();%,]{{0,40}}?"
    rf"(?:\bnăm\s(?:19|20)\d\d(?!\d)(?:\s\([^()%;]{{1,40}}\))?)?)\s?"
    rf"(?:\(\s?(?:tương ứng |tương đương |hay |tỷ lệ |khoảng )*(?:(tăng|giảm)\s)?|(?:,\s?)?(?:tương ứng"
    rf"|tương đương|hay)\s(?:với\s)?(?:(tăng|giảm)\s)?)"
    rf"([-+–]\s?)?({NUMBER})\s?%"
)
_NOT_A_LEVEL = (
    "tăng",
    "giảm",
    "năm",
    "tháng",
    "ngày",
    "quý",
    "số",
    "thứ",
    "hạng",
    "khóa",
    "lần",
    "vượt",
    "hơn so",
    "thêm",
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
        alike = [f for f in found if _same_unit(unit_after(key, f, at), unit)]
        others = set(unit.words[1:2])  # "người chết" is of "làm chết 11 người", not of "bị thương 6 người"
        named_so = [f for f in alike if others & {*before(key, f.start, 16).split(), *unit_after(key, f, at).words}]
        return named_so or alike
    return found[-1:] if len(found) == 1 else []


def _same_unit(a: Measured, b: Measured) -> bool:
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


_LEVEL_AND_BASE = re.compile(
    rf"(?<![\w.,/-])({NUMBER})(?![\w/]|[.,]\d)((?:\s[^\W\d_]+){{1,4}}),?\s(tăng|giảm)\s({NUMBER})\s?%\s?"
    rf"(?:so )?(?:với )?(?:cùng kỳ|năm trước|năm \d{{4}})[^\d;.()]{{0,20}}(?:năm \d{{4}}\s?)?"
    rf"\((?:cùng kỳ|năm trước|năm \d{{4}})?[^\d;.()%]{{0,20}}({NUMBER})(?![\w/%]|[.,]\d)((?:\s[^\W\d_]+){{0,4}})"
)


def level_and_base(audited: Audited) -> Iterator[Noticed]:
    """ "đạt 120 tỷ đồng, tăng 25% so với cùng kỳ (100 tỷ đồng)": the earlier level in brackets."""
    yield from _percentages_and_bases(audited)
    yield from _amounts_and_bases(audited)


def _percentages_and_bases(audited: Audited) -> Iterator[Noticed]:
    for outline, sentence in audited.sentences("tăng", "giảm", also="("):
        for m in _LEVEL_AND_BASE.finditer(outline.key, sentence.start, sentence.end):
            now, percent = printed(outline.key, *m.span(1)), printed(outline.key, *m.span(4), m.end(4) + 1)
            was = printed(outline.key, *m.span(5))
            if m[2].split()[:1] != m[6].split()[:1] or _YEAR.match(m[5]) or not was.value:
                continue
            (low, high), (least, most) = span_of(was, not was.places), span_of(now, not now.places)
            sign = 1 if m[3] == "tăng" else -1
            bounds = sorted((sign * (100 * least / high - 100), sign * (100 * most / low - 100)))
            if agrees(bounds[0], bounds[1], percent):
                continue
            computed = 100 * now.value / was.value - 100
            yield Noticed(
                check="level and base",
                type="change",
                severity="high" if abs(sign * computed - percent.value) >= 1 else "medium",
                vi=f"{told(now.value, 'vi')} : {told(was.value, 'vi')} - 1 = {told(computed, 'vi')}%,"
                f" văn bản ghi {m[3]} {told(percent.value, 'vi')}%",
                en=f"{told(now.value, 'en')} : {told(was.value, 'en')} - 1 = {told(computed, 'en')}%;"
                f" the text says {'up' if sign > 0 else 'down'} {told(percent.value, 'en')}%",
                spans=(
                    evidence(outline, m.start(3), m.end(4) + 1),
                    evidence(outline, m.start(1), m.end(2)),
                    evidence(outline, m.start(5), m.end(6)),
                ),
                stated=percent.number,
                computed=float(rounded(sign * computed)),
                confidence=0.9,
            )


_RATIO_AND_CHANGE = re.compile(
    rf"\bbằng\s({NUMBER})\s?%\s(?:so (?:với )?)?cùng kỳ(?:\snăm \d{{4}}|\snăm trước)?\s?[,(]\s?(tăng"
    rf"|giảm)\s({NUMBER})\s?%"
)


_AMOUNT_AND_BASE = re.compile(
    rf"(?<![\w.,/-])({NUMBER})((?:\s[^\W\d_]+){{1,6}}),?\s(tăng|giảm)\s({NUMBER})((?:\s[^\W\d_]+){{1,4}}?)"
    rf"\sso\s(?:với\s)?(?:cùng kỳ|năm trước|năm \d{{4}})(?:\snăm (?:\d{{4}}|trước))?\s?"
    rf"\((?:là )?({NUMBER})((?:\s[^\W\d_]+){{0,4}})\s?[);,]"
)


def _amounts_and_bases(audited: Audited) -> Iterator[Noticed]:
    """ "1.240 hộ, tăng 240 hộ so với năm 2017 (1.000 hộ)": now less the change is then."""
    for outline, sentence in audited.sentences("tăng", "giảm", also="("):
        for m in _AMOUNT_AND_BASE.finditer(outline.key, sentence.start, sentence.end):
            now, change, was = (printed(outline.key, *m.span(group)) for group in (1, 4, 6))
            units = [unit_after(outline.key, figure, m.end()) for figure in (now, change, was)]
            if not _same_unit(units[0], units[1]) or (m[7] and not _same_unit(units[0], units[2])):
                continue
            sign = 1 if m[3] == "tăng" else -1
            computed = was.value + sign * change.value
            slack = sum((figure.step for figure in (now, change, was) if figure.places), Decimal(0))
            hedged = any(ends_with(before(outline.key, figure.start), HEDGES) for figure in (now, was))
            if abs(computed - now.value) > slack and not hedged and not (_YEAR.match(m[6]) and not m[7]):
                yield _off_base(outline, m, (now, change, was), sign)


def _off_base(outline: Outline, m: re.Match[str], three: tuple[Printed, Printed, Printed], sign: int) -> Noticed:
    now, change, was = (figure.value for figure in three)
    gap = sign * (now - was)
    places = max(figure.places for figure in three)
    sums = {lang: f"{told(now, lang, 4)} - {told(was, lang, 4)} = {told(now - was, lang, 4)}" for lang in ("vi", "en")}
    return Noticed(
        check="level and base",
        type="change",
        severity="high",
        vi=f"{sums['vi']}, văn bản ghi {m[3]} {told(change, 'vi', 4)}",
        en=f"{sums['en']}; the text says {'up' if sign > 0 else 'down'} {told(change, 'en', 4)}",
        spans=(
            evidence(outline, m.start(3), m.end(5)),
            evidence(outline, m.start(1), m.end(2)),
            evidence(outline, m.start(6), m.end(7)),
        ),
        stated=three[1].number,
        computed=float(rounded(gap, places)) if places else int(gap),
        confidence=0.9,
    )


def ratio_and_change(audited: Audited) -> Iterator[Noticed]:
    """ "bằng 95,9% so với cùng kỳ, giảm 4,1%": the two are one thing told twice."""
    for outline, sentence in audited.sentences("cùng kỳ", also="%"):
        for m in _RATIO_AND_CHANGE.finditer(outline.key, sentence.start, sentence.end):
            ratio, change = printed(outline.key, *m.span(1)), printed(outline.key, *m.span(3))
            sign = 1 if m[2] == "tăng" else -1
            low, high = sorted(sign * (edge - 100) for edge in span_of(ratio))
            if agrees(low, high, change):
                continue
            computed = ratio.value - 100
            yield Noticed(
                check="ratio and change",
                type="change",
                severity="high",
                vi=f"{told(ratio.value, 'vi')}% - 100% = {told(computed, 'vi')}%,"
                f" văn bản ghi {m[2]} {told(change.value, 'vi')}%",
                en=f"{told(ratio.value, 'en')}% - 100% = {told(computed, 'en')}%;"
                f" the text says {'up' if sign > 0 else 'down'} {told(change.value, 'en')}%",
                spans=(evidence(outline, m.start(), m.end()),),
                stated=change.number,
                computed=float(rounded(sign * computed)),
                confidence=0.9,
            )
