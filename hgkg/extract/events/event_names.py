"""Where the name of an event ends, and whether anything in it tells the event apart from others of its kind."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from hgkg.extract.events.event_marks import is_bare_year, is_year, mark_at, series_of
from hgkg.extract.rules import Rules
from hgkg.model.outline import Outline
from hgkg.text.phrases import Tokens

_ANNIVERSARY = re.compile(r"\d{1,4}\s+năm\b")
_KEPT_YEARS = re.compile(r"kỷ niệm\s+\d{1,4}\s+năm\b")
_IN_BRACKETS = re.compile(r"\d{1,2}[/.-]\d{1,2}|\d{4}|khóa|lần")
_FIGURE = re.compile(r"\d+(?:[/.]\d+)+")  # "đợt 02/9"
_LEFT_OVER = re.compile(r"(?:[\s,–-]+|(?<!\w)(?:và|về|của|trong|cho|các|hoặc|giữa|khóa|lần|thứ)(?!\w))$")
_BEHIND_ORDINAL = frozenset({"tỉnh", "thành", "huyện", "thị", "cấp", "toàn", "khu", "quốc", "khối", "ngành", "bộ"})
_AGENDA = frozenset({"triển", "phương", "nhiệm", "kế", "sơ", "tổng", "bàn"})  # triển khai, phương hướng, nhiệm vụ
_LONGEST = 60  # tokens
_AHEAD = 16  # tokens within which a name must be closed to go on behind a comma


@dataclass(slots=True)
class Name:
    """What follows the head of an event.

    Attributes:
        end: where the name ends.
        words: how many words it adds to its head.
        single: an ordinal, a year, a term or a quotation singles the event out.
        capitals: how many of its words have a capital and are no abbreviations.
        titled: the word behind the head has a capital.
        bare: nothing but the year singles it out ("lễ hội năm 2024").
        generic: words of it say that many events of the kind are meant.
        series: the N-th.
        closed: what closed it so far: nothing, "year", "order" or "quote".
    """

    end: int
    words: int = 0
    single: bool = False
    capitals: int = 0
    titled: bool = False
    bare: bool = True
    generic: bool = False
    series: int | None = None
    closed: str = ""

    @property
    def proper(self) -> bool:
        """Whether its capitals make it a name: one may be any word's ("hàng Việt")."""
        return self.titled or self.capitals > 1


class NameReader:
    """Reads on from the head of an event, token by token, to where its name ends."""

    def __init__(
        self,
        outline: Outline,
        rules: Rules,
        tokens: Tokens,
        heads: Collection[int],
        bodies: Mapping[int, int],
        documents: Mapping[int, int],
    ) -> None:
        """``heads``: where other events are named; ``bodies``, ``documents``: from the start of each to its end."""
        self.text, self.key, self.tokens = outline.text, outline.key, tokens
        self.rules, self.heads = rules, heads
        self.bodies, self.documents = bodies, documents

    def read(self, first: int, limit: int) -> Name:
        """The name from token ``first`` on, which ends before ``limit``."""
        head_end = self.tokens.ends[first - 1]
        name, i = Name(head_end), first
        while i < len(self.tokens.words) and self.tokens.starts[i] < limit and i - first < _LONGEST:
            further = self._step(name, i, limit, i == first)
            if further is None:
                break
            i = further
        name.end = self._without_tail(head_end, name.end)
        name.words = sum(w[0].isalnum() for w in self.tokens.words[first : self.tokens.at(name.end)])
        return name

    def _step(self, name: Name, i: int, limit: int, first: bool) -> int | None:
        """Take what stands at token ``i`` into the name; where to read on, or None where the name has ended."""
        mark = mark_at(self.text, self.key, self.tokens, i, first=first)
        if mark:
            return self._mark(name, mark)
        word = self.tokens.words[i]
        if word in '“"':
            return self._quotation(name, i, limit)
        if word == "(":
            return self._brackets(name, i, limit)
        if word in ",-–":
            return i + 1 if self._goes_on(name, i, limit) else None
        return self._word(name, i, limit, first) if word[0].isalnum() else None

    def _mark(self, name: Name, mark: re.Match[str]) -> int | None:
        if name.closed == "year" and not is_year(mark):
            return None
        name.single, name.end = True, mark.end()
        name.bare = name.bare and is_bare_year(mark)
        name.series = name.series or series_of(mark)
        name.closed = "year" if is_year(mark) else "order"
        return self.tokens.at(mark.end())

    def _quotation(self, name: Name, i: int, limit: int) -> int | None:
        """Where it is never closed, it ends with its clause."""
        if name.closed == "year":
            return None
        at = self.tokens.starts[i]
        stop = min(limit, at + 250)
        ends = [p + 1 for sign in ("”", '"') if (p := self.text.find(sign, at + 1, stop)) >= 0]
        ends = ends or [p for sign in "[;:\n" if (p := self.text.find(sign, at, stop)) >= 0]
        name.bare = False
        name.single, name.closed, name.end = True, "quote", min(ends, default=stop)
        return self.tokens.at(name.end)

    def _brackets(self, name: Name, i: int, limit: int) -> int | None:
        """A name or a date in brackets belongs to it, a remark does not."""
        at = self.tokens.starts[i] + 1
        close = self.text.find(")", at, min(limit, at + 90))
        named = self.text[at].isupper() or at in self.heads or _IN_BRACKETS.match(self.key, at)
        if close < 0 or not named:
            return None
        name.end = close + 1
        return self.tokens.at(name.end)

    def _word(self, name: Name, i: int, limit: int, first: bool) -> int | None:
        word = self.tokens.words[i]
        if name.closed and not self._follows(name, i):
            return None
        if word == "và" and (name.closed or self._head_at(i + 1)):
            return None
        found = self.rules.event_words.match_at(self.tokens, i)
        if found and "end" in found.payloads:
            return None
        name.bare = False
        name.generic = name.generic or bool(found and "generic" in found.payloads)
        start = self.tokens.starts[i]
        name.end = max(found.end if found else self.tokens.ends[i], self._whole(start, limit))
        if word[0].isdigit() and (figure := _FIGURE.match(self.key, start)):
            name.end = figure.end()
        piece = self.text[start : name.end]
        if not piece.islower() and not (len(piece) > 1 and piece.isupper()):
            name.capitals += sum(word[0].isupper() for word in piece.split())
            name.titled = name.titled or (first and piece[0].isupper())
        return self.tokens.at(name.end)

    def _whole(self, start: int, limit: int) -> int:
        """Where the body or document ends that is named from ``start`` on; 0 if none is."""
        return min(max(self.bodies.get(start, 0), self.documents.get(start, 0)), limit)

    def _head_at(self, i: int) -> bool:
        return i < len(self.tokens.starts) and self.tokens.starts[i] in self.heads

    def _goes_on(self, name: Name, i: int, limit: int) -> bool:
        """Whether a name goes on behind the comma or dash at token ``i``."""
        words, after = self.tokens.words, i + 1
        if after >= len(words) or self.tokens.starts[after] >= limit:
            return False
        at, dash = self.tokens.starts[after], words[i] in "-–"
        mark = mark_at(self.text, self.key, self.tokens, after, first=False)
        if mark:
            return dash or not mark.group().startswith("năm") or self._ends_at(mark.end(), limit)
        if dash:
            return not name.closed or (name.closed == "order" and self.text[at].isupper())
        if at in self.heads:
            return False
        if name.closed == "year":
            return words[after] in _AGENDA and self._closes_ahead(after, limit)
        if name.closed:
            return at in self.bodies and self._ends_at(self.bodies[at], limit)
        if _ANNIVERSARY.match(self.key, at):
            return True
        return not self.text[at].isupper() and self._closes_ahead(after, limit)

    def _ends_at(self, offset: int, limit: int) -> bool:
        """Whether what could belong to a name is followed by its end and not by the subject of a clause."""
        i = self.tokens.at(offset)
        if i >= len(self.tokens.words) or self.tokens.starts[i] >= limit:
            return True
        found = self.rules.event_words.match_at(self.tokens, i)
        return (
            not self.tokens.words[i][0].isalnum()
            or self.tokens.words[i] in ("và", "về")
            or bool(found and "end" in found.payloads)
        )

    def _closes_ahead(self, i: int, limit: int) -> bool:
        for j in range(i, min(i + _AHEAD, len(self.tokens.words))):
            at, word = self.tokens.starts[j], self.tokens.words[j]
            if word == "kỷ" and _KEPT_YEARS.match(self.key, at):
                return True
            if at >= limit or word in ".;:[(…" or at in self.heads:
                return False
            found = self.rules.event_words.match_at(self.tokens, j)
            if found and "end" in found.payloads:
                return False
            if mark_at(self.text, self.key, self.tokens, j, first=False):
                return True
        return False

    def _follows(self, name: Name, i: int) -> bool:
        """Whether the word at token ``i`` belongs to a name that something has closed already."""
        if name.closed == "year":
            return False
        if self.tokens.words[i] == "của":
            after = self.tokens.starts[i + 1] if i + 1 < len(self.tokens.starts) else len(self.text)
            return self.text[after : after + 1].isupper()
        return self.tokens.words[i] in _BEHIND_ORDINAL or self.text[self.tokens.starts[i]].isupper()

    def _without_tail(self, head_end: int, end: int) -> int:
        """Without joining words and signs left over at the end."""
        while end > head_end and (cut := _LEFT_OVER.search(self.key, max(head_end, end - 12), end)):
            end = cut.start()
        return end
