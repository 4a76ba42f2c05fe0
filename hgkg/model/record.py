"""What the documents say: one dataclass a kind, as design note ``docs/records.md`` defines them.

Offsets are those of the text as read (``Document.raw``); ``raw[start:end] == quote`` holds for every record.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import ClassVar

from hgkg.errors import EvidenceError
from hgkg.model.comparisons import Change, Number, PlanRatio, Rank
from hgkg.model.finding import Evidence
from hgkg.model.office import HeldOffice


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The fields of every record. ``judgement`` has the ids of the human judgements that it stands by."""

    kind: ClassVar[str]
    id: str
    doc: str
    start: int
    end: int
    quote: str
    section: tuple[str, ...] = ()
    footnote: int | None = None
    confidence: float = 1.0
    rule: str = ""
    judgement: tuple[str, ...] = ()

    def evidence(self) -> Evidence:
        return Evidence(self.doc, self.start, self.end, self.quote)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecord(Record):
    kind: ClassVar[str] = "document"
    type: str | None = None
    number: str | None = None
    symbol: str | None = None
    issuer: str | None = None
    title: str = ""
    date: str | None = None
    place: str | None = None
    draft: bool = False
    period: str | None = None
    addressees: tuple[str, ...] = ()
    signatory: str | None = None
    sha256: str = ""
    chars: int = 0
    area: str | None = None
    resolved: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRecord(Record):
    kind: ClassVar[str] = "section"
    number: str | None = None
    title: str = ""
    level: int = 1
    parent: str | None = None
    body_end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FootnoteRecord(Record):
    kind: ClassVar[str] = "footnote"
    number: int = 0
    marker_start: int | None = None
    marker_end: int | None = None
    anchor: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Record):
    """A mention of an official document. ``resolved`` is the identity it was bound to, else None with candidates.

    ``co_issuers`` issued it together with ``issuer``.
    """

    kind: ClassVar[str] = "citation"
    numbered: bool = False
    type: str | None = None
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    co_issuers: tuple[str, ...] = ()
    subject: str | None = None
    subject_start: int | None = None
    subject_end: int | None = None
    resolved: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Record):
    kind: ClassVar[str] = "relation"
    from_: str = ""
    to: str = ""
    relation: str = "cites"
    years: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantified(Record):
    """What targets and results share."""

    indicator: str = ""
    concept: str | None = None
    area: str | None = None
    period: str | None = None
    value: Number | None = None
    value_high: Number | None = None
    value_start: int | None = None
    value_end: int | None = None
    unit: str | None = None
    value_base: Number | None = None
    unit_base: str | None = None
    approximate: bool = False
    measure: str | None = None
    direction: str | None = None
    base: str | None = None
    cumulation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Quantified):
    kind: ClassVar[str] = "target"
    operator: str | None = None
    group: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Quantified):
    kind: ClassVar[str] = "result"
    of_plan: tuple[PlanRatio, ...] = ()
    versus_previous: tuple[Change, ...] = ()
    rank: tuple[Rank, ...] = ()
    plan_value: Number | None = None
    denominator: Number | None = None
    expected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Record):
    kind: ClassVar[str] = "agency"
    name: str = ""
    agency: str | None = None
    level: str | None = None
    branch: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """``role`` has all ``offices`` in text order, ``organisation`` is the body of the last that has one."""

    kind: ClassVar[str] = "person"
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    offices: tuple[HeldOffice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    kind: ClassVar[str] = "event"
    name: str = ""
    date: str | None = None
    period: str | None = None
    place: str | None = None
    series: int | None = None
    year_of_document: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Record):
    kind: ClassVar[str] = "task"
    number: str | None = None
    text: str = ""
    period: str | None = None
    due: str | None = None
    responsible: tuple[str, ...] = ()
    cooperating: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection(Record):
    kind: ClassVar[str] = "inspection"
    action: str = ""
    by: str | None = None
    of: str | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """The same sentence in both languages."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment(Record):
    """A target and the results it was held against. ``reported`` is the document's own verdict."""

    kind: ClassVar[str] = "alignment"
    target: str = ""
    results: tuple[str, ...] = ()
    comparable: bool = False
    status: str = "noResult"
    reported: str | None = None
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive(Record):
    """One document behind one target."""

    kind: ClassVar[str] = "drive"
    driver: str = ""
    driver_number: str | None = None
    driver_name: str | None = None
    target: str = ""
    basis: str = "structural"
    evidence_: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty(Record):
    """One target that the words of a task name, in the same document or in one that it carries out."""

    kind: ClassVar[str] = "duty"
    task: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRecord(Record):
    kind: ClassVar[str] = "finding"
    type: str = ""
    severity: str = "low"
    message: Reason
    spans: tuple[Evidence, ...] = ()
    stated: Number | str | None = None
    computed: Number | str | None = None


KINDS: tuple[type[Record], ...] = (
    DocumentRecord, SectionRecord, FootnoteRecord, Citation, Relation, Target, Result, Agency, Person, Event, Task,
    Inspection, Alignment, Drive, Duty, FindingRecord,
)  # fmt: skip


class Identifier:
    """Gives records their ids: the same key always gets the same id, its repetitions get others, in order."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def __call__(self, kind: str, doc: str, start: int, end: int, goal: object = "") -> str:
        """``{kind}-`` and 12 hex digits of SHA-256 over the key; ``goal`` is a value's span or what is pointed at."""
        key = f"{doc}\x1f{kind}\x1f{start}\x1f{end}\x1f{goal}"
        self._seen[key] = (nth := self._seen.get(key, 0)) + 1
        digest = hashlib.sha256(f"{key}\x1f{nth}".encode()).hexdigest()
        return f"{kind}-{digest[:12]}"


def check_evidence(record: Record, text: str) -> None:
    """Hold a record's quote against the text as read.

    Raises:
        EvidenceError: words and offsets disagree.
    """
    if text[record.start : record.end] != record.quote:
        raise EvidenceError(
            f"the quote of {record.id} is not what stands at {record.start}-{record.end}",
            record.doc,
            "this is a defect of the program: please report it with the document",
        )
