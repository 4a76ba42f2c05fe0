"""Results that answer a target under another name: "Trồng rừng mới" is planned, "Trồng rừng" reported.

Unit, measure, area and period must agree; no name may be one that the vocabulary tells from the other; and each side
must have one candidate alone. What is left is, from strong to weak:

- the plan that the result is held against by its own figures is the target's, and one name lies within the other;
- the names have the same words, those aside that say nothing ("được", "toàn tỉnh", "tổng số");
- the shorter leaves out what the longer says: "xã đạt chuẩn" for "xã đạt chuẩn nông thôn mới".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from hgkg.model.record import Quantified, Result, Target
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.names import Name
from hgkg.reconcile.quoted_plans import another_plan, quotes_plan
from hgkg.reconcile.reported_names import ReportedNames
from hgkg.reconcile.scope import counted_apart
from hgkg.text.fold import search_key

BY_PLAN, BY_WORDS, BY_SHORT_FORM = 0.7, 0.8, 0.6
"""How sure a match is, by its ground."""
_TELLING = ("level", "count", "growth")  # of these a plan is hardly another's; "100%" is that of many shares


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

    def _nearest(self, target: Target) -> list[Near]:
        names, reported, key = self.corpus.names, self._reported, self._reported.key(target)
        fitting: dict[str, Near] = {}

        def keep(name: Name, results: Iterable[Result], sure: float) -> None:
            for result in results:
                known = fitting.get(result.id)
                if (known is None or known.sure < sure) and self._fits(target, name, result):
                    fitting[result.id] = Near(result, sure)

        planned = list(reported.planned(target)) if target.measure in _TELLING else []
        for name in reported.called(target):
            keep(name, reported.with_words(key, name.words), BY_WORDS)
            keep(name, (r for r in planned if self._one_in_other(name, r)), BY_PLAN)
            if target.concept is None and names.elliptic(name.words):
                keep(name, reported.beginning(key, name.words), BY_SHORT_FORM)
            for short in names.shortened(name):
                alike = reported.with_words(key, short)
                keep(name, (r for r in alike if not r.concept and names.of(r.indicator).words == short), BY_SHORT_FORM)
        return _best(target, fitting.values())

    def _one_in_other(self, name: Name, result: Result) -> bool:
        return any(name.within(other) or other.within(name) for other in self._reported.called(result))

    def _fits(self, target: Target, name: Name, result: Result) -> bool:
        names = self.corpus.names
        if target.doc == result.doc or (target.concept and result.concept) or self._has_its_own(target, result):
            return False
        if self.corpus.kept_apart(target, result):
            return False
        if not name.goes_with(names.of(result.indicator)):
            return False
        if names.narrowing(target.quote) != names.narrowing(result.quote):
            return False
        return not another_plan(target, result) and not counted_apart(self.corpus, target, result)

    def _has_its_own(self, target: Target, result: Result) -> bool:
        """Whether a target of the same document goes by the result's very name, be it this one."""
        return (target.doc, _called(result), *self._reported.key(result)) in self._own

    @cached_property
    def _own(self) -> frozenset[tuple[str | None, ...]]:
        return frozenset((t.doc, _called(t), *self._reported.key(t)) for t in self.corpus.targets)

    @cached_property
    def _reported(self) -> ReportedNames:
        return ReportedNames(self.corpus)


def _called(record: Quantified) -> str:
    return record.concept or search_key(record.indicator)


def _best(target: Target, fitting: Iterable[Near]) -> list[Near]:
    """Those whose own figures name the target's plan, else those with the same words, else the short forms."""
    found = list(fitting)
    planned = [n for n in found if quotes_plan(target, n.result)]
    surest = max((n.sure for n in found), default=0)
    return planned or [n for n in found if n.sure == surest]
