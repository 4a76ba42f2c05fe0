"""What the interpretation of one document works with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hgkg.interpret.document_names import DocumentNames
from hgkg.interpret.grammar import Grammar
from hgkg.interpret.maker import Maker
from hgkg.interpret.settings import Settings
from hgkg.model.mention import Mentions, TimeMention
from hgkg.model.outline import Outline


@dataclass(frozen=True, slots=True)
class Context:
    """One document: how its records are made, its structure, what it names, the words to read it by, its settings.

    Attributes:
        names: where it names other documents.
        times: dates, periods and parts of a year, in text order.
        said: where those of ``times`` begin that a statement may speak of.
        openings: from the start of a sentence to the time that its paragraph opens with.
    """

    maker: Maker
    outline: Outline
    mentions: Mentions
    grammar: Grammar
    settings: Settings
    names: DocumentNames
    times: tuple[TimeMention, ...] = field(default=())
    said: frozenset[int] = frozenset()
    openings: Mapping[int, str] = field(default_factory=dict)
