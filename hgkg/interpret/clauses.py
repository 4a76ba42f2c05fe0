"""Sentences read as statements: which indicator each figure speaks of, and what each figure is.

A figure is a value, or it says something of the value before it: the ratio to the plan, the change, the rank, the plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators import Named, Place, name_indicator
from hgkg.interpret.leads import SEPARATOR, Lead, Leads
from hgkg.model.mention import Figure, Mentions
from hgkg.model.outline import Outline, Sentence
from hgkg.model.record import Change, PlanRatio, Rank
from hgkg.text.fold import clean
from hgkg.text.numbers import plain
from hgkg.text.phrases import Tokens
from hgkg.text.spans import starting_in

_RIGHT = 120  # characters behind a figure in which its cue and what it is compared with stand


@dataclass(frozen=True, slots=True)
class Statement:
    """One value of one indicator.

    Attributes:
        start, end: the clause, from the first word of the indicator to the end of figure and unit.
        named: the indicator.
        figure: the value; for a rank alone, the rank.
        measure: "level", "growth", "change", "share", "count", "rank".
        direction: "increase", "decrease" or None.
        of_plan, changes, ranks: what is said of the value.
        plan: the figure of the plan, where it is quoted.
        base: what a growth is compared with.
        rule, confidence: how it was read.
    """

    start: int
    end: int
    named: Named
    figure: Figure
    measure: str
    rule: str
    confidence: float
    direction: str | None = None
    of_plan: tuple[PlanRatio, ...] = ()
    changes: tuple[tuple[Change, Figure], ...] = ()
    ranks: tuple[Rank, ...] = ()
    plan: Figure | None = None
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence with its statements."""

    sentence: Sentence
    statements: tuple[Statement, ...] = field(default=())


def read_clauses(outline: Outline, mentions: Mentions, grammar: Grammar) -> tuple[Clause, ...]:
    """Every sentence of the document, in text order, each with the statements that its figures make."""
    clauses: list[Clause] = []
    at = 0
    figures = mentions.figures
    for sentence in outline.sentences:
        first = at
        while at < len(figures) and figures[at].start < sentence.end:
            at += 1
        own = figures[first:at]
        if not own:
            clauses.append(Clause(sentence))
            continue
        bodies = starting_in(mentions.bodies, sentence.start, sentence.end)
        times = starting_in(mentions.times, sentence.start, sentence.end)
        reader = _Reader(outline, grammar, sentence, Leads(outline.key, grammar, sentence, bodies, times))
        clauses.append(Clause(sentence, tuple(reader.read(own))))
    return tuple(clauses)


class _Reader:
    """Reads the figures of one sentence from left to right."""

    def __init__(self, outline: Outline, grammar: Grammar, sentence: Sentence, leads: Leads) -> None:
        self.outline, self.grammar, self.sentence, self.leads = outline, grammar, sentence, leads
        self.key = outline.key

    def read(self, figures: Sequence[Figure]) -> list[Statement]:
        found: list[Statement] = []
        cursor = self.sentence.start + (len(self.sentence.item) if self.sentence.item else 0)
        for i, figure in enumerate(figures):
            if self.leads.aside(cursor, figure, figures[i + 1] if i + 1 < len(figures) else None):
                continue
            lead = self.leads.lead(cursor, figure)
            right = self.key[figure.end : min(self.sentence.end, figure.end + _RIGHT)].lstrip()
            before = found[-1] if found else None
            said = self._said_of(before, lead, figure, right) if before else None
            if said is not None:
                found[-1] = said
            else:
                statement = self._statement(found, lead, figure, right)
                if statement:
                    found.append(statement)
            cursor = max(figure.end, figure.noun_end, found[-1].end if found else 0)
        return found

    def _said_of(self, before: Statement, lead: Lead, figure: Figure, right: str) -> Statement | None:
        """``before`` with what this figure says of it, or None where the figure speaks of something else."""
        own_words = lead.words.end > lead.words.start
        if before.plan is None and self._is_plan(lead):
            return replace(before, plan=figure)
        if own_words or lead.closed or self._names_another(lead, figure):
            return None
        plan = self.grammar.starts_with(right.removeprefix("so với ").removeprefix("so "), "plan.words")
        if figure.operator != "eq" and lead.verb in ("plan.reached", "plan.exceeded"):
            return None  # "đạt dưới 45% kế hoạch" says of many, not of the one before
        if lead.verb == "rank":
            return replace(before, ranks=(*before.ranks, self._rank(figure)))
        if lead.verb == "plan.exceeded":
            return self._planned(before, "exceeded", figure, plan)
        times_as_much = lead.verb == "ratio" and figure.unit == "lần"
        compared = lead.verb in ("ratio", "plan.reached") and self.grammar.starts_with(right, "base.previous")
        if times_as_much or compared:
            return self._changed(before, "ratio", figure, right)
        if lead.verb in ("plan.reached", "ratio", "state") and (plan or self._reaches(before, figure)):
            return self._planned(before, "reached", figure, plan)
        if lead.verb in ("change.increase", "change.decrease"):
            return self._changed(before, lead.verb.removeprefix("change."), figure, right)
        return None

    def _names_another(self, lead: Lead, figure: Figure) -> bool:
        """Whether an indicator is named between the value before and this figure."""
        if lead.verb != "rank":
            return False
        between = Tokens.of(self.key, lead.reach, lead.words.start)
        return next(self.grammar.indicators.find(between), None) is not None

    def _is_plan(self, lead: Lead) -> bool:
        """ "(kế hoạch là 88,84 triệu đồng)", "vượt chỉ tiêu nhiệm kỳ là 11,53%"."""
        words = self.key[lead.tail.start : lead.tail.end].strip()
        if not self.grammar.ends_with(words, "state") and not self.grammar.ends_with(words, "plan.words"):
            return False
        return bool(self.grammar.starts_with(words.removeprefix("vượt ").removeprefix("so với "), "plan.words"))

    def _reaches(self, before: Statement, figure: Figure) -> bool:
        """A bare percentage after an achieved/planned pair is their ratio; of a part of a whole it is a share."""
        whole = before.figure.denominator
        if figure.unit != "%" or whole is None or before.measure == "share":
            return False
        part = before.figure.value
        return part > whole or not whole or abs(100 * part / whole - figure.value) > 1

    def _planned(self, before: Statement, kind: str, figure: Figure, plan: str | None) -> Statement:
        ratio = PlanRatio(kind=kind, pct=plain(figure.value), of=self._plan_name(figure) if plan else None)
        return replace(before, of_plan=(*before.of_plan, ratio))

    def _plan_name(self, figure: Figure) -> str | None:
        end = SEPARATOR.search(self.key, figure.end, self.sentence.end)
        stop = end.start() if end else self.sentence.end
        joined = re.search(r"\s(?:và|đạt|tăng|giảm|so)\s", self.key[figure.end : stop])
        stop = figure.end + joined.start() if joined else stop
        return clean(self.outline.text[figure.end : stop]) or None

    def _changed(self, before: Statement, kind: str, figure: Figure, right: str) -> Statement:
        base = self.grammar.starts_with(right, "base.previous")
        change = Change(kind=kind, value=plain(figure.value), unit=figure.unit, base=self._base(base, right))
        return replace(before, changes=(*before.changes, (change, figure)))

    def _base(self, cue: str | None, right: str) -> str | None:
        """What is compared with: "cùng kỳ", "năm trước", or the year itself."""
        if cue is None:
            return None
        year = re.match(r"\s+(\d{4})", right[len(cue) :])
        words = re.sub(r"^so(?: với)? ", "", cue)
        return words if year is None else year[1] if words == "năm" else f"{words} {year[1]}"

    def _rank(self, figure: Figure) -> Rank:
        """The place, the size of the field where it is printed, and what the field is, as written."""
        sign = SEPARATOR.search(self.key, figure.value_end, self.sentence.end)
        scope = clean(self.outline.text[figure.value_end : sign.start() if sign else self.sentence.end]) or None
        of = plain(figure.denominator) if figure.denominator is not None else None
        return Rank(value=plain(figure.value), of=of, scope=figure.unit if of else scope)

    def _statement(self, found: list[Statement], lead: Lead, figure: Figure, right: str) -> Statement | None:
        growing = lead.verb in ("change.increase", "change.decrease")
        measure = "rank" if lead.verb == "rank" else _measure(figure, growing)
        staged = bool(found) and self._staged(lead, figure, found[-1])
        before = found[-1] if found and (not lead.closed or staged) else None
        governing = self._governing(found, figure)
        place = Place(lead.reach, lead.words, measure, lead.verb, before.named if before else None, staged)
        named = name_indicator(self.outline, self.grammar, figure, place, governing.named if governing else None)
        if named is None:
            return None
        measure = named.concept.measure if named.concept and named.concept.measure and measure != "rank" else measure
        end = max(figure.noun_end, named.end) if named.counted else figure.end
        return Statement(
            start=min(named.start, figure.start),
            end=max(end, figure.end),
            named=named,
            figure=replace(figure, unit=governing.figure.unit, unit_kind="count") if governing else figure,
            measure=measure,
            direction=lead.verb.removeprefix("change.") if growing and lead.verb else self._aimed_way(named.start),
            ranks=(self._rank(figure),) if measure == "rank" else (),
            base=self._base(self.grammar.starts_with(right, "base.previous"), right) if growing else None,
            rule=named.rule,
            confidence=named.confidence,
        )

    def _aimed_way(self, start: int) -> str | None:
        """ "Giảm tỷ lệ hộ nghèo 1%": an indicator that opens with the verb says which way it is to go."""
        for role in ("change.increase", "change.decrease"):
            if self.grammar.starts_with(self.key[start : min(self.sentence.end, start + _RIGHT)], role):
                return role.removeprefix("change.")
        return None

    def _staged(self, lead: Lead, figure: Figure, before: Statement) -> bool:
        """ "… đạt 53 triệu đồng; đến năm 2025 đạt 80 triệu đồng": the same indicator at another time."""
        if lead.words.start != lead.words.end or figure.unit != before.figure.unit:
            return False
        return bool(starting_in(self.leads.times, *lead.tail))

    def _governing(self, found: Sequence[Statement], figure: Figure) -> Statement | None:
        """For a bare number: the statement of the sentence whose unit it shares ("khiển trách 90, cảnh cáo 32")."""
        if figure.unit is not None:
            return None
        counts = (s for s in reversed(found) if s.named.counted or s.rule == "vocabulary")
        return next((s for s in counts if s.figure.unit_kind in ("count", None) and s.figure.unit), None)


def _measure(figure: Figure, growing: bool) -> str:
    if figure.unit_kind == "share":
        return "growth" if growing else "share"
    if growing and figure.unit_kind != "count":
        return "change"
    return "level" if figure.unit_kind in ("money", "physical", "index") else "count"
