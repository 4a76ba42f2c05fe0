"""What a person decided about what was read: one dataclass, keyed on content and words, never on offsets or ids.

How a judgement stands in its line is in ``judgement_lines``, how it finds its record in ``hgkg/resolve/fitting.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

KINDS = ("same", "different", "correct", "reject", "confirm", "withdraw")
PAIRS = ("same", "different")
"""The kinds that are about two things rather than one record."""
SORTS = ("document", "mention", "agency", "agency_name", "concept", "indicator")
"""What a thing may be: a document's path, a citation's words, an organisation's path or name, an indicator of the
vocabulary or the label of one."""

Value = str | int | float | bool | None | tuple[str, ...]
"""What a field of a record holds, as far as it can be judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words that a record was read from, by which it is found again.

    Attributes:
        document: slug.
        sha256: of the file's bytes.
        kind: of the record ("result").
        quote: the record's words.
        prefix, suffix: what stands around them, 30 characters or as many more as tell them from their repetition.
        value: the words of the figure alone, or None for a record without one.
        reading: the telling fields as they were read when it was judged.
    """

    document: str
    sha256: str
    kind: str
    quote: str
    prefix: str
    suffix: str
    value: str | None
    reading: Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One of two things that are the same or not: ``name``, or for a mention its ``words``."""

    sort: str
    name: str = ""
    words: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision.

    Attributes:
        id: hash of all the rest.
        kind: one of KINDS.
        who: who decided.
        when: ISO 8601 day and time with its offset from UTC.
        why: the reason; never empty.
        about: the record that is corrected, rejected or confirmed.
        field, old, new: what is corrected, what was read and what is right.
        things: of a pair; of "same" the second is the one that stays.
        withdraws: id of the judgement that is taken back.
    """

    id: str
    kind: str
    who: str
    when: str
    why: str
    about: Words | None = None
    field: str | None = None
    old: Value = None
    new: Value = None
    things: tuple[Thing, Thing] | None = None
    withdraws: str | None = None
