"""What one node leads to, in a frame; saved pictures; keys that lead in and out of the details."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from browser.visits import Visits

sys.path.insert(0, str(Path(__file__).parent.parent / "publish" / "networks"))

from network_cases import DECLARED, row, view

from hgkg.publish.networks.arranging import arrange
from hgkg.publish.networks.network import network_of
from hgkg.publish.networks.page import network_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opened = Callable[..., "Page"]
KINDS = ["central", "local", *["held"] * 8]
SETS = [(1, node) for node in range(2, 9)]
DRAWN = "#printed svg path[stroke]:not([stroke=''])"


@pytest.fixture
def opened(visit: Visits, tmp_path: Path) -> Opened:
    """A document that sets seven, one that it cites, and one that another of the seven cites."""

    def page(fragment: str = "", **given: Any) -> Page:
        rows = [row(1, b, KINDS, b, toGroup="https://w3id.org/hgkg/id/doc/x/1", toOrder=b) for _, b in SETS]
        rows += [row(0, 1, KINDS, 20), row(0, 4, KINDS, 21, link="implements"), row(9, None, KINDS, 22)]
        made = arrange(network_of(view(rows=3, **given), rows, DECLARED))
        path = tmp_path / "network.html"
        path.write_text(network_page(made, DECLARED, "vi", "b", linked=False), encoding="utf-8")
        return visit(path, fragment, width=1400)

    return page


def lines(page: Page) -> int:
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    return page.locator(DRAWN).count()


def shown(page: Page) -> str:
    return page.locator("#panel").inner_text() if page.locator("#details").is_visible() else ""


def test_one_line_leads_to_the_frame_and_counts_as_all_its_links(opened: Opened) -> None:
    page = opened()
    assert lines(page) == 3
    assert "9/9 liên kết" in page.locator("#now").inner_text()
    page.locator("input[name=link][value=cites]").uncheck()
    assert lines(page) == 1
    assert "1/9 liên kết" in page.locator("#now").inner_text()


def test_around_one_node_each_link_has_its_line_again(opened: Opened) -> None:
    page = opened(fragment="n-doc.x.1")
    page.get_by_role("button", name="Chỉ xem nút này và các nút kề").click()
    assert lines(page) == 9  # those of the seven, of what cites it, and of that to one of the seven


def test_of_a_card_in_a_frame_who_leads_to_it_stays_clear(opened: Opened) -> None:
    page = opened(fragment="n-doc.x.3")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    clear = page.locator("#printed svg text[font-weight='600']:not([opacity])").all_text_contents()
    assert " ".join(clear) == "Nghị quyết 1-NQ/TU Nghị quyết 3-NQ/TU"


def test_a_row_of_the_frame_leads_to_its_line(opened: Opened) -> None:
    page = opened()
    page.locator("tr[data-row='2'] button.show").click()
    assert shown(page).startswith("7 dòng trong bảng")


def test_escape_within_the_details_closes_them_and_leads_back(opened: Opened) -> None:
    page = opened()
    page.locator("#network").focus()
    page.keyboard.press("Home")
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#details') !== null")
    page.keyboard.press("Escape")
    assert shown(page) == ""
    assert page.evaluate("document.activeElement.id") == "network"


def test_the_first_key_leads_to_where_reading_begins(opened: Opened) -> None:
    page = opened()
    page.locator("#network").focus()
    page.keyboard.press("ArrowDown")
    assert page.url.endswith("#n-doc.x.0")  # the leftmost, not the first of the query


def test_a_screen_reader_hears_the_card_and_not_all_its_words(opened: Opened) -> None:
    page = opened(fragment="n-doc.x.1")
    assert page.locator("#said").inner_text() == "Văn bản cấp tỉnh. Nghị quyết 1-NQ/TU. 8 liên kết"
    assert page.locator("#panel[aria-live]").count() == 0


def test_the_whole_takes_its_room_back_as_the_details_close(opened: Opened) -> None:
    page = opened()
    page.evaluate("""() => {
        const moveTo = vis.Network.prototype.moveTo;
        vis.Network.prototype.moveTo = function (to) { window.moved = to; moveTo.call(this, to); };
    }""")
    page.locator("#fit").click()
    whole = page.evaluate("window.moved")
    page.locator("#network").focus()
    page.keyboard.press("Home")
    page.locator("#fit").click()
    assert page.evaluate("window.moved.scale") <= whole["scale"]
    page.keyboard.press("Shift+Tab")
    page.locator("#close").click()
    assert page.evaluate("window.moved") == whole


def test_a_saved_picture_has_its_title_and_the_legend_of_what_it_shows(opened: Opened) -> None:
    page = opened()
    page.locator("input[name=kind][value=central]").uncheck()
    with page.expect_download() as saved:
        page.locator("#svg").click()
    words = Path(saved.value.path()).read_text(encoding="utf-8")
    assert ">Văn bản viện dẫn văn bản</text>" in words
    for told in ("Văn bản cấp tỉnh", "Văn bản có tệp", "viện dẫn"):
        assert f">{told}</text>" in words
    assert ">Văn bản trung ương</text>" not in words
    assert ">thực hiện</text>" not in words


def test_of_several_links_the_line_is_of_the_first_in_the_legend(visit: Visits, tmp_path: Path) -> None:
    """Not of the first by name: of "cites" and "implements", the legend has "implements" first."""
    rows = [row(0, 1, KINDS, 1), row(0, 1, KINDS, 2, link="implements")]
    path = tmp_path / "network.html"
    made = arrange(network_of(view(), rows, DECLARED))
    path.write_text(network_page(made, DECLARED, "vi", "b", linked=False), encoding="utf-8")
    page = visit(path, width=1400)
    assert lines(page) == 1
    assert page.locator("#printed svg path[stroke]").get_attribute("stroke-dasharray") is None
