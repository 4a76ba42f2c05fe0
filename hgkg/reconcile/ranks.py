"""Targets for a place in a ranking, or for a rise in it: a lower rank is better, and a rise is what it fell by.

A place is held against the place reported, be it beside a score. A rise is held against the rise that the report
states, else against the place before and the place now where both are reported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from hgkg.model.comparisons import Number, Rank
from hgkg.model.record import Quantified, Reason, Result, Target
from hgkg.reconcile.corpus import Corpus
from hgkg.text.fold import clean, match_key, search_key

_STEPS = ("bậc", "hạng", "thứ hạng", "vị trí")
_PART_OF_THE_COUNTRY = ("vùng", "khu vực", "cụm", "miền")
_PLAIN_YEAR = 4  # digits


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a place: ``value`` as the target measures it, or None where it cannot be held against it.

    Attributes:
        results: what it rests on, the later first.
        reason: where from the value was reckoned, or why there is none; None where the result states it outright.
    """

    results: tuple[Result, ...]
    value: Number | None
    reason: Reason | None = None


@dataclass(frozen=True)
class Ranks:
    """The places and rises that the results of a corpus report, by index."""

    corpus: Corpus

    def of(self, target: Target) -> list[Standing]:
        """What answers a target for a place or a rise, the best first; empty for another kind of target."""
        if target.value is None or not (target.measure == "rank" or is_rise(target)):
            return []
        reported = [r for r in self._by_index.get(_index(target), ()) if self._may_answer(target, r)]
        now = [r for r in reported if r.period == target.period]
        found = list(self._places(target, now) if target.measure == "rank" else self._rises(target, now, reported))
        return sorted(found, key=lambda s: s.value is None)

    def _may_answer(self, target: Target, result: Result) -> bool:
        return result.area == target.area and not (result.doc == target.doc and self.corpus.sets_targets(target.doc))

    def _places(self, target: Target, now: Sequence[Result]) -> Iterator[Standing]:
        for result in now:
            place = _place(result)
            if place is not None and result.measure != "rank":  # ranks themselves are of the same indicator
                other = other_field(target, result)
                yield Standing((result,), None if other else place.value, other or _beside(place))

    def _rises(self, target: Target, now: Sequence[Result], ever: Sequence[Result]) -> Iterator[Standing]:
        for result in now:
            rise = _rise(target, result)
            if rise is not None:
                yield Standing((result,), rise)
                continue
            place, before = _place(result), self._place_before(target, result, ever)
            if place is not None and before is not None:
                former = _place(before)
                assert former is not None
                yield Standing((result, before), former.value - place.value, _from_to(before, former, result, place))
            elif place is not None:
                yield Standing((result,), None, _no_place_before(target, place))

    def _place_before(self, target: Target, result: Result, ever: Sequence[Result]) -> Result | None:
        base = target.base if target.base and target.base.isdigit() else _year_before(target.period)
        places = [r for r in ever if r.period == base and base and _place(r) is not None]
        values = {place.value for r in places if (place := _place(r))}
        return places[0] if len(values) == 1 and _place(result) is not None else None

    @cached_property
    def _by_index(self) -> Mapping[str, list[Result]]:
        found: dict[str, list[Result]] = defaultdict(list)
        for result in self.corpus.results:
            if result.rank or is_rise(result) or any(c.unit in _STEPS for c in result.versus_previous):
                found[_index(result)].append(result)
        return found


def is_rise(record: Quantified) -> bool:
    """Whether a value counts places: "tăng 5 bậc"."""
    return record.measure in ("change", "level", "count") and match_key(record.unit or "") in _STEPS


def _index(record: Quantified) -> str:
    """What is ranked: the name without "- điểm số", "- thứ hạng", "- mức tăng, giảm"."""
    return search_key(record.indicator.partition(" - ")[0])


def _place(result: Result) -> Rank | None:
    return result.rank[0] if result.rank else None


def _rise(target: Target, result: Result) -> Number | None:
    """How many places a result rose by its own words, below 0 where it fell."""
    aimed = target.direction or "increase"
    if is_rise(result) and result.value is not None:
        if _bases_differ(target, result.base):
            return None
        return result.value if (result.direction or "increase") == aimed else -result.value
    for change in result.versus_previous:
        if match_key(change.unit or "") in _STEPS and not _bases_differ(target, change.base):
            return change.value if change.kind == aimed else -change.value
    return None


def _bases_differ(target: Target, base: str | None) -> bool:
    return bool(target.base and base and target.base.isdigit() and base.isdigit() and target.base != base)


def other_field(target: Target, result: Result) -> Reason | None:
    """Why a place is none among those that a target is for: one in a region is none in the country."""
    place = _place(result)
    wanted, scope = match_key(clean(target.quote)), match_key((place.scope if place else None) or "")
    if all((word in scope) == (word in wanted) for word in _PART_OF_THE_COUNTRY):
        return None
    return Reason(
        vi=f"thứ hạng trong phạm vi khác: “{clean(result.quote)}”",
        en=f"a rank in another field: “{clean(result.quote)}”",
    )


def _year_before(period: str | None) -> str | None:
    return str(int(period) - 1) if period and len(period) == _PLAIN_YEAR and period.isdigit() else None


def _beside(place: Rank) -> Reason:
    return Reason(vi=f"hạng {place.value} nêu cạnh điểm số", en=f"rank {place.value} stands beside the score")


def _from_to(before: Result, former: Rank, result: Result, place: Rank) -> Reason:
    return Reason(
        vi=f"từ hạng {former.value} ({before.period}) đến hạng {place.value} ({result.period})",
        en=f"from rank {former.value} ({before.period}) to rank {place.value} ({result.period})",
    )


def _no_place_before(target: Target, place: Rank) -> Reason:
    base = target.base or _year_before(target.period) or "?"
    return Reason(
        vi=f"chỉ tiêu là số bậc tăng, báo cáo chỉ có hạng {place.value}, không có hạng của kỳ {base}",
        en=f"the target is a rise in rank, the report has only rank {place.value} and no rank for {base}",
    )
