"""The National Assembly: its terms against years, days and numbers, its sessions against their year.

Terms are those of the vocabulary (khóa XV: 20/7/2021 to 5/4/2026). It meets in ordinary session twice a year
(Constitution 1992, article 86; 2013, article 83), the first time in July of the year it is elected in: the sessions of
a term that begins in Y are 1 and 2 in Y, 3 and 4 in Y + 1 and so on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from hgkg.model.finding import Evidence
from hgkg.model.lexicon import TermConcept
from hgkg.model.outline import Outline
from hgkg.model.record import Citation, DocumentRecord
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import day, evidence
from hgkg.reconcile.corpus import Corpus
from hgkg.text.numbers import parse_roman

_LEVEL = "assembly"
_WORDS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_KHOA = r"quốc hội(?: nước cộng hòa xã hội chủ nghĩa việt nam)?,?\s(?:\()?khóa ([ivx]+)\b"
_SESSION = rf"kỳ họp thứ (\d{{1,2}}|{'|'.join(_WORDS)})\b"
_YEAR = r",?\s\(?(?:cuối |giữa |đầu )?(?:năm |tháng \d{1,2}(?:/|-| năm ))((?:19|20)\d\d)\b"
_KHOA_SESSION = re.compile(rf"{_KHOA}[,)]?\s(?:tại )?{_SESSION}{_YEAR}")
_SESSION_KHOA = re.compile(rf"{_SESSION}(?:{_YEAR})?,?\s(?:của )?{_KHOA}(?:{_YEAR})?")
_TERM_YEARS = re.compile(rf"{_KHOA},?\s\(?(?:nhiệm kỳ )?((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)\b")
_PASSED = re.compile(
    rf"{_KHOA}[^;.\d]{{0,40}}?(?:,\s?{_SESSION}\s)?thông qua (?:vào )?(?:ngày )?"
    r"(\d{1,2})(?:/|-| tháng )(\d{1,2})(?:/|-| năm )((?:19|20)\d\d)\b"
)
_NUMBER = re.compile(r"/((?:19|20)\d\d)/(?:[A-ZĐ]+)?QH(\d{1,2})$")


def assembly_terms(audited: Audited) -> Iterator[Noticed]:
    """ "43/2022/QH14", "Quốc hội khóa XIV thông qua ngày 18/01/2024", "khóa XIV, nhiệm kỳ 2011 - 2016"."""
    terms = _terms(audited.corpus)
    yield from _by_number(audited.corpus, terms)
    for outline, m in _all(audited.corpus, _TERM_YEARS):
        term, years = terms.get(parse_roman(m[1].upper()) or 0), f"{m[2]}-{m[3]}"
        if term and years not in term.notations:
            printed = f"{m[2]} - {m[3]}"
            at = evidence(outline, *m.span())
            yield _outside(term, f"nhiệm kỳ ghi là {printed}", f"the term printed is {printed}", at, printed)
    for outline, m in _all(audited.corpus, _PASSED):
        term, when = terms.get(parse_roman(m[1].upper()) or 0), _iso(m[5], m[4], m[3])
        if term and when and not term.first <= when <= term.last:
            vi, en = f"ngày thông qua ghi là {day(when, 'vi')}", f"the day printed is {day(when, 'en')}"
            yield _outside(term, vi, en, evidence(outline, *m.span()), when)


def assembly_sessions(audited: Audited) -> Iterator[Noticed]:
    """ "Quốc hội khóa XV, kỳ họp thứ 4 năm 2021": the fourth was in the year after the first of the term."""
    terms = _terms(audited.corpus)
    for pattern in (_KHOA_SESSION, _SESSION_KHOA):
        for outline, m in _all(audited.corpus, pattern):
            khoa, session, year = _said(m, pattern is _KHOA_SESSION)
            term = terms.get(khoa)
            if term is None or not year or not session:
                continue
            first = int(term.first[:4])
            right = first + (session - 1) // 2
            if year != right:
                yield _wrong_year(term, session, year, right, evidence(outline, *m.span()))


def _terms(corpus: Corpus) -> Mapping[int, TermConcept]:
    return {t.ordinal: t for t in corpus.lexicon.terms.values() if t.level == _LEVEL and t.ordinal}


def _all(corpus: Corpus, pattern: re.Pattern[str]) -> Iterator[tuple[Outline, re.Match[str]]]:
    for outline in corpus.outlines.values():
        if "quốc hội" in outline.key:
            for m in pattern.finditer(outline.key):
                yield outline, m


def _said(m: re.Match[str], khoa_first: bool) -> tuple[int, int, int]:
    """Term, session and year; 0 where one is not told."""
    khoa, session, year = (m[1], m[2], m[3]) if khoa_first else (m[3], m[1], m[4] or m[2])
    ordinal = int(session) if session.isdigit() else _WORDS[session]
    return parse_roman(khoa.upper()) or 0, ordinal, int(year or 0)


def _iso(year: str, month: str, of_month: str) -> str | None:
    try:
        return date(int(year), int(month), int(of_month)).isoformat()
    except ValueError:
        return None  # a day that cannot be is a finding of its own


def _by_number(corpus: Corpus, terms: Mapping[int, TermConcept]) -> Iterator[Noticed]:
    records: tuple[DocumentRecord | Citation, ...] = (*corpus.documents.values(), *corpus.citations)
    for record in records:
        m = _NUMBER.search(record.number or "")
        term = terms.get(int(m[2])) if m else None
        if m and term and not term.first[:4] <= m[1] <= term.last[:4]:
            vi, en = f"số {record.number} mang năm {m[1]}", f"the number {record.number} is of {m[1]}"
            yield _outside(term, vi, en, record.evidence(), m[1])


def _outside(term: TermConcept, vi: str, en: str, at: Evidence, stated: str) -> Noticed:
    first, last = ({lang: day(end, lang) for lang in ("vi", "en")} for end in (term.first, term.last))
    return Noticed(
        check="assembly terms",
        type="date",
        severity="medium",
        vi=f"{vi[:1].upper()}{vi[1:]}, không thuộc {term.label} ({first['vi']} đến {last['vi']})",
        en=f"{en[:1].upper()}{en[1:]}, which is not in the {term.label_en} ({first['en']} to {last['en']})",
        spans=(at,),
        stated=stated,
        computed=term.notations[0],
    )


def _wrong_year(term: TermConcept, session: int, year: int, right: int, at: Evidence) -> Noticed:
    first = int(term.first[:4])
    way = f"{first} + ({session} - 1) : 2 → {right}"
    return Noticed(
        check="assembly sessions",
        type="identity",
        severity="medium",
        vi=f"Kỳ họp thứ {session} của {term.label} ghi năm {year}; mỗi năm họp hai kỳ từ năm {first}: {way}",
        en=f"Session {session} of the {term.label_en} is given the year {year}; with two a year from {first}: {way}",
        spans=(at,),
        stated=year,
        computed=right,
    )
