"""Findings of type ``spelling``: syllables, marks, separators and numbers of lists that are not as they should be."""

from hgkg.reconcile.audit.noticing import Check
from hgkg.reconcile.audit.spelling.marks import open_bracket, open_quotation_mark
from hgkg.reconcile.audit.spelling.misplaced import word_out_of_place
from hgkg.reconcile.audit.spelling.misspelt import impossible_syllable
from hgkg.reconcile.audit.spelling.ordinals import numbers_in_line, numbers_of_lines, section_numbers
from hgkg.reconcile.audit.spelling.separators import wrong_separators

CHECKS: tuple[Check, ...] = (
    wrong_separators,
    impossible_syllable,
    word_out_of_place,
    open_quotation_mark,
    open_bracket,
    section_numbers,
    numbers_in_line,
    numbers_of_lines,
)
