"""Which time a statement speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left

from hgkg.interpret.context import Context
from hgkg.model.mention import Mentions, TimeMention
from hgkg.model.outline import Sentence
from hgkg.text.spans import Span

_BEHIND = ("", "(", "vào", "trong")
_YEAR_OR_PART = re.compile(r"\d{4}(?:-(?:\d\d|Q[1-4]|H[12]|\d{1,2}M))?")


def period_of(context: Context, sentence: Sentence, span: Span) -> str | None:
    """The period of a figure that stands at ``span`` with its unit.

    The year right behind it ("17,2% năm 2010"); else the last year, or part of one, named before it in its sentence;
    else the year of its section; else the document's. What something is compared with ("so với năm 2022") and what
    stands in the name of another document do not count.
    """
    outline, mentions = context.outline, context.mentions
    found = context.settings.period_at(outline, sentence.start)
    first = bisect_left(mentions.times, sentence.start, key=lambda t: t.start)
    for time in mentions.times[first:]:
        if time.start >= span.end:
            behind = outline.key[span.end : time.start].strip() in _BEHIND and time.start < sentence.end
            return time.value if behind and _speaks(mentions, time) else found
        if time.start < span.start and _speaks(mentions, time):
            found = time.value
    return found


def _speaks(mentions: Mentions, time: TimeMention) -> bool:
    return not time.base and bool(_YEAR_OR_PART.fullmatch(time.value)) and not _in_a_name(mentions, time)


def _in_a_name(mentions: Mentions, time: TimeMention) -> bool:
    return any(d.start <= time.start < d.reach for d in mentions.documents)
