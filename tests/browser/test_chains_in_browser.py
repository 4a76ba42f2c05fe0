"""The page of chains as a browser runs it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from publish_cases import chain, driver, target

from browser.visits import Visits
from hgkg.publish.network import chain_page, chains_page
from hgkg.publish.tables import chain_table, render

if TYPE_CHECKING:
    from playwright.sync_api import Page

RUNS = "document.title='ran'"


def opened(html: str, visit: Visits, folder: Path, fragment: str = "") -> Page:
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    return visit(path, fragment)


def test_a_link_to_a_row_shows_its_exact_words(tmp_path: Path, visit: Visits) -> None:
    page = opened(chain_page(chain(), "vi", "b"), visit, tmp_path, "target-09.result-1")
    assert page.locator("canvas").is_visible()
    shown = page.locator("#panel").inner_text()
    assert "thu nội địa là 7.017 tỷ đồng" in shown
    assert "chú thích 12" in shown
    assert "Nghị quyết Đại hội XIV" not in shown


def test_without_a_link_the_verdict_is_shown_with_both_sides(tmp_path: Path, visit: Visits) -> None:
    shown = opened(chain_page(chain(), "vi", "b"), visit, tmp_path).locator("#panel").inner_text()
    assert "7.017 > 6.800 tỷ đồng" in shown
    assert "thu nội địa 6.800 tỷ đồng" in shown
    assert "thu nội địa là 7.017 tỷ đồng" in shown


def test_a_link_opens_one_chain_of_many(tmp_path: Path, visit: Visits) -> None:
    given = (chain(), chain(target=target(group=2)), chain(target=target(group=3)))
    page = opened(chains_page(given, "vi", "b"), visit, tmp_path, "target-02")
    sections = page.locator("section.chain")
    assert sections.count() == 3
    assert [section.get_attribute("id") for section in sections.all() if section.is_visible()] == ["target-02"]


def test_words_do_not_run(tmp_path: Path, visit: Visits) -> None:
    ways = ("</script><script>{}</script>", '<img src="x" onerror="{}">', "<svg onload={}>", "<!--<script>{}//")
    words = " ".join(way.format(RUNS) for way in ways)
    hostile = chain(target=target(indicator=words), drivers=(driver(name=words),), reason_vi=words)
    for html in (chain_page(hostile, "vi", "b"), render(chain_table(hostile, "vi"), "html", "vi", "b")):
        page = opened(html, visit, tmp_path)
        assert "Cách đọc trang này" in page.locator("body").inner_text()
        assert page.title() == f"Chuỗi chỉ tiêu: {words}"  # the title is as it was
        assert page.locator("img, [onerror], [onload]").count() == 0
