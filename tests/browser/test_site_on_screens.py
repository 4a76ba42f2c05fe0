"""How pages share out the width of usual screens: the text beside its facts, headings of rows, figures of years."""

from __future__ import annotations

import pytest
from sites import Sites

from browser.visits import Visits

SCREENS = (1280, 1440)


@pytest.mark.parametrize("width", SCREENS)
def test_the_text_stays_wider_than_the_facts_beside_it(width: int, visit: Visits, sites: Sites) -> None:
    """Most of all where both ends of a verdict are told, which then stand one above the other."""
    page = visit(sites("five") / "vi" / "text" / "programme-2024.html", "c6066-6088", width=width)
    page.locator("#panel:not([hidden]) .ends").first.wait_for()
    box = """(one) => { const { left, right, top, bottom } = one.getBoundingClientRect();
      return [left, right, top, bottom]; }"""
    text, facts = page.locator("#source").evaluate(box), page.locator("#panel").evaluate(box)
    assert text[1] <= facts[0]  # beside each other
    assert text[1] - text[0] > 1.1 * (facts[1] - facts[0])
    target, result = (end.evaluate(box) for end in page.locator("#told .ends").first.locator(".end").all()[:2])
    assert target[3] <= result[2]


@pytest.mark.parametrize("width", [900, *SCREENS])
def test_what_rows_of_the_timeline_are_called_stays_in_sight(width: int, visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "timeline.html", width=width)
    frame = page.locator(".picture .scroll")
    if width in SCREENS:
        assert frame.evaluate("(one) => one.scrollLeft") == 0
    cut = """(frame) => [...frame.querySelectorAll("text.lane")]
      .filter((lane) => lane.getBoundingClientRect().left < frame.getBoundingClientRect().left)
      .map((lane) => lane.textContent)"""
    for place in (0, 100, 10_000):
        frame.evaluate("(one, place) => { one.scrollLeft = place; }", place)
        page.wait_for_timeout(60)  # until the next picture is drawn
        assert frame.evaluate(cut) == [], place


def test_no_year_is_broken_in_a_table_of_figures(visit: Visits, sites: Sites) -> None:
    """Of all pages with figures some forty, from the largest to the smallest."""
    pages = sorted((sites("five") / "vi" / "indicator").glob("*.html"), key=lambda path: -path.stat().st_size)
    broken = """() => [...document.querySelectorAll(".readings tbody td:nth-child(2)")].flatMap((cell) => {
      const node = cell.firstChild, range = document.createRange();
      return [...node.data.matchAll(/\\d+/g)].filter((year) => {
        range.setStart(node, year.index);
        range.setEnd(node, year.index + year[0].length);
        return range.getClientRects().length > 1;
      }).map(([year]) => year);
    })"""
    for path in pages[:: max(1, len(pages) // 40)]:
        assert visit(path, width=1280).evaluate(broken) == [], path.name
