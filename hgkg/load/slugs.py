"""The short name of a document that no catalogue names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

SLUG = re.compile(r"[A-Za-z0-9._-]+")
_OTHER = re.compile(r"[^A-Za-z0-9._-]+")


def is_slug(name: str) -> bool:
    """Whether ``name`` may be a slug: made of ``[A-Za-z0-9._-]``, and not of dots alone (a folder's name)."""
    return SLUG.fullmatch(name) is not None and name.strip(".") != ""


def slug_from(stem: str, sha256: str) -> str:
    """The slug of a file by its stem (records.md).

    Unchanged where it may be one; else folded to ASCII with ``-`` for whatever is left over. A stem of which nothing
    is left (a name in another script) gives way to the first digits of the hash.
    """
    if is_slug(stem):
        return stem
    return ascii_slug(stem) or f"document-{sha256[:8]}"


def ascii_slug(text: str) -> str:
    """``text`` without tones and diacritics, other characters as single ``-``; may be empty."""
    plain = text.replace("đ", "d").replace("Đ", "D")
    letters = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return _OTHER.sub("-", letters).strip("-.")


def free_slug(wanted: str, taken: Collection[str]) -> str:
    """``wanted``, or ``wanted-2``, ``wanted-3`` … where it is taken."""
    used = {slug.casefold() for slug in taken}
    candidate, nth = wanted, 1
    while candidate.casefold() in used:
        nth += 1
        candidate = f"{wanted}-{nth}"
    return candidate
