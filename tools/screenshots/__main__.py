"""``python -m tools.screenshots SITE OUT``: a picture of each kind of page, wide and narrow, light and dark.

Of a kind with many pages the largest, the smallest and the one with the longest title are taken; of networks all.
Pictures are named KIND-PAGE-LANG-WIDTH-SCHEME.png; those of long pages show their first screens.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tools.chromium import running
from tools.site_pages import LANGUAGES, by_kind, extremes

if TYPE_CHECKING:
    from playwright.sync_api import Page

WIDTHS = (1400, 360)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
EACH = "network"
"""The kind of which every page is a picture of its own."""

_HEIGHT = {1400: 1000, 360: 740}
_SCREENS = 3
"""How many screens of a page a picture shows at most."""


def main(arguments: Sequence[str]) -> None:
    """Write the pictures and print how many."""
    chosen = _options(arguments)
    chosen.out.mkdir(parents=True, exist_ok=True)
    count = 0
    with running() as browser:
        page = browser.new_context(offline=True, reduced_motion="reduce").new_page()
        for lang in chosen.lang:
            for kind, path in _pages(chosen.site, lang, chosen.kind, chosen.all):
                name = kind if path.stem == kind else f"{kind}-{path.stem}"
                for width in chosen.width:
                    for scheme in chosen.scheme:
                        _take(page, path, width, scheme, chosen.out / f"{name}-{lang}-{width}-{scheme}.png")
                        count += 1
    print(f"{count} pictures in {chosen.out}")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description=__doc__)
    parser.add_argument("site", type=Path, help="a folder that hgkg site wrote")
    parser.add_argument("out", type=Path, help="where the pictures go")
    parser.add_argument("--lang", nargs="+", choices=LANGUAGES, default=["vi"])
    parser.add_argument("--width", nargs="+", type=int, default=list(WIDTHS))
    parser.add_argument("--scheme", nargs="+", choices=SCHEMES, default=list(SCHEMES))
    parser.add_argument("--kind", nargs="+", default=[], help="only these: board, text, target, …")
    parser.add_argument("--all", action="store_true", help="every page of a kind")
    chosen = parser.parse_args(arguments)
    if not by_kind(chosen.site, chosen.lang[0]):
        parser.error(f"{chosen.site} is no site: write one with `hgkg site --out {chosen.site}`")
    return chosen


def _pages(site: Path, lang: str, kinds: Sequence[str], every: bool) -> Iterator[tuple[str, Path]]:
    for kind, pages in by_kind(site, lang).items():
        if not kinds or kind in kinds:
            yield from ((kind, path) for path in (pages if every or kind == EACH else extremes(pages)))


def _take(page: Page, path: Path, width: int, scheme: Literal["light", "dark"], out: Path) -> None:
    height = _HEIGHT.get(width, 1000)
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme)
    page.goto(path.absolute().as_uri())
    whole = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(max(whole, height), _SCREENS * height)})
    page.screenshot(path=out)


if __name__ == "__main__":
    main(sys.argv[1:])
