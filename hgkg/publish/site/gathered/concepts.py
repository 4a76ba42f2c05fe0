"""What the vocabulary knows of the indicators that documents name: name, field, polarity, unit, other names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hgkg.publish.facts import in_language
from hgkg.query.answer import Queryable, Row
from hgkg.query.exported import read
from hgkg.query.figures import local, unit_word
from hgkg.query.units import with_english
from hgkg.query.views import grouped


@dataclass(frozen=True, slots=True)
class Concept:
    """An indicator of the vocabulary, by the rows that say what it is: one for each of its fields.

    Attributes:
        iri: its IRI.
        rows: of the question ``indicators``, never empty.
        synonyms: what else it is called, in the order of the question.
    """

    iri: str
    rows: tuple[Row, ...]
    synonyms: tuple[str, ...]

    @property
    def measure(self) -> str | None:
        """ "level", "growth", "share", … as the vocabulary has it."""
        return local(self.rows[0].get("measure"))

    @property
    def polarity(self) -> str | None:
        """Which way is better: "more", "less" or "neither"."""
        return local(self.rows[0].get("polarity"))

    def unit(self, lang: str) -> str:
        """The usual unit; "" where there is none."""
        return unit_word(self.rows[0], lang) or ""

    def name(self, lang: str) -> str:
        """What it is called."""
        return in_language(self.rows[0], "name", lang)

    def definition(self, lang: str) -> str:
        """What it is; "" where the vocabulary does not say."""
        return in_language(self.rows[0], "definition", lang)

    def fields(self, lang: str) -> Mapping[str, str]:
        """The names of its fields by their local names."""
        named = ((local(row["field"]) or "", in_language(row, "field", lang)) for row in self.rows if "field" in row)
        return dict(named)


def concepts(store: Queryable, units: Mapping[str, str] | None = None) -> Mapping[str, Concept]:
    """The concepts that documents name, by IRI, with the English names of their units where they are given."""
    return dict(_concepts(grouped(with_english(read(store, "indicators"), units or {}), "concept")))


def _concepts(found: Mapping[str, tuple[Row, ...]]) -> Iterable[tuple[str, Concept]]:
    for iri, rows in found.items():
        about = tuple(row for row in rows if "nameVi" in row)
        if about:
            yield iri, Concept(iri, about, tuple(str(row["synonym"]) for row in rows if "synonym" in row))
