"""How far a value is from its plan in the document's own words: "thấp hơn 0,8 điểm phần trăm so với kế hoạch"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from hgkg.model.comparisons import Number
from hgkg.model.record import Reason, Result, Target
from hgkg.reconcile.judging import in_unit_of
from hgkg.text.fold import match_key
from hgkg.text.numbers import FIGURE, format_number, half_digit, parse_number, plain

# The value's unit and a bracket, up to the comma behind which the difference stands
_UP_TO = re.compile(r"[^,;.()\d\n]{0,40}(?:\([^()\n]{0,60}\))?(?:,\s*|\s*\(\s*)(?:và\s+)?")
_FIGURE = re.compile(rf"\s+(?:khoảng |gần |trên |hơn )?({FIGURE})\s*")
_POINTS = re.compile(r"(?:điểm (?:phần trăm|%)|điểm%|đpt)(?!\w)")
_PERCENT = "%"
_UNIT = re.compile(r"[^\s,;.()\d]+(?: [^\s,;.()\d]+){0,4}")
_TO_PLAN = re.compile(r"\s*(?:so với|so|hơn|dưới|trên)?\s*(?:các |mức )?")
_HIGHER = ("cao hơn", "tăng", "nhiều hơn", "hơn")
_LOWER = ("thấp hơn", "giảm", "ít hơn", "kém")


@dataclass(frozen=True, slots=True)
class Difference:
    """How a value stands to its plan.

    Attributes:
        better: whether it is better than the plan, in words that say so ("vượt", "hụt"); None where they only say
            higher or lower.
        higher: whether it is higher than the plan, where the words say that.
        amount: by how much, in the value's unit, percentage points for a share.
        words: the words themselves.
    """

    better: bool | None
    higher: bool | None
    amount: Number
    words: str

    def verdict(self, less_is_better: bool) -> str:
        """ "exceeded" or "notMet"."""
        better = self.better if self.better is not None else self.higher is not less_is_better
        return "exceeded" if better else "notMet"

    def plan(self, value: Number, less_is_better: bool) -> Number:
        """The plan that follows from a value."""
        higher = self.higher if self.higher is not None else self.better is not less_is_better
        implied = round(value - self.amount if higher else value + self.amount, 6)
        return int(implied) if float(implied).is_integer() else implied


def difference(text: str, key: str, cues: Mapping[str, tuple[str, ...]], result: Result, at: int) -> Difference | None:
    """The difference to the plan that follows a value, or None.

    Args:
        text: of the document, normalised.
        key: its match key.
        cues: from the role of a cue to its labels, the longest first.
        result: what is compared.
        at: where its value ends in ``text``.
    """
    before = _UP_TO.match(key, at)
    found = _verb(key, cues, before.end()) if before else None
    if before is None or found is None:
        return None
    at, better, higher = found
    number = _FIGURE.match(key, at)
    amount_end = _amount_end(key, number.end(), result) if number else None
    if number is None or amount_end is None or not _names_plan(key, cues, amount_end):
        return None
    amount = plain(parse_number(number[1]))
    return Difference(better, higher, amount, " ".join(text[before.end() : amount_end].split()))


def _verb(key: str, cues: Mapping[str, tuple[str, ...]], at: int) -> tuple[int, bool | None, bool | None] | None:
    """Where the verb at ``at`` ends, whether it says better, whether it says higher."""
    for words, better, higher in (
        (cues.get("plan.above", ()), True, None),
        (cues.get("plan.below", ()), False, None),
        (_HIGHER, None, True),
        (_LOWER, None, False),
    ):
        verb = next((w for w in words if key.startswith(f"{w} ", at)), None)
        if verb:
            return at + len(verb), better, higher
    return None


def _amount_end(key: str, at: int, result: Result) -> int | None:
    """Where the unit of a difference ends, if it is that of the value."""
    points = _POINTS.match(key, at)
    if result.unit == _PERCENT:
        return points.end() if points else None
    unit = _UNIT.match(key, at)
    if unit is None or not result.unit:
        return None
    own = match_key(result.unit).split("/")[0]
    return at + len(own) if unit[0].startswith(own) and not key[at + len(own) : at + len(own) + 1].isalnum() else None


def _names_plan(key: str, cues: Mapping[str, tuple[str, ...]], at: int) -> bool:
    lead = _TO_PLAN.match(key, at)
    at = lead.end() if lead else at
    plan = next((w for w in cues.get("plan.words", ()) if key.startswith(w, at)), None)
    return plan is not None and not key[at + len(plan) : at + len(plan) + 1].isalnum()


def checked(target: Target, result: Result, found: Difference, less: bool) -> Reason:
    """What follows for the plan, and whether that is the target."""
    assert result.value is not None
    assert target.value is not None
    plan = in_unit_of(target, result, found.plan(result.value, less))
    step = half_digit(found.amount) + half_digit(result.value)
    same = abs(plan - target.value) <= step + 1e-9
    vi, en = ("khớp với chỉ tiêu", "as the target says") if same else ("khác chỉ tiêu", "another than the target")
    return Reason(
        vi=f"báo cáo ghi “{found.words}”, tức kế hoạch là {format_number(plan, 'vi')}, {vi}",
        en=f"the report says “{found.words}”, so the plan is {format_number(plan, 'en')}, {en}",
    )
