"""Footnotes: markers in the body and notes at the end of the text or of its pages, paired in order.

Good files write ``[12]``. In text copied out of Word the marker is ``[`` newline ``]`` and each note opens with
``[�]``; a marker may be damaged (``[`` newline, the closing bracket lost) and is paired all the same. Other notations
are those of ``note_lists``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hgkg.model.document import Document
from hgkg.model.finding import Evidence, Finding
from hgkg.model.outline import Footnote, Sentence
from hgkg.structure.note_lists import find_listed, rule_above
from hgkg.text.spans import Span, covering, trim

_NOTE = re.compile(r"^[ ]*\[(?:\ufffd|(\d{1,3}))(\])?", re.MULTILINE)
_WORD_MARKER = re.compile(r"\[ *\n *\]")
_DAMAGED = re.compile(r"\[ *\n(?! *\])")
_NUMBERED_MARKER = re.compile(r"\[(\d{1,3})\]")
_CUT_MARKER = re.compile(r"\[(\d{1,3})(?![\d\]])")
_BLANK_LINE = re.compile(r"\n[ ]*\n")


@dataclass(frozen=True, slots=True)
class Note:
    """A note before it is hung on a sentence. ``marker`` is empty where none is left for it."""

    number: int
    head: int
    body: Span
    marker: Span
    damaged: bool


@dataclass(frozen=True, slots=True)
class Notes:
    """All notes of a text, and the pieces of it that they and the rules above them take up."""

    notes: tuple[Note, ...]
    blocks: tuple[Span, ...]

    @property
    def markers(self) -> tuple[Span, ...]:
        return tuple(sorted(n.marker for n in self.notes if n.marker.end > n.marker.start))

    @property
    def area_start(self) -> int | None:
        """Where the first block begins; None where there is no note."""
        return self.blocks[0].start if self.blocks else None


def find_footnotes(text: str, end_matter: Span | None = None) -> Notes:
    """Notes with their markers. Where counts differ, the damaged markers are taken in too.

    ``end_matter`` is what no note reaches into: addressees and signature, wherever they stand.
    """
    heads = _note_heads(text)
    if not heads:
        end = end_matter.start if end_matter and end_matter.end > end_matter.start else len(text)
        listed = find_listed(text, end) or (find_listed(text, len(text)) if end < len(text) else [])
        notes = [Note(n.number, n.head, n.body, n.marker, False) for n in listed]
    elif heads[0][1] is None:
        notes = _word_notes(text, heads, end_matter)
    else:
        notes = _numbered_notes(text, heads, end_matter)
    return Notes(tuple(notes), _blocks(text, notes))


def _blocks(text: str, notes: list[Note]) -> tuple[Span, ...]:
    blocks: list[Span] = []
    for note in notes:
        if blocks and not text[blocks[-1].end : note.head].strip():
            blocks[-1] = Span(blocks[-1].start, note.body.end)
        else:
            blocks.append(Span(rule_above(text, note.head), note.body.end))
    return tuple(blocks)


def _note_heads(text: str) -> list[re.Match[str]]:
    """Where notes open: a run at the end of the text, of one kind, each at the start of a line."""
    heads = list(_NOTE.finditer(text))
    whole = [h for h in heads if h[2]]
    if not whole:
        return []
    if whole[-1][1] is None:
        return [h for h in whole if h[1] is None]
    numbered: list[re.Match[str]] = []
    for head in heads:  # a bracket that was never closed opens a note only where its number is due
        if head[1] and (head[2] or (numbered and int(head[1]) == int(numbered[-1][1]) + 1)):
            numbered.append(head)
    run: list[re.Match[str]] = []
    for head in reversed(numbered):  # numbers that count down to 1 from the end
        if run and int(head[1]) >= int(run[-1][1]):
            break
        run.append(head)
        if int(head[1]) == 1:
            break
    return run[::-1]


def _stop(text: str, start: int, stop: int, end_matter: Span | None) -> int:
    """Where a note that could reach to ``stop`` ends: never behind addressees or signature."""
    if end_matter and end_matter.end > end_matter.start and start <= end_matter.start < stop:
        return end_matter.start
    return stop


def _word_notes(text: str, heads: list[re.Match[str]], end_matter: Span | None) -> list[Note]:
    start = heads[0].start()
    stops = [*(h.start() for h in heads[1:]), len(text)]
    markers = _word_markers(text, start, len(heads))
    markers += [(Span(start, start), False)] * (len(heads) - len(markers))
    return [
        Note(n, head.start(), trim(text, head.end(), _stop(text, head.end(), stop, end_matter), " \n"), *marker)
        for n, (head, stop, marker) in enumerate(zip(heads, stops, markers, strict=False), 1)
    ]


def _word_markers(text: str, end: int, wanted: int) -> list[tuple[Span, bool]]:
    whole = [(Span(*m.span()), False) for m in _WORD_MARKER.finditer(text, 0, end)]
    if len(whole) >= wanted:
        return whole[:wanted]
    damaged = [(Span(*m.span()), True) for m in _DAMAGED.finditer(text, 0, end)]
    return sorted(whole + damaged[: wanted - len(whole)])


def _numbered_notes(text: str, heads: list[re.Match[str]], end_matter: Span | None) -> list[Note]:
    """``[3]`` in the text and ``[3]`` at the start of a line; notes at page ends reach to the next empty line."""
    opening = {h.end() if h[2] else -1 for h in heads}
    whole = [(m, False) for m in _NUMBERED_MARKER.finditer(text) if m.end() not in opening and _hangs(text, m.start())]
    cut = [(m, True) for m in _CUT_MARKER.finditer(text) if _hangs(text, m.start())]
    notes: list[Note] = []
    stops = [*(h.start() for h in heads[1:]), len(text)]
    places: dict[int, dict[bool, Span]] = {}
    for m, damaged in (*cut, *whole):  # a whole marker before a damaged one
        places.setdefault(int(m[1]), {})[damaged] = Span(*m.span())
    paged = False
    for head, stop in zip(heads, stops, strict=True):
        number = int(head[1])
        found = {d: s for d, s in places.get(number, {}).items() if s.start < head.start()}
        damaged = bool(found) and False not in found
        marker = found.get(False) or found.get(True) or Span(head.start(), head.start())
        stop = _stop(text, head.end(), stop, end_matter)
        after = places.get(number + 1, {}).get(False)
        goes_on = after is not None and head.end() < after.start < stop  # the text, behind this page's notes
        paged = paged or goes_on
        if goes_on or (paged and head is heads[-1]):
            stop = _end_on_page(text, head.end(), after.start if after and goes_on else stop)
        notes.append(Note(number, head.start(), trim(text, head.end(), stop, " \n"), marker, damaged))
    return notes


def _end_on_page(text: str, start: int, stop: int) -> int:
    """Where a note at the end of a page ends: at an empty line before ``stop``, else with its own line."""
    blank = _BLANK_LINE.search(text, start, stop)
    line = text.find("\n", start, stop)
    return blank.start() if blank else line if line >= 0 else stop


def _hangs(text: str, start: int) -> bool:
    """Whether what stands at ``start`` follows a word on its line."""
    before = text[max(0, start - 2) : start].rstrip(" ")
    return bool(before) and not before.endswith("\n")


def attach_footnotes(
    document: Document, notes: Notes, sentences: tuple[Sentence, ...]
) -> tuple[tuple[Footnote, ...], tuple[Finding, ...]]:
    """Hang each note on the sentence its marker stands in; report markers that are damaged or missing."""
    footnotes: list[Footnote] = []
    findings: list[Finding] = []
    for note in notes.notes:
        sentence = covering(sentences, note.marker.start) if note.marker.end > note.marker.start else None
        anchor = Span(sentence.start, sentence.end) if sentence else note.marker
        footnotes.append(Footnote(note.body.start, note.body.end, note.number, note.marker, anchor, note.damaged))
        if note.damaged or sentence is None:
            where = document.source(*(note.marker if note.damaged else note.body))
            findings.append(_marker_finding(document, note, Evidence(document.slug, *where, where.cut(document.raw))))
    return tuple(footnotes), tuple(findings)


def _marker_finding(document: Document, note: Note, at: Evidence) -> Finding:
    if note.damaged:
        vi, en = f"Dấu chú thích số {note.number} bị hỏng", f"The marker of footnote {note.number} is damaged"
    else:
        vi, en = (
            f"Chú thích số {note.number} không có dấu trong bài",
            f"Footnote {note.number} has no marker in the body",
        )
    return Finding("spelling", "low", vi, en, (at,))
