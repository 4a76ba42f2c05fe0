"""The audit: what does not add up, in one document or between several. Each check shows its arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hgkg.model.record import Alignment, FindingRecord, Identifier
from hgkg.reconcile.audit.allotments import amounts_for_each, named_twice_for_each
from hgkg.reconcile.audit.bases import two_bases
from hgkg.reconcile.audit.changes import amount_and_percentage, level_and_base, ratio_and_change
from hgkg.reconcile.audit.claims import claimed_counts, claimed_wholes
from hgkg.reconcile.audit.congresses import lengths_of_terms, wrong_ordinals
from hgkg.reconcile.audit.counted import counted_in_note, counted_names, counted_numbers, directions_counted, item_twice
from hgkg.reconcile.audit.dates import central_terms, impossible_days, later_than_citing, weekdays, year_of_number
from hgkg.reconcile.audit.gaps import results_without_target, targets_without_result
from hgkg.reconcile.audit.identities import (
    family_of_separator,
    issuer_against_code,
    one_subject_two_dates,
    power_to_issue,
    two_issuers,
    type_against_code,
)
from hgkg.reconcile.audit.levels import from_and_to
from hgkg.reconcile.audit.lost_signs import (
    beyond_the_whole,
    count_as_share,
    impossible_scale,
    lost_percent_sign,
    wrong_separators,
)
from hgkg.reconcile.audit.marks import open_bracket, open_quotation_mark
from hgkg.reconcile.audit.names import two_names
from hgkg.reconcile.audit.notes import body_and_note
from hgkg.reconcile.audit.noticing import Audited, Noticed, finding
from hgkg.reconcile.audit.ordinals import numbers_in_line, numbers_of_lines, section_numbers
from hgkg.reconcile.audit.parts import parts_and_total
from hgkg.reconcile.audit.percentages import ratio_and_percentage
from hgkg.reconcile.audit.plan_ratios import above_the_plan, reached_and_exceeded, value_and_plan
from hgkg.reconcile.audit.plans import another_plan
from hgkg.reconcile.audit.repetitions import figures_twice, sentence_twice, told_in_two_notes, word_twice
from hgkg.reconcile.audit.shares import shares_of_the_economy
from hgkg.reconcile.audit.spelling import impossible_syllable
from hgkg.reconcile.audit.subjects import two_subjects
from hgkg.reconcile.audit.tables import percentages_in_tables, sums_in_tables
from hgkg.reconcile.audit.titles import promised_in_title
from hgkg.reconcile.audit.values import two_values
from hgkg.reconcile.audit.wholes import whole_and_count
from hgkg.reconcile.audit.yields import area_and_yield
from hgkg.reconcile.corpus import Corpus

Check = Callable[[Audited], Iterator[Noticed]]

CHECKS: tuple[Check, ...] = (
    two_values,
    body_and_note,
    two_names,
    two_bases,
    another_plan,
    two_subjects,
    claimed_counts,
    claimed_wholes,
    promised_in_title,
    targets_without_result,
    results_without_target,
    impossible_days,
    weekdays,
    later_than_citing,
    year_of_number,
    central_terms,
    type_against_code,
    issuer_against_code,
    family_of_separator,
    power_to_issue,
    two_issuers,
    one_subject_two_dates,
    wrong_ordinals,
    lengths_of_terms,
    amounts_for_each,
    named_twice_for_each,
    amount_and_percentage,
    from_and_to,
    level_and_base,
    ratio_and_change,
    counted_in_note,
    counted_names,
    counted_numbers,
    directions_counted,
    item_twice,
    beyond_the_whole,
    count_as_share,
    impossible_scale,
    lost_percent_sign,
    wrong_separators,
    open_bracket,
    open_quotation_mark,
    numbers_in_line,
    numbers_of_lines,
    section_numbers,
    parts_and_total,
    ratio_and_percentage,
    above_the_plan,
    reached_and_exceeded,
    value_and_plan,
    figures_twice,
    sentence_twice,
    told_in_two_notes,
    word_twice,
    shares_of_the_economy,
    impossible_syllable,
    whole_and_count,
    percentages_in_tables,
    sums_in_tables,
    area_and_yield,
)
"""Each looks for one thing and knows nothing of the others."""


def audit(corpus: Corpus, alignments: tuple[Alignment, ...]) -> tuple[FindingRecord, ...]:
    """What every check notices, by document and place."""
    audited = Audited(corpus, alignments)
    identify = Identifier()
    noticed = sorted((n for check in CHECKS for n in check(audited)), key=lambda n: (*n.place, n.type, n.en))
    return tuple(finding(identify, corpus, n) for n in dict.fromkeys(noticed))
