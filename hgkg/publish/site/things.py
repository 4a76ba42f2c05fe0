"""What documents say of bodies, people, tasks and inspections, gathered once for the pages of both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from hgkg.publish.facts import Build
from hgkg.publish.site.body_facts import Body, read_bodies
from hgkg.publish.site.said import Said, said
from hgkg.query.answer import Queryable, Row
from hgkg.query.views import grouped, read
from hgkg.text.fold import search_key


@dataclass(frozen=True)
class Things:
    """All of them, of a build.

    Attributes:
        bodies: by IRI, in the order of their names.
        people: the rows of people and their offices, in text order.
        tasks, inspections: by IRI, in text order.
    """

    bodies: Mapping[str, Body]
    people: tuple[Row, ...]
    tasks: Mapping[str, Said]
    inspections: Mapping[str, Said]

    @cached_property
    def persons(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows of each person who is named, by IRI, in the order of their names."""
        named = grouped((row for row in self.people if "person" in row), "person")
        return dict(sorted(named.items(), key=lambda item: (search_key(str(item[1][0]["name"])), item[0])))

    def name(self, iri: str) -> str:
        """What a body is called; its IRI where the build does not say."""
        return self.bodies[iri].name if iri in self.bodies else iri


def read_things(build: Build, store: Queryable) -> Things:
    """What a build says of its bodies, people, tasks and inspections."""
    people = read(store, "people")
    tasks = said(build.tasks, "task", ("body", "partner", "about", "assigned"), build)
    inspections = said(build.inspections, "inspection", ("by", "inspected", "about"), build)
    bodies = read_bodies(build, store, tasks.values(), inspections.values(), people)
    return Things(bodies, people, tasks, inspections)
