"""A site without a mouse: everything can be reached, in order, and it is seen where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sites import Sites

from browser.test_site_opens import looked_at
from browser.visits import NARROW, Visits

if TYPE_CHECKING:
    from playwright.sync_api import Page

MOST = 40
"""How many steps of a page are taken: what comes later is more of the same rows."""

WAYS = """() => {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0;
  const chosen = (one) => document.querySelector(`[name="${one.name}"]:checked`) || one;
  const radios = (one) => one.type !== "radio" || chosen(one) === one;
  window.ways = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex], svg a")]
    .filter((one) => shown(one) && radios(one));
  return window.ways.length;
}"""
START = "() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); }"
"""Back to the top of the page: one for asking has the cursor in its field."""

AT = """() => {
  const one = document.activeElement, look = getComputedStyle(one), box = one.getBoundingClientRect();
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = "var(--focus)";
  const colour = getComputedStyle(probe).color;
  probe.remove();
  const drawn = [...one.children].some((part) => getComputedStyle(part).stroke === colour);
  const outlined = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2;
  return { at: window.ways.indexOf(one), seen: outlined || (one.namespaceURI.endsWith("svg") && drawn),
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    what: one.outerHTML.slice(0, 120) };
}"""


def test_tab_goes_through_everything_in_order_and_shows_where_it_is(visit: Visits, sites: Sites) -> None:
    faults = {}
    for address, path in looked_at(sites("five"), "vi"):
        page = visit(path)
        page.evaluate(START)
        steps = min(page.evaluate(WAYS), MOST)
        assert steps > 5, address
        for expected in range(steps):
            page.keyboard.press("Tab")
            now = page.evaluate(AT)
            if now["at"] != expected or not now["seen"] or not now["inside"]:
                faults[address] = (expected, now)
                break
    assert faults == {}


def test_the_first_step_leads_past_the_menu(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "index.html", width=NARROW)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#content"
    box = skip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def answers(page: Page) -> list[str]:
    page.locator("#found a").first.wait_for()
    return [text or "" for text in page.locator("#found a .title").all_text_contents()]


def test_search_from_the_first_key_to_the_page_found(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "index.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("gioi thieu")
    assert "Giới thiệu" in answers(page)
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('#found') !== null")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith(".html")
    assert not page.url.endswith("index.html")


def test_escape_closes_the_answers_and_leaves_the_words(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "index.html")
    page.keyboard.press("/")
    page.keyboard.type("gioi")
    assert answers(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert not page.locator("#found").is_visible()
    assert page.evaluate("document.activeElement.id") == "search"
    assert page.locator("#search").input_value() == "gioi"


def test_enter_shows_all_answers(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "index.html")
    page.keyboard.press("/")
    page.keyboard.type("giới")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("#search").input_value() == "giới"
    page.locator("#answers a").first.wait_for()
    assert page.locator("#count").inner_text()
