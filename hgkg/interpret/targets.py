"""Targets: one atomic aim each, with figure or without, and the group where the document numbers them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hgkg.interpret.aims import aims_of, is_aim
from hgkg.interpret.clauses import Clause, Statement
from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators import Named
from hgkg.interpret.maker import Maker
from hgkg.interpret.periods import period_of
from hgkg.interpret.qualitative import qualitative_targets
from hgkg.interpret.quantified import shared_fields
from hgkg.interpret.results import is_planned_pair
from hgkg.interpret.settings import Settings
from hgkg.model.mention import Figure, Mentions
from hgkg.model.outline import Outline
from hgkg.model.record import Target

_GROUP = re.compile(r"\(?(\d{1,3})[.)]{0,2}")


def targets(
    maker: Maker, outline: Outline, mentions: Mentions, grammar: Grammar, settings: Settings, clauses: Sequence[Clause]
) -> list[Target]:
    """All targets of a document: its own, those it quotes, and the plan values beside its results."""
    made: list[Target] = []
    aims = aims_of(outline, grammar, settings, clauses)
    groups = groups_of(outline, settings, clauses)
    for clause in clauses:
        spans = aims.get(clause.sentence.start, ())
        group = groups.get(clause.sentence.start)
        for statement in clause.statements:
            if is_aim(statement, spans):
                made.extend(_aimed(maker, mentions, grammar, settings, clause, statement, group))
            elif not settings.plans:
                made.extend(_planned(maker, mentions, settings, clause, statement))
        if group is not None:
            made.extend(qualitative_targets(maker, outline, mentions, grammar, settings, clause, group))
    return made


def groups_of(outline: Outline, settings: Settings, clauses: Sequence[Clause]) -> dict[int, int]:
    """The number of the list item each sentence of a list of targets stands in, by the sentence's start."""
    found: dict[int, int] = {}
    if not settings.plans:
        return found
    section_start, group = None, None
    for clause in clauses:
        sentence = clause.sentence
        section = outline.section_at(sentence.start)
        if section is None or settings.roles.get(section.start) != "targets":
            section_start, group = None, None
            continue
        if section.start != section_start:
            section_start, group = section.start, None
        m = _GROUP.fullmatch(sentence.item) if sentence.item else None
        if m:
            group = int(m[1])
        if group is not None:
            found[sentence.start] = group
    return found


def _aimed(
    maker: Maker,
    mentions: Mentions,
    grammar: Grammar,
    settings: Settings,
    clause: Clause,
    statement: Statement,
    group: int | None,
) -> Iterator[Target]:
    yield _target(maker, mentions, settings, clause, statement, statement.figure, group)
    for change, figure in statement.changes:
        if change.kind != "ratio":
            yield _target(
                maker, mentions, settings, clause, _growth(grammar, statement, change.kind, change.base), figure, group
            )


def _growth(grammar: Grammar, statement: Statement, direction: str, base: str | None) -> Statement:
    """ "thu nội địa 6.800 tỷ đồng, tăng 16,02% so với cùng kỳ": the growth is an aim of its own."""
    level = statement.named
    concept = grammar.growth.get(level.concept.id) if level.concept else None
    label = concept.label if concept else level.label + " - tốc độ tăng"
    named = Named(level.start, label, concept, False, "growth of the level", 0.9)
    return replace(
        statement, named=named, measure="growth", direction=direction, base=base, rule=named.rule, confidence=0.9
    )


def _planned(
    maker: Maker, mentions: Mentions, settings: Settings, clause: Clause, statement: Statement
) -> Iterator[Target]:
    """The plan that a report quotes beside a result: "(kế hoạch là 88,84 triệu đồng)", the B of achieved A/B."""
    if statement.plan:
        yield _target(maker, mentions, settings, clause, replace(statement, direction=None), statement.plan, None)
    elif is_planned_pair(statement) and statement.figure.denominator_span and statement.figure.denominator is not None:
        span = statement.figure.denominator_span
        figure = replace(
            statement.figure, value=statement.figure.denominator, value_start=span.start, value_end=span.end,
            high=None, operator="eq", approximate=False,
        )  # fmt: skip
        yield _target(maker, mentions, settings, clause, statement, figure, None)


def _target(
    maker: Maker,
    mentions: Mentions,
    settings: Settings,
    clause: Clause,
    statement: Statement,
    figure: Figure,
    group: int | None,
) -> Target:
    start, end = min(statement.start, figure.start), max(statement.end, figure.end)
    if figure is statement.plan:
        start, end = figure.start, figure.end
    return maker(
        Target,
        start,
        end,
        goal=(figure.value_start, statement.named.label),
        group=group,
        operator=figure.operator,
        period=period_of(mentions, clause.sentence, figure.start, settings.period),
        **shared_fields(maker, statement, figure, settings.area),
    )
