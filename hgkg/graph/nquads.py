"""Terms and lines of N-Quads, written so that reading them gives the same values and writing them again the same bytes.

The forms are those of https://www.w3.org/TR/n-quads/; among the ones it allows, those that Oxigraph writes, so that a
store dumps what was loaded: ``\\b \\t \\n \\f \\r \\" \\\\`` for these characters, ``\\uXXXX`` for other controls
and for U+FFFE and U+FFFF, everything else as itself.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from decimal import Decimal

from hgkg.graph.terms import term

_ESCAPES = {chr(code): f"\\u{code:04X}" for code in (*range(0x20), 0x7F, 0xFFFE, 0xFFFF)} | {
    "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\",
}  # fmt: skip
_ESCAPED = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
_DATES = ((re.compile(r"\d{4}-\d\d-\d\d"), "xsd:date"), (re.compile(r"\d{4}-\d\d"), "xsd:gYearMonth"))
_YEAR = re.compile(r"\d{4}")


def verbatim(value: str) -> str:
    """A string with the very characters given: a quote, which is held against its text."""
    return f'"{_ESCAPED.sub(lambda m: _ESCAPES[m.group()], value)}"'


def string(value: str) -> str:
    """A string in NFC without a language: a code, a unit, a period."""
    return verbatim(unicodedata.normalize("NFC", value))


def text(value: str, lang: str = "vi") -> str:
    """A string in NFC in the language ``lang`` (a BCP 47 tag in lower case)."""
    return f"{string(value)}@{lang}"


def decimal(value: float | Decimal) -> str:
    """An ``xsd:decimal`` in canonical form (XSD 1.1): no exponent, no zeros to fill up, no point without digits.

    Raises:
        ValueError: infinite or not a number.
    """
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if not number.is_finite():
        raise ValueError(f"not a decimal number: {value}")
    digits = f"{number:f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return _typed("0" if digits in ("-0", "") else digits, "xsd:decimal")


def integer(value: int) -> str:
    """An ``xsd:integer``."""
    return _typed(str(int(value)), "xsd:integer")


def typed(form: str, kind: str) -> str:
    """A literal of the datatype ``kind`` ("xsd:dateTime"), its lexical form as given."""
    return f"{verbatim(form)}^^{term(kind)}"


def boolean(value: bool) -> str:
    """An ``xsd:boolean``."""
    return _typed("true" if value else "false", "xsd:boolean")


def date(value: str) -> str:
    """An ISO 8601 date with the precision it has: day, month or year; a string where it is none of the calendar's."""
    if _YEAR.fullmatch(value):
        return _typed(value, "xsd:gYear")
    for pattern, kind in _DATES:
        if pattern.fullmatch(value) and _in_calendar(value):
            return _typed(value, kind)
    return string(value)


def line(subject: str, predicate: str, value: str, graph: str) -> str:
    """One quad of terms already written, without the line's end."""
    return f"{subject} {predicate} {value} {graph} ."


def _typed(form: str, kind: str) -> str:
    return f'"{form}"^^{term(kind)}'


def _in_calendar(value: str) -> bool:
    try:
        datetime.date.fromisoformat(value if len(value) > 7 else f"{value}-01")
    except ValueError:
        return False
    return True
