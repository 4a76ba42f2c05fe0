"""The public face of tables: make one from a board, a chain or an answer, print it, write it."""

from __future__ import annotations

from pathlib import Path

from hgkg.errors import UsageError
from hgkg.publish.files import write_text
from hgkg.publish.formats import FORMATS
from hgkg.publish.listing import answer_table as answer_table
from hgkg.publish.listing import board_table as board_table
from hgkg.publish.listing import chain_table as chain_table
from hgkg.publish.table import Column as Column
from hgkg.publish.table import Table as Table


def render(table: Table, format: str, lang: str, build_id: str = "") -> str:
    """``table`` as text.

    Args:
        format: "csv", "tsv", "json", "jsonl" or "html".
        lang: language of headings and page, "vi" or "en".
        build_id: the build the rows come from; without one, no column or line names it.

    Raises:
        UsageError: another format or language.
    """
    if format not in FORMATS:
        raise _unknown(format, "", " ".join(FORMATS))
    return FORMATS[format](table, lang, build_id)


def write(path: Path, table: Table, lang: str, build_id: str) -> Path:
    """Write ``table`` as the ending of ``path`` says; CSV gets the mark by which Excel knows UTF-8.

    Raises:
        UsageError: an ending that is not written, or a place that cannot be written to.
    """
    format = path.suffix.lower().removeprefix(".")
    if format not in FORMATS:
        raise _unknown(path.suffix, path, " ".join(f".{name}" for name in FORMATS))
    encoding = "utf-8-sig" if format == "csv" else "utf-8"
    return write_text(path, render(table, format, lang, build_id), encoding)


def _unknown(given: str, where: object, allowed: str) -> UsageError:
    return UsageError(
        f"the format {given!r} is not written",
        where,
        f"use one of: {allowed}",
        vi=f"{where or 'định dạng'}: không ghi được định dạng {given!r}; hãy dùng một trong: {allowed}",
    )
