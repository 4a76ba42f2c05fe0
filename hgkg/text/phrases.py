"""Finding many fixed phrases in one pass: a tree of their words, in which the longest phrase wins."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add
from typing import Generic, NamedTuple, TypeVar

from hgkg.text.fold import match_key

_TOKEN = re.compile(r"(\w+|\S)")
P = TypeVar("P")


@dataclass(frozen=True)
class Tokens:
    """Words and signs of a match key, with their places."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, key: str, start: int = 0, end: int | None = None) -> Tokens:
        if end is not None and end <= start:
            return cls([], [], [])
        words: list[str] = []
        starts: list[int] = []
        take, place, at = words.append, starts.append, start
        for piece in key[start:end].replace("\n", " ").split(" "):
            if piece.isalnum():  # most pieces are one word
                take(piece)
                place(at)
            elif piece[:-1].isalnum() and piece[-1] != "_" and not piece[-1].isspace():  # most others: a word, a sign
                take(piece[:-1])
                take(piece[-1])
                starts += (at, at + len(piece) - 1)
            elif piece:
                mixed = _TOKEN.split(piece)  # what stands between tokens and the tokens, in turn
                words += mixed[1::2]
                starts += list(accumulate(map(len, mixed), initial=at))[1:-1:2]
            at += len(piece) + 1
        return cls(words, starts, list(map(add, starts, map(len, words))))

    def followed_by(self, after: Tokens) -> Tokens:
        """These and those of a later place."""
        return (
            Tokens(self.words + after.words, self.starts + after.starts, self.ends + after.ends)
            if after.words
            else self
        )

    def at(self, offset: int) -> int:
        """Index of the first token that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def between(self, key: str, start: int, end: int) -> Tokens:
        """The tokens of ``key[start:end]``, where these are those of all of ``key``."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        if (first and self.ends[first - 1] > start) or (last and self.ends[last - 1] > end):
            return Tokens.of(key, start, max(start, end))  # a cut through a word, as in "6.500ha"
        return Tokens(self.words[first:last], self.starts[first:last], self.ends[first:last])


class Match(NamedTuple, Generic[P]):
    """A phrase found at the tokens ``[first, last)``."""

    start: int
    end: int
    first: int
    last: int
    payloads: tuple[P, ...]


class _Branch(Generic[P]):
    """Phrases that open alike: what follows, word by word, and what the words so far stand for."""

    __slots__ = ("further", "payloads")

    def __init__(self) -> None:
        self.further: dict[str, _Branch[P]] = {}
        self.payloads: tuple[P, ...] = ()

    def take(self, words: Sequence[str], at: int, payload: P) -> None:
        """A phrase of ``words``, of which ``at`` have led here."""
        branch = self
        for word in words[at:]:
            after = branch.further.get(word)
            if after is None:
                after = branch.further[word] = _Branch()
            branch = after
        if payload not in branch.payloads:
            branch.payloads = (*branch.payloads, payload)


class PhraseIndex(Generic[P]):
    """Phrases with what they stand for. Phrases are compared on their match keys, token by token."""

    def __init__(self, phrases: Iterable[tuple[str, P]]) -> None:
        self._opening: dict[str, _Branch[P]] = {}
        for label, payload in phrases:
            words = _TOKEN.findall(match_key(label))
            if words:
                self._opening.setdefault(words[0], _Branch()).take(words, 1, payload)

    def match_at(self, tokens: Tokens, i: int) -> Match[P] | None:
        """The longest phrase that begins at token ``i``."""
        words = tokens.words
        branch = self._opening.get(words[i]) if i < len(words) else None
        if branch is None:  # most places
            return None
        payloads, last, at = branch.payloads, i + 1, i + 1
        while at < len(words) and (branch := branch.further.get(words[at])) is not None:
            at += 1
            if branch.payloads:
                payloads, last = branch.payloads, at
        return Match(tokens.starts[i], tokens.ends[last - 1], i, last, payloads) if payloads else None

    def find(self, tokens: Tokens, openings: Iterable[int] | None = None) -> Iterator[Match[P]]:
        """Phrases from left to right, the longest at each place, never overlapping.

        ``openings``: where one may begin, in order, if that is known already.
        """
        at = 0
        for i in self.openings(tokens) if openings is None else openings:
            found = self.match_at(tokens, i) if i >= at else None
            if found:
                yield found
                at = found.last

    def openings(self, tokens: Tokens) -> list[int]:
        """Where a phrase may begin: a word that is one, or two words that open some. Few of all places are left."""
        opening, words = self._opening, tokens.words
        last = len(words) - 1
        return [
            i
            for i, word in enumerate(words)
            if word in opening and (opening[word].payloads or (i < last and words[i + 1] in opening[word].further))
        ]

    def pairs(self) -> Iterator[tuple[str, str | None]]:
        """The first two words of its phrases; None behind a word that is one by itself."""
        for word, branch in self._opening.items():
            yield from ((word, after) for after in branch.further)
            if branch.payloads:
                yield word, None
