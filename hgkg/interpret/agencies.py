"""Mentions of organisations."""

from __future__ import annotations

import re
from dataclasses import replace

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.maker import Maker
from hgkg.model.lexicon import BodyConcept
from hgkg.model.mention import BodyMention, Mentions
from hgkg.model.outline import Letterhead
from hgkg.model.record import Agency
from hgkg.text.spans import starting_in

_FEWEST = 2  # words of a name that stand together in one column


def agencies(maker: Maker, mentions: Mentions, grammar: Grammar) -> list[Agency]:
    """One a mention; not where it is not known which of many is meant, and not of a congress, which is an event.

    ``agency`` is the path of its IRI, with the area for a body that each area has. Two names of one body (Tỉnh ủy, Ban
    Chấp hành Đảng bộ tỉnh) have one path and one name.
    """
    issuer = _issuer(maker.outline.letterhead, maker.outline.text, mentions)
    bodies = (m for m in mentions.bodies if issuer is None or m.start != issuer.start)  # "SỞ GIÁO DỤC | … VÀ ĐÀO TẠO"
    made = []
    for m in (*([issuer] if issuer else []), *bodies):
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


def _issuer(head: Letterhead, text: str, mentions: Mentions) -> BodyMention | None:
    """The issuer whose name a second column breaks ("ỦY BAN NHÂN DÂN | CỘNG HÒA …⏎HUYỆN LONG MỸ | …"), at the first of
    its words that stand together; None where the letterhead was read as naming it."""
    issuer = mentions.issuer
    if (
        issuer is None
        or not head.issuer
        or any(m.path == issuer.path for m in starting_in(mentions.bodies, *head.span))
    ):
        return None
    words = head.issuer.split()
    for many in range(len(words), min(_FEWEST, len(words)) - 1, -1):
        together = r"\s+".join(map(re.escape, words[:many]))
        if place := re.compile(rf"(?<!\w){together}(?!\w)").search(text, *head.span):
            return replace(issuer, start=place.start(), end=place.end(), rule="letterhead")
    return None


def _same_body(m: BodyMention, path: str, concept: BodyConcept | None, grammar: Grammar) -> tuple[str, str]:
    other = grammar.lexicon.bodies.get(concept.same_as) if concept and concept.same_as else None
    if concept is None or other is None:
        return m.name, path
    return m.name.replace(concept.label, other.label), path.removesuffix(concept.id) + other.id
