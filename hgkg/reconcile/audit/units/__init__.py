"""Findings of the types ``unit`` and ``ambiguity``: units and amounts that cannot be right, or can be read two ways."""

from hgkg.reconcile.audit.noticing import Check
from hgkg.reconcile.audit.units.signs import beyond_the_whole, count_as_share, impossible_scale, lost_percent_sign

UNITS: tuple[Check, ...] = (lost_percent_sign, impossible_scale, beyond_the_whole)
AMBIGUITIES: tuple[Check, ...] = (count_as_share,)
CHECKS: tuple[Check, ...] = (*UNITS, *AMBIGUITIES)
