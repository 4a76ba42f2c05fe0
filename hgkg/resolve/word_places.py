"""Where some words stand in a text that may have been saved anew since: by the words and by what stands around them.

Kinds of space and the form of composed letters make no difference; letters do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from hgkg.text.offsets import OffsetMap
from hgkg.text.spans import Span
from hgkg.text.steps import compose

_WIDER = (30, 60, 120, 240, 480)
"""Characters of prefix and suffix: 30, as around the quotes of the graph, or as many as tell a place from others."""
_NEAR = 10
"""Characters next to words that must agree for the words to be the same ones in a text that changed."""
_LONG = 40
"""Characters of words that are hardly said twice: these may have moved to other surroundings."""
_WORD = re.compile(r"\S+")


def squeezed(words: str) -> str:
    """Composed, with single spaces: what words are compared on."""
    return " ".join(compose(words)[0].split())


@dataclass(frozen=True)
class Places:
    """A text in which words can be found again.

    Attributes:
        raw: the text as read.
        text: the same, squeezed.
    """

    raw: str
    text: str
    _back: OffsetMap
    _starts: tuple[int, ...]
    _composed: tuple[int, ...]

    @classmethod
    def of(cls, raw: str) -> Places:
        """The places of a text as read."""
        composed, back = compose(raw)
        words = list(_WORD.finditer(composed))
        starts, at = [], 0
        for word in words:
            starts.append(at)
            at += word.end() - word.start() + 1
        text = " ".join(word.group() for word in words)
        return cls(raw, text, back, tuple(starts), tuple(word.start() for word in words))

    def around(self, start: int, end: int) -> tuple[str, str]:
        """Prefix and suffix of the words at ``raw[start:end]``: 30 characters, more where those stand elsewhere too."""
        words = self.raw[start:end]
        for width in _WIDER:
            prefix, suffix = self.raw[max(0, start - width) : start], self.raw[end : end + width]
            if len(self.found(words, prefix, suffix, same_bytes=True)) == 1:
                break
        return prefix, suffix

    def found(self, words: str, prefix: str, suffix: str, *, same_bytes: bool) -> list[Span]:
        """Where the words stand in ``raw``; several places where nothing tells them apart.

        In the very file that was judged everything around them must agree too; in another version of it the place is
        meant that agrees most, if enough does or if the words are so many that they are hardly said twice.
        """
        key, before, behind = squeezed(words), squeezed(prefix), squeezed(suffix)
        if not key:
            return []
        agreeing = [(self._agreement(key, before, behind, at), at) for at in self._occurrences(key)]
        most = max((agreed for agreed, _ in agreeing), default=0)
        enough = most >= len(before) + len(behind) if same_bytes else most >= _NEAR or len(key) >= _LONG
        return [self._source(at, at + len(key)) for agreed, at in agreeing if agreed == most] if enough else []

    def _occurrences(self, key: str) -> list[int]:
        """Where a squeezed text stands, never in the middle of a word or a number of another."""
        found, at = [], self.text.find(key)
        while at >= 0:
            end = at + len(key)
            if not self._cuts(at - 1, at) and not self._cuts(end - 1, end):
                found.append(at)
            at = self.text.find(key, at + 1)
        return found

    def _cuts(self, left: int, right: int) -> bool:
        inside = left >= 0 and right < len(self.text)
        return inside and self.text[left].isdigit() and self.text[right].isdigit()

    def _agreement(self, key: str, before: str, behind: str, at: int) -> int:
        """How many characters next to the words are those of prefix and suffix."""
        width = max(len(before), len(behind)) + 1
        left = self.text[max(0, at - width) : at].rstrip()
        right = self.text[at + len(key) :][:width].lstrip()
        return _alike(before[::-1], left[::-1]) + _alike(behind, right)

    def _source(self, start: int, end: int) -> Span:
        return Span(self._raw(start).start, self._raw(end - 1).end)

    def _raw(self, at: int) -> Span:
        """The place in ``raw`` of one squeezed character that is no space."""
        word = bisect_right(self._starts, at) - 1
        composed = self._composed[word] + at - self._starts[word]
        return self._back.to_source(composed, composed + 1)


def _alike(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
