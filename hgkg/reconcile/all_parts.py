"""Targets that bind several parts at once: "giảm ít nhất 5% cả 3 tiêu chí" asks it of each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hgkg.model.comparisons import Number
from hgkg.model.record import Reason, Result, Target
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.judging import verdict
from hgkg.text.numbers import format_number

_ALL = re.compile(r"\bcả (\d{1,2}|hai|ba|bốn) (?:tiêu chí|mặt)\b")
_WORDS = {"hai": 2, "ba": 3, "bốn": 4}
_REACH = 80  # characters around an aim in which it is said to be for all parts
_ENDS = ";.\n"


@dataclass(frozen=True, slots=True)
class Parts:
    """The verdict on a target of several parts.

    Attributes:
        results: those of the parts beside the one that answers the target.
        status: "exceeded" or "met" where all parts are, "partly", "notMet"; "notComparable" where parts are missing.
    """

    results: tuple[Result, ...]
    status: str
    reason: Reason


def all_parts(corpus: Corpus, target: Target, result: Result) -> Parts | None:
    """How the parts fared that the sentence of ``result`` tells; None for a target that names no number of parts."""
    count = _parts_of(corpus, target)
    if count is None:
        return None
    sentence = corpus.sentence(result)
    told = [
        (r, value)
        for r in corpus.results
        if r.doc == result.doc and sentence.start <= r.start < sentence.end
        if (r.area, r.period) == (result.area, result.period) and (value := _moved(corpus, target, r)) is not None
    ][:count]
    others = tuple(r for r, _ in told if r.id != result.id)
    if len(told) < count:
        return Parts(others, "notComparable", _missing(count, len(told)))
    verdicts = [verdict(target, value, less=False) for _, value in told]
    reached = sum(v != "notMet" for v in verdicts)
    status = "partly" if 0 < reached < count else verdict(target, min(value for _, value in told), less=False)
    return Parts(others, status, _reached(target, [value for _, value in told], reached, corpus.falling(target)))


def _parts_of(corpus: Corpus, target: Target) -> int | None:
    """The 3 of "cả 3 tiêu chí" in the words of a target, or beside them in its clause."""
    if target.measure not in ("growth", "change"):
        return None
    outline = corpus.outlines[target.doc]
    span = outline.document.map.to_target(target.start, target.end)
    before, behind = outline.key[max(0, span.start - _REACH) : span.start], outline.key[span.end : span.end + _REACH]
    start = span.start - len(before) + max(before.rfind(sign) for sign in _ENDS) + 1
    end = span.end + min([len(behind), *(at for sign in _ENDS if (at := behind.find(sign)) >= 0)])
    found = _ALL.search(outline.key, start, end)
    return _WORDS.get(found[1]) or int(found[1]) if found else None


def _moved(corpus: Corpus, target: Target, result: Result) -> Number | None:
    """By how much a part moved the way aimed at, in the target's unit; below 0 where it went the other way."""
    way = "decrease" if corpus.falling(target) else "increase"
    if result.unit == target.unit and result.direction is not None and result.value is not None:
        return result.value if result.direction == way else -result.value
    for change in result.versus_previous:
        if change.unit == target.unit and change.kind in ("increase", "decrease"):
            return change.value if change.kind == way else -change.value
    return None


def _missing(count: int, told: int) -> Reason:
    return Reason(
        vi=f"chỉ tiêu cho cả {count} tiêu chí, báo cáo chỉ nêu {told}",
        en=f"the target is for all {count} criteria, the report gives {told}",
    )


def _reached(target: Target, values: list[Number], reached: int, falling: bool) -> Reason:
    up, down = (("tăng", "up"), ("giảm", "down"))
    ways = [down if (value >= 0) == falling else up for value in values]
    sign = target.unit or ""
    said = [
        ", ".join(f"{way[i]} {format_number(abs(v), lang)}{sign}" for way, v in zip(ways, values, strict=True))
        for i, lang in enumerate(("vi", "en"))
    ]
    return Reason(
        vi=f"{reached}/{len(values)} tiêu chí đạt: {said[0]}",
        en=f"{reached} of {len(values)} criteria reached: {said[1]}",
    )
