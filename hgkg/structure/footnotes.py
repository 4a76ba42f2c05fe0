"""Footnotes: markers in the body and notes at the end, paired in order.

Good files write ``[12]``. In text copied out of Word the marker is ``[`` newline ``]`` and each note opens with
``[�]``; a marker may be damaged (``[`` newline, the closing bracket lost) and is paired all the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hgkg.model.document import Document
from hgkg.model.finding import Evidence, Finding
from hgkg.model.outline import Footnote, Sentence
from hgkg.text.spans import Span, covering, trim

_NOTE = re.compile(r"^[ ]*\[(?:\ufffd|(\d{1,3}))\]", re.MULTILINE)
_WORD_MARKER = re.compile(r"\[ *\n *\]")
_DAMAGED = re.compile(r"\[ *\n(?! *\])")
_NUMBERED_MARKER = re.compile(r"(?<=\S)[ ]?\[(\d{1,3})\]")


@dataclass(frozen=True, slots=True)
class Note:
    """A note before it is hung on a sentence. ``marker`` is empty where none is left for it."""

    number: int
    body: Span
    marker: Span
    damaged: bool


@dataclass(frozen=True, slots=True)
class Notes:
    """All notes of a text and where their area begins (the text's end where there are none)."""

    area_start: int
    notes: tuple[Note, ...]

    @property
    def markers(self) -> tuple[Span, ...]:
        return tuple(n.marker for n in self.notes if n.marker.end > n.marker.start)


def find_footnotes(text: str) -> Notes:
    """Notes with their markers. Where counts differ, the damaged markers are taken in too."""
    heads = _note_heads(text)
    if not heads:
        return Notes(len(text), ())
    area_start = heads[0].start()
    bodies = [
        trim(text, head.end(), end, " \n")
        for head, end in zip(heads, [*(h.start() for h in heads[1:]), len(text)], strict=True)
    ]
    if heads[0][1]:
        by_number = {
            int(m[1]): Span(m.end() - len(m[1]) - 2, m.end()) for m in _NUMBERED_MARKER.finditer(text, 0, area_start)
        }
        return Notes(
            area_start,
            tuple(
                Note(int(h[1] or 0), body, by_number.get(int(h[1] or 0), Span(area_start, area_start)), False)
                for h, body in zip(heads, bodies, strict=True)
            ),
        )
    markers = _word_markers(text, area_start, len(bodies))
    markers += [(Span(area_start, area_start), False)] * (len(bodies) - len(markers))
    return Notes(
        area_start,
        tuple(
            Note(number, body, marker, damaged)
            for number, (body, (marker, damaged)) in enumerate(zip(bodies, markers, strict=False), 1)
        ),
    )


def _note_heads(text: str) -> list[re.Match[str]]:
    """Where notes open: a run at the end of the text, of one kind, each at the start of a line."""
    heads = list(_NOTE.finditer(text))
    if not heads:
        return []
    if heads[-1][1] is None:
        return [h for h in heads if h[1] is None]
    run: list[re.Match[str]] = []
    for head in reversed(heads):  # numbers that count down to 1 from the end
        if head[1] is None or (run and int(head[1]) >= int(run[-1][1])):
            break
        run.append(head)
        if int(head[1]) == 1:
            break
    return run[::-1]


def _word_markers(text: str, end: int, wanted: int) -> list[tuple[Span, bool]]:
    whole = [(Span(*m.span()), False) for m in _WORD_MARKER.finditer(text, 0, end)]
    if len(whole) >= wanted:
        return whole[:wanted]
    damaged = [(Span(*m.span()), True) for m in _DAMAGED.finditer(text, 0, end)]
    return sorted(whole + damaged[: wanted - len(whole)])


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
