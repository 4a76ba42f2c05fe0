"""Which time a statement speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left

from hgkg.model.mention import Mentions, TimeMention
from hgkg.model.outline import Sentence

_YEAR_OR_PART = re.compile(r"\d{4}(?:-(?:\d\d|Q[1-4]|H[12]|9M))?")


def period_of(mentions: Mentions, sentence: Sentence, offset: int, default: str | None) -> str | None:
    """The last year, or part of a year, named before ``offset`` in its sentence; else the document's own period.

    What something is compared with ("so với năm 2022") and what stands in the name of another document do not count.
    """
    found = default
    first = bisect_left(mentions.times, sentence.start, key=lambda t: t.start)
    for time in mentions.times[first:]:
        if time.start >= offset:
            break
        if not time.base and _YEAR_OR_PART.fullmatch(time.value) and not _in_a_name(mentions, time):
            found = time.value
    return found


def _in_a_name(mentions: Mentions, time: TimeMention) -> bool:
    return any(d.start <= time.start < d.reach for d in mentions.documents)
