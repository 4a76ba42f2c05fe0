"""Organisations named with words of the vocabulary, and the area each belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hgkg.extract.rules import Rules
from hgkg.model.lexicon import AreaConcept, BodyConcept
from hgkg.model.mention import BodyMention
from hgkg.model.outline import Outline
from hgkg.text.phrases import Match, Tokens

_KIND = ("tỉnh", "thành phố", "huyện", "thị xã", "tp")
_TERM = re.compile(r",?\s*\(?khóa\s+[ivx]+\b\)?")


def find_bodies(outline: Outline, rules: Rules, tokens: Tokens) -> tuple[BodyMention, ...]:
    """Bodies in text order. One that each area has takes the area named after it, else the document's own."""
    own = rules.lexicon.areas.get(outline.letterhead.area or "")
    found: list[BodyMention] = []
    for m in rules.bodies.find(tokens):
        bodies = [rules.lexicon.bodies[i] for i in m.payloads]
        if not outline.text[m.start].isupper() and all(b.level == "central" for b in bodies):
            continue  # a common noun: "đảng", "chính phủ điện tử"
        body, area, end = of_area(rules, tokens, m, bodies, own)
        term = _TERM.match(outline.key, end)
        if term and not body.local:
            end = term.end()
        found.append(
            BodyMention(start=m.start, end=end, body=body.id, area=area.id if area else None, name=body.name_in(area))
        )
    return tuple(found)


def of_area(
    rules: Rules, tokens: Tokens, m: Match[str], bodies: Sequence[BodyConcept], own: AreaConcept | None
) -> tuple[BodyConcept, AreaConcept | None, int]:
    """Which of the bodies of one name is meant, of which area, and where the mention ends.

    The area named right after it decides ("Thành ủy Vị Thanh" is a city's, "Hội đồng nhân dân tỉnh Sóc Trăng" another
    province's), else the document's own.
    """
    named = _area_after(rules, tokens, m.last)
    if named:
        for body in bodies:
            fitting = [a for a in named[0] if body.local and a.level == body.level]
            if fitting:
                return body, fitting[0], named[1]
    if own is not None:
        for body in bodies:
            if body.area in (own.id, own.broader) or (body.local and body.level == own.level):
                return body, own if body.local and body.level == own.level else None, m.end
    return bodies[0], None, m.end


def _area_after(rules: Rules, tokens: Tokens, i: int) -> tuple[list[AreaConcept], int] | None:
    """The areas that the words from token ``i`` may name, the word for their kind aside, and where the name ends."""
    if tokens.words[i : i + 1] and tokens.words[i] in _KIND:
        i += 1
    elif tokens.words[i : i + 2] in (["thành", "phố"], ["thị", "xã"]):
        i += 2
    m = rules.areas.match_at(tokens, i)
    return ([rules.lexicon.areas[p] for p in m.payloads], m.end) if m else None
