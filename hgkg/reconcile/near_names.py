"""Results that answer a target under another name: "Trồng rừng mới" is planned, "Trồng rừng" reported.

Unit, measure, area and period must agree; no name may be one that the vocabulary tells from the other; and each side
must have one candidate alone. What is left is, from strong to weak:

- the plan that the result is held against by its own figures is the target's, and one name lies within the other;
- the names have the same words, those aside that say nothing ("được", "toàn tỉnh", "tổng số");
- the shorter leaves out what the longer says: "xã đạt chuẩn" for "xã đạt chuẩn nông thôn mới".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from hgkg.model.record import Quantified, Result, Target
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.names import Name
from hgkg.reconcile.quoted_plans import another_plan, quotes_plan
from hgkg.reconcile.scope import counted_apart

Key = tuple[str | None, ...]
BY_PLAN, BY_WORDS, BY_SHORT_FORM = 0.7, 0.8, 0.6
"""How sure a match is, by its ground."""


@dataclass(frozen=True, slots=True)
class Near:
    """A result under another name, and how sure it is that it is meant."""

    result: Result
    sure: float


@dataclass(frozen=True)
class NearNames:
    """What results of a corpus may answer its targets under another name."""

    corpus: Corpus

    def of(self, target: Target) -> list[Near]:
        """The results that fit a target best, one or several: several are of different names or values."""
        if target.value is None or target.id not in self._found:
            return []
        return self._found[target.id]

    def rivals(self, target: Target, result: Result) -> list[Target]:
        """Other targets of the same document that a result fits as well."""
        fitting = self._targets_of.get(result.id, ())
        rivals = [t for t in fitting if t.id != target.id and t.doc == target.doc and not self._one(t, target)]
        return list({(t.indicator, t.value): t for t in rivals}.values())

    def _one(self, a: Quantified, b: Quantified) -> bool:
        return self.corpus.same_indicator(a, b) and a.value == b.value

    @cached_property
    def _found(self) -> Mapping[str, list[Near]]:
        found = {}
        for target in self.corpus.targets:
            if target.value is not None and self.corpus.sets_targets(target.doc) and (near := self._nearest(target)):
                found[target.id] = near
        return found

    @cached_property
    def _targets_of(self) -> Mapping[str, list[Target]]:
        by_id = {t.id: t for t in self.corpus.targets}
        found: dict[str, list[Target]] = defaultdict(list)
        for id, near in self._found.items():
            for one in near:
                found[one.result.id].append(by_id[id])
        return found

    def _key(self, record: Quantified) -> Key:
        """What must agree whatever two indicators are called."""
        unit = self.corpus.names.unit(record.unit_base or record.unit or "")
        direction = record.direction if record.measure in ("growth", "change") else None
        return record.area, record.period, record.measure, direction, unit

    def _nearest(self, target: Target) -> list[Near]:
        key = self._key(target)
        fitting: dict[str, Near] = {}
        for name in self._called(target):
            for result in self._by_bag.get((*key, *name.bag), ()):
                _keep(fitting, Near(result, BY_WORDS), self._fits(target, name, result))
            if self.corpus.names.elliptic(name.words):
                for result in self._by_beginning.get((*key, *name.words), ()) if target.concept is None else ():
                    _keep(fitting, Near(result, BY_SHORT_FORM), self._fits(target, name, result))
            for short in self.corpus.names.shortened(name):
                for result in self._by_bag.get((*key, *sorted(short)), ()):
                    fits = result.concept is None and self.corpus.names.of(result.indicator).words == short
                    _keep(fitting, Near(result, BY_SHORT_FORM), fits and self._fits(target, name, result))
            for result in self._quoting.get(key, ()) if _telling(target) else ():
                fits = quotes_plan(target, result) and self._one_in_other(name, result)
                _keep(fitting, Near(result, BY_PLAN), fits and self._fits(target, name, result))
        return _best(target, fitting.values())

    def _called(self, record: Quantified) -> Iterator[Name]:
        """The names of a record's indicator: its own words, and all that the vocabulary has for it."""
        concept = self.corpus.concept(record)
        labels = dict.fromkeys(
            (record.indicator, *(concept.labels if concept else ()), self.corpus.printed(record) if concept else "")
        )
        for name in map(self.corpus.names.of, labels):
            if name.words:
                yield name
            if name.words and name.aside and record.rule == "counted noun":
                yield self.corpus.names.of(" ".join(name.as_said.words))

    def _one_in_other(self, name: Name, result: Result) -> bool:
        return any(name.within(other) or other.within(name) for other in self._called(result))

    def _fits(self, target: Target, name: Name, result: Result) -> bool:
        if (
            target.doc == result.doc
            or (target.concept and result.concept)
            or self.corpus.same_indicator(target, result)
        ):
            return False
        own = self.corpus.names.of(result.indicator)
        if self.corpus.names.narrowing(target.quote) != self.corpus.names.narrowing(result.quote):
            return False
        return (
            name.goes_with(own) and not another_plan(target, result) and not counted_apart(self.corpus, target, result)
        )

    @cached_property
    def _by_bag(self) -> Mapping[Key, list[Result]]:
        found: dict[Key, list[Result]] = defaultdict(list)
        for result in self._reported:
            for bag in dict.fromkeys(name.bag for name in self._called(result)):
                found[(*self._key(result), *bag)].append(result)
        return found

    @cached_property
    def _by_beginning(self) -> Mapping[Key, list[Result]]:
        found: dict[Key, list[Result]] = defaultdict(list)
        for result in self._reported:
            short = {short for name in self._called(result) for short in self.corpus.names.shortened(name)}
            for words in sorted(short):
                found[(*self._key(result), *words)].append(result)
        return found

    @cached_property
    def _quoting(self) -> Mapping[Key, list[Result]]:
        found: dict[Key, list[Result]] = defaultdict(list)
        for result in self._reported:
            if result.of_plan or result.plan_value is not None:
                found[self._key(result)].append(result)
        return found

    @property
    def _reported(self) -> Iterable[Result]:
        return (r for r in self.corpus.results if r.value is not None)


def _telling(target: Target) -> bool:
    """Whether the figure of a target is one that others hardly have: no percentage that is a round one."""
    return target.measure in ("level", "count", "growth")


def _keep(fitting: dict[str, Near], near: Near, fits: bool) -> None:
    known = fitting.get(near.result.id)
    if fits and (known is None or known.sure < near.sure):
        fitting[near.result.id] = near


def _best(target: Target, fitting: Iterable[Near]) -> list[Near]:
    """Those whose own figures name the target's plan, else those with the same words, else the short forms."""
    found = list(fitting)
    planned = [n for n in found if quotes_plan(target, n.result)]
    surest = max((n.sure for n in found), default=0)
    return planned or [n for n in found if n.sure == surest]
