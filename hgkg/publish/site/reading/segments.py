"""Marked words that overlap as elements that nest: what crosses the end of another is cut in pieces there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from markupsafe import Markup, escape

_RETURN = re.compile(r"\r(\n?)")


@dataclass(frozen=True, slots=True, order=True)
class Tag:
    """The element around a mark's words.

    Attributes:
        opening: its start tag where the mark begins, made of our own words only.
        again: the same of a piece that goes on with a mark.
        closing: its end tag.
    """

    opening: str
    again: str
    closing: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a text to be marked: characters ``start`` up to ``end`` (excluded) of what is shown."""

    start: int
    end: int
    tag: Tag


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a mark, which crosses no other piece. ``first``: the mark begins with it."""

    start: int
    end: int
    tag: Tag
    first: bool


def pieces(marks: Iterable[Mark], start: int, end: int) -> Iterator[Piece]:
    """The marks inside of ``start`` up to ``end`` in pieces, the outer ones before those inside them.

    Of two that cross, the one that begins later is cut; marks of the same words nest in the order given. A mark that
    begins before ``start`` goes on; what begins at ``end`` or later is left out.
    """
    queue = [
        (max(mark.start, start), -min(mark.end, end), number, mark.start >= start, mark.tag)
        for number, mark in enumerate(marks)
        if mark.start < end and (mark.end > start or mark.start >= start)
    ]
    heapify(queue)
    open_ends: list[int] = []
    while queue:
        begin, minus_end, number, first, tag = heappop(queue)
        stop = -minus_end
        while open_ends and open_ends[-1] <= begin:
            open_ends.pop()
        if open_ends and stop > open_ends[-1]:
            heappush(queue, (open_ends[-1], -stop, number, False, tag))
            stop = open_ends[-1]
        yield Piece(begin, stop, tag, first)
        open_ends.append(stop)


def marked(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> Markup:
    """The text from ``start`` up to ``end`` with its marks, as markup whose text is that of the document."""
    end = len(text) if end is None else end
    out, stack, at = list[str](), list[Piece](), start

    def go_to(place: int) -> None:
        nonlocal at
        while stack and stack[-1].end <= place:
            piece = stack.pop()
            out.extend((as_markup(text[at : piece.end]), piece.tag.closing))
            at = piece.end
        out.append(as_markup(text[at:place]))
        at = place

    for piece in pieces(marks, start, end):
        go_to(piece.start)
        out.append(piece.tag.opening if piece.first else piece.tag.again)
        stack.append(piece)
    go_to(end)
    return Markup("".join(out))


def as_markup(words: str) -> str:
    """Words of a text as markup that a browser reads back as they are.

    A browser takes a carriage return for a line feed unless it is written as a reference, and begins no line at one.
    """
    return _RETURN.sub(lambda sign: "&#13;\n" if sign[1] else "&#13;<br>", str(escape(words)))
