"""What a text names. All offsets are those of ``Document.text``."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from hgkg.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentMention:
    """An official document that is named, by number or by name.

    Attributes:
        type, type_concept: the type word as the vocabulary writes it, and its local name.
        number: as printed, without spaces; a short form has digits only; None for one known by name.
        date: ISO 8601 as printed, or None.
        issuer: the name of the issuing body with its area, or None.
        co_issuers: of a joint document, the names of the bodies that issued it with the first.
        body: local name of the issuer's concept, or of the body its symbol names.
        subject: what it is about, or None; may lie within the span (named ones) or after it.
        rule, confidence: which rule found it and how sure it is.
    """

    start: int
    end: int
    type: str
    type_concept: str
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    co_issuers: tuple[str, ...] = ()
    body: str | None = None
    subject: Span | None = None
    rule: str = ""
    confidence: float = 1.0

    @property
    def reach(self) -> int:
        """Where the mention and its subject end."""
        return max(self.end, self.subject.end) if self.subject else self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMention:
    """An organisation.

    Attributes:
        body: local name of its concept; of one that the vocabulary does not list, its own words in ASCII.
        area: local name of the area it belongs to, for bodies that each area has.
        name: canonical, with the area.
        level, branch: as in BodyConcept.
        path: "agency/{area}/{body}"; None where it is not known which of many is meant ("Huyện ủy" of some district).
        rule: how it was found: "vocabulary", "body grammar", "class of bodies".
        confidence: how sure that is.
    """

    start: int
    end: int
    body: str
    area: str | None
    name: str
    level: str = "central"
    branch: str = "other"
    path: str | None = None
    rule: str = "vocabulary"
    confidence: float = 1.0

    @property
    def many(self) -> bool:
        """Whether it is a class of bodies rather than one."""
        return self.rule == "class of bodies"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A date or period, as ISO 8601; ``base`` where it is what something is compared with ("so với năm 2023")."""

    start: int
    end: int
    value: str
    base: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that counts or measures something.

    Attributes:
        start, end: from the comparator or number to the end of the unit and of what follows it ("trở lên").
        value_start, value_end: the figure itself, a sign of percent included.
        value, high: the number; the upper end of a range.
        operator: "ge", "gt", "le", "lt", "between" where words or a range say so, else "eq".
        approximate: khoảng, gần, ước, ...
        denominator, denominator_span: of ``A/B``.
        unit: as written, scale word included; None where the number stands alone.
        unit_concept: local name of the unit (without its scale), or None.
        unit_kind: "money", "share", "physical", "count", "index", or None where the unit is not known.
        factor: what one of the unit is in ``unit_base``.
        unit_base: label of the base unit.
        noun_end: where the noun phrase after the number ends (for counts: "14 đoàn kiểm tra đối với").
    """

    start: int
    end: int
    value_start: int
    value_end: int
    value: Decimal
    high: Decimal | None = None
    operator: str = "eq"
    approximate: bool = False
    denominator: Decimal | None = None
    denominator_span: Span | None = None
    unit: str | None = None
    unit_concept: str | None = None
    unit_kind: str | None = None
    factor: Decimal = Decimal(1)
    unit_base: str | None = None
    noun_end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office as the text gives it, with the full name of its body.

    Attributes:
        role: "Bí thư Tỉnh ủy Hậu Giang", "nguyên Giám đốc Sở Y tế".
        organisation: "Tỉnh ủy Hậu Giang"; None where the text does not say.
        concept: local name of the office in the vocabulary, or None.
    """

    role: str
    organisation: str | None
    concept: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention:
    """A person, or an office that stands for the one who holds it.

    Attributes:
        name: "Lê Minh Hưng"; None where only the office is named.
        offices: in text order; empty where only the name is given.
        signed_for: of a signature, the words behind "TM." as printed, or None.
        rule, confidence: which rule found it and how sure it is.
    """

    start: int
    end: int
    name: str | None
    offices: tuple[Office, ...] = ()
    signed_for: str | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """Something that took place or will, as far as it is told apart from others of its kind.

    Attributes:
        sort: what it is called by, a cue role without its family: "congress", "meeting", "storm", ...
        series: the N-th of its kind, or None.
        place: the area its own words name ("huyện Vị Thủy"), or None.
    """

    start: int
    end: int
    sort: str
    series: int | None = None
    place: str | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Mentions:
    """Everything named in one document, each kind in text order.

    ``issuer`` is the body that the letterhead names. ``parts`` are parts of a year that name none; their values are
    what follows the year: "-H1", "" for all of it.
    """

    documents: tuple[DocumentMention, ...] = field(default=())
    bodies: tuple[BodyMention, ...] = field(default=())
    times: tuple[TimeMention, ...] = field(default=())
    figures: tuple[Figure, ...] = field(default=())
    people: tuple[PersonMention, ...] = field(default=())
    events: tuple[EventMention, ...] = field(default=())
    parts: tuple[TimeMention, ...] = field(default=())
    issuer: BodyMention | None = None
