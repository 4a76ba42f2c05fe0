"""Names found however they are written, and words taken out of a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hgkg.text.fold import match_key

MASK = "[…]"
"""Stands in the place of words that were taken out."""

_BETWEEN = r"[\W_]{0,3}"  # "Nguyễn  Văn\nAn", "Nguyen_Van_An", "**Nguyễn** Văn An"
_WORD = re.compile(r"[^\W_]+")

Range = tuple[int, int]
"""Where words stand: first character, and the one behind the last."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words to be found as whole words, the longest first.

    A phrase is found as it is written, in capitals, without its accents, with its tone marks in the old or the new
    place and with its letters composed or not, and wherever lines, several blanks or signs part its words.

    Attributes:
        found: what finds them in a text without accents; None where there are none.
        keys: the match keys of the words of each phrase, by what it is in small letters without accents and blanks.
    """

    found: re.Pattern[str] | None
    keys: Mapping[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases:
        """Phrases without a letter or digit are none."""
        keys: dict[str, set[tuple[str, ...]]] = {}
        forms: set[tuple[str, ...]] = set()
        for phrase in phrases:
            words = _WORD.findall(unicodedata.normalize("NFC", phrase))
            plain = tuple(map(_bare, words))
            if plain:
                keys.setdefault("".join(plain).lower(), set()).add(tuple(map(match_key, words)))
                forms |= {plain, tuple(word.upper() for word in plain), (_other_case(plain[0]), *plain[1:])}
        by_length = sorted(forms, key=lambda form: (-len("".join(form)), form))
        found = "|".join(_BETWEEN.join(map(re.escape, form)) for form in by_length)
        compiled = re.compile(rf"(?<![^\W_])(?:{found})(?![^\W_])") if by_length else None
        return cls(compiled, {plain: tuple(sorted(of)) for plain, of in keys.items()})

    def ranges(self, text: str) -> list[Range]:
        """Where they stand, in order and apart."""
        if self.found is None:
            return []
        plain, places = _without_accents(text)
        ranges, at = list[Range](), 0
        while match := self.found.search(plain, at):
            start, end = places[match.start()], places[match.end()]
            at = match.end() if self._is_one(match[0], text[start:end]) else match.start() + 1
            if at == match.end():
                ranges.append((start, end))
        return ranges

    def _is_one(self, plain: str, written: str) -> bool:
        """Whether the accents agree, of every word that has any: "Lê Vân" is not "Lê Văn", "Le Van" may be."""
        words = _WORD.findall(unicodedata.normalize("NFC", written))
        candidates = self.keys["".join(_WORD.findall(plain)).lower()]
        if len(words) != len(candidates[0]):
            written = match_key("".join(words))
            return any(written == "".join(keys) for keys in candidates) or _bare(written) == written
        return any(
            all(match_key(word) == key or _bare(word) == word for word, key in zip(words, keys, strict=True))
            for keys in candidates
            if len(keys) == len(words)
        )


def merged(places: Iterable[Range]) -> tuple[Range, ...]:
    """Ranges in order, those that touch made one; empty ones are none."""
    joined: list[Range] = []
    for start, end in sorted(place for place in places if place[0] < place[1]):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def masked(text: str, places: Sequence[Range], first: int = 0) -> str:
    """``text`` with MASK for the characters in ``places``, which are merged ranges.

    Args:
        first: where ``text`` begins in what the places count, of which it may be a part: a range that begins before
            it or ends behind it takes what is inside.
    """
    kept, at = list[str](), first
    for start, end in places:
        if end <= first or start >= first + len(text) or not text:
            continue
        kept += [text[max(at, first) - first : max(start, first) - first], MASK]
        at = end
    return "".join([*kept, text[max(at, first) - first :]]) if kept else text


def _other_case(word: str) -> str:
    """A phrase may open a sentence: "đồng chí" is "Đồng chí"."""
    return (word[:1].lower() if word[:1].isupper() else word[:1].upper()) + word[1:]


def _bare(text: str) -> str:
    return _without_accents(text)[0]


@lru_cache(maxsize=64)  # the same words are held against the phrases of many people
def _without_accents(text: str) -> tuple[str, list[int]]:
    """The letters without their marks, and where each stands in ``text``, whose length comes last."""
    plain, places = list[str](), list[int]()
    for at, letter in enumerate(text):
        for base in _bases(letter):
            plain.append(base)
            places.append(at)
    return "".join(plain), [*places, len(text)]


@lru_cache(maxsize=1 << 14)
def _bases(letter: str) -> str:
    if letter in "đĐ":
        return "d" if letter == "đ" else "D"
    return "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))
