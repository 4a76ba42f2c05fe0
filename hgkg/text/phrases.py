"""Finding many fixed phrases in one pass: an index by their first two words, the longest phrase first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from hgkg.text.fold import match_key

_TOKEN = re.compile(r"(\w+|\S)")
_FEW = 300  # tokens that are looked through faster than put in an index
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
        pieces = _TOKEN.split(key[start:end])  # what stands between tokens and the tokens, in turn
        ends = list(accumulate(map(len, pieces), initial=start))
        return cls(pieces[1::2], ends[1:-1:2], ends[2::2])

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

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """From each word to the indexes of the tokens that it is, in order; gone through once for all indexes."""
        found: dict[str, list[int]] = {}
        for i, word in enumerate(self.words):
            if word in found:
                found[word].append(i)
            else:
                found[word] = [i]
        return found


class Match(NamedTuple, Generic[P]):
    """A phrase found at the tokens ``[first, last)``."""

    start: int
    end: int
    first: int
    last: int
    payloads: tuple[P, ...]


class PhraseIndex(Generic[P]):
    """Phrases with what they stand for. Phrases are compared on their match keys, token by token."""

    def __init__(self, phrases: Iterable[tuple[str, P]]) -> None:
        merged: dict[tuple[str, ...], list[P]] = {}
        for label, payload in phrases:
            words = tuple(_TOKEN.findall(match_key(label)))
            if words and payload not in merged.setdefault(words, []):
                merged[words].append(payload)
        self._alone: dict[str, tuple[P, ...]] = {}
        self._by_two: dict[str, dict[str, list[tuple[list[str], tuple[P, ...]]]]] = {}
        for words, payloads in sorted(merged.items(), key=lambda item: (-len(item[0]), item[0])):
            if len(words) == 1:
                self._alone[words[0]] = tuple(payloads)
            else:
                after = self._by_two.setdefault(words[0], {})
                after.setdefault(words[1], []).append((list(words), tuple(payloads)))
        self._opening = self._alone.keys() | self._by_two.keys()

    def match_at(self, tokens: Tokens, i: int) -> Match[P] | None:
        """The longest phrase that begins at token ``i``."""
        said = tokens.words
        if i >= len(said):
            return None
        word = said[i]
        if word not in self._opening:
            return None
        longer = self._by_two.get(word)
        if longer and i + 1 < len(said):
            for words, payloads in longer.get(said[i + 1], ()):
                last = i + len(words)
                if said[i:last] == words:
                    return Match(tokens.starts[i], tokens.ends[last - 1], i, last, payloads)
        alone = self._alone.get(word)
        return Match(tokens.starts[i], tokens.ends[i], i, i + 1, alone) if alone else None

    def find(self, tokens: Tokens) -> Iterator[Match[P]]:
        """Phrases from left to right, the longest at each place, never overlapping."""
        at = 0
        for i in self.openings(tokens):
            found = self.match_at(tokens, i) if i >= at else None
            if found:
                yield found
                at = found.last

    def openings(self, tokens: Tokens) -> list[int]:
        """Where a phrase may begin: a word that is one, or two words that open some. Few of all places are left."""
        alone, by_two, words = self._alone, self._by_two, tokens.words
        if len(words) <= _FEW:
            opening = [i for i, word in enumerate(words) if word in self._opening]
        else:
            places = tokens.places
            opening = sorted(i for word in self._opening & places.keys() for i in places[word])
        last = len(words) - 1
        return [i for i in opening if words[i] in alone or (i < last and words[i + 1] in by_two[words[i]])]
