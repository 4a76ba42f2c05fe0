"""Values written as SPARQL terms, so that no value can end the term it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hgkg.errors import QueryError

_PLAIN = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^<>\"{}|^`\\'\x00-\x20\ud800-\udfff]*")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Text:
    """A string literal; ``language`` is its BCP 47 tag, or None for a plain one."""

    value: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Integer:
    """An ``xsd:integer`` literal."""

    value: int


@dataclass(frozen=True, slots=True)
class Iri:
    """An absolute IRI."""

    value: str


Term = Text | Integer | Iri


def written(term: Term) -> str:
    """The term as SPARQL text.

    Raises:
        QueryError: the value cannot stand in a query: an IRI with characters that IRIs do not have, half of a
            surrogate pair in a text.
    """
    match term:
        case Integer(value):
            return str(value)
        case Iri(value):
            if not _IRI.fullmatch(value):
                raise QueryError(
                    f"{value!r} is not an absolute IRI",
                    todo="write it as http://… without spaces, quotes or brackets",
                    vi=f"{value!r} không phải là IRI đầy đủ; hãy viết dạng http://…, không có dấu cách, nháy hay ngoặc",
                )
            return f"<{value}>"
        case Text(value, language):
            if _SURROGATE.search(value):
                raise QueryError(
                    f"{value!r} holds half a character (a lone surrogate)",
                    todo="type the text again",
                    vi=f"{value!r} có ký tự hỏng; hãy gõ lại",
                )
            return f'"{_escaped(value)}"' + (f"@{language}" if language else "")


def _escaped(value: str) -> str:
    r"""The value between double quotes.

    SPARQL lets an engine replace ``\uXXXX`` before it reads the query (section 19.2), even after a backslash that is
    itself escaped. So a "u" that follows a backslash is written as a code point: no reading order can join the two.
    """
    out = []
    previous = ""
    for character in value:
        if previous == "\\" and character in "uU":
            out.append(f"\\U{ord(character):08X}")
        else:
            out.append(_PLAIN.get(character, character))
        previous = character
    return "".join(out)
