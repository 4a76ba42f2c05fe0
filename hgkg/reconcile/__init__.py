"""Across documents: targets held against results, verdicts, what drives what, and who is told to reach what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hgkg.model.lexicon import Lexicon
from hgkg.model.outline import Outline
from hgkg.model.record import Record
from hgkg.reconcile.alignment import align
from hgkg.reconcile.audit import audit
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.drives import drives
from hgkg.reconcile.duties import duties
from hgkg.reconcile.english_units import in_english

__all__ = ["reconcile"]


def reconcile(
    outlines: Mapping[str, Outline],
    records: Sequence[Record],
    lexicon: Lexicon,
    apart: frozenset[frozenset[str]] = frozenset(),
) -> tuple[Record, ...]:
    """The records that need several documents: what reports say in words of aims in words, one alignment a target,
    the drives, the duties, then the findings.

    Args:
        outlines: structure of each document, by slug.
        records: of all documents, citations bound.
        lexicon: the vocabularies.
        apart: pairs of indicators that people say are not the same, as ``Corpus`` has them.
    """
    corpus = Corpus.of(outlines, records, lexicon, apart)
    alignments, told = align(corpus)
    called = [name for names in corpus.called.values() for name in names.values()]
    made = (*told, *alignments, *drives(corpus, alignments), *duties(corpus), *audit(corpus, alignments))
    return tuple(in_english(made, records, called, lexicon))
