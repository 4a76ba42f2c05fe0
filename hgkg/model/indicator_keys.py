"""What the indicator of a record may be called by where people say that two are the same or not."""

from __future__ import annotations

from hgkg.model.record import Quantified
from hgkg.text.fold import search_key


def concept_key(local: str) -> str:
    """An indicator of the vocabulary, by its local name."""
    return f"concept:{local}"


def label_key(label: str) -> str:
    """An indicator by what documents call it, accents and capitals aside."""
    return f"label:{search_key(label)}"


def indicator_keys(record: Quantified) -> tuple[str, ...]:
    """All keys of a record's indicator."""
    label = label_key(record.indicator)
    return (concept_key(record.concept), label) if record.concept else (label,)
