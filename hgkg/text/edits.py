"""Taking out of a text what a pattern finds, with the exact map back: the tool of the normalising steps."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping

from hgkg.text.offsets import OffsetMap


def keep_groups(pattern: re.Pattern[str], text: str, swap: Mapping[str, str] | None = None) -> tuple[str, OffsetMap]:
    """``text`` with only the groups of each match left of it: nothing, where the pattern has none.

    ``swap`` replaces characters of the groups, one by one. Every character maps to the one it was.
    """
    if not pattern.search(text):
        return text, OffsetMap.identity(len(text))
    parts: list[str] = []
    starts, ends = array("l"), array("l")
    at = 0

    places = array("l", range(len(text) + 1))  # cut in pieces, which costs less than counting each

    def keep(start: int, end: int, piece: str) -> None:
        parts.append(piece)
        starts.extend(places[start:end])
        ends.extend(places[start + 1 : end + 1])

    table = str.maketrans(dict(swap)) if swap else {}
    for m in pattern.finditer(text):
        keep(at, m.start(), text[at : m.start()])
        for group in range(1, (pattern.groups or 0) + 1):
            if m[group]:
                keep(*m.span(group), m[group].translate(table))
        at = m.end()
    keep(at, len(text), text[at:])
    return "".join(parts), OffsetMap(starts, ends, len(text))
