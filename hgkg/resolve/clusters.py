"""Things said to be the same or not, put together without contradiction; of two that are the same one name stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hgkg.model.judged import Outcome
from hgkg.model.judgement import Judgement

Pair = tuple[Judgement, str, str]
"""A judgement with the keys of its two things, in their order."""


@dataclass
class Clusters:
    """What is the same as what.

    Attributes:
        names: from each key to the one that stays, where that is another.
        apart: pairs of keys that are not the same, with the judgement.
        reasons: from each key that gave way to the ids of the judgements that made it.
        outcomes: what became of each judgement.
    """

    names: dict[str, str] = field(default_factory=dict)
    apart: list[Pair] = field(default_factory=list)
    reasons: dict[str, tuple[str, ...]] = field(default_factory=dict)
    outcomes: dict[str, Outcome] = field(default_factory=dict)

    def stays(self, key: str) -> str:
        """The key that stands for this one."""
        return self.names.get(key, key)


def clustered(pairs: Sequence[Pair]) -> Clusters:
    """Pairs in the order of time: of two judgements on one pair the later holds; one that only a chain of others
    contradicts does not, for nobody can tell which link of the chain it means."""
    made = Clusters()
    standing: dict[frozenset[str], Pair] = {}
    for pair in pairs:
        judgement, one, other = pair
        former = standing.pop(frozenset((one, other)), None)
        if former is not None and former[0].kind != judgement.kind:
            made.outcomes[former[0].id] = Outcome(former[0], "outweighed", (), judgement)
        elif former is not None:
            made.outcomes[former[0].id] = Outcome(former[0], "applied")
            made.reasons[one] = (*made.reasons.get(one, ()), former[0].id)
        standing[frozenset((one, other))] = pair
    for pair in standing.values():
        _join(made, pair)
    return made


def _join(made: Clusters, pair: Pair) -> None:
    judgement, one, other = pair
    a, b = made.stays(one), made.stays(other)
    if judgement.kind == "different":
        if a == b and one != other:
            made.outcomes[judgement.id] = Outcome(judgement, "outweighed", (), _chain(made, one, other, judgement))
            return
        made.apart.append(pair)
        made.outcomes[judgement.id] = Outcome(judgement, "applied")
        return
    for against, left, right in made.apart:
        if {made.stays(left), made.stays(right)} == {a, b}:
            made.outcomes[judgement.id] = Outcome(judgement, "outweighed", (), against)
            return
    made.outcomes[judgement.id] = Outcome(judgement, "applied")
    if a != b:
        for key in [key for key, stays in made.names.items() if stays == a] + [a]:
            made.names[key] = b
            made.reasons[key] = (*made.reasons.get(key, ()), judgement.id)


def _chain(made: Clusters, one: str, other: str, judgement: Judgement) -> Judgement:
    """The last judgement that put two things together."""
    ids = made.reasons.get(one) or made.reasons.get(other) or ()
    last = next((o.judgement for o in reversed(list(made.outcomes.values())) if o.judgement.id in ids), None)
    return last or judgement
