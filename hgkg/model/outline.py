"""The structure of one document. All offsets are those of ``Document.text``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from hgkg.model.document import Document
from hgkg.model.finding import Finding
from hgkg.model.lexicon import AreaConcept, Lexicon
from hgkg.text.phrases import Tokens
from hgkg.text.places import number_places
from hgkg.text.spans import Span, Spanned, covering

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands above the body of an official document. Missing parts are None or empty.

    Attributes:
        type: the word for the document's type as the vocabulary writes it ("Chương trình", "news").
        type_concept: its local name in the vocabulary.
        number: "07-NQ/TU", or None in a draft.
        symbol: what a draft's letterhead still shows ("-CTr/TU").
        issuer: the issuing body as printed.
        title, title_span: title in one line, and where it stands.
        date: ISO 8601 as far as the text goes.
        place: where it was signed.
        area: local name of the area concept the document speaks from, or None.
        draft: whether it calls itself a draft.
        span: from the first to the last word of the letterhead, title included.
        superior: the body printed above the issuer ("UBND HUYỆN MỸ TÚ" above a division of it), or None.
        unlisted: the district or commune it speaks from, where the vocabulary lacks it; ``area`` is its province then.
    """

    type: str | None
    type_concept: str | None
    number: str | None
    symbol: str | None
    issuer: str | None
    title: str
    title_span: Span
    date: str | None
    place: str | None
    area: str | None
    draft: bool
    period: str | None
    span: Span
    superior: str | None = None
    unlisted: AreaConcept | None = None

    def speaks_from(self, lexicon: Lexicon) -> AreaConcept | None:
        """The area whose bodies are meant where a body is named without one."""
        return self.unlisted or lexicon.areas.get(self.area or "")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what it governs. ``start`` and ``end`` are those of the heading line.

    Attributes:
        number: as printed ("I", "1.1", "(4)"), or None.
        level: 1 is outermost.
        parent: index of the parent in ``Outline.sections``, or None.
        body_end: where the next heading of the same or an outer level begins.
        path: the numbers from the outermost heading to this one.
    """

    start: int
    end: int
    number: str | None
    title: str
    level: int
    parent: int | None
    body_end: int
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a line that stands for one. ``item`` is the list number it opens with ("(5)", "a)")."""

    start: int
    end: int
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note and its marker. ``start`` and ``end`` are those of the note's text, its own marker aside.

    Attributes:
        number: 1-based.
        marker: the marker in the body, or an empty span where none was found.
        anchor: the sentence the marker hangs on.
        damaged: whether the marker is not whole.
    """

    start: int
    end: int
    number: int
    marker: Span
    anchor: Span
    damaged: bool


@dataclass(frozen=True, slots=True)
class EndMatter:
    """Addressees (Nơi nhận) and the signature. ``span`` is empty at the text's end where there is none."""

    addressees: tuple[str, ...]
    signatory: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a table's column.

    Attributes:
        role: "number", "indicator", "unit", "plan", "done", "of_plan" (what was done in percent of the plan),
            "previous" (against an earlier time), "time" (a value of that time, planned or done is not said), "note";
            of a table of tasks "task", "lead", "support", "deadline", "output" (what a task is to yield);
            None where its words say none of these.
        above: the head over it and its neighbours ("Năm 2024" over "Kế hoạch" and "Thực hiện"), or an empty span.
    """

    start: int
    end: int
    role: str | None
    above: Span = _NOWHERE


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row has in a column, given as an index of ``Table.columns``; None where it cannot be known which."""

    start: int
    end: int
    column: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. Empty cells are left out; a row of a group's title has one cell."""

    start: int
    end: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, however it was copied: with bars, tabs or wide blanks between its cells, or one cell a line.

    Attributes:
        caption: the line above it that calls it one ("Biểu 1. …") or gives the unit of all of it, or an empty span.
    """

    start: int
    end: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: Span

    def cell(self, row: Row, role: str) -> Cell | None:
        """The first cell that ``row`` has in a column of ``role``."""
        return next((c for c in row.cells if c.column is not None and self.columns[c.column].role == role), None)


S = TypeVar("S", bound=Spanned)


def _at(ordered: Sequence[S], starts: Sequence[int], offset: int) -> S | None:
    """As ``covering``, where the starts are asked for time and again."""
    i = bisect_right(starts, offset) - 1
    return ordered[i] if i >= 0 and offset < ordered[i].end else None


@dataclass(frozen=True)
class Outline:
    """Document and structure. Sections, sentences, footnotes and tables are in text order.

    A row of a table with figures is a sentence as well; the heads of its columns are none. ``around`` is what a page
    prints around its article (menus, counters, other articles): nothing of it is said by the document.
    """

    document: Document
    letterhead: Letterhead
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    footnotes: tuple[Footnote, ...]
    end_matter: EndMatter
    findings: tuple[Finding, ...] = ()
    tables: tuple[Table, ...] = ()
    around: tuple[Span, ...] = ()

    @cached_property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def key(self) -> str:
        return self.document.key

    @cached_property
    def tokens(self) -> Tokens:
        """The words and signs of the match key."""
        return Tokens.of(self.key)

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """Where runs of digits begin, in the text and in its match key."""
        return number_places(self.key)

    def tokens_in(self, start: int, end: int) -> Tokens:
        """The words and signs of the match key in ``[start, end)``."""
        return self.tokens.between(self.key, start, end)

    def sentence_at(self, offset: int) -> Sentence | None:
        return _at(self.sentences, self._sentence_starts, offset)

    def footnote_at(self, offset: int) -> Footnote | None:
        return _at(self.footnotes, self._footnote_starts, offset)

    def table_at(self, offset: int) -> Table | None:
        return covering(self.tables, offset) if self.tables else None

    def is_around(self, offset: int) -> bool:
        """Whether ``offset`` lies in what a page prints around its article."""
        return bool(self.around) and covering(self.around, offset) is not None

    def section_at(self, offset: int) -> Section | None:
        """The innermost section whose heading or body holds ``offset``: the last to open, or one it stands under."""
        return self._innermost[bisect_right(self._section_bounds, offset)]

    @cached_property
    def _section_bounds(self) -> tuple[int, ...]:
        """Where sections begin or end."""
        return tuple(sorted({at for s in self.sections for at in (s.start, s.body_end)}))

    @cached_property
    def _innermost(self) -> tuple[Section | None, ...]:
        """The innermost section before each of the bounds and behind the last."""
        opened = -1  # the last section to open
        found: list[Section | None] = [None]
        for bound in self._section_bounds:
            while opened + 1 < len(self.sections) and self.sections[opened + 1].start <= bound:
                opened += 1
            at: int | None = opened if opened >= 0 else None
            while at is not None and self.sections[at].body_end <= bound:
                at = self.sections[at].parent
            found.append(self.sections[at] if at is not None else None)
        return tuple(found)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(s.start for s in self.sentences)

    @cached_property
    def _footnote_starts(self) -> tuple[int, ...]:
        return tuple(n.start for n in self.footnotes)

    def path_at(self, offset: int) -> tuple[str, ...]:
        section = self.section_at(offset)
        return section.path if section else ()
