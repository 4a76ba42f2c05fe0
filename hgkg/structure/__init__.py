"""Document -> Outline: letterhead, headings, footnotes, sentences, end matter.

Never fails: in the worst case there is one sentence, no section, and a finding.
"""

from __future__ import annotations

from collections.abc import Sequence

from hgkg.model.document import Document
from hgkg.model.lexicon import Lexicon
from hgkg.model.outline import Outline
from hgkg.structure.end_matter import find_end_matter
from hgkg.structure.footnotes import attach_footnotes, find_footnotes
from hgkg.structure.headings import find_headings
from hgkg.structure.letterhead import find_letterhead
from hgkg.structure.page import read_page
from hgkg.structure.sentences import split_sentences
from hgkg.structure.tables import find_tables
from hgkg.text.spans import Span

__all__ = ["outline"]


def outline(document: Document, lexicon: Lexicon) -> Outline:
    """The structure of ``document``; offsets are those of ``document.text``."""
    text = document.text
    words = lexicon.words
    rough = find_footnotes(text).area_start
    body_end = len(text) if rough is None else rough
    end_matter = find_end_matter(document, words, body_end // 2, body_end)
    notes = find_footnotes(text, end_matter.span)
    head_end = min(body_end, end_matter.span.start)
    letterhead = find_letterhead(document, lexicon, words, head_end)
    around: tuple[Span, ...] = ()
    if letterhead is None:
        page = read_page(document, lexicon, words, head_end)
        letterhead, around = page.letterhead, page.around
    taken = (letterhead.span, end_matter.span, *notes.blocks, *around)
    tables = tuple(t for area in _areas(text, taken) for t in find_tables(document, area, words))
    areas = _areas(text, (*taken, *(Span(t.start, t.end) for t in tables)))
    ends = [*(a.end for a in areas), *(t.end for t in tables)]
    body = (*areas, Span(max(ends), max(ends))) if ends else ()  # a table at the end belongs to the last section
    headings = find_headings(document, body, notes, words, end_matter.span.end)
    sentences = split_sentences(text, areas, notes, headings, tables)
    footnotes, findings = attach_footnotes(document, notes, sentences)
    return Outline(
        document=document,
        letterhead=letterhead,
        sections=headings,
        sentences=sentences,
        footnotes=footnotes,
        end_matter=end_matter,
        findings=findings,
        tables=tables,
        around=around,
    )


def _areas(text: str, taken: Sequence[Span]) -> list[Span]:
    """What of ``text`` none of the spans takes and holds something: the pieces of its body."""
    areas, at = [], 0
    for span in sorted((*taken, Span(len(text), len(text)))):
        if text[at : span.start].strip():
            areas.append(Span(at, span.start))
        at = max(at, span.end)
    return areas
