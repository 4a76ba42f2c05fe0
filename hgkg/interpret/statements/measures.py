"""How a figure is measured: as a level, a count, a share, or as how much one of them grew."""

from __future__ import annotations

import re

from hgkg.interpret.grammar import CHANGES, Grammar
from hgkg.interpret.indicators.indicator_names import Named
from hgkg.interpret.indicators.known_indicators import cut_by, level_of
from hgkg.interpret.statements.leads import Lead
from hgkg.interpret.statements.statement import Statement
from hgkg.model.mention import Figure

_LEADS_TO = re.compile(
    r"\b(?:còn|lên|xuống|tới)(?:\s+(?:còn|đến|tới|mức))?(?:\s+(?:trên|dưới|khoảng|gần|hơn|ít nhất|không quá|từ))?\s*$"
)
_GROWTH_LABEL = re.compile(r"(?:tốc độ )?(?:tăng|tăng trưởng|phát triển)\b")
SHARE_LABEL = re.compile(r"(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|hộ nghèo|hộ cận nghèo)\b")
"""What a share's name opens with."""
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


def settled(grammar: Grammar, named: Named, measure: str, lead: Lead, figure: Figure, leads: bool) -> tuple[Named, str]:
    """The indicator and its measure, each made to fit what the other says."""
    if leads and named.concept is not None and named.concept.measure == "change" and named.concept.growth_of:
        named = level_of(grammar, named)  # "giảm tỷ lệ hộ nghèo xuống còn 2%" is the level it falls to
    if named.concept is not None and named.concept.measure and measure != "rank":
        measure = named.concept.measure
    if measure == "share" and named.concept is None and _GROWTH_LABEL.match(named.label.casefold()):
        measure = "growth"
    if measure == "growth" and named.concept is None and SHARE_LABEL.search(named.label.casefold()):
        measure = "change"  # a share that falls by 2% falls by so many points
    if measure == "count" and lead.verb == "change.decrease" and not leads and figure.unit_kind == "count":
        return cut_by(named), "change"
    return named, measure
