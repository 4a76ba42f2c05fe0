"""What kind of document speaks, about which time and place, and which of its sections aim, review or assign."""

from __future__ import annotations

from dataclasses import dataclass

from hgkg.interpret.grammar import Grammar
from hgkg.model.outline import Outline, Section
from hgkg.text.fold import match_key

_PLANS = ("programme", "plan", "resolution", "regulation")


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one document.

    Attributes:
        plans: whether it sets aims (programme, plan, resolution) rather than reports what was done.
        period: what it is about.
        area: name of its area with the kind ("tỉnh Hậu Giang"), or None.
        roles: from the start of a heading to what its section is for: "targets", "outlook", "review", "execution",
            "priorities"; a heading without such words has the role of the one above it.
    """

    plans: bool
    period: str | None
    area: str | None
    roles: dict[int, str | None]

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
    for section in outline.sections:
        above = outline.sections[section.parent] if section.parent is not None else None
        roles[section.start] = _role(section, grammar) or (roles[above.start] if above else None)
    return Settings(genre in _PLANS, head.period, f"{area.kind} {area.label}" if area else None, roles)


def _role(section: Section, grammar: Grammar) -> str | None:
    key = match_key(section.title)
    for role in ("review", "targets", "priorities", "execution", "outlook"):
        if grammar.says(key, (f"heading.{role}",)):
            return role
    return None
