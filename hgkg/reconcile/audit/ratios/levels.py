"""Two levels and the way from one to the other: "tăng từ A lên B, tăng N%"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.model.outline import Outline, Sentence
from hgkg.reconcile.audit.figures import NUMBER, Printed, agrees, printed, span_of, unit_after
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence, rounded, told

_YEAR = re.compile(r"(?:19|20)\d\d$")
_FROM_TO = re.compile(
    rf"\b(tăng|giảm|nâng|hạ)(?:\s[^\d;.,()%]{{0,40}})?\stừ\s(?:khoảng |gần |trên |mức )?({NUMBER})(?![\w/]"
    rf"|[.,]\d)(\s?%)?([^\d;()%]{{0,30}}?(?:\(?năm \d{{4}}\)?)?)"
    rf"\s(?:lên|xuống|xuống còn|lên đến|còn|đến|thành)(?:\s(?:còn|đến|tới|mức|khoảng|gần"
    rf"|trên))*\s({NUMBER})(?![\w/]|[.,]\d)(\s?%)?"
)
_SAID = re.compile(
    rf"[^\d;.]{{0,45}}?(?:,|\()\s?(?:tương ứng |tương đương )?(tăng|giảm)\s({NUMBER})\s?(%|điểm phần trăm|điểm %)"
)
_UP = ("tăng", "nâng")


def from_and_to(audited: Audited) -> Iterator[Noticed]:
    """ "tăng từ A lên B": whether B is above A, and the change that is told beside it."""
    for outline, sentence in audited.sentences(" từ ", "\ntừ "):
        for m in _FROM_TO.finditer(outline.key, sentence.start, sentence.end):
            first, last = printed(outline.key, *m.span(2)), printed(outline.key, *m.span(5))
            if bool(m[3]) != bool(m[6]) and m[3]:
                continue  # "từ 5% đến 2030 …": no level
            if _YEAR.match(m[2]) or _YEAR.match(m[5]) or not first.value:
                continue
            unit, other = unit_after(outline.key, first, m.start(5)), unit_after(outline.key, last, sentence.end)
            if not m[3] and unit.factor != other.factor and unit.words[:1] not in ((), ("năm",)):
                continue
            if noticed := _direction(outline, m, first, last) or _told_change(outline, sentence, m, first, last):
                yield noticed


def _direction(outline: Outline, m: re.Match[str], first: Printed, last: Printed) -> Noticed | None:
    up = m[1] in _UP
    if first.value == last.value or (last.value > first.value) == up:
        return None
    verb = "cao hơn" if last.value > first.value else "thấp hơn"
    than = "above" if last.value > first.value else "below"
    return Noticed(
        check="from and to",
        type="change",
        severity="high",
        vi=f"Văn bản ghi “{m[1]}” nhưng {told(last.value, 'vi')} {verb} {told(first.value, 'vi')}",
        en=f"The text says “{m[1]}” ({'up' if up else 'down'}), but {told(last.value, 'en')} is {than} "
        f"{told(first.value, 'en')}",
        spans=(evidence(outline, m.start(), m.end()),),
        stated=m[1],
        computed=float(last.value - first.value),
        confidence=0.8,
    )


def _told_change(
    outline: Outline, sentence: Sentence, m: re.Match[str], first: Printed, last: Printed
) -> Noticed | None:
    said = _SAID.match(outline.key, m.end(), sentence.end)
    if not said or re.search(r"bình quân|mỗi năm|hằng năm|hàng năm|so ", said.group()):
        return None
    stated = printed(outline.key, *said.span(2), said.end())
    (low, high), (least, most) = span_of(first, not first.places), span_of(last, not last.places)
    points = (abs(least - high), abs(most - low))
    if m[3] and agrees(min(points), max(points), stated):
        return None
    ratios = (abs(100 * least / high - 100), abs(100 * most / low - 100))
    if said[3] == "%" and agrees(min(ratios), max(ratios), stated):
        return None
    computed = abs(last.value - first.value) if said[3] != "%" else abs(100 * last.value / first.value - 100)
    c, n, a, b = computed, stated.value, first.value, last.value
    sums = {
        lang: f"{told(b, lang)} - {told(a, lang)} = {told(b - a, lang)}"
        if said[3] != "%"
        else f"{told(b, lang)} : {told(a, lang)} - 1 = {told(100 * b / a - 100, lang)}%"
        for lang in ("vi", "en")
    }
    return Noticed(
        check="from and to",
        type="change",
        severity="high" if abs(c - n) >= 1 else "medium",
        vi=f"{sums['vi']}, văn bản ghi {said[1]} {told(n, 'vi', 3)}{said[3]}",
        en=f"{sums['en']}; the text says {told(n, 'en', 3)}{'%' if said[3] == '%' else ' points'}",
        spans=(evidence(outline, said.start(1), said.end()), evidence(outline, m.start(2), m.end())),
        stated=stated.number,
        computed=float(rounded(c)),
        confidence=0.9,
    )
