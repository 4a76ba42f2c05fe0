"""The results of a corpus by what their indicators are called, and by the plan that their own figures name."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from hgkg.model.record import Quantified, Result, Target
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.names import Name
from hgkg.reconcile.quoted_plans import implied_plans, quotes_plan

Key = tuple[str | None, ...]
_AROUND = 0.02  # how far from a target, as a share of it, the middle of a plan that is printed in two digits may lie


@dataclass(frozen=True)
class ReportedNames:
    """Looks results up by name; what else must agree is part of every key."""

    corpus: Corpus

    def key(self, record: Quantified) -> Key:
        """What must agree whatever two indicators are called: area, period, measure, direction and unit."""
        unit = self.corpus.names.unit(record.unit_base or record.unit or "")
        direction = record.direction if record.measure in ("growth", "change") else None
        return record.area, record.period, record.measure, direction, unit

    def called(self, record: Quantified) -> Iterator[Name]:
        """The names of a record's indicator: its own words, and all that the vocabulary has for it."""
        concept, names = self.corpus.concept(record), self.corpus.names
        known = (*concept.labels, self.corpus.printed(record)) if concept else ()
        per = (record.unit or "").partition("/")[2]
        known += (f"{record.indicator} {per}",) if per and concept is None else ()  # "giường/10.000 dân"
        for name in map(names.of, dict.fromkeys((record.indicator, *known))):
            if name.words:
                yield name
            if name.words and name.aside and record.rule == "counted noun":
                yield names.of(" ".join(name.as_said.words))

    def with_words(self, key: Key, words: Sequence[str]) -> Sequence[Result]:
        """The results of the same words in any order."""
        return self._by_bag.get((*key, *sorted(words)), ())

    def beginning(self, key: Key, words: Sequence[str]) -> Sequence[Result]:
        """The results whose names say after ``words`` what those leave out."""
        return self._by_beginning.get((*key, *words), ())

    def planned(self, target: Target) -> Iterator[Result]:
        """The results whose own figures name the value of ``target`` as their plan."""
        plans = self._by_plan.get(self.key(target), ())
        value = _based(target, target.value or 0)
        for plan, _, result in plans[bisect_left(plans, (value * (1 - _AROUND), 0)) :]:
            if plan > value * (1 + _AROUND):
                break
            if quotes_plan(target, result):
                yield result

    @cached_property
    def _by_bag(self) -> Mapping[Key, list[Result]]:
        found: dict[Key, list[Result]] = defaultdict(list)
        for result in self._reported:
            for bag in dict.fromkeys(name.bag for name in self.called(result)):
                found[(*self.key(result), *bag)].append(result)
        return found

    @cached_property
    def _by_beginning(self) -> Mapping[Key, list[Result]]:
        found: dict[Key, list[Result]] = defaultdict(list)
        for result in self._reported:
            short = {short for name in self.called(result) for short in self.corpus.names.shortened(name)}
            for words in sorted(short):
                found[(*self.key(result), *words)].append(result)
        return found

    @cached_property
    def _by_plan(self) -> Mapping[Key, list[tuple[float, int, Result]]]:
        found: dict[Key, list[tuple[float, int, Result]]] = defaultdict(list)
        for at, result in enumerate(self._reported):
            found[self.key(result)] += ((_based(result, plan), at, result) for plan in implied_plans(result))
        return {key: sorted(plans, key=lambda plan: plan[:2]) for key, plans in found.items()}

    @cached_property
    def _reported(self) -> tuple[Result, ...]:
        return tuple(r for r in self.corpus.results if r.value is not None)


def _based(record: Quantified, value: float) -> float:
    """A value of a record's unit in its base unit."""
    return value * record.value_base / record.value if record.value and record.value_base is not None else value
