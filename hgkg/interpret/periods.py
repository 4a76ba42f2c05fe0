"""Which time a statement speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from hgkg.interpret.context import Context
from hgkg.model.mention import Mentions, TimeMention
from hgkg.model.outline import Sentence
from hgkg.text.spans import Span

_start = attrgetter("start")
_BEHIND = ("", "(", "vào", "trong")
_YEAR_OR_PART = re.compile(r"\d{4}(?:-(?:\d\d|Q[1-4]|H[12]|9M))?")


def period_of(context: Context, sentence: Sentence, span: Span) -> str | None:
    """The period of a figure that stands at ``span`` with its unit.

    The year right behind it ("17,2% năm 2010"); else the last year, or part of one, named before it in its sentence;
    else the year of its section; else the document's. What something is compared with ("so với năm 2022") and what
    stands in the name of another document do not count.
    """
    said = context.said
    after = bisect_left(said, span.end, key=_start)
    near = after < len(said) and said[after].start < sentence.end
    if near and context.outline.key[span.end : said[after].start].strip() in _BEHIND:
        return said[after].value
    before = bisect_left(said, span.start, key=_start) - 1
    if before >= 0 and said[before].start >= sentence.start:
        return said[before].value
    return context.settings.period_at(context.outline, sentence.start)


def said_times(mentions: Mentions) -> Iterator[TimeMention]:
    """The times that a statement may speak of: years and parts of one, in no name, that nothing is compared with."""
    opened = reach = 0
    for time in mentions.times:
        while opened < len(mentions.documents) and mentions.documents[opened].start <= time.start:
            reach = max(reach, mentions.documents[opened].reach)
            opened += 1
        if time.start >= reach and not time.base and _YEAR_OR_PART.fullmatch(time.value):
            yield time
