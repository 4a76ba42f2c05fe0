"""Findings of a build as rows: gravest first, each with the place of every passage it points at."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hgkg.cli.messages import say
from hgkg.cli.output import Rows

if TYPE_CHECKING:
    from rich.console import Console

    from hgkg.publish.tables import Table

_NOTHING_MORE: Mapping[str, str] = MappingProxyType({})
SEVERITIES = ("high", "medium", "low")
"""Gravest first."""
TYPES = (
    "sum", "percentage", "plan_ratio", "change", "cross_document", "claim", "identity", "date", "coverage", "duplicate",
    "unit", "spelling", "ambiguity",
)  # fmt: skip
"""Contradictions first, gaps and doubts last."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words at their place; ``section`` is the heading path ("I/3"), "" before the first heading."""

    doc: str
    section: str
    footnote: int | None
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding; the first of its passages is the one to look at first. ``message`` is in the language asked for.

    A finding of the audit always points at a passage; one about the shape of the graph does where a document says it.
    """

    id: str
    severity: str
    type: str
    check: str
    message: str
    stated: str | int | float | None
    computed: str | int | float | None
    passages: tuple[Passage, ...]


def finding_rows(records: Iterable[Mapping[str, Any]], lang: str) -> tuple[FindingRow, ...]:
    """The findings among the records of a build, by severity, type, document and place."""
    kept = list(records)
    places = _Places(kept)
    rows = [_row(record, places, lang) for record in kept if record["kind"] == "finding"]
    return tuple(sorted(rows, key=_rank))


def _rank(row: FindingRow) -> tuple[int, int, str, int, int, str]:
    first = row.passages[0]
    return SEVERITIES.index(row.severity), TYPES.index(row.type), first.doc, first.start, first.end, row.id


def _row(record: Mapping[str, Any], places: _Places, lang: str) -> FindingRow:
    spans = record["spans"] or [{name: record[name] for name in ("doc", "start", "end", "quote")}]
    return FindingRow(
        id=record["id"],
        severity=record["severity"],
        type=record["type"],
        check=record["rule"],
        message=record["message"][lang],
        stated=record["stated"],
        computed=record["computed"],
        passages=tuple(places.passage(span) for span in spans),
    )


class _Places:
    """Where passages stand: by the sections and the notes among the records of a build."""

    def __init__(self, records: Sequence[Mapping[str, Any]]) -> None:
        self._sections: dict[str, list[Mapping[str, Any]]] = {}
        self._notes: dict[str, list[Mapping[str, Any]]] = {}
        for record in records:
            if record["kind"] == "section":
                self._sections.setdefault(record["doc"], []).append(record)
            elif record["kind"] == "footnote":
                self._notes.setdefault(record["doc"], []).append(record)

    def passage(self, span: Mapping[str, Any]) -> Passage:
        doc, start = span["doc"], span["start"]
        note = next((n for n in self._notes.get(doc, ()) if n["start"] <= start < n["end"]), None)
        anchor = note["anchor"][0] if note and note["anchor"] else start
        return Passage(
            doc, self._path(doc, anchor), note["number"] if note else None, start, span["end"], span["quote"]
        )

    def _path(self, doc: str, at: int) -> str:
        around = [s for s in self._sections.get(doc, ()) if s["start"] <= at < s["body_end"]]
        innermost = max(around, key=lambda s: (s["start"], s["level"]), default=None)
        if innermost is None:
            return ""
        own = innermost["number"] or innermost["title"]
        path = list(innermost["section"])
        return "/".join(path if path[-1:] == [own] else [*path, own])


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
