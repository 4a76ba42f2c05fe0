"""Targets: one atomic aim each, with figure or without, and the group where the document numbers them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hgkg.interpret.context import Context
from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.indicator_names import Named
from hgkg.interpret.measured.aims import Aims, is_aim
from hgkg.interpret.measured.qualitative import qualitative_targets
from hgkg.interpret.measured.quantified import shared_fields
from hgkg.interpret.measured.results import is_planned_pair
from hgkg.interpret.periods import time_of, whole_year
from hgkg.interpret.statements.statement import Clause, Statement
from hgkg.model.mention import Figure
from hgkg.model.outline import Section
from hgkg.model.record import Target

_OF_A_PART = ("tháng", "quý", "6 tháng", "9 tháng")
_GROUP = re.compile(r"\(?(\d{1,3})[.)]{0,2}")
_CALLED = re.compile(r"\D*\bchỉ tiêu\D+(\d{1,3})\s?[.:)]", re.IGNORECASE)  # "Chỉ tiêu 1.", "- Chỉ tiêu số 2:"


def targets(context: Context, clauses: Sequence[Clause], aims: Aims) -> list[Target]:
    """All targets of a document: its own, those it quotes, and the plan values beside its results."""
    made: list[Target] = []
    groups = groups_of(context, clauses)
    for clause in clauses:
        group = groups.get(clause.sentence.start)
        if not clause.statements and group is None:  # most of them
            continue
        spans = aims.get(clause.sentence.start, ())
        for statement in clause.statements:
            if is_aim(statement, spans):
                made.extend(_aimed(context, clause, statement, group))
            elif not context.settings.plans:
                made.extend(_planned(context, clause, statement))
        if group is not None:
            made.extend(qualitative_targets(context, clause, group))
    return made


def groups_of(context: Context, clauses: Sequence[Clause]) -> dict[int, int]:
    """The number of the list item each sentence of a list of targets stands in, by the sentence's start.

    Where the document calls its targets by their numbers ("Chỉ tiêu 1. …"), the numbers of its lists are none.
    """
    found: dict[int, int] = {}
    if not context.settings.plans:
        return found
    called = any(_CALLED.fullmatch(clause.sentence.item or "") for clause in clauses)
    section_start, group = None, None
    for clause in clauses:
        sentence = clause.sentence
        section = context.outline.section_at(sentence.start)
        if section is None or context.settings.roles.get(section.start) != "targets":
            section_start, group = None, None
            continue
        if section.start != section_start:
            section_start, group = section.start, None if called else _own_number(context, section)
        m = (_CALLED if called else _GROUP).fullmatch(sentence.item) if sentence.item else None
        if m:
            group = int(m[1])
        elif called and sentence.item:
            group = None if _GROUP.fullmatch(sentence.item) else group
        if group is not None:
            found[sentence.start] = group
    return found


def _own_number(context: Context, section: Section) -> int | None:
    """ "6. Du lịch:" with sub-items: the list item that a heading with a colon is."""
    number = _GROUP.fullmatch(section.number or "")
    opens = context.outline.text[section.start : section.end].rstrip().endswith(":")
    return int(number[1]) if number and opens else None


def _aimed(context: Context, clause: Clause, statement: Statement, group: int | None) -> Iterator[Target]:
    yield _target(context, clause, statement, statement.figure, group)
    for change, figure in statement.changes:
        if change.kind != "ratio":
            growth = _growth(context.grammar, statement, change.kind, change.base)
            yield _target(context, clause, growth, figure, group)


def _growth(grammar: Grammar, statement: Statement, direction: str, base: str | None) -> Statement:
    """ "thu nội địa 6.800 tỷ đồng, tăng 16,02% so với cùng kỳ": the growth is an aim of its own."""
    level = statement.named
    concept = grammar.growth.get(level.concept.id) if level.concept else None
    label = concept.label if concept else level.label + " - tốc độ tăng"
    named = Named(level.start, label, concept, False, "growth of the level", 0.9)
    return statement._replace(
        named=named, measure="growth", direction=direction, base=base, rule=named.rule, confidence=0.9
    )


def _planned(context: Context, clause: Clause, statement: Statement) -> Iterator[Target]:
    """The plan that a report quotes beside a result: "(kế hoạch là 88,84 triệu đồng)", the B of achieved A/B."""
    figure, span = statement.figure, statement.figure.denominator_span
    if statement.plan and statement.plan.unit_kind != figure.unit_kind and statement.plan.unit == "%":
        yield _target(context, clause, _planned_share(context.grammar, statement), statement.plan, None)
    elif statement.plan:
        yield _target(context, clause, statement._replace(direction=None), statement.plan, None)
    elif is_planned_pair(statement) and span and figure.denominator is not None:
        planned = replace(
            figure,
            value=figure.denominator,
            value_start=span.start,
            value_end=span.end,
            high=None,
            operator="eq",
            approximate=False,
        )
        yield _target(context, clause, statement, planned, None)


def _planned_share(grammar: Grammar, statement: Statement) -> Statement:
    """A plan in percent beside an amount: of its growth ("57.241 tỷ đồng, tăng 4% (KH: tăng 5 - 6%)"), else of how much
    of it is carried out ("6.490 tỷ đồng, đạt 95% kế hoạch (kế hoạch tối thiểu 95%)")."""
    if any(change.unit == "%" for change, _ in statement.changes):
        return _growth(grammar, statement, "increase", None)._replace(plan=statement.plan)
    level = statement.named
    share = grammar.shares.get(level.concept.id) if level.concept else None
    label = share.label if share else f"Tỷ lệ {level.label[:1].lower()}{level.label[1:]}"
    named = Named(level.start, label, share, False, "share of the count", 0.8)
    return statement._replace(named=named, measure="share", direction=None, rule=named.rule, confidence=0.8)


def _target(context: Context, clause: Clause, statement: Statement, figure: Figure, group: int | None) -> Target:
    start, end = min(statement.start, figure.start), max(statement.end, figure.end)
    period = time_of(context, clause.sentence, figure, statement.period)
    if figure is statement.plan:
        start, end = figure.start, figure.end
    if figure is not statement.figure and not context.settings.plans and not statement.plan_words.endswith(_OF_A_PART):
        period = whole_year(period)  # the plan beside a part's result is the year's
    if "nhiệm kỳ" in statement.plan_words:
        period = context.settings.term or period
    return context.maker(
        Target,
        start,
        end,
        goal=(figure.value_start, statement.named.label),
        group=group,
        operator=figure.operator,
        period=period,
        **shared_fields(context, statement, figure),
    )
