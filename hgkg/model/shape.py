"""Whether what was read from a line of ``records.jsonl`` has the fields of a record, each of its type."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from hgkg.model.lines import JUDGEMENT
from hgkg.model.record import KINDS

_PLAIN = frozenset({str, int, float, bool, NoneType})
_KINDS = {kind.kind: kind for kind in KINDS}


def wrong_field(found: Mapping[str, Any]) -> str | None:
    """The first field that a record of its kind needs and that is missing or of another type; None where all are there.

    Within values that have fields of their own it is named by its way, as ``spans.0.doc``. Fields that no kind has are
    left alone: a later version may write more. A kind that is not known is the field ``kind``.
    """
    kind = found.get("kind")
    known = _KINDS.get(kind) if isinstance(kind, str) else None
    return "kind" if known is None else _wrong_in(found, known)


def _wrong_in(found: Mapping[str, Any], cls: Any) -> str | None:
    for name, hint, plain in _fields(cast(Hashable, cls)):
        if name not in found:
            if name == JUDGEMENT:
                continue
            return name
        if type(found[name]) in plain:  # most of them, told at once
            continue
        wrong = _wrong(found[name], hint)
        if wrong is not None:
            return f"{name}.{wrong}" if wrong else name
    return None


def _wrong(value: Any, hint: Any) -> str | None:
    """None where ``value`` is of the type; else the way to what is wrong in it, "" where it is wrong itself."""
    if type(value) is hint:
        return None
    if get_origin(hint) in (Union, UnionType):
        return _wrong_of_either(value, get_args(hint))
    if get_origin(hint) is tuple:
        return _wrong_item(value, get_args(hint)[0])
    if is_dataclass(hint):
        return _wrong_in(value, hint) if isinstance(value, Mapping) else ""
    return None if hint is float and type(value) is int else ""


def _wrong_of_either(value: Any, hints: tuple[Any, ...]) -> str | None:
    ways = [_wrong(value, hint) for hint in hints if hint is not NoneType or value is None]
    return None if None in ways else next((way for way in ways if way), "")


def _wrong_item(value: Any, hint: Any) -> str | None:
    if not isinstance(value, list):
        return ""
    for nth, item in enumerate(value):
        wrong = _wrong(item, hint)
        if wrong is not None:
            return f"{nth}.{wrong}" if wrong else str(nth)
    return None


@lru_cache(maxsize=64)
def _fields(cls: Hashable) -> tuple[tuple[str, Any, frozenset[Any]], ...]:
    """Names as they stand in the line, without the underscore that keeps some from being words of Python; their types,
    and those of them that need no look inside."""
    hints = get_type_hints(cast(Any, cls))
    found = ((f.name.rstrip("_"), hints[f.name]) for f in fields(cast(Any, cls)))
    return tuple((name, hint, _PLAIN.intersection(get_args(hint) or (hint,))) for name, hint in found)
