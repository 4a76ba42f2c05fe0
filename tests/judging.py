"""Judgements in tests: written as the command writes them, heard as the pipeline hears them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from reading import Read

from hgkg.model.judged import HeldText, Judged, Outcome
from hgkg.model.judgement import Judgement, Thing
from hgkg.model.judgement_lines import made
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Record
from hgkg.reconcile import reconcile
from hgkg.resolve.fitting import Fitting
from hgkg.resolve.hearing import Hearing

R = TypeVar("R", bound=Record)
WHO = "Nguyễn Văn A"


def day(number: int) -> str:
    """A moment on some day of a month: later numbers are later."""
    return f"2026-11-{number:02}T08:30:00+07:00"


def pair(kind: str, one: Thing, other: Thing, *, on: int = 1, who: str = WHO) -> Judgement:
    """That two things are the same or not."""
    return made(kind, who=who, when=day(on), why="đã đối chiếu", things=(one, other))


def taken_back(judgement: Judgement, *, on: int = 20) -> Judgement:
    """The withdrawal of another."""
    return made("withdraw", who=WHO, when=day(on), why="nhầm", withdraws=judgement.id)


@dataclass(frozen=True)
class Bench:
    """Some texts, to be judged."""

    lexicon: Lexicon
    reads: tuple[Read, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        return tuple(record for read in self.reads for record in read.records)

    @property
    def held(self) -> tuple[HeldText, ...]:
        documents = [read.outline.document for read in self.reads]
        return tuple(HeldText(d.slug, d.sha256, d.raw) for d in documents)

    def hear(self, *judgements: Judgement) -> Judged:
        """All records with what the judgements make of them."""
        hearing = Hearing(self.records, self.held, judgements, self.lexicon)
        bound = hearing.bound()
        outlines = {read.outline.document.slug: read.outline for read in self.reads}
        return hearing.concluded((*bound, *reconcile(outlines, bound, self.lexicon, hearing.apart)))

    def on(self, kind: str, record: Record, *, on: int = 1, who: str = WHO, **fields: Any) -> Judgement:
        """A judgement on a record of these texts."""
        whole = self.hear()
        words = Fitting(whole.records, self.held).words_of(record)
        return made(kind, who=who, when=day(on), why="đã đối chiếu", about=words, **fields)

    def correct(self, record: Record, field: str, new: Any, *, on: int = 1, who: str = WHO) -> Judgement:
        """That a field has another value."""
        return self.on("correct", record, on=on, who=who, field=field, old=getattr(record, field), new=new)


def of(judged: Judged, kind: type[R]) -> list[R]:
    """The records of one kind."""
    return [record for record in judged.records if isinstance(record, kind)]


def states(judged: Judged, *judgements: Judgement) -> list[str]:
    """What became of some judgements, in their order."""
    by_id: dict[str, Outcome] = {outcome.judgement.id: outcome for outcome in judged.outcomes}
    return [by_id[judgement.id].state for judgement in judgements]


def sole(records: Sequence[R], **fields: Any) -> R:
    """The one record that has these values."""
    (found,) = [r for r in records if all(getattr(r, name) == value for name, value in fields.items())]
    return found
