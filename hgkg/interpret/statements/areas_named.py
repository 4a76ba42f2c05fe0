"""The areas that words before a figure name: another one ("của huyện Ba Tri", "cả nước") or the whole ("toàn tỉnh")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hgkg.model.areas import LEVELS
from hgkg.text.capitals import capitals_end

NATION = "cả nước"
WHOLE = ""
"""The name of what is the document's own: "toàn Đảng bộ". Of "toàn tỉnh", "của tỉnh" the name is the kind alone."""

_KIND_WORDS = ("huyện", "thị ", "thành ", "tp", "quận", "xã", "phường", "đặc khu", "tỉnh", "vùng", "cả nước", "toàn ")
_NAMED = re.compile(
    r"\b(?:(?P<kind>huyện|thị xã|thị trấn|thành phố|tp\.?|quận|xã|phường|đặc khu|tỉnh|vùng)"
    r"|(?P<committee>huyện|thị|quận|thành) (?:ủy|đoàn))\s+(?=\w)"
)
_WHOLE = re.compile(
    r"\b(?:(?P<nation>cả nước|toàn quốc)|toàn (?:bộ )?(?:đảng bộ(?: tỉnh)?|tỉnh|huyện|thành phố|thị xã|quận|xã|phường)"
    r"|đảng bộ tỉnh|(?:của|cả|trên địa bàn|ở|tại) (?:toàn )?tỉnh|(?:^|(?<=[,;.] ))tỉnh)\b(?!\s*_)"
)
_SHORT = {"tp": "thành phố", "tp.": "thành phố", "thị": "thị xã", "thành": "thành phố"}
_ALONE = re.compile(r"(?:(?:của|ở|tại|riêng|trong|trên địa bàn|và)\s+){0,2}")
_PLAIN = re.compile(r"đồng bằng (?:sông )?")  # in small letters within a name
_DIGITS = re.compile(r"\d{1,2}\b")


class NamedArea(NamedTuple):
    """An area named from ``start`` up to ``end``: "huyện Ba Tri", NATION, or WHOLE."""

    start: int
    end: int
    name: str


def areas_in(text: str, key: str, start: int, end: int) -> list[NamedArea]:
    """The areas that a text names between two offsets, in text order. ``key`` is its match key."""
    words = key[start:end]
    if not any(word in words for word in _KIND_WORDS):  # most of them
        return []
    return sorted(_found(text, key, start, end))


def _found(text: str, key: str, start: int, end: int) -> Iterator[NamedArea]:
    for m in _NAMED.finditer(key, start, end):
        stop = min(end, capitals_end(text, m.end()))
        if m["kind"] == "vùng" and (plain := _PLAIN.match(key, m.end(), end)):
            stop = min(end, capitals_end(text, plain.end()))
        if stop <= m.end() and m["kind"] in ("phường", "quận") and (number := _DIGITS.match(key, m.end(), end)):
            stop = number.end()
        if stop > m.end():
            printed = m["kind"] or m["committee"]
            yield NamedArea(m.start(), stop, f"{_SHORT.get(printed, printed)} {' '.join(text[m.end() : stop].split())}")
    for m in _WHOLE.finditer(key, start, end):
        if not _names(text, key, m):
            kind = next((k for k in LEVELS if m.group().endswith(k)), WHOLE)
            yield NamedArea(m.start(), m.end(), NATION if m["nation"] else kind)


def _names(text: str, key: str, m: re.Match[str]) -> bool:
    """Whether the word that ends a whole has a name behind it: "của tỉnh Bắc Giang"."""
    last = m.group().rsplit(" ", 1)[-1]
    at = m.end() + 1
    return last in LEVELS and text[m.end() : at] == " " and text[at : at + 1].isupper()


def sole_area(text: str, key: str, start: int, end: int) -> NamedArea | None:
    """The area, where these words name one and say no more: "của thành phố Bến Tre", "toàn tỉnh"."""
    found = areas_in(text, key, start, end)
    if not found and key[start:end] in ("tỉnh", "huyện", "đảng bộ tỉnh"):
        return NamedArea(start, end, key[start:end].rpartition(" ")[2])
    if len(found) != 1 or found[0].end != end:
        return None
    opening = _ALONE.match(key, start, found[0].start)
    return found[0] if opening and opening.end() == found[0].start else None
