"""What the interpretation of one document works with."""

from __future__ import annotations

from dataclasses import dataclass

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.maker import Maker
from hgkg.interpret.settings import Settings
from hgkg.model.mention import Mentions, TimeMention
from hgkg.model.outline import Outline


@dataclass(frozen=True, slots=True)
class Context:
    """One document: how its records are made, its structure, what it names, the words to read it by, its settings.

    ``said`` are the times that its statements may speak of, in order.
    """

    maker: Maker
    outline: Outline
    mentions: Mentions
    grammar: Grammar
    settings: Settings
    said: tuple[TimeMention, ...]
