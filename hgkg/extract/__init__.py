"""Outline -> Mentions: what a text names. Rules are data, small and named; word lists come from the lexicon."""

from __future__ import annotations

from hgkg.extract.bodies import find_bodies
from hgkg.extract.figures import find_figures
from hgkg.extract.named import find_named
from hgkg.extract.numbered import find_numbered
from hgkg.extract.rules import Rules, compile_rules
from hgkg.extract.times import find_parts, find_times
from hgkg.model.mention import Mentions
from hgkg.model.outline import Outline
from hgkg.text.phrases import Tokens

__all__ = ["Rules", "compile_rules", "mentions"]


def mentions(outline: Outline, rules: Rules) -> Mentions:
    """Everything that ``outline``'s text names, each kind in text order."""
    tokens = Tokens.of(outline.key)
    bodies = find_bodies(outline, rules, tokens)
    types = tuple(rules.document_types.find(tokens))
    numbered = find_numbered(outline, rules, types, bodies)
    named = find_named(outline, rules, types, bodies, numbered)
    documents = tuple(sorted((*numbered, *named), key=lambda m: (m.start, -m.end)))
    times = find_times(outline.key)
    parts = find_parts(outline.key, times)
    return Mentions(
        documents=documents,
        bodies=bodies,
        times=times,
        figures=find_figures(outline, rules, tokens, documents, (*times, *parts), bodies),
        parts=parts,
    )
