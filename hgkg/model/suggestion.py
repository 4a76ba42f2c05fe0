"""What the documents speak of and the vocabularies do not know."""

from __future__ import annotations

from dataclasses import dataclass

from hgkg.model.finding import Evidence

UNTRANSLATED = "TO TRANSLATE: "
"""What the English label of a proposed concept begins with until somebody translates it; the vocabularies' check
reports every label that does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a thing is named: the words, and the path of headings above them."""

    evidence: Evidence
    section: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A concept that a vocabulary may want.

    Attributes:
        scheme: "indicator" or "body".
        id: a local name that no concept of the scheme has.
        label: the spelling met most.
        labels: the others, each telling apart by more than capitals.
        places: every place it was met at, in the order of documents and texts.
        measure, unit: of an indicator: local names in their schemes; ``unit`` is None where the records disagree.
        level, branch: of a body.
    """

    scheme: str
    id: str
    label: str
    labels: tuple[str, ...]
    places: tuple[Place, ...]
    measure: str | None = None
    unit: str | None = None
    level: str | None = None
    branch: str | None = None

    @property
    def documents(self) -> int:
        """In how many documents it was met."""
        return len({place.evidence.doc for place in self.places})
