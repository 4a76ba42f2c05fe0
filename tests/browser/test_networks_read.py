"""Networks as readers have them: what is chosen is seen, a filter filters everything, lines can be followed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sites import Sites

from browser.visits import NARROW, Visits

sys.path.insert(0, str(Path(__file__).parent.parent / "publish" / "networks"))

from network_cases import DECLARED, arranged, star, view

from hgkg.publish.networks.page import network_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opened = Callable[..., "Page"]
PASSED = """() => {
  window.dispatchEvent(new Event("beforeprint"));
  const svg = document.querySelector("#printed svg");
  const boxes = [...svg.querySelectorAll("rect[rx='7'][stroke]")].map((one) =>
    ["x", "y", "width", "height"].map((name) => Number(one.getAttribute(name))));
  const inside = ({ x, y }) => boxes.filter(([left, top, wide, high]) =>
    x > left + 1 && x < left + wide - 1 && y > top + 1 && y < top + high - 1).length;
  let behind = 0, lines = 0;
  for (const path of svg.querySelectorAll("path[stroke]")) {
    lines += 1;
    const long = path.getTotalLength();
    for (let at = 0; at <= long; at += 2) behind += inside(path.getPointAtLength(at));
  }
  return [lines, behind];
}"""
"""How many lines the picture has, and how many points of them lie behind a card."""

MOVES = """() => {
  const move = vis.Network.prototype.moveTo;
  vis.Network.prototype.moveTo = function (to) { window.moved = to; return move.call(this, to); };
}"""
WHERE = """(id) => {
  const place = document.getElementById("network").getBoundingClientRect();
  const { nodes, card } = JSON.parse(document.getElementById("data").textContent);
  const { position, scale } = window.moved;
  const [x, y] = [nodes[id].x - position.x, nodes[id].y - position.y].map((value) => value * scale);
  const [left, top] = [place.left + place.width / 2 + x, place.top + place.height / 2 + y];
  const [wide, high] = [card[0] * scale / 2, card[1] * scale / 2];
  const details = document.getElementById("details").getBoundingClientRect();
  return { left: left - wide - place.left, right: details.left - left - wide, top: top - high - Math.max(0, place.top),
    bottom: Math.min(place.bottom, innerHeight) - top - high };
}"""
"""How far the card of a node, not yet moved by an open group, is within what is seen of the drawing."""

LINKS, KINDS = [(0, 1), (0, 2), (1, 2), (3, 2)], ["held", "local", "central", "held"]


@pytest.fixture
def opened(visit: Visits, tmp_path: Path) -> Opened:
    """``opened(links, kinds, view, fragment)``: the page of a made-up network."""

    def page(links: Any, kinds: Any, of: Any = None, fragment: str = "", **given: Any) -> Page:
        path = tmp_path / "network.html"
        made = arranged(links, kinds, of, **given)
        path.write_text(network_page(made, DECLARED, "vi", "b", linked=False), encoding="utf-8")
        return visit(path, fragment)

    return page


ON_PAPER = """() => {
  window.dispatchEvent(new Event("beforeprint"));
  const drawn = [...document.querySelectorAll("#printed svg:has(#drawn-words), #sheets svg")]
    .filter((one) => one.getBoundingClientRect().width);
  const sheets = drawn.map((one) => {
    const { x, y, width, height } = one.viewBox.baseVal;
    return { x, y, right: x + width, bottom: y + height, scale: one.getBoundingClientRect().width / width };
  });
  const sizes = [...document.querySelectorAll("#drawn-words text")].map((one) => Number(one.getAttribute("font-size")));
  const cards = [...document.querySelectorAll("#drawn-shapes rect[rx='7'][stroke]")].map((one) =>
    ["x", "y", "width", "height"].map((name) => Number(one.getAttribute(name))));
  const whole = cards.filter(([x, y, wide, high]) =>
    sheets.some((one) => x >= one.x && y >= one.y && x + wide <= one.right && y + high <= one.bottom));
  return { sheets: sheets.length, points: Math.min(...sizes) * 0.75 * Math.min(...sheets.map((one) => one.scale)),
    cards: cards.length, whole: whole.length,
    key: document.querySelectorAll("#printed svg text[font-weight='700']").length };
}"""
"""Of the picture on paper: its sheets, the size of its smallest words, its cards, and how many are whole on a sheet."""


def find(page: Page, words: str) -> None:
    page.locator("#find").fill(words)
    page.locator("#hits button").first.click()


def test_the_legend_filters_the_table_too_and_the_count_says_so(opened: Opened) -> None:
    page = opened([*LINKS, (4, 5)], [*KINDS, "unbound", "lower"])
    rows, count = page.locator("#rows tbody tr"), page.locator("#count")
    assert (rows.count(), count.inner_text()) == (5, "Đang hiện 5 trên 5 dòng")
    page.locator("input[name=kind][value=central]").uncheck()
    assert (rows.count(), count.inner_text()) == (2, "Đang hiện 2 trên 2 dòng khớp bộ lọc; cả bảng có 5 dòng")
    page.locator("input[name=link][value=cites]").uncheck()
    assert (rows.count(), page.locator("#nothing").is_visible()) == (0, True)
    page.locator("#unfiltered").click()
    assert (rows.count(), count.inner_text()) == (5, "Đang hiện 5 trên 5 dòng")
    assert page.locator("input[name=kind]:checked, input[name=link]:checked").count() == 6


def test_a_node_without_a_link_is_filtered_by_its_kind(opened: Opened) -> None:
    page = opened([(0, 1)], ["held", "local", "central"])
    page.locator("input[name=kind][value=central]").uncheck()
    assert page.locator("#rows tbody tr").count() == 1
    page.locator("input[name=kind][value=central]").check()
    page.locator("tr[data-row='1'] button.show").click()
    assert "Nghị quyết 2-NQ/TU" in page.locator("#panel").inner_text()


@pytest.mark.parametrize(
    "typed", ["Nghị quyết số 2-NQ/TU ngày 01/02/2024", "nqtu quyet 2", "2nqtu", "nq/tu số 2", "02-NQ/TU"]
)
def test_the_search_takes_what_the_search_of_the_site_takes(opened: Opened, typed: str) -> None:
    page = opened(LINKS, KINDS)
    page.locator("#find").fill(typed)
    assert [words.strip() for words in page.locator("#hits button").all_inner_texts()] == ["Nghị quyết 2-NQ/TU"]


def test_the_search_finds_figures_however_thousands_are_written(opened: Opened) -> None:
    page = opened(LINKS, KINDS, toNote="Chỉ tiêu: 6.800 tỷ đồng")
    page.locator("#find").fill("6800")
    assert page.locator("#hits button").count() == 2


def test_no_line_passes_behind_a_card(opened: Opened) -> None:
    """Two communities, cards of each linked with all over the other; then what is around one node."""
    near = [(a, b) for a in range(12) for b in range(a) if (a + b) % 3]
    links = [*near, *((a + 12, b + 12) for a, b in near), *((0, b + 12) for b in range(0, 12, 2)), (23, 4), (17, 6)]
    page = opened(links, ["local"] * 24, view("communities"))
    lines, behind = page.evaluate(PASSED)
    assert lines == len(links)
    assert behind == 0
    find(page, "nghi quyet 0")
    page.get_by_role("button", name="Chỉ xem nút này và các nút kề").click()
    assert page.evaluate(PASSED)[1] == 0


def test_no_line_passes_behind_a_card_of_an_opened_group(opened: Opened) -> None:
    links, kinds = star(20)
    links += [(0, 21), (21, 22), (22, 23), (23, 5), (22, 9)]
    page = opened(links, [*kinds, "local", "local", "local"], view("communities", limit=8))
    page.get_by_role("button", name="Mở mọi nhóm").click()
    lines, behind = page.evaluate(PASSED)
    assert lines == len(links)
    assert behind == 0


def test_no_line_of_the_documents_passes_behind_a_card(visit: Visits, sites: Sites) -> None:
    found = {}
    for path in sorted((sites("five") / "vi" / "network").glob("*.html")):
        lines, behind = visit(path).evaluate(PASSED)
        assert lines
        found[path.stem] = behind
    assert found == dict.fromkeys(DECLARED.views, 0)


@pytest.mark.parametrize("layout", ["columns", "communities"])
def test_opening_all_groups_shows_all_of_them_at_once_where_that_can_be_read(opened: Opened, layout: str) -> None:
    links, kinds = star(60)
    links += [(60 + i, 61 + i) for i in range(30)]
    page = opened(links, [*kinds, *["local"] * 30], view(layout, limit=8))
    page.evaluate(MOVES)
    for name in ("Mở mọi nhóm", "Đóng các nhóm"):
        page.get_by_role("button", name=name).click()
        page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
        _, _, wide, high = map(float, str(page.locator("#printed svg").first.get_attribute("viewBox")).split())
        room = page.locator("#network").evaluate("one => [one.clientWidth, one.clientHeight]")
        fitting = min(1.15, *((long - 48) / (need - 24) for long, need in zip(room, (wide, high), strict=True)))
        assert page.evaluate("window.moved.scale") == pytest.approx(max(fitting, 0.75), rel=0.01), name


def test_a_card_that_is_found_or_chosen_is_seen_as_a_whole(opened: Opened) -> None:
    page = opened([(0, i) for i in range(1, 60)], ["held", *["local"] * 59], view(rows=20))
    page.evaluate(MOVES)
    for node in (20, 59, 1):
        find(page, f"nghi quyet {node}")
        assert min(page.evaluate(WHERE, node).values()) >= 0, node
    page.locator("#network").focus()
    for number in range(25):
        page.keyboard.press("ArrowDown" if number % 5 else "ArrowRight")
        node = int(page.url.rpartition(".")[2])
        assert min(page.evaluate(WHERE, node).values()) >= -1, node


def test_on_a_telephone_the_details_leave_the_card_to_be_seen(visit: Visits, tmp_path: Path) -> None:
    path = tmp_path / "network.html"
    made = arranged([(0, i) for i in range(1, 60)], ["held", *["local"] * 59], view(rows=20))
    path.write_text(network_page(made, DECLARED, "vi", "b", linked=False), encoding="utf-8")
    page = visit(path, width=NARROW)
    page.evaluate(MOVES)
    for node in (30, 1, 59):
        find(page, f"nghi quyet {node}")
        within = page.evaluate(WHERE, node)
        top = page.locator("#details").evaluate("one => innerHeight - one.getBoundingClientRect().top")
        assert within["top"] >= 0, node
        assert within["bottom"] >= top - 1, node
    assert page.locator("#details").evaluate("one => innerHeight - one.getBoundingClientRect().bottom") >= -1


def test_the_details_end_where_the_window_does(opened: Opened) -> None:
    page = opened([(0, i) for i in range(1, 60)], ["held", *["local"] * 59], view(rows=20), fragment="n-doc.x.0")
    assert page.locator("#details").evaluate("one => innerHeight - one.getBoundingClientRect().bottom") >= 0


def test_a_large_picture_is_saved_in_a_size_that_can_be_mailed(opened: Opened) -> None:
    links = [(i % 400, (i * 7 + i // 400) % 400) for i in range(600)]
    page = opened(links, [("central", "local", "held")[i % 3] for i in range(400)], view(rows=20))
    with page.expect_download() as saved:
        page.locator("#png").click()
    png = Path(saved.value.path()).read_bytes()
    assert len(png) < 3_000_000
    wide, high = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
    assert 5_900_000 < wide * high < 6_100_000


def counted(page: Page) -> str:
    return page.locator("#now").inner_text()


def test_the_line_above_the_picture_says_at_every_moment_what_is_drawn_of_what(opened: Opened) -> None:
    links, kinds = star(20)
    links += [(0, 21), (21, 22), (22, 23)]
    page = opened(links, [*kinds, "local", "local", "local"], view(limit=5))
    grouped = "20 nút nằm trong 1 nhóm, bấm vào nhóm để mở (để đọc được, lúc đầu vẽ nhiều nhất 5 ô)."
    assert counted(page) == f"Đang vẽ 4/24 nút và 23/23 liên kết. {grouped}"
    page.get_by_role("button", name="Mở mọi nhóm").click()
    assert counted(page) == "Đang vẽ 24/24 nút và 23/23 liên kết."
    page.locator("input[name=kind][value=local]").uncheck()
    assert counted(page) == "Đang vẽ 21/24 nút và 20/23 liên kết. 3 nút bị bỏ chọn ở chú giải."
    page.locator("input[name=link][value=cites]").uncheck()
    assert counted(page) == "Đang vẽ 21/24 nút và 0/23 liên kết. 3 nút bị bỏ chọn ở chú giải."
    page.locator("#unfiltered").click()
    find(page, "nghi quyet 22")
    page.get_by_role("button", name="Chỉ xem nút này và các nút kề").click()
    assert counted(page) == "Đang vẽ 3/24 nút và 2/23 liên kết. 21 nút ở ngoài phần đang xem."
    page.get_by_role("button", name="Hiện tất cả").click()
    page.get_by_role("button", name="Đóng các nhóm").click()
    assert counted(page) == f"Đang vẽ 4/24 nút và 23/23 liên kết. {grouped}"


def test_what_a_group_holds_is_counted_without_what_the_legend_leaves_out(opened: Opened) -> None:
    links = [(0, i) for i in range(1, 30)]
    page = opened(links, ["held", *(("local", "central")[i % 2] for i in range(29))], view("communities", limit=6))
    for kinds in ((), ("local",), ("local", "central")):
        for kind in kinds:
            page.locator(f"input[name=kind][value={kind}]").uncheck()
        told = re.findall(r"(\d+)/30 nút|(?<![\d/])(\d+) nút", counted(page))
        counts = [drawn or elsewhere for drawn, elsewhere in told]
        assert sum(map(int, counts)) == 30, counted(page)


@pytest.mark.parametrize("cards", [4, 60, 400])
def test_on_paper_no_word_is_too_small_and_every_card_is_whole(opened: Opened, cards: int) -> None:
    links = [(i % cards, (i * 7 + i // cards) % cards) for i in range(cards + cards // 2)]
    page = opened(links, [("central", "local", "held")[i % 3] for i in range(cards)], view(rows=20))
    page.emulate_media(media="print")
    told = page.evaluate(ON_PAPER)
    assert told["points"] >= 6
    assert told["whole"] == told["cards"] == cards
    assert (told["sheets"] > 1) == (cards > 4) == page.locator("#sheets-told").is_visible()
    assert told["key"] == (told["sheets"] if cards > 4 else 0)
    if cards > 4:
        assert f"trên {told['sheets']} tờ" in page.locator("#sheets-told").inner_text()
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("#sheets svg, #printed svg").count() == 0


def test_what_needs_too_many_sheets_is_printed_small_and_says_so(opened: Opened) -> None:
    page = opened([(i, i + 1) for i in range(1999)], ["local"] * 2000, view(limit=3000, rows=12))
    page.emulate_media(media="print")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#sheets svg").count() == 0
    assert page.locator("#printed svg").count() == 2
    assert "chỉ in hình thu nhỏ" in page.locator("#sheets-told").inner_text()


def test_a_kind_of_link_looks_the_same_in_the_legend_and_on_its_line(opened: Opened) -> None:
    page = opened(LINKS, KINDS, link="replaces")
    dashes = page.locator(".legend svg.line line").get_attribute("stroke-dasharray")
    head = page.locator(".legend svg.line path").get_attribute("d")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator(f"#printed path[stroke-dasharray='{dashes}']").count() == len(LINKS)
    assert page.locator(f"#printed path[d='{head}']").count() == len(LINKS)


@pytest.mark.skipif(
    shutil.which("pdftotext") is None and "CI" not in os.environ, reason="no pdftotext here (poppler-utils)"
)
def test_on_paper_the_picture_has_a_sheet_and_every_sheet_of_the_table_its_heads(
    opened: Opened, tmp_path: Path
) -> None:
    links = [(i % 120, (i * 7 + i // 120) % 120) for i in range(150)]
    page = opened(links, [("central", "local", "held")[i % 3] for i in range(120)])
    page.set_viewport_size({"width": 1047, "height": 718})  # A4 on its side within its margins
    page.emulate_media(media="print")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    box = page.locator("#printed svg").last.bounding_box()  # the key: so much is not legible on one sheet
    assert box
    assert box["x"] + box["width"] <= 1047
    assert box["y"] + box["height"] <= 718
    assert page.evaluate("document.documentElement.scrollWidth") <= 1047
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    told = subprocess.run(["pdftotext", "-layout", tmp_path / "page.pdf", "-"], capture_output=True, check=True)
    picture, *sheets = told.stdout.decode().split("\f")[:-1]
    drawn = [sheet for sheet in sheets if ": tờ " in sheet]
    assert f"tờ {len(drawn)} trên {len(drawn)}" in drawn[-1]
    assert "Trung ương" in drawn[0]
    table = [sheet for sheet in sheets if "câu số" in sheet]
    assert "câu số" not in picture
    assert len(table) > 3
    assert [sheet.count("Nguyên văn") for sheet in table] == [1] * len(table)


def test_in_a_site_its_head_is_that_of_every_page(visit: Visits, sites: Sites) -> None:
    """The ground changes, the search of the site answers, and on a telephone the menu is one line."""
    site = sites("five") / "vi"
    page = visit(site / "network" / "citations.html")
    page.locator("#theme").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.locator("#search").fill("thu noi dia")
    page.locator("#found a").first.wait_for()
    address = str(page.locator("#found a").first.get_attribute("href"))
    assert (site / "network" / address.partition("#")[0]).resolve().is_file()
    heads = [
        visit(site / one, width=NARROW).locator("header.site").bounding_box()
        for one in ("documents.html", "network/citations.html")
    ]
    assert heads[0] == heads[1] is not None
