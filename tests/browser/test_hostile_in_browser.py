"""Hostile words in a browser: pages full of them open as quietly as others, and show them as the words they are."""

from __future__ import annotations

import pytest
from sites import Sites

from browser.test_site_opens import looked_at
from browser.visits import Visits

FOREIGN = (
    "iframe, object, embed, form[action], base, math, img:not([src^='data:']), "
    "[onload], [onerror], [onfocus], [autofocus], [style*='url(']"
)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_nothing_in_a_page_of_hostile_words_runs(lang: str, visit: Visits, sites: Sites) -> None:
    seen = 0
    for address, path in looked_at(sites("hostile"), lang):
        page = visit(path)
        page.evaluate("async () => { for (const one of document.querySelectorAll('details')) one.open = true; }")
        assert page.locator(FOREIGN).count() == 0, address
        seen += "alert(1)" in page.locator("main").inner_text()
    assert seen >= 3


def test_answers_of_the_search_are_words(visit: Visits, sites: Sites) -> None:
    page = visit(sites("hostile") / "vi" / "index.html")
    for typed in ("onerror", "script alert", "javascript", "onfocus"):
        page.locator("#search").fill(typed)
        page.locator("#found a").first.wait_for()
        assert typed.split()[-1] in page.locator("#found").inner_text().lower()
        assert page.locator(FOREIGN).count() == 0


def test_every_word_that_opens_something_opens_words(visit: Visits, sites: Sites) -> None:
    """Buttons and coloured words of a page, the first of each: what a script shows then is text too."""
    for address, path in looked_at(sites("hostile"), "vi"):
        page = visit(path)
        for button in page.locator("main button:visible, main summary:visible, main mark:visible").all()[:12]:
            if button.is_visible():
                button.click(force=True)
        assert page.locator(FOREIGN).count() == 0, address
