"""A number and the list that it counts: names of places, and items numbered in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.lists import Item, is_name, items
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence
from hgkg.text.spans import Span, trim

_AREAS = "tỉnh|huyện|xã|thành phố|phường|thị trấn|nước|ấp|thôn|bản|địa phương"
_LIST = re.compile(
    rf"(?<![\w.,/-])(\d{{1,2}})\s({_AREAS})(?:\s[^\d;.:(),]{{1,50}})?\s?(?:[,(]?\s?(?:cụ thể|gồm|bao gồm|là"
    rf"|đó là))?\s?:\s"
)
_OPEN_END = re.compile(r"\.\.\.|…|v\.\s?v|vân vân")
_STOP = re.compile(r"[;.()]")


def counted_names(audited: Audited) -> Iterator[Noticed]:
    """ "03 huyện: Châu Thành, Phụng Hiệp": as many names as were announced. Names of places only: those of offices
    hold commas of their own."""
    for outline, sentence in audited.sentences(": ", ":\n"):
        for m in _LIST.finditer(outline.key, sentence.start, sentence.end):
            found = _names(outline, m.end(), sentence.end)
            if len(found) < 2 or len(found) == int(m[1]) or not all(is_name(item) for item in found):
                continue
            yield _count(outline, Span(m.start(), m.end(2)), int(m[1]), found)


def _names(outline: Outline, start: int, limit: int) -> Sequence[Item]:
    text = outline.text
    stop = _STOP.search(text, start, limit)
    end = stop.start() if stop else limit
    if stop and stop.group() == ";" and "," not in text[start:end]:
        end = next((i for i in range(start, limit) if text[i] in ".()"), limit)
        return _cut(text, items(text, start, end, ";"))
    if _OPEN_END.match(text, end) or _OPEN_END.search(text, start, end):
        return ()
    return _cut(text, items(text, start, end, ","))


def _cut(text: str, found: list[Item]) -> Sequence[Item]:
    """The last name without what the sentence goes on with: "Ô Long Vĩ đang hoàn thiện hồ sơ"."""
    if not found:
        return found
    start, end = found[-1].span
    for word in re.compile(r"[^\W\d_]+").finditer(text, start, end):
        if not word.group()[0].isupper():
            end = word.start()
            break
    span = trim(text, start, end, " ")
    return [*found[:-1], Item(span, text[span.start : span.end])] if span.end > span.start else found


def _count(outline: Outline, at: Span, stated: int, found: Sequence[Item]) -> Noticed:
    names = ", ".join(item.words for item in found)
    return Noticed(
        check="counted names",
        type="sum",
        severity="medium",
        vi=f"Văn bản ghi {stated}, đếm được {len(found)}: {names}",
        en=f"The text says {stated}; {len(found)} are named: {names}",
        spans=(evidence(outline, *at), evidence(outline, found[0].span.start, found[-1].span.end)),
        stated=stated,
        computed=len(found),
        confidence=0.8,
    )


_NUMBERED_LIST = re.compile(r"(?<![\w.,/-])(\d{1,2})\s(?!năm|tháng|ngày)([^\W\d_][^\d;.:()\n]{2,60}):\s?\(1\)\s")
_LEAD = 75  # characters before "(1)" in which its count stands
_ITEM = re.compile(r"\((\d{1,2})\)\s(?=[^\W\d_])")


def _numbered_lists(text: str) -> Iterator[re.Match[str]]:
    """Where "(1)" opens a list behind a count."""
    at = text.find("(1)")
    while at >= 0:
        if m := _NUMBERED_LIST.search(text, max(0, at - _LEAD), at + 4):
            yield m
        at = text.find("(1)", at + 1)


def _end_of_list(text: str, start: int) -> int:
    """The end of the paragraph: a line that goes on, or opens with the next number, belongs to it."""
    end = text.find("\n", start)
    while end >= 0:
        after = text[end : end + 40].lstrip()
        goes_on = text[end - 1] not in ".:" or after[:1].islower()
        if not (after and (after.startswith("(") or goes_on)):
            return end
        end = text.find("\n", end + 1)
    return len(text)


def counted_numbers(audited: Audited) -> Iterator[Noticed]:
    """ "với 04 điểm mới: (1) … (2) … (3) …": the last number is the count that was announced."""
    for outline in audited.corpus.outlines.values():
        text = outline.text
        for m in _numbered_lists(text):
            end = _end_of_list(text, m.end())
            numbers = [1]
            for item in _ITEM.finditer(text, m.end(), end):
                if int(item[1]) != numbers[-1] + 1:
                    break
                numbers.append(int(item[1]))
            stated, last = int(m[1]), numbers[-1]
            if last < 2 or last == stated or re.match(rf"\s*\({last + 1}\)", text[end:]):
                continue
            yield Noticed(
                check="counted numbers",
                type="sum",
                severity="medium",
                vi=f"Văn bản ghi {stated} {m[2].strip()}, danh sách đánh số từ (1) đến ({last})",
                en=f"The text announces {stated}; the list is numbered from (1) to ({last})",
                spans=(evidence(outline, m.start(), m.end(2)),),
                stated=stated,
                computed=last,
                confidence=0.8,
            )
