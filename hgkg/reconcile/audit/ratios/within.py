"""A part behind "trong đó" and its share of the whole: "1.020 thôn, trong đó 408 thôn …, chiếm 42% tổng số thôn"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.model.outline import Outline, Sentence
from hgkg.reconcile.audit.figures import (
    HEDGES,
    NUMBER,
    Measured,
    Printed,
    before,
    ends_with,
    figures,
    printed,
    unit_after,
)
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.ratios.percentages import compare

_WITHIN = "trong đó"
_SHARED = re.compile(
    rf"(?<![\w.,/-])({NUMBER})(?![\w/%-]|[.,]\d)\s[^\d;.,()%]{{2,60}}?\s?[,(]\s?chiếm\s(?:tỷ lệ |tỉ lệ )?({NUMBER})\s?%"
)
_NAMED = re.compile(r"\s(?:của |trong |trên |so với )?(?:tổng )?số\s((?:[^\W\d_]+ ?)+)")
_PLACE = re.compile(r"\s?\b(?:toàn|của (?:tỉnh|huyện|xã|thành phố|thị xã)|trên địa bàn)\b.*")
_OF_OTHERS = re.compile(r"\s(?:của|trong|trên|so|tổng|kế hoạch|gdp|grdp|dân số|diện tích|cả nước)\b")
_REACH = 90  # characters before "trong đó" in which the whole stands
_NO_WHOLE = ("tăng", "giảm", "thêm", "vượt", "năm", "tháng", "ngày", "quý", "số", "thứ", "hạng", *HEDGES)


def part_and_share(audited: Audited) -> Iterator[Noticed]:
    """Each part of the whole's own noun, or one whose share is said to be of the whole by name."""
    for outline, sentence in audited.sentences(_WITHIN, also="chiếm"):
        key = outline.key
        at = key.find(_WITHIN, sentence.start, sentence.end)
        while at >= 0:
            after = at + len(_WITHIN)
            following = key.find(_WITHIN, after, sentence.end)
            end = following if following >= 0 else sentence.end
            if whole := _whole(outline, sentence, at):
                yield from _shares(outline, whole, after, end)
            at = following


def _whole(outline: Outline, sentence: Sentence, at: int) -> Printed | None:
    """The last figure before "trong đó", where it is a level and the words between are its noun alone."""
    start = max(sentence.start, at - _REACH)
    found = list(figures(outline.key, start, at))
    if not found or found[-1].percent or not found[-1].value or (found[-1].start == start > sentence.start):
        return None
    whole = found[-1]
    between = outline.key[whole.stop : at].rstrip(" ,;:(\n")
    plain = between.startswith(" ") and not re.search(r"[,;:().%]", between)
    return whole if plain and not ends_with(before(outline.key, whole.start), _NO_WHOLE) else None


def _shares(outline: Outline, whole: Printed, start: int, end: int) -> Iterator[Noticed]:
    key = outline.key
    unit = unit_after(key, whole, end)
    clause = key.find(";", start, end)
    for m in _SHARED.finditer(key, start, clause if clause >= 0 else end):
        part, percent = printed(key, *m.span(1)), printed(key, *m.span(2), m.end())
        if part.value <= whole.value and _is_share(key, m, unit, unit_after(key, part, end)):
            noticed = compare(outline, part, whole, percent, check="part and share")
            if noticed and not ends_with(before(key, part.start), HEDGES):
                yield noticed


def _is_share(key: str, m: re.Match[str], whole: Measured, part: Measured) -> bool:
    """Whether part and whole are counted alike, and the percentage is of nothing else."""
    if not whole.words or whole.factor != part.factor:
        return False
    named = _NAMED.match(key, m.end())
    if named:
        words = _PLACE.sub("", named[1]).split()
        return bool(words) and tuple(words) == whole.words[: len(words)]
    return part.head == whole.head and not _OF_OTHERS.match(key, m.end())
