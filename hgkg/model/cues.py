"""The cue words of the vocabularies as extraction and interpretation both look for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hgkg.text.words import holds

_LOOK = 2  # characters that tell most words apart


class _Alike(NamedTuple):
    """Cues that open, or end, with the same characters, in the order in which they are tried: their words, and each
    with its role."""

    words: tuple[str, ...]
    cues: tuple[tuple[str, str], ...]


class CueGroup:
    """Cues of one role, or of several at once, by the characters that they open or end with.

    Most places of a text are told by one look. Where cues of several roles stand, the role given first wins, and of
    its cues the longest.
    """

    __slots__ = ("_ending", "_look", "_opening", "longest")

    def __init__(self, cues: Iterable[tuple[str, str]]) -> None:
        """``cues``: roles and match keys, in the order in which they are tried."""
        tried = tuple(cues)
        self._look = min((_LOOK, *(len(word) for _, word in tried)))
        self.longest = max((len(word) for _, word in tried), default=0)
        self._opening = _by(tried, slice(self._look))
        self._ending = _by(tried, slice(-self._look, None))

    def at(self, key: str, offset: int = 0, end: int | None = None) -> tuple[str, str] | None:
        """The role and the cue that stands at ``offset`` of ``key[:end]``, as whole words."""
        alike = self._opening.get(key[offset : offset + self._look])
        limit = len(key) if end is None else end
        if alike is None or not key.startswith(alike.words, offset, limit):
            return None
        for found in alike.cues:
            stop = offset + len(found[1])
            if key.startswith(found[1], offset, limit) and not (stop < limit and key[stop].isalnum()):
                return found
        return None

    def all_at(self, key: str, offset: int, end: int) -> list[tuple[str, str]]:
        """The roles and cues that stand at ``offset`` of ``key[:end]``, as whole words, in the order given."""
        alike = self._opening.get(key[offset : offset + self._look])
        if alike is None or not key.startswith(alike.words, offset, end):
            return []
        return [
            found
            for found in alike.cues
            if key.startswith(found[1], offset, end)
            and not (offset + len(found[1]) < end and key[offset + len(found[1])].isalnum())
        ]

    def before(self, key: str, end: int | None = None, start: int = 0) -> tuple[str, str] | None:
        """The role and the cue that ``key[start:end]`` ends with, as whole words."""
        limit = len(key) if end is None else end
        near = limit - self._look
        alike = self._ending.get(key[near if near > start else start : limit])
        if alike is None or not key.endswith(alike.words, start, limit):
            return None
        for found in alike.cues:
            first = limit - len(found[1])
            if key.endswith(found[1], start, limit) and not (first > start and key[first - 1].isalnum()):
                return found
        return None


def _by(cues: Iterable[tuple[str, str]], look: slice) -> dict[str, _Alike]:
    """Cues by the characters of each that ``look`` takes."""
    alike: dict[str, list[tuple[str, str]]] = {}
    for role, word in cues:
        alike.setdefault(word[look], []).append((role, word))
    return {opening: _Alike(tuple(word for _, word in some), tuple(some)) for opening, some in alike.items()}


class CueIndex:
    """The cues of each role, to be looked up where they stand."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """``words``: from the role of a cue to its match keys, the longest first."""
        self._words = words
        self._kernels: dict[str, tuple[str, ...]] = {}
        self._roles = {role: self.group(role) for role, labels in words.items() if labels}

    def group(self, *roles: str) -> CueGroup:
        """The cues of several roles, looked up at once; a cue of an earlier role wins."""
        return CueGroup((role, word) for role in roles for word in self._words.get(role, ()))

    def at(self, role: str, key: str, offset: int = 0, end: int | None = None) -> str | None:
        """The longest cue of ``role`` that stands at ``offset`` of ``key[:end]``, as whole words."""
        group = self._roles.get(role)
        found = group.at(key, offset, end) if group else None
        return found[1] if found else None

    def before(self, role: str, key: str, end: int | None = None, start: int = 0) -> str | None:
        """The longest cue of ``role`` that ``key[start:end]`` ends with, as whole words."""
        group = self._roles.get(role)
        found = group.before(key, end, start) if group else None
        return found[1] if found else None

    def says(self, role: str, key: str) -> bool:
        """Whether a match key holds a cue of ``role``, as whole words."""
        return self.may_say(role, key) and any(word in key and holds(key, word) for word in self._kernel(role))

    def may_say(self, role: str, key: str) -> bool:
        """Whether the characters of a cue of ``role`` stand anywhere in a match key: if not, none is said."""
        return any(map(key.__contains__, self._kernel(role)))

    def _kernel(self, role: str) -> tuple[str, ...]:
        """The cues of ``role`` that hold no other of it: where any is said, one of these is. Found when first asked."""
        found = self._kernels.get(role)
        if found is None:
            found = self._kernels[role] = _kernel(self._words.get(role, ()))
        return found


def _kernel(words: Sequence[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for word in sorted(words, key=len):  # what holds a word that was left out holds a kept one
        if not any(other in word and holds(word, other) for other in kept):
            kept.append(word)
    return tuple(kept)
