"""What pages of things that documents say are called: their words, cut where they are long, no two the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

_LONGEST = 110


def told_apart(named: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """A title for each thing (IRI and words): those with the same words are counted, in their order."""
    short = {iri: cut(" ".join(words.split())) for iri, words in named}
    often, seen = Counter(short.values()), Counter[str]()
    titles = {}
    for iri, title in short.items():
        seen[title] += 1
        titles[iri] = f"{title} ({seen[title]})" if often[title] > 1 else title
    return titles


def cut(words: str, longest: int = _LONGEST) -> str:
    """Words of at most so many characters, cut between two of them."""
    if len(words) <= longest:
        return words
    head = words[:longest]
    return f"{head.rsplit(' ', 1)[0].rstrip(' ,;:.') or head}…"
