"""Documents that share a target's field: what they are about and what it measures have a phrase in common.

A weak ground, so it is kept narrow: the phrase has three syllables or more, place names and words that any planning
document uses ("kinh tế - xã hội", "trên địa bàn tỉnh") aside, and the document is cited where the target is set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from hgkg.model.finding import Evidence
from hgkg.model.record import Citation, Target
from hgkg.reconcile.corpus import Corpus
from hgkg.text.fold import match_key

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 3  # syllables of a phrase in common: two ("phát triển") are any document's
_MOST = 3  # documents for one target and ground

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Themes:
    """What the citations of a corpus are about, by phrase."""

    corpus: Corpus

    def of(self, target: Target) -> Iterator[tuple[Citation, Evidence]]:
        """Citations in the target's own document whose subject shares a phrase with its indicator, in text order."""
        found: dict[str, Citation] = {}
        for phrase in _phrases(target.indicator, self._empty):
            for citation in self._about.get((target.doc, phrase), ()):
                found.setdefault(citation.resolved or citation.id, citation)
        for citation in sorted(found.values(), key=lambda c: c.start)[:_MOST]:
            yield citation, self._words(citation)

    def alike(self, first: str, second: str) -> bool:
        """Whether two subjects have a phrase in common that says what they are about."""
        return not _phrases(first, self._empty).isdisjoint(_phrases(second, self._empty))

    def _words(self, citation: Citation) -> Evidence:
        raw = self.corpus.outlines[citation.doc].document.raw
        end = max(citation.end, citation.subject_end or 0)
        return Evidence(citation.doc, citation.start, end, raw[citation.start : end])

    def _of_another(self, citation: Citation) -> bool:
        """Whether it may stand behind targets: no law, cited where targets are set, and not that text itself."""
        if self.corpus.is_norm(citation) or not self.corpus.sets_targets(citation.doc):
            return False
        document = self.corpus.documents[citation.doc]
        itself = bool(citation.resolved) and citation.resolved == document.resolved
        title = match_key(document.title)
        return not itself and (citation.numbered or match_key(citation.subject or "") not in title)

    @cached_property
    def _empty(self) -> tuple[str, ...]:
        """Match keys of words that say nothing of a field: any planning document's, and the names of areas."""
        words = self.corpus.cues.get("theme.none", ())
        areas = {match_key(f"{a.kind} {a.label}") for a in self.corpus.lexicon.areas.values()}
        return (*words, *sorted(areas, key=lambda w: (-len(w), w)))

    @cached_property
    def _about(self) -> Mapping[tuple[str, Phrase], list[Citation]]:
        found: dict[tuple[str, Phrase], list[Citation]] = {}
        for citation in self.corpus.citations:
            if citation.subject and self._of_another(citation):
                for phrase in _phrases(citation.subject, self._empty):
                    found.setdefault((citation.doc, phrase), []).append(citation)
        return found


def _phrases(text: str, empty: tuple[str, ...]) -> set[Phrase]:
    """Every run of ``_SHORTEST`` syllables of a text, none across a figure, bracket or words that say nothing."""
    key = match_key(text)
    for words in empty:
        if words in key:
            key = key.replace(words, " | ")
    found: set[Phrase] = set()
    for part in re.split(r"[|().;\d]", key):
        syllables = _WORD.findall(part)
        found.update(tuple(syllables[i : i + _SHORTEST]) for i in range(len(syllables) - _SHORTEST + 1))
    return found
