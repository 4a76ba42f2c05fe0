"""The audit: what does not add up, in one document or between several. Each check shows its arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hgkg.model.record import Alignment, FindingRecord, Identifier
from hgkg.reconcile.audit.bases import two_bases
from hgkg.reconcile.audit.claims import claimed_counts, claimed_wholes
from hgkg.reconcile.audit.congresses import wrong_ordinals
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
from hgkg.reconcile.audit.names import two_names
from hgkg.reconcile.audit.notes import body_and_note
from hgkg.reconcile.audit.noticing import Audited, Noticed, finding
from hgkg.reconcile.audit.plans import another_plan
from hgkg.reconcile.audit.subjects import two_subjects
from hgkg.reconcile.audit.titles import promised_in_title
from hgkg.reconcile.audit.values import two_values
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
)
"""Each looks for one thing and knows nothing of the others."""


def audit(corpus: Corpus, alignments: tuple[Alignment, ...]) -> tuple[FindingRecord, ...]:
    """What every check notices, by document and place."""
    audited = Audited(corpus, alignments)
    identify = Identifier()
    noticed = sorted((n for check in CHECKS for n in check(audited)), key=lambda n: (*n.place, n.type, n.en))
    return tuple(finding(identify, corpus, n) for n in dict.fromkeys(noticed))
