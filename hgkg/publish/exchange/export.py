"""What is exported and what comes of it: a build on one side, files and a report of losses on the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hgkg.publish.files import make_folder, write_bytes
from hgkg.query.publication import UNSTATED, Publication
from hgkg.store import Store
from hgkg.store.people import SIGN


@dataclass(frozen=True, slots=True)
class Source:
    """A build as an exporter sees it.

    Attributes:
        store: the graph to export; without people where that was asked for.
        build: the folder of the build.
        build_id: stands in every export.
        lang: "vi" or "en", for what people read: headings, names of columns.
        publication: what its publisher states of it; only a description of the build has a place for that.
    """

    store: Store
    build: Path
    build_id: str
    lang: str
    publication: Publication = UNSTATED

    @property
    def without_people(self) -> bool:
        """Whether people were left out of the store; what is read beside it would bring them back."""
        return self.build_id.endswith(SIGN)


@dataclass(frozen=True, slots=True)
class Loss:
    """One kind of thing that a format cannot hold, in both languages, and how many of them there were."""

    vi: str
    en: str
    count: int

    def text(self, lang: str) -> str:
        """The loss in ``lang`` ("vi" or "en")."""
        return self.vi if lang == "vi" else self.en


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that the format has a place for and nobody has stated, in both languages."""

    vi: str
    en: str

    def text(self, lang: str) -> str:
        """What is missing, in ``lang`` ("vi" or "en")."""
        return self.vi if lang == "vi" else self.en


@dataclass(frozen=True, slots=True)
class Export:
    """A build in some format.

    Attributes:
        content: the file's bytes; of a format of several files, the bytes of each by its name.
        losses: what the format cannot hold, only what was there to be lost.
        missing: what should stand in it and is not known.
    """

    content: bytes | Mapping[str, bytes]
    losses: tuple[Loss, ...] = field(default=())
    missing: tuple[Missing, ...] = field(default=())

    def write(self, path: Path) -> tuple[Path, ...]:
        """Write the file, or the files into the folder ``path``; each whole or not at all.

        Raises:
            UsageError: the place cannot be written to.
        """
        if isinstance(self.content, bytes):
            return (write_bytes(path, self.content),)
        folder = make_folder(path)
        return tuple(write_bytes(folder / name, content) for name, content in sorted(self.content.items()))
