"""What all pages are made of: a build, every question asked once, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from hgkg.assets import folder
from hgkg.publish.facts import Build, read_build, told_in
from hgkg.publish.networks.reading import Drawn, networks_of
from hgkg.publish.site.gathered.against import Against, compared
from hgkg.publish.site.gathered.concepts import Concept, concepts
from hgkg.publish.site.gathered.things import Things
from hgkg.query.answer import Row
from hgkg.query.catalogue import read_catalogue
from hgkg.query.in_languages import Asked, ask
from hgkg.query.opened import Opened
from hgkg.query.texts import ShownText
from hgkg.query.views import read
from hgkg.store import Store

_SECONDS = 10.0
"""For each question: a build so large that one takes longer is asked by the command that stands on its page."""

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Material:
    """A build as the site reads it; without people where that was asked for.

    Attributes:
        opened: the build.
        store: its graph in memory.
    """

    opened: Opened
    store: Store

    @classmethod
    def of(cls, opened: Opened) -> Material:
        """Read a build.

        Raises:
            UsageError: there is no build, or it cannot be read.
        """
        return cls(opened, opened.in_memory())

    @property
    def build_id(self) -> str:
        return self.opened.build_id

    @cached_property
    def vi(self) -> Build:
        """Everything about the build, in Vietnamese."""
        return read_build(self.store, "vi")

    @cached_property
    def en(self) -> Build:
        """Everything about the build, in English."""
        return told_in(self.vi, "en")

    def build(self, lang: str) -> Build:
        """Everything about the build, in a language ("vi" or "en")."""
        return self.vi if lang == "vi" else self.en

    def called(self, lang: str) -> Mapping[str, str]:
        """What each document with a file is called where there is little room, by its slug, in a language."""
        return {slug: names[lang] for slug, names in self.things.called.items()}

    @cached_property
    def texts(self) -> Mapping[str, ShownText]:
        """The text of each document, by its slug."""
        return self.opened.texts()

    @cached_property
    def statements(self) -> tuple[Row, ...]:
        """Every place that a record rests on, with its rule and whom it names: the view of that name."""
        return read(self.store, "statements")

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Every record of the build, as its lines have them."""
        return tuple(self.opened.records())

    @cached_property
    def drafts(self) -> frozenset[str]:
        """The slugs of the documents that call themselves drafts."""
        return frozenset(str(one["doc"]) for one in self.records if one["kind"] == "document" and one["draft"])

    @cached_property
    def things(self) -> Things:
        """What is said of bodies, people, tasks and inspections; the same in both languages."""
        return Things(self.vi, self.store)

    @cached_property
    def concepts(self) -> Mapping[str, Concept]:
        """The indicators of the vocabulary that documents name, by IRI."""
        return concepts(self.store, self.vi.facts.units)

    @cached_property
    def compared(self) -> Mapping[str, Against]:
        """Of each target (by IRI) whose verdict rests on two figures, the two."""
        return compared(self.records, {iri: concept.polarity for iri, concept in self.concepts.items()})

    @cached_property
    def networks(self) -> tuple[Drawn, ...]:
        """Every network, placed once for both languages."""
        return tuple(networks_of(self.store))

    @cached_property
    def asked(self) -> Mapping[str, Asked]:
        """Every question of the catalogue with its answers in both languages, by name."""
        catalogue = read_catalogue(folder("queries") / "answers")
        return {name: ask(self.store, question, seconds=_SECONDS) for name, question in catalogue.items()}
