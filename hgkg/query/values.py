"""RDF terms as values of Python, exact: what an analyst calculates with."""

from __future__ import annotations

import datetime
from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal

from hgkg.query.answer import Term, plain

PythonValue = str | int | float | bool | Decimal | datetime.date

_XSD = "http://www.w3.org/2001/XMLSchema#"


def python_value(term: Term) -> PythonValue:
    """The value of a term.

    An ``xsd:decimal`` is a Decimal with the digits it has, an ``xsd:date`` a date; whole numbers, doubles and truth
    values are those of Python. All else is its text: words without their language, IRIs, a year or a month without a
    day, and a literal that is not of the datatype it claims.
    """
    if isinstance(term, Literal):
        text, datatype = term.value, term.datatype.value
        try:
            if datatype == _XSD + "decimal":
                return Decimal(text)
            if datatype == _XSD + "date":
                return datetime.date.fromisoformat(text)
        except (InvalidOperation, ValueError):
            return text
    return plain(term)
