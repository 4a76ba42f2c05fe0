"""The five documents, and a build of them, that all measurements share."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hgkg.pipeline import build

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"


@dataclass(frozen=True, slots=True)
class Corpus:
    """What there is to measure on.

    Attributes:
        documents: the folder of source documents.
        build: a build of them.
        scratch: an empty folder to write to.
    """

    documents: Path
    build: Path
    scratch: Path


@contextmanager
def corpus() -> Iterator[Corpus]:
    """Build the documents into a temporary folder, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="hgkg-bench-") as name:
        folder = Path(name)
        (folder / "scratch").mkdir()
        build([DOCUMENTS], folder / "build")
        yield Corpus(DOCUMENTS, folder / "build", folder / "scratch")
