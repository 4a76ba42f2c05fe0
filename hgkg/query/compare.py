"""Two builds held against each other: fact by fact, and triple by triple."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hgkg.model.differences import Change, Differences, differences
from hgkg.model.record import KINDS
from hgkg.query.gist import what
from hgkg.query.opened import Opened
from hgkg.query.records import Fields, read_report, read_texts

_INPUTS = ("version", "ontology", "judgements")
"""What beside the documents decides a build, by the names its report has for it."""
CHANGES = ("removed", "added", "changed")
KIND_NAMES = tuple(kind.kind for kind in KINDS)


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact that differs; of a changed one, one of its fields.

    Attributes:
        document: slug.
        change: "added", "removed" or "changed".
        kind: of the record.
        what: the record in a few words.
        field: what changed, "" of what was added or removed.
        old, new: its values; other records are named by their words and places.
        before, after: the record in either build, or None.
    """

    document: str
    change: str
    kind: str
    what: str
    field: str
    old: Any
    new: Any
    before: Fields | None
    after: Fields | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many facts of a document were added, removed and changed."""

    added: int = 0
    removed: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two builds do not have in common.

    Attributes:
        builds: the ids of both.
        inputs: what of the build's inputs differs, its documents aside: name, before and after; "" where a build does
            not say.
        documents: "added", "removed", "changed" (other bytes) or "same" for every document of either, by slug.
        counts: facts that differ, by document; a document without any is left out.
        facts: by document, then as the text goes; of one place what was removed comes first.
    """

    builds: tuple[str, str]
    inputs: tuple[tuple[str, str, str], ...]
    documents: Mapping[str, str]
    counts: Mapping[str, Counts]
    facts: tuple[Fact, ...]

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not (self.inputs or self.facts)

    def only(self, *, document: str | None = None, kind: str | None = None) -> Comparison:
        """The facts of one document, or of one kind."""
        kept = tuple(f for f in self.facts if document in (None, f.document) and kind in (None, f.kind))
        return Comparison(self.builds, self.inputs, self.documents, _counts(kept), kept)


def compare(before: Path, after: Path, *, without_people: bool = False) -> Comparison:
    """Compare two builds.

    Args:
        before, after: their folders.
        without_people: leave persons and their names out of both.

    Raises:
        UsageError: either is no build, is damaged or was made by another version.
    """
    reports = read_report(before), read_report(after)
    opened = Opened(before, without_people), Opened(after, without_people)
    records = tuple(one.records() for one in opened)
    found = differences(records[0], records[1], read_texts(before), read_texts(after))
    facts = tuple(_facts(found, (records[0], records[1])))
    ids = opened[0].build_id, opened[1].build_id
    documents = _documents(records[0], records[1])
    inputs = tuple(_inputs(*reports, edited=set(documents.values()) > {"same"}))
    return Comparison(ids, inputs, documents, _counts(facts), facts)


def _inputs(before: Mapping[str, Any], after: Mapping[str, Any], edited: bool) -> Iterator[tuple[str, str, str]]:
    """What the reports have otherwise. Ids that differ where nothing else does: what no report tells, as the catalogue.

    Args:
        edited: whether the documents differ, which explains another id.
    """
    told = edited
    for name in _INPUTS:
        old, new = _in_a_line(before.get(name)), _in_a_line(after.get(name))
        if old != new:
            told = True
            yield name, old, new
    old, new = (str(report.get("build_id", "")) for report in (before, after))
    if old != new and not told:
        yield "other", old, new


def _in_a_line(value: Any) -> str:
    """A word as it stands; of judgements how many came to what, so that none is the same as never asked for."""
    if isinstance(value, Mapping):
        counts = value.get("counts")
        value = ", ".join(f"{name} {n}" for name, n in counts.items()) if isinstance(counts, Mapping) else str(value)
    return "" if value is None else str(value)


def _documents(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> dict[str, str]:
    """What became of each document; the same bytes have the same SHA-256."""
    old, new = ({r["doc"]: r["sha256"] for r in records if r["kind"] == "document"} for records in (before, after))
    found = {}
    for slug in sorted({*old, *new}):
        if slug not in old:
            found[slug] = "added"
        elif slug not in new:
            found[slug] = "removed"
        else:
            found[slug] = "same" if old[slug] == new[slug] else "changed"
    return found


def _facts(found: Differences, records: tuple[list[dict[str, Any]], list[dict[str, Any]]]) -> list[Fact]:
    old, new = ({r["id"]: r for r in side} for side in records)
    facts = [Fact(r["doc"], "removed", r["kind"], what(r, old), "", None, None, r, None) for r in found.removed]
    facts += [Fact(r["doc"], "added", r["kind"], what(r, new), "", None, None, None, r) for r in found.added]
    for change in found.changed:
        about = what(change.after, new)
        facts += [_changed(change.before, change.after, about, field) for field in change.fields]
    return sorted(facts, key=_order)


def _changed(before: Fields, after: Fields, about: str, change: Change) -> Fact:
    name, old, new = change
    return Fact(after["doc"], "changed", after["kind"], about, name, old, new, before, after)


def _order(fact: Fact) -> tuple[object, ...]:
    record = fact.after or fact.before
    assert record is not None
    return fact.document, KIND_NAMES.index(fact.kind), record["start"], CHANGES.index(fact.change), record["id"]


def _counts(facts: tuple[Fact, ...]) -> dict[str, Counts]:
    """By document; the fields of one changed record are one fact."""
    seen: dict[str, dict[str, set[str]]] = {}
    for fact in facts:
        record = fact.after or fact.before
        assert record is not None
        seen.setdefault(fact.document, {name: set() for name in CHANGES})[fact.change].add(record["id"])
    return {doc: Counts(**{name: len(ids) for name, ids in changes.items()}) for doc, changes in sorted(seen.items())}
