"""From the words of records to concepts of the vocabularies. A word that may mean several concepts means none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hgkg.graph import iris
from hgkg.model.lexicon import DocumentType, Lexicon
from hgkg.text.fold import clean, match_key

Labels = Mapping[str, str]


def key(name: str) -> str:
    """What names are compared on: case, spaces and the place of tone marks aside."""
    return match_key(clean(name))


def sole(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What each name means, for the names that mean one thing only. Names become keys."""
    return {name: found[0] for name, found in meanings(pairs).items() if len(found) == 1}


def meanings(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """All that each name means, in the order of the pairs. Names become keys."""
    found: dict[str, dict[str, None]] = {}
    for name, meaning in pairs:
        found.setdefault(key(name), {})[meaning] = None
    return {name: tuple(several) for name, several in found.items()}


def most_said(values: Iterable[str | None]) -> str | None:
    """The value given most often, None aside; among equals the longest, then the first in code point order."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], -len(value), value), default=None)


@dataclass(frozen=True, slots=True)
class Names:
    """The vocabularies as far as the graph points into them, by label and by local name."""

    lexicon: Lexicon
    types: Labels
    units: Labels
    areas: Labels

    @classmethod
    def of(cls, lexicon: Lexicon) -> Names:
        types = [(label, id) for id, concept in lexicon.document_types.items() for label in (id, *concept.labels)]
        units = [(label, id) for id, concept in lexicon.units.items() for label in concept.labels]
        areas = [
            (name, id)
            for id, area in lexicon.areas.items()
            for label in area.labels
            for name in (id, f"{area.kind} {label}", *([label] if area.level != "commune" else []))
        ]
        return cls(lexicon, sole(types), sole(units), sole(areas))

    def type(self, word: str | None) -> DocumentType | None:
        """The document type a word names."""
        local = self.types.get(key(word)) if word else None
        return self.lexicon.document_types[local] if local else None

    def unit(self, word: str | None) -> str | None:
        """The IRI of a unit."""
        local = self.units.get(key(word)) if word else None
        return iris.concept("unit", local) if local else None

    def area(self, word: str | None) -> str | None:
        """The IRI of an area."""
        local = self.areas.get(key(word)) if word else None
        return iris.concept("area", local) if local else None

    def area_name(self, word: str) -> str:
        """An area for readers: the words themselves, or the label where they are a local name."""
        area = self.lexicon.areas.get(word)
        return f"{area.kind} {area.name}" if area else word
