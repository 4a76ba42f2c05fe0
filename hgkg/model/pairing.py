"""Which record of one set is which of another: the same statement, whatever became of its fields.

Two are paired by what they rest on, the surest first: their place, which is followed through the edits of the text; the
place of their value; where the text was edited, their words with what stands around them, their words in order, the
words that both share, what they are about. What is concluded of statements is paired by the statements: an assessment
by its target, a drive by driver and target, a duty by task and target.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from hgkg.model.overlaps import pair_overlapping
from hgkg.model.placed import (
    PASSAGES,
    PLACES,
    Fields,
    Followed,
    Names,
    Placed,
    family,
    placed_after,
    placed_before,
    spelled,
)

Pair = tuple[Fields, Fields]

_CONCLUDED = ("relation", "alignment", "drive", "duty")
"""Kinds that say something of other records: paired after those."""
_ABOUT = {
    "section": ("title",), "citation": ("type", "number", "subject"), "relation": ("from", "to"),
    "target": ("indicator", "measure", "period"), "result": ("indicator", "measure", "period"), "agency": ("name",),
    "person": ("name", "role"), "event": ("name",), "inspection": ("action", "of"), "finding": ("rule",),
}  # fmt: skip
"""What tells apart records of one kind at one place."""
_MEASURED = ("target", "result")


@dataclass(frozen=True, slots=True)
class Paired:
    """Records that are the same statement, and those that only one side has; what the ids of both sides stand for."""

    pairs: tuple[Pair, ...]
    removed: tuple[Fields, ...]
    added: tuple[Fields, ...]
    before: Names
    after: Names


def pair(before: Sequence[Fields], after: Sequence[Fields], followed: Followed) -> Paired:
    """Pair the records of two sets. Ids of one set are taken to be each one record's only."""
    pairs: list[Pair] = []
    removed: list[Fields] = []
    added: list[Fields] = []
    names = {record["id"]: record["id"] for record in before}
    new_names = {record["id"]: f"+{record['id']}" for record in after}
    for concluded in (False, True):
        old = [placed_before(r, names, followed) for r in before if (r["kind"] in _CONCLUDED) is concluded]
        new = [placed_after(r, new_names, followed) for r in after if (r["kind"] in _CONCLUDED) is concluded]
        found, left, come = _pair(old, new)
        pairs += found
        removed += left
        added += come
        new_names.update({two["id"]: one["id"] for one, two in found})
    return Paired(tuple(pairs), tuple(removed), tuple(added), names, new_names)


Key = Callable[[Placed], Hashable]


def _pair(old: Sequence[Placed], new: Sequence[Placed]) -> tuple[list[Pair], list[Fields], list[Fields]]:
    """Pairs, and what is left of both."""
    pairs: list[tuple[Placed, Placed]] = []
    finer = (_content, _about)
    for key in (_of_statement, _at_place, _at_value, _with_context, _in_order):
        old, new = _paired(old, new, key, finer, pairs)
    old, new = pair_overlapping(old, new, pairs)
    old, new = _paired(old, new, _same_measure, finer, pairs)
    found = [(one.record, other.record) for one, other in pairs]
    return found, [p.record for p in old], [p.record for p in new]


def _of_statement(placed: Placed) -> Hashable:
    """What is known by something else than its place: the one of a document, what is concluded of statements."""
    record = placed.record
    match record["kind"]:
        case "document":
            return "document", record["doc"]
        case "alignment":
            return "alignment", placed.names.get(record["target"], record["target"])
        case "drive":
            driver = record.get("driver_number"), record.get("driver_name")
            return "drive", driver, placed.names.get(record["target"], record["target"])
        case "duty":
            return "duty", *(placed.names.get(record[end], record[end]) for end in ("task", "target"))
    return None


def _at_place(placed: Placed) -> Hashable:
    known = family(placed.record)
    if known is None or None in placed.span:
        return None
    valued = placed.record.get("value_start") is not None
    return None if valued and placed.value is None else (known, placed.span, placed.value)


def _at_value(placed: Placed) -> Hashable:
    return None if placed.value is None else (family(placed.record), placed.value)


def _with_context(placed: Placed) -> Hashable:
    return (_in_order(placed), placed.context) if placed.touched else None


def _in_order(placed: Placed) -> Hashable:
    record, known = placed.record, family(placed.record)
    if known is None or not placed.touched:
        return None
    value = record.get("value_start")
    within = None if value is None else value - record["start"]
    return known, " ".join(record["quote"].split()), within


def _same_measure(placed: Placed) -> Hashable:
    """A figure of the same indicator and period in words that were written anew."""
    record = placed.record
    if record["kind"] not in _MEASURED or not placed.touched or not record.get("indicator"):
        return None
    return family(record), *(record.get(name) for name in _ABOUT[record["kind"]])


def _content(placed: Placed) -> Hashable:
    """Everything that a record says, its place aside."""
    aside = PLACES | PASSAGES | {"id"}
    return repr([(n, spelled(v, placed.names)) for n, v in placed.record.items() if n not in aside])


def _about(placed: Placed) -> Hashable:
    record = placed.record
    return repr([spelled(record.get(name), placed.names) for name in _ABOUT.get(record["kind"], ())])


def _paired(
    old: Iterable[Placed], new: Iterable[Placed], key: Key, finer: Sequence[Key], pairs: list[tuple[Placed, Placed]]
) -> tuple[list[Placed], list[Placed]]:
    """Pair those of equal key into ``pairs``; of several, those also equal by the finer keys first, then in order.

    What is left of both. None pairs with nothing.
    """
    waiting: dict[Hashable, list[Placed]] = defaultdict(list)
    come: dict[Hashable, list[Placed]] = defaultdict(list)
    for groups, side in ((waiting, old), (come, new)):
        for placed in side:
            groups[key(placed)].append(placed)
    rest_old, rest_new = waiting.pop(None, []), come.pop(None, [])
    for same, there in come.items():
        here = waiting.get(same, [])
        if len(here) > 1 or len(there) > 1:
            for finest in finer if here else ():
                here, there = _paired(here, there, finest, (), pairs)
        pairs += zip(here, there, strict=False)
        waiting[same] = here[len(there) :]
        rest_new += there[len(here) :]
    return [*rest_old, *(placed for left in waiting.values() for placed in left)], rest_new
