"""Identities of numbered documents, by the rules of Vietnamese numbering.

Party numbers restart for each type and term of each committee (Hướng dẫn 36-HD/VPTW), State numbers each calendar year
(Nghị định 30/2020/NĐ-CP): so an identity is (area, family, body, type, term or year, number).
"""

from __future__ import annotations

from dataclasses import dataclass

from hgkg.model.identity import DocumentIdentity
from hgkg.model.lexicon import BodyConcept, Lexicon
from hgkg.text.fold import match_key, search_key
from hgkg.text.symbols import Symbol, parse_symbol


@dataclass(frozen=True, slots=True)
class Numbering:
    """Looks up what a number's parts mean.

    Attributes:
        lexicon: the vocabularies.
        types: from a type's label to its local name.
        bodies: from a body's code to its concept.
    """

    lexicon: Lexicon
    types: dict[str, str]
    bodies: dict[str, BodyConcept]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Numbering:
        types = {match_key(label): t.id for t in reversed(tuple(lexicon.document_types.values())) for label in t.labels}
        bodies: dict[str, BodyConcept] = {}
        for body in lexicon.bodies.values():
            for code in body.notations:
                bodies.setdefault(code.casefold(), body)
        return cls(lexicon, types, bodies)

    def identity(self, number: str, type: str | None, date: str | None, area: str | None) -> DocumentIdentity | None:
        """The identity of a number with its type word, printed date and the area it is cited from.

        None where the term or year cannot be known, or the number is a short form.
        """
        symbol = parse_symbol(number)
        if symbol is None or symbol.family is None or symbol.body_code is None:
            return None
        local = self.types.get(match_key(type or ""))
        body = self.body(symbol)
        where = self._area(body, area)
        period = symbol.year or self._period(symbol.family, body, date)
        if local is None or where is None or period is None:
            return None
        code = search_key(symbol.body_code).replace(" ", "")
        return DocumentIdentity(where, symbol.family, code, local, period, f"{symbol.number:02}")

    def body(self, symbol: Symbol) -> BodyConcept | None:
        """The body a symbol names; of a compound code ("TLĐ-QHLĐ") the first part."""
        code = (symbol.body_code or "").casefold()
        return self.bodies.get(code) or self.bodies.get(code.split("-")[0])

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
        for term in self.lexicon.terms.values():
            if term.level == level and len(date) == 10 and term.first <= date <= term.last:
                return term.notations[0]
        return None
