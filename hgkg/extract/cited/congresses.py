"""Resolutions of congresses and plenums, which go by the meeting that passed them instead of a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.model.mention import DocumentMention
from hgkg.model.outline import Outline
from hgkg.text.capitals import capitals_end
from hgkg.text.spans import trim

_YEARS = r"\d{4}\s*[-–]\s*\d{4}"
_RESOLUTION = re.compile(r"nghị quyết\s+(?:của\s+)?(?=đại hội\b)")
_CONGRESS = re.compile(r"đại hội\b")
_AND = re.compile(r"\s*(?:,|và)\s+(?=đại hội\b)")
# What tells one congress from another, in any order.
_PIECES = tuple(
    re.compile(r"[,\s]\s*" + piece)
    for piece in (
        r"đại biểu\b",
        r"toàn quốc\b",
        r"đảng\s+(?:toàn quốc|cộng sản việt nam)\b",
        r"(?:của\s+)?đảng\s+bộ\s+(?P<area>tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|khối|quân đội|công an)\b",
        r"(?:của\s+)?đảng\b(?!\s+(?:bộ|viên|ủy))",
        r"lần thứ\s+(?:[ivx]+|\d{1,2}|\w+)\b",
        r"(?:thứ\s+)?[ivx]+\b",
        rf"nhiệm kỳ\s+{_YEARS}",
    )
)
_ORDINAL_OR_TERM = re.compile(r"lần thứ|nhiệm kỳ|\b[ivx]+\b")
_OF_MANY = re.compile(r"\s+(?:các cấp|mỗi cấp)\b")
_TERM = r"(?:\s*,?\s*\(?\s*khóa\s+[ivx]+\b(?:\s*(?:,|và)\s*(?:khóa\s+)?[ivx]+\b)*\)?)?"
_PLENUM = re.compile(
    r"(?:nghị quyết|kết luận)\s+(?:của\s+)?(?:"
    r"(?:hội nghị\s+)?(?:ban chấp hành\s+)?trung ương\s+(?:\d{1,2}\b|lần thứ\s+\w+)"
    r"|(?:hội nghị\s+)?lần thứ\s+\w+\s*,?\s*(?:của\s+)?(?:ban chấp hành|bch)\s+trung ương(?:\s+đảng)?"
    r")" + _TERM
)


def find_congress_resolutions(outline: Outline) -> Iterator[DocumentMention]:
    """ "Nghị quyết Đại hội … lần thứ XIV, nhiệm kỳ …", and each further congress coordinated with the first."""
    key = outline.key
    for m in _RESOLUTION.finditer(key):
        end = _congress(outline, m.end())
        if end is None:
            continue
        yield _resolution(outline, m.start(), end, rule="congress resolution")
        while (again := _AND.match(key, end)) and (end := _congress(outline, again.end()) or 0):
            if not _ORDINAL_OR_TERM.search(key, again.end(), end):
                break
            yield _resolution(outline, again.end(), end, rule="coordinated congress")


def find_plenum_resolutions(outline: Outline) -> Iterator[DocumentMention]:
    """ "Nghị quyết Trung ương 8 khóa XIII", "Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng …"."""
    for literal in ("nghị quyết", "kết luận"):
        at = outline.key.find(literal)
        while at >= 0:
            m = _PLENUM.match(outline.key, at)
            if m:
                yield _resolution(outline, m.start(), m.end(), rule="plenum resolution", literal=literal)
            at = outline.key.find(literal, at + len(literal))


def _congress(outline: Outline, start: int) -> int | None:
    """Where the name of the congress that begins at ``start`` ends; None where no one congress is named."""
    opening = _CONGRESS.match(outline.key, start)
    if opening is None:
        return None
    end = opening.end()
    while piece := next((m for p in _PIECES if (m := p.match(outline.key, end))), None):
        end = piece.end()
        if "area" in piece.re.groupindex and piece["area"] and outline.text[end : end + 1] in (" ", "\n"):
            named = capitals_end(outline.text, end + 1)
            end = named if named > end + 1 else end
    return None if _OF_MANY.match(outline.key, end) else end


def _resolution(outline: Outline, start: int, end: int, *, rule: str, literal: str = "nghị quyết") -> DocumentMention:
    span = trim(outline.key, start, end, " ,\n")
    return DocumentMention(
        start=span.start,
        end=span.end,
        type=literal.capitalize(),
        type_concept="ket-luan" if literal == "kết luận" else "nghi-quyet",
        rule=rule,
        confidence=0.9,
    )
