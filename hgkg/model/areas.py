"""Districts and communes that no vocabulary lists: what their printed names tell of them."""

from __future__ import annotations

import re

from hgkg.model.lexicon import AreaConcept, Lexicon
from hgkg.text.fold import ascii_name, clean, match_key

LEVELS = {
    "tỉnh": "province",
    "thành phố": "district",
    "huyện": "district",
    "thị xã": "district",
    "quận": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}
"""The level of an area by the word for its kind; a city (thành phố) may be a province's equal, which its name tells."""


def unlisted_area(name: str, kind: str, province: str | None) -> AreaConcept:
    """The area called ``name``, a key of LEVELS before it, below the province with that local name.

    Wherever it is read, an area has the same local name. "KẾ SÁCH" is Kế Sách.
    """
    proper = name.title() if name.isupper() and len(name) > 2 else name
    return AreaConcept(
        id=f"{province or 'vn'}-{ascii_name(kind)}-{ascii_name(name)}",
        label=proper,
        label_en=proper,
        labels=(proper,),
        broader=province,
        kind=kind,
        level=LEVELS[kind],
    )


# What stands before the name of an area below a province: "UBND HUYỆN KẾ SÁCH", "HUYỆN ỦY CHÂU THÀNH A".
_BELOW = re.compile(
    r"\b(?:(?P<kind>huyện|thị xã|thị trấn|thành phố|tp\.?|quận|xã|phường|đặc khu)"
    r"(?:(?!\s+(?:ủy|đoàn|hội)\b)|(?:(?<=\bnhân dân xã)|(?<=\bubnd xã)|(?<=\bđảng ủy xã))(?=\s+hội\s\w+$))"
    r"|(?P<committee>huyện|thị|quận|thành)\s+(?:ủy|đoàn))\s+(?=\w)"
)
_BEHIND = re.compile(r"[,;|(]")
_KINDS = {"thị": "thị xã", "thành": "thành phố", "tp": "thành phố", "tp.": "thành phố"}
_LONGEST = 5  # words of an area's name


def area_below(lexicon: Lexicon, body: str) -> tuple[str, str] | None:
    """Kind and name of the district or commune that ends the name of a body; None where it ends in none, or in a city
    that is a province's equal."""
    found = None
    for m in _BELOW.finditer(match_key(body)):
        found = m
    if found is None:
        return None
    printed = found["kind"] or found["committee"]
    kind = _KINDS.get(printed, printed)
    name = clean(_BEHIND.split(body[found.end() :])[0])
    city = any(a.level == "province" and a.kind == kind and is_called(a, name) for a in lexicon.areas.values())
    return None if city or not name or len(name.split()) > _LONGEST else (kind, name)


def is_called(area: AreaConcept, name: str) -> bool:
    """Whether ``name`` is one of an area's."""
    return match_key(name) in map(match_key, area.labels)
