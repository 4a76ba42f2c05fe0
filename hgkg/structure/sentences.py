"""Sentences: where they begin and end, whatever the line breaks do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hgkg.model.outline import Section, Sentence
from hgkg.structure.footnotes import Notes
from hgkg.text.spans import Span, starting_in, trim

_LINE_END = re.compile(r" *\n[ \n]*")
# A full stop ends a sentence before a space and a capital, a quote, a digit or a bracket, or at the end of a paragraph.
_STOP = re.compile(r"(?:\.{1,3}|…|[!?])[”\"')]?(?=\s+[“\"'(\-*]?[A-ZÀ-ỸĐ0-9(])|\.(?=[A-ZĐ][a-zà-ỹ])")
_ABBREVIATION = re.compile(r"(?:\b(?:TP|TX|TS|ThS|PGS|GS|BS|Tp|Q|P|St|No|vv|tr|đ/c|Đ/c)|\b[A-ZĐ]|\d)\.$")
_LONE_ITEM = re.compile(r"\s*\(?(?:\d{1,2}|[a-zđ])\)?\.?")
_ITEM = re.compile(r"\((\d{1,2}|[a-zđ])\)\.?\s|(\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s|[-+*•]\s")


def split_sentences(text: str, start: int, end: int, notes: Notes, headings: Sequence[Section]) -> tuple[Sentence, ...]:
    """Sentences of the body and of every note, in text order; heading lines are none.

    Args:
        text: normalised text.
        start, end: the body.
        notes: markers may hold a line break, which does not end a sentence.
        headings: lines that are no sentences.
    """
    walls = [Span(h.start, h.end) for h in headings]
    markers = sorted(notes.markers)
    found: list[Sentence] = []
    for area in [Span(start, end), *(n.body for n in notes.notes)]:
        for piece in _between(area, starting_in(walls, *area)):
            for paragraph in _paragraphs(text, piece, starting_in(markers, *piece)):
                found.extend(_sentences(text, paragraph))
    return tuple(found)


def _between(area: Span, walls: Sequence[Span]) -> Iterator[Span]:
    at = area.start
    for wall in walls:
        yield Span(at, wall.start)
        at = wall.end
    yield Span(at, area.end)


def _paragraphs(text: str, area: Span, markers: Sequence[Span]) -> Iterator[Span]:
    """Pieces between line ends; a single line end in mid-sentence, or inside a marker, does not count."""
    inside = {i for marker in markers for i in range(*marker)}
    at = area.start
    for m in _LINE_END.finditer(text, area.start, area.end):
        if not inside.isdisjoint(range(*m.span())):
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
    """A digit before the stop: "xếp thứ 2. Tỉnh" ends a sentence, "1. Mục tiêu" at its start does not."""
    words = text[start:stop].split()
    return len(words) > 2 and words[-1][-1:].isdigit()


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    span = trim(text, start, end, " \n")
    if span.start == span.end:
        return
    item = _ITEM.match(text, *span)
    if item and item.end() < span.end:
        yield Sentence(span.start, span.end, item.group().strip())
    else:
        yield Sentence(span.start, span.end)
