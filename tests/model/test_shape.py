"""Lines of ``records.jsonl`` that lack a field, or have one of another type: each is named."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from hgkg.model.lines import JUDGEMENT, as_json
from hgkg.model.record import KINDS, FindingRecord, Reason, Record
from hgkg.model.shape import wrong_field

PLAIN: dict[Any, object] = {str: "a", int: 1, float: 0.5, bool: True}


def filled(hint: Any) -> Any:
    """A value of a type with every part of it there, as JSON has it."""
    if get_origin(hint) in (Union, UnionType):
        return filled(next(h for h in get_args(hint) if h is not NoneType))
    if get_origin(hint) is tuple:
        return [filled(get_args(hint)[0])]
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return {f.name.rstrip("_"): filled(hints[f.name]) for f in fields(hint)}
    return PLAIN[hint]


def whole(kind: type[Record]) -> dict[str, Any]:
    return {"kind": kind.kind, **filled(kind)}


def parts(value: Any, way: str = "") -> Iterator[str]:
    """The ways to all fields, those of values within values too."""
    for name in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield f"{way}{name}"
        yield from parts(value[name], f"{way}{name}.")


def without(record: dict[str, Any], way: str) -> dict[str, Any]:
    *path, last = way.split(".")
    changed = json.loads(json.dumps(record))
    inner: Any = changed
    for step in path:
        inner = inner[int(step)] if isinstance(inner, list) else inner[step]
    del inner[last]
    return changed


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_each_field_of_each_kind_is_missed(kind: type[Record]) -> None:
    record = whole(kind)
    assert wrong_field(record) is None
    ways = [way for way in parts(record) if not way.rpartition(".")[2].isdigit() and way != JUDGEMENT]
    assert len(ways) > 9
    assert [wrong_field(without(record, way)) for way in ways] == ways
    assert wrong_field(without(record, JUDGEMENT)) is None  # it stands only where somebody judged


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_field_of_another_type_is_named(kind: type[Record]) -> None:
    record = whole(kind)
    names = [name for name in record if name != "kind"]
    assert [wrong_field({**record, name: {"no": "such"}}).partition(".")[0] for name in names] == names


def test_what_a_build_writes_is_whole_and_more_is_left_alone() -> None:
    # the fewest fields that a record is made with
    made = FindingRecord(
        id="1", doc="a", start=0, end=1, quote="a", type="sum", severity="low", message=Reason(vi="a", en="a")
    )
    line = json.loads(json.dumps(as_json(made)))
    assert wrong_field(line) is None
    assert wrong_field({**line, "of_a_later_version": 1}) is None
    assert wrong_field({**line, "kind": "nothing known"}) == "kind"
    assert wrong_field({**line, "confidence": 1}) is None  # JSON of others writes 1.0 so
