"""A record in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Fields = Mapping[str, Any]

_GIST = {
    "document": ("type", "number", "title"),
    "section": ("number", "title"),
    "footnote": ("number",),
    "citation": ("type", "number", "date", "issuer"),
    "relation": ("relation",),
    "target": ("indicator", "operator", "value", "unit", "period"),
    "result": ("indicator", "value", "unit", "period"),
    "agency": ("name",),
    "person": ("name", "role", "organisation"),
    "event": ("name", "date", "period", "place"),
    "task": ("number", "responsible", "period"),
    "inspection": ("action", "by", "of"),
    "alignment": ("status", "reported"),
    "drive": ("basis", "driver_number", "driver_name"),
    "finding": ("type", "severity"),
}
"""By kind, the fields that say most of a record in a line."""

_NAMED = {"target": ("indicator", "period"), "result": ("indicator", "period"), "citation": ("type", "number")}
"""By kind, what a record is called that another one speaks of: no value, which may be another tomorrow."""
_LONGEST = 100
"""Characters of the words that stand for a record without a name: they stand whole beside it."""


def gist(record: Fields) -> str:
    """The fields of a record that say most, in a line; "" where it has none of them."""
    return _line(record, _GIST.get(record["kind"], ()))


def what(record: Fields, records: Mapping[str, Fields]) -> str:
    """What a record is about, in a line: of what is concluded, the target, the document, both ends of a relation.

    Args:
        records: those of the same build, by id.
    """
    match record["kind"]:
        case "alignment":
            return _named(record["target"], records)
        case "drive":
            driver = record["driver_number"] or record["driver_name"] or _named(record["driver"], records)
            return f"{driver} → {_named(record['target'], records)}"
        case "duty":
            return f"{_named(record['task'], records)} → {_named(record['target'], records)}"
        case "relation":
            return f"{_named(record['from'], records)} → {_named(record['to'], records)}"
        case "finding" | "task" | "footnote" | "inspection":
            return _words(record)
    return _line(record, _NAMED.get(record["kind"], ())) or gist(record) or _words(record)


def _named(id: str, records: Mapping[str, Fields]) -> str:
    record = records.get(id)
    if record is None:
        return id
    return _line(record, _NAMED.get(record["kind"], ())) or gist(record) or _words(record)


def _line(record: Fields, names: tuple[str, ...]) -> str:
    parts = [record.get(name) for name in names]
    return " · ".join(
        ", ".join(part) if isinstance(part, list) else str(part) for part in parts if part not in (None, [], "")
    )


def _words(record: Fields) -> str:
    words = " ".join(record["quote"].split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
