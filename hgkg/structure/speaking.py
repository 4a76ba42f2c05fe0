"""The area a document speaks from: the one its issuer names, else the one its title, place or text names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hgkg.model.areas import unlisted_area
from hgkg.model.lexicon import AreaConcept, Lexicon
from hgkg.structure.issuer import Bodies
from hgkg.text.fold import clean, match_key

# What stands before the name of an area below a province: "UBND HUYỆN KẾ SÁCH", "HUYỆN ỦY CHÂU THÀNH A".
_BELOW = re.compile(
    r"\b(?:(?P<kind>huyện|thị xã|thị trấn|thành phố|tp\.?|quận|xã|phường|đặc khu)(?!\s+(?:ủy|đoàn|hội)\b)"
    r"|(?P<committee>huyện|thị|quận|thành)\s+(?:ủy|đoàn))\s+(?=\w)"
)
_BEHIND = re.compile(r"[,;|(]")
_KINDS = {"thị": "thị xã", "thành": "thành phố", "tp": "thành phố", "tp.": "thành phố"}
_LONGEST = 5  # words of an area's name


class Speaking(NamedTuple):
    """The local name of an area of the vocabulary, and the area itself where the vocabulary lacks it."""

    area: str | None
    unlisted: AreaConcept | None = None


def speaking_from(
    lexicon: Lexicon, bodies: Bodies, issuers: Sequence[str], words: Sequence[str], key: str
) -> Speaking:
    """Where ``issuers``, the superior one first, speak from; then the first of ``words`` that names an area decides.

    What a central body issues is of no province, wherever it was signed. An area below a province that the vocabulary
    lacks, or has in another province only, is one of its own in the province that the text names.
    """
    if issuers and bodies.central(issuers[-1]):
        return Speaking(None)
    for issuer in reversed(issuers):
        below = _below(lexicon, issuer)
        if below:
            return _of_district(lexicon, *below, (*issuers, *words), key)
    return Speaking(area_of(lexicon, (*reversed(issuers), *words), key))


def area_of(lexicon: Lexicon, words: Sequence[str], key: str) -> str | None:
    """The area of the first of ``words`` (issuer, title, place …) that names one, else the province named most often."""
    areas = [a for a in lexicon.areas.values() if a.level in ("province", "district")]
    for named in map(match_key, words):
        hits = [
            (a.level != "province", at, -len(label), a.id) for a in areas for label in a.labels for at in _at(named, label)
        ]
        if hits:
            return min(hits)[3]
    best = max(((sum(1 for _ in _at(key, a.label)), a.id) for a in areas if a.level == "province"), default=(0, ""))
    return best[1] if best[0] >= 2 else None


def _below(lexicon: Lexicon, issuer: str) -> tuple[str, str] | None:
    """Kind and name of the district or commune at the end of an issuer's name."""
    found = None
    for m in _BELOW.finditer(match_key(issuer)):
        found = m
    if found is None:
        return None
    printed = found["kind"] or found["committee"]
    kind = _KINDS.get(printed, printed)
    name = clean(_BEHIND.split(issuer[found.end() :])[0])
    city = any(a.level == "province" and a.kind == kind and _same(name, a) for a in lexicon.areas.values())
    return None if city or len(name.split()) > _LONGEST else (kind, name)


def _of_district(lexicon: Lexicon, kind: str, name: str, words: Sequence[str], key: str) -> Speaking:
    province = _province(lexicon, words, key)
    listed = [a for a in lexicon.areas.values() if a.kind == kind and a.level != "province" and _same(name, a)]
    own = next((a for a in listed if province in (None, a.broader)), None)
    if own is not None:
        return Speaking(own.id)
    return Speaking(province, unlisted_area(name, kind, province))


def _province(lexicon: Lexicon, words: Sequence[str], key: str) -> str | None:
    """The province that ``words`` name, else the one that the text does by its kind ("tỉnh Sóc Trăng")."""
    provinces = [a for a in lexicon.areas.values() if a.level == "province"]
    for named in map(match_key, words):
        hits = [(at, -len(label), a.id) for a in provinces for label in a.labels for at in _at(named, label)]
        if hits:
            return min(hits)[2]
    counts = [(sum(1 for _ in _at(key, f"{a.kind} {a.name}")), a.id) for a in provinces]
    best = max(counts, default=(0, ""))
    return best[1] if best[0] else None


def _same(name: str, area: AreaConcept) -> bool:
    return match_key(name) in map(match_key, area.labels)


def _at(key: str, label: str) -> Iterator[int]:
    """Where ``label`` stands in a match key as whole words."""
    word = match_key(label)
    at = key.find(word)
    while at >= 0:
        if not key[at - 1 : at].isalnum() and not key[at + len(word) : at + len(word) + 1].isalnum():
            yield at
        at = key.find(word, at + 1)
