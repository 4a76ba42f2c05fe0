"""Two totals of one thing: "1.515 chi bộ trực thuộc đảng ủy cơ sở" beside "Tổng số chi bộ trực thuộc đảng ủy cơ sở được
đánh giá … là 1.515/1.516"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.model.outline import Outline, Sentence
from hgkg.reconcile.audit.figures import NUMBER, Printed, before, ends_with, printed, unit_after
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence, told

_PART_OF_ALL = re.compile(
    rf"\btổng số\s([^\d;.()]{{8,140}}?)\s(?:là|có|đạt|:)?\s?({NUMBER})/({NUMBER})(?![\w/-]|[.,]\d)"
)
_REACH = 2500  # characters before the ratio in which the same total is looked for
_OF_SOME = ("tăng", "giảm", "thêm", "mới")
_SHARED = 4  # words that both names of what is counted must begin with


def whole_and_count(audited: Audited) -> Iterator[Noticed]:
    """The whole of a ratio against the number of the same things told before it, in the same note or section."""
    for outline, sentence in audited.sentences("tổng số", also="/"):
        for m in _PART_OF_ALL.finditer(outline.key, sentence.start, sentence.end):
            part, whole = printed(outline.key, *m.span(2)), printed(outline.key, *m.span(3))
            count = _counted(outline, sentence, " ".join(m[1].split()[:_SHARED]), part)
            if count and part.value < whole.value and not _told(outline, count.start, m.start(), whole):
                yield _differs(outline, count, whole, m)


def _counted(outline: Outline, sentence: Sentence, name: str, part: Printed) -> Printed | None:
    """The figure of the part, told before as the number of all of them."""
    key = outline.key
    note, section = outline.footnote_at(sentence.start), outline.section_at(sentence.start)
    start = max(sentence.start - _REACH, note.start if note else section.start if section else 0)
    at = key.find(f" {name}", start, sentence.start)
    if len(name.split()) < _SHARED or at < 0:
        return None
    m = re.compile(rf"({NUMBER})$").search(key, max(start, at - 14), at)
    if not m or "trong đó" in before(key, m.start(1)) or ends_with(before(key, m.start(1)), _OF_SOME):
        return None
    count = printed(key, *m.span(1))
    return count if count.value == part.value else None


def _told(outline: Outline, start: int, end: int, whole: Printed) -> bool:
    return outline.key[whole.start : whole.end] in outline.key[start:end]


def _differs(outline: Outline, count: Printed, whole: Printed, m: re.Match[str]) -> Noticed:
    a, b = count.value, whole.value
    return Noticed(
        check="whole and count",
        type="sum",
        severity="medium",
        vi=f"Trước đó nêu tổng {told(a, 'vi')}, tỷ số này lấy tổng {told(b, 'vi')}: chênh {told(b - a, 'vi')}",
        en=f"A total of {told(a, 'en')} came before; this ratio takes {told(b, 'en')}: {told(b - a, 'en')} apart",
        spans=(
            evidence(outline, count.start, unit_after(outline.key, count, len(outline.key)).end),
            evidence(outline, m.start(2), m.end(3)),
        ),
        stated=count.number,
        computed=whole.number,
        confidence=0.8,
    )
