"""Which results a target is held against, and with which of their values.

A growth target is held against the change of its level or a growth result; a target that binds each of many against the
count of those that fulfilled it; two indicators that mean the same only where plan value and unit agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hgkg.model.comparisons import Number
from hgkg.model.record import Reason, Result, Target
from hgkg.reconcile import reasons
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.fulfilled import Fulfilments
from hgkg.reconcile.levels import said_of_level
from hgkg.reconcile.ranks import Ranks, Standing, is_rise, other_field
from hgkg.reconcile.scope import apart, part_apart


@dataclass(frozen=True, slots=True)
class Match:
    """A result, the value of it that answers the target, and the rule that says so.

    Attributes:
        value: in the target's unit, or None where the two cannot be compared.
        rule: "same indicator", "change of the level", "ratio to the plan", "fulfilled by each", "equal plan value",
            "near name", "place beside the score", "rise in rank", "related".
        sure: how sure the rule is.
        besides: other results that the value rests on.
        reason: where from the value was reckoned, or why there is none, where the rule does not say it.
        told: the document's own verdict where it is known apart from the result; empty where the result has to say it.
    """

    result: Result
    value: Number | None
    rule: str
    sure: float = 1.0
    besides: tuple[Result, ...] = ()
    reason: Reason | None = None
    told: tuple[str | None, ...] = ()


def matches(corpus: Corpus, ranks: Ranks, fulfilments: Fulfilments, target: Target) -> list[Match]:
    """All results for ``target``, the comparable ones first; in each part by document and text order."""
    found = [m for result in corpus.results_about(target) if (m := _match(corpus, target, result)) is not None]
    found = _with_places(ranks, target, found)
    fulfilled = {m.result.id: m for m in _fulfilled(fulfilments, target)}
    own = [m for m in found if m.result.id not in fulfilled or m.result.unit == target.unit]
    found = [*own, *(m for id, m in fulfilled.items() if id not in {f.result.id for f in own})]
    return sorted(found, key=lambda m: m.value is None)


def _with_places(ranks: Ranks, target: Target, found: list[Match]) -> list[Match]:
    """The matches with what is known of places in a ranking instead of what only says that there is one."""
    standings = {s.results[0].id: s for s in ranks.of(target)}
    return [m for m in found if m.result.id not in standings] + [_standing(target, s) for s in standings.values()]


def _standing(target: Target, standing: Standing) -> Match:
    return Match(
        standing.results[0],
        standing.value,
        rule="rise in rank" if is_rise(target) else "place beside the score",
        sure=0.9,
        besides=standing.results[1:],
        reason=standing.reason,
    )


def _match(corpus: Corpus, target: Target, result: Result) -> Match | None:
    if target.area != result.area or (result.doc == target.doc and corpus.sets_targets(target.doc)):
        return None  # another place, or where the plan itself started from
    if corpus.kept_apart(target, result):
        return None
    same_time = target.period == result.period
    if corpus.same_indicator(target, result):
        return _of_the_indicator(corpus, target, result)
    if _same_plan(corpus, target, result) and same_time:
        return Match(result, result.value, "equal plan value")
    said = said_of_level(corpus, target, result) if same_time and target.value is not None else None
    if said is not None:
        return Match(result, said.value, said.rule, said.sure, reason=said.reason)
    if _ranked(corpus, target, result) or (same_time and _moved(corpus, target, result)):
        return Match(result, None, "related")
    return None


def _of_the_indicator(corpus: Corpus, target: Target, result: Result) -> Match:
    if target.period != result.period or target.value is None or not _same_unit(target, result):
        return Match(result, None, "related")
    if apart(corpus, target, result):
        narrower = part_apart(corpus, target, result)
        return Match(result, None, "related", reason=reasons.other_scope(target, result) if narrower else None)
    if target.measure == "rank" and (other := other_field(target, result)) is not None:
        return Match(result, None, "related", reason=other)
    return Match(result, _signed(corpus, target, result), "same indicator")


def _signed(corpus: Corpus, target: Target, result: Result) -> Number | None:
    """A growth or a change the other way round than aimed at is below zero: "giảm 7%" where "tăng 5%" is the aim."""
    moves = target.measure in ("growth", "change") and result.measure in ("growth", "change")
    if not moves or result.direction is None or result.value is None:
        return result.value
    return result.value if (result.direction == "decrease") == corpus.falling(target) else -result.value


def _same_unit(target: Target, result: Result) -> bool:
    if target.unit == result.unit or target.measure == result.measure == "count":
        return True  # "12.000 lao động" and "13.245 lượt lao động" of one indicator count the same
    if target.unit_base is not None and result.unit_base is not None:
        return _head(target.unit_base) == _head(result.unit_base)
    return False


def _head(unit: str) -> str:
    """A unit without what it is counted per: "đồng/người" for an indicator that is per head anyway is "đồng"."""
    return unit.split("/")[0].strip()


def _same_plan(corpus: Corpus, target: Target, result: Result) -> bool:
    """Synonyms that hold only where the plan quoted beside the result is the target's value, in a like unit."""
    concept = corpus.concept(target)
    other = corpus.concept(result)
    if concept is None or other is None or result.plan_value is None or result.plan_value != target.value:
        return False
    linked = other.id in concept.synonym_if_equal or concept.id in other.synonym_if_equal
    return linked and _same_unit(target, result)


def _moved(corpus: Corpus, target: Target, result: Result) -> bool:
    """How what an aim in words is to raise or lower has moved: "giảm 20 vụ" for "kiềm chế tội phạm"."""
    concept = corpus.concept(target)
    in_words = target.value is None and target.operator is None
    return in_words and concept is not None and concept.growth_of == result.concept and bool(result.versus_previous)


def _ranked(corpus: Corpus, target: Target, result: Result) -> bool:
    """A rank of what the target aims to score: it says something, but cannot be compared."""
    a, b = corpus.concept(target), corpus.concept(result)
    if a is None or b is None or b.measure != "rank" or a.id == b.id:
        return False
    return corpus.share_a_label(a.id, b.id)


def _fulfilled(fulfilments: Fulfilments, target: Target) -> Iterator[Match]:
    """Results that follow a quotation of the target in the same sentence: how many fulfilled it, of how many."""
    found = fulfilments.of(target)
    for f in [f for f in found if f.judges] or found:
        reason = reasons.shared(f.result, f.shared) if f.shared > 1 else None
        told = (f.told,) if f.shared > 1 else ()
        yield Match(f.result, f.result.value if f.judges else None, "fulfilled by each", reason=reason, told=told)
