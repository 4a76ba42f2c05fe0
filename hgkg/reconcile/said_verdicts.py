"""The verdict that a document gives in words behind a value: "đạt 69,5%, chưa đạt kế hoạch"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hgkg.model.record import Result

# The value's unit, a bracket, and a change of it, up to the comma or bracket behind which a verdict may stand
_UP_TO = re.compile(
    r"[^,;.()\d\n]{0,40}(?:\([^()\n]{0,60}\))?(?:,\s*(?:tăng|giảm|cao hơn|thấp hơn)(?:[^;,.\n]|[.,](?=\d)){0,60})?"
    r"[,(]\s*"
)
_NOT = re.compile(r"(?:không|chưa)\s+")
_ROLES = (("plan.exceeded", "exceeded"), ("plan.reached", "met"))
_FIGURE = re.compile(r"\s?(?:là\s|:\s?)?(?!20\d\d\b)\d")  # the plan's, not the year of the plan


def said_verdict(key: str, cues: Mapping[str, tuple[str, ...]], result: Result) -> str | None:
    """ "exceeded", "met", "notMet", or None where no words of the plan follow the value.

    Args:
        key: match key of the result's document.
        cues: from the role of a cue to its labels, the longest first.
    """
    if result.value_end is None:
        return None
    before = _UP_TO.match(key, result.value_end)
    if before is None:
        return None
    negated = _NOT.match(key, before.end())
    at = negated.end() if negated else before.end()
    for role, verdict in _ROLES:
        verb = next((w for w in cues.get(role, ()) if key.startswith(f"{w} ", at)), None)
        if verb and _names_plan(key, cues, at + len(verb) + 1):
            return "notMet" if negated else verdict
    return None


def _names_plan(key: str, cues: Mapping[str, tuple[str, ...]], at: int) -> bool:
    """Whether a plan is named at ``at``, without a figure: "đạt kế hoạch 40%" says what the plan is."""
    plan = next((w for w in cues.get("plan.words", ()) if key.startswith(w, at)), None)
    if plan is None:
        return False
    end = at + len(plan)
    return not key[end : end + 1].isalnum() and not _FIGURE.match(key, end)
