"""What the board and the trace show: frozen rows, each with its place in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Words at their place in a text as read; offsets count code points, ``end`` is excluded.

    Attributes:
        doc: slug of the document.
        title: what to call the document.
        section: heading path ("I/3"), or "" before the first heading.
        footnote: number of the footnote, or None in the body.
    """

    doc: str
    title: str
    section: str
    footnote: int | None
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document. ``place`` is its head: type, number and title."""

    iri: str
    number: str | None
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class DriverLink:
    """One document behind a target, on one basis ("explicit", "structural", "thematic"), and the words that say so.

    ``rule`` is the rule that found it, in the language asked for; "" where the vocabulary has none.
    """

    iri: str
    number: str | None
    name: str
    basis: str
    rule: str
    place: Place


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target.

    Attributes:
        iri: its IRI.
        concept: local name of the indicator in the vocabulary, or None.
        group: the document's own number of the target, or None.
        operator: "eq", "ge", "gt", "le", "lt", "between" or None.
        value: the figure as printed, with the operator's sign before it and without its unit; "" where there is none.
        direction: which way the figure goes, as ``figures.way`` has it, or None.
        base: what it is compared with, as written, or None.
        corrected: what a person made different, in words: "16.200 → 16.500 (Lê Thị Bình, 01/11/2026: đã đối chiếu)".
    """

    iri: str
    indicator: str
    concept: str | None
    group: int | None
    operator: str | None
    value: str
    unit: str | None
    direction: str | None
    base: str | None
    period: str | None
    place: Place
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A reported value.

    Attributes:
        value: the figure as printed, without its unit.
        of_plan, versus_previous, rank: what the text says of it, in words; "" where it says nothing.
        direction: which way the figure goes, as ``figures.way`` has it, or None.
        corrected: what a person made different, as of a target.
    """

    iri: str
    indicator: str
    concept: str | None
    value: str
    unit: str | None
    period: str | None
    of_plan: str
    versus_previous: str
    rank: str
    place: Place
    direction: str | None = None
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body: "issuer" of a driving document, or "responsible" for a task about one. ``document`` is its IRI.

    ``later_vi`` and ``later_en`` are the ways to who stands in its place since its last change, in words; none where it
    never changed.
    """

    name: str
    role: str
    document: str
    place: Place
    later_vi: tuple[str, ...] = ()
    later_en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """All that stands behind a target and all that came of it.

    Attributes:
        target: the target.
        programme: the document that sets it.
        drivers: what drives it, explicit first; the programme itself is among them where a drive says so.
        results: what it was held against, the closest first.
        status: "exceeded", "met", "partly", "notMet", "notComparable" or "noResult"; "notJudged" where the build has no
            verdict, since the document that holds the target only speaks of it.
        reported: the document's own verdict, or None.
        comparable, rule, reason_vi, reason_en: how the verdict was reached; the rule in the language asked for.
        bodies: issuers, then those responsible.
    """

    target: TargetRow
    programme: DocumentRow
    drivers: tuple[DriverLink, ...]
    results: tuple[ResultRow, ...]
    status: str
    reported: str | None
    comparable: bool
    rule: str
    reason_vi: str
    reason_en: str
    bodies: tuple[BodyRow, ...]


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A target, the closest of its ``results`` results, and the verdict."""

    target: TargetRow
    result: ResultRow | None
    results: int
    status: str
    reported: str | None
    reason_vi: str
    reason_en: str

    @property
    def other_period(self) -> str:
        """The period of the result, where it is another than that of the target; "" where not, or not known."""
        told = self.result.period if self.result else None
        return told if told and self.target.period and told != self.target.period else ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something a search found.

    Attributes:
        kind: "target" or "document".
        iri: its IRI.
        label: the target's indicator or the document's name.
        number: the target's own number in its document, or the document's number; None where it has none.
        detail: the target's figure with its unit, or the document's title.
        doc: slug of the document that holds the target, or of the document itself; "" where no file is held.
        start: where the target stands; 0 of a document.
    """

    kind: str
    iri: str
    label: str
    number: str | None
    detail: str
    doc: str
    start: int
