"""What a query gave, as rows; in a terminal each place stands in one column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from hgkg.cli.messages import say
from hgkg.cli.output import Rows, draw_table

if TYPE_CHECKING:
    from rich.console import Console

    from hgkg.publish.table import Cell, Table
    from hgkg.query.answer import Answer
    from hgkg.query.catalogue import QueryFile

_NEEDED = ("doc", "start", "end")
_PLACE = (*_NEEDED, "section", "footnote")
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
    """What a terminal has room for: the place in one column, then the words; before them every other column in which
    anything stands.
    """
    keys = [column.key for column in table.columns]
    if not all(key in keys for key in _NEEDED):
        return table
    told = {i for i in range(len(keys)) if any(row[i] is not None for row in table.rows)}
    others = [i for i, key in enumerate(keys) if key not in (*_PLACE, _QUOTE) and i in told]
    words = [i for i, key in enumerate(keys) if key == _QUOTE]
    doc = table.columns[keys.index("doc")]
    place = replace(doc, key="place", vi=say("column.place", "vi"), en=say("column.place", "en"))
    columns = (*(table.columns[i] for i in others), place, *(table.columns[i] for i in words))
    rows = tuple(
        (*(row[i] for i in others), _place(dict(zip(keys, row, strict=True))), *(row[i] for i in words))
        for row in table.rows
    )
    return replace(table, columns=columns, rows=rows, links=())


def _place(row: Mapping[str, Cell]) -> str:
    """``report-2024 II/1 [12]:120-180``: document, section, footnote, characters."""
    section = f" {row['section']}" if row.get("section") else ""
    footnote = f" [{row['footnote']}]" if row.get("footnote") is not None else ""
    return f"{row['doc']}{section}{footnote}:{row['start']}-{row['end']}"
