"""A site as it is used: a board that is filtered, a word that shows its facts, a fact that leads back to its words."""

from __future__ import annotations

from pathlib import Path

from site_reader import read_site
from sites import Sites

from browser.visits import Visits

ROWS = "main table.board tbody tr"


def test_the_board_shows_the_verdict_that_was_asked_for_and_all_again(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "board.html")
    every = page.locator(f"{ROWS}:visible").count()
    told = page.locator("#verdicts li").evaluate_all(
        "all => all.map((one) => [one.dataset.verdict, Number(one.querySelector('b').textContent)])"
    )
    assert len(told) > 2
    for key, count in told[:3]:
        page.goto((sites("five") / "vi" / "board.html").as_uri() + f"?verdict={key}")
        assert page.locator(f"{ROWS}:visible").count() == count
        assert page.locator(f"{ROWS}:visible .verdict.is-{key}").count() >= count
    page.goto((sites("five") / "vi" / "board.html").as_uri())
    assert page.locator(f"{ROWS}:visible").count() == every


def test_words_show_their_facts_and_escape_closes_them(visit: Visits, sites: Sites) -> None:
    page = visit(_text(sites("five")))
    mark = page.locator("#source mark[id]").first
    mark.click()
    panel = page.locator("#panel")
    panel.wait_for()
    assert " ".join(mark.inner_text().split())[:20] in " ".join(panel.inner_text().split())
    page.keyboard.press("Escape")
    panel.wait_for(state="hidden")


def test_a_link_to_words_opens_them_with_their_facts(visit: Visits, sites: Sites) -> None:
    """As every quote of every page leads there."""
    site = sites("five")
    ways = [way for way in read_site(site)["vi/board.html"].ways() if way[0].startswith("vi/text/") and way[1]]
    assert ways
    for address, place in ways[:: max(1, len(ways) // 5)]:
        page = visit(site / address, place)
        page.locator("#panel").wait_for()
        box = page.locator(f"[id='{place}']").first.bounding_box()
        assert box is not None, place
        assert 0 <= box["y"] < 900, place


def _text(site: Path) -> Path:
    return min((site / "vi" / "text").glob("*.html"), key=lambda path: path.stat().st_size)
