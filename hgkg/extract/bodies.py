"""Organisations named with words of the vocabulary, and the area each belongs to."""

from __future__ import annotations

import re

from hgkg.extract.rules import Rules
from hgkg.model.lexicon import AreaConcept, BodyConcept
from hgkg.model.mention import BodyMention
from hgkg.model.outline import Outline
from hgkg.text.phrases import Tokens

_KIND = ("tỉnh", "thành phố", "huyện", "thị xã", "tp")
_TERM = re.compile(r",?\s*\(?khóa\s+[ivx]+\b\)?")
_LEVELS = {"province": ("province",), "district": ("district",), "commune": ("commune",)}


def find_bodies(outline: Outline, rules: Rules, tokens: Tokens) -> tuple[BodyMention, ...]:
    """Bodies in text order. One that each area has takes the area named after it, else the document's own."""
    own = rules.lexicon.areas.get(outline.letterhead.area or "")
    found: list[BodyMention] = []
    for m in rules.bodies.find(tokens):
        if not outline.text[m.start].isupper() and "-" not in m.payloads[0]:
            continue  # a common noun: "đảng", "chính phủ điện tử"
        body = _sole(rules, m.payloads, own)
        area, end = _area_after(rules, tokens, m.last, body, own)
        term = _TERM.match(outline.key, end)
        if term and not body.local:
            end = term.end()
        found.append(
            BodyMention(start=m.start, end=end, body=body.id, area=area.id if area else None, name=body.name_in(area))
        )
    return tuple(found)


def _sole(rules: Rules, ids: tuple[str, ...], own: AreaConcept | None) -> BodyConcept:
    bodies = [rules.lexicon.bodies[i] for i in ids]
    if own is not None:
        for body in bodies:
            if body.area in (own.id, own.broader) or (body.local and body.level == own.level):
                return body
    return bodies[0]


def _area_after(
    rules: Rules, tokens: Tokens, i: int, body: BodyConcept, own: AreaConcept | None
) -> tuple[AreaConcept | None, int]:
    """The area named right after a local body ("Tỉnh ủy Hậu Giang", "Hội đồng nhân dân tỉnh Sóc Trăng")."""
    end = tokens.ends[i - 1]
    if not body.local:
        return None, end
    at = i
    if tokens.words[at : at + 1] and tokens.words[at] in _KIND:
        at += 1
    elif tokens.words[at : at + 2] in (["thành", "phố"], ["thị", "xã"]):
        at += 2
    m = rules.areas.match_at(tokens, at)
    levels = _LEVELS.get(body.level, ())
    if m:
        fitting = [a for a in (rules.lexicon.areas[p] for p in m.payloads) if a.level in levels]
        if fitting:
            return fitting[0], m.end
    return (own if own and own.level in levels else None), end
