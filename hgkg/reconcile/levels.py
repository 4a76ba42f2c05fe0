"""What stands beside the figure of a level, for a target for its growth or for how much of the plan is carried out.

"260 triệu USD, gấp 2 lần cùng kỳ" is a growth by 100 %; "giải ngân 3.900 tỷ đồng, đạt 78% kế hoạch vốn" is a rate of
disbursement of 78 %.
"""

from __future__ import annotations

from dataclasses import dataclass

from hgkg.model.comparisons import Change, Number
from hgkg.model.record import Reason, Result, Target
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.reasons import figure
from hgkg.text.fold import search_key

_TIMES = "lần"
_WHOLE = 100  # percent
_RATE = "ty le "


@dataclass(frozen=True, slots=True)
class Said:
    """What a level says of a target: the value in the target's unit, the rule, how sure it is, and why."""

    value: Number
    rule: str
    sure: float = 1.0
    reason: Reason | None = None


def said_of_level(corpus: Corpus, target: Target, result: Result) -> Said | None:
    """What ``result`` says of ``target`` if it is of the level that is to grow, or of what is to be carried out."""
    if not result.concept or target.concept == result.concept:
        return None
    return _growth(corpus, target, result) or _carried_out(corpus, target, result)


def _growth(corpus: Corpus, target: Target, result: Result) -> Said | None:
    concept = corpus.concept(target)
    if target.measure not in ("growth", "change") or concept is None or concept.growth_of != result.concept:
        return None
    # A change that lost its sign of percent ("tăng 23,52 so cùng kỳ") is still one.
    fitting = (c for c in result.versus_previous if c.unit in (target.unit, None))
    change = next((c for c in fitting if c.kind in ("increase", "decrease")), None)
    if change is not None:
        as_aimed = (change.kind == "decrease") == corpus.falling(target)
        return Said(change.value if as_aimed else -change.value, "change of the level")
    times = next((c for c in result.versus_previous if c.kind == "ratio" and c.unit == _TIMES), None)
    if times is None or target.unit != "%":
        return None
    grown = round((times.value - 1) * _WHOLE, 6)
    value = -grown if corpus.falling(target) else grown
    return Said(int(value) if value == int(value) else value, "change of the level", 0.9, _so_many_times(times))


def _carried_out(corpus: Corpus, target: Target, result: Result) -> Said | None:
    """The ratio to the plan of an amount, for the rate that is named after it: "Tỷ lệ giải ngân vốn đầu tư công"."""
    concept, level = corpus.concept(target), corpus.concept(result)
    if concept is None or level is None or concept.shares != level.id or target.measure != "share":
        return None
    if search_key(concept.label) != _RATE + search_key(level.label):
        return None  # "Tỷ lệ nợ xấu" of all loans is no ratio to a plan
    reached = next((p for p in result.of_plan if p.kind == "reached"), None)
    if reached is None:
        return None
    of = reached.of or "kế hoạch"
    reason = Reason(
        vi=f"lấy tỷ lệ so với kế hoạch nêu cạnh giá trị: {figure(reached.pct, '%', 'vi')} {of}",
        en=f"by the ratio to the plan beside the amount: {figure(reached.pct, '%', 'en')} of “{of}”",
    )
    return Said(reached.pct, "ratio to the plan", 0.8, reason)


def _so_many_times(times: Change) -> Reason:
    return Reason(
        vi=f"gấp {figure(times.value, _TIMES, 'vi')} {times.base or 'kỳ trước'}",
        en=f"{figure(times.value, None, 'en')} times “{times.base or 'kỳ trước'}”",
    )
