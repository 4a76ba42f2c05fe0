"""What documents say of one thing, row by row, made into one: a task, an inspection, with all that it points at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hgkg.publish.facts import Build
from hgkg.query.answer import Row
from hgkg.query.chain import Place
from hgkg.query.views import grouped, place


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a document says.

    Attributes:
        iri: its IRI.
        row: the first of its rows.
        place: its words.
        ends: by column, what it points at, in the order of the rows.
    """

    iri: str
    row: Row
    place: Place
    ends: Mapping[str, tuple[str, ...]]


def said(rows: Iterable[Row], key: str, ends: tuple[str, ...], build: Build) -> Mapping[str, Said]:
    """The things of a column of some rows, by IRI; ``ends`` are the columns that point at others."""
    made: dict[str, Said] = {}
    for iri, group in grouped(rows, key).items():
        points = {end: tuple(dict.fromkeys(str(row[end]) for row in group if end in row)) for end in ends}
        made[iri] = Said(iri, group[0], place_in(group[0], build), points)
    return made


def place_in(row: Row, build: Build) -> Place:
    """Where the words of a row stand; its document is called by its name."""
    return place(row if "title" in row else {**row, "title": build.titles.get(str(row.get("work")), str(row["doc"]))})
