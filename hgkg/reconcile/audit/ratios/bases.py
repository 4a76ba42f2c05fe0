"""Levels with an earlier one in brackets, or a ratio beside a change: "120 tỷ đồng, tăng 25% so với cùng kỳ (100)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.figures import (
    HEDGES,
    NUMBER,
    Printed,
    agrees,
    before,
    ends_with,
    printed,
    span_of,
    unit_after,
)
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.ratios.changes import same_unit
from hgkg.reconcile.audit.wording import evidence, rounded, told

_YEAR = re.compile(r"(?:19|20)\d\d$")
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
    for outline, m in audited.matches(_LEVEL_AND_BASE, "tăng", "giảm", also="("):
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


_AMOUNT_AND_BASE = re.compile(
    rf"(?<![\w.,/-])({NUMBER})((?:\s[^\W\d_]+){{1,6}}),?\s(tăng|giảm)\s({NUMBER})((?:\s[^\W\d_]+){{1,4}}?)"
    rf"\sso\s(?:với\s)?(?:cùng kỳ|năm trước|năm \d{{4}})(?:\snăm (?:\d{{4}}|trước))?\s?"
    rf"\((?:là )?({NUMBER})((?:\s[^\W\d_]+){{0,4}})\s?[);,]"
)


def _amounts_and_bases(audited: Audited) -> Iterator[Noticed]:
    """ "1.240 hộ, tăng 240 hộ so với năm 2017 (1.000 hộ)": now less the change is then."""
    for outline, m in audited.matches(_AMOUNT_AND_BASE, "tăng", "giảm", also="("):
        now, change, was = (printed(outline.key, *m.span(group)) for group in (1, 4, 6))
        units = [unit_after(outline.key, figure, m.end()) for figure in (now, change, was)]
        if not same_unit(units[0], units[1]) or (m[7] and not same_unit(units[0], units[2])):
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


_RATIO_AND_CHANGE = re.compile(
    rf"\bbằng\s({NUMBER})\s?%\s(?:so (?:với )?)?cùng kỳ(?:\snăm \d{{4}}|\snăm trước)?\s?[,(]\s?(tăng"
    rf"|giảm)\s({NUMBER})\s?%"
)


_OTHER_BASE = re.compile(r"\sso\s(?:với\s)?(?!cùng kỳ)")


def ratio_and_change(audited: Audited) -> Iterator[Noticed]:
    """ "bằng 95,9% so với cùng kỳ, giảm 4,1%": the two are one thing told twice."""
    for outline, m in audited.matches(_RATIO_AND_CHANGE, "cùng kỳ", also="%"):
        ratio, change = printed(outline.key, *m.span(1)), printed(outline.key, *m.span(3))
        sign = 1 if m[2] == "tăng" else -1
        low, high = sorted(sign * (edge - 100) for edge in span_of(ratio))
        if agrees(low, high, change) or _OTHER_BASE.match(outline.key, m.end()):
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
