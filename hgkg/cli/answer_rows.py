"""What a query gave, as rows; in a terminal each place stands in one column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from hgkg.cli.drawn_rows import draw_table
from hgkg.cli.messages import say
from hgkg.cli.output import Rows

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
    """What a terminal has room for: every column in which anything stands, each place in one column, then the words."""
    keys = [column.key for column in table.columns]
    if not all(key in keys for key in _NEEDED):
        return table
    told = {i for i in range(len(keys)) if any(row[i] is not None for row in table.rows)}
    places = {key: key.removesuffix("Doc") for key in keys if key.endswith("Doc") and _ends(key) <= set(keys)}
    hidden = {*_PLACE, _QUOTE}.union(*(_ends(key) for key in places))
    others = [i for i, key in enumerate(keys) if key not in hidden and i in told]
    words = [i for i, key in enumerate(keys) if key == _QUOTE]
    doc = table.columns[keys.index("doc")]
    place = replace(doc, key="place", vi=say("column.place", "vi"), en=say("column.place", "en"))
    columns = (*(table.columns[i] for i in others), place, *(table.columns[i] for i in words))
    rows = []
    for row in table.rows:
        cells = dict(zip(keys, row, strict=True))
        told_of = (_other_place(cells, places[keys[i]]) if keys[i] in places else row[i] for i in others)
        rows.append((*told_of, _place(cells), *(row[i] for i in words)))
    return replace(table, columns=columns, rows=tuple(rows), links=())


def _ends(key: str) -> set[str]:
    """The keys that say where in the document of the column ``key`` ("targetDoc") something stands."""
    return {f"{key.removesuffix('Doc')}{end}" for end in ("Start", "End")}


def _other_place(row: Mapping[str, Cell], prefix: str) -> str | None:
    """``report-2024:120-180``: the place of another thing of the row."""
    doc, start, end = (row[f"{prefix}{part}"] for part in ("Doc", "Start", "End"))
    return None if doc is None else f"{doc}:{start}-{end}"


def _place(row: Mapping[str, Cell]) -> str | None:
    """``report-2024 II/1 [12]:120-180``: document, section, footnote, characters; None of what has no words."""
    if row["doc"] is None:
        return None
    section = f" {row['section']}" if row.get("section") else ""
    footnote = f" [{row['footnote']}]" if row.get("footnote") is not None else ""
    return f"{row['doc']}{section}{footnote}:{row['start']}-{row['end']}"
