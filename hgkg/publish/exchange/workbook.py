"""The book of a build as one Excel workbook."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

from hgkg.publish.exchange.book import Book
from hgkg.publish.exchange.bookmaking import left_out, make_book
from hgkg.publish.exchange.export import Export, Loss, Source
from hgkg.publish.exchange.losses import Losses

if TYPE_CHECKING:
    from collections.abc import Iterable

# The workbook's own dates, which Excel demands: never the clock's, so that two exports have the same bytes.
_MADE = datetime(2000, 1, 1)


def export_workbook(source: Source) -> Export:
    """A workbook: an introduction, the tables, and the passages that their cells lead to."""
    book = make_book(source)
    left = (*book.unshown, *left_out(source, book.held))
    content, losses = workbook_bytes(book, left)
    return Export(content, (*losses, *left))


def workbook_bytes(book: Book, left: Iterable[Loss] = ()) -> tuple[bytes, tuple[Loss, ...]]:
    """The workbook of ``book`` and what it could not hold.

    Args:
        left: what the book leaves out; stands in the introduction.
    """
    from xlsxwriter import Workbook

    from hgkg.publish.exchange.workbook_about import write_about
    from hgkg.publish.exchange.workbook_sheets import NAMES, SheetWriter
    from hgkg.publish.exchange.workbook_styles import DEFAULT, Styles

    out, losses = io.BytesIO(), Losses()
    workbook = Workbook(out, {"in_memory": True, "default_format_properties": DEFAULT})
    title = "Chỉ tiêu, kết quả và căn cứ" if book.lang == "vi" else "Targets, results and what they rest on"
    workbook.set_properties(
        {"title": title, "author": "hgkg", "comments": f"hgkg build {book.build_id}", "created": _MADE}
    )
    styles = Styles(workbook, book.lang)
    about = workbook.add_worksheet(NAMES["about"][book.lang])
    writer = SheetWriter(workbook, styles, book, losses)
    writer.write_all()
    write_about(about, styles, book, (*losses.told(), *left))
    workbook.close()
    return out.getvalue(), losses.told()
