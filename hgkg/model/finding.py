"""What was noticed and is worth a reader's eye."""

from __future__ import annotations

from dataclasses import dataclass

SEVERITIES = ("high", "medium", "low")
"""Gravest first."""
TYPES = (
    "sum", "percentage", "plan_ratio", "change", "cross_document", "claim", "identity", "date", "coverage", "duplicate",
    "unit", "spelling", "ambiguity",
)  # fmt: skip
"""Contradictions first, gaps and doubts last."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words at their place: ``raw[start:end] == quote`` in the document ``doc``."""

    doc: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding before it becomes a record.

    Attributes:
        type: one of the types of records.md ("identity", "ambiguity", "spelling", ...).
        severity: "high", "medium" or "low".
        vi, en: the message.
        spans: the words it points at, in offsets of the text as read; may be empty for a finding about a whole file.
        stated, computed: what the text says and what follows from it.
    """

    type: str
    severity: str
    vi: str
    en: str
    spans: tuple[Evidence, ...] = ()
    stated: float | str | None = None
    computed: float | str | None = None
