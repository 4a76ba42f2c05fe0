"""Mentions of organisations."""

from __future__ import annotations

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.maker import Maker
from hgkg.model.mention import Mentions
from hgkg.model.record import Agency


def agencies(maker: Maker, mentions: Mentions, grammar: Grammar) -> list[Agency]:
    """One a mention; ``agency`` is the path of its IRI, with the area for a body that each area has."""
    made = []
    for m in mentions.bodies:
        body = grammar.lexicon.bodies[m.body]
        area = m.area if body.local else body.area
        made.append(
            maker(
                Agency,
                m.start,
                m.end,
                goal=m.name,
                rule="vocabulary",
                name=m.name,
                agency=f"agency/{area or 'vn'}/{body.id}",
                level=body.level,
                branch=body.branch,
            )
        )
    return made
