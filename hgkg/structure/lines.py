"""Lines of a text without the blanks and marks around them, and the columns that stand side by side in one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hgkg.model.document import Document
from hgkg.text.fold import match_key
from hgkg.text.spans import Span, trim

_LINE = re.compile(r"[^\n]+")
_GAP = re.compile(r" {2,}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something: its span, trimmed, and its words."""

    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        return match_key(self.text)


def lines_of(text: str, start: int, end: int, marks: str = " ") -> list[Line]:
    """The lines of ``text[start:end]`` that hold something, without the ``marks`` around them."""
    out = []
    for m in _LINE.finditer(text, start, end):
        span = trim(text, m.start(), m.end(), marks)
        if span.end > span.start:
            out.append(Line(span.start, span.end, span.cut(text)))
    return out


def side_by_side(document: Document, line: Line) -> list[Span]:
    """The pieces of a line that bars, tabs or wide blanks part, trimmed; empty ones between bars and tabs stay."""
    text = document.text
    cuts: list[tuple[int, int]]
    if "|" in line.text:
        cuts = [(line.start + i, line.start + i + 1) for i, c in enumerate(line.text) if c == "|"]
        if cuts and cuts[0][0] == line.start:
            return _between(text, cuts[0][1], line.end, cuts[1:])
        return _between(text, line.start, line.end, cuts)
    cuts = _tabs(document, line) or [(line.start + m.start(), line.start + m.end()) for m in _GAP.finditer(line.text)]
    return _between(text, line.start, line.end, cuts)


def _tabs(document: Document, line: Line) -> list[tuple[int, int]]:
    """Where the text as read has tabs; in the normalised text each is a blank."""
    source = document.source(line.start, line.end)
    raw = source.cut(document.raw)
    if "\t" not in raw:
        return []
    found = (document.map.to_target(source.start + i, source.start + i + 1) for i, c in enumerate(raw) if c == "\t")
    return [(a, b) for a, b in found]


def _between(text: str, start: int, end: int, cuts: list[tuple[int, int]]) -> list[Span]:
    pieces = []
    at = start
    for left, right in cuts:
        pieces.append(trim(text, at, left, " *_"))
        at = right
    if at < end:
        pieces.append(trim(text, at, end, " *_"))
    return pieces
