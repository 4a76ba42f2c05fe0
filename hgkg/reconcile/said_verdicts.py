"""The verdict that a document gives in words behind a value: "đạt 69,5%, chưa đạt kế hoạch"."""

from __future__ import annotations

import re
from collections.abc import Mapping

# The value's unit, a bracket, and a change of it, up to the comma or bracket behind which a verdict may stand
_UP_TO = re.compile(
    r"[^,;.()\d\n]{0,40}(?:\([^()\n]{0,60}\))?(?:,\s*(?:tăng|giảm|cao hơn|thấp hơn)(?:[^;,.\n]|[.,](?=\d)){0,60})?"
    r"[,;(]\s*(?:và |nhưng |song |tuy nhiên )?"
)
_NOT = re.compile(r"(?:không|chưa)\s+")
_ROLES = (("plan.exceeded", "exceeded"), ("plan.nearly", "partly"), ("plan.low", "notMet"), ("plan.reached", "met"))
_HIGHER, _LOWER = ("cao hơn",), ("thấp hơn",)
_FIGURE = re.compile(r"\s?(?:là\s|:\s?)?(?!20\d\d\b)\d")  # the plan's, not the year of the plan
_LEAD = re.compile(r"\s*(?:so với |so |hơn )?(?:mức |các )?")
_TARGET = "chỉ tiêu"
_PARTED = re.compile(r"[,;.](?!\d)")
_NEGATED = re.compile(r"\s(?:không|chưa)\s+(?:thực hiện\s+)?$")
_END = re.compile(r"\s*(?:[.;,)\n]|$)")


def said_verdict(key: str, cues: Mapping[str, tuple[str, ...]], at: int, less_is_better: bool = False) -> str | None:
    """ "exceeded", "met", "partly" ("cơ bản đạt"), "notMet", or None where no words of the plan follow the value.

    Args:
        key: match key of a document.
        cues: from the role of a cue to its labels, the longest first.
        at: where a value ends in ``key``.
        less_is_better: whether "thấp hơn kế hoạch" is better than the plan.
    """
    before = _UP_TO.match(key, at)
    if before is None:
        return None
    negated = _NOT.match(key, before.end())
    at = negated.end() if negated else before.end()
    for words, side in ((_HIGHER, not less_is_better), (_LOWER, less_is_better)):
        verb = next((w for w in words if key.startswith(f"{w} ", at)), None)
        if verb and _names_plan(key, cues, at + len(verb)):
            return "exceeded" if side else "notMet"
    for role, verdict in _ROLES:
        verb = next((w for w in cues.get(role, ()) if key.startswith(w, at) and not key[at + len(w)].isalnum()), None)
        if verb and (_names_plan(key, cues, at + len(verb)) or _alone(role, key, at + len(verb))):
            return "notMet" if negated else verdict
    return None


def said_before(key: str, cues: Mapping[str, tuple[str, ...]], start: int, at: int) -> str | None:
    """What is said of a target before it is quoted: "đã hoàn thành chỉ tiêu số 02 “…”"; None of one yet to be reached.

    Args:
        key: match key of a document.
        cues: from the role of a cue to its labels, the longest first.
        start: of the sentence in ``key``.
        at: where the quotation begins.
    """
    before = key[start:at]
    named = before.rfind(_TARGET)
    if named < 0 or _PARTED.search(before, named):
        return None
    clause = re.split(r"[,;:]\s", before[:named])[-1].rstrip()
    for role, verdict in _ROLES:
        verb = next((w for w in cues.get(role, ()) if f" {clause}".endswith(f" {w}")), None)
        if verb:
            lead = f" {clause[: len(clause) - len(verb)]}"
            negated = _NEGATED.search(lead)
            unsure = any(f" {w} " in lead for w in cues.get("claim.missed", ()))
            return "notMet" if negated else None if unsure else verdict
    return None


def _alone(role: str, key: str, at: int) -> bool:
    """ "chỉ đạt 2.800 tỷ đồng, đạt thấp.": low against the plan without naming it."""
    return role == "plan.low" and bool(_END.match(key, at))


def _names_plan(key: str, cues: Mapping[str, tuple[str, ...]], at: int) -> bool:
    """Whether a plan is named at ``at``, without a figure: "đạt kế hoạch 40%" says what the plan is."""
    lead = _LEAD.match(key, at)
    at = lead.end() if lead else at
    plan = next((w for w in cues.get("plan.words", ()) if key.startswith(w, at)), None)
    if plan is None:
        return False
    end = at + len(plan)
    return not key[end : end + 1].isalnum() and not _FIGURE.match(key, end)
