"""What a check is given and what it gives: the records of a build in, words with their arithmetic out."""

from __future__ import annotations

from dataclasses import dataclass

from hgkg.model.finding import Evidence
from hgkg.model.record import Alignment, FindingRecord, Identifier, Number, Reason
from hgkg.reconcile.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Audited:
    """All records of a build and the verdicts on its targets."""

    corpus: Corpus
    alignments: tuple[Alignment, ...]


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
