"""Quotation marks and brackets that were opened and not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence
from hgkg.text.spans import Span

_QUOTE = re.compile("[“”]")
_BRACKET = re.compile(r"[()]")
_SHOWN = 60  # characters of what an open mark stands before


def open_quotation_mark(audited: Audited) -> Iterator[Noticed]:
    """“ without ” in its paragraph; one that goes on in the next paragraph opens it again or closes there."""
    for outline in audited.corpus.outlines.values():
        for paragraph in paragraphs(outline):
            left = _left_open(outline.text, paragraph, _QUOTE, "“", "”")
            if left and not _goes_on(outline.text, paragraph):
                yield _open(outline, left[0], paragraph, "open quotation mark", "dấu ngoặc kép", "quotation mark")


def open_bracket(audited: Audited) -> Iterator[Noticed]:
    """ "(" without ")" in its paragraph; that of a list number ("a)") closes what is open too."""
    for outline in audited.corpus.outlines.values():
        for paragraph in paragraphs(outline):
            left = _left_open(outline.text, paragraph, _BRACKET, "(", ")")
            if left and ")" not in outline.text[paragraph.end : paragraph.end + 300].split("(")[0]:
                yield _open(outline, left[0], paragraph, "open bracket", "dấu ngoặc đơn", "bracket")


def paragraphs(outline: Outline) -> Iterator[Span]:
    """Lines of the body and its notes; a line that goes on in small letters is joined with the next, and the line break
    inside a marker of a note parts nothing."""
    text = outline.text
    inside = {i for note in outline.footnotes for i in range(note.marker.start, note.marker.end)}
    start = outline.letterhead.span.end
    for m in re.compile(r"\n\s*").finditer(text, start):
        if m.start() in inside or (m.start() + 1) in inside:
            continue
        after = text[m.end() : m.end() + 1]
        if after and (after.islower() or after in ",;)”"):
            continue
        if m.start() > start:
            yield Span(start, m.start())
        start = m.end()
    if start < len(text):
        yield Span(start, len(text))


def _left_open(text: str, paragraph: Span, mark: re.Pattern[str], opening: str, closing: str) -> list[int]:
    open_: list[int] = []
    for m in mark.finditer(text, *paragraph):
        if m.group() == opening:
            open_.append(m.start())
        elif open_:
            open_.pop()
    return open_


def _goes_on(text: str, paragraph: Span) -> bool:
    following = text[paragraph.end : paragraph.end + 600].lstrip()
    next_mark = _QUOTE.search(following)
    return following.startswith("“") or bool(next_mark and next_mark.group() == "”")


def _open(outline: Outline, at: int, paragraph: Span, check: str, vi: str, en: str) -> Noticed:
    stop = re.compile(r"[;:\[“”\n]").search(outline.text, at + 1, min(paragraph.end, at + _SHOWN * 2))
    end = min(stop.start() if stop else paragraph.end, at + _SHOWN * 2)
    return Noticed(
        check=check,
        type="spelling",
        severity="low",
        vi=f"Thiếu {vi} đóng sau “{outline.text[at + 1 : at + 41].strip()}…”",
        en=f"The {en} before “{outline.text[at + 1 : at + 41].strip()}…” is not closed",
        spans=(evidence(outline, at, end),),
        confidence=0.8,
    )
