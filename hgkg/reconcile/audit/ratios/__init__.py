"""Findings of the types ``percentage``, ``plan_ratio`` and ``change``: ratios that do not follow from their figures."""

from hgkg.reconcile.audit.noticing import Check
from hgkg.reconcile.audit.ratios.bases import level_and_base, ratio_and_change
from hgkg.reconcile.audit.ratios.changes import amount_and_percentage
from hgkg.reconcile.audit.ratios.directions import directions_counted
from hgkg.reconcile.audit.ratios.levels import from_and_to
from hgkg.reconcile.audit.ratios.percentages import ratio_and_percentage
from hgkg.reconcile.audit.ratios.plan_ratios import above_the_plan, reached_and_exceeded, value_and_plan
from hgkg.reconcile.audit.ratios.within import part_and_share
from hgkg.reconcile.audit.sums.tables import percentages_in_tables

PERCENTAGES: tuple[Check, ...] = (ratio_and_percentage, part_and_share, percentages_in_tables)
PLAN_RATIOS: tuple[Check, ...] = (value_and_plan, reached_and_exceeded, above_the_plan)
CHANGES: tuple[Check, ...] = (amount_and_percentage, from_and_to, level_and_base, ratio_and_change, directions_counted)
CHECKS: tuple[Check, ...] = (*PERCENTAGES, *PLAN_RATIOS, *CHANGES)
