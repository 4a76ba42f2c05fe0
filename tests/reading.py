"""Texts made up in a test, read the way the pipeline reads files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from hgkg.extract import Rules, mentions
from hgkg.interpret import Grammar, interpret
from hgkg.model.document import CatalogueEntry, Document
from hgkg.model.lexicon import Lexicon
from hgkg.model.mention import Mentions
from hgkg.model.outline import Outline
from hgkg.model.record import Record
from hgkg.structure import outline
from hgkg.text.fold import match_key
from hgkg.text.steps import normalise

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Read:
    """A text with everything that was found in it."""

    outline: Outline
    mentions: Mentions
    records: tuple[Record, ...]

    def of(self, kind: type[R]) -> list[R]:
        """The records of one kind, in text order."""
        return [r for r in self.records if isinstance(r, kind)]


Reader = Callable[..., Read]


def document(text: str, slug: str = "made-up", genre: str | None = None, period: str = "2024") -> Document:
    """A document as ``load`` gives it; with a genre, as if the catalogue had an entry for it."""
    normalised, offsets = normalise(text)
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    entry = CatalogueEntry(slug, f"{slug}.txt", sha256, genre, period, "vi", f"{slug}.txt") if genre else None
    return Document(slug, f"{slug}.txt", sha256, text, normalised, match_key(normalised), offsets, entry)


def reader(lexicon: Lexicon, rules: Rules, grammar: Grammar) -> Reader:
    """``read(text, slug=…, genre=…, period=…)`` with the vocabularies compiled once."""

    def read(text: str, slug: str = "made-up", genre: str | None = None, period: str = "2024") -> Read:
        structured = outline(document(text, slug, genre, period), lexicon)
        named = mentions(structured, rules)
        return Read(structured, named, interpret(structured, named, grammar))

    return read
