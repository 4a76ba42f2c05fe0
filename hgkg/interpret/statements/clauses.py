"""Sentences read as statements: which indicator each figure speaks of, and what each figure is.

A figure is a value, or it says something of a value before it: the ratio to the plan, the change, the rank, the plan.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from hgkg.interpret.grammar import CHANGES, Grammar
from hgkg.interpret.indicators.indicator_names import Named, Place
from hgkg.interpret.indicators.naming import compound_start, name_indicator
from hgkg.interpret.indicators.portions import portion
from hgkg.interpret.periods import all_times
from hgkg.interpret.statements.actions import Actions
from hgkg.interpret.statements.elsewhere import elsewhere
from hgkg.interpret.statements.formers import Formers
from hgkg.interpret.statements.heirs import Heir, heir_of
from hgkg.interpret.statements.in_order import NONE_IN_ORDER, in_order
from hgkg.interpret.statements.leads import PARTS, Lead, Leads
from hgkg.interpret.statements.levels import level_behind, take
from hgkg.interpret.statements.list_heads import of_list_head
from hgkg.interpret.statements.lists_of_counts import (
    RANKS,
    added_to,
    among,
    bounded,
    bounds,
    goes_on_counting,
    in_all,
    in_bracket,
    ranked_too,
    second_rank,
)
from hgkg.interpret.statements.measures import SHARE_LABEL, grows, leads_to, measured, same_measure, settled
from hgkg.interpret.statements.other_times import grown, staged
from hgkg.interpret.statements.plan_differences import PlanDifferences
from hgkg.interpret.statements.sayings import Sayings
from hgkg.interpret.statements.statement import Clause, Statement
from hgkg.interpret.statements.things_in_order import named_thing
from hgkg.model.mention import Figure, Mentions
from hgkg.model.outline import Outline, Sentence
from hgkg.text.fold import clean
from hgkg.text.spans import Span, starting_in

_RIGHT = 160  # characters behind a figure that say what it is compared with
_TIMES = "lần"
_YEAR_BEHIND = re.compile(r"(?:so (?:với )?)?năm ((?:19|20)\d\d)\b")


def read_clauses(outline: Outline, mentions: Mentions, grammar: Grammar) -> tuple[Clause, ...]:
    """Every sentence of the document, in text order, each with the statements that its figures make."""
    clauses: list[Clause] = []
    at = before = 0
    figures, all_of_them = mentions.figures, all_times(mentions)
    starts = [figure.start for figure in figures]
    nation = outline.letterhead.area in (None, "viet-nam", "vn")
    for sentence in outline.sentences:
        first, at = at, bisect_left(starts, sentence.end, at)
        statements: Sequence[Statement] = ()
        if first < at:
            times = starting_in(all_of_them, before, sentence.end)
            bodies = starting_in(mentions.bodies, before, sentence.end)
            said = outline.key[sentence.start : sentence.end]
            parts = tuple(role for role in PARTS if grammar.cues.may_say(role, said))
            leads = Leads(outline.key, grammar, sentence, bodies, times, nation, parts)
            heir = heir_of(outline, grammar, clauses, sentence)
            statements = _Reader(outline, grammar, sentence, leads, heir).read(figures[first:at])
        clauses.append(Clause(sentence, tuple(statements)))
        before = sentence.end
    return tuple(clauses)


class _Reader:
    """Reads the figures of one sentence from left to right."""

    def __init__(self, outline: Outline, grammar: Grammar, sentence: Sentence, leads: Leads, heir: Heir) -> None:
        self.outline, self.grammar, self.sentence, self.leads, self.heir = outline, grammar, sentence, leads, heir
        self.key = outline.key
        self.sayings, self.actions = Sayings(outline, grammar, sentence), Actions(outline, grammar, sentence)
        self.start = sentence.start + (len(sentence.item) if sentence.item else 0)
        self.order = NONE_IN_ORDER

    def read(self, figures: Sequence[Figure]) -> list[Statement]:
        found: list[Statement] = []
        cursor = self.start
        origin: Figure | None = None
        changes: list[tuple[Figure, Figure]] = []  # the A and B of each "từ A lên B"
        formers = Formers(self.outline, self.grammar, self.leads, self.start, self._beside, self._growth_beside)
        differences = PlanDifferences.of(self.key, self.grammar, self.sentence)
        figures, self.order = in_order(self.outline, self.grammar, self.leads, self.sentence, figures)
        for i, figure in enumerate(figures):
            if figure.value_start in self.order.unclear:
                cursor = figure.end
                continue
            if formers.reads(found, cursor, figure):
                cursor = figure.end
                continue
            if differences.reads(found, cursor, figure):
                cursor = max(figure.end, figure.noun_end)
                continue
            if self.leads.aside(cursor, figure, found[-1].figure if found else None):
                continue
            if self.leads.origin(cursor, figure, figures[i + 1] if i + 1 < len(figures) else None):
                origin = figure
                continue
            lead = self.leads.lead(cursor, origin or figure)
            if origin is not None:  # "tăng từ A lên B": B is the value
                changes.append((origin, figure))
                lead, origin = lead._replace(verb="state"), None
            right = self.key[figure.end : min(self.sentence.end, figure.end + _RIGHT)].lstrip()
            lead = among(self.key, self.grammar, lead, figure)
            if found and second_rank(self.key, found[-1], lead):
                lead = lead._replace(verb="rank", words=Span(figure.start, figure.start))
            if found and bounds(self.key, found[-1], figure):
                found[-1] = bounded(self.outline.text, found[-1], figure)
                cursor = figure.end
                continue
            said = self._said(found, lead, figure, right)
            if said is not None:
                found[said[0]] = said[1]
            else:
                statement = self._statement(found, lead, figure, right)
                if statement:
                    take(found, statement)
            cursor = max(figure.end, figure.noun_end, found[-1].end if found else 0)
        placed = {s.figure.value_start: s for s in found} if changes else {}
        for first, last in changes:
            formers.began(placed, first, last)
        return sorted((*found, *formers.told), key=_start_of_value) if formers.told else found

    def _said(self, found: list[Statement], lead: Lead, figure: Figure, right: str) -> tuple[int, Statement] | None:
        """Which statement before it the figure says something of, and that statement with it; None for a value."""
        at = figure.value_start
        if at in self.order.periods or at in self.order.things:
            return None
        if at in self.order.changes:
            return self.sayings.changed_in_order(found, figure, right, *self.order.changes[at])
        if found and lead.verb == "rank" and ranked_too(found[-1], lead):
            return None
        return self.sayings.said_of(found, lead, figure, right)

    def _beside(self, base: Statement, lead: Lead, figure: Figure) -> Statement | None:
        """A figure with words of its own in a bracket behind ``base``."""
        right = self.key[figure.end : min(self.sentence.end, figure.end + _RIGHT)].lstrip()
        return self._statement([base], lead, figure, right)

    def _growth_beside(self, base: Statement, lead: Lead, figure: Figure) -> Statement | None:
        """ "đạt 320 triệu USD (cùng kỳ tăng 6,5%)": how the level of ``base`` grew at another time."""
        if base.measure not in ("level", "count") or lead.verb is None:
            return None
        named = grown(self.grammar, base, figure)
        way = lead.verb.removeprefix("change.")
        return Statement(figure.start, figure.end, named, figure, "growth", named.rule, named.confidence, way)

    def _statement(self, found: list[Statement], lead: Lead, figure: Figure, right: str) -> Statement | None:
        if figure.unit_kind in ("count", None):  # "Báo in, | điện tử: 2.324"
            compound = compound_start(self.outline, self.grammar, lead.reach, lead.words)
            lead = lead._replace(words=Span(compound, lead.words.end))
        thing = self.order.things.get(figure.value_start)
        lead = lead._replace(verb=thing.verb) if thing else lead
        leads = leads_to(self.key[lead.tail.start : figure.value_start])
        growing = lead.verb in CHANGES or (figure.unit_kind == "share" and not leads and self._opens_with_change(lead))
        governing = self._governing(found, lead, figure)
        named, measure = self._named(found, lead, figure, leads, growing, governing)
        if named is None:
            return None
        named, measure = settled(self.grammar, named, measure, lead, figure, leads)
        if lead.verb == "rank.within":
            figure = replace(figure, operator="le")
        end = max(figure.noun_end if named.counted else 0, named.end)
        return Statement(
            start=min(named.start, figure.start),
            end=max(end, figure.end),
            named=named,
            figure=replace(figure, unit=governing.figure.unit, unit_kind="count") if governing else figure,
            measure=measure,
            direction=lead.verb.removeprefix("change.") if lead.verb in CHANGES else self._aimed_way(named.start),
            ranks=(self.sayings.rank(figure),) if measure == "rank" else (),
            base=self._base(lead, figure, right) if growing or lead.verb == "ratio" else None,
            part=lead.part,
            leads=leads,
            period=self.order.periods.get(figure.value_start),
            rule=named.rule,
            confidence=named.confidence,
        )

    def _named(
        self,
        found: list[Statement],
        lead: Lead,
        figure: Figure,
        leads: bool,
        growing: bool,
        governing: Statement | None,
    ) -> tuple[Named | None, str]:
        """What the figure is a value of, as far as the sentence names it, and how it seems to be measured."""
        measure = "rank" if lead.verb in RANKS else measured(figure, growing)
        before = found[-1] if found and not lead.closed else None
        thing = self.order.things.get(figure.value_start)
        earlier = self._earlier(found, lead, figure)
        place = self._place(found, lead, figure, measure)  # every figure's: who acts is remembered from one to the next
        if thing is not None:
            named: Named | None = named_thing(self.grammar, thing.words, measure, thing.start)
        elif earlier is not None:
            grew = grows(earlier, lead, figure)
            named = grown(self.grammar, earlier, figure) if grew else staged(self.grammar, earlier, figure, leads)
            measure = "growth" if grew else same_measure(measure, earlier, figure, leads)
        else:
            named = name_indicator(self.outline, self.grammar, figure, place, governing.named if governing else None)
            if named and named.concept is None and named.rule == "own words":
                words = clean(self.outline.text[min(named.start, lead.words.start) : lead.words.end])
                named = portion(self.grammar, found, self._whole(found, figure), lead, figure, named, words, growing)
                named = of_list_head(self.outline, self.grammar, found, self.start, lead, named, measure)
        return named or level_behind(self.grammar, self.key, before, lead, figure), measure

    def _place(self, found: list[Statement], lead: Lead, figure: Figure, measure: str) -> Place:
        """Where the words stand that may name the figure's indicator, and what was named before them."""
        latest = found[-1].named if found else self.heir.whole.named if self.heir.whole else None
        before = found[-1].named if found and not lead.closed else None
        goes_on = bool(found) and goes_on_counting(self.outline, self.grammar, found[-1], lead, figure)
        listed = latest if goes_on else before
        opens = lead.reach if lead.closed else self.start  # behind a semicolon another may act
        action = self.actions.of(lead, opens, listed, not found or (lead.closed and listed is None))
        return Place(lead.reach, lead.words, measure, lead.verb, before, action, self.actions.actor, latest, self.start)

    def _base(self, lead: Lead, figure: Figure, right: str) -> str | None:
        """What a growth is compared with, or what something is so many times of: "gấp 1,5 lần năm 2020"."""
        year = _YEAR_BEHIND.match(right) if lead.verb == "ratio" and figure.unit == _TIMES else None
        return year[1] if year else self.sayings.base(self.grammar.starts_with(right, "base.previous"), right)

    def _opens_with_change(self, lead: Lead) -> bool:
        """ "tăng thu ngân sách nhà nước tối thiểu 5%": the verb stands before what is to grow."""
        found = self.grammar.changing.at(self.key, *lead.words) if lead.verb in (None, "state") else None
        if found is None:
            return False
        return not SHARE_LABEL.match(self.key[lead.words.start + len(found[1]) : lead.words.end].lstrip())

    def _aimed_way(self, start: int) -> str | None:
        """ "Giảm tỷ lệ hộ nghèo 1%": an indicator that opens with the verb says which way it is to go."""
        found = self.grammar.changing.at(self.key, start, max(start, self.sentence.end))
        return found[0].removeprefix("change.") if found else None

    def _earlier(self, found: Sequence[Statement], lead: Lead, figure: Figure) -> Statement | None:
        """ "… đạt 53 triệu đồng; đến năm 2025 đạt 80 triệu đồng": the statement this one goes on from, at another time.

        Behind a semicolon it is the one that opened the item, not the part after "trong đó".
        """
        if found and ranked_too(found[-1], lead):
            return found[-1] if lead.words.end <= lead.words.start else None  # "…; xếp thứ 3 khu vực ASEAN"
        if found and found[-1].period and figure.value_start in self.order.periods:
            return found[-1]  # "lần lượt 95% | và 98%"
        if found and (same := elsewhere(self.outline, self.leads, found, lead, figure)):
            return same
        if found and added_to(self.key, self.grammar, found[-1], lead, figure):
            return found[-1]
        if lead.words.end > lead.words.start:
            return None
        if found and in_all(self.key, self.grammar, found[-1], lead, figure):
            return found[-1]
        if not starting_in(self.leads.times, lead.tail.start, max(lead.tail.end, figure.value_start)):
            return None
        candidates = [s for s in found if not (lead.closed and s.part)] or ([self.heir.last] if self.heir.last else [])
        for statement in reversed(candidates):
            both_ranks = lead.verb in RANKS and statement.measure == "rank"
            if both_ranks or statement.figure.unit == figure.unit or statement.measure in ("growth", "change"):
                return statement
            if grows(statement, lead, figure):
                return statement
        return None

    def _whole(self, found: Sequence[Statement], figure: Figure) -> Statement | None:
        """The value that a list of parts, or a bracket right behind it, tells the parts of."""
        if self.heir.whole is not None or not found:
            return self.heir.whole
        opened = self.key.rfind("(", self.start, figure.start)
        if opened < 0 or ")" in self.key[opened : figure.start]:
            return None
        return next((s for s in reversed(found) if s.end <= opened and not self.key[s.end : opened].strip()), None)

    def _governing(self, found: Sequence[Statement], lead: Lead, figure: Figure) -> Statement | None:
        """For a bare number: the statement of the sentence whose unit it shares ("khiển trách 90, cảnh cáo 32")."""
        if figure.unit is not None and (lead.verb or not in_bracket(self.key, self.start, found, figure)):
            return None
        counts = (s for s in reversed(found) if s.named.counted or s.rule == "vocabulary")
        return next((s for s in counts if s.figure.unit_kind in ("count", None) and s.figure.unit), None)


def _start_of_value(statement: Statement) -> int:
    return statement.figure.value_start
