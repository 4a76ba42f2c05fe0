"""What two sets of records do not have in common: added, removed and changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from hgkg.model.pairing import Pair, Paired, pair
from hgkg.model.placed import PASSAGES, PLACES, Fields, Followed, Texts, spelled

_ASIDE = ("id", "doc", "kind")
"""Fields in which two records of one place cannot differ, or may without a difference to the reader."""
_ORDER = ("doc", "start", "end", "kind", "quote", "id")
_NO_TEXTS: Texts = {}

Change = tuple[str, Any, Any]
"""Field, value before, value after. Another record is named by its words and its place."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One statement before and after: the fields that differ."""

    before: Fields
    after: Fields
    fields: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """How often a record of each kind is the same, and every record that is not, by document and place."""

    same: Mapping[str, int]
    added: tuple[Fields, ...]
    removed: tuple[Fields, ...]
    changed: tuple[Changed, ...]

    def reversed(self) -> Differences:
        """The same from the other side."""
        changed = (Changed(c.after, c.before, tuple((n, new, old) for n, old, new in c.fields)) for c in self.changed)
        return Differences(self.same, self.removed, self.added, _sorted_changes(changed))


def differences(
    before: Sequence[Fields], after: Sequence[Fields], texts_before: Texts = _NO_TEXTS, texts_after: Texts = _NO_TEXTS
) -> Differences:
    """Hold two sets of records against each other.

    Nothing depends on which of the two comes first: what one way is added is removed the other way.

    Args:
        before, after: records as ``records.jsonl`` has them.
        texts_before, texts_after: texts as read, by slug: through their edits words are followed to where they are now.
            A document of which no text is given, or the same twice, has its words where they were.
    """
    if _later((before, texts_before), (after, texts_after)):
        return differences(after, before, texts_after, texts_before).reversed()
    followed = Followed.of(texts_before, texts_after)
    found = pair(before, after, followed)
    compared = _Compared(before, after, followed, found)
    changed = [Changed(*two, fields) for two in found.pairs if (fields := tuple(compared.changes(two)))]
    same = Counter(one["kind"] for one, _ in found.pairs)
    same.subtract(Counter(change.before["kind"] for change in changed))
    return Differences(
        {kind: count for kind, count in sorted(same.items()) if count},
        tuple(sorted(found.added, key=_order)),
        tuple(sorted(found.removed, key=_order)),
        _sorted_changes(changed),
    )


def _later(one: tuple[Sequence[Fields], Texts], other: tuple[Sequence[Fields], Texts]) -> bool:
    """An order of what is compared, so that both ways are computed as one."""
    for first, second in zip_longest(one[0], other[0]):
        if first != second:
            return repr(first) > repr(second)
    return sorted(one[1].items()) > sorted(other[1].items())


def _sorted_changes(changes: Iterable[Changed]) -> tuple[Changed, ...]:
    return tuple(sorted(changes, key=lambda change: _order(change.after)))


def _order(record: Fields) -> tuple[object, ...]:
    return tuple(record[name] for name in _ORDER)


class _Compared:
    """The fields of two records of a pair, with what is known of all others."""

    def __init__(self, before: Sequence[Fields], after: Sequence[Fields], followed: Followed, found: Paired) -> None:
        self._edited = followed.edits
        self._names = (found.before, found.after)
        self._records = ({r["id"]: r for r in before}, {r["id"]: r for r in after})
        pairs = {kind: [two for two in found.pairs if two[0]["kind"] == kind] for kind in ("section", "footnote")}
        self._paths = {(one["doc"], *one["section"]): two["section"] for one, two in pairs["section"]}
        self._notes = {(one["doc"], one["number"]): two["number"] for one, two in pairs["footnote"]}

    def changes(self, two: Pair) -> Iterator[Change]:
        """The fields that differ."""
        before, after = two
        for name in dict.fromkeys([*before, *after]):
            old, new = before.get(name), after.get(name)
            if name not in _ASIDE and not self._plainly_same(old, new) and not self._same(name, old, new, two):
                yield name, self._told(old, 0), self._told(new, 1)

    def _plainly_same(self, old: Any, new: Any) -> bool:
        """Whether both are the same and name no record: most of them, told at once. The same id may be two records."""
        if old != new:
            return False
        return not old or (not isinstance(old, list) and (not isinstance(old, str) or old not in self._names[0]))

    def _same(self, name: str, old: Any, new: Any, two: Pair) -> bool:
        if name in PLACES:
            return bool(old == new) or self._same_place(name, old, new, two)
        if name == "quote":
            return _words(old) == _words(new)
        if name in PASSAGES:
            return self._passages(old) == self._passages(new)
        return bool(spelled(old, self._names[0]) == spelled(new, self._names[1]))

    def _same_place(self, name: str, old: Any, new: Any, two: Pair) -> bool:
        """Whether a place is another only because the text before it was edited, or because its words differ."""
        doc = two[0]["doc"]
        if name == "section":
            return bool(old and self._paths.get((doc, *old)) == new)
        if name == "footnote":
            return bool(self._notes.get((doc, old)) == new)
        if doc in self._edited:
            return True
        return name in ("start", "end") and _words(two[0]["quote"]) != _words(two[1]["quote"])

    def _passages(self, value: Any) -> list[tuple[object, ...]]:
        """Words with their places, which say nothing where the text was edited."""
        return [
            (span["doc"], _words(span["quote"]), None if span["doc"] in self._edited else span["start"])
            for span in (value if isinstance(value, list) else [value])
        ]

    def _told(self, value: Any, side: int) -> Any:
        """``value`` with the words of every record and every passage that it names."""
        if isinstance(value, list):
            return [self._told(item, side) for item in value]
        if isinstance(value, Mapping) and "quote" in value:
            return passage(value)
        record = self._records[side].get(value) if isinstance(value, str) else None
        return value if record is None else passage(record)


def passage(words: Fields) -> str:
    """``“thu ngân sách 7.520 tỷ đồng” (programme-2024:120-150)``: words and their place."""
    return f"“{_words(words['quote'])}” ({words['doc']}:{words['start']}-{words['end']})"


def _words(quote: str) -> str:
    return " ".join(quote.split())
