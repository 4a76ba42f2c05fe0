"""Indicators told apart by a number alone: "tiêm vắc xin mũi 3 đạt 85%, mũi 4 đạt 60%"."""

from __future__ import annotations

import re

from hgkg.interpret.indicators.indicator_names import Named, Place
from hgkg.model.outline import Outline

_NUMBERED = re.compile(r"(\w+(?: \w+)?) (?:\d{1,2}|[ivx]{1,4})")


def renumbered(outline: Outline, place: Place) -> Named | None:
    """The indicator before with another number, where the words before a figure are its numbered noun alone.

    "Tỷ lệ tiêm vắc xin mũi 3" and "mũi 4" give "Tỷ lệ tiêm vắc xin mũi 4"; None where there is no such noun.
    """
    before = place.before or place.earlier
    m = _NUMBERED.fullmatch(place.words.cut(outline.key)) if before else None
    if before is None or m is None:
        return None
    same = re.search(rf"\b{m[1]} (?:\d{{1,2}}|[ivx]{{1,4}})\b", before.label, re.IGNORECASE)
    if same is None:
        return None
    label = before.label[: same.start()] + place.words.cut(outline.text) + before.label[same.end() :]
    return Named(place.words.start, label, None, False, "own words", 0.7)
