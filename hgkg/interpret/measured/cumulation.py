"""Whether a count is what is added or what there is in all: "thêm 05 xã, lũy kế 30 xã"."""

from __future__ import annotations

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.statements.statement import Statement
from hgkg.model.mention import Figure

ADDED, TOTAL = "added", "total"
_BEFORE = 90  # characters before a figure in which the verb of "nâng tổng số xã … lên 42" stands
_ENDS = ";.(\n"


def cumulation(key: str, grammar: Grammar, statement: Statement, figure: Figure) -> str | None:
    """ "added", "total", or None where the words leave it open or the figure is no amount.

    Args:
        key: match key of the document.
        statement: what the figure is of.
        figure: the value, or the plan beside it.
    """
    if statement.measure not in ("count", "level"):
        return None
    before = key[max(0, figure.start - _BEFORE) : figure.start].rstrip()
    told = grammar.cumulating.before(before)
    if told:
        return ADDED if told[0] == "counted.added" else TOTAL
    if statement.measure != "count" or not statement.leads:
        return None
    clause = before[max(before.rfind(sign) for sign in _ENDS) + 1 :]
    return TOTAL if grammar.says(clause, "counted.raised") else None
