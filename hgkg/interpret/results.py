"""Results: the values a document reports, with what it says of each (ratio to the plan, change, rank)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hgkg.interpret.aims import aims_of, is_aim
from hgkg.interpret.clauses import Clause, Statement
from hgkg.interpret.grammar import Grammar
from hgkg.interpret.maker import Maker
from hgkg.interpret.periods import period_of
from hgkg.interpret.quantified import shared_fields
from hgkg.interpret.settings import Settings
from hgkg.model.mention import Mentions
from hgkg.model.outline import Outline
from hgkg.model.record import Result
from hgkg.text.numbers import plain


def results(
    maker: Maker, outline: Outline, mentions: Mentions, grammar: Grammar, settings: Settings, clauses: Sequence[Clause]
) -> list[Result]:
    """One a statement that is no aim. A plan reports only where it reviews what was done."""
    made: list[Result] = []
    aims = aims_of(outline, grammar, settings, clauses)
    for clause in clauses:
        if settings.plans and settings.role_at(outline, clause.sentence.start) != "review":
            continue
        made.extend(_results(maker, mentions, settings, clause, aims.get(clause.sentence.start, ())))
    return made


def _results(
    maker: Maker, mentions: Mentions, settings: Settings, clause: Clause, aims: Sequence[tuple[int, int]]
) -> Iterator[Result]:
    for statement in clause.statements:
        if is_aim(statement, aims):
            continue
        figure = statement.figure
        planned = is_planned_pair(statement)
        yield maker(
            Result,
            statement.start,
            statement.end,
            goal=(figure.value_start, statement.named.label),
            period=period_of(mentions, clause.sentence, figure.start, settings.period),
            of_plan=statement.of_plan,
            versus_previous=tuple(change for change, _ in statement.changes),
            rank=statement.ranks,
            plan_value=plain(statement.plan.value)
            if statement.plan
            else plain(figure.denominator)
            if planned and figure.denominator is not None
            else None,
            denominator=plain(figure.denominator) if figure.denominator is not None else None,
            **shared_fields(maker, statement, figure, settings.area),
        )


def is_planned_pair(statement: Statement) -> bool:
    """Whether ``A/B`` is achieved over planned: the clause goes on to say how much of the plan was reached."""
    return statement.figure.denominator is not None and any(p.kind == "reached" for p in statement.of_plan)
