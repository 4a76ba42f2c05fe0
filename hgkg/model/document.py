"""A document as read, and the text in which the rules look."""

from __future__ import annotations

from dataclasses import dataclass, field

from hgkg.model.finding import Finding
from hgkg.text.offsets import OffsetMap
from hgkg.text.spans import Span

AIMING = ("programme", "plan", "resolution", "regulation")
"""The genres that set aims, where others report what was done."""


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """What a maintainer states of a source file in ``catalogue.toml``.

    Attributes:
        slug: short name of the document, made of ``[A-Za-z0-9._-]``.
        name: the original file name.
        sha256: hash of the bytes, 64 hex digits.
        genre: "programme", "report", "plan", "resolution", "regulation", "news", "infographic" or "other".
        period: what the document is about, as in records.md ("2024", "2020/2025").
        language: BCP 47 tag.
        file: the file below the catalogue's folder.
    """

    slug: str
    name: str
    sha256: str
    genre: str
    period: str
    language: str
    file: str


@dataclass(frozen=True, slots=True)
class Document:
    """One source document.

    Attributes:
        slug: its short name, unique in a build.
        name: the file name.
        sha256: of the bytes.
        raw: the text as read. Every offset that leaves the program counts its code points.
        text: the normalised text in which the rules look.
        key: ``text`` in lower case with one tradition of tone marks; same length as ``text``.
        map: from offsets of ``text`` to those of ``raw``.
        entry: the catalogue's entry, or None for a file that it does not name.
        encoding: the encoding the bytes were read in.
        findings: what was noticed while reading.
    """

    slug: str
    name: str
    sha256: str
    raw: str
    text: str
    key: str
    map: OffsetMap
    entry: CatalogueEntry | None = None
    encoding: str = "utf-8"
    findings: tuple[Finding, ...] = field(default=())

    def source(self, start: int, end: int) -> Span:
        """The span in the text as read of the span ``[start, end)`` of the normalised text."""
        return self.map.to_source(start, end)
