"""A build and the judgements beside it, as the commands that judge need them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hgkg.cli.built import typed_records
from hgkg.cli.options import refused
from hgkg.errors import HgkgError

if TYPE_CHECKING:
    from hgkg.model.judged import HeldText
    from hgkg.model.judgement import Judgement, Thing, Words
    from hgkg.model.lexicon import Lexicon
    from hgkg.model.record import Record
    from hgkg.resolve.fitting import Fitting


@dataclass(frozen=True)
class JudgedBuild:
    """What can be judged.

    Attributes:
        build: the folder of the build.
        folder: that of the judgements.
    """

    build: Path
    folder: Path

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Every record of the build."""
        return typed_records(self.build)

    @cached_property
    def by_id(self) -> Mapping[str, Record]:
        """The records by their ids."""
        return {record.id: record for record in self.records}

    @cached_property
    def held(self) -> tuple[HeldText, ...]:
        """The documents with their texts as read."""
        from hgkg.model.judged import HeldText
        from hgkg.model.record import DocumentRecord

        described = [record for record in self.records if isinstance(record, DocumentRecord)]
        return tuple(HeldText(one.doc, one.sha256, self._text(one.doc)) for one in described)

    @cached_property
    def fitting(self) -> Fitting:
        """The records, to be found by words."""
        from hgkg.resolve.fitting import Fitting

        return Fitting(self.records, self.held)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The vocabularies."""
        from hgkg.assets import folder
        from hgkg.graph.vocabulary import read_lexicon

        return read_lexicon(folder("ontology"))

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements in the folder."""
        from hgkg.load.judgements import read_judgements

        return read_judgements(self.folder)

    @cached_property
    def standing(self) -> Sequence[Judgement]:
        """Those that were not taken back, in time."""
        from hgkg.resolve.outcomes import in_time, withdrawn

        gone = withdrawn(self.judgements)
        return [j for j in in_time(self.judgements) if j.id not in gone and j.kind != "withdraw"]

    @cached_property
    def told(self) -> Mapping[str, Mapping[str, Any]]:
        """By id of a judgement, what became of it when the build was made; empty where there is no build."""
        try:
            report: Any = json.loads((self.build / "report.json").read_text(encoding="utf-8"))
            return {one["id"]: one for one in report["judgements"]["each"]}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def on(self, words: Words) -> list[Judgement]:
        """The standing judgements on the very words, whatever is said of them."""
        return [j for j in self.standing if j.about is not None and _one(j.about, words)]

    def name_of(self, thing: Thing) -> str:
        """What a thing is called: a path or a local name says nothing to a reader, so its name goes before it."""
        from hgkg.resolve.outcomes import called

        name = self._names.get(thing.name, "") if thing.sort in ("document", "agency", "concept") else ""
        if not name:
            return called(thing)
        return f"“{name}”" if thing.sort == "concept" else f"“{name}” ({thing.name})"

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """Names by local name or path: indicators of the vocabulary, bodies and documents as the build names them."""
        from hgkg.model.record import Agency, Citation

        found = {local: concept.label for local, concept in self.lexicon.indicators.items()}
        try:
            records = self.records
        except HgkgError:  # judgements can be listed where nothing was built
            records = ()
        for record in records:
            if isinstance(record, Agency) and record.agency:
                found.setdefault(record.agency, record.name)
            elif isinstance(record, Citation) and record.resolved and record.number:
                found.setdefault(record.resolved, f"{record.type or ''} {record.number}".strip())
        return found

    def text(self, slug: str) -> str:
        """A text as read."""
        return next(one.raw for one in self.held if one.slug == slug)

    def _text(self, slug: str) -> str:
        try:
            with (self.build / "texts" / f"{slug}.txt").open(encoding="utf-8", newline="") as file:
                return file.read()
        except (OSError, UnicodeDecodeError):
            raise refused("fault.no_build", self.build) from None


def _one(one: Words, other: Words) -> bool:
    """Whether two judgements are on one reading of one place."""
    names = ("document", "kind", "quote", "prefix", "suffix", "value")
    same_place = all(getattr(one, name) == getattr(other, name) for name in names)
    return same_place and (one.value is not None or dict(one.reading) == dict(other.reading))
