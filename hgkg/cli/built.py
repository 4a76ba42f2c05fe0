"""The files of a build, as the commands read them; nothing is imported before one is read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from hgkg.cli.messages import say
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.model.record import Record
    from hgkg.query.opened import Opened


def read_records(folder: Path) -> list[dict[str, Any]]:
    """As ``hgkg.query.records.read_records``."""
    from hgkg.query import records

    return records.read_records(folder)


def opened(folder: Path, without_people: bool) -> Opened:
    """As ``hgkg.query.opened.Opened``."""
    from hgkg.query.opened import Opened

    return Opened(folder, without_people)


def warn(of: Opened, lang: str) -> None:
    """Say what was left out, and what cannot be, to whoever is about to send it on."""
    if of.without_people:
        tell(say("note.without_people", lang))


def typed_records(folder: Path) -> tuple[Record, ...]:
    """The records of a build.

    Raises:
        UsageError: no build stands there, a line of it is damaged, or another version made it.
    """
    from hgkg.cli.options import refused
    from hgkg.model.lines import from_lines

    try:
        lines = (folder / "records.jsonl").read_text(encoding="utf-8").split("\n")
        return tuple(from_lines(line for line in lines if line))
    except OSError:
        raise refused("fault.no_build", folder) from None
    except (ValueError, TypeError, KeyError):
        read_records(folder)  # refuses a damaged line by its number; else it has fields of another version
        raise refused("fault.other_version", folder) from None
