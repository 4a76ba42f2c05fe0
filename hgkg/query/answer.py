"""What a query gave, as terms, as plain values and as SPARQL 1.1 JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from math import isfinite
from typing import Protocol

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Triple

from hgkg.text.counting import fill

Term = NamedNode | BlankNode | Literal | Triple
Value = str | int | float | bool
Row = Mapping[str, Value]

_XSD = "http://www.w3.org/2001/XMLSchema#"
_WHOLE = frozenset(
    _XSD + name
    for name in (
        "integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger",
        "negativeInteger", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte",
    )
)  # fmt: skip
_REAL = frozenset(_XSD + name for name in ("double", "float"))
_NOTES = {
    "rows": (
        "Chỉ đưa ra {rows} dòng đầu; kết quả còn nữa.",
        "Only the first {rows:row is|rows are} given; there are more.",
    ),
    "seconds": (
        "Hết thời gian cho phép: chỉ có {rows} dòng tìm được đến lúc đó.",
        "The time limit was reached: {rows:row was|rows were} found by then.",
    ),
}


class Queryable(Protocol):
    """What a store must do: answer over the union of all its graphs, from any thread."""

    def query(self, sparql: str) -> QuerySolutions | QueryBoolean | QueryTriples: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave.

    Attributes:
        kind: "select", "ask", or "construct" (also for DESCRIBE).
        columns: variables of SELECT in order; ("answer",) of ASK; ("subject", "predicate", "object") of the others.
        rows: plain values by column; what is unbound is left out.
        terms: the same rows as RDF terms in the order of ``columns``; None where unbound.
        truncated: None for the whole answer, "rows" or "seconds" for the limit that was reached.
    """

    kind: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    terms: tuple[tuple[Term | None, ...], ...]
    truncated: str | None = None

    @property
    def boolean(self) -> bool | None:
        """The answer of ASK; None of another form, or where the time was over before there was one."""
        return bool(self.rows[0]["answer"]) if self.kind == "ask" and self.rows else None

    def note(self, lang: str) -> str:
        """One sentence on the limit that was reached, or ""."""
        if self.truncated is None:
            return ""
        vi, en = _NOTES[self.truncated]
        return fill(vi if lang == "vi" else en, rows=len(self.rows))

    def to_json(self) -> str:
        """SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/), one line a row.

        The triples of CONSTRUCT and DESCRIBE, for which that format has no form, are given as rows of three.
        """
        if self.kind == "ask":
            return json.dumps({"head": {}, "boolean": self.boolean}) + "\n"
        head = json.dumps({"vars": list(self.columns)}, ensure_ascii=False)
        lines = [
            json.dumps(
                {name: _json_term(term) for name, term in zip(self.columns, row, strict=True) if term is not None},
                ensure_ascii=False,
            )
            for row in self.terms
        ]
        return f'{{"head": {head}, "results": {{"bindings": [\n' + ",\n".join(lines) + "\n]}}\n"


def plain(term: Term) -> Value:
    """The value of a term: number or truth where its datatype says so, else its text; an IRI is its text."""
    if isinstance(term, Literal):
        return _plain_literal(term)
    return str(term) if isinstance(term, Triple | BlankNode) else str(term.value)


def _plain_literal(literal: Literal) -> Value:
    text, datatype = str(literal.value), str(literal.datatype.value)
    try:
        if datatype in _WHOLE:
            return int(text)
        if datatype == _XSD + "decimal":
            number = Decimal(text)
            return int(number) if number == number.to_integral_value() else float(number)
        if datatype in _REAL and isfinite(float(text)):
            return float(text)
    except (ValueError, InvalidOperation, OverflowError):
        return text  # an ill-typed literal is its text, and so are INF and NaN, which JSON does not have
    if datatype == _XSD + "boolean" and text in ("true", "false", "1", "0"):
        return text in ("true", "1")
    return text


def _json_term(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):  # as in the drafts of SPARQL 1.2
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}
    out: dict[str, object] = {"type": "literal", "value": term.value}
    if term.language:
        out["xml:lang"] = term.language
    elif term.datatype.value != _XSD + "string":
        out["datatype"] = term.datatype.value
    return out
