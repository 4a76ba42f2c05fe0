"""Document -> Outline: letterhead, headings, footnotes, sentences, end matter.

Never fails: in the worst case there is one sentence, no section, and a finding.
"""

from __future__ import annotations

from hgkg.model.document import Document
from hgkg.model.lexicon import Lexicon
from hgkg.model.outline import Outline
from hgkg.structure.end_matter import find_end_matter
from hgkg.structure.footnotes import attach_footnotes, find_footnotes
from hgkg.structure.headings import find_headings
from hgkg.structure.letterhead import find_letterhead
from hgkg.structure.sentences import split_sentences

__all__ = ["outline"]


def outline(document: Document, lexicon: Lexicon) -> Outline:
    """The structure of ``document``; offsets are those of ``document.text``."""
    notes = find_footnotes(document.text)
    body_end = notes.area_start
    end_matter = find_end_matter(document.text, document.key, body_end)
    letterhead = find_letterhead(document, lexicon, end_matter.span.start)
    headings = find_headings(document.text, letterhead.span.end, end_matter.span.start, notes)
    sentences = split_sentences(document.text, letterhead.span.end, end_matter.span.start, notes, headings)
    footnotes, findings = attach_footnotes(document, notes, sentences)
    return Outline(
        document=document,
        letterhead=letterhead,
        sections=headings,
        sentences=sentences,
        footnotes=footnotes,
        end_matter=end_matter,
        findings=findings,
    )
