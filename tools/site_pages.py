"""The pages of a written site by kind, and which of a kind to look at when there are too many to look at all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import unescape
from pathlib import Path

LANGUAGES = ("vi", "en")
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_HEAD = 4096
"""Bytes of a page within which its title stands."""


def by_kind(site: Path, lang: str) -> Mapping[str, Sequence[Path]]:
    """The pages of a language: those of a folder are of one kind, any other is a kind by itself."""
    kinds: dict[str, list[Path]] = {}
    for path in sorted((site / lang).rglob("*.html")):
        place = path.relative_to(site / lang)
        kinds.setdefault(place.parts[0] if len(place.parts) > 1 else place.stem, []).append(path)
    return kinds


def extremes(pages: Sequence[Path]) -> Sequence[Path]:
    """The largest page, the smallest, and the one with the longest title: where a layout breaks first."""
    chosen = (max(pages, key=_size), min(pages, key=_size), max(pages, key=lambda page: len(title(page))))
    return tuple(dict.fromkeys(chosen))


def title(page: Path) -> str:
    """What the page calls itself in its head."""
    with page.open("rb") as file:
        found = _TITLE.search(file.read(_HEAD).decode("utf-8", errors="ignore"))
    return unescape(found[1]) if found else ""


def _size(page: Path) -> int:
    return page.stat().st_size
