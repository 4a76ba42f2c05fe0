"""What two extractions of the same documents do not have in common: records gained, lost and changed.

Records are those of ``hgkg extract --format jsonl``. An id holds no place in the text, so that a record is known again
by its document, kind and span, and where another record is named by its id it is known by that one's kind and span.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Fields = Mapping[str, Any]
_PLACE = ("doc", "kind", "start", "end", "quote")
_ASIDE = ("id", "doc", "kind")
"""Fields in which two records of one place cannot differ, or may without a difference to the reader."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One record before and after: the fields that differ, each with its old and its new value."""

    before: Fields
    after: Fields
    fields: tuple[tuple[str, Any, Any], ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """How often a record of each kind is the same, and every record that is not."""

    same: Mapping[str, int]
    gained: tuple[Fields, ...]
    lost: tuple[Fields, ...]
    changed: tuple[Changed, ...]


def differences(before: Sequence[Fields], after: Sequence[Fields]) -> Differences:
    """Hold two extractions against each other.

    Records are paired by their span and the span of their value; those left over by the value alone, or by the words
    that they share. All results are in the order of documents and texts.
    """
    old, new = _spelled_out(before), _spelled_out(after)
    pairs: list[tuple[Fields, Fields]] = []
    for key in (_exactly, _at_its_span, _at_its_value):
        old, new = _paired(old, new, key, pairs)
    old, new = _overlapping(old, new, pairs)
    same: dict[str, int] = defaultdict(int)
    changed = []
    for one, other in pairs:
        fields = _changes(one, other)
        if fields:
            changed.append(Changed(one, other, fields))
        else:
            same[one["kind"]] += 1
    changed.sort(key=lambda c: _order(c.after))
    return Differences(dict(same), tuple(sorted(new, key=_order)), tuple(sorted(old, key=_order)), tuple(changed))


def _spelled_out(records: Sequence[Fields]) -> list[Fields]:
    """The records with "kind start-end" for every id of another record."""
    places = {r["id"]: f"{r['kind']} {r['start']}-{r['end']}" for r in records}

    def spelled(value: Any) -> Any:
        if isinstance(value, list):
            return [spelled(v) for v in value]
        return places.get(value, value) if isinstance(value, str) else value

    return [{name: value if name in _ASIDE else spelled(value) for name, value in r.items()} for r in records]


def _exactly(record: Fields) -> object:
    return repr([(name, value) for name, value in record.items() if name != "id"])


def _at_its_span(record: Fields) -> object:
    return tuple(record.get(name) for name in ("doc", "kind", "start", "end", "value_start"))


def _at_its_value(record: Fields) -> object:
    return tuple(record.get(name) for name in ("doc", "kind", "value_start")) if record.get("value_start") else None


def _paired(
    old: Iterable[Fields], new: Iterable[Fields], key: Any, pairs: list[tuple[Fields, Fields]]
) -> tuple[list[Fields], list[Fields]]:
    """Pair the records of equal key, in order, into ``pairs``; what is left of both. None pairs with nothing."""
    waiting: dict[object, list[Fields]] = defaultdict(list)
    for record in old:
        waiting[key(record)].append(record)
    left = []
    for record in new:
        same = waiting[key(record)] if key(record) is not None else []
        if same:
            pairs.append((same.pop(0), record))
        else:
            left.append(record)
    return [record for records in waiting.values() for record in records], left


def _overlapping(
    old: Iterable[Fields], new: Iterable[Fields], pairs: list[tuple[Fields, Fields]]
) -> tuple[list[Fields], list[Fields]]:
    """Pair each record with the one of its kind that shares most words with it; what is left of both."""
    there: dict[tuple[str, str], list[Fields]] = defaultdict(list)
    for record in old:
        there[record["doc"], record["kind"]].append(record)
    left = []
    for record in new:
        candidates = there[record["doc"], record["kind"]]
        best = max(candidates, key=lambda other: _shared(record, other), default=None)
        if best is not None and _shared(record, best) > 0:
            candidates.remove(best)
            pairs.append((best, record))
        else:
            left.append(record)
    return [record for records in there.values() for record in records], left


def _shared(one: Fields, other: Fields) -> int:
    """Characters that two records have in common, where neither has a value of its own to be known by."""
    if one.get("value_start") is not None or other.get("value_start") is not None:
        return 0
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _changes(one: Fields, other: Fields) -> tuple[tuple[str, Any, Any], ...]:
    names = dict.fromkeys([*one, *other])
    return tuple((n, one.get(n), other.get(n)) for n in names if n not in _ASIDE and one.get(n) != other.get(n))


def _order(record: Fields) -> tuple[object, ...]:
    return tuple(record[name] for name in _PLACE)
