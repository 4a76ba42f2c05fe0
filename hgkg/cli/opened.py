"""A build as a command reads it: whole, or without people."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hgkg.cli.built import build_id, record_lines
from hgkg.cli.messages import say
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.store import Store


@dataclass(frozen=True, slots=True)
class Opened:
    """A build.

    Attributes:
        folder: where it lies.
        without_people: whether people are left out of all that is read here.
        lang: of notes, "vi" or "en".
    """

    folder: Path
    without_people: bool
    lang: str

    @property
    def build_id(self) -> str:
        """The id that stands on what is made of it; another where people are left out."""
        if not self.without_people:
            return build_id(self.folder)
        from hgkg.store.people import SIGN

        return build_id(self.folder) + SIGN

    def warn(self) -> None:
        """Say what was left out, and what cannot be, to whoever is about to send it on."""
        if self.without_people:
            tell(say("note.without_people", self.lang))

    def store(self) -> Store:
        """The graph.

        Raises:
            UsageError: there is no build, or a text without which names cannot be found.
        """
        from hgkg.store import open_store

        store = open_store(self.folder)
        if not self.without_people:
            return store
        from hgkg.store.without_people import without_people

        return without_people(store, self.folder)

    def record_lines(self) -> list[tuple[str, dict[str, Any]]]:
        """Every record with its line.

        Raises:
            UsageError: as for ``store``, or a line cannot be read.
        """
        lines = list(record_lines(self.folder))
        if not self.without_people:
            return lines
        from hgkg.store import open_store
        from hgkg.store.without_people import read_people, records_without_people

        people = read_people(open_store(self.folder), self.folder)
        kept = records_without_people((record for _, record in lines), people)
        return [(json.dumps(record, ensure_ascii=False) + "\n", record) for record in kept]
