"""What the page of a document shows: what stands behind it, what came of it, who names it, what was read in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from hgkg.model.namespaces import DATA
from hgkg.publish.facts import Build, place_of
from hgkg.publish.page.addresses import span_at
from hgkg.publish.page.frame import Frame
from hgkg.publish.site.documents.targets import Outcomes
from hgkg.publish.site.documents.ties import CHANGES, Ties
from hgkg.publish.site.gathered.material import Material, Record
from hgkg.query.answer import Row
from hgkg.query.chain import Place, TargetRow
from hgkg.query.views import grouped
from hgkg.text.time_words import time_words

T = TypeVar("T")

_MOST = {
    "grounds": 5,
    "behind": 60,
    "targets": 120,
    "cites": 120,
    "cited_by": 120,
    "results": 60,
    "tasks": 60,
    "findings": 60,
    "outline": 200,
}
"""Rows of each table of a page, at most."""

_DEEPEST = 3
"""Levels of headings that a document's outline shows here; the reading view has all."""


@dataclass(frozen=True, slots=True)
class Shown(Generic[T]):
    """The first rows of a list, and how many it has in all."""

    rows: Sequence[T]
    count: int


@dataclass(frozen=True, slots=True)
class Task:
    """A task about a document or told in it, with who is to see to it."""

    iri: str
    name: str
    bodies: tuple[tuple[str, str], ...]
    partners: tuple[tuple[str, str], ...]
    due: str
    place: Place


@dataclass(frozen=True)
class Documents:
    """What the pages of documents are made of, in one language."""

    material: Material
    frame: Frame

    @cached_property
    def build(self) -> Build:
        return self.material.build(self.frame.lang)

    @cached_property
    def ties(self) -> Ties:
        return Ties(self.build)

    @cached_property
    def outcomes(self) -> Outcomes:
        return Outcomes(self.build)

    @cached_property
    def again(self) -> Mapping[str, TargetRow]:
        """The targets that are stated again, by the IRI of what states them again."""
        return self.build.stated_again

    def told(self, iri: str, row: Row, share: int = 1) -> dict[str, Any]:
        """All that the template of a document shows; of each table only its ``share``-th part, where that is not 1."""
        named, behind = self.ties.to(iri), self.ties.behind(iri)
        driven = self.outcomes.driven(iri)
        slug = str(row.get("slug", ""))
        return {
            "behind": _first("behind", behind, share),
            "grounds": _first("grounds", list(dict.fromkeys(tie.cited for tie in behind)), share),
            "verdicts": self.outcomes.verdicts(iri),
            "targets": self.outcomes.count(iri),
            "answered": self.outcomes.answered(iri),
            "again": self.again,
            "driven": _first("targets", driven, share),
            "cites": _first("cites", self.ties.of(iri), share),
            "cited_by": _first("cited_by", named, share),
            "first": min((tie.places[0] for tie in named), key=lambda at: (at.doc, at.start), default=None),
            "mentions": sum(len(tie.places) for tie in named if not tie.relation),
            "results": _first("results", self.outcomes.reported(iri), share),
            "tasks": _first("tasks", self._tasks.get(iri, ()), share),
            "findings": _first("findings", self._findings.get(slug, ()), share),
            "outline": _first("outline", self._outline.get(slug, ()), share),
            "changed_by": [tie for tie in named if tie.relation in CHANGES],
            "changes": [tie for tie in self.ties.of(iri) if tie.relation in CHANGES],
            "candidates": self._candidates.get(iri, ()),
            "candidate_of": self._candidate_of.get(iri, ()),
        }

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What each page calls itself: the document's name, and where several share one, what tells them apart."""
        bearers = grouped(self.build.documents.values(), "name")
        titles: dict[str, str] = {}
        for name, rows in bearers.items():
            told = [self._told_apart(row) if len(rows) > 1 else "" for row in rows]
            for number, (row, by) in enumerate(zip(rows, told, strict=True), 1):
                apart = by if told.count(by) == 1 else f"{by} – {number}".removeprefix(" – ")
                titles[str(row["document"])] = f"{name} ({apart})" if apart else name
        return titles

    def _told_apart(self, row: Row) -> str:
        """Number, issuer and day of a document; of a mention that is not bound the document and section with it."""
        if not row["unresolved"]:
            parts = (str(row.get("number", "")), str(row.get("issuer", "")), self.frame.day(str(row.get("date", ""))))
            return ", ".join(filter(None, parts))
        named = self.ties.to(str(row["document"]))
        if not named:
            return ""
        return ", ".join(filter(None, self.frame.where(named[0].places[0])))

    @cached_property
    def _tasks(self) -> Mapping[str, Sequence[Task]]:
        """Tasks by the documents that they are about, and by the one that tells them."""
        rows: dict[str, list[Row]] = defaultdict(list)
        for row in self.build.tasks:
            rows[str(row["task"])].append(row)
        found: dict[str, dict[Task, None]] = defaultdict(dict)
        for of in rows.values():
            task = self._task(of)
            for about in (*(str(row["about"]) for row in of if "about" in row), str(of[0]["work"])):
                found[about][task] = None
        return {iri: tuple(of) for iri, of in found.items()}

    def _task(self, rows: list[Row]) -> Task:
        names = self.build.body_names
        told = {
            key: tuple((iri, names.get(iri, iri)) for iri in dict.fromkeys(str(row[key]) for row in rows if key in row))
            for key in ("body", "partner")
        }
        at = place_of(rows[0])
        assert at is not None  # the question asks for tasks with words
        due = time_words(str(rows[0].get("due", "")), self.frame.lang)
        return Task(str(rows[0]["task"]), str(rows[0]["name"]), told["body"], told["partner"], due, at)

    @cached_property
    def _findings(self) -> Mapping[str, Sequence[tuple[Row, Place]]]:
        """Findings by the text that they point at, each once, the gravest first."""
        found: dict[str, dict[str, tuple[Row, Place]]] = defaultdict(dict)
        for row in self.build.findings:
            at = place_of(row)
            if at is not None:
                found[at.doc].setdefault(str(row["finding"]), (row, at))
        order = tuple(self.build.look.severities)
        return {
            slug: sorted(of.values(), key=lambda one: (order.index(str(one[0]["severity"])), one[1].start))
            for slug, of in found.items()
        }

    @cached_property
    def _outline(self) -> Mapping[str, Sequence[tuple[int, str, str]]]:
        """The headings of each text: depth, words, address."""
        found: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
        for record in self._records["section"]:
            if record["level"] <= _DEEPEST:
                at = span_at(record["doc"], record["start"], record["end"])
                found[record["doc"]].append((record["level"], " ".join(record["quote"].split()), at))
        return found

    @cached_property
    def _candidates(self) -> Mapping[str, Sequence[str]]:
        """What a mention that is not bound may mean."""
        return {
            f"{DATA}mention/{record['id']}": tuple(f"{DATA}{path}" for path in record["candidates"])
            for record in self._records["citation"]
            if not record["resolved"] and record["candidates"]
        }

    @cached_property
    def _candidate_of(self) -> Mapping[str, Sequence[str]]:
        """The mentions that may mean a document."""
        found: dict[str, list[str]] = defaultdict(list)
        for mention, candidates in self._candidates.items():
            for candidate in candidates:
                found[candidate].append(mention)
        return found

    @cached_property
    def _records(self) -> Mapping[str, Sequence[Record]]:
        found: dict[str, list[Record]] = defaultdict(list)
        for record in self.material.records:
            found[record["kind"]].append(record)
        return found


def _first(table: str, rows: Sequence[T], share: int) -> Shown[T]:
    return Shown(rows[: max(1, _MOST[table] // share)], len(rows))
