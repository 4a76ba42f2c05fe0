"""No query goes out. Oxigraph follows SERVICE over HTTP and has no switch against it, so SERVICE is refused before.

Oxigraph's grammar asks for no space around a keyword: ``1SERVICE<x>`` and ``SERVICE:x`` are SERVICE to it. So the word
is looked for everywhere except where it cannot be a keyword however the query is read: in comments, strings, variables,
local parts of prefixed names and IRIs written in full. A refusal too many costs a renamed prefix; one too few would let
a query call a server.
"""

from __future__ import annotations

import re

from hgkg.errors import QueryError

_HARMLESS = re.compile(
    r"""
      \#[^\r\n]*                                              # comment
    | <[A-Za-z][A-Za-z0-9+.\-]*://[^<>"{}|^`\\\x00-\x20]*>    # IRI in full: no comparison is written like that
    | '''(?:'{0,2}(?:[^'\\]|\\.))*''' | \"""(?:"{0,2}(?:[^"\\]|\\.))*\"""
    | '(?:[^'\\\r\n]|\\[^\r\n])*' | "(?:[^"\\\r\n]|\\[^\r\n])*"
    | \\[_~.\-!$&'()*+,;=/?\#@%]                             # escaped in a prefixed name: opens nothing
    | [?$][A-Za-z0-9_]+                                       # variable
    | :[A-Za-z0-9_\-]+                                        # local part of a prefixed name
    """,
    re.VERBOSE | re.DOTALL,
)
# <a#b> is an IRI to one reader, and to another a comparison with a comment behind it that hides the line's rest.
_TWO_READINGS = re.compile(r"<(?![A-Za-z][A-Za-z0-9+.\-]*://)[^<>\"{}|^`\\\x00-\x20]*[#'][^<>\"{}|^`\\\x00-\x20]*>")
_SERVICE = re.compile("service", re.IGNORECASE)


def refuse_service(sparql: str) -> None:
    """Let a query pass that cannot ask another server.

    Raises:
        QueryError: SERVICE stands in it, or could.
    """
    if _SERVICE.search(_HARMLESS.sub(" ", sparql)) or _TWO_READINGS.search(sparql):
        raise QueryError(
            "SERVICE is refused: a query reads this build and nothing else",
            todo="leave it out; where it is a prefix or a part of a relative IRI, rename it or write the IRI in full",
            vi="không chạy SERVICE: truy vấn chỉ đọc bản dựng này; nếu đó là tiền tố hoặc IRI tương đối, "
            "hãy đổi tên hoặc viết IRI đầy đủ",
        )
