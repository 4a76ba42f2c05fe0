"""Where words stand in a text as whole words, of texts and words that are match keys both."""

from __future__ import annotations

from collections.abc import Iterator


def places_of(key: str, word: str) -> Iterator[int]:
    """Where ``word`` stands in ``key`` with no letter or digit beside it, in order; places may overlap."""
    at = key.find(word)
    while at >= 0:
        if not key[at - 1 : at].isalnum() and not key[at + len(word) : at + len(word) + 1].isalnum():
            yield at
        at = key.find(word, at + 1)


def holds(key: str, word: str) -> bool:
    """Whether ``word`` stands in ``key`` as whole words."""
    return next(places_of(key, word), -1) >= 0
