"""Findings of a build in every form in which they may be asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hgkg.cli.messages import say
from hgkg.cli.output import Rows

if TYPE_CHECKING:
    from rich.console import Console

    from hgkg.publish.tables import Table
    from hgkg.query.findings import FindingRow

_NOTHING_MORE: Mapping[str, str] = MappingProxyType({})


def as_rows(
    found: Sequence[FindingRow],
    lang: str,
    build: str,
    draw: Callable[[Console], None],
    caption: str = "caption.findings",
    more: Mapping[str, str] = _NOTHING_MORE,
) -> Rows:
    """In every form in which findings may be asked for.

    Args:
        found: the findings, in their order.
        lang: of words that are not theirs.
        build: the id of the build.
        draw: draws them in a terminal.
        caption: the key of the table's caption.
        more: what JSON says of all of them beside the build.
    """
    made = {"build": build, **more}
    return Rows(
        table=_table(found, lang, caption),
        draw=draw,
        texts={
            "json": lambda: json.dumps({**made, "findings": list(map(asdict, found))}, **_JSON) + "\n",
            "jsonl": lambda: "".join(json.dumps({**asdict(row), **made}, ensure_ascii=False) + "\n" for row in found),
        },
    )


_JSON: dict[str, Any] = {"ensure_ascii": False, "indent": 1}


_COLUMNS = (
    *((key, "text") for key in ("column.severity", "column.type", "column.message", "column.stated")),
    *((key, "text") for key in ("column.computed", "column.doc", "column.section")),
    *((key, "number") for key in ("column.footnote", "column.start", "column.end")),
    *(("column.quote", "quote"), ("column.others", "text"), ("column.check", "text")),
)


def _table(found: Sequence[FindingRow], lang: str, caption: str) -> Table:
    """One row a finding: the first passage in columns of its own, the others in one."""
    from hgkg.publish.tables import Column, Table
    from hgkg.query.findings import Passage

    columns = tuple(
        Column(key.partition(".")[2], say(key, "vi"), say(key, "en"), kind)  # type: ignore[arg-type]
        for key, kind in _COLUMNS
    )
    rows = []
    for row in found:
        words = (say(f"severity.{row.severity}", lang), say(f"type.{row.type}", lang), row.message)
        place = tuple(asdict(row.passages[0]).values()) if row.passages else (None,) * len(fields(Passage))
        others = "; ".join(f"{p.doc}:{p.start}-{p.end} “{' '.join(p.quote.split())}”" for p in row.passages[1:])
        rows.append((*words, row.stated, row.computed, *place, others or None, row.check))
    return Table(say(caption, lang), columns, tuple(rows))
