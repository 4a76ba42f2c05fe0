"""The files of a build, as the commands read them; nothing is imported before one is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any


def build_id(folder: Path) -> str:
    """As ``hgkg.query.records.build_id``."""
    from hgkg.query import records

    return records.build_id(folder)


def read_records(folder: Path) -> list[dict[str, Any]]:
    """As ``hgkg.query.records.read_records``."""
    from hgkg.query import records

    return records.read_records(folder)


def record_lines(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """As ``hgkg.query.records.record_lines``."""
    from hgkg.query import records

    return records.record_lines(folder)
