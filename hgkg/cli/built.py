"""The files of a build, read as they stand, and what is said of a build that cannot be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hgkg.cli.options import refused


def build_id(folder: Path) -> str:
    """The id of a build, or "" where its report does not say."""
    try:
        report: Any = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(report.get("build_id", "")) if isinstance(report, dict) else ""


def read_records(folder: Path) -> list[dict[str, Any]]:
    """Every record of a build, in its order.

    Raises:
        UsageError: as for ``record_lines``.
    """
    return [record for _, record in record_lines(folder)]


def record_lines(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each line of a build's records with what it says.

    Raises:
        UsageError: there is no build, a line of its records cannot be read or lacks a field of its kind, or
            another version wrote it.
    """
    path = folder / "records.jsonl"
    if not path.is_file():
        raise refused("fault.no_build", folder)
    with path.open(encoding="utf-8", errors="replace", newline="\n") as file:
        for number, line in enumerate(file, 1):
            yield line, _record(line, path, number)


def _record(line: str, path: Path, number: int) -> dict[str, Any]:
    from hgkg.model.shape import wrong_field

    try:
        found: Any = json.loads(line)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise refused("fault.damaged_records", path, line=number)
    wrong = wrong_field(found)
    if wrong == "kind" and isinstance(found.get(wrong), str):
        raise refused("fault.other_version", path.parent)
    if wrong is not None:
        raise refused("fault.damaged_field", path, line=number, field=wrong)
    return found
