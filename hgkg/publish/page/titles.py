"""What pages of things that documents say are called: their words, cut where they are long, no two the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

_LONGEST = 110

Where = Sequence[str]
"""Where something is said: its document, then section and note; "" of what is not known."""

_OF_ONE, _OF_SEVERAL = ((1,), (1, 2)), ((0,), (0, 1), (0, 1, 2))
"""Which parts of places are said, of those in one document and of others: as few as tell them apart."""


def told_apart(named: Iterable[tuple[str, str, Where]]) -> Mapping[str, str]:
    """A title for each thing (IRI, words, where they stand): what has the same words is told apart by its place.

    Things of one place are counted, in their order.
    """
    places: dict[str, Where] = {}
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for iri, words, where in named:
        places[iri] = where
        alike[cut(" ".join(words.split()))].append(iri)
    titles = {
        iri: title if len(group) == 1 else f"{title} ({at})"
        for title, group in alike.items()
        for iri, at in zip(group, _apart([places[iri] for iri in group]), strict=True)
    }
    return {iri: titles[iri] for iri in places}


def _apart(places: Sequence[Where]) -> list[str]:
    """What tells some places apart, no two the same."""
    told: list[str] = []
    for parts in _OF_ONE if len({where[:1] for where in map(tuple, places)}) == 1 else _OF_SEVERAL:
        told = [", ".join(where[i] for i in parts if i < len(where) and where[i]) for where in places]
        if all(told) and len(set(told)) == len(told):
            return told
    often, seen = Counter(told), Counter[str]()
    for number, at in enumerate(told):
        seen[at] += 1
        told[number] = at if at and often[at] == 1 else f"{at} · {seen[at]}" if at else str(seen[at])
    return told


def cut(words: str, longest: int = _LONGEST) -> str:
    """Words of at most so many characters, cut between two of them."""
    if len(words) <= longest:
        return words
    head = words[:longest]
    return f"{head.rsplit(' ', 1)[0].rstrip(' ,;:.') or head}…"
