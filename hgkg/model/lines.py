"""Records as JSON Lines, the contract of docs/records.md."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable
from dataclasses import fields
from functools import lru_cache
from typing import Any, cast

from hgkg.model.record import Record

_PLAIN = frozenset({str, int, float, bool, type(None)})
_ENCODER = json.JSONEncoder(ensure_ascii=False)


@lru_cache(maxsize=64)
def _field_names(cls: Hashable) -> tuple[tuple[str, str], ...]:
    return tuple((f.name, f.name.rstrip("_")) for f in fields(cast(Any, cls)))


def as_json(value: object) -> object:
    """A record, or any value of a record's field, as what ``json.dumps`` takes. ``kind`` comes second, after ``id``."""
    if type(value) in _PLAIN:  # most of them, told at once
        return value
    if isinstance(value, tuple):
        return [as_json(v) for v in value]
    if not hasattr(value, "__dataclass_fields__"):
        return value
    out: dict[str, object] = {}
    for attribute, name in _field_names(cast(Hashable, type(value))):
        out[name] = as_json(getattr(value, attribute))
        if name == "id" and isinstance(value, Record):
            out["kind"] = value.kind
    return out


def to_lines(records: Iterable[Record]) -> str:
    """JSON Lines, one record each, in the order given."""
    return "".join(_ENCODER.encode(as_json(r)) + "\n" for r in records)
