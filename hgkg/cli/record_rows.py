"""Records as rows: every field for a spreadsheet, as they are for programs, the gist of each for a terminal."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from hgkg.cli.messages import say
from hgkg.cli.output import Rows
from hgkg.cli.terminal import plain

if TYPE_CHECKING:
    from rich.console import Console

    from hgkg.publish.tables import Table

Fields = Mapping[str, Any]

_QUOTE_SHOWN = 160
"""Characters of a quote that a terminal gets; every other form has all of it."""


def record_rows(records: Sequence[Fields], lang: str) -> Rows:
    """Records as ``model.record.as_json`` gives them, or as they are read back from ``records.jsonl``."""
    return Rows(
        table=_table(records, lang),
        draw=lambda screen: _draw(screen, records, lang),
        texts={
            "json": lambda: json.dumps(records, ensure_ascii=False, indent=1) + "\n",
            "jsonl": lambda: "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records),
        },
    )


def _table(records: Sequence[Fields], lang: str) -> Table:
    """Every field that any record has; what is no single value is written as JSON."""
    from hgkg.publish.tables import Column, Table

    names = tuple(dict.fromkeys(name for record in records for name in record))
    columns = tuple(Column(name, name, name, kind="quote" if name == "quote" else "text") for name in names)
    rows = tuple(tuple(_cell(record.get(name)) for name in names) for record in records)
    return Table(say("caption.records", lang), columns, rows)


def _cell(value: Any) -> str | int | float | None:
    if value is None or (isinstance(value, str | int | float) and not isinstance(value, bool)):
        return value
    return json.dumps(value, ensure_ascii=False) if value else None


def _draw(screen: Console, records: Sequence[Fields], lang: str) -> None:
    from rich import box
    from rich.table import Table as Grid

    from hgkg.query.gist import gist

    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    grid.add_column(say("column.kind", lang), no_wrap=True)
    grid.add_column(say("column.place", lang), style="dim", overflow="fold", ratio=2)
    grid.add_column(say("column.gist", lang), overflow="fold", ratio=3)
    grid.add_column(say("column.quote", lang), overflow="fold", ratio=5)
    for record in records:
        quote = plain(record["quote"])
        shown = quote if len(quote) <= _QUOTE_SHOWN else quote[: _QUOTE_SHOWN - 1] + "…"
        grid.add_row(say(f"kind.{record['kind']}", lang), _place(record), plain(gist(record)), shown)
    if records:
        screen.print(grid)


def _place(record: Fields) -> str:
    return f"{record['doc']}:{record['start']}-{record['end']}"
