"""Human judgements on records: applied in the order in which they were made, so that the later of two holds.

Nothing is lost: what the rules read stays beside what a person made of it (``Superseded``), and what became of every
judgement is told (``Outcome``). Why the later holds: docs/decisions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from hgkg.model.judged import HeldText, Judged, Outcome, State, Superseded
from hgkg.model.judged_fields import LASTING, TELLING
from hgkg.model.judgement import PAIRS, Judgement
from hgkg.model.judgement_lines import JudgementError
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Agency, Inspection, Record, Relation, Task
from hgkg.resolve.field_values import corrected
from hgkg.resolve.fitting import Fitting
from hgkg.resolve.outcomes import in_time, withdrawn
from hgkg.resolve.same_bodies import name_key

CONCLUDED = ("alignment", "drive", "duty", "finding")
"""Kinds that come of several records, and are judged when those have been."""
_COUPLED = {"concept": "indicator"}
_REJECT, _CONFIRM = "\0reject", "\0confirm"


@dataclass(slots=True)
class _Case:
    """A record, and the judgements that hold of it by what they are about."""

    original: Record
    current: Record
    standing: dict[str, Judgement] = field(default_factory=dict)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(j.id for j in in_time(self.standing.values()))

    @property
    def rejected(self) -> bool:
        return _REJECT in self.standing


def judge(
    records: Sequence[Record],
    held: Sequence[HeldText],
    judgements: Sequence[Judgement],
    lexicon: Lexicon,
    *,
    concluded: bool = False,
) -> Judged:
    """Apply the judgements on single records: on those of ``CONCLUDED`` kinds, or on all the others."""
    gone = withdrawn(judgements)
    mine = [j for j in in_time(judgements) if j.about is not None and (j.about.kind in CONCLUDED) == concluded]
    if not mine:
        return Judged(tuple(records))
    bench = _Bench(records, held, lexicon)
    for judgement in mine:
        if judgement.id in gone:
            bench.outcomes[judgement.id] = Outcome(judgement, "withdrawn")
        else:
            bench.hear(judgement)
    return bench.verdict()


def taken_back(judgements: Sequence[Judgement]) -> tuple[Outcome, ...]:
    """What became of the judgements that take others back, and of pairs taken back."""
    gone, known = withdrawn(judgements), {j.id for j in judgements}
    found = []
    for judgement in in_time(judgements):
        if judgement.id in gone and judgement.about is None:
            found.append(Outcome(judgement, "withdrawn"))
        elif judgement.withdraws is not None:
            found.append(Outcome(judgement, "applied" if judgement.withdraws in known else "unfitting"))
    return tuple(found)


def standing_pairs(judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements on pairs that are not taken back, in time."""
    gone = withdrawn(judgements)
    return [j for j in in_time(judgements) if j.kind in PAIRS and j.id not in gone]


class _Bench:
    """Hears judgements one after the other."""

    def __init__(self, records: Sequence[Record], held: Sequence[HeldText], lexicon: Lexicon) -> None:
        self.records, self.lexicon = records, lexicon
        self.by_id = {record.id: record for record in records}
        self.cases: dict[str, _Case] = {}
        self.outcomes: dict[str, Outcome] = {}
        self.current: dict[str, Record] = {}
        self._called: dict[tuple[str, str], dict[str, Agency]] | None = None
        self.fitting = Fitting(records, held, self.current)

    def hear(self, judgement: Judgement) -> None:
        """Find the record and apply; what cannot be is told."""
        assert judgement.about is not None
        fit = self.fitting.fit(judgement.about)
        if len(fit.ids) != 1:
            state: State = "ambiguous" if fit.ids else "unfitting" if fit.held else "absent"
            self.outcomes[judgement.id] = Outcome(judgement, state, fit.ids)
            return
        (id_,) = fit.ids
        case = self.cases.setdefault(id_, _Case(self.by_id[id_], self.by_id[id_]))
        try:
            state = getattr(self, f"_{judgement.kind}")(case, judgement)
        except JudgementError as fault:
            self.outcomes[judgement.id] = Outcome(judgement, "refused", fit.ids, None, (fault.vi, fault.en))
            return
        self.outcomes[judgement.id] = Outcome(judgement, state, fit.ids)
        self.current[id_] = case.current

    def _correct(self, case: _Case, judgement: Judgement) -> str:
        assert judgement.field is not None
        about = _COUPLED.get(judgement.field, judgement.field)
        corrected(case.current, judgement.field, judgement.new, self.lexicon)  # refused before anything gives way
        self._outweigh(case, _REJECT, judgement)
        former = case.standing.get(about)
        if former is not None and (former.field, former.new) != (judgement.field, judgement.new):
            self._outweigh(case, about, judgement)
        sure = case.standing.get(_CONFIRM)
        if sure is not None and sure.about is not None:
            reading = sure.about.reading
            if judgement.field in reading and reading[judgement.field] != judgement.new:
                self._outweigh(case, _CONFIRM, judgement)
        case.standing[about] = judgement
        self._settle(case)
        return "applied"

    def _reject(self, case: _Case, judgement: Judgement) -> str:
        if case.original.kind in LASTING:
            raise JudgementError(
                f"bản ghi loại {case.original.kind} không bác bỏ được",
                f"a record of the kind {case.original.kind} cannot be rejected",
            )
        for about in [about for about in case.standing if about != _REJECT]:
            self._outweigh(case, about, judgement)
        case.standing[_REJECT] = judgement
        self._settle(case)
        return "applied"

    def _confirm(self, case: _Case, judgement: Judgement) -> str:
        assert judgement.about is not None
        if not self.fitting.reads(case.current, judgement.about):
            if not self.fitting.reads(case.original, judgement.about):
                return "unfitting"
            for about in [about for about in case.standing if about in TELLING[case.original.kind]]:
                self._outweigh(case, about, judgement)
        self._outweigh(case, _REJECT, judgement)
        case.standing[_CONFIRM] = judgement
        self._settle(case)
        return "applied"

    def _outweigh(self, case: _Case, about: str, by: Judgement) -> None:
        former = case.standing.pop(about, None)
        if former is not None:
            self.outcomes[former.id] = Outcome(former, "outweighed", (case.original.id,), by)

    def _settle(self, case: _Case) -> None:
        """The record as the judgements that stand make it. Whoever judged has held it against its words: it is sure."""
        record = case.original
        standing = in_time(case.standing.values())
        for judgement in sorted(standing, key=lambda one: one.field != "name"):  # a body's level goes before its name's
            if judgement.kind == "correct" and judgement.field is not None:
                record = corrected(record, judgement.field, judgement.new, self.lexicon)
                if isinstance(record, Agency) and judgement.field == "name":
                    record = self._body_called(record)
        case.current = replace(record, confidence=1.0, judgement=case.ids) if case.standing else record

    def _body_called(self, record: Agency) -> Agency:
        """A mention under the name that a person gave it: it means the body that others of the name in its document do,
        else in all; without such it is one of its own."""
        if self._called is None:
            self._called = {}
            for one in self.records:
                if isinstance(one, Agency) and one.agency:
                    for place in (one.doc, ""):
                        self._called.setdefault((place, name_key(one.name)), {}).setdefault(one.agency, one)
        for place in (record.doc, ""):
            meant = tuple(self._called.get((place, name_key(record.name)), {}).values())
            if len(meant) == 1:
                return replace(record, agency=meant[0].agency, level=meant[0].level, branch=meant[0].branch)
        return replace(record, agency=None)

    def verdict(self) -> Judged:
        """The records as they now are, without those rejected and those that hang on them."""
        out = {id_: case.ids for id_, case in self.cases.items() if case.rejected}
        now = [self.current.get(record.id, record) for record in self.records]
        kept, hanging = without(now, out)
        superseded = [
            _superseded(case.original, case.current, case.ids, case.rejected)
            for case in self.cases.values()
            if case.standing and (case.rejected or changed_fields(case.original, case.current))
        ]
        order = {record.id: i for i, record in enumerate(self.records)}
        found = sorted((*superseded, *hanging), key=lambda one: order[one.record.id])
        return Judged(kept, tuple(found), tuple(self.outcomes.values()))


def without(
    records: Iterable[Record], out: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[Record, ...], tuple[Superseded, ...]]:
    """The records without those of ``out`` (id to the judgements), and what hangs on them: a relation of a document
    that is not cited goes with it, a list of ids loses the one."""
    kept, gone = [], []
    for record in records:
        if record.id in out:
            continue
        ends = (record.from_, record.to) if isinstance(record, Relation) else ()
        reasons = tuple(dict.fromkeys(id_ for end in ends for id_ in out.get(end, ())))
        if reasons:
            gone.append(Superseded(record, (), reasons, left_out=True))
        else:
            kept.append(_pruned(record, out))
    return tuple(kept), tuple(gone)


def _pruned(record: Record, out: Mapping[str, tuple[str, ...]]) -> Record:
    if not isinstance(record, Task | Inspection):
        return record
    lists: dict[str, Any] = {"about": tuple(i for i in record.about if i not in out)}
    if isinstance(record, Task):
        lists["targets"] = tuple(i for i in record.targets if i not in out)
    return replace(record, **lists) if any(getattr(record, name) != left for name, left in lists.items()) else record


def _superseded(original: Record, current: Record, ids: tuple[str, ...], rejected: bool) -> Superseded:
    return Superseded(original, () if rejected else changed_fields(original, current), ids, rejected)


def changed_fields(original: Record, current: Record) -> tuple[str, ...]:
    """The fields that two forms of a record hold differently, those that only say that it was judged aside."""
    names = (f.name for f in fields(original) if f.name not in ("confidence", "judgement"))
    return tuple(name for name in names if getattr(original, name) != getattr(current, name))
