"""What came of human judgements: records as they now are, as the rules read them, and what became of each judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from hgkg.model.finding import Finding
from hgkg.model.judgement import Judgement
from hgkg.model.record import Record

State = Literal["applied", "outweighed", "withdrawn", "ambiguous", "unfitting", "refused", "absent"]
"""In force; contradicted by another; taken back; several records fit; none does; the field cannot hold the value; about
a document, or a thing, that is not in the build."""
STATES: tuple[State, ...] = get_args(State)
UNFITTING: tuple[State, ...] = ("ambiguous", "unfitting", "refused", "absent")
"""The states of judgements that have no effect, though nobody took them back or said otherwise."""


class HeldText(NamedTuple):
    """A document as far as judgements need it: slug, hash of its bytes, text as read."""

    slug: str
    sha256: str
    raw: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a judgement.

    Attributes:
        state: see State.
        records: ids of the records it is about.
        against: the judgement that outweighs it.
        fault: why it was refused, in Vietnamese and English.
    """

    judgement: Judgement
    state: State
    records: tuple[str, ...] = ()
    against: Judgement | None = None
    fault: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Superseded:
    """A record as the rules read it, where judgements say otherwise.

    Attributes:
        record: as read.
        changed: the fields that are different now; none of one that was left out.
        judgements: ids of those that did it.
        left_out: whether nothing stands in its place.
    """

    record: Record
    changed: tuple[str, ...]
    judgements: tuple[str, ...]
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """Records with judgements applied, in their order, and what came of it; ``notes`` are for whoever builds."""

    records: tuple[Record, ...]
    superseded: tuple[Superseded, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    notes: tuple[Finding, ...] = ()
