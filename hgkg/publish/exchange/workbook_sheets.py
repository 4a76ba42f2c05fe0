"""Writing tables into sheets, with links to the passages and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from hgkg.publish.exchange.book import Book, Cell, Heading, Linked, Sheet, passage_id
from hgkg.publish.exchange.bookmaking import PASSAGES, passage_cells
from hgkg.publish.exchange.losses import Losses
from hgkg.publish.exchange.row_heights import height
from hgkg.publish.exchange.workbook_styles import Styles
from hgkg.publish.look import read_look

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

NAMES = {"about": {"vi": "Giới thiệu", "en": "About"}, "passages": {"vi": "Nguyên văn", "en": "Words"}}
"""The tabs that are no table of the book."""

# Excel's own limits (Microsoft, "Excel specifications and limits").
_LONGEST = 32_767
_LINKS = 65_530
_ROWS = 1_048_576
_COLUMNS = 16_384
_DIGITS = 10**15
_FIRST_DATE = date(1900, 3, 1)  # Excel counts a 29 February 1900 that never was

_QUOTE = next(n for n, heading in enumerate(PASSAGES) if heading.key == "quote")
_A4 = 9
_WIDE = 260  # characters beyond which a sheet on one page could no longer be read
_HEADING_HEIGHT, _UPRIGHT_HEIGHT = 42, 190


@dataclass(frozen=True, slots=True)
class _Spot:
    """A cell of a sheet, counted from 0."""

    sheet: str
    row: int
    column: int

    @property
    def address(self) -> str:
        from xlsxwriter.utility import xl_rowcol_to_cell

        quoted = self.sheet.replace("'", "''")
        return f"internal:'{quoted}'!{xl_rowcol_to_cell(self.row, self.column)}"


class SheetWriter:
    """Writes all tables of a book and, last, the passages."""

    def __init__(self, workbook: Workbook, styles: Styles, book: Book, losses: Losses) -> None:
        self._workbook, self._styles, self._book, self._losses = workbook, styles, book, losses
        self._lang, self._look = book.lang, read_look(book.lang)
        name = NAMES["passages"][book.lang]
        self._spots = {passage_id(p.place): _Spot(name, n, _QUOTE) for n, p in enumerate(book.passages, 1)}
        self._uses: defaultdict[str, defaultdict[str, list[_Spot]]] = defaultdict(lambda: defaultdict(list))
        self._links: defaultdict[str, int] = defaultdict(int)

    def write_all(self) -> None:
        """Write every sheet, in order."""
        for sheet in self._book.sheets:
            self._write(sheet)
        self._write_passages()

    def _write(self, sheet: Sheet) -> None:
        worksheet = self._workbook.add_worksheet(sheet.text(self._lang))
        self._losses.add("rows", max(len(sheet.rows) - _ROWS + 1, 0))
        self._losses.add("columns", max(len(sheet.headings) - _COLUMNS, 0))
        headings, rows = sheet.headings[:_COLUMNS], sheet.rows[: _ROWS - 1]
        self._lay_out(worksheet, sheet, headings, len(rows))
        for row, cells in enumerate(rows, 1):
            worksheet.set_row(row, height(self._shown(headings, cells)))
            for column, (heading, cell) in enumerate(zip(headings, cells, strict=False)):
                self._write_cell(worksheet, _Spot(worksheet.get_name(), row, column), heading, cell)

    def _shown(self, headings: Sequence[Heading], cells: Sequence[Cell]) -> Iterator[tuple[str, float]]:
        """The words of a row with the widths of their columns; numbers and dates take one line."""
        for heading, cell in zip(headings, cells, strict=False):
            if isinstance(cell, Linked):
                yield cell.text, heading.width
            elif isinstance(cell, str) and heading.kind != "iri":
                yield (self._look.own_verdict(cell) + " ▲" if heading.kind == "verdict" else cell), heading.width

    def _lay_out(self, worksheet: Worksheet, sheet: Sheet, headings: Sequence[Heading], rows: int) -> None:
        """Headings, widths, what stays in sight, filters, and how it is printed."""
        upright = any(heading.kind == "mark" for heading in headings)
        worksheet.set_row(0, _UPRIGHT_HEIGHT if upright else _HEADING_HEIGHT)
        for column, heading in enumerate(headings):
            style = self._styles.heading(upright=heading.kind == "mark")
            worksheet.write_string(0, column, self._fitting(heading.text(self._lang)), style)
            beside = {} if heading.printed else {"level": 1}
            worksheet.set_column(column, column, heading.width, None, beside)
        worksheet.freeze_panes(1, sheet.frozen)
        worksheet.autofilter(0, 0, rows, len(headings) - 1)
        printed = [heading for heading in headings if heading.printed]
        worksheet.print_area(0, 0, rows, len(printed) - 1)
        self._paper(worksheet, sheet, sum(heading.width for heading in printed))

    def _paper(self, worksheet: Worksheet, sheet: Sheet, width: int) -> None:
        worksheet.set_paper(_A4)
        worksheet.set_landscape()
        worksheet.repeat_rows(0)
        worksheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        if width <= _WIDE:
            worksheet.fit_to_pages(1, 0)
        else:
            worksheet.set_print_scale(60)
            worksheet.repeat_columns(0, sheet.frozen - 1)
        build, page = ("Bản dựng", "Trang") if self._lang == "vi" else ("Build", "Page")
        worksheet.set_header(f'&C&"Arial,Bold"{sheet.text(self._lang).replace("&", "&&")}')
        worksheet.set_footer(f"&L{build} {self._book.build_id}&R{page} &P/&N")

    def _write_cell(self, worksheet: Worksheet, spot: _Spot, heading: Heading, cell: Cell) -> None:
        row, column, styles = spot.row, spot.column, self._styles
        if isinstance(cell, Linked):
            self._write_link(worksheet, spot, heading, cell)
        elif cell is None or cell == "":
            worksheet.write_blank(row, column, None, styles.text(""))
        elif heading.kind == "verdict":
            verdict = self._look.verdicts.get(str(cell))
            worksheet.write_string(row, column, verdict.text if verdict else str(cell), styles.verdict(str(cell)))
        elif isinstance(cell, int | float) and abs(cell) < _DIGITS:
            worksheet.write_number(row, column, cell, styles.number(cell, heading.kind))
        elif isinstance(cell, date) and cell >= _FIRST_DATE:
            worksheet.write_datetime(row, column, cell, styles.date())
        else:
            text = self._as_words(heading, cell)
            worksheet.write_string(row, column, text, styles.text(text, wrapped=heading.kind != "iri"))

    def _as_words(self, heading: Heading, cell: str | int | float | date) -> str:
        if isinstance(cell, date):
            self._losses.add("dates")
            return cell.strftime("%d/%m/%Y")
        if isinstance(cell, int | float):
            self._losses.add("digits")
        elif heading.kind == "date":
            self._losses.add("dates")
        return self._fitting(str(cell))

    def _fitting(self, text: str) -> str:
        """The text as a cell can hold it. Excel counts a sign outside the basic plane as two."""
        legal = self._losses.legal(text)
        units = legal.encode("utf-16-le")
        if len(units) // 2 <= _LONGEST:
            return legal
        self._losses.add("long")
        more = "… [đã cắt: còn {} ký tự]" if self._lang == "vi" else "… [cut here: {} more characters]"
        room = _LONGEST - len(more) - 10
        kept = units[: room * 2].decode("utf-16-le", errors="ignore")
        return kept + more.format(len(legal) - len(kept))

    def _write_link(self, worksheet: Worksheet, spot: _Spot, heading: Heading, cell: Linked) -> None:
        id_ = passage_id(cell.place)
        self._uses[id_][spot.sheet].append(spot)
        style = self._styles.link(mark=heading.kind == "mark")
        self._leap(worksheet, spot, self._spots.get(id_), cell.text, style)

    def _leap(self, worksheet: Worksheet, spot: _Spot, to: _Spot | None, text: str, style: Format) -> None:
        """A cell that leads to another, as long as Excel takes more links in one sheet."""
        words = self._fitting(text)
        self._links[spot.sheet] += 1
        if to is None or self._links[spot.sheet] > _LINKS:
            self._losses.add("links")
            worksheet.write_string(spot.row, spot.column, words, style)
        else:
            worksheet.write_url(spot.row, spot.column, to.address, style, words)

    def _write_passages(self) -> None:
        """The passages, each with the rows of every sheet that lead to it."""
        names = [sheet.text(self._lang) for sheet in self._book.sheets]
        back = tuple(Heading(f"in_{sheet.key}", sheet.vi, sheet.en, "place", 12, False) for sheet in self._book.sheets)
        rows = tuple((*passage_cells(passage), *(None for _ in back)) for passage in self._book.passages)
        name = NAMES["passages"]
        self._write(Sheet("passages", name["vi"], name["en"], "", "", (*PASSAGES, *back), rows))
        worksheet = self._workbook.get_worksheet_by_name(name[self._lang])
        for row, passage in enumerate(self._book.passages[: _ROWS - 1], 1):
            uses = self._uses[passage_id(passage.place)]
            for column, sheet in enumerate(names, len(PASSAGES)):
                if spots := uses.get(sheet):
                    at = _Spot(name[self._lang], row, column)
                    self._leap(worksheet, at, spots[0], _row_numbers(spots), self._styles.link())


def _row_numbers(spots: Sequence[_Spot]) -> str:
    """The rows as they are numbered at the side of a sheet: "2, 5-8"."""
    runs: list[list[int]] = []
    for number in sorted({spot.row + 1 for spot in spots}):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)
