"""What reading a sentence gives: statements, each one value of one indicator with what is said of it."""

from __future__ import annotations

from typing import NamedTuple

from hgkg.interpret.indicators.indicator_names import Named
from hgkg.model.comparisons import Change, PlanRatio, Rank
from hgkg.model.mention import Figure
from hgkg.model.outline import Sentence


class Statement(NamedTuple):
    """One value of one indicator.

    Attributes:
        start, end: the clause, from the first word of the indicator to the end of figure and unit.
        named: the indicator.
        figure: the value; for a rank alone, the rank.
        measure: "level", "growth", "change", "share", "count", "rank".
        direction: "increase", "decrease" or None.
        of_plan, changes, ranks: what is said of the value.
        plan: the figure of the plan, where it is quoted.
        plan_words: the words that quote it ("chỉ tiêu nhiệm kỳ là").
        base: what a growth is compared with.
        part: whether it is a part of what stands before it ("trong đó").
        period: its time, where an order of values and times gives it ("lần lượt"), or the words of a former value.
        former: whether it is of an earlier time beside a value of now: "(năm 2022 là …)", the A of "từ A lên B".
        leads: whether a verb leads up or down to the value ("lên", "còn").
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
    plan_words: str = ""
    base: str | None = None
    part: bool = False
    leads: bool = False
    period: str | None = None
    former: bool = False


class Clause(NamedTuple):
    """A sentence with its statements."""

    sentence: Sentence
    statements: tuple[Statement, ...] = ()
