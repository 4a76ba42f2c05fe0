"""The cue words of the vocabularies as extraction and interpretation both look for them."""

from __future__ import annotations

from collections.abc import Mapping

_LOOK = 2  # characters that tell most words apart


class CueIndex:
    """Cues by role and by the characters that they open or end with: most places of a text are told by one look."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """``words``: from the role of a cue to its match keys, the longest first."""
        self._look = {role: min(_LOOK, *map(len, labels), _LOOK) for role, labels in words.items() if labels}
        self._opening: dict[str, dict[str, list[str]]] = {role: {} for role in self._look}
        self._ending: dict[str, dict[str, list[str]]] = {role: {} for role in self._look}
        for role, look in self._look.items():
            for word in words[role]:
                self._opening[role].setdefault(word[:look], []).append(word)
                self._ending[role].setdefault(word[-look:], []).append(word)

    def at(self, role: str, key: str, offset: int = 0) -> str | None:
        """The longest cue of ``role`` that stands at ``offset`` of a match key, as whole words."""
        look = self._look.get(role)
        if look is None:
            return None
        for word in self._opening[role].get(key[offset : offset + look], ()):
            end = offset + len(word)
            if key.startswith(word, offset) and not key[end : end + 1].isalnum():
                return word
        return None

    def before(self, role: str, key: str) -> str | None:
        """The longest cue of ``role`` that a match key ends with, as whole words."""
        look = self._look.get(role)
        if look is None:
            return None
        for word in self._ending[role].get(key[-look:], ()):
            if key.endswith(word) and not key[: -len(word)][-1:].isalnum():
                return word
        return None
