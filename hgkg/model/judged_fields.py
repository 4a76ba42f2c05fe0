"""Which fields of which kinds of record a person may correct, and what each may hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_BODIES = ("party", "government", "council", "front", "judiciary", "military", "other")
_LEVELS = ("central", "province", "district", "commune", "grassroots", "foreign")
_MEASURES = ("level", "growth", "change", "share", "count", "rank")
_OPERATORS = ("eq", "ge", "gt", "le", "lt", "between")
_RELATIONS = ("based_on", "implements", "continues", "reviews", "accompanies", "amends", "replaces", "cites")


@dataclass(frozen=True, slots=True)
class Field:
    """What a field may hold.

    Attributes:
        sort: "text", "number", "whole", "flag", "date", "deadline", "period", "list", "concept", or "choice" of
            ``choices``.
        empty: whether it may be null: not stated.
        choices: the words of the closed list.
    """

    sort: str
    empty: bool = True
    choices: tuple[str, ...] = ()


_TEXT, _NAME, _NUMBER, _WHOLE, _FLAG = (
    Field("text"),
    Field("text", False),
    Field("number"),
    Field("whole"),
    Field("flag", False),
)
_DATE, _PERIOD, _LIST = Field("date"), Field("period"), Field("list", False)

_QUANTIFIED: Mapping[str, Field] = {
    "indicator": _NAME,
    "concept": Field("concept"),
    "area": _TEXT,
    "period": _PERIOD,
    "value": _NUMBER,
    "value_high": _NUMBER,
    "unit": _TEXT,
    "approximate": _FLAG,
    "measure": Field("choice", True, _MEASURES),
    "direction": Field("choice", True, ("increase", "decrease")),
    "base": _TEXT,
    "cumulation": Field("choice", True, ("added", "total")),
}

FIELDS: Mapping[str, Mapping[str, Field]] = {
    "document": {
        "type": _TEXT,
        "number": _TEXT,
        "symbol": _TEXT,
        "issuer": _TEXT,
        "title": _NAME,
        "date": _DATE,
        "place": _TEXT,
        "draft": _FLAG,
        "period": _PERIOD,
        "addressees": _LIST,
        "signatory": _TEXT,
        "area": _TEXT,
    },
    "section": {"number": _TEXT, "title": _NAME},
    "footnote": {},
    "citation": {"type": _TEXT, "number": _TEXT, "date": _DATE, "issuer": _TEXT, "subject": _TEXT},
    "relation": {"relation": Field("choice", False, _RELATIONS), "years": _WHOLE},
    "target": {**_QUANTIFIED, "operator": Field("choice", True, _OPERATORS), "group": _WHOLE},
    "result": {**_QUANTIFIED, "plan_value": _NUMBER, "denominator": _NUMBER, "expected": _FLAG},
    "agency": {
        "name": _NAME,
        "level": Field("choice", True, _LEVELS),
        "branch": Field("choice", True, _BODIES),
    },
    "person": {"name": _TEXT, "role": _TEXT, "organisation": _TEXT},
    "event": {
        "name": _NAME,
        "date": _DATE,
        "period": _PERIOD,
        "place": _TEXT,
        "series": _WHOLE,
        "year_of_document": _FLAG,
    },
    "task": {
        "number": _TEXT,
        "text": _NAME,
        "period": _PERIOD,
        "due": Field("deadline"),
        "responsible": _LIST,
        "cooperating": _LIST,
    },
    "inspection": {"action": Field("choice", False, ("kiểm tra", "giám sát")), "by": _TEXT, "of": _TEXT},
    "alignment": {},
    "drive": {},
    "duty": {},
    "finding": {},
}
"""By kind of record."""

LASTING = ("document", "section", "footnote", "alignment")
"""Kinds that cannot be rejected: other records hang on the first three, and a target always has its verdict."""

TELLING: Mapping[str, tuple[str, ...]] = {
    "document": ("type", "number", "date", "issuer", "title"),
    "section": ("number", "title"),
    "footnote": ("number",),
    "citation": ("type", "number", "date", "issuer"),
    "relation": ("relation", "from", "to"),
    "target": ("indicator", "operator", "value", "value_high", "unit", "period", "area"),
    "result": ("indicator", "value", "value_high", "unit", "period", "area"),
    "agency": ("name",),
    "person": ("name", "role"),
    "event": ("name", "date", "period", "place"),
    "task": ("number", "responsible", "period"),
    "inspection": ("action", "by", "of"),
    "alignment": ("status", "target"),
    "drive": ("driver", "target", "basis"),
    "duty": ("task", "target"),
    "finding": ("type", "rule", "stated", "computed"),
}
"""By kind, the fields that tell a record from others read from the same words: its reading."""
