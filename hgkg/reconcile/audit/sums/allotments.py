"""So much for each: "22 hộ, mỗi hộ 50 triệu đồng, tổng số tiền 1,1 tỷ đồng", or names "(mỗi tỉnh 500 triệu đồng)".

The total stands in the same sentence, or in the sentence that the note hangs on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from hgkg.model.outline import Footnote, Outline
from hgkg.reconcile.audit.figures import HEDGES, NUMBER, before, ends_with, printed
from hgkg.reconcile.audit.lists import Item, is_name, items
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence, rounded, told
from hgkg.text.numbers import plain
from hgkg.text.spans import Span

_MONEY = rf"({NUMBER})\s(trăm\s)?(tỷ|tỉ|triệu|nghìn|ngàn)?\s?(?:đồng|đ)\b"
_EACH = re.compile(rf"\bmỗi\s((?:[^\W\d_]+\s){{1,6}}?)(?:là |được |trị giá |số tiền |với |: )*{_MONEY}")
_ANY_MONEY = re.compile(rf"(?<![\w.,/]){_MONEY}")
_TOTAL = re.compile(rf"\btổng\s(?:số tiền|kinh phí|trị giá|giá trị|cộng|số)[^\d;.()]{{0,30}}?\s{_MONEY}")
_ON_SO_MANY = re.compile(
    r"\s(?:(?!và\b|năm\b|giai\b|đợt\b|trong\b|gồm\b)[^\W\d_]+\s){1,5}?\d{1,3}(?:\.\d{3})*\s[^\d;.,()]{2,40},?\s\(?mỗi\s"
)
_FACTORS = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "nghìn": 1000, "ngàn": 1000, None: 1}


@dataclass(frozen=True, slots=True)
class Allotment:
    """Those who each got ``amount`` (đồng): how many, by name where they are named."""

    count: int
    names: tuple[Item, ...]
    amount: Decimal
    each: Span


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money as printed: its value in đồng, what its last digit is worth, its place and scale word."""

    value: Decimal
    step: Decimal
    span: Span
    scale: str | None


def _sum(key: str, m: re.Match[str], group: int) -> Sum:
    figure = printed(key, *m.span(group))
    factor = Decimal(_FACTORS[m[group + 2]])
    # "500 trăm triệu" cannot be meant (see impossible scale); "5 trăm triệu" is.
    if m[group + 1] and figure.value < 10:
        factor *= 100
    return Sum(figure.value * factor, figure.step * factor, Span(m.start(group), m.end()), m[group + 2])


def amounts_for_each(audited: Audited) -> Iterator[Noticed]:
    """Number of those named, or counted, times the amount for each against the total."""
    for outline in audited.corpus.outlines.values():
        for area, total in areas(outline):
            shares = allotments(outline, area)
            if not shares or any(share.count == 0 for share in shares):
                continue
            rest = _rest(outline, area, shares, total)
            computed = sum((share.count * share.amount for share in shares), Decimal(0))
            if noticed := _against(outline, shares, rest, computed, total):
                yield noticed


def areas(outline: Outline) -> Iterator[tuple[Span, Sum]]:
    """Sentences, and whole notes, that tell of so much for each, with their total."""
    key = outline.key
    at = key.find("mỗi ")
    done = -1
    while at >= 0:
        note = outline.footnote_at(at)
        sentence = outline.sentence_at(at)
        area = Span(note.start, note.end) if note else Span(sentence.start, sentence.end) if sentence else Span(at, at)
        if area.start > done:
            done = area.start
            total = _total_in(key, area) or _spent_on_each(key, area) or (note and _total_at_anchor(outline, note))
            if total:
                yield area, total
        at = key.find("mỗi ", max(at + 1, area.end))


def _total_in(key: str, area: Span) -> Sum | None:
    found = list(_TOTAL.finditer(key, *area))
    return _sum(key, found[0], 1) if len(found) == 1 else None


def _spent_on_each(key: str, area: Span) -> Sum | None:
    """ "Đầu tư 2,5 tỷ đồng hỗ trợ 30 hộ, mỗi hộ 50 triệu đồng": money for so many, of which no more is told."""
    found = list(_ANY_MONEY.finditer(key, *area))
    if len(found) != 2 or ends_with(before(key, found[0].start()), HEDGES):
        return None
    whole = _ON_SO_MANY.match(key, found[0].end(), found[1].start())
    ended = key[found[1].end() : found[1].end() + 1] in ("", ".", ";", ")", "\n")
    return _sum(key, found[0], 1) if whole and ended else None


def _total_at_anchor(outline: Outline, note: Footnote) -> Sum | None:
    """The amount that the note's marker stands right behind."""
    start = max(note.anchor.start, note.marker.start - 60)
    found = list(_ANY_MONEY.finditer(outline.key, start, note.marker.start))
    if note.marker.end == note.marker.start or not found or note.marker.start - found[-1].end() > 2:
        return None
    return _sum(outline.key, found[-1], 1)


def allotments(outline: Outline, area: Span) -> list[Allotment]:
    """Each "mỗi …" of an area with those it is for."""
    found = []
    for m in _EACH.finditer(outline.key, *area):
        noun = m[1].split()[0]
        share = _sum(outline.key, m, 2)
        names = _named(outline, area, m.start(), noun)
        count = len(names) or _counted(outline.key, area.start, m.start(), noun)
        found.append(Allotment(count, tuple(names), share.value, Span(m.start(), m.end())))
    return found


def _named(outline: Outline, area: Span, at: int, noun: str) -> Sequence[Item]:
    """Names between a colon and the bracket that "mỗi" opens: "02 tỉnh: Lào Cai, Yên Bái (mỗi tỉnh …"."""
    text = outline.text
    bracket = at - 1
    while bracket > area.start and text[bracket] in " \n":
        bracket -= 1
    colon = text.rfind(":", area.start, bracket)
    if text[bracket] != "(" or colon < 0 or not outline.key[area.start : colon].endswith(noun):
        return ()
    joins = ";" if ";" in text[colon:bracket] else ","
    found = items(text, colon + 1, bracket, joins)
    return found if all(is_name(item) for item in found) else ()


def _counted(key: str, start: int, at: int, noun: str) -> int:
    counts = re.findall(rf"(?<![\w.,/])(\d{{1,3}}(?:\.\d{{3}})*|\d+)\s{noun}\b", key[max(start, at - 90) : at])
    return int(counts[-1].replace(".", "")) if len(counts) == 1 else 0


def _rest(outline: Outline, area: Span, shares: Sequence[Allotment], total: Sum) -> list[Sum]:
    """Amounts of the area that are neither for each nor the total."""
    taken = [*(share.each for share in shares), total.span]
    sums = [_sum(outline.key, m, 1) for m in _ANY_MONEY.finditer(outline.key, *area)]
    return [s for s in sums if not any(s.span.overlaps(t) for t in taken)]


def _against(
    outline: Outline, shares: Sequence[Allotment], rest: Sequence[Sum], computed: Decimal, total: Sum
) -> Noticed | None:
    besides = sum((s.value for s in rest), Decimal(0))
    whole = computed + besides
    if any(abs(c - total.value) < total.step for c in (computed, whole)) or not total.value:
        return None
    if abs(whole - total.value) > total.value / 2:
        return None  # something else is told besides: too far off to be a slip
    factor = Decimal(_FACTORS[total.scale])
    sums = {
        lang: " + ".join(
            [f"{share.count} × {told(share.amount / factor, lang, 4)}" for share in shares]
            + [told(s.value / factor, lang, 4) for s in rest]
        )
        + f" = {told(whole / factor, lang, 4)}"
        for lang in ("vi", "en")
    }
    unit = f"{total.scale or ''} đồng".strip()
    number = plain(total.value / factor)
    return Noticed(
        check="amounts for each",
        type="sum",
        severity="high",
        vi=f"{sums['vi']} {unit}, văn bản ghi {told(total.value / factor, 'vi', 4)} {unit}",
        en=f"{sums['en']} {unit}; the text says {told(total.value / factor, 'en', 4)} {unit}",
        spans=(
            evidence(outline, *total.span),
            *(evidence(outline, *share.each) for share in shares),
            *(evidence(outline, *s.span) for s in rest),
        ),
        stated=number,
        computed=float(rounded(whole / factor, 4)),
        confidence=0.8,
    )
