"""What a query gave, as rows; in a terminal each place stands in one column."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hgkg.cli.messages import say
from hgkg.cli.output import Rows, draw_table

if TYPE_CHECKING:
    from rich.console import Console

    from hgkg.publish.tables import Table
    from hgkg.query.answer import Answer
    from hgkg.query.catalogue import QueryFile

_PLACE = ("doc", "start", "end")
_QUOTE = "quote"


def answer_rows(answer: Answer, asked: QueryFile | str, lang: str) -> Rows:
    """The rows of ``answer`` to the question ``asked``; JSON is that of SPARQL 1.1."""
    from hgkg.publish.tables import answer_table

    table = answer_table(answer, asked, lang)

    def draw(screen: Console) -> None:
        if table.rows:
            draw_table(screen, _narrow(table), lang)

    return Rows(table, draw, texts={"json": answer.to_json})


def _narrow(table: Table) -> Table:
    """Document, start and end in one column, before the words; what else there is stays in its order."""
    keys = [column.key for column in table.columns]
    if not all(key in keys for key in _PLACE):
        return table
    doc, start, end = (keys.index(key) for key in _PLACE)
    others = [i for i, key in enumerate(keys) if key not in (*_PLACE, _QUOTE)]
    words = [i for i, key in enumerate(keys) if key == _QUOTE]
    place = replace(table.columns[doc], key="place", vi=say("column.place", "vi"), en=say("column.place", "en"))
    columns = (*(table.columns[i] for i in others), place, *(table.columns[i] for i in words))
    rows = tuple(
        (*(row[i] for i in others), f"{row[doc]}:{row[start]}-{row[end]}", *(row[i] for i in words))
        for row in table.rows
    )
    return replace(table, columns=columns, rows=rows, links=())
