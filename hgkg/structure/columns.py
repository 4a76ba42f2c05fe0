"""What the head of a table's column says that stands below it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from hgkg.text.fold import match_key

Words = Mapping[str, Sequence[str]]
"""Cue words by role, as match keys, the longest first (``model.cues``)."""

_YEAR_BEFORE = re.compile(r"\b(?:năm|so với|so)\s+(?:19|20)\d\d|(?:19|20)\d\d\s*/\s*(?:19|20)\d\d")
_FORMULA = re.compile(r"\b(?:th|ước|uth|thực hiện)\s*/\s*(?:kh|dt|kế hoạch|dự toán|nq)\b")
_TIME = re.compile(  # "2023", "Năm 2023", "6 tháng đầu năm 2024", "Quý I/2024", "Tháng 6"
    r"(?:(?:\d{1,2} )?(?:tháng|quý)(?: [ivx\d]{1,3})?(?: đầu)?)?[\s/-]*(?:năm )?(?:(?:19|20)\d\d)?"
)
_TRAIL = re.compile(r"\s*(?:\([^()]*\)|\d+)?\s*[.:]*\s*$")
VALUES = ("plan", "done", "of_plan", "previous", "time", None)
"""Roles of the columns that hold figures; None for those whose heads say nothing known."""


def role_of(head: str, words: Words, taken: Sequence[str | None]) -> str | None:
    """The role of a column with the words ``head``, given those of the columns before it.

    "Chỉ tiêu" and "Đơn vị" are the indicator and its unit only once; further on they are a plan and whoever acts.
    """
    key = " ".join(match_key(head).split())
    bare = _TRAIL.sub("", key)
    if _TIME.fullmatch(key):  # whose year is no number of a note
        bare = key
    for role in ("number", "indicator", "unit"):
        if role not in taken and bare in words.get(f"column.{role}", ()):
            return role
    if bare in words.get("column.note", ()):
        return "note"
    plan, done = _first(key, words.get("column.plan", ())), _first(key, words.get("column.done", ()))
    if _FORMULA.search(key):
        return "of_plan"
    compared = _first(key, words.get("column.comparison", ()))
    if compared is not None and not (key.startswith(("ước", "th")) and "%" not in key and "so" not in key):
        if plan is not None:
            return "of_plan"
        if _first(key, words.get("column.previous", ())) is not None or _YEAR_BEFORE.search(key):
            return "previous"
        if "plan" in taken and "done" in taken:
            return "of_plan"
        return "previous" if taken.count("time") > 1 else None
    if plan is None and done is None:
        return "time" if any(c.isdigit() for c in bare) and _TIME.fullmatch(bare) else None
    return "plan" if done is None or (plan is not None and plan < done) else "done"


def _first(key: str, words: Sequence[str]) -> int | None:
    """Where the first of ``words`` stands in ``key`` as whole words."""
    places = []
    for word in words:
        at = key.find(word)
        if at >= 0 and not key[at - 1 : at].isalnum() and not key[at + len(word) : at + len(word) + 1].isalnum():
            places.append(at)
    return min(places, default=None)
