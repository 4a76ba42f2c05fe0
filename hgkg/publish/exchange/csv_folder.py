"""The book of a build as a folder of CSV files, described as CSV on the Web says (https://www.w3.org/TR/tabular-metadata/)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from hgkg.publish.exchange.book import Book, Cell, Heading, Linked, Sheet, passage_id
from hgkg.publish.exchange.bookmaking import PASSAGES, left_out, make_book, passage_cells
from hgkg.publish.exchange.export import Export, Source
from hgkg.publish.exchange.losses import Losses
from hgkg.publish.formats import csv_text, harmless
from hgkg.publish.look import Look, read_look
from hgkg.publish.table import Column, Table

METADATA = "csv-metadata.json"
"""The name by which CSV on the Web finds the description of a folder."""

_PASSAGES = "passages"
_DATATYPES = {"number": "decimal", "order": "integer", "count": "integer"}


def export_csv(source: Source) -> Export:
    """A file a table, UTF-8 with the mark by which Excel knows it, lines ended by CRLF, and their description."""
    book, losses = make_book(source), Losses()
    look = read_look(book.lang)
    sheets = (*book.sheets, _passages(book))
    files = {f"{sheet.key}.csv": _file(sheet, look, losses) for sheet in sheets}
    files[METADATA] = (json.dumps(_metadata(book, sheets), ensure_ascii=False, indent=1) + "\n").encode()
    return Export(files, (*losses.told(), *book.unshown, *left_out(source, book.held)))


def _file(sheet: Sheet, look: Look, losses: Losses) -> bytes:
    columns = tuple(Column(heading.key, heading.vi, heading.en) for heading in sheet.headings)
    rows = tuple(
        tuple(_value(heading, cell, look) for heading, cell in zip(sheet.headings, row, strict=True))
        for row in sheet.rows
    )
    losses.add("formula", sum(harmless(value) != value for row in rows for value in row))
    return csv_text(Table("", columns, rows), look.lang, "").encode("utf-8-sig")


def _value(heading: Heading, cell: Cell, look: Look) -> str | int | float | None:
    if isinstance(cell, Linked):
        return cell.text if heading.kind == "mark" else passage_id(cell.place)
    if isinstance(cell, date):
        return cell.isoformat()
    if heading.kind == "verdict" and cell:
        return look.own_verdict(str(cell))
    return cell


def _passages(book: Book) -> Sheet:
    about = ("Mỗi dòng một đoạn nguyên văn được dẫn.", "One passage that is quoted a row.")
    rows = tuple(passage_cells(passage) for passage in book.passages)
    return Sheet(_PASSAGES, "Nguyên văn", "Words", *about, PASSAGES, rows)


def _metadata(book: Book, sheets: tuple[Sheet, ...]) -> dict[str, Any]:
    """What the files are and how they hang together, in both languages."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": book.lang}],
        "dc:title": {"vi": "Chỉ tiêu, kết quả và căn cứ", "en": "Targets, results and what they rest on"},
        "dc:identifier": book.build_id,
        "dc:language": book.lang,
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True},
        "tables": [_table(sheet, book.lang) for sheet in sheets],
    }


def _table(sheet: Sheet, lang: str) -> dict[str, Any]:
    schema: dict[str, Any] = {"columns": [_column(heading) for heading in sheet.headings]}
    if sheet.key == _PASSAGES:
        schema["primaryKey"] = "id"
    places = [heading.key for heading in sheet.headings if heading.kind == "place"]
    if places:
        schema["foreignKeys"] = [
            {"columnReference": key, "reference": {"resource": f"{_PASSAGES}.csv", "columnReference": "id"}}
            for key in places
        ]
    return {
        "url": f"{sheet.key}.csv",
        "lang": lang,
        "dc:title": {"vi": sheet.vi, "en": sheet.en},
        "dc:description": {"vi": sheet.about_vi, "en": sheet.about_en},
        "tableSchema": schema,
    }


def _column(heading: Heading) -> dict[str, Any]:
    column: dict[str, Any] = {
        "name": heading.key,
        # A heading that is a document's name is the same in every language, and of none.
        "titles": heading.vi if heading.vi == heading.en else {"vi": heading.vi, "en": heading.en},
        "datatype": _DATATYPES.get(heading.kind, "string"),
    }
    if heading.about_vi:
        column["dc:description"] = {"vi": heading.about_vi, "en": heading.about_en}
    return column
