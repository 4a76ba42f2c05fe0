"""Findings of type ``sum``: parts and totals, lists and what they count, area times yield."""

from hgkg.reconcile.audit.noticing import Check
from hgkg.reconcile.audit.sums.allotments import amounts_for_each
from hgkg.reconcile.audit.sums.counted import counted_names, counted_numbers
from hgkg.reconcile.audit.sums.parts import parts_and_total
from hgkg.reconcile.audit.sums.rests import parts_and_rest
from hgkg.reconcile.audit.sums.shares import shares_of_the_economy
from hgkg.reconcile.audit.sums.tables import sums_in_tables
from hgkg.reconcile.audit.sums.wholes import whole_and_count
from hgkg.reconcile.audit.sums.yields import area_and_yield

CHECKS: tuple[Check, ...] = (
    parts_and_total,
    shares_of_the_economy,
    parts_and_rest,
    amounts_for_each,
    counted_names,
    counted_numbers,
    whole_and_count,
    sums_in_tables,
    area_and_yield,
)
