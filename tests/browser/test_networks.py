"""Networks as a browser runs them: the legend filters, the search finds, groups and neighbours open, keys do it all."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from browser.visits import NARROW, Visits

sys.path.insert(0, str(Path(__file__).parent.parent / "publish" / "networks"))

from network_cases import DECLARED, arranged, star, view

from hgkg.publish.networks.page import Around, network_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

HOSTILE = "</script><script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">"
Opened = Callable[..., "Page"]


@pytest.fixture
def opened(visit: Visits, tmp_path: Path) -> Opened:
    """``opened(links, kinds, view, fragment)``: the page of a made-up network."""

    def page(links: Any, kinds: Any, of: Any = None, fragment: str = "", width: int = 1400, **given: Any) -> Page:
        made = arranged(links, kinds, of, **given)
        around = Around((("networks", "network.html"),), switch="network.html?other")
        path = tmp_path / "network.html"
        path.write_text(network_page(made, DECLARED, "vi", "b", linked=False, around=around), encoding="utf-8")
        return visit(path, fragment, width=width)

    return page


LINKS, KINDS = [(0, 1), (0, 2), (1, 2), (3, 2)], ["held", "local", "central", "held"]


def panel(page: Page) -> str:
    return page.locator("#panel").inner_text() if page.locator("#details").is_visible() else ""


def cards(page: Page) -> int:
    """How many cards the picture shows: its drawing as SVG has one ground for each, whatever lines its words take."""
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    return page.locator("#printed svg rect[rx='7']:not([stroke])").count()


def click_card(page: Page, words: str) -> None:
    """Click a card by its words, where the drawing has them."""
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    page.locator("#find").fill(words)
    page.locator("#hits button").first.click()


def test_it_opens_with_a_picture_and_a_table(opened: Opened) -> None:
    page = opened(LINKS, KINDS)
    assert page.locator("#network canvas").is_visible()
    assert cards(page) == 4
    assert page.locator("#rows tbody tr").count() == 4
    assert panel(page) == ""


def test_the_search_finds_without_accents_and_goes_there(opened: Opened) -> None:
    page = opened(LINKS, KINDS)
    page.locator("#find").fill("nghi quyet 2 nqtu")
    assert page.locator("#hits button").count() == 1
    page.keyboard.press("Enter")
    assert "Nghị quyết 2-NQ/TU" in panel(page)
    assert "câu số 1" in panel(page)
    assert page.url.endswith("#n-doc.x.2")


def test_the_search_says_when_there_is_nothing(opened: Opened) -> None:
    page = opened(LINKS, KINDS)
    page.locator("#find").fill("zzz")
    assert page.locator("#told").inner_text() == "Không tìm thấy."


def test_the_legend_filters_by_kind_and_by_link(opened: Opened) -> None:
    page = opened(LINKS, KINDS)
    page.locator("input[name=kind][value=held]").uncheck()
    assert cards(page) == 2
    page.locator("input[name=kind][value=held]").check()
    lines = page.locator("#printed svg path[stroke]")
    assert cards(page) == 4
    assert lines.count() == 4
    page.locator("input[name=link][value=cites]").uncheck()
    assert cards(page) == 4
    assert lines.count() == 0


def test_a_search_for_what_is_filtered_brings_its_kind_back(opened: Opened) -> None:
    page = opened(LINKS, KINDS)
    page.locator("input[name=kind][value=central]").uncheck()
    click_card(page, "nghi quyet 2")
    assert page.locator("input[name=kind][value=central]").is_checked()
    assert cards(page) == 4


def test_a_permalink_opens_its_node(opened: Opened) -> None:
    page = opened(LINKS, KINDS, fragment="n-doc.x.1")
    assert "Nghị quyết 1-NQ/TU" in panel(page)
    page.evaluate("() => { location.hash = '#n-doc.x.3'; }")
    page.wait_for_timeout(50)
    assert "Nghị quyết 3-NQ/TU" in panel(page)


def test_neighbours_alone_then_more_of_them_then_all(opened: Opened) -> None:
    page = opened([(0, 1), (1, 2), (2, 3), (3, 4)], ["local"] * 5, fragment="n-doc.x.0")
    page.get_by_role("button", name="Chỉ xem nút này và các nút kề").click()
    assert cards(page) == 2
    click_card(page, "nghi quyet 1")
    page.get_by_role("button", name="Mở rộng thêm các nút kề").click()
    assert cards(page) == 3
    page.get_by_role("button", name="Hiện tất cả").click()
    assert cards(page) == 5


def test_a_group_opens_and_closes_and_nothing_overlaps(opened: Opened) -> None:
    links, kinds = star(20)
    links += [(0, 21), (21, 22), (22, 23)]
    page = opened(links, [*kinds, "local", "local", "local"], view(limit=5))
    assert cards(page) == 5
    page.get_by_role("button", name="Mở mọi nhóm").click()
    assert cards(page) == 24
    boxes = page.locator("#printed svg rect[rx='7'][stroke]").evaluate_all(
        "all => all.map((one) => ['x', 'y', 'width', 'height'].map((name) => Number(one.getAttribute(name))))"
    )
    assert len(boxes) == 24
    for number, (x, y, wide, high) in enumerate(boxes):
        for ox, oy, _, _ in boxes[:number]:
            assert abs(x - ox) >= wide or abs(y - oy) >= high
    page.get_by_role("button", name="Đóng các nhóm").click()
    assert cards(page) == 5


def test_a_permalink_into_a_group_opens_it(opened: Opened) -> None:
    links, kinds = star(20)
    page = opened(links, kinds, view(limit=8), fragment="n-doc.x.7")
    assert "Nghị quyết 7-NQ/TU" in panel(page)
    assert cards(page) == 21


def test_by_keyboard_alone(opened: Opened) -> None:
    page = opened(LINKS, KINDS)
    page.locator("#network").focus()
    page.keyboard.press("Home")
    first = page.url
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowRight")
    assert "#n-doc.x." in first
    assert panel(page)
    page.keyboard.press("Enter")
    assert page.locator("#all").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#all").is_visible()
    page.keyboard.press("Escape")
    assert panel(page) == ""
    assert "#" not in page.url


def test_every_card_is_reached_by_arrows(opened: Opened) -> None:
    links, kinds = [(0, i) for i in range(1, 7)], ["held", *["local"] * 6]
    page = opened(links, kinds)
    page.locator("#network").focus()
    page.keyboard.press("Home")
    seen = set()
    for key in ["ArrowLeft", "ArrowUp"] + ["ArrowDown"] * 8 + ["ArrowRight"] + ["ArrowUp"] * 8:
        seen.add(page.url.partition("#")[2])
        page.keyboard.press(key)
    assert len(seen) == 7


def test_the_table_leads_to_its_line(opened: Opened) -> None:
    page = opened(LINKS, KINDS)
    page.locator("tr[data-row='2'] button.show").click()
    assert "câu số 2" in panel(page)
    assert page.locator("tr.chosen").count() == 1


def test_the_table_filters_and_sorts(opened: Opened) -> None:
    page = opened(LINKS, KINDS)
    page.locator("#filter").fill("cau so 3")
    page.wait_for_timeout(120)
    assert page.locator("#rows tbody tr").count() == 1
    page.locator("#unfiltered").click()
    page.get_by_role("button", name="Nguyên văn").click()
    page.get_by_role("button", name="Nguyên văn").click()
    assert "câu số 3" in page.locator("#rows tbody tr").first.inner_text()


def test_a_long_table_adds_rows_on_demand(opened: Opened) -> None:
    links = [(i, i + 1) for i in range(700)]
    page = opened(links, ["local"] * 701, view(limit=20))
    assert page.locator("#rows tbody tr").count() == 400
    page.locator("#more").click()
    assert page.locator("#rows tbody tr").count() == 700
    assert page.locator("#rows tbody tr").last.locator("blockquote").inner_text().strip("“”") == "câu số 699"


def test_the_picture_is_saved_with_text_as_text(opened: Opened) -> None:
    page = opened(LINKS, KINDS)
    with page.expect_download() as saved:
        page.locator("#svg").click()
    text = Path(saved.value.path()).read_text(encoding="utf-8")
    assert text.startswith("<svg")
    assert "Nghị quyết 2-NQ/TU" in text
    with page.expect_download() as saved:
        page.locator("#png").click()
    assert Path(saved.value.path()).read_bytes().startswith(b"\x89PNG")


def test_on_paper_the_picture_is_drawn_anew(visit: Visits, opened: Opened) -> None:
    page = opened(LINKS, KINDS)
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("#printed svg").is_visible()
    assert not page.locator("#network").is_visible()
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("#printed svg").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_telephone(visit: Visits, tmp_path: Path, scheme: Any) -> None:
    path = tmp_path / "network.html"
    path.write_text(network_page(arranged(LINKS, KINDS), DECLARED, "en", "b", linked=False), encoding="utf-8")
    page = visit(path, width=NARROW, scheme=scheme)
    assert page.evaluate("() => document.documentElement.scrollWidth") == NARROW


def test_without_scripts_the_table_has_it_all(visit: Visits, tmp_path: Path) -> None:
    path = tmp_path / "network.html"
    path.write_text(network_page(arranged(LINKS, KINDS), DECLARED, "vi", "b", linked=False), encoding="utf-8")
    page = visit(path, scripts=False)
    assert "JavaScript" in page.locator("noscript").inner_text()
    assert page.locator("#rows tbody tr").count() == 4
    assert not page.locator("#view").is_visible()


def test_words_of_documents_do_not_run(opened: Opened) -> None:
    given = {"fromLabel": HOSTILE, "toLabel": HOSTILE, "quote": HOSTILE, "title": HOSTILE, "fromNote": HOSTILE}
    page = opened(LINKS, KINDS, fragment="n-doc.x.1", **given)
    assert HOSTILE in panel(page)
    page.locator("#find").fill("onerror")
    page.locator("#hits button").first.click()
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    assert page.title() == "Văn bản viện dẫn văn bản"
    assert page.locator("img, [onerror]").count() == 0


def test_the_other_language_keeps_the_node(opened: Opened) -> None:
    page = opened(LINKS, KINDS, fragment="n-doc.x.1")
    page.locator("#language").click()
    assert page.url.endswith("/network.html?other#n-doc.x.1")


def test_the_keys_are_told_in_words(opened: Opened) -> None:
    assert "Enter" in opened(LINKS, KINDS).locator("#keys").inner_text()
