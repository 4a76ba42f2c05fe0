"""The target board of a build, as rows."""

from __future__ import annotations

from hgkg.publish.tables import board_table
from hgkg.query.board import board
from hgkg.query.left_out import left_out_note
from hgkg.store import Store
from hgkg.workbench.rows import Rows


def board_rows(store: Store, period: str | None, document: str | None, lang: str) -> Rows:
    """The targets of the board, and the note on those that it leaves out; see ``Build.board``."""
    found = board(store, period=period, document=document, lang=lang)
    note = left_out_note(store, found, lang, period=period, document=document)
    table = board_table(found, lang, note=note)
    cells = tuple((*row, one.status) for row, one in zip(table.rows, found, strict=True))
    return Rows((*(column.key for column in table.columns), "status"), cells, table.caption, note)
