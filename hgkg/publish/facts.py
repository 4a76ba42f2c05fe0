"""A build as exports and the pages of the site see it: every question they ask, asked once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from hgkg.publish.look import Look, read_look
from hgkg.query.answer import Queryable, Row
from hgkg.query.board import programme_targets, rows_of_all
from hgkg.query.chain import BoardRow, Place, TargetRow
from hgkg.query.exported import read
from hgkg.query.units import with_english
from hgkg.query.views import Facts, facts, place
from hgkg.text.fold import search_key

_SAME = ("work", "indicator", "comparator", "value", "upper", "unit", "measure", "direction", "cumulation", "area")
"""The columns in which a statement agrees with the target that it states again."""


@dataclass(frozen=True)
class Build:
    """All that the tables are made of.

    Attributes:
        facts: about the targets, by their IRIs.
        board: the board as every other form of it shows it.
        others: the targets that the board leaves out, in the same form and in text order.
        documents: of every document one row, by IRI; what has a file first, then by name.
        citations, findings: as the questions of those names give them.
        results: every reported value by its IRI, in text order.
        bodies, tasks, events, inspections: as the questions of those names give them.
    """

    lang: str
    look: Look
    facts: Facts
    board: tuple[BoardRow, ...]
    others: tuple[BoardRow, ...]
    documents: Mapping[str, Row]
    citations: tuple[Row, ...]
    findings: tuple[Row, ...]
    results: Mapping[str, Row]
    bodies: tuple[Row, ...]
    tasks: tuple[Row, ...]
    events: tuple[Row, ...]
    inspections: tuple[Row, ...]

    @property
    def targets(self) -> tuple[BoardRow, ...]:
        """All targets, those of the board first."""
        return (*self.board, *self.others)

    @cached_property
    def on_board(self) -> frozenset[str]:
        """The IRIs of the targets of the board."""
        return frozenset(row.target.iri for row in self.board)

    @cached_property
    def stated_again(self) -> Mapping[str, TargetRow]:
        """The targets of the board that are stated again beside it, by the IRI of what states them again."""
        first: dict[tuple[object, ...], TargetRow] = {}
        for row in self.board:
            first.setdefault(_said(self.facts.targets[row.target.iri]), row.target)
        said = ((row.target.iri, _said(self.facts.targets[row.target.iri])) for row in self.others)
        return {iri: first[key] for iri, key in said if key in first}

    @cached_property
    def body_names(self) -> Mapping[str, str]:
        """What each body is called, by its IRI."""
        return _names(self.bodies, "body")

    @property
    def named_again(self) -> int:
        """How many places name a body that is named before."""
        named = [str(row["body"]) for row in self.bodies if "quote" in row]
        return len(named) - len(set(named))

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What each document is called, by its IRI."""
        return _names(self.documents.values(), "document")


def read_build(store: Queryable, lang: str) -> Build:
    """Everything about a build, in a language ("vi" or "en")."""
    there = facts(store)
    on_board, others = _parted(there, lang)
    return Build(
        lang=lang,
        look=read_look(lang),
        facts=there,
        board=on_board,
        others=others,
        documents=_documents(store),
        citations=read(store, "citations"),
        findings=read(store, "findings"),
        results={str(row["result"]): row for row in with_english(read(store, "results"), there.units)},
        bodies=read(store, "bodies"),
        tasks=read(store, "tasks"),
        events=read(store, "events"),
        inspections=read(store, "inspections"),
    )


def told_in(build: Build, lang: str) -> Build:
    """The same build in another language: only figures and verdicts are told in words, the rest is read already."""
    on_board, others = _parted(build.facts, lang)
    return replace(build, lang=lang, look=read_look(lang), board=on_board, others=others)


def _parted(there: Facts, lang: str) -> tuple[tuple[BoardRow, ...], tuple[BoardRow, ...]]:
    """The targets that the board shows, and those that it leaves out."""
    every = rows_of_all(there, lang)
    shown = {str(row["target"]) for row in programme_targets(there.targets.values())}
    on_board = tuple(row for row in every if row.target.iri in shown)
    return on_board, tuple(row for row in every if row.target.iri not in shown)


def _names(rows: Iterable[Row], key: str) -> Mapping[str, str]:
    """The ``name`` of what a column names; of several the first."""
    names: dict[str, str] = {}
    for row in rows:
        names.setdefault(str(row[key]), str(row["name"]))
    return names


def place_of(row: Row | None) -> Place | None:
    """Where the words of a row stand; None of no row, and of one without words."""
    return place(row) if row is not None and "quote" in row else None


def in_language(row: Row, name: str, lang: str) -> str:
    """The cell of a row in a language: its column ends in "Vi" or "En"; "" where it is empty."""
    return str(row.get(f"{name}{'Vi' if lang == 'vi' else 'En'}", ""))


def _documents(store: Queryable) -> Mapping[str, Row]:
    """Of several descriptions of one document the first in text order."""
    first: dict[str, Row] = {}
    for row in read(store, "documents"):
        first.setdefault(str(row["document"]), row)
    return dict(sorted(first.items(), key=lambda item: _document_order(*item)))


def _document_order(iri: str, row: Row) -> tuple[bool, bool, str, str, str]:
    name = str(row["name"])
    return ("slug" not in row, bool(row["unresolved"]), search_key(name), name, iri)


def _said(row: Row) -> tuple[object, ...]:
    """What a statement says: the same of two that state one target; without a period it is that of the document."""
    return (*(row.get(name) for name in _SAME), row.get("period", row.get("documentPeriod")))
