"""The audit: what does not add up, in one document or between several. Each check shows its arithmetic.

A check stands in the package named after the type of its findings; each package lists its checks by type in ``CHECKS``.
What all of them share: ``noticing`` (what a check is given and gives), ``figures`` (figures in running text), ``lists``
(items in running text), ``tolerance`` (what a printed figure leaves open), ``wording`` (the words of a message).
"""

from __future__ import annotations

from hgkg.model.record import Alignment, FindingRecord, Identifier
from hgkg.reconcile.audit import across, claims, duplicates, identities, ratios, spelling, sums, units
from hgkg.reconcile.audit.noticing import Audited, Check, finding
from hgkg.reconcile.corpus import Corpus

WITHIN_ONE: tuple[Check, ...] = (
    *sums.CHECKS,
    *ratios.CHECKS,
    *units.CHECKS,
    *duplicates.CHECKS,
    *spelling.CHECKS,
)
"""Checks that need one document only."""
CHECKS: tuple[Check, ...] = (*WITHIN_ONE, *across.CHECKS, *claims.CHECKS, *identities.CHECKS)
"""Each looks for one thing and knows nothing of the others."""


def audit(corpus: Corpus, alignments: tuple[Alignment, ...]) -> tuple[FindingRecord, ...]:
    """What every check notices, by document and place."""
    audited = Audited(corpus, alignments)
    identify = Identifier()
    noticed = sorted((n for check in CHECKS for n in check(audited)), key=lambda n: (*n.place, n.type, n.en))
    return tuple(finding(identify, corpus, n) for n in dict.fromkeys(noticed))
