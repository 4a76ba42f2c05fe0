"""What is done with what a figure counts, and by whom: "Các cơ quan tham mưu kiểm tra | 01 đảng viên"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.indicator_names import Named
from hgkg.interpret.statements.leads import Lead
from hgkg.model.outline import Outline, Sentence
from hgkg.text.fold import clean, match_key
from hgkg.text.spans import Span

_NO_ACTION = re.compile(r"\d|\bvà$")  # "… 4 giải 3 và | 8 giải khuyến khích"
# "thành lập 03 đoàn khảo sát việc thực hiện nghị quyết … (08 nghị quyết)": what a team deals with, not what was set up
_TEAM = re.compile(r"số (?:đoàn|tổ|cuộc|đợt) (?P<work>.+)")
_ABOUT = re.compile(r"\s*,?\s*[^\W\d][^;.:()]*\(\s*")
_MOST = 4  # words of an action: two verbs of two syllables
_LONGEST_TOPIC = 6  # words before a colon
_OPENING = 24  # characters of a time that a sentence opens with: "Trong năm, "
_LONGEST = 16  # words of one who acts, with the action


@dataclass(slots=True)
class Actions:
    """Reads the actions of one sentence from left to right; who acts holds until another does.

    Attributes:
        actor: the words for who acts in this sentence, as far as they are known.
    """

    outline: Outline
    grammar: Grammar
    sentence: Sentence
    actor: str = ""

    def of(self, lead: Lead, start: int, before: Named | None, first: bool) -> str:
        """The action before a figure, "" where there is none.

        Args:
            start: where the clause begins.
            before: the indicator of the value before, whose action holds where nothing but a comma or "và" stands.
            first: whether the figure is the first of its clause.
        """
        if lead.words.end <= lead.words.start:
            if before is None or not before.counted:
                return ""
            tail = lead.tail.cut(self.outline.key)
            if noun := self._by_noun(before, tail):
                return noun
            team = _TEAM.match(match_key(before.label))
            if team and _ABOUT.fullmatch(self.outline.key, before.end, lead.words.end):
                return self.grammar.starts_with(team["work"], "act.verb") or ""
            words = tail.strip()
            own = bool(words) and self.grammar.starts_with(words, "join") != words
            return "" if own else before.action
        acted = self._subject(Span(start, lead.words.end)) if first else None
        if acted and lead.closed and "," in acted:  # "…; các cơ quan tố tụng khởi tố, điều tra, xét xử 68 vụ án"
            acted, self.actor = None, ""
        if acted:
            return acted
        verb = self._verb(lead.words)
        if first and self.actor and self._another(lead.words, verb):
            self.actor = ""
        return f"{self.actor} {verb}".strip() if self.actor and self._acts(verb) else verb

    def _by_noun(self, before: Named, tail: str) -> str:
        """ "14 đoàn kiểm tra đối với 07 cán bộ, 18 tổ chức đảng": who and what the inspection was of."""
        if not self.grammar.ends_with(tail, "over"):
            return ""
        noun = before.label.partition(" (")[0]
        verb = self.grammar.ends_with(noun.casefold(), "act.verb")
        return f"{self.actor} {verb}".strip() if verb else ""

    def _subject(self, span: Span) -> str | None:
        """Who acts and what is done, where the sentence opens with the name of a body, a time aside."""
        key = span.cut(self.outline.key)
        comma = key.find(",")
        if 0 < comma < _OPENING and self.grammar.starts_with(key.lstrip(), "join"):
            key = key[comma + 1 :]
        key = key.lstrip()
        if not self.grammar.starts_with(key, "body.head") or len(key.split()) > _LONGEST:
            return None
        span = Span(span.end - len(key), span.end)
        at = self._adverb(span)
        verb = clean(self.outline.text[at[1] : span.end]) if at else self.grammar.ends_with(key.rstrip(), "act.verb")
        whole = clean(span.cut(self.outline.text))
        if not verb:
            return None
        self.actor = clean(self.outline.text[span.start : at[0]]) if at else whole[: len(whole) - len(verb)].strip(" ,")
        return f"{self.actor} {verb}".strip()  # "Trong năm, ban hành 12 thông tư" names none who acts

    def _another(self, words: Span, verb: str) -> bool:
        """ "…; cấp ủy các cấp kiểm tra | 30 tổ chức": whether more than a time stands before the verb of a clause."""
        key = clean(words.cut(self.outline.key))
        subject = key[: len(key) - len(verb)].strip(" ,") if verb and self._acts(verb) else ""
        return len(subject.split()) > 1 and not self.grammar.starts_with(subject, "join")

    def _acts(self, verb: str) -> bool:
        return bool(self.grammar.ends_with(verb.casefold(), "act.verb"))

    def _verb(self, span: Span) -> str:
        """The verb that ends ``span``: a phrase of a few words as it stands, of a longer one only a verb known."""
        at = self._adverb(span)
        text = clean(self.outline.text[at[1] if at else span.start : span.end])
        if self.outline.key.startswith(":", span.end) and 1 < len(text.split()) <= _LONGEST_TOPIC:
            return text if not _NO_ACTION.search(text) else ""  # "Tạp chí in, điện tử: 97 tác phẩm"
        if 1 < len(text.split()) <= _MOST and not _NO_ACTION.search(text):
            return text
        found = self.grammar.doing.before(text.casefold())
        return found[1] if found else ""

    def _adverb(self, span: Span) -> tuple[int, int] | None:
        """The last adverb in a span that stands between one who acts and the action: where it begins and ends."""
        key = span.cut(self.outline.key).rstrip() + " "
        best: tuple[int, int] | None = None
        for word in filter(key.__contains__, self.grammar.words.get("adverb", ())):
            i = key.rfind(f" {word} ")
            if i >= 0:
                found = (span.start + i, min(span.end, span.start + i + len(word) + 2))
            elif key.startswith(f"{word} "):
                found = (span.start, min(span.end, span.start + len(word) + 1))
            else:
                continue
            best = found if best is None or found[1] > best[1] or (found[1] == best[1] and found[0] < best[0]) else best
        return best
