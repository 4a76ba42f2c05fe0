"""Bodies of numbered regions: "Kiểm toán nhà nước khu vực V", "Tòa án nhân dân khu vực 3", "Thuế khu vực XIX"; and
of a numbered field: "Kiểm toán nhà nước chuyên ngành VII"."""

from __future__ import annotations

import re

from hgkg.extract.bodies.areas import AreaReader
from hgkg.model.lexicon import BodyConcept, BodyHead
from hgkg.model.mention import BodyMention
from hgkg.text.fold import ascii_name, match_key
from hgkg.text.numbers import parse_roman
from hgkg.text.phrases import Match

_REGIONS = (("khu", "vực"), ("chuyên", "ngành"))
_OF_PROVINCES = "judiciary"  # courts and procuracies are numbered in each province, other bodies in the country
_SAYS_REGION = re.compile(r"\s+khu vực$", re.IGNORECASE)


def region_behind(areas: AreaReader, m: Match[str]) -> tuple[str, int] | None:
    """The number of a region behind the words of a body, and the token behind it; None where there is none."""
    words, at = areas.tokens.words, m.last
    if tuple(words[at - 2 : at]) not in _REGIONS:
        if tuple(words[at : at + 2]) not in _REGIONS:  # most bodies
            return None
        at += 2
    if at >= len(words):
        return None
    printed = areas.outline.text[areas.tokens.starts[at] : areas.tokens.ends[at]]
    numeral = (printed.isdigit() and len(printed) < 3) or (printed.isupper() and parse_roman(printed) is not None)
    together = areas.outline.text[areas.tokens.ends[at - 1] : areas.tokens.starts[at]] == " "
    return (printed, at + 1) if numeral and together else None


def of_region(areas: AreaReader, m: Match[str], concept: BodyConcept | BodyHead) -> BodyMention | None:
    """The body of a numbered region whose words, without the number, were matched and stand for ``concept``."""
    region = region_behind(areas, m)
    if region is None:
        return None
    number, last = region
    kind = " ".join(areas.tokens.words[last - 3 : last - 1])
    name = f"{_base(areas.outline.text[m.start : m.end], concept.label)} {kind} {number}"
    area = areas.province if concept.branch == _OF_PROVINCES else None
    return BodyMention(
        start=m.start,
        end=areas.tokens.ends[last - 1],
        body=ascii_name(name),
        area=area.id if area else None,
        name=name,
        level=concept.level,
        branch=concept.branch,
        path=f"agency/{area.id if area else 'vn'}/{ascii_name(name)}",
        rule="body grammar",
        confidence=0.8,
    )


def _base(printed: str, label: str) -> str:
    """What the region is said of: the words printed, but the vocabulary's for an abbreviation or for capitals."""
    words, known = (_SAYS_REGION.sub("", " ".join(name.split())) for name in (printed, label))
    return known if words.isupper() or match_key(words) == match_key(known) else words
