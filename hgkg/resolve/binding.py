"""Citations of all documents bound to identities: by number and date, by the sole candidate, by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hgkg.model.identity import DocumentIdentity, parse_identity
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Citation, DocumentRecord, Record
from hgkg.resolve.congresses import by_congress, is_congress, known_congresses
from hgkg.resolve.doubts import findings
from hgkg.resolve.issuing import may_issue
from hgkg.resolve.naming import (
    Names,
    Ordinals,
    congress_identity,
    congress_ordinals,
    named_congress,
    plenum_identity,
)
from hgkg.resolve.numbering import Numbering
from hgkg.resolve.rulings import NO_RULINGS, Rulings
from hgkg.text.fold import match_key
from hgkg.text.symbols import parse_symbol

_WITH_YEAR = re.compile(r"[a-z]?/\d{4}/")
_JOINED = 8  # characters between coordinated numbers: ", số ", " và số "


@dataclass(frozen=True, slots=True)
class _Known:
    """A numbered document that some text dates: its identity, symbol, type and date; of a held one also its issuer."""

    identity: DocumentIdentity
    symbol: str
    type: str
    date: str | None
    issuer: str | None = None


def resolve(records: Sequence[Record], lexicon: Lexicon, rulings: Rulings = NO_RULINGS) -> tuple[Record, ...]:
    """The same records with documents and citations bound, in the same order, and what could not be bound as findings.

    Args:
        records: of all documents of a build.
        lexicon: the vocabularies.
        rulings: what people say of documents and citations, which goes before all rules.
    """
    documents = {r.doc: r for r in records if isinstance(r, DocumentRecord)}
    areas = {doc: _province(lexicon, r.area) for doc, r in documents.items()}
    numbering = Numbering.of(lexicon)
    citations = [r for r in records if isinstance(r, Citation)]
    ordinals = congress_ordinals(citations, areas)
    own = {doc: _own_identity(numbering, r, ordinals, areas[doc]) for doc, r in documents.items()}
    whole = {c.id: number for c, number in _completed(citations)}
    known = (*_held(documents, own), *_known(numbering, citations, areas))
    aliases = _aliases(numbering, documents, own, areas)
    names = Names(lexicon, areas, frozenset(_named_centrally(numbering, citations, areas)))
    for c in citations:
        if c.numbered and (law := _numbered(numbering, c, areas)):
            names.add_law(c, law)
    for doc, record in documents.items():
        names.add_document(record, own[doc])
    named = [c for c in citations if not c.numbered]
    names.add_mentions(
        c
        for c in named
        if congress_identity(c, ordinals, areas.get(c.doc)) is None and not is_congress(c) and not plenum_identity(c)
    )
    congresses = known_congresses(named, ordinals, areas, own.values())
    bound: dict[str, tuple[str | None, tuple[str, ...]]] = {}
    for c in citations:
        if c.numbered:
            full = replace(c, number=whole[c.id]) if c.id in whole else c
            path, candidates = _by_number(numbering, full, known, areas, documents)
            bound[c.id] = aliases.get(path or "", path), candidates
        else:
            bound[c.id] = _by_name(c, names, congresses, ordinals, areas, documents)
    out: list[Record] = []
    for item in records:
        if isinstance(item, DocumentRecord):
            out.append(replace(item, resolved=rulings.stays(own[item.doc])))
        elif isinstance(item, Citation):
            identity, candidates = rulings.on(item.id, *bound[item.id])
            out.append(replace(item, resolved=identity, candidates=() if identity else candidates))
        else:
            out.append(item)
    resolved = [r for r in out if isinstance(r, Citation)]
    return (*out, *findings(resolved, [r for r in out if isinstance(r, DocumentRecord)]))


def _province(lexicon: Lexicon, area: str | None) -> str | None:
    """The province of an area; Party and State numbers of a province count for its districts' texts too."""
    concept = lexicon.areas.get(area or "")
    if concept is not None and concept.level in ("district", "commune"):
        return concept.broader or concept.id
    return area


def _own_identity(numbering: Numbering, record: DocumentRecord, ordinals: Ordinals, area: str | None) -> str:
    """What others cite it by: a congress resolution by its congress, others by number; else a path of its file."""
    identity = named_congress(record.type, f"Nghị quyết {record.title}", ordinals, area)
    identity = identity or _by_own_number(numbering, record, area)
    return identity.format() if identity else f"doc/file/{record.doc}"


def _by_own_number(numbering: Numbering, record: DocumentRecord, area: str | None) -> DocumentIdentity | None:
    if record.number is None:
        return None
    return numbering.identity(record.number, record.type, record.date, area, issuer=record.issuer)


def _aliases(
    numbering: Numbering,
    documents: Mapping[str, DocumentRecord],
    own: Mapping[str, str],
    areas: Mapping[str, str | None],
) -> Mapping[str, str]:
    """From what a held congress resolution is by its number to what it is by its congress."""
    found = {}
    for doc, record in documents.items():
        by_number = _by_own_number(numbering, record, areas[doc])
        if by_number and by_number.format() != own[doc]:
            found[by_number.format()] = own[doc]
    return found


def _numbered(numbering: Numbering, c: Citation, areas: Mapping[str, str | None]) -> DocumentIdentity | None:
    return numbering.identity(c.number or "", c.type, c.date, areas.get(c.doc), c.quote, c.issuer)


def _named_centrally(
    numbering: Numbering, citations: Sequence[Citation], areas: Mapping[str, str | None]
) -> Iterator[str]:
    """The citations by name that stand in the subject of a numbered central document ("Kết luận 43-KL/TW về …")."""
    end, doc = 0, ""
    for c in citations:
        if c.doc != doc:
            end, doc = 0, c.doc
        if not c.numbered:
            if c.start < end:
                yield c.id
        elif c.subject_start is not None and c.subject_end is not None and c.start >= end:
            identity = _numbered(numbering, c, areas)
            end = c.subject_end if identity and identity.area == "vn" else end


def _completed(citations: Sequence[Citation]) -> Iterator[tuple[Citation, str]]:
    """ "Kế hoạch số 10, 11 và 12-KH/TU": short forms coordinated with a whole number have its codes too."""
    rest, after = "", None
    for c in reversed(citations):
        digits = (c.number or "").isdigit()
        joined = after and c.doc == after.doc and c.type == after.type and 0 <= after.start - c.end <= _JOINED
        if not c.numbered or not (digits and joined):
            rest = "" if digits or not c.numbered else (c.number or "").lstrip("0123456789")
            rest = "" if _WITH_YEAR.match(rest) else rest  # "Nghị định 178, 67/2025/NĐ-CP": not of that year as well
        elif rest:
            yield c, f"{c.number}{rest}"
        after = c


def _known(numbering: Numbering, citations: Iterable[Citation], areas: Mapping[str, str | None]) -> tuple[_Known, ...]:
    found: dict[tuple[str, str], _Known] = {}
    for c in citations:
        if c.numbered and c.number:
            identity = _numbered(numbering, c, areas)
            if identity:
                key = (identity.format(), c.date or "")
                found.setdefault(key, _Known(identity, _symbol(c.number), match_key(c.type or ""), c.date))
    return tuple(found[key] for key in sorted(found))


def _held(documents: Mapping[str, DocumentRecord], own: Mapping[str, str]) -> list[_Known]:
    """Numbered documents that a file is held for."""
    found = []
    for doc, record in documents.items():
        identity = parse_identity(own[doc])
        if identity and record.number:
            found.append(
                _Known(identity, _symbol(record.number), match_key(record.type or ""), record.date, record.issuer)
            )
    return found


def _same_held(
    citation: Citation, known: Sequence[_Known], documents: Mapping[str, DocumentRecord]
) -> tuple[str | None, tuple[str, ...]] | None:
    """The held document of the same number, day and type: bound where its issuer has the name of the one cited, else a
    candidate; None where none is.

    Where two texts are from is not always printed: "Huyện ủy" in a report of Huyện ủy Lai Vung is its own.
    """
    symbol = _symbol(citation.number or "")
    same = [
        k
        for k in known
        if k.issuer and k.symbol == symbol and k.date and k.date == citation.date and len(k.date) == len("2024-01-01")
        if not citation.type or k.type == match_key(citation.type) or k.type.startswith(match_key(citation.type))
    ]
    if not same:
        return None
    own, printed = match_key(documents[citation.doc].issuer or ""), match_key(citation.issuer or "")
    meant = own if not printed or own.startswith(f"{printed} ") else printed
    paths = tuple(dict.fromkeys(k.identity.format() for k in same))
    exact = tuple(dict.fromkeys(k.identity.format() for k in same if match_key(k.issuer or "") == meant))
    return (exact[0], ()) if len(exact) == 1 else (None, paths)


def _symbol(number: str) -> str:
    return number.casefold().lstrip("0")


def _by_number(
    numbering: Numbering,
    citation: Citation,
    known: Sequence[_Known],
    areas: Mapping[str, str | None],
    documents: Mapping[str, DocumentRecord],
) -> tuple[str | None, tuple[str, ...]]:
    """By the printed date; else the sole document of that symbol (or, for a short form, of that type and number)."""
    number, area = citation.number or "", areas.get(citation.doc)
    identity = _numbered(numbering, citation, areas)
    if identity:
        return identity.format(), ()
    symbol = parse_symbol(number)
    if symbol and symbol.family and (same := _same_held(citation, known, documents)):
        return same
    until = (documents[citation.doc].date or "9999") + "~"  # "~" sorts after every day of a year or month
    fitting = {
        k.identity.format(): None
        for k in known
        if k.identity.area in (area, "vn")
        and (k.date is None or k.date <= until)
        and (
            k.symbol == _symbol(number)
            if symbol and symbol.family
            else symbol is not None
            and int(k.identity.last) == symbol.number
            and k.type == match_key(citation.type or "")
            and may_issue(numbering.lexicon, citation.issuer, k.identity.body)
        )
    }
    candidates = tuple(fitting)
    return (candidates[0], ()) if len(candidates) == 1 else (None, candidates)


def _by_name(
    citation: Citation,
    names: Names,
    congresses: Mapping[str, tuple[str, ...]],
    ordinals: Ordinals,
    areas: Mapping[str, str | None],
    documents: Mapping[str, DocumentRecord],
) -> tuple[str | None, tuple[str, ...]]:
    plenum = plenum_identity(citation)
    if plenum:
        return plenum.format(), ()
    if is_congress(citation):
        identity = congress_identity(citation, ordinals, areas.get(citation.doc))
        if identity:
            return identity.format(), ()
        return by_congress(citation, congresses, areas.get(citation.doc), documents[citation.doc])
    until = documents[citation.doc].date or "9999"
    candidates = names.candidates(*names.key_of(citation), until) or names.earlier_law(citation)
    return (candidates[0], ()) if len(candidates) == 1 else (None, candidates)
