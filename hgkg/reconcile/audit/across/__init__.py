"""Findings of type ``cross_document``: what two documents, or a body and its note, say of one thing."""

from hgkg.reconcile.audit.across.bases import two_bases
from hgkg.reconcile.audit.across.names import two_names
from hgkg.reconcile.audit.across.notes import body_and_note
from hgkg.reconcile.audit.across.plans import another_plan
from hgkg.reconcile.audit.across.subjects import two_subjects
from hgkg.reconcile.audit.across.values import two_values
from hgkg.reconcile.audit.noticing import Check

CHECKS: tuple[Check, ...] = (two_values, body_and_note, two_names, two_bases, another_plan, two_subjects)
