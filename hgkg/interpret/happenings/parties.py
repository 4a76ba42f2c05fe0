"""Who inspects or is inspected, and the words for the act."""

from __future__ import annotations

from typing import NamedTuple


class Party(NamedTuple):
    """A body or a person that inspects or is inspected."""

    start: int
    end: int
    name: str


class Check(NamedTuple):
    """A word for checking or supervising; ``action`` is "kiểm tra" or "giám sát". Both of a pair have one place."""

    start: int
    end: int
    action: str
