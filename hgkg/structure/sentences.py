"""Sentences: where they begin and end, whatever the line breaks do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from hgkg.model.outline import Section, Sentence, Table
from hgkg.structure.footnotes import Notes
from hgkg.text.spans import Span, trim

_LINE_END = re.compile(r" *\n[ \n]*")
# A full stop ends a sentence before a space and a capital, a quote, a digit or a bracket, or at the end of a paragraph.
_STOP = re.compile(r"(?:\.{1,3}|…|[!?])[”\"')]?(?=\s+[“\"'(\-*]?[A-ZÀ-ỸĐ0-9(])|[.…](?=[A-ZĐ][a-zà-ỹ])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:TP|TX|TT|TS|ThS|Ths|PGS|GS|BS|KS|CN|NSND|NSƯT|Tp|Tx|Q|P|H|St|No|vv|tr|NĐ|QĐ|NQ|đ/c|Đ/c|đ|Đ/C|HĐND|UBND|BCH|BTV)|\b[A-ZĐ]|\d)\.$"
)
_COUNTED = re.compile(
    r"(?:Điều|Khoản|Mục|Chương|Phần|Bảng|Biểu|Hình|Tiết|Điểm|Phụ|Bước|Số|Nhóm|Tiêu|Câu)", re.IGNORECASE
)
_AIM = r"[Cc]hỉ tiêu (?:số |thứ )?\d{1,3}"  # "Chỉ tiêu 1. Thu ngân sách …", "- Chỉ tiêu số 2: …"
_LONE_ITEM = re.compile(rf"\s*(?:\(?(?:\d{{1,2}}|[a-zđ])\)?|(?:[-+*•]\s+)?{_AIM}\s?)\.?")
_ITEM = re.compile(
    rf"(?:[-+*•]\s+)?{_AIM}\s?[.:)]\s|\((\d{{1,2}}|[a-zđ])\)\.?\s|(\d{{1,2}}(?:\.\d{{1,2}})*|[a-zđ])[.)]\s|[-+*•]\s"
)


def split_sentences(
    text: str, areas: Sequence[Span], notes: Notes, headings: Sequence[Section], tables: Sequence[Table]
) -> tuple[Sentence, ...]:
    """Sentences of the body and of every note, in text order; heading lines are none, rows of tables are one each.

    Args:
        text: normalised text.
        areas: the pieces of the body.
        notes: markers may hold a line break, which does not end a sentence.
        headings: lines that are no sentences.
        tables: their rows are sentences, the heads of their columns are none.
    """
    walls = sorted(Span(h.start, h.end) for h in headings)
    found = [Sentence(row.start, row.end) for table in tables for row in table.rows if len(row.cells) > 1]
    markers = notes.markers
    for area in [*areas, *(n.body for n in notes.notes)]:
        for piece in _between(area, walls):
            for paragraph in _paragraphs(text, piece, markers):
                found.extend(_sentences(text, paragraph))
    return tuple(sorted(found, key=lambda s: s.start))


def _between(area: Span, walls: Sequence[Span]) -> Iterator[Span]:
    at = area.start
    for i in range(bisect_left(walls, area.start, key=lambda w: w.start), len(walls)):
        wall = walls[i]
        if wall.start >= area.end:
            break
        yield Span(at, wall.start)
        at = wall.end
    yield Span(at, area.end)


def _paragraphs(text: str, area: Span, markers: Sequence[Span]) -> Iterator[Span]:
    """Pieces between line ends; a single line end in mid-sentence, or inside a marker, does not count."""
    first = bisect_left(markers, area.start, key=lambda m: m.start)
    inside = markers[first : bisect_left(markers, area.end, key=lambda m: m.start)]
    at = area.start
    for m in _LINE_END.finditer(text, area.start, area.end):
        if any(marker.start < m.end() and m.start() < marker.end for marker in inside):
            continue
        if m.group().count("\n") == 1 and _runs_on(text, m.start(), m.end(), area.end):
            continue
        yield Span(at, m.start())
        at = m.end()
    yield Span(at, area.end)


def _runs_on(text: str, before: int, after: int, end: int) -> bool:
    """Whether a line goes on in the next: no stop at its end, and a small letter (no list item) after it."""
    if before == 0 or after >= end or _ITEM.match(text, after):
        return False
    if text[before - 1] in "-/" and text[before - 2 : before - 1].isalnum():
        return True  # "07-⏎NQ/TU"
    if text[before - 1] in ".;:!?…”":
        return False
    return text[after].islower() or text[after].isdigit() or text[after] in ",;)(%"


def _sentences(text: str, paragraph: Span) -> Iterator[Sentence]:
    at = paragraph.start
    for m in _STOP.finditer(text, paragraph.start, paragraph.end):
        if _LONE_ITEM.fullmatch(text, at, m.end()):
            continue
        shortened = _ABBREVIATION.search(text, max(at, m.start() - 5), m.start() + 1) and not m.group().startswith("..")
        if shortened and not _closes_figure(text, at, m.start()):
            continue
        yield from _sentence(text, at, m.end())
        at = m.end()
    yield from _sentence(text, at, paragraph.end)


def _closes_figure(text: str, start: int, stop: int) -> bool:
    """A digit before the stop: "Đạt 15. Còn 3" ends a sentence; "1. Mục tiêu" at its start, "Điều 3. Tổ" do not."""
    words = text[start:stop].split()
    if len(words) < 2 or not words[-1][-1:].isdigit():
        return False
    return len(words) > 2 or (words[0][0].isalpha() and not _COUNTED.fullmatch(words[0]))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    span = trim(text, start, end, " \n")
    if not any(c.isalnum() for c in span.cut(text)):
        return  # a rule, a bar of a table
    item = _ITEM.match(text, *span)
    if item and item.end() < span.end:
        yield Sentence(span.start, span.end, item.group().strip())
    else:
        yield Sentence(span.start, span.end)
