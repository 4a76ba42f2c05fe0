"""Records with their places, and where those are after the text was edited."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

from hgkg.text.moves import Moves, moves

Fields = Mapping[str, Any]
Texts = Mapping[str, str]
"""Texts as read, by the slugs of their documents."""
Names = Mapping[str, str]
"""What the ids of one set's records stand for: the same for the two records of a pair, another for all else."""

PLACES = frozenset({
    "start", "end", "section", "footnote", "value_start", "value_end", "subject_start", "subject_end", "marker_start",
    "marker_end", "anchor", "body_end",
})  # fmt: skip
"""Fields that say where words stand, and nothing of what they say."""
PASSAGES = frozenset({"evidence", "spans"})
"""Fields that hold words with their places."""
_CONTEXT = 30
"""Characters before and after words that tell them from the same words elsewhere: as the graph keeps them."""


@dataclass(frozen=True, slots=True)
class Followed:
    """What an edit left of the texts of documents; a document of which no text is given was not edited."""

    edits: Mapping[str, Moves]
    back: Mapping[str, Moves]
    before: Texts
    after: Texts

    @classmethod
    def of(cls, before: Texts, after: Texts) -> Followed:
        """Hold the texts of equal slug against each other."""
        edited = [doc for doc in before if doc in after and before[doc] != after[doc]]
        edits = {doc: moves(before[doc], after[doc]) for doc in edited}
        return cls(edits, {doc: found.reversed() for doc, found in edits.items()}, before, after)


@dataclass(frozen=True, slots=True)
class Placed:
    """A record with its place in the text after the edit.

    Attributes:
        names: what the ids of its set stand for.
        span: start and end; None for what is not there any more.
        value: start of its figure likewise.
        touched: whether the text of its words was edited.
        rest: where the first and the last that was kept of its words stand.
        context: what stands around its words in its own text.
    """

    record: Fields
    names: Names
    span: tuple[int | None, int | None]
    value: int | None
    touched: bool
    rest: tuple[int, int] | None
    context: tuple[str, str]


def placed_before(record: Fields, names: Names, followed: Followed) -> Placed:
    """A record of the set before the edit."""
    doc, start, end = record["doc"], record["start"], record["end"]
    edit = followed.edits.get(doc)
    if edit is None:
        return _unmoved(record, names)
    value = record.get("value_start")
    return Placed(
        record,
        names,
        (edit.start(start), edit.end(end)),
        None if value is None else edit.start(value),
        not edit.kept(start, end),
        edit.rest(start, end),
        _around(followed.before[doc], start, end),
    )


def placed_after(record: Fields, names: Names, followed: Followed) -> Placed:
    """A record of the set after the edit."""
    doc, start, end = record["doc"], record["start"], record["end"]
    edit = followed.back.get(doc)
    if edit is None:
        return _unmoved(record, names)
    span, touched = (start, end), not edit.kept(start, end)
    return Placed(record, names, span, record.get("value_start"), touched, span, _around(followed.after[doc], *span))


def _unmoved(record: Fields, names: Names) -> Placed:
    span = (record["start"], record["end"])
    return Placed(record, names, span, record.get("value_start"), False, span, ("", ""))


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(start - _CONTEXT, 0) : max(start, 0)], text[end : end + _CONTEXT]


def family(record: Fields) -> tuple[Hashable, ...] | None:
    """Within which records are paired by place and words: a finding with those of its type only."""
    if record["kind"] in ("document", "alignment", "drive", "duty"):
        return None
    return record["doc"], record["kind"], record.get("type") if record["kind"] == "finding" else None


def spelled(value: Any, names: Names) -> Any:
    """``value`` with the ids it holds as ``names`` has them, those of a list in a fixed order."""
    if isinstance(value, list):
        items = [spelled(item, names) for item in value]
        return sorted(items) if all(isinstance(item, str) and item in names for item in value) else items
    return names.get(value, value) if isinstance(value, str) else value
