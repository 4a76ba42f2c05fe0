"""Classes of bodies: "UBND các huyện, thị xã, thành phố", "các huyện ủy, thị ủy", "Ủy ban nhân dân cấp xã"."""

from __future__ import annotations

import re

from hgkg.extract.rules import Rules
from hgkg.model.areas import LEVELS
from hgkg.model.lexicon import AreaConcept
from hgkg.model.mention import BodyMention
from hgkg.model.outline import Outline
from hgkg.text.fold import ascii_name
from hgkg.text.phrases import Tokens

_KIND = (
    r"(?:(?:đảng ủy\s+)?(?:xã|phường|thị trấn|đặc khu)|(?:huyện|thị|quận|thành|tỉnh)\s+ủy"
    r"|thị xã|thành phố|huyện|thị|quận|tỉnh|tx|tp)"
)
_KINDS = re.compile(rf"\s+(?P<many>các|cấp)\s+(?P<kinds>{_KIND}\b(?:\s*(?:,|và)\s*{_KIND}\b(?!\s*hội))*)")
_COMMITTEE = r"(?:huyện|thị|thành|quận|tỉnh)"
_COMMITTEES = re.compile(
    rf"(?:các\s+)?(?P<kinds>{_COMMITTEE}(?:\s+ủy)?(?:\s*(?:,|và)\s*{_COMMITTEE}(?:\s+ủy)?)*\s+ủy)\b"
    r"(?P<more>\s*(?:,|và)\s+đảng ủy trực thuộc(?:\s+(?:tỉnh|thành) ủy)?)?"
)
_BEFORE_COMMITTEES = (".", ";", ":", "-", "giao", "của", "với")
_AND = re.compile(r"\s*(?:,|và)\s*")
MANY_BEHIND = ("các", "cấp")
"""What stands behind the head word of a class."""
Class = tuple[BodyMention, str, list[str]]
"""A class of bodies, the word for one of them ("" for a committee), and what kinds of area or committee it is of."""
_SHORT = {"thị": "thị xã", "tx": "thị xã", "tp": "thành phố"}


def class_of_head(
    outline: Outline, rules: Rules, head_id: str, start: int, end: int, own: AreaConcept | None
) -> Class | None:
    """The class that a head word at ``[start, end)`` opens: "Ủy ban nhân dân" of many areas of some kinds."""
    m = _KINDS.match(outline.key, end)
    head = rules.lexicon.body_heads[head_id]
    if m is None or head.takes not in ("area", "body", "inside"):
        return None
    kinds = [_SHORT.get(k, k) for k in _AND.split(m["kinds"])]
    name = f"{head.label} {m['many']} {', '.join(kinds)}"
    return _class(start, m.end(), name, _level(kinds[0]), head.branch, own), head.label, kinds


def class_of_body(outline: Outline, body: BodyMention, own: AreaConcept | None) -> BodyMention | None:
    """The class that a body with areas of a kind behind it is: "Sở Công Thương các tỉnh"; None where they are not."""
    if not outline.key.startswith(" các ", body.end):
        return None
    m = _KINDS.match(outline.key, body.end)
    if m is None or body.level == "central":
        return None
    kinds = [_SHORT.get(k, k) for k in re.split(r"\s*(?:,|và)\s*", m["kinds"])]
    words = " ".join(outline.text[body.start : body.end].split())
    name = f"{words} các {', '.join(kinds)}"
    return _class(body.start, m.end(), name, _level(kinds[0]), body.branch, own)


def class_of_committees(outline: Outline, tokens: Tokens, i: int, own: AreaConcept | None) -> Class | None:
    """Party committees of many districts: "các huyện ủy, thị ủy, thành ủy và đảng ủy trực thuộc Tỉnh ủy"."""
    many = tokens.words[i] == "các"
    if not many and i and tokens.words[i - 1] not in _BEFORE_COMMITTEES:
        return None
    m = _COMMITTEES.match(outline.key, tokens.starts[i])
    if m is None:
        return None
    kinds = [k.removesuffix("ủy").strip() for k in _AND.split(m["kinds"])]
    if not many and (len(set(kinds)) < 2 or "tỉnh" in kinds):
        return None
    more = " ".join(outline.text[m.start("more") : m.end("more")].split()) if m["more"] else ""
    name = "Các " + ", ".join(f"{kind} ủy" for kind in kinds) + (f" {more}" if more and more[0] != "," else more)
    level = "province" if kinds[0] == "tỉnh" else "district"
    made = _class(m.start(), m.end(), name, level, "party", own)
    return made, "", [f"{kind} ủy" for kind in kinds]


def _level(kind: str) -> str:
    bare = kind.removesuffix("ủy").removeprefix("đảng ủy").strip()
    return LEVELS[{"thị": "thị xã", "thành": "thành phố"}.get(bare, bare)]


def _class(start: int, end: int, name: str, level: str, branch: str, own: AreaConcept | None) -> BodyMention:
    area = own.id if own and own.level in ("province", "district") and level != "province" else "vn"
    return BodyMention(
        start=start,
        end=end,
        body=ascii_name(name),
        area=area if area != "vn" else None,
        name=name,
        level=level,
        branch=branch,
        path=f"agency/{area}/{ascii_name(name)}",
        rule="class of bodies",
        confidence=0.8,
    )
