"""Bodies of several areas named at once: "UBND các huyện Giá Rai, Đông Hải", "Huyện ủy Long Mỹ, Vị Thủy"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hgkg.extract.bodies.areas import AreaReader, NamedArea, kind_at
from hgkg.model.areas import LEVELS
from hgkg.model.lexicon import AreaConcept
from hgkg.model.mention import BodyMention
from hgkg.text.fold import ascii_name, match_key

_JOIN = re.compile(r"\s*(?:,|và|,\s*và)\s+(?=\w)")
_COMMITTEE = re.compile(r"\s*ủy$")


def of_named_areas(areas: AreaReader, many: BodyMention, head: str, kind: str) -> Iterator[BodyMention]:
    """One body for each area that the class ``many`` is followed by: ``head`` is the word for one of them ("Ủy ban nhân
    dân"), ``kind`` what is said of each ("huyện", "huyện ủy"). Nothing where no area follows."""
    first = _area_behind(areas, many.end, kind, many.start)
    if first is None:
        return
    own = kind.capitalize() if "ủy" in kind else kind
    label = f"{head} {own}".strip()
    concept = next((b for b in areas.rules.lexicon.bodies.values() if match_key(b.label) == match_key(label)), None)
    place, end = first
    name = concept.name_in(place) if concept else f"{label} {place.name}"
    body = concept.id if concept else ascii_name(label)
    one = replace(
        many, end=end, body=body, area=place.id, name=name, path=f"agency/{place.id}/{body}", rule="body grammar"
    )
    yield one
    yield from further(areas, one, place, opened=True)


def further(areas: AreaReader, body: BodyMention, area: AreaConcept, *, opened: bool = False) -> Iterator[BodyMention]:
    """The bodies like ``body``, of ``area``, whose areas are coordinated with it.

    Args:
        areas: reads areas.
        body: of one area, which ends its words.
        area: that area.
        opened: whether a word for many ("các") stands before, so that areas need not be known or say their kind.
    """
    while (join := _JOIN.match(areas.outline.key, body.end)) is not None:
        at = areas.tokens.at(join.end())
        kind, behind = kind_at(areas.tokens, at)
        if areas.outline.text[join.start() : join.end()].count("\n") or behind >= len(areas.tokens.words):
            return
        listed = areas.rules.areas.match_at(areas.tokens, behind) is not None
        named = areas.read(at, kind or area.kind, body.start) if kind or listed or opened else None
        if named is None or named.area.level != area.level or _begins_body(areas, at):
            return
        body = _like(body, area, named, join.end())
        area = named.area
        yield body


def _area_behind(areas: AreaReader, end: int, kind: str, start: int) -> NamedArea | None:
    at = areas.tokens.at(end)
    one = _COMMITTEE.sub("", kind).removeprefix("đảng ủy ").strip()
    one = {"thị": "thị xã", "thành": "thành phố"}.get(one, one)
    if one not in LEVELS or areas.outline.text[end : end + 1] != " " or at >= len(areas.tokens.words):
        return None
    if not areas.outline.text[areas.tokens.starts[at]].isupper() or _begins_body(areas, at):
        return None
    return areas.read(at, one, start)


def _begins_body(areas: AreaReader, i: int) -> bool:
    return any(index.match_at(areas.tokens, i) for index in (areas.rules.bodies, areas.rules.body_heads))


def _like(body: BodyMention, area: AreaConcept, named: NamedArea, start: int) -> BodyMention:
    old, new = f"{area.kind} {area.name}", f"{named.area.kind} {named.area.name}"
    name = body.name.removesuffix(area.name) + named.area.name
    if body.name.endswith(old):
        name = body.name.removesuffix(old) + new
    local = body.body.removesuffix(ascii_name(area.kind)) + ascii_name(named.area.kind)
    kept = local if body.body.endswith(f"-{ascii_name(area.kind)}") else body.body
    return replace(
        body,
        start=start,
        end=named.end,
        body=kept,
        area=named.area.id,
        name=name,
        path=f"agency/{named.area.id}/{kept}",
    )
