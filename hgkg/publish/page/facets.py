"""What a list can be narrowed to: the values that its items have, each with its word and its number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hgkg.text.fold import search_key


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that items have: what stands in their data attribute, the word for it, how many have it."""

    value: str
    word: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A select above a list: ``key`` is that of the items' data attribute (``data-verdict``), ``label`` its heading.

    ``narrows`` is whether some choice leaves out some item: only then it is shown.
    """

    key: str
    label: str
    choices: tuple[Choice, ...]
    narrows: bool


def facet(key: str, label: str, items: Iterable[Iterable[str]], words: Mapping[str, str]) -> Facet:
    """A facet of the values that items have, each item any number of them; ``words`` gives their words and order."""
    every = [set(values) for values in items]
    counts = Counter(value for values in every for value in values)
    choices = tuple(Choice(value, word, counts[value]) for value, word in words.items() if counts[value])
    return Facet(key, label, choices, len(choices) > 1 or any(choice.count < len(every) for choice in choices))


def in_order(words: Mapping[str, str]) -> Mapping[str, str]:
    """The words of values by the alphabet, as the project sorts."""
    return dict(sorted(words.items(), key=lambda item: (search_key(item[1]), *reversed(item))))
