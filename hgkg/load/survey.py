"""What there is to read, found out before any of it is: the files by slug, and those that cannot be read.

Each file is opened and forgotten again, so that a thousand documents take no more memory than the longest of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hgkg.errors import DocumentError, HgkgError
from hgkg.load import find_files, load, missing_documents, read_catalogue, refuse_shared_slugs, slug_of
from hgkg.model.document import Document


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, and why."""

    path: str
    error: HgkgError


@dataclass(frozen=True, slots=True)
class Survey:
    """Files that can be read, in the order of their slugs, and what cannot be."""

    files: tuple[Path, ...]
    failures: tuple[Failure, ...]

    def documents(self) -> Iterator[Document]:
        """One at a time, each read when it is asked for.

        Raises:
            DocumentError: a file that was changed since in such a way that it cannot be read now.
        """
        catalogue = cache(read_catalogue)
        return (load(path, catalogue(path.parent)) for path in self.files)


def survey(paths: Sequence[Path], tell: Callable[[str, int, int], None]) -> Survey:
    """Look at the files named, and at those in the folders named.

    Raises:
        DocumentError: a path that is not there, two files with one slug, or nothing that can be read at all.
    """
    files, catalogue = find_files(paths), cache(read_catalogue)
    slugs: list[tuple[Path, str]] = []
    failures: list[Failure] = []
    for i, path in enumerate(files):
        tell("load", i, len(files))
        try:
            slugs.append((path, slug_of(path, catalogue(path.parent))))
        except DocumentError as error:
            failures.append(Failure(str(path), error))
    tell("load", len(files), len(files))
    if not slugs:
        raise failures[0].error
    refuse_shared_slugs(slugs)
    failures += _missing(paths, {slug for _, slug in slugs})
    return Survey(tuple(path for path, _ in sorted(slugs, key=lambda found: found[1])), tuple(failures))


def _missing(paths: Sequence[Path], slugs: set[str]) -> list[Failure]:
    """What the catalogues of the folders named hold and nobody found; of files named one by one nothing is missing."""
    folders = [path for path in paths if path.is_dir()]
    return [Failure(str(folder), error) for folder in folders for error in missing_documents(folder, slugs)]
