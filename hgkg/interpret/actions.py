"""What is done with what a figure counts, and by whom: "Các cơ quan tham mưu kiểm tra | 01 đảng viên"."""

from __future__ import annotations

from dataclasses import dataclass

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.leads import Lead
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline, Sentence
from hgkg.text.fold import clean
from hgkg.text.spans import Span

_MOST = 4  # words of an action: two verbs of two syllables
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

    def of(self, lead: Lead, figure: Figure, start: int, first: bool) -> str:
        """The action before ``figure``; ``start`` is where the sentence's own words begin, ``first`` its first figure."""
        if lead.words.end <= lead.words.start:
            return ""
        if first:
            acted = self._subject(Span(start, lead.words.end))
            if acted:
                return acted
        verb = self._verb(lead.words)
        return f"{self.actor} {verb}".strip() if self.actor and self._acts(verb) else verb

    def _subject(self, span: Span) -> str | None:
        """Who acts and what is done, where the sentence opens with the name of a body."""
        key = span.cut(self.outline.key).lstrip()
        if not self.grammar.starts_with(key, "body.head") or len(key.split()) > _LONGEST:
            return None
        at = self._adverb(span)
        verb = clean(self.outline.text[at[1] : span.end]) if at else self._last_verb(key)
        whole = clean(span.cut(self.outline.text))
        if not verb or not self._acts(verb):
            return None
        self.actor = clean(self.outline.text[span.start : at[0]]) if at else whole[: len(whole) - len(verb)].strip(" ,")
        return f"{self.actor} {verb}"

    def _last_verb(self, key: str) -> str:
        return self.grammar.ends_with(key.rstrip(), "assign.verb") or ""

    def _acts(self, verb: str) -> bool:
        return bool(self.grammar.ends_with(verb.casefold(), "assign.verb"))

    def _verb(self, words: Span) -> str:
        at = self._adverb(words)
        text = clean(self.outline.text[at[1] if at else words.start : words.end])
        return " ".join(text.split()[-_MOST:])

    def _adverb(self, span: Span) -> tuple[int, int] | None:
        """The last adverb in a span that stands between one who acts and the action: where it begins and ends."""
        key = span.cut(self.outline.key)
        best: tuple[int, int] | None = None
        for word in self.grammar.words.get("adverb", ()):
            i = key.rfind(f" {word} ")
            if key.startswith(f"{word} ") and i < 0:
                i = -1 if len(word) == len(key) else 0
                found = (span.start, span.start + len(word) + 1)
            elif i >= 0:
                found = (span.start + i, span.start + i + len(word) + 2)
            else:
                continue
            best = found if best is None or found[1] > best[1] or (found[1] == best[1] and found[0] < best[0]) else best
        return best
