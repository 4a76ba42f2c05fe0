"""Whether a reported value is estimated ("ước đón 583.000 lượt khách") or still expected ("dự kiến cuối năm là …")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hgkg.interpret.context import Context
from hgkg.interpret.statements.statement import Clause, Statement

_NEAR = 90  # characters between the word and the figure: "dự kiến giải ngân cuối năm 2024 là"
_BREAK = re.compile(r"[;:()]")
_MARKS = " -+*•.,)(0123456789"


@dataclass(frozen=True, slots=True)
class Hedge:
    """What the words before a value say of how sure it is.

    Attributes:
        estimated: it is told before all of it was counted ("ước thực hiện").
        expected: it had not come about when the document was written ("dự kiến cuối năm").
    """

    estimated: bool = False
    expected: bool = False


def hedge(context: Context, clause: Clause, statement: Statement) -> Hedge:
    """Read behind the value before it, or where the part of the sentence up to a semicolon opens with the word."""
    key, value = context.outline.key, statement.figure.value_start
    start = max(clause.sentence.start, value - 2 * _NEAR)
    start = max((m.end() for m in _BREAK.finditer(key, start, value)), default=start)
    behind = max((s.figure.value_end for s in clause.statements if s.figure.value_end <= value), default=start)
    own = key[max(start, behind, value - _NEAR) : value]
    opening = key[start:value].lstrip(_MARKS)
    return Hedge(
        estimated=_says(context, own, "estimated"),
        expected=_says(context, own, "expected") or bool(context.grammar.starts_with(opening, "expected")),
    )


def _says(context: Context, key: str, role: str) -> bool:
    """Whether a cue of a role stands in the words, not as part of a compound ("hương ước") nor as what a value is held
    against ("vượt dự kiến")."""
    for word in context.grammar.words.get(role, ()):
        for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", key):
            if not context.grammar.ends_with(key[: found.start()].rstrip(), f"{role}.not"):
                return True
    return False
