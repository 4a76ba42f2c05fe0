"""Findings of a build as rows: gravest first, each with the place of every passage it points at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hgkg.errors import UsageError
from hgkg.model.finding import SEVERITIES, TYPES


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


def at_least(found: Iterable[FindingRow], severity: str | None) -> tuple[FindingRow, ...]:
    """The findings of this severity and of graver ones; all of them for None.

    Raises:
        UsageError: there is no such severity.
    """
    if severity not in (None, *SEVERITIES):
        known = ", ".join(SEVERITIES)
        vi = f"không có mức độ {severity!r}; hãy dùng một trong: {known}"
        raise UsageError(f"there is no severity {severity!r}", todo=f"use one of: {known}", vi=vi)
    graver = SEVERITIES[: SEVERITIES.index(severity) + 1] if severity else SEVERITIES
    return tuple(row for row in found if row.severity in graver)


def in_document(found: Iterable[FindingRow], document: str | None) -> tuple[FindingRow, ...]:
    """The findings with a passage in this document, wherever their first one stands; all of them for None."""
    return tuple(row for row in found if document is None or any(passage.doc == document for passage in row.passages))


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
