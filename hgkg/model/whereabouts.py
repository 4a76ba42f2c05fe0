"""Where an area lies, since when, and what its ground is now; for those that no vocabulary lists, by local name."""

from __future__ import annotations

import re

from hgkg.model.areas import LEVELS
from hgkg.model.lexicon import AreaConcept, Lexicon
from hgkg.text.fold import ascii_name

_KINDS = {ascii_name(kind): level for kind, level in LEVELS.items()}
_EVERY = f"-{ascii_name('các')}-"


def first_day(lexicon: Lexicon, area: str) -> str | None:
    """The first day of an area; of one that no vocabulary lists, that of its province."""
    known = lexicon.areas.get(area) or province_of(lexicon, area)
    return known.first if known else None


def level_of(lexicon: Lexicon, area: str) -> str | None:
    """The level of an area; of one that no vocabulary lists, by its local name: "soc-trang-huyen-ke-sach"."""
    known, province = lexicon.areas.get(area), province_of(lexicon, area)
    if known is not None or province is None:
        return known.level if known else None
    rest = area.removeprefix(f"{province.id}-")
    return next((level for kind, level in _KINDS.items() if rest.startswith(f"{kind}-")), None)


def level_named_as_one(lexicon: Lexicon, body: str) -> str | None:
    """The level of all bodies of one level that are named as one: "uy-ban-nhan-dan-cac-huyen-thi-xa-thanh-pho".

    By the local name, which ends in "các" and words for areas or bodies of that level alone.
    """
    _, every, listed = f"-{body}".partition(_EVERY)
    for level in ("district", "commune") if every else ():
        words = {kind for kind, one in _KINDS.items() if one == level}
        words |= {ascii_name(one.label) for one in lexicon.bodies.values() if one.level == level}
        if re.fullmatch(rf"(?:(?:{'|'.join(map(re.escape, sorted(words)))})(?:-|$))+", listed):
            return level
    return None


def province_of(lexicon: Lexicon, area: str) -> AreaConcept | None:
    """The province that an area is or lies in; of one that no vocabulary lists, by its local name."""
    known = lexicon.areas.get(area)
    while known is not None and known.level in ("district", "commune"):
        known = lexicon.areas.get(known.broader or "")
    if known is not None:
        return known if known.level == "province" else None
    inside = (a for a in lexicon.areas.values() if a.level == "province" and area.startswith(f"{a.id}-"))
    return max(inside, key=lambda province: len(province.id), default=None)


def province_today(lexicon: Lexicon, area: str) -> AreaConcept | None:
    """The province, now, that an area lies in."""
    province = province_of(lexicon, area)
    while province is not None and (after := lexicon.areas.get(province.replaced_by or "")) is not None:
        province = after
    return province


def parts_today(lexicon: Lexicon, area: str) -> tuple[AreaConcept, ...]:
    """The areas that the areas within ``area`` became part of, in the order of their local names."""
    below = (a for a in lexicon.areas.values() if a.broader == area and a.replaced_by)
    names = {a.replaced_by for a in below if a.replaced_by}
    return tuple(lexicon.areas[name] for name in sorted(names))
