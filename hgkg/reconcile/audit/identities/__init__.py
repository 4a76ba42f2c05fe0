"""Findings of the types ``date`` and ``identity``: dates, numbers, issuers, terms and congresses that do not fit."""

from hgkg.reconcile.audit.identities.assemblies import assembly_sessions, assembly_terms
from hgkg.reconcile.audit.identities.congresses import lengths_of_terms, wrong_ordinals
from hgkg.reconcile.audit.identities.dates import (
    central_terms,
    impossible_days,
    later_than_citing,
    weekdays,
    year_of_number,
)
from hgkg.reconcile.audit.identities.numbers_and_issuers import (
    family_of_separator,
    issuer_against_code,
    one_subject_two_dates,
    power_to_issue,
    two_issuers,
    type_against_code,
)
from hgkg.reconcile.audit.noticing import Check

DATES: tuple[Check, ...] = (impossible_days, weekdays, later_than_citing, year_of_number, central_terms, assembly_terms)
IDENTITIES: tuple[Check, ...] = (
    type_against_code,
    issuer_against_code,
    family_of_separator,
    power_to_issue,
    two_issuers,
    one_subject_two_dates,
    wrong_ordinals,
    lengths_of_terms,
    assembly_sessions,
)
CHECKS: tuple[Check, ...] = (*DATES, *IDENTITIES)
