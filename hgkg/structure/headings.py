"""Headings: numbered lines, and lines in capitals, that are no sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from hgkg.model.outline import Section
from hgkg.structure.footnotes import Notes
from hgkg.text.numbers import parse_roman
from hgkg.text.spans import Span, trim

_LONGEST = 220  # no heading of the documents read so far is longer than 130 characters
_LINE = re.compile(r"[^\n]+")
_MARKS = re.compile(r"^(?:#{1,6}\s+|\*{2})+")
_NUMBERED = re.compile(
    r"(?P<part>(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+(?:(?:thứ|THỨ)\s+[^\W\d_]{2,4}|[IVXL]{1,5}|\d{1,2}))"
    r"(?=[.:\s]|$)[.:]?\s*"
    r"|(?P<article>Điều\s+\d{1,3})[.:]\s*"
    r"|(?P<roman>[IVXL]{1,6}(?:\.\d{1,2}){0,2})\s?[.\-)/ ]\s*"
    r"|(?P<capital>[A-HĐ])[.)]\s+"
    r"|(?P<decimal>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)-]|\.\))?\s*(?=[^\d\s])"
    r"|(?P<letter>[a-zđ])[.)]\s+"
    r"|\((?P<bracket>\d{1,2}|[a-zđ])\)\.?\s+"
    r"|(?P<star>\*)\s+"
)
_RANKS = {
    "part": 0, "article": 1, "capital": 1, "roman": 2, "caps": 2, "decimal": 3, "letter": 8, "bracket": 9, "star": 10,
}  # fmt: skip
_FIGURE = re.compile(
    r"\d\s?%|\d[.,]\d|\d/\d|\s\d{1,3}\s(?:doanh nghiệp|lao động|xã|người|ha|km|tấn|hộ)\b"
    r"|(?:đạt|tăng|giảm|là|trên|dưới)\s+\d|\d\s*(?:triệu|tỷ|tỉ)\b"
)
_BREAK = re.compile(r"[.!?…]\s+[A-ZÀ-ỸĐ]")


@dataclass(frozen=True, slots=True)
class _Heading:
    span: Span
    number: str | None
    title: str
    rank: int


def find_headings(text: str, start: int, end: int, notes: Notes) -> tuple[Section, ...]:
    """Headings of the body and of the notes, with levels, parents and paths.

    A level is the depth in the stack of enclosing numbering styles: Roman over decimal over letters over bullets.
    """
    body = _nest(list(_headings(text, Span(start, end))), end, ())
    sections = list(body)
    for note in notes.notes:
        found = [h for h in _headings(text, note.body) if h.rank in (_RANKS["letter"], _RANKS["roman"])]
        if found:
            anchor = _innermost(body, note.marker.start)
            above = body[anchor].path if anchor is not None else ()
            offset = len(sections)
            for s in _nest(found, note.body.end, above):
                parent = s.parent + offset if s.parent is not None else anchor
                sections.append(Section(s.start, s.end, s.number, s.title, s.level, parent, s.body_end, s.path))
    return tuple(sections)


def _innermost(sections: tuple[Section, ...], offset: int) -> int | None:
    at: int | None = bisect_right(sections, offset, key=lambda s: s.start) - 1
    while at is not None and at >= 0:
        if offset < sections[at].body_end:
            return at
        at = sections[at].parent
    return None


def _headings(text: str, area: Span) -> Iterator[_Heading]:
    lines = [span for m in _LINE.finditer(text, *area) if (span := trim(text, *m.span(), " ")).end > span.start]
    taken = -1
    for i, span in enumerate(lines):
        if span.start < taken or not 2 < span.end - span.start <= _LONGEST:
            continue
        heading = _numbered(text, span) or _capitals(text, span)
        if heading and not heading.title and heading.rank <= _RANKS["article"] and i + 1 < len(lines):
            heading = _with_next_line(text, heading, lines[i + 1])
            taken = heading.span.end
        if heading:
            yield heading


def _with_next_line(text: str, heading: _Heading, line: Span) -> _Heading:
    """A part or article whose title stands on the line below."""
    title = line.cut(text).strip(" *")
    if len(title) > _LONGEST or not (title.isupper() or (title[:1].isupper() and title[-1] not in ".;:,")):
        return heading
    return _Heading(Span(heading.span.start, line.end), heading.number, title, heading.rank)


def _numbered(text: str, span: Span) -> _Heading | None:
    marks = _MARKS.match(text[span.start : span.end])
    start = span.start + (marks.end() if marks else 0)
    m = _NUMBERED.match(text, start, span.end)
    if not m or not m.lastgroup:
        return None
    style, number = m.lastgroup, m[m.lastgroup]
    title = text[m.end() : span.end].strip(" *")
    if style == "roman" and parse_roman(number.partition(".")[0]) is None:
        return None
    if style == "article" and not _is_title(title, style):  # "Điều 1. Phê duyệt …" goes on as a sentence
        return _Heading(Span(span.start, m.end(style)), number, "", _RANKS[style])
    if style not in ("part", "article") and not _is_title(title, style):
        return None
    if style == "part" and title and not _is_title(title, style):
        return None
    rank = _RANKS[style] + (number.count(".") if style in ("decimal", "roman") else 0)
    if style == "decimal" and text[m.end(style) : m.end()].strip() == "":  # "2 NỀN TẢNG": a count of capitals
        if not title.isupper():
            return None
        rank = _RANKS["caps"]
    return _Heading(span, f"({number})" if style == "bracket" else number, title.rstrip(" :"), rank)


def _is_title(title: str, style: str) -> bool:
    """Whether words read as a title: a capital first, no stop at the end, no figure, no two sentences."""
    first = title.lstrip("“\"'(")[:1]
    if not (first.isupper() or first.isdigit()) or title[-1:] in ".;,…":
        return False
    if _FIGURE.search(title) or _BREAK.search(title):
        return False
    if style in ("letter", "bracket", "star"):
        return len(title) <= 120 and (title.endswith(":") or len(title) <= 60)
    return True


def _capitals(text: str, span: Span) -> _Heading | None:
    """A line in capitals, of two words or more, that lost its number."""
    title = span.cut(text).strip("*# :")
    words = title.split()
    if not title.isupper() or len(words) < 2 or not all(c.isalpha() or c in ' ,-–()"“”:/' for c in title):
        return None
    return _Heading(span, None, title, _RANKS["caps"])


def _nest(headings: list[_Heading], end: int, path: tuple[str, ...]) -> tuple[Section, ...]:
    parents: list[int | None] = []
    levels: list[int] = []
    ends = [end] * len(headings)
    stack: list[int] = []
    for i, heading in enumerate(headings):
        while stack and headings[stack[-1]].rank >= heading.rank:
            ends[stack.pop()] = heading.span.start
        parents.append(stack[-1] if stack else None)
        stack.append(i)
        levels.append(len(path) + len(stack))
    paths: list[tuple[str, ...]] = []
    for heading, parent in zip(headings, parents, strict=True):
        above = path if parent is None else paths[parent]
        paths.append((*above, heading.number or heading.title))
    return tuple(
        Section(h.span.start, h.span.end, h.number, h.title, level, parent, body_end, p)
        for h, level, parent, body_end, p in zip(headings, levels, parents, ends, paths, strict=True)
    )
