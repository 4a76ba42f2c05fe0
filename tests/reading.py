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
from hgkg.reconcile import reconcile
from hgkg.resolve import resolve
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
Say = Callable[[str], Read]


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


_HEAD = """TỈNH ỦY HẬU GIANG
*
Số {number}/TU
Hậu Giang, ngày {day} năm {year}

{type}
{title}
-----
"""


def programme(body: str, title: str = "thực hiện nhiệm vụ công tác năm 2024", number: str = "12-CTr") -> str:
    """A programme of the made-up year 2024 under a Party letterhead."""
    return _HEAD.format(number=number, day="15 tháng 12", year=2023, type="CHƯƠNG TRÌNH", title=title) + body + "\n"


def targets(items: str) -> str:
    """A programme whose only section lists targets."""
    return programme("I. CÁC CHỈ TIÊU CHỦ YẾU\n" + items)


def report(body: str) -> str:
    """A report on the made-up year 2024 under a Party letterhead."""
    title = "kết quả thực hiện nhiệm vụ công tác năm 2024"
    return _HEAD.format(number="34-BC", day="20 tháng 12", year=2024, type="BÁO CÁO", title=title) + body + "\n"


@dataclass(frozen=True)
class World:
    """Several texts with what follows from all of them."""

    reads: tuple[Read, ...]
    records: tuple[Record, ...]

    def of(self, kind: type[R]) -> list[R]:
        """The records of one kind, by document and text order."""
        return [r for r in self.records if isinstance(r, kind)]

    def by_id(self, id: str) -> Record:
        return next(r for r in self.records if r.id == id)


def conclude(lexicon: Lexicon, *reads: Read) -> World:
    """Citations bound, targets held against results, drivers found: what the pipeline does with several documents."""
    records = resolve([record for read in reads for record in read.records], lexicon)
    outlines = {read.outline.document.slug: read.outline for read in reads}
    return World(reads, (*records, *reconcile(outlines, records, lexicon)))
