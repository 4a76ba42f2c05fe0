"""The rows of an answer as cells of a page: figures, words, things with their pages, and places with their quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hgkg.publish.page.addresses import page_of, span_at, text_page, words_at
from hgkg.publish.site.questions.named import Named
from hgkg.query.answer import Answer, Row, Value
from hgkg.query.catalogue import QueryFile
from hgkg.query.chain import Place
from hgkg.query.header import EVIDENCE
from hgkg.text.since_words import told_since

_SHORT, _SENTENCE = 9, 45
"""From how many characters on a cell is more than a word, and more than a name."""
_PLACE = re.compile(r"(.*?)(doc|start|end|quote)", re.IGNORECASE)
_SPOT = re.compile(r"([^;\s]+):(\d+)(?:-(\d+))?")
_PARTS = ("doc", "start", "end", "quote")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the page: one of the answer, or the four of a place made into one.

    Attributes:
        key: the variable; of a place what its variables begin with ("target" of ?targetDoc), "" of a row's own.
        heading: what stands above it.
        is_place: whether it shows quotes with the ways to their places.
        more: the headings of what only the saved file has.
    """

    key: str
    heading: str
    is_place: bool = False
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: a value with the page of what it names, or a place with the way to it and what that is called.

    ``ways`` are those to several places that a value lists, each with what it is called.
    """

    value: Value | None = None
    address: str = ""
    place: Place | None = None
    where: str = ""
    ways: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents with a file, by slug: what each is called in a language, and its IRI; and what other names name."""

    names: Mapping[str, str]
    works: Mapping[str, str]
    lang: str = "vi"
    known: Named = field(default_factory=Named)

    def named(self, key: str, value: str, words: Mapping[str, str]) -> Cell | None:
        """The cell of a column of documents ("targetDoc"), or of places in them ("a:12; b:4-9"); None of any other."""
        if key.lower().endswith("doc") and value in self.works:
            return Cell(self.names[value], page_of(self.works[value]) or "")
        if ":" not in value:
            return None
        found = [_SPOT.fullmatch(part) for part in value.split("; ")]
        spots = [match for match in found if match and match[1] in self.works]
        if not spots or len(spots) != len(found):
            return None
        return Cell(value, ways=tuple((self._way(match), self._spot(match, words)) for match in spots))

    def _way(self, spot: re.Match[str]) -> str:
        return span_at(spot[1], int(spot[2]), int(spot[3])) if spot[3] else text_page(spot[1])

    def _spot(self, spot: re.Match[str], words: Mapping[str, str]) -> str:
        return f"{self.names[spot[1]]}, {words['character']} {spot[2]}"


def columns(question: QueryFile, lang: str) -> tuple[Column, ...]:
    """The columns of a question's page: its own, then the places, the row's own place last."""
    places = _places(question.columns)
    parts = {name for found in places.values() for name in found.values()}
    own = [Column(name, question.heading(name, lang)) for name in question.columns if name not in {*parts, *EVIDENCE}]
    return (*own, *(_place_column(prefix, names, question, lang) for prefix, names in places.items()))


def rows(
    answer: Answer, of: Sequence[Column], documents: Documents, words: Mapping[str, str]
) -> Iterator[tuple[Cell, ...]]:
    """The rows of an answer under some columns; documents are called by their names, not by their slugs."""
    places = _places(answer.columns)
    for row in answer.rows:
        yield tuple(_cell(row, column, places, documents, words) for column in of)


def within(cells: Iterable[tuple[Cell, ...]], room: int) -> tuple[tuple[Cell, ...], ...]:
    """The first rows that fit into a number of characters, and always the first."""
    kept: list[tuple[Cell, ...]] = []
    for row in cells:
        room -= sum(map(_size, row)) + 40
        if room < 0 and kept:
            break
        kept.append(row)
    return tuple(kept)


def widths(heads: Sequence[Column], shown: Sequence[tuple[Cell, ...]]) -> tuple[str, ...]:
    """How much room each column needs: "words" of a few, "text" of sentences and quotes, "word" of a long heading."""
    return tuple(
        "text"
        if column.is_place or longest > _SENTENCE
        else "words"
        if longest > _SHORT
        else "word"
        if len(column.heading) > _SHORT
        else ""
        for column, longest in (
            (column, max((_length(row[i]) for row in shown), default=0)) for i, column in enumerate(heads)
        )
    )


def _length(cell: Cell) -> int:
    return len(cell.value) if isinstance(cell.value, str) and not cell.value.isspace() else 0


def _places(names: Sequence[str]) -> Mapping[str, Mapping[str, str]]:
    """The variables of each place by part, by what they begin with; the row's own place, "", last.

    A place may be told without its words.
    """
    found: dict[str, dict[str, str]] = {}
    for name in names:
        match = _PLACE.fullmatch(name)
        if match and (not match[1] or match[2][0].isupper()):
            found.setdefault(match[1], {})[match[2].lower()] = name
    whole = {prefix: parts for prefix, parts in found.items() if set(parts) >= set(_PARTS[:3])}
    return dict(sorted(whole.items(), key=lambda item: (item[0] == "", names.index(item[1]["doc"]))))


def _place_column(prefix: str, names: Mapping[str, str], question: QueryFile, lang: str) -> Column:
    headings = {part: question.heading(name, lang) for part, name in names.items()}
    return Column(prefix, headings.get("quote", headings["doc"]), True, tuple(headings[part] for part in _PARTS[:3]))


def _cell(
    row: Row,
    column: Column,
    places: Mapping[str, Mapping[str, str]],
    documents: Documents,
    words: Mapping[str, str],
) -> Cell:
    if column.is_place:
        place = _place(row, places[column.key], documents.names)
        return Cell() if place is None else Cell(None, words_at(place), place, _where(place, words))
    value = row.get(column.key)
    if isinstance(value, str) and (named := documents.named(column.key, value, words)):
        return named
    if not isinstance(value, str):
        return Cell(value)
    page = page_of(value) or documents.known.page(column.key, value, row)
    return Cell(told_since(value, documents.lang), page)


def _place(row: Row, names: Mapping[str, str], called: Mapping[str, str]) -> Place | None:
    if any(name not in row for name in names.values()):
        return None
    doc, start, end = (row[names[part]] for part in _PARTS[:3])
    own = names["doc"] == "doc"
    footnote = row.get("footnote") if own else None
    return Place(
        doc=str(doc),
        title=called.get(str(doc), str(doc)),
        section=str(row.get("section", "")) if own else "",
        footnote=None if footnote is None else int(footnote),
        start=int(start),
        end=int(end),
        quote=str(row[names["quote"]]) if "quote" in names else "",
    )


def _where(place: Place, words: Mapping[str, str]) -> str:
    """What the way to a place is called: its document, section and footnote."""
    section = f", {words['section'].lower()} {place.section}" if place.section else ""
    footnote = f", {words['footnote']} {place.footnote}" if place.footnote is not None else ""
    return f"{place.title}{section}{footnote}"


def _size(cell: Cell) -> int:
    """About how many bytes a cell takes in a page; a letter of Vietnamese may take three."""
    words = cell.place.quote + cell.place.title if cell.place else "" if cell.value is None else str(cell.value)
    return len(words.encode()) + (170 if cell.place else 10) + len(cell.address) + 100 * len(cell.ways)
