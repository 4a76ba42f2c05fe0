"""Totals and the parts told beside them: "A vụ (x nam, y nữ)", "gồm: …", "trong đó: …"; shares of one whole.

A list is held against its total only where it must be whole: parts of the total's own unit, none of them above it, and
a gap so small that a slip explains it better than a list that names only some.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.figures import NUMBER, Printed, before, ends_with, figures, printed
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.sums.part_lists import Part, is_numbered, part_of, parts_between
from hgkg.reconcile.audit.wording import evidence, rounded, told

_BRACKET = re.compile(rf"(?<![\w.,/-])({NUMBER})(?![\w/%]|[.,]\d)(\s[^\W\d_][^\d;.()]{{0,90}})\s\(")
_LEAD = re.compile(
    r"(?:,|;|:|\.|\s)\s?((?:bao\s)?gồm|chia ra|trong đó|cụ thể)(?:\s(?:có|là|gồm))?(?:\s?[:,]|\s(?=\d))\s?"
)
_IN_ALL = re.compile(
    rf"\btrong (?:tổng số |số )?({NUMBER})(?![\w/%-]|[.,]\d)\s[^\d;.,()%]{{2,50}}?,?\s(?:đã )?có\s(?=\d)"
)
_OF_ALL = re.compile(
    rf"\btrong (?:tổng )?số ({NUMBER})(?![\w/%-]|[.,]\d)\s[^\d;.,()%]{{2,50}}?,\s(?=[^\d;.]{{2,60}}?\d)"
)
_REST = "còn lại"
_WHOLE_LEADS = ("gồm", "bao gồm", "chia ra", "cụ thể")
_OVERLAPPING = re.compile(
    r"\b(?:nữ|dân tộc|tôn giáo|đảng viên|trẻ|tuổi|trên|dưới|riêng|kiêm|trình độ|tái cử|đại học|thạc sĩ)\b"
)
_NEAR = Decimal("0.02")  # of a total, by which its parts may be off where they are counted by other words
_HALVES = (frozenset({"nam", "nữ"}), frozenset({"tập thể", "cá nhân"}))


def parts_and_total(audited: Audited) -> Iterator[Noticed]:
    """A total against the parts in the brackets behind it, or behind "gồm", "trong đó" and their like."""
    yield from _in_brackets(audited)
    yield from _of_sentence(audited)
    yield from _in_all(audited)
    yield from _with_the_rest(audited)


def _with_the_rest(audited: Audited) -> Iterator[Noticed]:
    """ "Trong tổng số 85.000 lao động, Nhật Bản 40.000, …, còn lại 7.000": with its rest a list is whole."""
    for outline, m in audited.matches(_OF_ALL, "trong tổng số", "trong số", also=_REST):
        total = part_of(outline.key, printed(outline.key, *m.span(1)), "", m.end())
        stop = re.compile(r"[;.]\s|$").search(outline.key, m.end())
        if total and stop and _REST in outline.key[m.end() : stop.start()]:
            yield from _held(outline, total, [Stretch(m.end(), stop.start(), True, Decimal("0.15"))])


def _in_all(audited: Audited) -> Iterator[Noticed]:
    """ "Trong 50 cuộc kiểm tra có 20 cuộc định kỳ, 25 cuộc đột xuất và 8 cuộc …": three or more of the total's
    own noun, the last behind "và"; more than all by little, for what is told of some may be told of others too."""
    for outline, sentence in audited.sentences("trong", also=" có "):
        key = outline.key
        for m in _IN_ALL.finditer(key, sentence.start, sentence.end):
            total = part_of(key, printed(key, *m.span(1)), "", m.end())
            stop = re.compile(r"[;.]\s|$").search(key, m.end(), sentence.end)
            end = stop.start() if stop else sentence.end
            found = parts_between(key, m.end(), end)
            alike = total and len(found) > 2 and all(p.unit.head == total.unit.head for p in found)
            if total and alike and re.search(r"\svà\s\d", key[found[-2].figure.end : end]):
                yield from _held(outline, total, [Stretch(m.end(), end, False, Decimal("0.1"))])


def _in_brackets(audited: Audited) -> Iterator[Noticed]:
    """ "506 tổ chức cơ sở đảng (164 đảng bộ cơ sở, 342 chi bộ cơ sở)"."""
    for outline, sentence in audited.sentences(" ("):
        key = outline.key
        for m in _BRACKET.finditer(key, sentence.start, sentence.end):
            end = _closing(key, m.end(), sentence.end)
            lead = re.compile(r"\s*(?:trong đó|gồm|bao gồm|cụ thể|chia ra)\s?(?:có|là)?[:,]?").match(key, m.end(), end)
            total = part_of(key, printed(key, *m.span(1)), "", m.end())
            if end and total and not is_numbered(key, m.start()):
                start = lead.end() if lead else m.end()
                whole = not (lead and "trong đó" in lead.group())
                yield from _held(outline, total, [Stretch(start, end, whole, Decimal("0.15"))])


def _closing(key: str, start: int, limit: int) -> int:
    depth = 1
    for i in range(start, limit):
        depth += (key[i] == "(") - (key[i] == ")")
        if not depth:
            return i
    return 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where parts stand, whether they must be all, and the greatest gap (of the total) taken for a slip."""

    start: int
    end: int
    whole: bool
    gap: Decimal


def _of_sentence(audited: Audited) -> Iterator[Noticed]:
    """ "191 huy chương, trong đó: 45 vàng, 76 bạc, 70 đồng"; the total stands before the words that open the list."""
    for outline, sentence in audited.sentences("gồm", "chia ra", "trong đó", "cụ thể"):
        key = outline.key
        for m in _LEAD.finditer(key, sentence.start, sentence.end):
            total = _total(key, sentence.start, m.start())
            if total is None:
                continue
            clause = key.find(";", m.end(), sentence.end)
            ends = dict.fromkeys((sentence.end, clause if clause > 0 else sentence.end))
            whole = m[1] in _WHOLE_LEADS
            yield from _held(outline, total, [Stretch(m.end(), end, whole, Decimal("0.3")) for end in ends])
        opening = re.compile(r"trong đó(?:\s(?:có|là))?[:,]?\s").match(key, sentence.start)
        previous = outline.sentence_at(_last_before(key, sentence.start)) if opening else None
        if opening and previous and 0 <= sentence.start - previous.end <= 2:
            total = _first_total(key, previous.start, previous.end)
            if total:
                yield from _held(outline, total, [Stretch(opening.end(), sentence.end, False, Decimal("0.1"))])


def _last_before(key: str, at: int) -> int:
    """The place of the last character before ``at`` that is no space."""
    while at > 0 and key[at - 1].isspace():
        at -= 1
    return at - 1


def _total(key: str, start: int, end: int) -> Part | None:
    """The last figure before a list that is no comparison: in "191 huy chương, đạt 272,9% kế hoạch, trong đó" 191."""
    clause = max(key.rfind(";", start, end), start)
    for figure in reversed(list(figures(key, clause, end))):
        if (part := part_of(key, figure, "", end)) and not _is_compared(key, figure):
            return part
    return None


def _first_total(key: str, start: int, end: int) -> Part | None:
    for figure in figures(key, start, end):
        if (part := part_of(key, figure, "", end)) and not _is_compared(key, figure):
            return part
    return None


def _is_compared(key: str, figure: Printed) -> bool:
    lead = before(key, figure.start, 12)
    return ends_with(lead, ("tăng", "giảm", "vượt", "năm", "thêm", "hơn", "bằng")) or lead.endswith("(")


def _held(outline: Outline, total: Part, stretches: Sequence[Stretch]) -> Iterator[Noticed]:
    """A total against the parts of each stretch that it may have; noticed where it fits none."""
    best: tuple[Stretch, list[Part]] | None = None
    for stretch in stretches:
        found = parts_between(outline.key, stretch.start, stretch.end)
        if len(found) < 2:
            continue
        if _some_fit(total, found):
            return
        if best is None and _is_list_of(total, found, stretch):
            best = stretch, found
    if best:
        yield _noticed(outline, total, best[1], best[0].whole or _ends_in_rest(best[1]))


def _some_fit(total: Part, parts: Sequence[Part]) -> bool:
    """Whether all parts, the first of them, or any few give the total: a list may go on to other things."""
    slack = total.step / 2 + sum((p.step for p in parts), Decimal(0))
    cut = max(slack, _cut_off(total, parts))
    running = Decimal(0)
    for i, part in enumerate(parts, 1):
        running += part.value
        if i > 1 and -slack <= running - total.value <= cut:
            return True
    if len(parts) > 10:
        return False
    return any(
        abs(sum((p.value for p in some), Decimal(0)) - total.value) <= slack
        for size in range(2, len(parts))
        for some in combinations(parts, size)
    )


def _cut_off(total: Part, parts: Sequence[Part]) -> Decimal:
    """What parts in a smaller unit may be above a total: "1.625 nghìn người" of 1.510 nghìn and 115.980, cut off."""
    finer = any(p.unit.factor < total.unit.factor for p in parts)
    return total.figure.step * total.unit.factor if finer else Decimal(0)


def _is_list_of(total: Part, parts: Sequence[Part], stretch: Stretch) -> bool:
    """Whether the parts can only be meant to make up the total."""
    if any(p.value >= total.value for p in parts):
        return False
    whole = sum((p.value for p in parts), Decimal(0))
    gap = abs(whole - total.value)
    halves = frozenset(_name(p) for p in parts) in _HALVES
    if gap > (total.value / 2 if halves else max(total.value * stretch.gap, Decimal(2))):
        return False
    one_noun = _ends_in_rest(parts) and len({p.unit.head for p in parts}) == 1
    if not halves and not one_noun and not _alike(total, parts):
        return stretch.whole and _nearly(total, parts, gap)
    if stretch.whole or halves or _ends_in_rest(parts):
        return True
    # "trong đó" may name only some; more than all is wrong, where the parts cannot overlap.
    return whole > total.value and not any(_OVERLAPPING.search(_name(p)) for p in parts)


def _ends_in_rest(parts: Sequence[Part]) -> bool:
    """Whether the list claims to be whole: "…, còn lại 5 cuộc phối hợp"."""
    return _REST in parts[-1].label


def _nearly(total: Part, parts: Sequence[Part], gap: Decimal) -> bool:
    """Whether three counts or more of other things come so near the total that they are its parts: "1.236 cơ sở gồm
    397 trường cao đẳng, 433 trường trung cấp và 416 trung tâm"."""
    counts = all(p.unit.factor == 1 and not p.figure.places and p.unit.words for p in (total, *parts))
    overlapping = any(_OVERLAPPING.search(" ".join((p.label, *p.unit.words))) for p in parts)
    return len(parts) > 2 and counts and not overlapping and gap <= total.value * _NEAR


def _name(part: Part) -> str:
    return part.label or " ".join(part.unit.words)


def _alike(total: Part, parts: Sequence[Part]) -> bool:
    """One unit, or none beside the labels, or words that share their head with the total's or with one another."""
    heads = {p.unit.head for p in parts}
    if heads <= {total.unit.head, ""}:
        return total.unit.head != "" and all(p.label or p.unit.words for p in parts)
    if any(p.unit.factor != 1 for p in (total, *parts)) or "đồng" in heads or len(parts) < 2:
        return False
    if any(p.label for p in parts):
        return False
    if len(heads) == 1:
        return len(parts) > 2 or sum(len(p.unit.words) > 1 for p in parts) == len(parts)
    tails = {p.unit.words[-1] for p in parts if p.unit.words}
    return len(tails) == 1 and bool(total.unit.words) and next(iter(tails)) in total.unit.words


def _noticed(outline: Outline, total: Part, parts: Sequence[Part], whole: bool) -> Noticed:
    factor = total.unit.factor
    added = sum((p.value for p in parts), Decimal(0))
    sums = {
        lang: " + ".join(told(p.value / factor, lang, 4) for p in parts) + f" = {told(added / factor, lang, 4)}"
        for lang in ("vi", "en")
    }
    stated = total.figure
    hedged = ends_with(before(outline.key, stated.start), ("khoảng", "gần", "hơn", "trên", "ước"))
    return Noticed(
        check="parts and total",
        type="sum",
        severity="medium" if hedged or not whole else "high",
        vi=f"{sums['vi']}, văn bản ghi tổng {told(stated.value, 'vi', 4)}",
        en=f"{sums['en']}; the text gives a total of {told(stated.value, 'en', 4)}",
        spans=(
            evidence(outline, stated.start, total.unit.end),
            *(evidence(outline, p.figure.start, p.unit.end) for p in parts),
        ),
        stated=stated.number,
        computed=float(rounded(added / factor, 4)) if added / factor % 1 else int(added / factor),
        confidence=0.7 if hedged or not whole else 0.8,
    )
