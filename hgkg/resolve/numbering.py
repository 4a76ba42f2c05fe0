"""Identities of numbered documents, by the rules of Vietnamese numbering.

Party numbers restart for each type and term of each committee (Hướng dẫn 36-HD/VPTW), State numbers each calendar year
(Nghị định 30/2020/NĐ-CP): so an identity is (area, family, body, type, term or year, number).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as date_of

from hgkg.model.areas import area_below, unlisted_area
from hgkg.model.identity import DocumentIdentity
from hgkg.model.lexicon import BodyConcept, Lexicon
from hgkg.text.fold import match_key, search_key
from hgkg.text.symbols import Symbol, parse_symbol

_AS_NUMBERED = {"bo-luat": "luat"}  # a code is numbered among the laws: Bộ luật Lao động is Luật số 45/2019/QH14


@dataclass(frozen=True, slots=True)
class Numbering:
    """Looks up what a number's parts mean.

    Attributes:
        lexicon: the vocabularies.
        types: from a type's label to its local name.
        bodies: from a body's code to its concept.
        codes: codes of types.
    """

    lexicon: Lexicon
    types: dict[str, str]
    bodies: dict[str, BodyConcept]
    codes: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Numbering:
        types = {match_key(label): t.id for t in reversed(tuple(lexicon.document_types.values())) for label in t.labels}
        bodies: dict[str, BodyConcept] = {}
        for body in lexicon.bodies.values():
            for code in body.notations:
                bodies.setdefault(code.casefold(), body)
        codes = frozenset(code.casefold() for t in lexicon.document_types.values() for code in t.notations)
        return cls(lexicon, types, bodies, codes)

    def identity(
        self,
        number: str,
        type: str | None,
        date: str | None,
        area: str | None,
        words: str = "",
        issuer: str | None = None,
    ) -> DocumentIdentity | None:
        """The identity of a number with its type word, printed date and the area it is cited from.

        ``words`` are all that is printed of it: "… của Bộ Chính trị khóa XI" tells the term where no date does;
        ``issuer`` tells a district's documents from its province's. None where the term or year cannot be known, or the
        number is a short form. A number of a Party committee is the Party's even where a State separator is printed
        by mistake (26/NQ-TW).
        """
        symbol = parse_symbol(number)
        if symbol is None or symbol.family is None or symbol.body_code is None:
            return None
        local = _AS_NUMBERED.get(type_id := self.types.get(match_key(type or ""), ""), type_id) or None
        body = self.body(symbol)
        party = body is not None and body.branch == "party" and symbol.year is None
        family = "party" if party else symbol.family
        where = self._area(body, self._below(self.lexicon.area_on(area, date), issuer or ""))
        period = symbol.year or self._period(family, body, date) or self._spoken_term(body, words)
        if local is None or where is None or period is None:
            return None
        code = search_key(self._letter(symbol) or symbol.body_code).replace(" ", "")
        return DocumentIdentity(where, family, code, local, period, symbol.digits)

    def body(self, symbol: Symbol) -> BodyConcept | None:
        """The body a symbol names; of a compound code ("TLĐ-QHLĐ") the first part."""
        code = (self._letter(symbol) or symbol.body_code or "").casefold()
        first = code.split("-")[0]  # of a joint document the first body's; "UBTVQH14" has the number of its term
        return self.bodies.get(code) or self.bodies.get(first) or self.bodies.get(first.rstrip("0123456789"))

    def _letter(self, symbol: Symbol) -> str | None:
        """The body's code of a letter (công văn), which has no type's before it: "TLĐ-QHLĐ" of 2046/TLĐ-QHLĐ."""
        first = (symbol.type_code or "").casefold()
        letter = symbol.family == "state" and symbol.year is None and first in self.bodies and first not in self.codes
        return f"{symbol.type_code}-{symbol.body_code}" if letter else None

    def _below(self, area: str | None, issuer: str) -> str | None:
        """The district or commune of ``area`` whose body an issuer is: each numbers its own documents."""
        below = area_below(self.lexicon, issuer)
        return unlisted_area(below[1], below[0], area).id if below and area else area

    def _area(self, body: BodyConcept | None, area: str | None) -> str | None:
        if body is not None and body.level == "central":
            return "vn"
        return body.area if body is not None and body.area else area

    def _period(self, family: str, body: BodyConcept | None, date: str | None) -> str | None:
        if date is None:
            return None
        if family == "state":
            return date[:4]
        level = "central" if body is not None and body.level == "central" else "province"
        terms = sorted((t for t in self.lexicon.terms.values() if t.level == level), key=lambda t: t.first)
        if body is not None and body.assembly:  # what a congress passes belongs to the term that it opens
            terms = [t for t in terms if _days(date, t.first) <= _CONGRESS_LEADS]
            return terms[-1].notations[0] if terms and len(date) == 10 and date <= terms[-1].last else None
        return next((t.notations[0] for t in terms if len(date) == 10 and t.first <= date <= t.last), None)

    def _spoken_term(self, body: BodyConcept | None, words: str) -> str | None:
        """The central term that words name: "khóa XI"."""
        named = _TERM.search(match_key(words)) if body is not None and body.level == "central" else None
        if named is None or body is None or body.branch != "party":
            return None
        label = f"khóa {named[1]}"
        terms = self.lexicon.terms.values()
        return next((t.notations[0] for t in terms if label in map(match_key, t.labels)), None)


_TERM = re.compile(r"khóa\s+([ivx]+)\b")
_CONGRESS_LEADS = 150  # days before the first of a term in which the congresses that open it are held


def _days(earlier: str, later: str) -> int:
    """How many days lie between two ISO days; many where the first is no whole day."""
    if len(earlier) != 10:
        return 10**6
    return (date_of.fromisoformat(later) - date_of.fromisoformat(earlier)).days
