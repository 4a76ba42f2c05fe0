"""A sheet before there is a build: each column together with how its cell comes of a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from hgkg.publish.exchange.book import Cell, Heading, Sheet, as_date, linked
from hgkg.publish.facts import Build, in_language, place_of
from hgkg.query.answer import Row

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column, and what stands in it."""

    heading: Heading
    cell: Callable[[Build, T], Cell]


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """A sheet as it is made of any build: its names and what a row is, as of a ``Sheet``, and its columns in order."""

    key: str
    vi: str
    en: str
    about_vi: str
    about_en: str
    columns: tuple[Column[T], ...]
    frozen: int = 1

    def sheet(self, build: Build, rows: Iterable[T]) -> Sheet:
        """The sheet of a build, with a row for each of ``rows``."""
        headings = tuple(column.heading for column in self.columns)
        cells = tuple(tuple(column.cell(build, row) for column in self.columns) for row in rows)
        return Sheet(self.key, self.vi, self.en, self.about_vi, self.about_en, headings, cells, self.frozen)


def told(heading: Heading, name: str = "") -> Column[Row]:
    """What a question says in the column of the heading's key, or of another name; a date as one."""
    of = name or heading.key
    if heading.kind == "date":
        return Column(heading, lambda _, row: as_date(row.get(of)))
    return Column(heading, lambda _, row: row.get(of))


def in_both(heading: Heading, name: str = "") -> Column[Row]:
    """What a question says in both languages, in that of the build."""
    of = name or heading.key
    return Column(heading, lambda build, row: in_language(row, of, build.lang))


def place(width: int = 27, about_vi: str = "", about_en: str = "") -> Column[Row]:
    """Where the words of a row stand, leading to them; empty where it has none."""
    heading = Heading("place", "Nơi nêu", "Place", "place", width, True, about_vi, about_en)
    return Column(heading, lambda build, row: linked(place_of(row), build.lang))


def quote(width: int = 60) -> Column[Row]:
    """The words of a row."""
    return told(Heading("quote", "Nguyên văn", "Words", "words", width))


def iri(name: str, vi: str, en: str, *, key: str = "iri", width: int = 40) -> Column[Row]:
    """An IRI that a question gave in the column ``name``; beside what is printed."""
    return told(Heading(key, vi, en, "iri", width, False), name)


def joined(name: str, names: Mapping[str, str], rows: Iterable[Row], of: str) -> Row:
    """The cell ``name`` of several rows that are one in a sheet: what the things in their column ``of`` are called."""
    return {name: "; ".join(dict.fromkeys(names[str(row[of])] for row in rows if of in row))}
