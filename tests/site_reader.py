"""A whole site as a parser sees it: each page once, with what links, scripts and screen readers need of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from page_reader import Page


@dataclass(frozen=True)
class SitePage:
    """A page of a site.

    Attributes:
        address: below the folder of the site ("vi/board.html").
        size: in bytes.
        page: its tags and words.
    """

    address: str
    size: int
    page: Page

    @property
    def title(self) -> str:
        return self.page.title

    def ways(self) -> list[tuple[str, str]]:
        """Where its links and files lead: address below the site, and fragment. Those to other schemes are left out."""
        named = [
            attrs.get("href") or attrs.get("src") for _, attrs in self.page.tags if "href" in attrs or "src" in attrs
        ]
        parts = [urlsplit(name) for name in named if name]
        return [(self._resolved(part.path), unquote(part.fragment)) for part in parts if not part.scheme]

    def _resolved(self, path: str) -> str:
        """Relative to the page itself; outside the site it begins with ".."."""
        return normpath((PurePosixPath(self.address).parent / unquote(path)).as_posix()) if path else self.address


@cache
def read_site(folder: Path) -> Mapping[str, SitePage]:
    """Every page of a site by its address."""
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        address = path.relative_to(folder).as_posix()
        text = path.read_bytes()
        pages[address] = SitePage(address, len(text), Page(text.decode("utf-8")))
    return pages
