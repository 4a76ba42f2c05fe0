"""Mentions of organisations."""

from __future__ import annotations

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.maker import Maker
from hgkg.model.lexicon import BodyConcept
from hgkg.model.mention import BodyMention, Mentions
from hgkg.model.record import Agency


def agencies(maker: Maker, mentions: Mentions, grammar: Grammar) -> list[Agency]:
    """One a mention; not where it is not known which of many is meant, and not of a congress, which is an event.

    ``agency`` is the path of its IRI, with the area for a body that each area has. Two names of one body (Tỉnh ủy, Ban
    Chấp hành Đảng bộ tỉnh) have one path and one name.
    """
    made = []
    for m in mentions.bodies:
        concept = grammar.lexicon.bodies.get(m.body)
        if m.path is None or (concept and concept.assembly):
            continue
        name, path = _same_body(m, m.path, concept, grammar)
        made.append(
            maker(
                Agency,
                m.start,
                m.end,
                goal=name,
                rule=m.rule,
                confidence=m.confidence,
                name=name,
                agency=path,
                level=m.level,
                branch=m.branch,
            )
        )
    return made


def _same_body(m: BodyMention, path: str, concept: BodyConcept | None, grammar: Grammar) -> tuple[str, str]:
    other = grammar.lexicon.bodies.get(concept.same_as) if concept and concept.same_as else None
    if concept is None or other is None:
        return m.name, path
    return m.name.replace(concept.label, other.label), path.removesuffix(concept.id) + other.id
