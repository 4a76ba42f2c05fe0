"""Files to documents: one module a format, the catalogue beside the files, and the slug each document goes by."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hgkg.errors import DocumentError
from hgkg.load import faults, plain_text
from hgkg.load.catalogue import FILE_NAME, Catalogue, read_catalogue
from hgkg.load.slugs import slug_from
from hgkg.model.document import CatalogueEntry, Document
from hgkg.model.finding import Finding
from hgkg.text.fold import match_key
from hgkg.text.language import is_vietnamese
from hgkg.text.steps import normalise

__all__ = [
    "MAX_BYTES",
    "READERS",
    "Catalogue",
    "find_files",
    "load",
    "missing_documents",
    "read_catalogue",
    "refuse_shared_slugs",
    "slug_of",
]

Reader = Callable[[bytes, Path], tuple[str, str]]
"""From bytes, and where they came from, to the text as read and the name of its encoding."""

READERS: tuple[tuple[str, Reader], ...] = (
    (".txt", plain_text.read),
    (".md", plain_text.read),
)
"""What is read, by suffix in lower case."""

SUFFIXES = ", ".join(suffix for suffix, _ in READERS)

MAX_BYTES = 20_000_000
"""The largest file that is read. The longest five-year plan is a hundred times smaller."""

_LETTER = re.compile(r"[^\W_]")  # what normalising never takes away

_NO_DOCUMENTS = (FILE_NAME, "thumbs.db", "desktop.ini")


def find_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files to read: those named, and in a folder those in it and below; by path, none twice.

    Hidden files and folders, catalogues, README files and what an office program leaves behind are no documents. Any
    other file of a folder is kept, of whatever format, so that ``load`` can say of it that it is not read. So is, among
    others, a path that is not there or a folder without documents.

    Raises:
        DocumentError: there is nothing at all to read: names the first path at fault.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _files_below(path) or (path,):
            found.setdefault(file.resolve(), file)
    if not any(os.path.isfile(file) and _readable(file) for file in found.values()):
        for path in paths:
            if not os.path.isfile(path):
                if os.path.isdir(path):
                    raise faults.no_documents(path, SUFFIXES)
                raise faults.not_read(path, SUFFIXES) if os.path.lexists(path) else faults.missing(path)
    return tuple(sorted(found.values(), key=lambda file: file.as_posix()))


def load(path: Path, catalogue: Catalogue) -> Document:
    """Read one file.

    Args:
        path: the file.
        catalogue: that of its folder.

    Returns:
        The document, under the slug of the catalogue's entry with the same bytes, else under its stem (records.md).
        Its findings say when the file is not in the catalogue, not in Vietnamese, and when it was not UTF-8.

    Raises:
        DocumentError: the file cannot be read, is empty, too large, of a format not read, no text, or not the one
            that the catalogue means.
    """
    source = _source(path, catalogue)
    text, offsets = normalise(source.raw)
    return Document(
        slug=source.slug,
        name=path.name,
        sha256=source.sha256,
        raw=source.raw,
        text=text,
        key=match_key(text),
        map=offsets,
        entry=source.entry,
        encoding=source.encoding,
        findings=tuple(_notes(path.name, text, source)),
    )


def slug_of(path: Path, catalogue: Catalogue) -> str:
    """The slug under which ``load`` reads a file, found without the work of normalising it.

    Raises:
        DocumentError: as ``load`` does.
    """
    return _source(path, catalogue).slug


class _Source(NamedTuple):
    """A file decoded."""

    slug: str
    sha256: str
    raw: str
    encoding: str
    entry: CatalogueEntry | None


def _source(path: Path, catalogue: Catalogue) -> _Source:
    reader = _reader(path)
    data = _bytes(path)
    sha256 = hashlib.sha256(data).hexdigest()
    entry = _entry(path, sha256, catalogue)
    raw, encoding = reader(data, path)
    if not (_LETTER.search(raw) or normalise(raw)[0].strip()):
        raise faults.empty(path)
    slug = entry.slug if entry else slug_from(path.stem, sha256)
    return _Source(slug, sha256, raw, encoding, entry)


def missing_documents(folder: Path, slugs: Collection[str]) -> Iterator[DocumentError]:
    """What the catalogue of ``folder`` names and nobody has found, given the slugs of all documents that were read.

    A file that was renamed is found by its bytes, so it is the slug that counts.
    """
    try:
        catalogue = read_catalogue(folder)
    except DocumentError:  # said of each file of the folder
        return
    for entry in catalogue.absent():
        if entry.slug not in slugs:
            yield faults.gone(catalogue.path, entry.file, entry.slug)


def refuse_shared_slugs(slugs: Sequence[tuple[Path, str]]) -> None:
    """Let no two files go by one slug, capitals aside: their texts could not stand side by side in a build.

    Raises:
        DocumentError: names both files.
    """
    seen: dict[str, Path] = {}
    for path, slug in slugs:
        first = seen.setdefault(slug.casefold(), path)
        if first is not path:
            raise faults.shared_slug(path, first, slug)


def _files_below(folder: Path) -> tuple[Path, ...]:
    """Empty where ``folder`` is none."""

    def refuse(error: OSError) -> None:
        if os.path.isdir(folder):
            raise faults.unreadable(Path(error.filename), error)

    files: list[Path] = []
    for below, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(below, name) for name in names if _may_be_document(name)]
    return tuple(files)


def _may_be_document(name: str) -> bool:
    left_behind = name.startswith((".", "~$")) or name.endswith("~")
    return not left_behind and name.lower() not in _NO_DOCUMENTS and Path(name).stem.lower() != "readme"


def _readable(path: Path) -> bool:
    return path.suffix.lower() in dict(READERS)


def _reader(path: Path) -> Reader:
    if os.path.isdir(path):
        raise faults.no_documents(path, SUFFIXES)
    if not os.path.lexists(path):
        raise faults.missing(path)
    if not _readable(path):
        raise faults.not_read(path, SUFFIXES)
    return dict(READERS)[path.suffix.lower()]


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise faults.unreadable(path, error) from error
    if len(data) > MAX_BYTES:
        raise faults.too_large(path, MAX_BYTES)
    return data


def _entry(path: Path, sha256: str, catalogue: Catalogue) -> CatalogueEntry | None:
    named = catalogue.named(path)
    if named and named.sha256 != sha256:
        raise faults.changed(path, catalogue.path, named, sha256)
    return named or catalogue.hashed(sha256)


def _notes(name: str, text: str, source: _Source) -> Iterator[Finding]:
    slug, encoding = source.slug, source.encoding
    if source.entry is None:
        yield Finding(
            "coverage",
            "low",
            f"{name} không có trong danh mục; được đọc dưới tên {slug}",
            f"{name} is not in the catalogue; it is read as {slug}",
        )
    if not is_vietnamese(text):
        yield Finding(
            "coverage",
            "low",
            f"{name} không phải tiếng Việt có dấu; chỉ ghi nhận văn bản, không đọc nội dung",
            f"{name} is not in Vietnamese with its marks; it is kept as a document, and nothing is read from it",
        )
    if encoding != "utf-8":
        yield Finding(
            "spelling",
            "low",
            f"{name} không ở bảng mã UTF-8 mà ở {encoding}; đã được chuyển mã khi đọc",
            f"{name} is not in UTF-8 but in {encoding}; it was converted on reading",
        )
