"""The audit: what does not add up, in one document or between several. Each check shows its arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hgkg.model.record import Alignment, FindingRecord, Identifier
from hgkg.reconcile.audit.noticing import Audited, Noticed, finding
from hgkg.reconcile.corpus import Corpus

Check = Callable[[Audited], Iterator[Noticed]]

CHECKS: tuple[Check, ...] = ()
"""Each looks for one thing and knows nothing of the others."""


def audit(corpus: Corpus, alignments: tuple[Alignment, ...]) -> tuple[FindingRecord, ...]:
    """What every check notices, by document and place."""
    audited = Audited(corpus, alignments)
    identify = Identifier()
    noticed = sorted((n for check in CHECKS for n in check(audited)), key=lambda n: (*n.place, n.type, n.en))
    return tuple(finding(identify, corpus, n) for n in dict.fromkeys(noticed))
