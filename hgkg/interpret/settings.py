"""What kind of document speaks, about which time and place, and which of its sections aim, review or assign."""

from __future__ import annotations

from dataclasses import dataclass

from hgkg.interpret.grammar import Grammar
from hgkg.model.document import AIMING
from hgkg.model.outline import Outline, Section
from hgkg.text.dates import find_periods
from hgkg.text.fold import match_key


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one document.

    Attributes:
        plans: whether it sets aims (programme, plan, resolution) rather than reports what was done.
        period: what it is about.
        area: name of its area with the kind ("tỉnh Hậu Giang"), or None.
        roles: from the start of a heading to what its section is for: "targets", "outlook", "review", "execution",
            "priorities"; a heading without such words has the role of the one above it.
        periods: from the start of a heading to the one year that it, or a heading above it, names.
        date: of the document, as far as it is printed.
    """

    plans: bool
    period: str | None
    area: str | None
    roles: dict[int, str | None]
    periods: dict[int, str | None]
    date: str | None

    def period_at(self, outline: Outline, offset: int) -> str | None:
        """The year its section is headed with ("Đến năm 2025"), else the document's period."""
        section = outline.section_at(offset)
        return (self.periods.get(section.start) if section else None) or self.period

    def ahead(self, period: str | None) -> bool:
        """Whether a period begins after the year the document was written in."""
        return self.date is not None and period is not None and period[:4] > self.date[:4]

    def role_at(self, outline: Outline, offset: int) -> str | None:
        section = outline.section_at(offset)
        return self.roles.get(section.start) if section else None


def settings_of(outline: Outline, grammar: Grammar) -> Settings:
    """Read off the letterhead, the catalogue's entry and the headings."""
    head, entry = outline.letterhead, outline.document.entry
    kind = grammar.lexicon.document_types.get(head.type_concept or "")
    genre = entry.genre if entry else kind.genre if kind else "other"
    area = grammar.lexicon.areas.get(head.area or "")
    roles: dict[int, str | None] = {}
    periods: dict[int, str | None] = {}
    for section in outline.sections:
        above = outline.sections[section.parent] if section.parent is not None else None
        roles[section.start] = _role(section, grammar) or (roles[above.start] if above else None)
        periods[section.start] = _year(section) or (periods[above.start] if above else None)
    name = f"{area.kind} {area.name}" if area else None
    return Settings(genre in AIMING, head.period, name, roles, periods, head.date)


def _year(section: Section) -> str | None:
    """The one year a heading names; a span of years, or several, name none."""
    found = {p.value for p in find_periods(match_key(section.title))}
    sole = next(iter(found)) if len(found) == 1 else None
    return sole if sole and "/" not in sole else None


def _role(section: Section, grammar: Grammar) -> str | None:
    key = match_key(section.title)
    if key.strip(" .:;") in grammar.words.get("heading.alone", ()):
        return "targets"
    for role in ("review", "targets", "priorities", "execution", "outlook"):
        if grammar.says(key, (f"heading.{role}",)):
            return role
    return None
