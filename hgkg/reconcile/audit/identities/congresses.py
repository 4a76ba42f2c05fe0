"""Ordinals of congresses against the years of their terms: each congress is one more, five years on.

National congresses are those of the vocabulary of terms (XIII: 2021 - 2026; often written 2020 - 2025 in provinces).
Of a province only what the documents say is known: the ordinal that most of them agree on stands.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from hgkg.model.lexicon import AreaConcept
from hgkg.model.outline import Outline
from hgkg.reconcile.audit.identities.dates import central_ordinals
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence
from hgkg.reconcile.corpus import Corpus
from hgkg.text.fold import match_key
from hgkg.text.numbers import parse_roman

_YEARS = 5
_PROVINCIAL = re.compile(r"đảng bộ (tỉnh|thành phố)")
_NAME = r"(?:\s+[^\W\d_]+){0,3}?"
_PARTY = rf"(?:\s+(?:đảng bộ\s+(?:tỉnh|thành\s+phố){_NAME}|của đảng|đảng toàn quốc|toàn quốc(?:\s+của\s+đảng)?|đảng))?"
_MENTION = re.compile(
    rf"đại hội(?:\s+đại biểu)?({_PARTY})(?:\s+lần thứ)?\s+([ivx]+)\b({_PARTY}),?"
    r"\s*\(?\s*nhiệm kỳ\s+(\d{4})\s*[-–]\s*(\d{4})"
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """ "Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020 - 2025"; area None for the national one."""

    outline: Outline
    start: int
    end: int
    area: str | None
    ordinal: int
    numeral: str
    first: int
    last: int
    current: bool

    @property
    def zero(self) -> int:
        """The year in which the term of congress 0 would begin; one for all congresses of an area."""
        return self.first - _YEARS * self.ordinal


def wrong_ordinals(audited: Audited) -> Iterator[Noticed]:
    """Mentions that print ordinal and term, each area by itself."""
    corpus = audited.corpus
    by_area: dict[str | None, list[_Mention]] = defaultdict(list)
    for mention in _all_mentions(corpus):
        by_area[mention.area].append(mention)
    yield from _national(corpus, by_area.pop(None, []))
    for mentions in by_area.values():
        yield from _provincial([m for m in mentions if m.last - m.first == _YEARS])


def lengths_of_terms(audited: Audited) -> Iterator[Noticed]:
    """Terms of congresses that are not five years long; of national ones many write the phase of the five-year plan
    ("Đại hội XII, nhiệm kỳ 2016 - 2020")."""
    return (
        _long(m)
        for m in _all_mentions(audited.corpus)
        if m.last - m.first != _YEARS and not (m.area is None and m.last - m.first == _YEARS - 1)
    )


def _all_mentions(corpus: Corpus) -> Iterator[_Mention]:
    return (mention for outline in corpus.outlines.values() for mention in _mentions(corpus, outline))


def _mentions(corpus: Corpus, outline: Outline) -> Iterator[_Mention]:
    record = corpus.documents[outline.document.slug]
    area = corpus.lexicon.areas.get(record.area or "")
    year = int(record.date[:4]) if record.date else 0
    for m in _MENTION.finditer(outline.key):
        ordinal = parse_roman(m[2].upper())
        words = " ".join((m[1] + m[3]).split())
        party = _PROVINCIAL.search(words)
        if ordinal is None or not words or (party and not _own(area, party[1], words[party.end() :])):
            continue
        first, last = int(m[4]), int(m[5])
        where = record.area if party else None
        yield _Mention(outline, *m.span(), where, ordinal, m[2].upper(), first, last, first <= year <= last)


def _own(area: AreaConcept | None, kind: str, name: str) -> bool:
    """Whether a party organisation is that of the document's own province or city."""
    if area is None or area.level != "province" or match_key(area.kind) != kind:
        return False
    return not name.strip() or match_key(area.label) in name


def _national(corpus: Corpus, mentions: list[_Mention]) -> Iterator[Noticed]:
    terms = central_ordinals(corpus.lexicon)
    for mention in mentions:
        term = terms.get(mention.ordinal)
        year = int(term.notations[0][:4]) if term else None
        if year is not None and mention.first not in (year, year - 1):
            yield _wrong(mention, f"{year} - {year + _YEARS}", [])


def _provincial(mentions: list[_Mention]) -> Iterator[Noticed]:
    """Those that differ from what most say; of as many, from those whose term their document was written in."""
    counts = Counter(m.zero for m in mentions)
    if len(counts) < 2:
        return
    current = Counter(m.zero for m in mentions if m.current)
    usual = max(counts, key=lambda zero: (counts[zero], current[zero]))
    right = next(m for m in mentions if m.zero == usual)
    for mention in mentions:
        if mention.zero != usual:
            first = usual + _YEARS * mention.ordinal
            yield _wrong(mention, f"{first} - {first + _YEARS}", [right])


def _wrong(mention: _Mention, term: str, held: list[_Mention]) -> Noticed:
    stated = f"{mention.first} - {mention.last}"
    vi, en = "theo các kỳ đại hội toàn quốc", "by the national congresses"
    if held:
        known = held[0]
        gap = mention.ordinal - known.ordinal
        sign = "+" if gap >= 0 else "−"
        way = f"{known.first} {sign} {_YEARS} × {abs(gap)} = {known.first + _YEARS * gap}"
        if not gap:
            way = f"{known.first} + {_YEARS} = {known.last}"
        vi = f"theo Đại hội {known.numeral}, nhiệm kỳ {known.first} - {known.last}: {way}"
        en = f"by Congress {known.numeral} of {known.first} - {known.last}: {way}"
    spans = tuple(evidence(m.outline, m.start, m.end) for m in (mention, *held))
    return Noticed(
        check="wrong ordinals",
        type="identity",
        severity="medium",
        vi=f"Đại hội {mention.numeral} ghi nhiệm kỳ {stated}, không khớp với {term} {vi}",
        en=f"Congress {mention.numeral} is given the term {stated}, which does not fit {term} {en}",
        spans=spans,
        stated=stated,
        computed=term,
    )


def _long(mention: _Mention) -> Noticed:
    years, term = mention.last - mention.first, f"{mention.first} - {mention.last}"
    return Noticed(
        check="lengths of terms",
        type="identity",
        severity="medium",
        vi=f"Nhiệm kỳ {term} dài {mention.last} − {mention.first} = {years} năm, không phải {_YEARS}",
        en=f"The term {term} has {mention.last} − {mention.first} = {years} years, not {_YEARS}",
        spans=(evidence(mention.outline, mention.start, mention.end),),
        stated=years,
        computed=_YEARS,
    )
