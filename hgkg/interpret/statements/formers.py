"""Statements of an earlier time made beside one of now, so that neither moves the other's period."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from hgkg.interpret.grammar import CHANGES, Grammar
from hgkg.interpret.statements.earlier import (
    bracket_opened,
    time_compared,
    time_in_bracket,
    time_it_began,
    time_of_base,
)
from hgkg.interpret.statements.leads import Lead, Leads
from hgkg.interpret.statements.statement import Statement
from hgkg.model.comparisons import Rank
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline
from hgkg.text.numbers import plain

_SCALED = ("money", "physical", "index", "share")
_LONGEST_CLAUSE = 240  # characters before the A of it, in which what it is compared with may stand
_BEHIND_CHANGE = 60  # characters behind the B of "từ A lên B" that say what it is compared with

Namer = Callable[[Statement, Lead, Figure], Statement | None]
"""Reads a figure that has words of its own, beside the statement it hangs on."""


@dataclass(slots=True)
class Formers:
    """Reads the values of an earlier time in one sentence.

    Attributes:
        start: where the sentence's own words begin.
        named: reads a figure that names its own indicator; grown: the growth of a statement's level.
        told: what was read.
        bracket: where the last bracket opens that told of an earlier time; what else stands in it is of that time.
    """

    outline: Outline
    grammar: Grammar
    leads: Leads
    start: int
    named: Namer
    grown: Namer
    told: list[Statement] = field(default_factory=list)
    bracket: int = -1

    def reads(self, found: Sequence[Statement], cursor: int, figure: Figure) -> bool:
        """Whether ``figure`` stands in a bracket behind a value and is of another time; if so it is told."""
        opened = bracket_opened(self.outline.key, self.start, figure.start) if found else -1
        if opened < 0:
            return False
        times, key = self.leads.times, self.outline.key
        at = time_in_bracket(key, times, opened, figure)
        base = self._hung_on(found, opened)
        if at is None and opened != self.bracket:
            code = time_compared(key, times, cursor, figure)
            if code is None or base is None or not _alike(base, figure):
                return False
            at = code, figure.start
        self.bracket = opened
        former = self._former(base, figure, *at) if base and at and at[0] else None
        if former:
            self.told.append(former)
        return True

    def began(self, found: Mapping[int, Statement], first: Figure, last: Figure) -> None:
        """Tell the A of "từ A lên B", once B and what is said of it are read; A without a time is not told.

        ``found`` are the statements by where their values begin.
        """
        statement = found.get(last.value_start)
        if statement is None:
            return
        code = time_it_began(self.outline.key, self.leads.times, first, last)
        if code is None:
            code = time_of_base([c for c, _ in statement.changes], self._compared_around(first, last))
        if code:
            figure = first if first.unit is not None else _with_unit(first, statement.figure)
            self.told.append(_then(statement, figure, code)._replace(start=min(statement.start, figure.start)))

    def _compared_around(self, first: Figure, last: Figure) -> str:
        """The words that say what a change is compared with, in its clause: before it, else behind it."""
        key = self.outline.key
        opening = max(self.start, first.start - _LONGEST_CLAUSE)
        before = key[max(opening, key.rfind(";", opening, first.start)) : first.start]
        cue = max((before.rfind(word) for word in self.grammar.words.get("base.previous", ())), default=-1)
        if cue >= 0:
            return before[cue : cue + _BEHIND_CHANGE].split(",")[0]
        right = key[last.end : min(self.leads.sentence.end, last.end + _BEHIND_CHANGE)].lstrip()
        return right.split(";")[0].split(",")[0] if self.grammar.starts_with(right, "base.previous") else ""

    def _hung_on(self, found: Sequence[Statement], opened: int) -> Statement | None:
        """The value that a bracket hangs on: the last before it, no semicolon between."""
        base = next((s for s in reversed(found) if s.figure.start < opened), None)
        return base if base and ";" not in self.outline.key[base.figure.end : opened] else None

    def _former(self, base: Statement, figure: Figure, code: str, stop: int) -> Statement | None:
        lead = self.leads.lead(stop, figure)
        right = self.outline.key[figure.end : figure.end + _BEHIND_CHANGE].lstrip()
        if self.grammar.starts_with(right, "plan.words"):
            return None  # how much of its own plan the other year reached
        if lead.words.end > lead.words.start and not self._says_again(base, lead):
            told = self.named(base, lead, figure)
            return told._replace(period=code, former=True) if told else None
        if _alike(base, figure):
            changing = lead.verb in CHANGES
            if changing and base.measure not in ("growth", "change"):
                return None  # a share that rose by so much: no value of it
            way = lead.verb.removeprefix("change.") if changing and lead.verb else base.direction
            whole = _with_unit(figure, base.figure) if figure.unit is None or _scale_alone(base, figure) else figure
            return _then(base, whole, code)._replace(direction=way)
        if figure.unit == "%" and lead.verb in CHANGES:
            told = self.grown(base, lead, figure)
            return told._replace(period=code, former=True) if told else None
        return None

    def _says_again(self, base: Statement, lead: Lead) -> bool:
        """Whether the words before a figure stand in the value's own clause too: "(năm 2022 | kết nạp | 118 …)"."""
        own = self.outline.tokens_in(base.start, max(base.end, base.figure.noun_end)).words
        return set(self.outline.tokens_in(*lead.words).words) <= set(own)


def _then(base: Statement, figure: Figure, code: str) -> Statement:
    """The indicator of ``base`` at another time."""
    named = base.named._replace(start=figure.start, rule="same indicator, another time", end=0)
    of = plain(figure.denominator) if figure.denominator is not None else None
    ranks = tuple(Rank(value=plain(figure.value), of=of or rank.of, scope=rank.scope) for rank in base.ranks[:1])
    return base._replace(
        start=figure.start,
        end=figure.end,
        named=named,
        figure=figure,
        rule=named.rule,
        confidence=min(base.confidence, 0.9),
        of_plan=(),
        changes=(),
        ranks=ranks if base.measure == "rank" else (),
        plan=None,
        plan_words="",
        base=None,
        period=code,
        former=True,
    )


def _alike(base: Statement, figure: Figure) -> bool:
    """Whether a figure may be a value of the same indicator, by its unit."""
    now = base.figure
    if figure.unit == now.unit:
        return True
    if figure.unit is None or _scale_alone(base, figure):
        return now.unit_kind != "share"
    if now.unit_kind in _SCALED or figure.unit_kind in _SCALED:
        return now.unit_kind == figure.unit_kind and _unit_of(now) == _unit_of(figure)
    return (now.unit or "").split()[:1] == figure.unit.split()[:1]


def _scale_alone(base: Statement, figure: Figure) -> bool:
    """ "7.520 tỷ đồng (năm 2022: 6.100 tỷ)": a scale word that leaves the unit out."""
    return figure.unit_kind is None and figure.factor != 1 and figure.factor == base.figure.factor


def _unit_of(figure: Figure) -> str | None:
    """Without what it is counted per, which a bracket leaves out."""
    return figure.unit_base.split("/")[0].strip() if figure.unit_base else None


def _with_unit(figure: Figure, now: Figure) -> Figure:
    return replace(
        figure,
        unit=now.unit,
        unit_kind=now.unit_kind,
        unit_concept=now.unit_concept,
        factor=now.factor,
        unit_base=now.unit_base,
    )
