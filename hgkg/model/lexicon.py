"""The vocabularies of ontology/ as a frozen value: what the extractor knows by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, lru_cache

from hgkg.model.changes import Change, ChangeKind, Norm
from hgkg.text.fold import match_key
from hgkg.text.numbers import parse_roman
from hgkg.text.phrases import PhraseIndex


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
        polarity: "more" or "less" is better, None where neither is (polarity:neither) or nothing is said.
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
        assembly: whether it is a congress, which meets for days, rather than an organisation.
        serves: the level of the terms it is elected for ("province", "council"), or None.
    """

    level: str
    branch: str
    local: bool = False
    area: str | None = None
    issues: bool = True
    same_as: str | None = None
    assembly: bool = False
    serves: str | None = None

    def name_in(self, area: AreaConcept | None) -> str:
        """ "Tỉnh ủy" in Hậu Giang is "Tỉnh ủy Hậu Giang", "Sở Nội vụ" there "Sở Nội vụ tỉnh Hậu Giang".

        A body that not every area has keeps its label. In a city of its own level what is a province's elsewhere is the
        city's: "Văn phòng Tỉnh ủy" is "Văn phòng Thành ủy Cần Thơ" there.
        """
        if not self.local or area is None:
            return self.label
        label = self.label_in(area)
        return f"{label} {area.name}" if _says_kind(label) else f"{label} {area.kind} {area.name}"

    def label_in(self, area: AreaConcept) -> str:
        """Its label with the kind of an area of its level: "Tỉnh ủy" is "Thành ủy" in a city, "Đảng ủy xã" of a ward
        "Đảng ủy phường"."""
        label = self.label
        if area.level == "province" and area.kind == "thành phố":
            return (
                label.replace("Tỉnh ủy", "Thành ủy").replace("Tỉnh đoàn", "Thành đoàn").replace(" tỉnh", " thành phố")
            )
        return _COMMUNE.sub(f" {area.kind}", label) if area.level == "commune" == self.level else label


_COMMUNE = re.compile(r" (?:xã|phường|thị trấn|đặc khu)$")
_KINDS = re.compile(r"\b(?:tỉnh|thành|huyện|thị|quận|xã|phường|đặc khu)\b")


@lru_cache(maxsize=1 << 10)  # for each label of a body once
def _says_kind(label: str) -> bool:
    """Whether the label of a body says of which kind its area is."""
    return bool(_KINDS.search(label.casefold().replace("xã hội", "")))


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyHead(Concept):
    """The word a body's name opens with, where the vocabulary does not list the body itself.

    Attributes:
        level, branch: of a body so named, where its area says nothing else.
        takes: what must follow: "field", "work" (a field, listed or not), "name", "number", "body", "inside" or "area".
    """

    level: str
    branch: str
    takes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaConcept(Concept):
    """An area of administration.

    Attributes:
        kind: the word before its name ("tỉnh", "thành phố", "huyện", "thị xã", "vùng").
        level: "country", "region", "province", "district" or "commune".
        replaced_by: local name of the area that it became part of, or None.
        first: the ISO day since which there is an area of this concept, where that is known.
        last: the last ISO day of the area, or None while it is there.
        ended_by: local name of the change that ended it, or None.
    """

    kind: str
    level: str
    replaced_by: str | None = None
    first: str | None = None
    last: str | None = None
    ended_by: str | None = None

    @property
    def name(self) -> str:
        """Its name without the day since which it bears it: "Cần Thơ"."""
        return self.label.partition(" (")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class CueConcept(Concept):
    """Words that state a relation, an aim, a result or a comparison; ``role`` says which."""

    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermConcept(Concept):
    """A term (nhiệm kỳ) of Party committees; its notation is what identities hold ("2020-2025").

    Attributes:
        level: "central", "province", "district" or "commune" of Party committees, "assembly" or "council".
        first, last: ISO days, both included.
    """

    level: str
    first: str
    last: str

    @property
    def ordinal(self) -> int | None:
        """That of the congress it begins with, by the numeral in its name: "nhiệm kỳ Đại hội XIII của Đảng" is 13."""
        return next((number for word in self.label.split() if (number := parse_roman(word))), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeConcept(Concept):
    """An office that people hold ("Bí thư", "Thủ tướng Chính phủ").

    Attributes:
        body: local name of the body that it is always held in, or None where the body is named behind it.
        alone: whether its name is enough to know whose office it is, though no body holds it ("Chủ tịch nước").
        seat: whether it is held beside another office, so that it names no one alone ("Tỉnh ủy viên").
        party: whether it is an office of the Party.
    """

    body: str | None = None
    alone: bool = False
    seat: bool = False
    party: bool = False


@dataclass(frozen=True)
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
    offices: Mapping[str, OfficeConcept] = field(default_factory=dict)
    body_heads: Mapping[str, BodyHead] = field(default_factory=dict)
    changes: Mapping[str, Change] = field(default_factory=dict)
    change_kinds: Mapping[str, ChangeKind] = field(default_factory=dict)
    norms: Mapping[str, Norm] = field(default_factory=dict)
    fingerprint: str = field(default="")

    @cached_property
    def words(self) -> dict[str, tuple[str, ...]]:
        """From the role of a cue to its labels as match keys, the longest first."""
        words: dict[str, set[str]] = {}
        for cue in self.cues.values():
            words.setdefault(cue.role, set()).update(match_key(label) for label in cue.labels)
        return {role: tuple(sorted(labels, key=lambda w: (-len(w), w))) for role, labels in words.items()}

    @cached_property
    def body_names(self) -> PhraseIndex[str]:
        """The labels of bodies to their local names."""
        return PhraseIndex((label, body.id) for body in self.bodies.values() for label in body.labels)

    @cached_property
    def body_head_names(self) -> PhraseIndex[str]:
        """The words that names of bodies open with to the local names of their heads."""
        return PhraseIndex((label, head.id) for head in self.body_heads.values() for label in head.labels)

    @cached_property
    def area_keys(self) -> tuple[tuple[str, AreaConcept], ...]:
        """The labels of provinces and districts as match keys, each with its area."""
        areas = [a for a in self.areas.values() if a.level in ("province", "district")]
        return tuple((match_key(label), area) for area in areas for label in area.labels)

    def body_of(self, body: str, area: AreaConcept) -> str:
        """The class of the bodies that ``area`` has for the class ``body``: for Tỉnh ủy, a city has Thành ủy."""
        concept = self.bodies[body]
        label = concept.label_in(area)
        same_level = (b.id for b in self.bodies.values() if b.level == concept.level and b.label == label)
        return next(same_level, body)

    def area_on(self, area: str | None, day: str | None) -> str | None:
        """The area that bore the name of ``area`` on a day: until 30/6/2025 another Cần Thơ than since then."""
        concept = self.areas.get(area or "")
        if concept is None or day is None:
            return area
        after = self.areas.get(concept.replaced_by or "")
        if after and after.first and after.name == concept.name and day >= after.first:
            return self.area_on(after.id, day)
        if concept.first and day < concept.first:
            former = (a.id for a in self.areas.values() if a.replaced_by == area and a.name == concept.name)
            return self.area_on(before, day) if (before := next(former, None)) else area
        return area
