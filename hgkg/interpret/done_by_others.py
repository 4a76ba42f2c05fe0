"""Clauses that say what others carry out: orders to them ("giao Sở Y tế triển khai …"), and what they do themselves.

A document says nothing of itself there, whoever it orders and whatever it tells of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from hgkg.interpret.context import Context
from hgkg.model.mention import BodyMention
from hgkg.model.outline import Sentence
from hgkg.text.fold import match_key
from hgkg.text.spans import Span

_MARKS = re.compile(r"[\s*_\-+•]*(?:\d{1,2}(?:\.\d{1,2})*\s?[.)\-]\s*)?")
_LEAD = re.compile(r"[^,;:.\d]{1,40},\s+")  # "Thời gian tới, "
_ALL = re.compile(r"(?:các|cho|cho các|đối với)\s+")
_WINDOW = 250  # characters before a cue in which an order or a subject holds for it
_COMMITTEES = ("tỉnh ủy", "ban thường vụ", "ban chấp hành", "thường trực", "đảng bộ")
_MANY = ("các ", "cấp ủy")  # of those who may act, who is never the document's own issuer


@dataclass(frozen=True)
class DoneByOthers:
    """One document, whose issuer is ``issuer``, read for who acts."""

    context: Context
    issuer: str | None

    def at(self, sentence: Sentence, cue: Span) -> bool:
        """Whether the words before a ``cue`` in its sentence say that another acts than the document's issuer."""
        key = self.context.outline.key
        start = max(sentence.start, cue.start - _WINDOW, key.rfind(";", sentence.start, cue.start) + 1)
        return self._acts(sentence, start, cue.start) or self._ordered(start, cue.start) or self._inspected(start, cue)

    def _acts(self, sentence: Sentence, start: int, end: int) -> bool:
        """ "Thời gian tới, các cấp ủy tiếp tục quán triệt …": another is the subject that the clause opens with."""
        key = self.context.outline.key
        if start > sentence.start and key[start - 1] != ";":
            return False
        at = start + len(sentence.item or "") if start == sentence.start else start
        marks = _MARKS.match(key, at, end)
        at = marks.end() if marks else at
        lead = _LEAD.match(key, at, end)
        return self._another(at, end) or (lead is not None and self._another(lead.end(), end))

    def _ordered(self, start: int, end: int) -> bool:
        """ "giao Sở Y tế triển khai …": another stands behind a word of order."""
        key = self.context.outline.key
        for word in self.context.grammar.words.get("order.others", ()):
            at = key.find(f"{word} ", start, end)
            while at >= 0:
                whole = at == start or not key[at - 1].isalnum()
                if whole and self._another(at + len(word) + 1, end):
                    return True
                at = key.find(f"{word} ", at + 1, end)
        return False

    def _inspected(self, start: int, cue: Span) -> bool:
        """ "đã kiểm tra Tỉnh ủy Sơn La về việc thực hiện …": who is inspected carries it out."""
        outline, words = self.context.outline, self.context.grammar.words
        if cue.start < outline.letterhead.span.end or not outline.key.startswith("về ", cue.start):
            return False
        before = f" {outline.key[start : cue.start]}"
        roles = ("inspection.check", "inspection.supervise")
        return any(f" {word} " in before for role in roles for word in words.get(role, ()))

    def _another(self, at: int, end: int) -> bool:
        """Whether one who acts, and is not the issuer, stands at ``at`` and ends before ``end``."""
        key = self.context.outline.key
        word = self.context.grammar.cues.at("subject.actor", key, at)
        if word and at + len(word) < end and word.startswith(_MANY):
            return True
        if every := _ALL.match(key, at, end):
            at = every.end()
        body = self._bodies.get(at)
        return body is not None and body.end < end and not self._own(body)

    def _own(self, body: BodyMention) -> bool:
        own, name = match_key(self.issuer or ""), match_key(body.name)
        if not own or own.startswith(_COMMITTEES):
            return not own or name.startswith(_COMMITTEES)
        return name in own or own in name

    @cached_property
    def _bodies(self) -> dict[int, BodyMention]:
        return {m.start: m for m in self.context.mentions.bodies}
