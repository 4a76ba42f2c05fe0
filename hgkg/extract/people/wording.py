"""One text as the rules for people read it: its tokens, their case, what the vocabularies say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hgkg.extract.bodies.reader import BodyReader
from hgkg.extract.rules import Rules
from hgkg.model.lexicon import AreaConcept
from hgkg.model.mention import BodyMention
from hgkg.model.outline import Outline
from hgkg.text.phrases import Tokens


@dataclass(frozen=True, slots=True)
class Wording:
    """A text, word by word; places are indexes of tokens.

    Attributes:
        bodies: the organisations found, by where they start in the text.
        own: the area that the document speaks from, or None.
        reader: reads bodies where none was found: "Trưởng ban Tổ chức Trung ương".
    """

    outline: Outline
    rules: Rules
    tokens: Tokens
    bodies: dict[int, BodyMention]
    own: AreaConcept | None
    reader: BodyReader

    @classmethod
    def of(cls, outline: Outline, rules: Rules, tokens: Tokens, bodies: Sequence[BodyMention]) -> Wording:
        reader = BodyReader.of(outline, rules, tokens)
        return cls(outline, rules, tokens, {b.start: b for b in bodies}, reader.own, reader)

    def word(self, i: int) -> str:
        """The token as its match key; "" beyond either end of the text."""
        return self.tokens.words[i] if 0 <= i < len(self.tokens.words) else ""

    def printed(self, first: int, last: int) -> str:
        """The words of the tokens ``[first, last)`` in one line."""
        return " ".join(self.outline.text[self.tokens.starts[first] : self.tokens.ends[last - 1]].split())

    def capital(self, i: int) -> bool:
        return 0 <= i < len(self.tokens.words) and self.outline.text[self.tokens.starts[i]].isupper()

    def follows(self, i: int) -> bool:
        """Whether but a space, or a line end inside one sentence, stands between token ``i`` and the one before."""
        if not 0 < i < len(self.tokens.words):
            return False
        before, after = self.tokens.ends[i - 1], self.tokens.starts[i]
        gap = self.outline.text[before:after]
        if "\n" not in gap:
            return gap.isspace()
        sentence = self.outline.sentence_at(before - 1)
        return sentence is not None and after < sentence.end

    def breaks(self, i: int) -> bool:
        """Whether but one line end stands between token ``i`` and the one before."""
        if not 0 < i < len(self.tokens.words):
            return False
        gap = self.outline.text[self.tokens.ends[i - 1] : self.tokens.starts[i]]
        return gap.isspace() and gap.count("\n") == 1

    def in_small(self, first: int, last: int) -> bool:
        """Whether any of the tokens ``[first, last)`` stands in small letters elsewhere in the text."""
        words = set(self.tokens.words[first:last])
        text, tokens = self.outline.text, self.tokens
        return any(word in words and text[tokens.starts[i]].islower() for i, word in enumerate(tokens.words))

    def cue(self, role: str, i: int) -> int:
        """Where a cue of ``role`` that begins at token ``i`` ends, as an index of tokens; ``i`` if none does."""
        if not 0 <= i < len(self.tokens.words):
            return i
        start = self.tokens.starts[i]
        word = self.rules.cues.at(role, self.outline.key, start)
        return self.tokens.at(start + len(word)) if word else i

    def address(self, i: int) -> tuple[str | None, int]:
        """The role of the word of address, degree or rank that begins at token ``i``, and the token behind it."""
        found = self.rules.addresses.at(self.outline.key, self.tokens.starts[i]) if i < len(self.tokens.words) else None
        return (found[0], self.tokens.at(self.tokens.starts[i] + len(found[1]))) if found else (None, i)

    def behind(self, role: str, i: int) -> bool:
        """Whether the words right before token ``i``, on its line, are a cue of ``role``."""
        if (
            not 0 < i < len(self.tokens.words)
            or "\n" in self.outline.text[self.tokens.ends[i - 1] : self.tokens.starts[i]]
        ):
            return False
        return self.rules.cues.before(role, self.outline.key, self.tokens.ends[i - 1]) is not None
