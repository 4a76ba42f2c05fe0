"""An office that a person holds: a value of person records, not a record of its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOffice:
    """One office as of the document's date; ``concept`` is its local name in the vocabulary of offices."""

    role: str
    organisation: str | None = None
    concept: str | None = None
