"""Results: the values a document reports, with what it says of each (ratio to the plan, change, rank)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hgkg.interpret.context import Context
from hgkg.interpret.measured.aims import Aims, is_aim, reported
from hgkg.interpret.measured.hedged import hedge
from hgkg.interpret.measured.past import done, looks_back
from hgkg.interpret.measured.quantified import shared_fields
from hgkg.interpret.periods import time_of
from hgkg.interpret.statements.statement import Clause, Statement
from hgkg.model.comparisons import Number
from hgkg.model.record import Result
from hgkg.text.numbers import plain

_ROUNDING = 1.0  # percentage points: "3.369/3.315 cuộc, đạt 102%"


def results(context: Context, clauses: Sequence[Clause], aims: Aims) -> list[Result]:
    """One a statement that is no aim. A plan reports only what was before its time, or is done."""
    made: list[Result] = []
    for clause in clauses:
        if not clause.statements:  # most of them
            continue
        made.extend(_results(context, clause, aims.get(clause.sentence.start, ())))
    return made


def _results(context: Context, clause: Clause, aims: Sequence[tuple[int, int]]) -> Iterator[Result]:
    for statement in clause.statements:
        figure = statement.figure
        period = _period(context, clause, statement)
        if is_aim(statement, aims) or context.settings.ahead(period):
            continue  # what is still to come was not reported
        if statement.former and period is None:
            continue
        if context.settings.plans and not reported(context, clause, statement):
            continue
        said = hedge(context, clause, statement)
        shared = shared_fields(context, statement, figure)
        yield context.maker(
            Result,
            statement.start,
            statement.end,
            goal=(figure.value_start, statement.named.label),
            period=period,
            of_plan=statement.of_plan,
            versus_previous=tuple(change for change, _ in statement.changes),
            rank=statement.ranks,
            plan_value=_plan_value(statement),
            denominator=plain(figure.denominator) if figure.denominator is not None else None,
            expected=said.expected,
            **{**shared, "approximate": shared["approximate"] or said.estimated},
        )


def _period(context: Context, clause: Clause, statement: Statement) -> str | None:
    """The time of a value; of what a document that plans far ahead tells as it stands, the year it was written in."""
    period, settings = time_of(context, clause.sentence, statement.figure, statement.period), context.settings
    unsaid = period == settings.period and settings.ahead(period) and settings.plans
    if unsaid and settings.date and (done(context, clause, statement) or looks_back(context, clause.sentence)):
        return settings.date[:4]
    return period


def _plan_value(statement: Statement) -> Number | None:
    if statement.plan and statement.plan.unit_kind in (statement.figure.unit_kind, None):
        return plain(statement.plan.value)
    whole = statement.figure.denominator
    return plain(whole) if whole is not None and is_planned_pair(statement) else None


def is_planned_pair(statement: Statement) -> bool:
    """Whether ``A/B`` is achieved over planned: the clause goes on to say how much of the plan was reached."""
    whole = statement.figure.denominator
    if not whole:
        return False
    ratio = 100 * statement.figure.value / whole
    return any(p.kind == "reached" and abs(float(ratio) - p.pct) <= _ROUNDING for p in statement.of_plan)
