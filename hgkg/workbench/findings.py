"""Findings and broken rules of a build, as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from hgkg.model.finding import SEVERITIES, TYPES
from hgkg.query.findings import FindingRow, at_least, finding_rows, in_document
from hgkg.query.records import read_records
from hgkg.workbench.given import one_of
from hgkg.workbench.rows import Rows


def audited(folder: Path, severity: str | None, type: str | None, document: str | None, lang: str) -> Rows:
    """The findings of the build in ``folder``; see ``Build.audit``."""
    one_of(severity, SEVERITIES, "severity")
    one_of(type, TYPES, "type")
    found = in_document(at_least(finding_rows(read_records(folder), lang), severity), document)
    return _rows(one for one in found if type in (None, one.type))


def checked(folder: Path, severity: str | None, document: str | None, lang: str) -> Rows:
    """What breaks a shape or a rule in the build in ``folder``; see ``Build.check``."""
    from hgkg.check import shipped_shapes, validate
    from hgkg.check.rows import check_rows
    from hgkg.store import load_in_memory

    one_of(severity, SEVERITIES, "severity")
    graph = load_in_memory(folder)
    found = check_rows(graph, validate(graph, shipped_shapes().shapes), read_records(folder), lang)
    return _rows(in_document(at_least(found, severity), document))


def _rows(found: Iterable[FindingRow]) -> Rows:
    """Findings with their first passage in columns of its own."""
    rows = []
    for one in found:
        told = asdict(one)
        rows.append({**told, **(told["passages"][0] if told["passages"] else {})})
    return Rows.of(rows)
