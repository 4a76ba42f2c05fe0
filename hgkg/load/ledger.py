"""Writing ``catalogue.toml``: an entry is appended, or its block cut out; every other character stays as it was."""

from __future__ import annotations

import json
import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path

from hgkg.errors import DocumentError
from hgkg.load import faults
from hgkg.load.catalogue import Catalogue, parse_catalogue
from hgkg.model.document import CatalogueEntry

_FIELDS = ("slug", "file", "name", "sha256", "genre", "period", "language")
_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)
_DOCUMENT = re.compile(r"^[ \t]*\[\[[ \t]*document[ \t]*\]\]", re.MULTILINE)


def add_entry(catalogue: Catalogue, entry: CatalogueEntry) -> Catalogue:
    """Append ``entry`` to the file and give the catalogue it then is.

    Raises:
        DocumentError: the entry breaks a rule or repeats a slug, file or hash; the file cannot be written.
    """
    text = _read(catalogue.path)
    newline = "\r\n" if "\r\n" in text else "\n"
    ended = text if not text or text.endswith("\n") else text + newline
    block = entry_text(entry).replace("\n", newline)
    return _write(catalogue, ended + (newline if ended else "") + block)


def remove_entry(catalogue: Catalogue, slug: str) -> tuple[Catalogue, CatalogueEntry]:
    """Cut the entry ``slug`` out of the file; give the catalogue it then is, and the entry.

    Comments right above an entry belong to it.

    Raises:
        DocumentError: there is no such entry, or the file is written in a way in which it cannot be cut out safely.
    """
    index = next((i for i, entry in enumerate(catalogue.entries) if entry.slug == slug), None)
    if index is None:
        known = ", ".join(entry.slug for entry in catalogue.entries) or "-"
        raise DocumentError(
            f"there is no entry {slug!r}",
            catalogue.path,
            f"choose one of: {known}",
            vi=f"{catalogue.path}: không có mục {slug!r}; hãy chọn một trong: {known}",
        )
    kept = _without_block(_read(catalogue.path), index)
    rest = (*catalogue.entries[:index], *catalogue.entries[index + 1 :])
    if kept is None or parse_catalogue(kept, catalogue.path) != rest:
        raise DocumentError(
            f"the entry {slug!r} cannot be told from the rest",
            catalogue.path,
            "take it out by hand",
            vi=f"{catalogue.path}: không tách được mục {slug!r} khỏi phần còn lại; hãy xóa bằng tay",
        )
    return _write(catalogue, kept), catalogue.entries[index]


def entry_text(entry: CatalogueEntry) -> str:
    """The entry as TOML."""
    lines = (f"{key} = {_quoted(getattr(entry, key))}\n" for key in _FIELDS)
    return "[[document]]\n" + "".join(lines)


def _quoted(value: str) -> str:
    """A TOML basic string: JSON's, but for DEL, which TOML wants escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _without_block(text: str, index: int) -> str | None:
    """``text`` without its block number ``index``; None where there is no such block."""
    starts = [found.start() for found in _DOCUMENT.finditer(text)]
    if index >= len(starts):
        return None
    start = starts[index]
    following = next((found.start() for found in _HEADER.finditer(text, start + 1)), None)
    before = text[:start]
    if index:  # what stands above the first entry speaks of the whole file
        before = before.removesuffix(_own_comments(before))
    if following is None:
        return before.rstrip() + "\n" if before.strip() else ""
    return before + _own_comments(text[start:following]) + text[following:]


def _own_comments(text: str) -> str:
    """The comment lines at the very end of ``text``."""
    found = re.search(r"(?:^[ \t]*#[^\n]*\n)+\Z", text, re.MULTILINE)
    return found.group() if found else ""


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise faults.unreadable(path, error) from error


def _write(catalogue: Catalogue, text: str) -> Catalogue:
    """Check first, then replace the file in one step: nobody ever sees half of it."""
    changed = Catalogue(catalogue.folder, parse_catalogue(text, catalogue.path))
    try:
        handle, name = tempfile.mkstemp(prefix=".catalogue-", suffix=".tmp", dir=catalogue.folder)
        try:
            with open(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            os.chmod(name, 0o644)
            os.replace(name, catalogue.path)
        except BaseException:
            with suppress(OSError):
                os.unlink(name)
            raise
    except (OSError, UnicodeEncodeError) as error:
        raise DocumentError(
            f"cannot be written ({error})",
            catalogue.path,
            "check that you may write there",
            vi=f"{catalogue.path}: không ghi được ({error}); hãy kiểm tra quyền ghi",
        ) from error
    return changed
