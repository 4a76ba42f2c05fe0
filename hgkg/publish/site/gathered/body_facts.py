"""Bodies as their pages show them: what documents say of each, and what the vocabularies know became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from hgkg.publish.facts import Build
from hgkg.publish.site.gathered.naming import naming
from hgkg.publish.site.gathered.said import Said
from hgkg.query.answer import Queryable, Row
from hgkg.query.chain import Place
from hgkg.query.successions import BodyKind, body_kinds, successions
from hgkg.query.views import grouped, place
from hgkg.text.fold import search_key


@dataclass(frozen=True, slots=True)
class Answering:
    """A target that a body answers for and the words that say so.

    Attributes:
        target: its IRI.
        document: the IRI of the document that the words are about.
        whole: whether they give the body that document as a whole, and not this very target.
        place: the words.
    """

    target: str
    document: str
    whole: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Body:
    """A body.

    Attributes:
        iri, name: which it is.
        row: what the questions say of it, a row of ``Build.bodies``.
        kind: what the vocabulary knows of its kind; None of a body that it does not know.
        times: who stood in its place and when; none where it never changed.
        changes, merged: the rows of its own changes, and of those of bodies that became it.
        mentions: every place that names it, also as what a task, an inspection or an office is of.
        issued: the rows of its documents.
        told, helps: the tasks that it must do, and those that it helps with.
        answers: the targets that it answers for.
        inspects, inspected: inspections by it, and of it.
        offices: the rows of people with an office in it.
    """

    iri: str
    name: str
    row: Row
    kind: BodyKind | None
    times: tuple[Row, ...]
    changes: tuple[Row, ...]
    merged: tuple[Row, ...]
    mentions: tuple[Place, ...]
    issued: tuple[Row, ...]
    told: tuple[Said, ...]
    helps: tuple[Said, ...]
    answers: tuple[Answering, ...]
    inspects: tuple[Said, ...]
    inspected: tuple[Said, ...]
    offices: tuple[Row, ...]

    @property
    def now(self) -> tuple[Row, ...]:
        """Who stands in its place since its last change, and none where it never changed."""
        return tuple(row for row in self.times if "until" not in row and row.get("successor") != self.iri)


def read_bodies(
    build: Build, store: Queryable, tasks: Collection[Said], inspections: Collection[Said], people: Collection[Row]
) -> Mapping[str, Body]:
    """Every body of a build by its IRI, in the order of their names."""
    kinds, times = body_kinds(store), successions(store)
    changes = [row for row in build.bodies if "day" in row]
    own, into = grouped(changes, "body"), grouped((row for row in changes if "successor" in row), "successor")
    issued = grouped((row for row in build.documents.values() if "body" in row), "body")
    offices = grouped((row for row in people if "body" in row), "body")
    mentions = naming(store, {str(row["body"]) for row in build.bodies}, (*tasks, *inspections), people)
    told, helps = _by_end(tasks, "body"), _by_end(tasks, "partner")
    inspects, inspected = _by_end(inspections, "by"), _by_end(inspections, "inspected")
    answers = _answers(build)
    return {
        iri: Body(
            iri,
            str(row["name"]),
            row,
            kinds.get(iri),
            times.get(iri, ()),
            own.get(iri, ()),
            into.get(iri, ()),
            mentions[iri],
            issued.get(iri, ()),
            told.get(iri, ()),
            helps.get(iri, ()),
            answers.get(iri, ()),
            inspects.get(iri, ()),
            inspected.get(iri, ()),
            offices.get(iri, ()),
        )
        for iri, row in _by_name(build.bodies)
    }


def _by_name(rows: Iterable[Row]) -> list[tuple[str, Row]]:
    first: dict[str, Row] = {}
    for row in rows:
        first.setdefault(str(row["body"]), row)
    return sorted(first.items(), key=lambda item: (search_key(str(item[1]["name"])), item[0]))


def _answers(build: Build) -> Mapping[str, tuple[Answering, ...]]:
    """For each body the targets that it answers for, in the order of the board."""
    found: defaultdict[str, dict[Answering, None]] = defaultdict(dict)
    for target in build.targets:
        for row in build.facts.responsible.get(target.target.iri, ()):
            told = Answering(target.target.iri, str(row.get("document", "")), "whole" in row, place(row))
            found[str(row["body"])].setdefault(told)
    return {body: tuple(told) for body, told in found.items()}


def _by_end(all_of: Iterable[Said], end: str) -> Mapping[str, tuple[Said, ...]]:
    """The things that point at each body by one of their ends."""
    found: defaultdict[str, list[Said]] = defaultdict(list)
    for one in all_of:
        for iri in one.ends[end]:
            found[iri].append(one)
    return {iri: tuple(things) for iri, things in found.items()}
