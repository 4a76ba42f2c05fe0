"""Which variables a query gives back."""

from __future__ import annotations

from collections.abc import Sequence

from hgkg.query.tokens import Token


def selected(found: Sequence[Token]) -> tuple[str, ...]:
    """The variables of the outermost SELECT, in order; empty for another form and for ``SELECT *``."""
    out: list[str] = []
    depth = 0
    inside = False
    for token in found:
        if not inside:
            inside = token.says("SELECT")
            if token.kind == "mark" and token.text == "{":
                return ()
        elif token.text == "{" or token.says("WHERE"):
            break
        elif token.text in ("(", ")") and token.kind == "mark":
            depth += 1 if token.text == "(" else -1
        elif token.kind == "variable" and (depth == 0 or _renames(found, token)):
            out.append(token.text[1:])
    return tuple(out)


def _renames(found: Sequence[Token], variable: Token) -> bool:
    """Whether AS stands before the variable: ``(COUNT(?x) AS ?n)``."""
    before = [t for t in found if t.end <= variable.start]
    return bool(before) and before[-1].says("AS")
