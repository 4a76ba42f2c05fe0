"""How far a result is from its plan, for a bar to be drawn: only of what was compared, and both in the plan's unit.

The judged result and the rule stand in the build's alignments; what the rule compared is reckoned here once more. Where
that does not come to the verdict of the build, nothing is drawn: a bar must not say what the verdict does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import isclose
from typing import Any

from hgkg.model.namespaces import DATA
from hgkg.query.figures import local

Record = Mapping[str, Any]
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Against:
    """A result beside its plan.

    Attributes:
        plan, value: both in the plan's unit, neither below 0, the plan above it.
        upper: the end of a plan that is a range.
        less: whether less is better.
        strict: whether the plan itself is not enough ("trên 85%").
        each: whether the plan is how many were to do so, and not the figure of the target.
        reckoned: whether the value is another than that of the result: a change, or a part of a plan, beside it.
    """

    plan: float
    value: float
    upper: float | None
    less: bool
    strict: bool = False
    each: bool = False
    reckoned: bool = False

    @property
    def ratio(self) -> float:
        """The result as a part of the plan."""
        return self.value / self.plan

    @property
    def attained(self) -> float:
        """The same as it sorts: above 1 where the result is better than the plan, whichever side is better; 1 in a
        range."""
        last = self.plan if self.upper is None else self.upper
        ratio = self.value / min(max(self.value, self.plan), last)
        return 2 - ratio if self.less else ratio

    @property
    def verdict(self) -> str:
        """What the two come to."""
        last = self.plan if self.upper is None else self.upper
        if self.upper is None and isclose(self.value, self.plan, rel_tol=1e-9):
            return "notMet" if self.strict else "met"
        if self.upper is not None and self.plan <= self.value <= last:
            return "met"
        better = self.value < self.plan if self.less else self.value > last
        return "exceeded" if better else "partly" if self.each else "notMet"


def compared(records: Iterable[Record], polarity: Mapping[str, str | None]) -> Mapping[str, Against]:
    """Of each target (by IRI) whose verdict rests on two figures, the two.

    Args:
        records: those of a build.
        polarity: "more", "less" or "neither" of each indicator, by the IRI of its concept.
    """
    kept = tuple(records)
    figures = {str(r["id"]): r for r in kept if r["kind"] in ("target", "result")}
    ways = {local(iri): way for iri, way in polarity.items()}
    found: dict[str, Against] = {}
    for alignment in (r for r in kept if r["kind"] == "alignment" and r["comparable"] and r["results"]):
        target, result = figures.get(alignment["target"]), figures.get(alignment["results"][0])
        made = _against(target, result, str(alignment["rule"]), ways) if target and result else None
        if made is not None and made.verdict == alignment["status"]:
            found[f"{DATA}record/{alignment['target']}"] = made
    return found


def _against(target: Record, result: Record, rule: str, ways: Mapping[str | None, str | None]) -> Against | None:
    pair = _PAIRS[rule](target, result) if rule in _PAIRS else None
    if pair is None or pair[0] <= 0 or pair[1] < 0:
        return None
    if rule == _EACH:
        return Against(*pair, upper=None, less=False, each=True)
    upper, operator = target["value_high"], target["operator"]
    less, strict = _less(target, ways.get(target["concept"])), operator in ("gt", "lt")
    return Against(*pair, upper=upper, less=less, strict=strict, reckoned=_PAIRS[rule] is not _own)


def _less(target: Record, polarity: str | None) -> bool:
    """The operator says which side is better; without one the polarity. More of a fall is better than less of it."""
    if target["operator"] in ("le", "lt", "ge", "gt"):
        return bool(target["operator"] in ("le", "lt"))
    if target["measure"] in ("growth", "change"):
        return target["measure"] == "growth" and target["direction"] != "decrease" and polarity == "less"
    return polarity == "less"


def _own(target: Record, result: Record) -> Pair | None:
    """Both as they stand, the result in the target's scale."""
    plan, value, base, own = target["value"], result["value"], target["value_base"], result["value_base"]
    if plan is None or value is None:
        return None
    if target["unit"] == result["unit"]:
        return plan, value
    return (plan, round(plan * own / base, 6)) if base and own is not None else None


def _change(target: Record, result: Record) -> Pair | None:
    """The change that stands beside a level."""
    wanted = "decrease" if target["direction"] == "decrease" else "increase"
    values = [
        c["value"] for c in result["versus_previous"] if c["kind"] == wanted and c["unit"] in (target["unit"], None)
    ]
    return (target["value"], values[0]) if values and target["value"] is not None else None


def _of_plan(target: Record, result: Record) -> Pair | None:
    """The part of the plan that stands beside an amount."""
    values = [p["pct"] for p in result["of_plan"] if p["kind"] == "reached"]
    return (target["value"], values[0]) if values and target["value"] is not None else None


def _of_each(_: Record, result: Record) -> Pair | None:
    """How many did, of how many."""
    whole = result["plan_value"] or result["denominator"]
    return (whole, result["value"]) if whole and result["value"] is not None else None


_EACH = "fulfilled by each"
_PAIRS: Mapping[str, Callable[[Record, Record], Pair | None]] = {
    "same indicator": _own,
    "equal plan value": _own,
    "near name": _own,
    "change of the level": _change,
    "ratio to the plan": _of_plan,
    _EACH: _of_each,
}
"""By the rule of an alignment: plan and result. Places in a ranking are told in words alone."""
