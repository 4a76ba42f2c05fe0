"""All judgements of a build, each heard where it belongs: on records, on names, on citations, on what was concluded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hgkg.model.judged import HeldText, Judged, Outcome, Superseded
from hgkg.model.judgement import Judgement
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Record
from hgkg.resolve.binding import resolve
from hgkg.resolve.fitting import Fitting
from hgkg.resolve.judgements import judge, taken_back
from hgkg.resolve.outcomes import in_time, notes
from hgkg.resolve.pairs import rule
from hgkg.resolve.rulings import bound_again


class Hearing:
    """Judgements on the records of one build.

    Args:
        records: what the rules read in each document.
        held: the documents.
        judgements: all of them, in any order.
        lexicon: the vocabularies.
    """

    def __init__(
        self, records: Sequence[Record], held: Sequence[HeldText], judgements: Sequence[Judgement], lexicon: Lexicon
    ) -> None:
        self._held, self._judgements, self._lexicon = held, judgements, lexicon
        own = judge(records, held, judgements, lexicon)
        fitting = Fitting(records, held, {r.id: r for r in own.records} if judgements else {})
        self._ruled = rule(own.records, fitting, judgements, lexicon)
        self._steps = [own, self._ruled.judged]

    @property
    def apart(self) -> frozenset[frozenset[str]]:
        """Pairs of indicators that are not the same."""
        return self._ruled.apart

    def bound(self) -> tuple[Record, ...]:
        """The records as they were judged, with citations bound."""
        records, rulings = self._ruled.judged.records, self._ruled.documents
        bound = resolve(records, self._lexicon, rulings)
        if not rulings:
            return bound
        again = bound_again(resolve(records, self._lexicon), bound, rulings)
        self._steps.append(again)
        return again.records

    def concluded(self, records: Sequence[Record]) -> Judged:
        """All records of the build, judged, with everything that came of the judgements."""
        last = judge(records, self._held, self._judgements, self._lexicon, concluded=True)
        steps = (*self._steps, last)
        taken = taken_back(self._judgements)
        by_id = {o.judgement.id: o for step in steps for o in step.outcomes} | {o.judgement.id: o for o in taken}
        outcomes = tuple(by_id[j.id] for j in in_time(self._judgements) if j.id in by_id)
        return Judged(last.records, _merged(steps), _with_records(outcomes, last.records), tuple(notes(outcomes)))


def _merged(steps: Iterable[Judged]) -> tuple[Superseded, ...]:
    """Each record once, as it was before the first step that changed it."""
    found: dict[str, Superseded] = {}
    for step in steps:
        for one in step.superseded:
            former = found.setdefault(one.record.id, one)
            found[one.record.id] = Superseded(
                former.record,
                () if one.left_out else tuple(dict.fromkeys((*former.changed, *one.changed))),
                tuple(dict.fromkeys((*former.judgements, *one.judgements))),
                one.left_out,
            )
    return tuple(sorted(found.values(), key=lambda one: (one.record.doc, one.record.start, one.record.id)))


def _with_records(outcomes: Iterable[Outcome], records: Iterable[Record]) -> tuple[Outcome, ...]:
    """Judgements on names and documents with the records that stand by them."""
    standing: dict[str, list[str]] = {}
    for record in records:
        for id_ in record.judgement:
            standing.setdefault(id_, []).append(record.id)
    return tuple(
        o if o.records or o.judgement.id not in standing else replace(o, records=tuple(standing[o.judgement.id]))
        for o in outcomes
    )
