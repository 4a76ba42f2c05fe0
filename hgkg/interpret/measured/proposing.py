"""Whether a sentence of a plan states an aim: its own words are weighed, the heading above it is one weight of them."""

from __future__ import annotations

from hgkg.interpret.context import Context
from hgkg.interpret.leanings import AIMS, BUDGET, MIXED
from hgkg.interpret.measured.past import before, done, looks_back
from hgkg.interpret.periods import time_of
from hgkg.interpret.statements.statement import Clause, Statement
from hgkg.text.spans import starting_in

_ENOUGH = 3
_AHEAD = ("outlook", "priorities", "execution")


def proposes(context: Context, clause: Clause, statement: Statement) -> bool:
    """Whether a value outside the lists of targets is to be reached, and nothing says that it is what was or is.

    It must be so by more than one sign: a bound or a way up or down to it, a time beside it, an indicator that is
    known, a measure that is no mere count, a verb of reaching, a heading of aims, or of a budget over an amount of
    money.
    """
    settings, start = context.settings, clause.sentence.start
    role = settings.role_at(context.outline, start)
    if role == "review" or (role not in _AHEAD and not _plans_at(context, start)):
        return False
    if context.outline.footnote_at(start) or _is_told(context, clause, statement):
        return False
    return _weight(context, clause, statement) >= _ENOUGH


def _plans_at(context: Context, offset: int) -> bool:
    """Whether what stands at ``offset``, below no heading that says what it is for, may plan: no preamble does."""
    under = context.outline.section_at(offset) is not None
    return context.settings.sets_aims and (under or not context.outline.sections)


def _is_told(context: Context, clause: Clause, statement: Statement) -> bool:
    """Whether a value is what was, by its time or by what is said of it."""
    if done(context, clause, statement) or looks_back(context, clause.sentence):
        return True
    period = time_of(context, clause.sentence, statement.figure, statement.period)
    return before(period, context.settings.period)


def _weight(context: Context, clause: Clause, statement: Statement) -> int:
    figure, named = statement.figure, statement.named
    if statement.measure == "count" and named.concept is None and named.action:
        return 0  # "tổ chức 02 hội nghị": what a task is made of
    shared = figure.unit_kind == "share" and named.counted  # "100% cơ quan xử lý văn bản trên mạng"
    bound = figure.operator != "eq" or figure.approximate or statement.leads or shared or bool(statement.base)
    times = starting_in(context.times, clause.sentence.start, figure.start)
    timed = any(not t.base and t.start in context.said for t in times)
    key = context.outline.key
    if not (bound or timed) and context.grammar.ends_with(key[clause.sentence.start : figure.start].rstrip(), "being"):
        return 0  # "toàn tỉnh có 5.000 hộ nghèo"
    words = key[min(statement.start, figure.start) : figure.value_start]
    signs = (statement.measure != "count", named.concept is not None, context.grammar.says(words, "aim.verb"))
    return 2 * (bound + timed) + sum(signs) + _of_heading(context, clause.sentence.start, figure.unit_kind)


def _of_heading(context: Context, offset: int, kind: str | None) -> int:
    leaning = context.settings.leaning_at(context.outline, offset)
    if leaning == BUDGET:
        return 2 if kind == "money" else 0
    return 2 if leaning == AIMS else 1 if leaning == MIXED else 0
