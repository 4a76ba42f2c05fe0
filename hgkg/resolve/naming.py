"""Identities of documents cited by name: congress resolutions by congress, others by the words of their names.

A shorter name is the longer one's if all its words stand in it and in no other name of that type.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hgkg.model.identity import DocumentIdentity, title_slug
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Citation, DocumentRecord
from hgkg.text.fold import clean, match_key, search_key
from hgkg.text.numbers import parse_roman

_ORDINAL = re.compile(r"(?:lần thứ\s+|đại hội\s+(?:đảng\s+)?)([ivx]+)\b")
_TERM = re.compile(r"nhiệm kỳ\s+(\d{4})\s*[-–]\s*(\d{4})")
_NATIONAL_TYPES = ("luật", "bộ luật", "pháp lệnh", "hiến pháp")
_NATIONAL_WORDS = ("quốc gia", "hội nghị trung ương", "nghị quyết trung ương", "toàn quốc")
_FILLER = frozenset(
    [
        "cua",
        "ve",
        "viec",
        "tinh",
        "va",
        "den",
        "nam",
        "giai",
        "doan",
        "thoi",
        "ky",
        "dang",
        "bo",
        "dai",
        "bieu",
        "lan",
        "thu",
        "nhiem",
        "tren",
        "dia",
        "ban",
    ]
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a document: its type and the words that tell it from others."""

    type: str
    words: frozenset[str]


def name_of(type: str | None, words: str, area_label: str) -> Name:
    """The words of a name without its area and without words that any name may have."""
    area = set(search_key(area_label).split())
    found = frozenset(re.findall(r"[0-9a-z]+", search_key(words))) - _FILLER - area
    return Name(match_key(type or ""), found - frozenset(search_key(type or "").split()))


Ordinals = Mapping[tuple[str, str], int]
"""From the area and term of a congress to its ordinal."""


def congress_ordinals(citations: Iterable[Citation], areas: Mapping[str, str | None]) -> Ordinals:
    """What the mentions that print both say: "lần thứ XIV, nhiệm kỳ 2020 - 2025"."""
    found: dict[tuple[str, str], int] = {}
    for citation in citations:
        where, number, term = _congress(citation, areas.get(citation.doc))
        if where and number and term:
            found.setdefault((where, term), number)
    return found


def congress_identity(citation: Citation, ordinals: Ordinals, area: str | None) -> DocumentIdentity | None:
    """The identity of a congress resolution that prints its ordinal or term, else None."""
    where, number, term = _congress(citation, area)
    if where is None:
        return None
    number = number or ordinals.get((where, term or ""))
    period = f"khoa-{number}" if number else term
    return DocumentIdentity(where, "party", "dai-hoi", "nghi-quyet", period, "nghi-quyet-dai-hoi") if period else None


def _congress(citation: Citation, area: str | None) -> tuple[str | None, int | None, str | None]:
    """Area, ordinal and term of the congress that a citation names; no area where it names none."""
    key = match_key(clean(citation.quote))
    if "đại hội" not in key or match_key(citation.type or "") != "nghị quyết":
        return None, None, None
    national = "toàn quốc" in key or "đảng bộ" not in key
    ordinal, term = _ORDINAL.search(key), _TERM.search(key)
    number = parse_roman(ordinal[1].upper()) if ordinal else None
    return ("vn" if national else area), number, f"{term[1]}-{term[2]}" if term else None


def _is_national(type: str | None, words: str) -> bool:
    """Laws, plenums and national programmes are the same whoever cites them."""
    key = match_key(words)
    return match_key(type or "") in _NATIONAL_TYPES or any(word in key for word in _NATIONAL_WORDS)


class Names:
    """All names of a build: binds each to the one document that its words allow."""

    def __init__(self, lexicon: Lexicon, areas: Mapping[str, str | None]) -> None:
        self._lexicon, self._areas = lexicon, areas
        self._known: dict[tuple[str | None, Name], dict[str, None]] = {}

    def key(self, doc: str, type: str | None, words: str) -> tuple[str | None, Name]:
        area = None if _is_national(type, words) else self._areas.get(doc)
        label = self._lexicon.areas[area].name if area in self._lexicon.areas and area else ""
        return area, name_of(type, words, label)

    def add_document(self, record: DocumentRecord, identity: str) -> None:
        """A document that a file is held for goes by its title."""
        self._known.setdefault(self.key(record.doc, record.type, record.title), {})[identity] = None

    def add_mentions(self, citations: Iterable[Citation]) -> None:
        """Names that no other name holds become documents of their own, known by a slug of their words."""
        keyed = sorted(
            {(self.key(c.doc, c.type, c.quote), clean(c.quote)) for c in citations},
            key=lambda x: (-len(x[0][1].words), x[1]),
        )
        for (area, name), words in keyed:
            if len(name.words) < 2 or self.candidates(area, name):
                continue
            local = search_key(name.type).replace(" ", "-")
            path = f"doc/{area or 'vn'}/{local}/{title_slug(words)}"
            self._known.setdefault((area, name), {})[path] = None

    def candidates(self, area: str | None, name: Name) -> tuple[str, ...]:
        """Every document of the area and type whose words include all of ``name``'s; the exact one alone if known."""
        if not name.words:
            return ()
        if (area, name) in self._known:
            return tuple(self._known[area, name])
        found = [
            identity
            for (where, known), identities in self._known.items()
            if where == area and known.type == name.type and name.words <= known.words
            for identity in identities
        ]
        return tuple(dict.fromkeys(found))
