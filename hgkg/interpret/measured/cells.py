"""The cells of a table: a figure with its comparator, a unit with its scale."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from hgkg.model.lexicon import UnitConcept
from hgkg.text.fold import clean, match_key
from hgkg.text.numbers import FIGURE, parse_number

_VALUE = re.compile(
    r"\s*(?P<sign>>=|<=|[<>≥≤~]|trên|hơn|dưới|ít nhất|tối thiểu|không dưới|không quá|tối đa|khoảng|gần|ước|từ)?\s*"
    rf"(?P<minus>[-+(])?\s*(?P<value>{FIGURE})\s?(?P<percent>%)?"
    rf"(?:\s?(?:[-–]|đến)\s?(?P<high>{FIGURE})\s?%?)?\)?\s*(?P<suffix>trở lên|trở xuống)?\s*",
    re.IGNORECASE,
)
_OPERATORS = {
    ">": "gt", "trên": "gt", "hơn": "gt", "<": "lt", "dưới": "lt", "≥": "ge", ">=": "ge", "ít nhất": "ge",
    "tối thiểu": "ge", "không dưới": "ge", "≤": "le", "<=": "le", "không quá": "le", "tối đa": "le",
}  # fmt: skip
_ABOUT = ("~", "khoảng", "gần", "ước")
_BRACKETS = re.compile(
    r"\(\s*(?:đơn vị(?: tính)?|đvt)?\s*:?\s*([^()]{1,30})\)|(?:đơn vị(?: tính)?|đvt)\s*:\s*([^().;]{1,30})",
    re.IGNORECASE,
)
_SCALE = re.compile(r"(1\.?0{3}|10{2}|1\.?0{3}\.?0{3}|10)\s+(?=\D)")


@dataclass(frozen=True, slots=True)
class CellValue:
    """A figure with its place, the comparator before it aside; ``negative`` where a minus or brackets say so."""

    start: int
    end: int
    value: Decimal
    high: Decimal | None
    operator: str
    approximate: bool
    percent: bool
    negative: bool


@dataclass(frozen=True, slots=True)
class CellUnit:
    """A unit as written, its kind and what one of it is in its base; all empty where there is none."""

    text: str | None = None
    kind: str | None = None
    factor: Decimal = Decimal(1)
    base: str | None = None

    @classmethod
    def percent(cls) -> CellUnit:
        return cls("%", "share", Decimal(1), "%")


def read_value(text: str, start: int, end: int) -> CellValue | None:
    """The figure that is all of ``text[start:end]``; None for a blank, a dash or words."""
    m = _VALUE.fullmatch(text, start, end)
    if not m:
        return None
    sign = match_key(m["sign"] or "")
    high = parse_number(m["high"]) if m["high"] else None
    operator = "between" if high is not None else _OPERATORS.get(sign, "eq")
    if m["suffix"]:
        operator = "ge" if m["suffix"].lower() == "trở lên" else "le"
    return CellValue(
        start=m.start("value"),
        end=m.end("percent") if m["percent"] else m.end("value"),
        value=parse_number(m["value"]),
        high=high,
        operator=operator,
        approximate=sign in _ABOUT,
        percent=bool(m["percent"]),
        negative=(m["minus"] or "") in ("-", "("),
    )


def read_unit(words: str, units: Mapping[str, UnitConcept]) -> CellUnit:
    """The unit a cell holds: one of the vocabulary, after a scale ("1.000 tấn", "triệu USD"); else its own words."""
    text = clean(words)
    key = match_key(text)
    if not any(c.isalpha() or c in "%‰" for c in key):
        return CellUnit()
    scale = Decimal(1)
    if m := _SCALE.match(key):
        scale, key = Decimal(m[1].replace(".", "")), key[m.end() :]
    whole = _labelled(units, key)
    if whole and whole.kind != "scale":
        return CellUnit(text, whole.kind, scale * whole.factor, whole.base or whole.label)
    first, _, rest = key.partition(" ")
    scaled, unit = _labelled(units, first), _labelled(units, rest)
    if scaled and scaled.kind == "scale" and unit and unit.kind != "scale":
        return CellUnit(text, unit.kind, scale * scaled.factor * unit.factor, unit.base or unit.label)
    if key.startswith("%"):
        return CellUnit(text, "share", scale, "%")
    return CellUnit(text)


def unit_in_brackets(words: str, units: Mapping[str, UnitConcept]) -> CellUnit | None:
    """The unit that a name or a head gives in brackets ("Kế hoạch (tỷ đồng)", "ĐVT: Triệu đồng"), where it is known."""
    for m in _BRACKETS.finditer(words):
        unit = read_unit(m[1] or m[2], units)
        if unit.base:
            return unit
    return None


def _labelled(units: Mapping[str, UnitConcept], key: str) -> UnitConcept | None:
    return next((u for u in units.values() if any(match_key(label) == key for label in u.labels)), None)
