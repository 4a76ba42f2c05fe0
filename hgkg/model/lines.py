"""Records as JSON Lines, the contract of docs/records.md."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import fields
from functools import lru_cache
from typing import Any, cast

from hgkg.model.comparisons import Change, PlanRatio, Rank
from hgkg.model.finding import Evidence
from hgkg.model.office import HeldOffice
from hgkg.model.record import KINDS, Reason, Record

JUDGEMENT = "judgement"
"""The one field that stands only where it has a value: most records were judged by nobody."""

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
        if name == JUDGEMENT and not getattr(value, attribute):
            continue
        out[name] = as_json(getattr(value, attribute))
        if name == "id" and isinstance(value, Record):
            out["kind"] = value.kind
    return out


_KINDS = {kind.kind: kind for kind in KINDS}
_NESTED: dict[str, Any] = {
    "of_plan": PlanRatio, "versus_previous": Change, "rank": Rank, "reason": Reason, "message": Reason,
    "evidence": Evidence, "spans": Evidence, "offices": HeldOffice,
}  # fmt: skip


def from_lines(lines: Iterable[str]) -> Iterator[Record]:
    """The records of a ``records.jsonl``, one a line.

    Raises:
        ValueError: a line that no record of this version wrote.
    """
    for line in lines:
        found = json.loads(line)
        kind = None
        if isinstance(found, dict):
            kind = _KINDS.get(found.pop("kind", ""))
            found.setdefault(JUDGEMENT, [])
        names = _field_names(cast(Hashable, kind)) if kind else ()
        if kind is None or set(found) != {name for _, name in names}:
            raise ValueError(f"no record of this version: {line[:60]!r}")
        yield kind(**{attribute: _value(name, found[name]) for attribute, name in names})


def _value(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_value(name, item) for item in value)
    return _NESTED[name](**value) if isinstance(value, dict) else value


def to_lines(records: Iterable[Record]) -> str:
    """JSON Lines, one record each, in the order given."""
    return "".join(_ENCODER.encode(as_json(r)) + "\n" for r in records)
