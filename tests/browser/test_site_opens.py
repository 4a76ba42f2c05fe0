"""Each kind of page of a site as a browser opens it: quiet, as wide as its window, with or without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sites import Sites

from browser.visits import NARROW, Visits
from tools.site_pages import LANGUAGES, by_kind, extremes

HIDDEN_WORDS = """() => [...document.querySelectorAll("main :is(p, li, tr, dd, dt, h2, h3, figure, blockquote)")]
  .filter((one) => !one.checkVisibility() && !one.closest("details:not([open])") && one.textContent.trim())
  .filter((one) => !one.closest("[hidden]:has(input, select, button)") && !one.closest("noscript"))
  .filter((one) => !one.matches("p[hidden]:not(:has(a, q, table)), .keys, .touch, .gaps tr[hidden]"))
  .filter((one) => !one.closest("section[hidden]:has(ol:empty)"))
  .map((one) => one.textContent.trim().slice(0, 80))"""
"""What a reader without scripts would miss: words that are not shown, but for controls and what scripts say of them
(what fingers do, a heading over answers yet to be searched), and for gaps beyond the first, of which the list tells."""

SIDEWAYS = """() => [...document.querySelectorAll("body *")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.checkVisibility())
  .map((one) => `${one.tagName}.${one.className}`).slice(0, 5)"""
"""What reaches beyond the window, for whoever has to mend it."""


def looked_at(site: Path, lang: str) -> Iterator[tuple[str, Path]]:
    """Of each kind its extremes, by their addresses."""
    for pages in by_kind(site, lang).values():
        yield from ((path.relative_to(site).as_posix(), path) for path in extremes(pages))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["five", "no-targets"])
def test_every_kind_of_page_opens_and_fits_a_telephone(name: str, lang: str, visit: Visits, sites: Sites) -> None:
    sideways = {}
    for address, path in looked_at(sites(name), lang):
        page = visit(path, width=NARROW)
        assert page.locator("h1").is_visible(), address
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > NARROW:
            sideways[address] = (wide, page.evaluate(SIDEWAYS))
    assert sideways == {}


def test_without_scripts_nothing_is_hidden(visit: Visits, sites: Sites) -> None:
    missing = {}
    for address, path in looked_at(sites("five"), "vi"):
        if hidden := visit(path, scripts=False).evaluate(HIDDEN_WORDS):
            missing[address] = hidden[:5]
    assert missing == {}


def test_the_first_file_leads_to_the_vietnamese_pages(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "index.html")
    page.wait_for_url("**/vi/index.html")
    assert page.locator("html").get_attribute("lang") == "vi"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_other_language_opens_at_the_same_place(scripts: bool, visit: Visits, sites: Sites) -> None:
    site = sites("five")
    page = visit(site / "vi" / "index.html", "verdicts", scripts=scripts)
    page.locator("#language").click()
    page.wait_for_url("**/en/index.html*")
    assert page.url.endswith("#verdicts") is scripts
    page.locator("#language").click()
    page.wait_for_url("**/vi/index.html*")


def test_the_ground_that_was_chosen_lasts(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "index.html", scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.locator("#theme").click()
    dark = page.evaluate(ground)
    assert dark != light
    page.locator("nav.menu a").last.click()
    page.wait_for_url("**/about.html")
    assert page.evaluate(ground) == dark
    page.locator("#theme").click()
    assert page.evaluate(ground) == light
