"""The area a document speaks from: the one its issuer names, else the one its title, place or text names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hgkg.model.areas import area_below, is_called, unlisted_area
from hgkg.model.lexicon import AreaConcept, Lexicon
from hgkg.structure.issuer import Bodies
from hgkg.text.fold import match_key
from hgkg.text.words import places_of


class Speaking(NamedTuple):
    """The local name of an area of the vocabulary, and the area itself where the vocabulary lacks it."""

    area: str | None
    unlisted: AreaConcept | None = None


def speaking_from(
    lexicon: Lexicon, bodies: Bodies, issuers: Sequence[str], words: Sequence[str], key: str, day: str | None = None
) -> Speaking:
    """Where ``issuers``, the superior one first, speak from; then the first of ``words`` that names an area decides.

    What a central body issues is of no province, wherever it was signed. An area below a province that the vocabulary
    lacks, or has in another province only, is one of its own in the province that the text names, as of the ``day``.
    """
    if issuers and bodies.central(issuers[-1]):
        return Speaking(None)
    for issuer in reversed(issuers):
        below = area_below(lexicon, issuer)
        if below:
            return _of_district(lexicon, *below, (*issuers, *words), key, day)
    return Speaking(area_of(lexicon, (*reversed(issuers), *words), key))


def area_of(lexicon: Lexicon, words: Sequence[str], key: str) -> str | None:
    """The area of the first of ``words`` (title, place …) that names one, else the province named most often."""
    for named in map(match_key, words):
        found = ((a, label, at) for label, a in lexicon.area_keys for at in places_of(named, label))
        hits = [(a.level != "province", at, -len(label), a.id) for a, label, at in found]
        if hits:
            return min(hits)[3]
    provinces = [a for a in lexicon.areas.values() if a.level == "province"]
    best = max(((sum(1 for _ in places_of(key, match_key(a.label))), a.id) for a in provinces), default=(0, ""))
    return best[1] if best[0] >= 2 else None


def _of_district(lexicon: Lexicon, kind: str, name: str, words: Sequence[str], key: str, day: str | None) -> Speaking:
    province = _province(lexicon, words, key)
    listed = [a for a in lexicon.areas.values() if a.kind == kind and a.level == "district" and is_called(a, name)]
    own = next((a for a in listed if province in (None, a.broader)), None)
    if own is not None:
        return Speaking(own.id)
    province = lexicon.area_on(province, day)
    return Speaking(province, unlisted_area(name, kind, province))


def _province(lexicon: Lexicon, words: Sequence[str], key: str) -> str | None:
    """The province that ``words`` name, else the one that the text does by its kind ("tỉnh Sóc Trăng")."""
    labels = [(label, a.id) for label, a in lexicon.area_keys if a.level == "province"]
    for named in map(match_key, words):
        hits = [(at, -len(label), area) for label, area in labels for at in places_of(named, label)]
        if hits:
            return min(hits)[2]
    provinces = [a for a in lexicon.areas.values() if a.level == "province"]
    counts = [(sum(1 for _ in places_of(key, match_key(f"{a.kind} {a.name}"))), a.id) for a in provinces]
    best = max(counts, default=(0, ""))
    return best[1] if best[0] else None
