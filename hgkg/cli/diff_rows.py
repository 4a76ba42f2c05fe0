"""The differences of two builds as rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from hgkg.cli.diff_view import draw_diff
from hgkg.cli.field_words import field_name, in_words
from hgkg.cli.messages import say
from hgkg.cli.output import Rows

if TYPE_CHECKING:
    from hgkg.publish.look import Look
    from hgkg.publish.table import Cell
    from hgkg.publish.tables import Table
    from hgkg.query.compare import Comparison, Fact

_COLUMNS = (
    "column.doc", "column.change", "column.kind", "column.what", "column.field", "column.before", "column.after",
)  # fmt: skip
_DETAILS = (
    *(("column.place_before", "text"), ("column.quote_before", "quote")),
    *(("column.place_after", "text"), ("column.quote_after", "quote")),
)
"""Shown by a page when a row is opened."""
_PLACE = ("id", "doc", "start", "end", "section", "footnote", "quote")


def diff_rows(found: Comparison, lang: str, whole: bool) -> Rows:
    """The facts in every form; ``whole`` where nothing was chosen among them: a terminal then counts the facts of a
    document that came or went as a whole, and other forms have them all.
    """
    return Rows(
        table=_table(found, lang),
        draw=lambda screen: draw_diff(screen, found, lang, whole),
        texts={
            "json": lambda: json.dumps(_object(found), ensure_ascii=False, indent=1) + "\n",
            "jsonl": lambda: "".join(json.dumps(fact_fields(f), ensure_ascii=False) + "\n" for f in found.facts),
        },
    )


def fact_fields(fact: Fact) -> dict[str, Any]:
    """A fact for programs: codes and values as the records have them."""
    names = ("document", "change", "kind", "what", "field", "old", "new")
    told = {name: getattr(fact, name) for name in names}
    for side, record in (("before", fact.before), ("after", fact.after)):
        told[side] = None if record is None else {name: record[name] for name in _PLACE}
    return told


def _object(found: Comparison) -> dict[str, Any]:
    counts = {
        doc: {name: getattr(c, name) for name in ("added", "removed", "changed")} for doc, c in found.counts.items()
    }
    return {
        "builds": list(found.builds),
        "inputs": [dict(zip(("name", "old", "new"), one, strict=True)) for one in found.inputs],
        "documents": {doc: {"state": state, **counts.get(doc, {})} for doc, state in found.documents.items()},
        "facts": [fact_fields(fact) for fact in found.facts],
    }


def _table(found: Comparison, lang: str) -> Table:
    from hgkg.publish.look import read_look
    from hgkg.publish.tables import Column, Table

    look = read_look(lang)
    columns = (
        *(Column(_key(key), say(key, "vi"), say(key, "en")) for key in _COLUMNS),
        *(Column(_key(key), say(key, "vi"), say(key, "en"), kind, detail=True) for key, kind in _DETAILS),  # type: ignore[arg-type]
    )
    return Table(say("caption.diff", lang), columns, tuple(_row(fact, look) for fact in found.facts))


def _key(key: str) -> str:
    """The name of a column for programs: what stands behind ``column.``."""
    return key.partition(".")[2]


def _row(fact: Fact, look: Look) -> tuple[Cell, ...]:
    lang = look.lang
    places = (
        cell
        for record in (fact.before, fact.after)
        for cell in ((_place(record), record["quote"]) if record else (None, None))
    )
    values = (_cell(value, fact.field, look) for value in (fact.old, fact.new))
    field = field_name(fact.field, lang) if fact.field else None
    return (
        fact.document, say(f"change.{fact.change}", lang), say(f"kind.{fact.kind}", lang), fact.what, field, *values,
        *places,
    )  # fmt: skip


def _place(record: Mapping[str, Any]) -> str:
    return f"{record['doc']}:{record['start']}-{record['end']}"


def _cell(value: Any, field: str, look: Look) -> Cell:
    """A value for a table: numbers stay numbers, codes become words."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return in_words(value, field, look) if value not in (None, []) else None
