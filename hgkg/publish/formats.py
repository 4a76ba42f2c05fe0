"""A table as text in each format that is offered."""

from __future__ import annotations

import csv
import io
import json
import re

from hgkg.publish.table import Cell, Column, Table

_BUILD = Column("build", "Bản dựng", "Build", detail=True)
# A spreadsheet takes what begins like this for a formula and runs it (OWASP, "CSV Injection"); the fullwidth forms
# count in East Asian settings.
_FORMULA = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)*%?")


def csv_text(table: Table, lang: str, build_id: str) -> str:
    """Comma-separated, CRLF, as RFC 4180 says and Excel expects."""
    return _separated(table, lang, build_id, csv.excel)


def tsv_text(table: Table, lang: str, build_id: str) -> str:
    """Separated by tabs; cells with a tab, a quotation mark or a line break are quoted."""
    return _separated(table, lang, build_id, csv.excel_tab)


def json_text(table: Table, lang: str, build_id: str) -> str:
    """One object: caption, build, note, columns, and the rows as objects by the columns' keys."""
    columns = [{"key": column.key, "heading": column.heading(lang)} for column in table.columns]
    head = {"caption": table.caption, "build": build_id, "note": table.note, "columns": columns}
    return json.dumps({**head, "rows": _objects(table)}, ensure_ascii=False, indent=2) + "\n"


def jsonl_text(table: Table, lang: str, build_id: str) -> str:
    """One object a row, by the columns' keys, which are the same in every ``lang``."""
    objects = _objects(_stamped(table, build_id))
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in objects)


def html_text(table: Table, lang: str, build_id: str) -> str:
    """A page complete in itself."""
    from hgkg.publish.table_page import table_page  # the template engine would slow every board in a terminal

    return table_page(table, lang, build_id)


FORMATS = {"csv": csv_text, "tsv": tsv_text, "json": json_text, "jsonl": jsonl_text, "html": html_text}


def _stamped(table: Table, build_id: str) -> Table:
    """The table with the build in a column of its own, for formats that have no other place for it."""
    return table.with_constant(_BUILD, build_id) if build_id else table


def _objects(table: Table) -> list[dict[str, Cell]]:
    keys = [column.key for column in table.columns]
    return [dict(zip(keys, row, strict=True)) for row in table.rows]


def _separated(table: Table, lang: str, build_id: str, dialect: type[csv.Dialect]) -> str:
    stamped = _stamped(table, build_id)
    out = io.StringIO(newline="")
    writer = csv.writer(out, dialect)
    writer.writerow([column.heading(lang) for column in stamped.columns])
    writer.writerows([harmless(cell) for cell in row] for row in stamped.rows)
    return out.getvalue()


def harmless(cell: Cell) -> Cell:
    """``cell`` as a spreadsheet may read it: an apostrophe before words that it would take for a formula."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return "'" + cell
    return cell
