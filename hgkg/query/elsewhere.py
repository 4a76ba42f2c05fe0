"""Which question answers words that no target and no document has in its name: a body, a person, an event."""

from __future__ import annotations

from typing import NamedTuple

from hgkg.query.answer import Queryable
from hgkg.query.lookup import fits

_QUESTIONS = (
    ("person", "people", "name"),
    ("body", "issued-by", "body"),
    ("body", "tasks", "body"),
    ("body", "people", "body"),
    ("inspected", "inspections", "inspected"),
    ("event", "events", "event"),
    ("document", "cites", "document"),
)
"""Lookup type, question of the catalogue, its parameter."""


class Elsewhere(NamedTuple):
    """A question to ask: the lookup type of what the words mean, the question's name, the parameter that takes it."""

    type: str
    question: str
    parameter: str


def elsewhere(store: Queryable, words: str) -> tuple[Elsewhere, ...]:
    """The questions that know the words, of each lookup type one has a name of."""
    known = {type: bool(fits(store, type, words)) for type in dict.fromkeys(type for type, _, _ in _QUESTIONS)}
    return tuple(Elsewhere(*question) for question in _QUESTIONS if known[question[0]])
