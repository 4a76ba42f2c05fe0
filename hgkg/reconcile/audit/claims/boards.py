"""The board as a claim is held against it: a document's numbered targets and how far figures bear each of them out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from hgkg.model.record import Alignment, Target
from hgkg.reconcile.audit.noticing import Audited

_GOOD = frozenset({"met", "exceeded"})
_BAD = frozenset({"notMet", "partly"})


@dataclass(frozen=True, slots=True)
class Board:
    """The targets of one document by their numbers; of a document that numbers none, each target by itself.

    Attributes:
        doc: the document that sets them.
        area, period: of the targets.
        groups: from the number to the verdicts on its targets.
    """

    doc: str
    area: str | None
    period: str | None
    groups: Mapping[int, tuple[Alignment, ...]]

    @property
    def missed(self) -> tuple[int, ...]:
        """Numbers of which some part was not met."""
        return tuple(n for n, held in self.groups.items() if any(a.status in _BAD for a in held))

    @property
    def confirmed(self) -> tuple[int, ...]:
        """Numbers of which figures bear out every part."""
        return tuple(n for n, held in self.groups.items() if all(a.status in _GOOD for a in held))

    @property
    def open(self) -> tuple[int, ...]:
        """Numbers of which some part has no figure, or none that can be compared, and no part was missed."""
        known = {*self.missed, *self.confirmed}
        return tuple(n for n in self.groups if n not in known)

    @property
    def failures(self) -> tuple[Alignment, ...]:
        return tuple(a for n in self.missed for a in self.groups[n] if a.status in _BAD)


def boards(audited: Audited) -> tuple[Board, ...]:
    """One for each document that sets targets, for each period it sets them for."""
    verdicts = {a.target: a for a in audited.alignments}
    numbered = {t.doc for t in audited.corpus.targets if t.group is not None}
    found: dict[tuple[str, str | None, str | None], dict[int, list[Alignment]]] = defaultdict(dict)
    for target in audited.corpus.targets:
        if target.id in verdicts and (target.group is not None or target.doc not in numbered):
            groups = found[_key(target)]
            number = target.group if target.group is not None else len(groups) + 1
            groups.setdefault(number, []).append(verdicts[target.id])
    return tuple(Board(*key, {n: tuple(held) for n, held in sorted(groups.items())}) for key, groups in found.items())


def _key(target: Target) -> tuple[str, str | None, str | None]:
    return target.doc, target.area, target.period
