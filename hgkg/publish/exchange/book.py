"""What the workbook and the folder of CSV files hold alike: tables whose rows lead to the exact words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from hgkg.publish.exchange.export import Loss
from hgkg.query.chain import Place

Kind = Literal["text", "words", "number", "order", "count", "date", "verdict", "mark", "place", "iri"]


@dataclass(frozen=True, slots=True)
class Linked:
    """Words of a cell that lead to the passage they rest on."""

    text: str
    place: Place


Cell = str | int | float | date | Linked | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A column.

    Attributes:
        key: its name for programs, the same in every language.
        vi, en: its heading for people.
        kind: "words" are long; an "order" numbers the rows; of a "count" a zero is to be seen; "verdict" cells hold a
            verdict's key; "mark" and "place" cells are ``Linked`` or empty.
        width: in characters.
        printed: whether it goes on paper, or stands beside what is printed.
        about_vi, about_en: what stands in it, where the heading does not say so.
    """

    key: str
    vi: str
    en: str
    kind: Kind = "text"
    width: int = 14
    printed: bool = True
    about_vi: str = ""
    about_en: str = ""

    def text(self, lang: str) -> str:
        return self.vi if lang == "vi" else self.en

    def about(self, lang: str) -> str:
        return self.about_vi if lang == "vi" else self.about_en


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table.

    Attributes:
        key: its name for programs: its file of CSV.
        vi, en: its name on a tab, 31 characters at most.
        about_vi, about_en: what a row is.
        headings: in order; no two alike in one language.
        rows: each as long as ``headings``.
        frozen: how many columns on the left stay in sight.
    """

    key: str
    vi: str
    en: str
    about_vi: str
    about_en: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    frozen: int = 1

    def text(self, lang: str) -> str:
        return self.vi if lang == "vi" else self.en

    def about(self, lang: str) -> str:
        return self.about_vi if lang == "vi" else self.about_en


@dataclass(frozen=True, slots=True)
class Passage:
    """Quoted words with what stands before and after them, up to 30 characters each."""

    place: Place
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Book:
    """All tables of a build.

    Attributes:
        sheets: in order; the passages come after them.
        passages: those that a cell of ``sheets`` leads to, in text order, each once.
        note: what the board leaves out, in the language of the book, or "".
        held: names of the classes of statements that stand in the book.
        unshown: what is of those classes and stands in no row.
    """

    sheets: tuple[Sheet, ...]
    passages: tuple[Passage, ...]
    lang: str
    build_id: str
    note: str
    held: frozenset[str]
    unshown: tuple[Loss, ...] = ()


def passage_id(place: Place) -> str:
    """A readable name for a passage: the document and the characters, "report-2024:120-140"."""
    return f"{place.doc}:{place.start}-{place.end}"


def where(place: Place, lang: str) -> str:
    """A place in a few words: document, section, footnote."""
    section, footnote = ("mục", "chú thích") if lang == "vi" else ("section", "footnote")
    parts = (
        place.doc,
        f"{section} {place.section}" if place.section else "",
        f"{footnote} {place.footnote}" if place.footnote is not None else "",
    )
    return " · ".join(part for part in parts if part)


def linked(place: Place | None, lang: str) -> Linked | None:
    """A cell that names a place and leads to it; empty for no place."""
    return Linked(where(place, lang), place) if place is not None else None


def as_date(written: object) -> date | str | None:
    """A whole date as one; "2024-01" and "2024" as they are printed, "01/2024" and "2024"; None of None."""
    if written is None:
        return None
    try:
        return date.fromisoformat(str(written))
    except ValueError:
        year, dash, month = str(written).partition("-")
        return f"{month}/{year}" if dash and month.isdigit() else str(written)
