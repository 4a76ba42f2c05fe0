"""A build as it is read: whole, or without people. The store is loaded when it is first asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hgkg.errors import UsageError
from hgkg.query import records
from hgkg.query.texts import ShownText, read_text

if TYPE_CHECKING:
    from hgkg.store import Store
    from hgkg.store.people import People


@dataclass(frozen=True)
class Opened:
    """A build, and whether people are left out of all that is read of it.

    Attributes:
        folder: where it lies.
        without_people: leave persons and their offices out.
    """

    folder: Path
    without_people: bool

    @property
    def build_id(self) -> str:
        """The id that stands on what is made of it; another where people are left out."""
        if not self.without_people:
            return records.build_id(self.folder)
        from hgkg.store.people import SIGN

        return records.build_id(self.folder) + SIGN

    @property
    def triples(self) -> int | None:
        """How many triples the build wrote, people among them; None where its report does not say."""
        try:
            wrote = records.read_report(self.folder).get("triples")
        except UsageError:
            return None
        return wrote if isinstance(wrote, int) else None

    def store(self) -> Store:
        """The graph.

        Raises:
            UsageError: there is no build, or a text without which names cannot be found.
        """
        if not self.without_people:
            return self._whole
        from hgkg.store.without_people import without_people

        return without_people(self._whole, self.folder)

    def in_memory(self) -> Store:
        """The graph in memory, for whoever asks it hundreds of questions.

        Raises:
            UsageError: as for ``store``.
        """
        if self.without_people:
            return self.store()
        from hgkg.store import load_in_memory

        return load_in_memory(self.folder)

    def record_lines(self) -> list[tuple[str, dict[str, Any]]]:
        """Every record with its line.

        Raises:
            UsageError: as for ``store``, or a line cannot be read.
        """
        lines = list(records.record_lines(self.folder))
        if not self.without_people:
            return lines
        from hgkg.store.without_people import records_without_people

        kept = records_without_people((record for _, record in lines), self._people)
        return [(json.dumps(record, ensure_ascii=False) + "\n", record) for record in kept]

    def records(self) -> list[dict[str, Any]]:
        """Every record.

        Raises:
            UsageError: as for ``record_lines``.
        """
        return [record for _, record in self.record_lines()]

    def texts(self) -> dict[str, ShownText]:
        """The text of each document as it may be shown, by the slug that everything else knows it by.

        Raises:
            UsageError: as for ``record_lines``, or a text cannot be read.
        """
        described = [record for _, record in records.record_lines(self.folder) if record["kind"] == "document"]
        texts = {record["doc"]: read_text(self.folder, record["doc"]) for record in described}
        if not self.without_people:
            return {slug: ShownText.of(text) for slug, text in texts.items()}
        people = self._people
        return {people.code(slug): ShownText.of(text, people.hidden.get(slug, ())) for slug, text in texts.items()}

    @cached_property
    def _people(self) -> People:
        from hgkg.store.without_people import read_people

        return read_people(self._whole, self.folder)

    @cached_property
    def _whole(self) -> Store:
        from hgkg.store import open_store

        return open_store(self.folder)
