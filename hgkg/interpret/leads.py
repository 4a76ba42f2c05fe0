"""What stands before a figure: the words it belongs to, the verb that leads to it, how far back a label may begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hgkg.interpret.grammar import Grammar
from hgkg.model.mention import BodyMention, Figure, TimeMention
from hgkg.model.outline import Sentence
from hgkg.text.spans import Span, covering

SEPARATOR = re.compile(r"[,;:()\[\]“”\"…]|\.(?=\s|$)")
_BRACKET = re.compile(r"\([^()\[\]]*\)")  # closed before the figure: the words go on behind it
_BEFORE_NOW = re.compile(r"\(\s*(?:cùng kỳ|năm trước|năm \d{4}|kỳ trước)[^()]*$")
_ELSEWHERE = re.compile(r"(?:cả nước|vùng|khu vực|toàn quốc)\s*\(?\s*(?:là|đạt)?\s*$")
_FROM = re.compile(r"\btừ\s*$")
_TO = re.compile(r"[^,;.]{0,30}\b(?:còn|lên|xuống|đến|xuống còn|lên đến|lên tới)\s*$")
_HARD = re.compile(r"[;:“”\[\]]|\.(?=\s)")
_AND = re.compile(r"\b(?:và|hoặc|cùng với)\s+$")
_FULL_STOP = re.compile(r"\.\s")
_VERBS = ("rank", "plan.exceeded", "change.increase", "change.decrease", "share", "ratio", "plan.reached", "state")


class Lead(NamedTuple):
    """What stands between the figure before and this one.

    Attributes:
        tail: the words after the last separator, as a span.
        verb: role of the cue right before the figure, or None.
        words: the tail without the verb.
        closed: whether a semicolon or a full stop parts the two figures.
        reach: how far back an indicator's label may begin, commas included.
    """

    reach: int
    tail: Span
    verb: str | None
    words: Span
    closed: bool


@dataclass(frozen=True, slots=True)
class Leads:
    """Reads what stands before the figures of one sentence.

    Attributes:
        key: match key of the whole text.
        bodies, times: those of the sentence.
    """

    key: str
    grammar: Grammar
    sentence: Sentence
    bodies: Sequence[BodyMention]
    times: Sequence[TimeMention]

    def aside(self, cursor: int, figure: Figure, after: Figure | None) -> bool:
        """Whether a figure says nothing of its own: of another time or place, or the start of "từ A lên B"."""
        left = self.key[cursor : figure.start]
        if _BEFORE_NOW.search(left) or _ELSEWHERE.search(left):
            return True
        starts = _FROM.search(left) and after is not None and after.start < self.sentence.end
        return bool(starts and after and _TO.fullmatch(self.key, figure.end, after.start))

    def lead(self, cursor: int, figure: Figure) -> Lead:
        """What stands between ``cursor`` and ``figure``."""
        left = self.key[cursor : figure.start].rstrip().rstrip(":").rstrip()
        if "(" in left:
            left = _BRACKET.sub(lambda m: "_" * len(m.group()), left)
        signs = [m.span() for m in SEPARATOR.finditer(left)]
        outside = (end for at, end in reversed(signs) if covering(self.times, cursor + at) is None)
        start = cursor + next(outside, 0)
        closed = ";" in left or bool(_FULL_STOP.search(left))
        start = max([start, *(b.end for b in self.bodies if start <= b.end <= figure.start)])
        key = self.key[start : cursor + len(left)].rstrip()
        verb, cut = self._verb(key)
        joined = _AND.search(key, 0, cut)
        if joined:
            at = joined.end()
            start, cut, key = start + at, cut - at, key[at:]
        hard = [m.end() for m in _HARD.finditer(left)] if signs else []
        reach = cursor + (hard[-1] if hard else 0)
        return Lead(reach, Span(start, start + len(key)), verb, self._stripped(start, start + cut), closed)

    def _verb(self, key: str) -> tuple[str | None, int]:
        """The cue nearest the figure, and where the words before it and its like end ("ước thực hiện được")."""
        first: str | None = None
        opens_range = False
        cut = len(key)
        moved = True
        while moved:
            moved = False
            before = key[:cut].rstrip()
            for role in _VERBS:
                word = self.grammar.ends_with(before, role)
                if word:
                    # "giảm từ 2 - 3%": "từ" opens the range, the verb is the one before it
                    first = role if first is None or (opens_range and role.startswith("change.")) else first
                    opens_range = word == "từ"
                    cut = len(before) - len(word)
                    moved = True
                    break
        return first, cut

    def _stripped(self, start: int, end: int) -> Span:
        """A span without the words that only join ("trong đó"), compare ("so với cùng kỳ") or say when."""
        at = -1
        while at != start:
            at = start
            while start < end and not self.key[start].isalnum():
                start += 1
            start = self._after_lead_in(start, end)
        at = -1
        while at != end:
            at = end
            end = self._before_time(start, end)
            while end > start and not (self.key[end - 1].isalnum() or self.key[end - 1] in ")”%"):
                end -= 1
        return Span(start, max(start, end))

    def _after_lead_in(self, start: int, end: int) -> int:
        time = next((t for t in self.times if t.start <= start < t.end <= end), None)
        if time:
            return time.end
        key = self.key[start:end]
        for role in ("join", "base.previous", "plan.words"):
            word = self.grammar.starts_with(key, role)
            if word:
                return start + len(word)
        return start

    def _before_time(self, start: int, end: int) -> int:
        time = next((t for t in self.times if start <= t.start and t.end == end), None)
        if time:
            return time.start
        word = self.grammar.ends_with(self.key[start:end], "time.words")
        return end - len(word) if word else end
