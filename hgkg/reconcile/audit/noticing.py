"""What a check is given and what it gives: the records of a build in, words with their arithmetic out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from hgkg.model.comparisons import Number
from hgkg.model.finding import Evidence
from hgkg.model.outline import Outline, Sentence
from hgkg.model.record import Alignment, FindingRecord, Identifier, Reason
from hgkg.reconcile.corpus import Corpus

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Audited:
    """All records of a build and the verdicts on its targets."""

    corpus: Corpus
    alignments: tuple[Alignment, ...]

    def sentences(self, *words: str, also: str = "") -> Iterator[tuple[Outline, Sentence]]:
        """The sentences that hold a digit, with their documents: most checks have nothing to look for in others.

        Of those that hold one of ``words`` and ``also``, in small letters: a plain search costs next to nothing.
        """
        for outline, sentences in self._with_figures:
            here = tuple(word for word in words if word in outline.key)
            if words and not here:
                continue
            for sentence, key in sentences:
                if also in key and (not here or any(word in key for word in here)):
                    yield outline, sentence

    def matches(self, pattern: re.Pattern[str], *words: str, also: str = "") -> Iterator[tuple[Outline, re.Match[str]]]:
        """Where ``pattern`` stands in the match key of such a sentence."""
        for outline, sentence in self.sentences(*words, also=also):
            for m in pattern.finditer(outline.key, sentence.start, sentence.end):
                yield outline, m

    @cached_property
    def _with_figures(self) -> tuple[tuple[Outline, tuple[tuple[Sentence, str], ...]], ...]:
        return tuple((outline, tuple(_with_figures(outline))) for outline in self.corpus.outlines.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """One thing that does not fit.

    Attributes:
        check: the name of the check, which becomes the rule of the record.
        type, severity: as in docs/records.md.
        vi, en: the message, with the arithmetic in it.
        spans: the words it points at, the ones to be read first at the head; never empty.
        stated, computed: what the text says and what follows from it.
        confidence: lower where another reading of the words is possible.
    """

    check: str
    type: str
    severity: str
    vi: str
    en: str
    spans: tuple[Evidence, ...]
    stated: Number | str | None = None
    computed: Number | str | None = None
    confidence: float = 1.0

    @property
    def place(self) -> tuple[str, int, int]:
        """Document and offsets of the first words it points at."""
        first = self.spans[0]
        return first.doc, first.start, first.end


Check = Callable[[Audited], Iterator[Noticed]]


def _with_figures(outline: Outline) -> Iterator[tuple[Sentence, str]]:
    for sentence in outline.sentences:
        key = outline.key[sentence.start : sentence.end]
        if _DIGIT.search(key):
            yield sentence, key


def finding(identify: Identifier, corpus: Corpus, noticed: Noticed) -> FindingRecord:
    """The record of what was noticed, at the first of its spans."""
    first = noticed.spans[0]
    return FindingRecord(
        id=identify("finding", first.doc, first.start, first.end, noticed.check),
        doc=first.doc,
        start=first.start,
        end=first.end,
        quote=first.quote,
        section=corpus.path(first),
        footnote=corpus.footnote(first),
        confidence=noticed.confidence,
        rule=noticed.check,
        type=noticed.type,
        severity=noticed.severity,
        message=Reason(vi=noticed.vi, en=noticed.en),
        spans=noticed.spans,
        stated=noticed.stated,
        computed=noticed.computed,
    )
