"""The vocabularies of ontology/ as a frozen value: what the extractor knows by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A SKOS concept.

    Attributes:
        id: local name of its IRI, unique in its scheme.
        label: preferred label in Vietnamese.
        label_en: preferred label in English.
        labels: every Vietnamese label (preferred, alternative, hidden), the preferred one first.
        notations: its codes ("NQ", "TU", "%").
        broader: local name of the broader concept, or None.
    """

    id: str
    label: str
    label_en: str
    labels: tuple[str, ...]
    notations: tuple[str, ...] = ()
    broader: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorConcept(Concept):
    """An indicator.

    Attributes:
        measure: "level", "growth", "change", "share", "count" or "rank".
        polarity: "more" or "less" is better, None where neither is.
        unit: local name of the unit it is usually given in, or None.
        component_of: local name of the indicator whose parts it is listed among ("co-cau-kinh-te"), or None.
        synonym_if_equal: local names of indicators that mean the same only where plan value and unit agree.
        growth_of: for a growth indicator, the level it is the growth of.
        shares: for a share, the count it is the share of.
    """

    measure: str | None = None
    polarity: str | None = None
    unit: str | None = None
    component_of: str | None = None
    synonym_if_equal: tuple[str, ...] = ()
    growth_of: str | None = None
    shares: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitConcept(Concept):
    """A unit, or a scale word (``kind`` "scale").

    Attributes:
        kind: "scale", "money", "share", "physical", "count" or "index".
        factor: what one of it is in ``base``.
        base: label of the base unit ("đồng"); the unit's own label where it is one.
    """

    kind: str
    factor: Decimal = Decimal(1)
    base: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType(Concept):
    """A type of official document; ``notations`` are its codes. ``named`` types are cited by name alone (Luật)."""

    named: bool = False
    genre: str = "other"

    @property
    def is_norm(self) -> bool:
        """Whether it is of law, national and known by name ("Luật Ngân sách nhà nước"), not by number and aims."""
        return self.named and self.genre == "regulation"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyConcept(Concept):
    """An organisation; ``notations`` are the codes in document symbols.

    Attributes:
        level: "central", "province", "district", "commune", "grassroots" or "foreign".
        branch: "party", "government", "council", "front", "judiciary", "military" or "other".
        local: whether each area has its own ("Tỉnh ủy"), so that the name needs the area's.
        area: for a body of one area, its local name.
        issues: whether it can issue documents.
        same_as: local name of the body that this is another name of, or None.
    """

    level: str
    branch: str
    local: bool = False
    area: str | None = None
    issues: bool = True
    same_as: str | None = None

    def name_in(self, area: AreaConcept | None) -> str:
        """ "Tỉnh ủy" in Hậu Giang is "Tỉnh ủy Hậu Giang"; a body that not every area has keeps its label."""
        return f"{self.label} {area.label}" if self.local and area else self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaConcept(Concept):
    """An area of administration.

    Attributes:
        kind: the word before its name ("tỉnh", "thành phố", "huyện", "thị xã", "vùng").
        level: "country", "region", "province", "district" or "commune".
    """

    kind: str
    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CueConcept(Concept):
    """Words that state a relation, an aim, a result or a comparison; ``role`` says which."""

    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermConcept(Concept):
    """A term (nhiệm kỳ) of Party committees; its notation is what identities hold ("2020-2025").

    Attributes:
        level: "central" or "province".
        first, last: ISO days, both included.
    """

    level: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All vocabularies, each by local name in a fixed order.

    Attributes:
        fingerprint: SHA-256 over the ontology files, part of the build id.
    """

    document_types: Mapping[str, DocumentType]
    bodies: Mapping[str, BodyConcept]
    areas: Mapping[str, AreaConcept]
    units: Mapping[str, UnitConcept]
    indicators: Mapping[str, IndicatorConcept]
    cues: Mapping[str, CueConcept]
    terms: Mapping[str, TermConcept] = field(default_factory=dict)
    fingerprint: str = field(default="")
