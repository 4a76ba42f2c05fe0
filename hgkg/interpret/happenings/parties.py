"""Who inspects or is inspected, and the words for the act."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Party:
    """A body or a person that inspects or is inspected."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Check:
    """A word for checking or supervising; ``action`` is "kiểm tra" or "giám sát". Both of a pair have one place."""

    start: int
    end: int
    action: str
