"""Findings of the types ``claim`` and ``coverage``: what is claimed, promised or left without an answer."""

from hgkg.reconcile.audit.claims.claimed import claimed_counts, claimed_wholes
from hgkg.reconcile.audit.claims.gaps import results_without_target, targets_without_result
from hgkg.reconcile.audit.claims.said import said_of_plan
from hgkg.reconcile.audit.claims.titles import promised_in_title
from hgkg.reconcile.audit.noticing import Check

CLAIMS: tuple[Check, ...] = (claimed_counts, claimed_wholes, said_of_plan, promised_in_title)
COVERAGE: tuple[Check, ...] = (targets_without_result, results_without_target)
CHECKS: tuple[Check, ...] = (*CLAIMS, *COVERAGE)
