"""The tokens of a SPARQL query, as far as they are needed to bind parameters and to tell its form.

The terminals are those of SPARQL 1.1 Query, section 19.8 (https://www.w3.org/TR/sparql11-query/#sparqlGrammar). What is
no token at all is given back one character at a time: it is the engine's business to say where the syntax is wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# Beyond ASCII every character counts as a letter, though some are none: a well-formed query has those only in strings,
# IRIs and comments, and a malformed one is refused by the engine. The exact classes cost 70 ms to compile.
_LETTER = r"[^\x00-@\[-`{-\x7f]"
_LETTER_OR_DIGIT = r"[^\x00-/:-@\[-^`{-\x7f]"
_IN_NAME = r"[^\x00-,./:-@\[-^`{-\x7f]"
_PREFIX = rf"(?:{_LETTER}(?:\.*{_IN_NAME})*)?"
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_LOCAL = rf"(?:(?:{_LETTER_OR_DIGIT}|:|{_ESCAPED})(?:\.*(?:{_IN_NAME}|:|{_ESCAPED}))*)?"

_TERMINALS = (
    ("space", r"[ \t\r\n]+"),
    ("comment", r"#[^\r\n]*"),
    ("iri", r'<[^<>"{}|^`\x00-\x20]*>'),
    ("string", r"'''(?:'{0,2}(?:[^'\\]|\\.))*'''" + r'|"""(?:"{0,2}(?:[^"\\]|\\.))*"""'),
    ("string", r"'(?:[^'\\\r\n]|\\[^\r\n])*'" + r'|"(?:[^"\\\r\n]|\\[^\r\n])*"'),
    ("variable", rf"[?$]{_LETTER_OR_DIGIT}+"),
    ("blank", rf"_:{_LETTER_OR_DIGIT}(?:\.*{_IN_NAME})*"),
    ("language", r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*"),
    ("name", rf"{_PREFIX}:{_LOCAL}"),
    ("number", r"(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)[eE][+-]?[0-9]+|[0-9]*\.[0-9]+|[0-9]+"),
    ("word", rf"(?:{_LETTER}|_){_LETTER_OR_DIGIT}*"),
    ("mark", r"."),
)
_TOKEN = re.compile("|".join(f"(?P<t{i}>{pattern})" for i, (_, pattern) in enumerate(_TERMINALS)), re.DOTALL)


@dataclass(frozen=True, slots=True)
class Token:
    """One terminal at its place: ``source[start:end] == text``.

    Attributes:
        kind: "iri", "string", "variable", "blank", "language", "name", "number", "word" or "mark".
    """

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def says(self, *words: str) -> bool:
        """Whether this is one of the keywords ``words`` (upper case)."""
        return self.kind == "word" and self.text.upper() in words


def tokens(source: str) -> tuple[Token, ...]:
    """The tokens of ``source`` in order, without white space and comments. Never fails."""
    out = []
    for match in _TOKEN.finditer(source):
        kind = _TERMINALS[int(str(match.lastgroup)[1:])][0]
        if kind not in ("space", "comment"):
            out.append(Token(kind, match.group(), match.start()))
    return tuple(out)
