"""From a build to the book of its tables."""

from __future__ import annotations

from collections.abc import Iterable

from hgkg.publish.exchange.book import Book, Cell, Heading, Linked, Passage, Sheet, passage_id
from hgkg.publish.exchange.export import Loss, Source
from hgkg.publish.exchange.losses import Losses
from hgkg.publish.exchange.sheets.bodies import bodies_sheet, changes_sheet, duties_sheet
from hgkg.publish.exchange.sheets.documents import citations_sheet, documents_sheet
from hgkg.publish.exchange.sheets.findings import findings_sheet
from hgkg.publish.exchange.sheets.gaps import gaps_sheet
from hgkg.publish.exchange.sheets.matrix import drives_sheet, matrix_sheet
from hgkg.publish.exchange.sheets.targets import board_sheet, others_sheet
from hgkg.publish.exchange.sheets.tasks import events_sheet, inspections_sheet, tasks_sheet
from hgkg.publish.facts import Build, read_build
from hgkg.query.answer import Row
from hgkg.query.exported import kinds, read, uncertain
from hgkg.query.left_out import left_out_note
from hgkg.query.views import place

_HELD = frozenset(
    (
        "AgencyMention",
        "Assessment",
        "ChangeEvent",
        "DocumentDescription",
        "Drive",
        "Duty",
        "Event",
        "Finding",
        "Inspection",
        "Mention",
        "Relation",
        "Result",
        "Target",
        "Task",
    )
)
_SHEETS = (
    board_sheet,
    others_sheet,
    matrix_sheet,
    drives_sheet,
    gaps_sheet,
    bodies_sheet,
    duties_sheet,
    tasks_sheet,
    inspections_sheet,
    events_sheet,
    changes_sheet,
    documents_sheet,
    citations_sheet,
    findings_sheet,
)

PASSAGES = (
    Heading("id", "Mã", "Id", "text", 26),
    Heading("document", "Tệp", "File", "text", 18),
    Heading("section", "Mục", "Section", "text", 12),
    Heading("footnote", "Chú thích", "Footnote", "number", 8),
    Heading("start", "Từ ký tự", "From", "number", 10, True, "tính từ 0", "counted from 0"),
    Heading("end", "Đến ký tự", "To", "number", 10, True, "không gồm ký tự này", "this one not included"),
    Heading("prefix", "Đứng trước", "Before", "words", 20),
    Heading("quote", "Nguyên văn", "Words", "words", 90),
    Heading("suffix", "Đứng sau", "After", "words", 20),
    Heading("title", "Tên văn bản", "Title", "words", 36, False),
)
"""The columns of the table of passages."""


def passage_cells(passage: Passage) -> tuple[Cell, ...]:
    """A row of the table of passages."""
    at = passage.place
    place = (passage_id(at), at.doc, at.section, at.footnote, at.start, at.end)
    return (*place, passage.prefix, at.quote, passage.suffix, at.title)


def make_book(source: Source) -> Book:
    """All tables of a build, in the language of ``source``."""
    build = read_build(source.store, source.lang)
    sheets = tuple(make(build) for make in _SHEETS)
    note = left_out_note(source.store, build.board, source.lang)
    passages = _passages(sheets, read(source.store, "quotes"))
    return Book(sheets, passages, source.lang, source.build_id, note, _HELD, _unshown(build))


def _unshown(build: Build) -> tuple[Loss, ...]:
    """What is only counted: results that answer a target without being the closest, places that name a body again."""
    answering = {str(row["result"]) for rows in build.facts.results.values() for row in rows}
    shown = {row.result.iri for row in build.targets if row.result}
    losses = Losses()
    losses.add("further_results", len(answering - shown))
    losses.add("further_names", build.named_again)
    return losses.told()


def left_out(source: Source, held: Iterable[str]) -> tuple[Loss, ...]:
    """What a build states that is of no class in ``held``, a loss for each class, and how certain the rest is."""
    held, losses = set(held), Losses()
    losses.add("certainty", uncertain(source.store, held))
    return (
        *losses.told(),
        *(
            Loss(f"bản ghi không đưa vào: {kind.vi}", f"statements left out: {kind.en}", kind.count)
            for kind in kinds(source.store)
            if kind.name not in held
        ),
    )


def _passages(sheets: Iterable[Sheet], rows: Iterable[Row]) -> tuple[Passage, ...]:
    """Each passage that a cell leads to, once; of one that stands in two sections, the first of them."""
    wanted = {
        passage_id(cell.place) for sheet in sheets for row in sheet.rows for cell in row if isinstance(cell, Linked)
    }
    found: dict[str, Passage] = {}
    for row in rows:
        at = place(row)
        if (id_ := passage_id(at)) in wanted:
            found.setdefault(id_, Passage(at, str(row["prefix"]), str(row["suffix"])))
    return tuple(sorted(found.values(), key=lambda p: (p.place.doc, p.place.start, p.place.end)))
