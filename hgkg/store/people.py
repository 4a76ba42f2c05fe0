"""Who a build names and where, and what becomes of words that tell who: for files that travel without people.

What is known comes from the person records: where their words stand, the names, the offices. A name is taken out of
every text wherever it stands, an office where the record stands: "Bí thư Tỉnh ủy" is this person's words there, and an
institution elsewhere. A name that no record knows cannot be taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from hgkg.store.broken_names import whole_names
from hgkg.text.fold import ascii_name
from hgkg.text.masks import MASK, Phrases, Range, masked, merged

SIGN = "-without-people"
"""Stands behind the build id of everything that was made without people."""

NEAR = 300
"""Characters around words within which a record takes its other words from: a citation's subject stands behind it."""

_CODE = re.compile(r"[a-z0-9]+(?:[-/._][a-z0-9]+)*")
_FEWEST = 2
"""Words that a name or an office must have to be looked for: a lone "An" or "Trưởng" is in every text."""

Place = tuple[str, int, int]
"""The slug of a document, and where words stand in its text."""


@dataclass(frozen=True, slots=True)
class Told:
    """The words of one person record.

    Attributes:
        start, end: where they stand.
        phrases: what else says the same: the offices, with the full names of their bodies.
    """

    start: int
    end: int
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True)
class People:
    """The people of a build.

    Attributes:
        texts: the text of each document as read, by its slug.
        told: the person records of each document.
        names: every name, each once.
        public: names that the vocabularies use as well (a city, an academy): taken out only where a record stands.
    """

    texts: Mapping[str, str]
    told: Mapping[str, tuple[Told, ...]]
    names: tuple[str, ...]
    public: frozenset[str] = field(default=frozenset())

    @cached_property
    def hidden(self) -> Mapping[str, tuple[Range, ...]]:
        """What is taken out of each text: the words of person records, and every name."""
        return {
            slug: merged([*((one.start, one.end) for one in self.told.get(slug, ())), *self._named.ranges(text)])
            for slug, text in self.texts.items()
        }

    def quote(self, words: str, slug: str, start: int) -> str:
        """The words that stand from ``start`` on in a text, without people."""
        return self.text(masked(words, self.hidden.get(slug, ()), start))

    def text(self, words: str, near: Iterable[Place] = ()) -> str:
        """Any words without names, and without the offices of the people who are told ``near`` them."""
        found = [self._named, *self._near(near)]
        return _one_mask(masked(words, merged(place for phrases in found for place in phrases.ranges(words))))

    def code(self, code: str) -> str:
        """An IRI, a slug or a path with each name in it ("…/le-minh-hung") made a number."""
        found = self._coded
        return found.sub(lambda match: f"person-{self._numbers[match[0]]}", code) if found else code

    def value(self, words: str, near: Iterable[Place] = ()) -> str:
        """A string of a record or a literal, whether words or a code."""
        return self.code(words) if _CODE.fullmatch(words) else self.text(words, near)

    def within(self, slug: str, start: int, end: int) -> bool:
        """Whether words stand inside those of a person record: the body in somebody's office."""
        return any(one.start <= start and end <= one.end for one in self.told.get(slug, ()))

    def _near(self, places: Iterable[Place]) -> list[Phrases]:
        """The words of the people told near some places."""
        numbers = dict.fromkeys(
            (slug, number)
            for slug, start, end in places
            for number, one in enumerate(self.told.get(slug, ()))
            if one.start < end + NEAR and start < one.end + NEAR
        )
        return [self._phrases[slug][number] for slug, number in numbers]

    @cached_property
    def _phrases(self) -> Mapping[str, list[Phrases]]:
        return {slug: [Phrases.of(self._own(slug, one)) for one in told] for slug, told in self.told.items()}

    def _own(self, slug: str, one: Told) -> set[str]:
        """The words of a record as they stand, part by part as well, and its phrases."""
        words = " ".join(self.texts.get(slug, "")[one.start : one.end].split())
        said = {part.strip() for whole in (words, *one.phrases) for part in (whole, *re.split(r"[,;()]", whole))}
        return {phrase for phrase in said if len(phrase.split()) >= _FEWEST}

    @cached_property
    def _sought(self) -> tuple[str, ...]:
        known = tuple(name for name in self.names if len(name.split()) >= _FEWEST and name not in self.public)
        return tuple(dict.fromkeys((*known, *whole_names(known, self.texts.values()))))

    @cached_property
    def _named(self) -> Phrases:
        return Phrases.of(self._sought)

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {code: number for number, code in enumerate(sorted({ascii_name(name) for name in self._sought}), 1)}

    @cached_property
    def _coded(self) -> re.Pattern[str] | None:
        codes = sorted(self._numbers, key=lambda code: (-len(code), code))
        return re.compile(f"(?<![A-Za-z0-9])(?:{'|'.join(map(re.escape, codes))})(?![A-Za-z0-9])") if codes else None


_MASKS = re.compile(re.escape(MASK) + r"(?:[\s,;]*" + re.escape(MASK) + ")+")


def _one_mask(words: str) -> str:
    """Masks behind each other say no more than one."""
    return _MASKS.sub(MASK, words)
