"""Identities of documents cited by name: congress resolutions by congress, others by the words of their names.

A shorter name is the longer one's if all its words stand in it and in no other name of that type.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from hgkg.model.identity import DocumentIdentity, title_slug
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Citation, DocumentRecord
from hgkg.text.fold import clean, match_key, search_key
from hgkg.text.numbers import parse_roman

CONGRESS = "dai-hoi"
"""What stands for the body in the identity of a congress resolution."""
_ORDINAL = re.compile(r"(?:lần thứ\s+|đại hội\s+(?:đảng\s+)?)([ivx]+)\b")
_TERM = re.compile(r"nhiệm kỳ\s+(\d{4})\s*[-–]\s*(\d{4})")
_TERM_OF_PLENUM = re.compile(r"khóa\s+([ivx]+)\b")
_PLENUM = re.compile(r"(?:trung ương\s+(?:lần thứ\s+)?|lần thứ\s+)(\d{1,2}|[^\W\d_]+(?:\s+(?:một|hai|ba|tư|lăm))?)\b")
_COUNTS = (
    "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười",
    "mười một", "mười hai", "mười ba", "mười bốn", "mười lăm",
)  # fmt: skip
_BEFORE_NUMBER = re.compile(r"(?:\s*\(\s*(?:bộ luật|luật|pháp lệnh)?)?\s*(?:\bsố\s*:?)?\s*$", re.IGNORECASE)
_DAY = re.compile(r"\s*,?\s*\(?\s*ngày\s")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AMENDED = frozenset({"sua", "doi", "bo", "sung"})
_NATIONAL_WORDS = ("quốc gia", "hội nghị trung ương", "nghị quyết trung ương", "toàn quốc")
_NATIONAL_BODIES = ("bộ chính trị", "ban bí thư", "trung ương quản lý")
_LOCAL_WORDS = (
    "thực hiện",
    "triển khai",
    "tỉnh ủy",
    "huyện ủy",
    "thành ủy",
    "trên địa bàn",
    "của tỉnh",
    "ubnd",
    "hđnd",
)
_FILLER_OF_LAWS = frozenset(("cua", "ve", "va", "nam"))
_PARTY_CHARTER = re.compile(r"điều lệ đảng(?:\s+cộng sản việt nam)?\b")
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


def name_of(type: str | None, words: str, area_label: str, *, law: bool = False) -> Name:
    """The words of a name without its area and without words that any name may have; of a law nearly all count."""
    area = set(search_key(area_label).split())
    found = frozenset(re.findall(r"[0-9a-z]+", search_key(words))) - (_FILLER_OF_LAWS if law else _FILLER) - area
    return Name(match_key(type or ""), found - frozenset(search_key(type or "").split()))


Ordinals = Mapping[tuple[str, str], int]
"""From the area and term of a congress to its ordinal."""


def congress_ordinals(citations: Iterable[Citation], areas: Mapping[str, str | None]) -> Ordinals:
    """What the mentions that print both say: "lần thứ XIV, nhiệm kỳ 2020 - 2025"."""
    found: dict[tuple[str, str], int] = {}
    for citation in citations:
        where, number, term = _congress(citation.type, citation.quote, areas.get(citation.doc))
        if where and number and term:
            found.setdefault((where, term), number)
    return found


def congress_identity(citation: Citation, ordinals: Ordinals, area: str | None) -> DocumentIdentity | None:
    """The identity of a congress resolution that prints its ordinal or term, else None."""
    return named_congress(citation.type, citation.quote, ordinals, area)


def named_congress(type: str | None, words: str, ordinals: Ordinals, area: str | None) -> DocumentIdentity | None:
    """The identity of the congress resolution that some words name in full, else None."""
    where, number, term = _congress(type, words, area)
    if where is None:
        return None
    number = number or ordinals.get((where, term or ""))
    period = f"khoa-{number}" if number else term
    return DocumentIdentity(where, "party", CONGRESS, "nghi-quyet", period, "nghi-quyet-dai-hoi") if period else None


def plenum_identity(citation: Citation) -> DocumentIdentity | None:
    """The identity of what a plenum passed: "Trung ương 8 khóa XIII" is "Hội nghị lần thứ tám … khóa XIII"."""
    key = match_key(clean(citation.quote))
    named, term = _PLENUM.search(key), _TERM_OF_PLENUM.search(key)
    congress = parse_roman(term[1].upper()) if term else None
    if citation.rule != "plenum resolution" or named is None or congress is None:
        return None
    word = named[1]
    number = int(word) if word.isdigit() else _COUNTS.index(word) + 1 if word in _COUNTS else None
    kind = search_key(citation.type or "").replace(" ", "-")
    return DocumentIdentity("vn", "party", "tw", kind, f"khoa-{congress}", f"hoi-nghi-{number}") if number else None


def _congress(type: str | None, words: str, area: str | None) -> tuple[str | None, int | None, str | None]:
    """Area, ordinal and term of the congress that some words name; no area where they name none."""
    key = match_key(clean(words))
    if "đại hội" not in key or match_key(type or "") != "nghị quyết":
        return None, None, None
    national = "toàn quốc" in key or "đảng bộ" not in key
    ordinal, term = _ORDINAL.search(key), _TERM.search(key)
    number = parse_roman(ordinal[1].upper()) if ordinal else None
    return ("vn" if national else area), number, f"{term[1]}-{term[2]}" if term else None


class Names:
    """All names of a build: binds each to the one document that its words allow.

    ``central`` has the ids of the citations that a central document names in its own subject: of those, what says
    nothing of a province is no province's.
    """

    def __init__(self, lexicon: Lexicon, areas: Mapping[str, str | None], central: Collection[str] = ()) -> None:
        self._lexicon, self._areas, self._central = lexicon, areas, central
        self._norms = frozenset(match_key(t.label) for t in lexicon.document_types.values() if t.is_norm)
        self._known: dict[tuple[str | None, Name], dict[str, None]] = {}

    def key(self, doc: str, type: str | None, words: str) -> tuple[str | None, Name]:
        area = None if self._is_national(type, words) else self._areas.get(doc)
        label = self._lexicon.areas[area].name if area in self._lexicon.areas and area else ""
        return area, name_of(type, words, label, law=match_key(type or "") in self._norms)

    def key_of(self, citation: Citation) -> tuple[str | None, Name]:
        """The key of a citation by name."""
        words = self.words(citation)
        area = self._lexicon.areas.get(self._areas.get(citation.doc) or "")
        local = (*_LOCAL_WORDS, match_key(area.name)) if area else _LOCAL_WORDS
        if citation.id in self._central and not any(word in match_key(words) for word in local):
            return None, name_of(citation.type, words, "")
        return self.key(citation.doc, citation.type, words)

    def _is_national(self, type: str | None, words: str) -> bool:
        """Laws, plenums and national programmes are the same whoever cites them."""
        key = match_key(words)
        central = any(word in key for word in _NATIONAL_BODIES) and not any(word in key for word in _LOCAL_WORDS)
        return central or match_key(type or "") in self._norms or any(word in key for word in _NATIONAL_WORDS)

    def words(self, citation: Citation) -> str:
        """The words of a citation by name; of a law with its day, its year: all that other texts print of it."""
        if match_key(citation.type or "") not in self._norms:
            return citation.quote
        quote = clean(citation.quote)
        if _PARTY_CHARTER.fullmatch(match_key(quote)):
            return "Điều lệ Đảng Cộng sản Việt Nam"
        if not citation.date:
            return citation.quote
        name, year = _DAY.split(citation.quote)[0], citation.date[:4]
        return name if year in name else f"{name} năm {year}"

    def add_law(self, citation: Citation, identity: DocumentIdentity) -> None:
        """ "Luật Đất đai số 31/2024/QH15": a law that some text cites by name and number goes by either."""
        name, _, _ = citation.quote.partition(citation.number or "\0")
        words = _BEFORE_NUMBER.sub("", name.strip())
        if len(words.split()) == len((citation.type or "").split()) and citation.subject:
            words = f"{citation.type} {citation.subject}"  # "Luật số 31/2024/QH15 (Luật Đất đai)"
        if match_key(words).startswith(f"{match_key(citation.type or '')} sửa đổi"):
            return  # "Luật sửa đổi Luật X" is not Luật X
        if match_key(citation.type or "") in self._norms and len(words.split()) > len((citation.type or "").split()):
            area, known = self.key(citation.doc, citation.type, f"{words} {identity.period}")
            self._known.setdefault((area, known), {})[identity.format()] = None

    def add_document(self, record: DocumentRecord, identity: str) -> None:
        """A document that a file is held for goes by its title."""
        self._known.setdefault(self.key(record.doc, record.type, record.title), {})[identity] = None

    def add_mentions(self, citations: Iterable[Citation]) -> None:
        """Names that no other name holds become documents of their own, known by a slug of their words."""
        keyed = sorted(
            {(self.key_of(c), clean(self.words(c))) for c in citations},
            key=lambda x: (-len(x[0][1].words), x[1]),
        )
        for (area, name), words in keyed:
            if (len(name.words) < 2 and name.type not in self._norms) or self.candidates(area, name):
                continue
            self._known.setdefault((area, name), {})[self._stub(area, name, words)] = None

    def _stub(self, area: str | None, name: Name, words: str) -> str:
        """The path of a document that is known by its words only."""
        return f"doc/{area or 'vn'}/{search_key(name.type).replace(' ', '-')}/{title_slug(words)}"

    def earlier_law(self, citation: Citation) -> tuple[str, ...]:
        """A law of which only later ones of its name are known is one of its own: "Luật Đất đai" in a text of 2012."""
        area, name = self.key_of(citation)
        return (self._stub(area, name, clean(self.words(citation))),) if name.type in self._norms and name.words else ()

    def candidates(self, area: str | None, name: Name, until: str = "9999") -> tuple[str, ...]:
        """Every document of the area and type whose words include all of ``name``'s; the exact one alone if known.

        A law's name is whole (Luật Đầu tư is not Luật Đầu tư công): only its year may be left out, and no law is meant
        that is of a year after ``until``.
        """
        if not name.words:
            return ()
        if (area, name) in self._known:
            return tuple(self._known[area, name])
        found = [
            identity
            for (where, known), identities in self._known.items()
            if where == area
            and known.type == name.type
            and name.words <= known.words
            and (name.type not in self._norms or self._same_law(name, known, until))
            for identity in identities
        ]
        return tuple(dict.fromkeys(found))

    def _same_law(self, name: Name, known: Name, until: str) -> bool:
        more = known.words - name.words
        years = {word for word in more if _YEAR.fullmatch(word)}
        return more - years <= _AMENDED and all(year <= until[:4] for year in years)
