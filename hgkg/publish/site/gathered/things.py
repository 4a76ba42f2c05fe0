"""What documents say of bodies, people, tasks and inspections, gathered once for the pages of both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from hgkg.model.called import Called
from hgkg.publish.called_documents import called_documents
from hgkg.publish.facts import Build
from hgkg.publish.site.gathered.body_facts import Body, read_bodies
from hgkg.publish.site.gathered.said import Said, place_in, said
from hgkg.query.answer import Queryable, Row
from hgkg.query.body_labels import body_labels
from hgkg.query.chain import Place
from hgkg.query.rules import Rule, rules
from hgkg.query.views import grouped, read
from hgkg.text.fold import search_key


@dataclass(frozen=True)
class Things:
    """All of them, of a build.

    Attributes:
        build: what the exports' questions say of it; its language does not matter here.
        store: its graph.
    """

    build: Build
    store: Queryable

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """Every body, by IRI, in the order of their names."""
        return read_bodies(self.build, self.store, self.tasks.values(), self.inspections.values(), self.people)

    @cached_property
    def labels(self) -> Mapping[str, tuple[str, ...]]:
        """What the vocabulary calls each body beside its name, by its IRI."""
        return body_labels(self.store)

    @cached_property
    def people(self) -> tuple[Row, ...]:
        """The rows of people and their offices, in text order."""
        return read(self.store, "people")

    @cached_property
    def persons(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows of each person who is named, by IRI, in the order of their names."""
        named = grouped((row for row in self.people if "person" in row), "person")
        return dict(sorted(named.items(), key=lambda item: (search_key(str(item[1][0]["name"])), item[0])))

    @cached_property
    def tasks(self) -> Mapping[str, Said]:
        """Every task, by IRI, in text order."""
        return said(self.build.tasks, "task", ("body", "partner", "about", "assigned"), self.build)

    @cached_property
    def inspections(self) -> Mapping[str, Said]:
        """Every inspection, by IRI, in text order."""
        return said(self.build.inspections, "inspection", ("by", "inspected", "about"), self.build)

    @cached_property
    def events(self) -> Mapping[str, Said]:
        """Every event, by IRI, in text order."""
        return said(self.build.events, "event", (), self.build)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What each document with a file is called, by its slug."""
        return {str(row["slug"]): str(row["name"]) for row in self.build.documents.values() if "slug" in row}

    @cached_property
    def called(self) -> Mapping[str, Called]:
        """What each document with a file is called where there is little room, by its slug and by language."""
        return called_documents(self.build)

    def held(self, document: str, lang: str) -> str:
        """What a document (by IRI) is called where there is little room; "" of one without a file."""
        names = self.called.get(str(self.build.documents.get(document, {}).get("slug", "")))
        return names[lang] if names else ""

    @cached_property
    def works(self) -> Mapping[str, str]:
        """The IRI of each document with a file, by its slug."""
        return {str(row["slug"]): iri for iri, row in self.build.documents.items() if "slug" in row}

    @cached_property
    def first_named(self) -> Mapping[str, Place]:
        """Where each document (by IRI) is named first: a held one by its own head, another where it is cited first."""
        places: dict[str, Place] = {}
        for row in (*self.build.documents.values(), *self.build.citations):
            if "quote" in row:
                places.setdefault(str(row.get("cited", row.get("document"))), place_in(row, self.build))
        return places

    @cached_property
    def rules(self) -> Mapping[str, Rule]:
        """What each rule is called and does, by the name that records carry."""
        return rules(self.store)

    def name(self, iri: str) -> str:
        """What a body is called; its IRI where the build does not say."""
        return self.bodies[iri].name if iri in self.bodies else iri
