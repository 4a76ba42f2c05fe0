"""Outline -> Mentions: what a text names. Rules are data, small and named; word lists come from the lexicon."""

from __future__ import annotations

from hgkg.extract.bodies.reader import find_bodies
from hgkg.extract.cited.bracketed import united
from hgkg.extract.cited.issuers import find_issuer
from hgkg.extract.cited.named import find_named
from hgkg.extract.cited.numbered import find_numbered
from hgkg.extract.cited.tails import BodyPlaces
from hgkg.extract.events.named_events import find_events
from hgkg.extract.people.mentions import find_people
from hgkg.extract.people.wording import Wording
from hgkg.extract.quantities.figures import find_figures
from hgkg.extract.rules import Rules, compile_rules
from hgkg.extract.times import find_parts, find_times
from hgkg.model.mention import Mentions
from hgkg.model.outline import Outline

__all__ = ["Rules", "compile_rules", "mentions"]


def mentions(outline: Outline, rules: Rules) -> Mentions:
    """Everything that ``outline``'s text names, each kind in text order."""
    tokens = outline.tokens
    opened = rules.opened(tokens)
    bodies = tuple(b for b in find_bodies(outline, rules, tokens, opened) if not outline.is_around(b.start))
    found = rules.document_types.find(tokens, opened.document_types)
    types = tuple(t for t in found if not outline.is_around(t.start))
    places = BodyPlaces.of(bodies)
    numbered = tuple(d for d in find_numbered(outline, rules, types, places) if not outline.is_around(d.start))
    named = find_named(outline, rules, types, places, numbered)
    documents = united(outline, numbered, named)
    times = find_times(outline.key, outline.numbers)
    wording = Wording.of(outline, rules, tokens, bodies)
    parts = find_parts(outline.key, times, outline.numbers)
    return Mentions(
        documents=documents,
        bodies=bodies,
        times=times,
        figures=find_figures(outline, rules, tokens, documents, (*times, *parts), bodies),
        people=find_people(wording, opened),
        events=find_events(outline, rules, tokens, opened, documents, bodies),
        parts=parts,
        issuer=find_issuer(outline, rules),
    )
