"""What stands before a figure: the words it belongs to, the verb that leads to it, how far back a label may begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.statements.unfigured import leads_to_level, subject_before
from hgkg.model.mention import BodyMention, Figure, TimeMention
from hgkg.model.outline import Sentence
from hgkg.text.spans import Span, covering, last_ended

# A sign first, then whether it parts: a comma or a full stop within a number does not.
SEPARATOR = re.compile(r"[;:()\[\]“”\"….,](?:(?<![.,])|(?<=,)(?:(?!\d)|(?<!\d,))|(?<=\.)(?=\s|$))")
_BRACKET = re.compile(r"\([^()\[\]]*\)")  # closed before the figure: the words go on behind it
_QUOTED = re.compile(r"\"[^\"\n]{1,60}\"|“[^”\n]{1,60}”")  # a name: Quỹ “Vì người nghèo”
_COMPARED = re.compile(r"\b(?:so với|so|hơn)?\s*(?:cùng kỳ|năm trước|đầu năm|năm \d{4}|cùng kỳ năm \d{4})$")
_COMPARED_ENDS = ("cùng kỳ", "năm trước", "đầu năm", *"0123456789")  # most words are told by it
_BEFORE_NOW = re.compile(r"\(\s*(?:cùng kỳ|năm trước|năm \d{4}|kỳ trước)[^()]*$")
_COMPARED_VALUE = re.compile(
    r"\b(?:so với|so|hơn)\s+(?:cùng kỳ|(?:cuối |đầu )?năm trước|(?:cùng kỳ |cuối |đầu )?năm \d{4}|tháng trước|"
    r"quý trước|(?:đầu )?nhiệm kỳ(?: trước)?)[^,;()]{0,20}\(\s*(?:là\s+|đạt\s+)?$"
)
_ELSEWHERE = re.compile(
    r"(?:cả nước|vùng|khu vực|toàn quốc)\s*\(?\s*(?:là|đạt|tăng|giảm|chỉ|ước|khoảng)?\s*(?:đạt|tăng|giảm)?\s*$"
)
_NONE_SUCH = re.compile(r"(?:^|[,;.:(])\s*không (?:còn|có) [^,;.:\d]{2,40}$")
_PLACES = ("cả nước", "vùng", "khu vực", "toàn quốc")
_NATION = ("cả nước", "toàn quốc")
_COMPARING = ("so với", "hơn", "kém", "bằng", "chiếm", "mức")
_TO = re.compile(r"(?:[^,;.]|[.,](?=\d)){0,60}\b(?:còn|lên|xuống|đến|tới)\s*$")
_HOW = re.compile(r"^(?:so với|so|hơn|năm)\s+")
_OF_EACH_YEAR = re.compile(r"\bbình quân\b")
_HARD = re.compile(r"[;:“”\[\]]|\.(?=\s)")
_HARD_SIGNS = ";:“”[]"  # those of them that need no look at what follows
_AND = re.compile(r"\b(?:và|hoặc|cùng với)\s+")
_ANDS = ("và", "hoặc", "cùng với")
PARTS = ("part", "part.divided")
"""The roles of cues that open a part of what stands before."""


class Lead(NamedTuple):
    """What stands between the figure before and this one.

    Attributes:
        tail: the words after the last separator, as a span.
        verb: role of the cue right before the figure, or None.
        words: the tail without the verb.
        closed: whether a semicolon or a full stop parts the two figures.
        reach: how far back an indicator's label may begin, commas included.
        part: whether the words open with "trong đó" or the like, so that they name a part of what stands before.
        base: what is compared with, where it stands before the figure ("thấp hơn cùng kỳ 5,2 điểm").
        having: whether they open with "trong đó có", so that the part is what has what is named.
        averaged: whether the verb says by how much a year ("bình quân mỗi năm giảm").
    """

    reach: int
    tail: Span
    verb: str | None
    words: Span
    closed: bool
    part: bool = False
    averaged: bool = False
    having: bool = False
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Leads:
    """Reads what stands before the figures of one sentence.

    Attributes:
        key: match key of the whole text.
        bodies, times: those of the sentence.
        nation: whether the document speaks of the whole country.
        parts: the roles of cues for parts that the sentence may hold.
    """

    key: str
    grammar: Grammar
    sentence: Sentence
    bodies: Sequence[BodyMention]
    times: Sequence[TimeMention]
    nation: bool = False
    parts: tuple[str, ...] = PARTS

    def aside(self, cursor: int, figure: Figure, before: Figure | None) -> bool:
        """Whether a figure says nothing of its own: it is of another time or place.

        ``before`` is the value that it may be compared with: "4,2%, giảm 0,6% so với năm 2021 (4,8%)".
        """
        left = self.key[cursor : figure.start]
        if before and before.unit == figure.unit and "(" in left and _COMPARED_VALUE.search(left):
            return True
        elsewhere = _ELSEWHERE.search(left) if any(map(left.__contains__, _PLACES)) else None
        if figure.operator in ("lt", "le") and _NONE_SUCH.search(left):
            return True  # "không còn xã đạt dưới 14 tiêu chí": a bound that nothing is beyond
        return bool("(" in left and _BEFORE_NOW.search(left)) or bool(
            elsewhere and not ((self.nation or self._first(before, left)) and elsewhere.group().startswith(_NATION))
        )

    def _first(self, before: Figure | None, left: str) -> bool:
        """ "Tỷ lệ lao động qua đào tạo cả nước 67%": nothing is compared with the nation, the figure is its own."""
        return before is None and "(" not in left and not any(word in left for word in _COMPARING)

    def origin(self, cursor: int, figure: Figure, after: Figure | None) -> bool:
        """Whether a figure is where a change began: the A of "từ A lên B"."""
        left = self.key[cursor : figure.start].rstrip()
        if after is None or after.start >= self.sentence.end or not left.endswith("từ") or left[-3:-2].isalnum():
            return False
        between = _TO.fullmatch(self.key, figure.end, after.start)
        return bool(between) and (figure.unit is None or (after.unit or "").startswith(figure.unit))

    def lead(self, cursor: int, figure: Figure) -> Lead:
        """What stands between ``cursor`` and ``figure``."""
        left = self.key[cursor : figure.start].rstrip().rstrip(":").rstrip()
        left = _BRACKET.sub(lambda m: "_" * len(m.group()), left) if "(" in left else left
        left = _QUOTED.sub(lambda m: "_" * len(m.group()), left) if '"' in left or "“" in left else left
        start, reach, closed = self._parted(cursor, left)
        body = last_ended(self.bodies, figure.start) if self.bodies else None
        if body and body.end > start and not self._opens_with_head(start, cursor + len(left)):
            start = body.end
        key, base = self._without_base(self.key[start : cursor + len(left)].rstrip())
        verb, cut = self.verb(key)
        if key[:cut].rstrip().endswith(_ANDS):
            joined = next((m.end() for m in _AND.finditer(key[:cut]) if not key[m.end() : cut].strip()), 0)
            start, cut, key = start + joined, cut - joined, key[joined:]
        words = self.stripped(start, start + cut)
        if words.end == words.start and key and ":" in left and not closed:
            words, reach = self._before_colon(cursor, left, words, reach)
        if words.end == words.start and "," in left and leads_to_level(self.key, verb, figure):
            words = subject_before(self.key, self.grammar, reach, cursor + left.rfind(",")) or words
        opening = self._part_opening(left) if self.parts else None
        return Lead(
            reach,
            Span(start, start + len(key)),
            verb,
            words,
            closed,
            opening is not None or ("part" in self.parts and self.grammar.cues.says("part", key)),
            "bình quân" in key and bool(_OF_EACH_YEAR.search(key)),
            bool(opening and opening.endswith(" có")),
            base,
        )

    def _parted(self, cursor: int, left: str) -> tuple[int, int, bool]:
        """Where the words behind the last separator begin, and those behind the last that no label goes across; and
        whether a semicolon or a full stop is among them. A sign within a time parts nothing from it."""
        start = reach = cursor
        closed = False
        for m in SEPARATOR.finditer(left):
            sign, end = m.group(), cursor + m.end()
            stops = sign == "." and m.end() < len(left)
            if stops or sign in _HARD_SIGNS:
                reach = end
                closed = closed or stops or sign == ";"
            if not self.times or covering(self.times, end - 1) is None:
                start = end
        return start, reach, closed

    def _part_opening(self, left: str) -> str | None:
        """ "trong đó: khai thác", "trong đó có bằng, chứng chỉ": the cue that opens a part, with nothing but commas
        and its colon behind it."""
        at, cue = -1, ""
        for role in self.parts:
            if self.grammar.cues.may_say(role, left):
                at, cue = max((at, cue), *((left.rfind(w), w) for w in self.grammar.words[role]))
        return cue if at >= 0 and not _HARD.search(left[at + len(cue) :].lstrip(" :")) else None

    def _without_base(self, key: str) -> tuple[str, str | None]:
        """ "thấp hơn cùng kỳ 5,2 điểm", "tăng so với năm 2017 4%": what is compared with stands before the figure."""
        m = _COMPARED.search(key) if key.endswith(_COMPARED_ENDS) else None
        if not m:
            return key, None
        opening = key[: m.start()].rstrip()
        for candidate in (opening, f"{opening} hơn" if m.group().startswith("hơn") else opening):
            if any(self.grammar.ends_with(candidate, role) for role in ("change.increase", "change.decrease")):
                return candidate, _HOW.sub("", m.group()).strip()
        return key, None

    def _opens_with_head(self, start: int, end: int) -> bool:
        """ "tổng số đảng viên trong toàn Đảng bộ tỉnh là …": a body within the indicator's own name."""
        return bool(self.grammar.cues.at("indicator.head", self.key, self._opening(start, end), end))

    def _before_colon(self, cursor: int, left: str, words: Span, reach: int) -> tuple[Span, int]:
        """ "Chỉ số PCI: phấn đấu trong nhóm 20": with nothing but verbs behind a colon, the words before it."""
        colon = left.rfind(":")
        if SEPARATOR.search(left, colon + 1):
            return words, reach
        cut = max((m.end() for m in SEPARATOR.finditer(left, 0, colon)), default=0)
        before = self.stripped(cursor + cut, cursor + colon)
        return (before, cursor + cut) if before.end > before.start else (words, reach)

    def verb(self, key: str) -> tuple[str | None, int]:
        """The cue nearest the figure, and where the words before it and its like end ("ước thực hiện được")."""
        first: str | None = None
        opens_range = False
        cut = end = len(key)
        while found := self.grammar.leading.before(key, end):
            role, word = found
            # "giảm từ 2 - 3%": "từ" opens the range, the verb is the one before it
            first = role if first is None or (opens_range and role.startswith("change.")) else first
            opens_range = word == "từ"
            cut = end - len(word)
            end = len(key[:cut].rstrip())
        return first, cut

    def stripped(self, start: int, end: int) -> Span:
        """A span without the words that only join ("trong đó"), compare ("so với cùng kỳ") or say when."""
        start = self._opening(start, end)
        while start < end:
            ends_word = self.key[end - 1].isalnum() or self.key[end - 1] in ")”%"
            before = self._before_time(start, end) if ends_word else end - 1
            if before == end:
                break
            end = before
        return Span(start, max(start, end))

    def _opening(self, start: int, end: int) -> int:
        """Where a span begins behind words that only join, compare or say when."""
        while start < end:
            behind = self._after_lead_in(start, end) if self.key[start].isalnum() else start + 1
            if behind == start:
                break
            start = behind
        return start

    def _after_lead_in(self, start: int, end: int) -> int:
        time = covering(self.times, start) if self.times else None
        if time and time.end <= end:
            return time.end
        found = self.grammar.opening.at(self.key, start, end)
        return start + len(found[1]) if found else start

    def _before_time(self, start: int, end: int) -> int:
        time = last_ended(self.times, end) if self.times else None
        if time and time.end == end and start <= time.start:
            return time.start
        word = self.grammar.cues.before("time.words", self.key, end, start)
        return end - len(word) if word else end
