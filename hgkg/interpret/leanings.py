"""What headings and a title let expect of the figures below them; the sentence decides (``measured.proposing``)."""

from __future__ import annotations

from collections.abc import Mapping

from hgkg.interpret.grammar import Grammar
from hgkg.model.outline import Letterhead, Outline
from hgkg.text.fold import match_key

AIMS, MIXED, TASKS, BUDGET, REASONS = "aims", "mixed", "tasks", "budget", "reasons"
"""What a heading leans to: aims ("Tầm nhìn đến năm 2045"), aims and tasks ("Phương hướng, nhiệm vụ"), tasks, amounts of
money ("Kinh phí", "Nguồn lực"), or why something came about ("Nguyên nhân")."""

Leanings = Mapping[int, str | None]


def leanings_of(outline: Outline, grammar: Grammar) -> Leanings:
    """From the start of each heading to what it leans to; one that does not say has that of the one above it."""
    found: dict[int, str | None] = {}
    for section in outline.sections:
        above = outline.sections[section.parent] if section.parent is not None else None
        found[section.start] = leaning(section.title, grammar) or (found[above.start] if above else None)
    return found


def leaning(title: str, grammar: Grammar) -> str | None:
    """What a heading with this title leans to, as far as its own words say."""
    key = match_key(title)
    aims, tasks = grammar.says(key, "heading.aims"), grammar.says(key, "heading.tasks")
    if aims or tasks:
        return MIXED if aims and tasks else AIMS if aims else TASKS
    if grammar.says(key, "heading.budget"):
        return BUDGET
    return REASONS if grammar.starts_with(key, "heading.reasons") else None


def sets_aims(head: Letterhead, genre: str, grammar: Grammar) -> bool:
    """Whether a document is one that plans, by its type and title: a decision on fees or rules sets no aims."""
    key = match_key(head.title)
    if genre in ("programme", "plan"):
        return True
    if genre == "resolution":
        return not grammar.says(key, "title.rules") or grammar.says(key, "title.plans")
    return genre == "regulation" and grammar.says(key, "title.plans")
