"""Findings of type ``duplicate``: words, names, sentences and figures that stand twice."""

from hgkg.reconcile.audit.duplicates.names import counted_in_note, item_twice, named_twice_for_each
from hgkg.reconcile.audit.duplicates.repetitions import figures_twice, sentence_twice, told_in_two_notes
from hgkg.reconcile.audit.duplicates.words import word_twice
from hgkg.reconcile.audit.noticing import Check

CHECKS: tuple[Check, ...] = (
    named_twice_for_each,
    counted_in_note,
    item_twice,
    word_twice,
    sentence_twice,
    figures_twice,
    told_in_two_notes,
)
