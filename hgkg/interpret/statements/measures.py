"""How a figure is measured: as a level, a count, a share, or as how much one of them grew."""

from __future__ import annotations

import re

from hgkg.interpret.grammar import CHANGES
from hgkg.interpret.statements.leads import Lead
from hgkg.interpret.statements.statement import Statement
from hgkg.model.mention import Figure

_LEADS_TO = re.compile(
    r"\b(?:còn|lên|xuống|tới)(?:\s+(?:còn|đến|tới|mức))?(?:\s+(?:trên|dưới|khoảng|gần|hơn|ít nhất|không quá|từ))?\s*$"
)
_UP_OR_DOWN = ("còn", "lên", "xuống", "tới")  # what it opens with


def leads_to(key: str) -> bool:
    """Whether a verb leads up or down to the figure behind ``key``."""
    return any(map(key.__contains__, _UP_OR_DOWN)) and bool(_LEADS_TO.search(key))


def grows(earlier: Statement, lead: Lead, figure: Figure) -> bool:
    """Whether a percentage behind a semicolon says by how much the level before it grows at another time."""
    return lead.closed and lead.verb in CHANGES and figure.unit == "%" and earlier.measure in ("level", "count")


def same_measure(measure: str, earlier: Statement, figure: Figure, leads: bool) -> str:
    """At another time an indicator is measured as before, unless the figure is the level that a growth led to."""
    if earlier.measure in ("growth", "change") and (leads or figure.unit_kind != "share"):
        return measure
    return earlier.measure


def measured(figure: Figure, growing: bool) -> str:
    """The measure of a figure by its unit, of one that says how much something grew, and of any other."""
    if figure.unit_kind == "share":
        return "growth" if growing else "share"
    if growing and figure.unit_kind != "count":
        return "change"
    per_each = figure.unit is not None and "/" in figure.unit
    return "level" if figure.unit_kind in ("money", "physical", "index") or per_each else "count"
