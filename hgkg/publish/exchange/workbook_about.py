"""The first sheet of the workbook: what it is, how it is read, what it does not hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from hgkg.publish.exchange.book import Book, Sheet
from hgkg.publish.exchange.export import Loss
from hgkg.publish.exchange.row_heights import height
from hgkg.publish.exchange.sheets.matrix import MARKS
from hgkg.publish.exchange.workbook_styles import Styles
from hgkg.publish.look import read_look
from hgkg.query.figures import number

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WORDS = {
    "vi": {
        "title": "Chỉ tiêu, kết quả và căn cứ",
        "what": "Sổ này cho biết văn bản nào đề ra và chi phối chỉ tiêu nào, chỉ tiêu ấy đạt hay chưa, và câu chữ nào "
        "nói ra điều đó. Dòng nào đọc từ văn bản cũng dẫn về nguyên văn.",
        "build": "Bản dựng",
        "sheets": "Các trang tính",
        "rows": "dòng",
        "passages": "Nguyên văn của mọi chỗ được dẫn, với chữ đứng trước và sau.",
        "documents": "Văn bản đã đọc",
        "verdicts": "Đánh giá",
        "targets": "chỉ tiêu trên bảng",
        "basis": "Căn cứ chi phối (dấu trong ma trận)",
        "how": "Cách đọc",
        "links": "Bấm vào “Nơi nêu” hoặc dấu trong ma trận để đến nguyên văn; ở trang Nguyên văn, bấm số dòng để "
        "trở lại.",
        "filters": "Mọi trang có bộ lọc ở dòng đầu. Cột bên phải vùng in (giá trị dạng số, đơn vị, kỳ, IRI) không in "
        "ra giấy.",
        "verdict": "Đánh giá do chương trình tính từ chỉ tiêu và kết quả; đánh giá của chính văn bản ở cột riêng.",
        "offsets": "Vị trí đếm theo ký tự Unicode của văn bản như khi đọc vào, từ 0, không gồm vị trí cuối.",
        "lost": "Những gì sổ này không giữ được",
        "others": "Các chỉ tiêu ấy đứng ở trang Chỉ tiêu khác.",
    },
    "en": {
        "title": "Targets, results and what they rest on",
        "what": "This workbook says which document sets and drives which target, whether it was met, and which words "
        "say so. Every row read from a document leads back to its words.",
        "build": "Build",
        "sheets": "Sheets",
        "rows": "rows",
        "passages": "The exact words of every place, with what stands before and after them.",
        "documents": "Documents read",
        "verdicts": "Verdicts",
        "targets": "targets on the board",
        "basis": "Basis of a drive (marks in the matrix)",
        "how": "How to read it",
        "links": "Click a place, or a mark in the matrix, for the exact words; in the sheet Words, a row number leads "
        "back.",
        "filters": "Every sheet has filters in its first row. Columns right of what is printed (values as numbers, "
        "units, periods, IRIs) stay off the paper.",
        "verdict": "The verdict is computed from target and result; the document's own verdict has its own column.",
        "offsets": "Positions count Unicode characters of the text as read, from 0, the end not included.",
        "lost": "What this workbook cannot hold",
        "others": "Those targets stand in the sheet Other targets.",
    },
}
_WIDTHS = (30, 92, 14)


def write_about(worksheet: Worksheet, styles: Styles, book: Book, losses: Iterable[Loss]) -> None:
    """Write the introduction; ``losses`` is what the workbook does not hold."""
    About(worksheet, styles, book).write(losses)


class About:
    """Writes the introduction from top to bottom."""

    def __init__(self, worksheet: Worksheet, styles: Styles, book: Book) -> None:
        self._sheet, self._styles, self._book = worksheet, styles, book
        self._words, self._look, self._row = _WORDS[book.lang], read_look(book.lang), 0

    def write(self, losses: Iterable[Loss]) -> None:
        words = self._words
        self._paper()
        self._sheet.write_string(0, 0, words["title"], self._styles.title())
        self._row = 2
        self._prose(words["what"])
        self._pair(words["build"], self._book.build_id)
        self._sheets()
        self._documents()
        self._verdicts()
        self._basis()
        self._part(words["how"])
        for key in ("links", "filters", "verdict", "offsets"):
            self._prose(words[key])
        if self._book.note:
            self._prose(f"{self._book.note}. {words['others']}")
        self._losses(tuple(losses))

    def _paper(self) -> None:
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.hide_gridlines(2)
        for column, width in enumerate(_WIDTHS):
            self._sheet.set_column(column, column, width)

    def _part(self, title: str) -> None:
        self._row += 1
        for column in range(len(_WIDTHS)):
            self._sheet.write_string(self._row, column, "" if column else title, self._styles.part())
        self._row += 1

    def _prose(self, text: str) -> None:
        self._sheet.set_row(self._row, height([(text, _WIDTHS[1])]))
        self._sheet.write_string(self._row, 1, text, self._styles.prose())
        self._row += 1

    def _pair(self, label: str, text: str, note: str = "") -> None:
        self._sheet.set_row(self._row, height(zip((label, text, note), _WIDTHS, strict=True)))
        self._sheet.write_string(self._row, 0, label, self._styles.label())
        self._sheet.write_string(self._row, 1, text, self._styles.prose())
        self._sheet.write_string(self._row, 2, note, self._styles.prose())
        self._row += 1

    def _sheets(self) -> None:
        from hgkg.publish.exchange.workbook_sheets import NAMES

        self._part(self._words["sheets"])
        lang = self._book.lang
        named = [(sheet.text(lang), sheet.about(lang), len(sheet.rows)) for sheet in self._book.sheets]
        named.append((NAMES["passages"][lang], self._words["passages"], len(self._book.passages)))
        for name, about, rows in named:
            self._pair(name, about, f"{number(rows, lang)} {self._words['rows']}")
            self._sheet.write_url(self._row - 1, 0, f"internal:'{name}'!A1", self._styles.link(), name)

    def _documents(self) -> None:
        """The documents of which a file was read."""
        self._part(self._words["documents"])
        sheet = _named(self._book, "documents")
        keys = [heading.key for heading in sheet.headings]
        held = self._look.states["held"]
        for row in sheet.rows:
            cells = dict(zip(keys, row, strict=True))
            if cells["held"] == held:
                about = " · ".join(str(cells[key]) for key in ("type", "number", "issuer") if cells[key])
                self._pair(about, str(cells["name"]), str(cells["period"] or ""))

    def _verdicts(self) -> None:
        """Each verdict with its sign and how many targets of the board have it."""
        self._part(self._words["verdicts"])
        sheet = _named(self._book, "board")
        column = next(n for n, heading in enumerate(sheet.headings) if heading.kind == "verdict")
        counts = Counter(row[column] for row in sheet.rows)
        for key, look in self._look.verdicts.items():
            self._sheet.write_string(self._row, 0, look.text, self._styles.verdict(key))
            self._sheet.write_string(self._row, 1, f"{counts[key]} {self._words['targets']}", self._styles.prose())
            self._row += 1

    def _basis(self) -> None:
        self._part(self._words["basis"])
        for key, mark in MARKS.items():
            self._pair(mark, self._look.basis[key].word)

    def _losses(self, losses: tuple[Loss, ...]) -> None:
        if losses:
            self._part(self._words["lost"])
            for loss in losses:
                self._pair(number(loss.count, self._book.lang), loss.text(self._book.lang))


def _named(book: Book, key: str) -> Sheet:
    return next(sheet for sheet in book.sheets if sheet.key == key)
