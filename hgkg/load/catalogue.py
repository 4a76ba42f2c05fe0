"""``catalogue.toml``: what a maintainer states of the files beside it. Read and checked; ``ledger.py`` writes it."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from hgkg.errors import DocumentError
from hgkg.load.slugs import is_slug
from hgkg.model.document import CatalogueEntry
from hgkg.text.dates import PERIOD as PERIOD

FILE_NAME = "catalogue.toml"
GENRES = ("programme", "report", "plan", "resolution", "regulation", "news", "infographic", "other")
_KEYS = tuple(f.name for f in fields(CatalogueEntry))
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The entries of one folder.

    Attributes:
        folder: where the catalogue and its files lie.
        entries: in the order of the file; slugs, files and hashes are unique.
    """

    folder: Path
    entries: tuple[CatalogueEntry, ...] = ()

    @property
    def path(self) -> Path:
        return self.folder / FILE_NAME

    def named(self, path: Path) -> CatalogueEntry | None:
        """The entry that names the file at ``path``, or None."""
        if path.parent.resolve() != self.folder.resolve():
            return None
        name = unicodedata.normalize("NFC", path.name)  # some file systems hand names back decomposed
        return next((e for e in self.entries if e.file == name), None)

    def hashed(self, sha256: str) -> CatalogueEntry | None:
        """The entry of the file with these bytes, or None."""
        return next((e for e in self.entries if e.sha256 == sha256), None)

    def absent(self) -> tuple[CatalogueEntry, ...]:
        """The entries whose file is not there."""
        return tuple(e for e in self.entries if not (self.folder / e.file).is_file())


def read_catalogue(folder: Path) -> Catalogue:
    """The catalogue in ``folder``; one without entries where there is no file.

    Raises:
        DocumentError: the file cannot be read, is no TOML, or an entry breaks a rule; names file and entry.
    """
    path = folder / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Catalogue(folder)
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(
            f"the catalogue cannot be read ({error})",
            path,
            "check that the file may be read and is UTF-8",
            vi=f"{path}: không đọc được danh mục ({error}); hãy kiểm tra quyền đọc và bảng mã UTF-8 của tệp",
        ) from error
    return Catalogue(folder, parse_catalogue(text, path))


def parse_catalogue(text: str, path: Path) -> tuple[CatalogueEntry, ...]:
    """The entries in the text of a catalogue; ``path`` is named in the messages.

    Raises:
        DocumentError: as ``read_catalogue``.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _broken(path, "", f"this is not TOML: {error}", f"không đúng cú pháp TOML: {error}") from error
    for key in tables.keys() - {"document"}:
        raise _broken(path, "", f"unknown key {key!r}", f"khóa lạ {key!r}")
    listed = tables.get("document", [])
    if not isinstance(listed, list) or not all(isinstance(table, dict) for table in listed):
        raise _broken(path, "", "entries must be written as [[document]]", "mỗi mục phải mở đầu bằng [[document]]")
    entries = tuple(_entry(table, nth, path) for nth, table in enumerate(listed, start=1))
    _refuse_repeats(entries, path)
    return entries


def _entry(table: dict[str, object], nth: int, path: Path) -> CatalogueEntry:
    label = str(table.get("slug", f"#{nth}"))
    for key in table.keys() - set(_KEYS):
        raise _broken(path, label, f"unknown key {key!r}", f"khóa lạ {key!r}")
    values: dict[str, str] = {}
    for key in _KEYS:
        value = table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise _broken(path, label, f"{key!r} must be a text that is not empty", f"thiếu {key!r} hoặc bỏ trống")
        values[key] = unicodedata.normalize("NFC", value)
    entry = CatalogueEntry(**values)
    for key, vi, en in _faults(entry):
        raise _broken(path, label, f"{key} {getattr(entry, key)!r} {en}", f"{key} {getattr(entry, key)!r} {vi}")
    return entry


def _faults(entry: CatalogueEntry) -> Iterator[tuple[str, str, str]]:
    """Field, and what is wrong with it in Vietnamese and English."""
    if not is_slug(entry.slug):
        yield "slug", "chỉ được gồm A-Z a-z 0-9 . _ -", "may only hold A-Z a-z 0-9 . _ -"
    if re.search(r"[/\\]|^\.\.?$|^[A-Za-z]:", entry.file):
        yield "file", "phải là tên một tệp nằm cạnh danh mục", "must be the name of a file beside the catalogue"
    if not _SHA256.fullmatch(entry.sha256):
        yield "sha256", "phải là 64 chữ số thập lục phân viết thường", "must be 64 lower-case hex digits"
    if entry.genre not in GENRES:
        yield "genre", f"phải là một trong: {', '.join(GENRES)}", f"must be one of: {', '.join(GENRES)}"
    if not PERIOD.fullmatch(entry.period):
        examples = "2024, 2024-07, 2024-Q3, 2024-H1, 2024-9M, 2020/2025"
        yield "period", f"phải viết như: {examples}", f"must be written like: {examples}"


def _refuse_repeats(entries: tuple[CatalogueEntry, ...], path: Path) -> None:
    for key in ("slug", "file", "sha256"):
        seen: dict[str, CatalogueEntry] = {}
        for entry in entries:
            value = getattr(entry, key)
            first = seen.setdefault(value.casefold(), entry)
            if first is not entry:
                raise _broken(path, entry.slug, f"{key} {value!r} stands twice", f"{key} {value!r} xuất hiện hai lần")


def _broken(path: Path, label: str, en: str, vi: str) -> DocumentError:
    entry_en, entry_vi = (f"entry {label}: ", f"mục {label}: ") if label else ("", "")
    return DocumentError(
        f"{entry_en}{en}", path, "correct the catalogue", vi=f"{path}: {entry_vi}{vi}; hãy sửa danh mục"
    )
