"""The level of what was said to grow: "Kim ngạch xuất khẩu tăng 8% so với cùng kỳ, | đạt 320 triệu USD"."""

from __future__ import annotations

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.indicator_names import Named
from hgkg.interpret.indicators.known_indicators import known_as, level_of
from hgkg.interpret.statements.leads import Lead
from hgkg.interpret.statements.measures import measured
from hgkg.interpret.statements.statement import Statement
from hgkg.interpret.statements.unfigured import leads_to_level
from hgkg.model.comparisons import Change
from hgkg.model.mention import Figure
from hgkg.text.numbers import plain

_TIMES = "lần"


def level_behind(grammar: Grammar, key: str, before: Statement | None, lead: Lead, figure: Figure) -> Named | None:
    """The level whose growth ``before`` is, where a figure without words of its own gives one; else None."""
    if before is None or lead.words.end > lead.words.start or not leads_to_level(key, lead.verb, figure):
        return None
    grew = before.measure in ("growth", "change") or before.figure.unit == _TIMES
    if not grew or figure.unit is None or figure.unit_kind == "share":
        return None
    level = level_of(grammar, before.named)
    level = known_as(grammar, level.label, measured(figure, False), figure.start) or level
    return level._replace(start=figure.start, rule="level of what grew", confidence=0.8, counted=False, end=0)


def take(found: list[Statement], statement: Statement) -> None:
    """Add a statement; what the one before said of its level ("gấp 2 lần năm 2020, đạt …") becomes its own."""
    before = found[-1] if found else None
    if before and statement.rule == "level of what grew" and before.figure.unit == _TIMES:
        change = Change(kind="ratio", value=plain(before.figure.value), unit=_TIMES, base=before.base)
        statement = statement._replace(start=before.start, changes=((change, before.figure),))
        found.pop()
    found.append(statement)
