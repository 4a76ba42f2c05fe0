"""Figures that decide a target of an indicator and stand beside the figure of another: the growth beside a level.

"Thu nội địa 7.017 tỷ đồng, tăng 27,14%" is a result of the level; its growth is a figure of another indicator, which
has no record of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from hgkg.model.namespaces import DATA

Record = Mapping[str, Any]

_TIMES, _WHOLE = "lần", 100


class Beside(NamedTuple):
    """A figure beside that of another indicator.

    Attributes:
        target, result: IRIs of the target that it decides, and of the result it stands beside.
        value: in the target's unit.
        direction: "increase" or "decrease"; None of what goes no way.
    """

    target: str
    result: str
    value: float
    direction: str | None


def beside(records: Iterable[Record]) -> Iterator[Beside]:
    """One for each indicator and result, at the first target that it decides; in the order of ``records``."""
    kept = tuple(records)
    figures = {str(r["id"]): r for r in kept if r["kind"] in ("target", "result")}
    seen: set[tuple[str, str]] = set()
    for alignment in (r for r in kept if r["kind"] == "alignment" and r["results"]):
        target, result = figures.get(alignment["target"]), figures.get(alignment["results"][0])
        found = _figure(str(alignment["rule"]), target, result) if target and result else None
        if target and result and found and (key := (str(target["concept"]), str(result["id"]))) not in seen:
            seen.add(key)
            yield Beside(f"{DATA}record/{target['id']}", f"{DATA}record/{result['id']}", *found)


def _figure(rule: str, target: Record, result: Record) -> tuple[float, str | None] | None:
    """What a rule takes from beside a result: see ``reconcile.levels``, which says how."""
    if rule == "ratio to the plan":
        return next(((p["pct"], None) for p in result["of_plan"] if p["kind"] == "reached"), None)
    if rule != "change of the level":
        return None
    changes = result["versus_previous"]
    fitting = [c for c in changes if c["kind"] in ("increase", "decrease") and c["unit"] in (target["unit"], None)]
    if fitting:
        return fitting[0]["value"], fitting[0]["kind"]
    times = (c["value"] for c in changes if c["kind"] == "ratio" and c["unit"] == _TIMES)
    return next(((round((value - 1) * _WHOLE, 6), "increase") for value in times), None)
