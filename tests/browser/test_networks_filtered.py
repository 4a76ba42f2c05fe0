"""What is left out is told and comes back: by the legend, by the limit around one node; addresses that name nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from browser.visits import Visits

sys.path.insert(0, str(Path(__file__).parent.parent / "publish" / "networks"))

from network_cases import DECLARED, Link, network, row, star, view

from hgkg.publish.networks.arranging import arrange
from hgkg.publish.networks.network import network_of
from hgkg.publish.networks.page import network_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opened = Callable[..., "Page"]
LINKS, KINDS = [(0, 1), (0, 2), (1, 2), (3, 2)], ["held", "local", "central", "held"]
ONLY = "Chỉ xem nút này và các nút kề"
MOVES = """() => {
  const move = vis.Network.prototype.moveTo;
  vis.Network.prototype.moveTo = function (to) { window.net = this; return move.call(this, to); };
}"""
AT = """(id) => {
  const { nodes } = JSON.parse(document.getElementById("data").textContent);
  const { x, y } = window.net.canvasToDOM(nodes[id]);
  return [x, y];
}"""

MIXED = """() => {
  const { nodes } = JSON.parse(document.getElementById("data").textContent);
  const group = nodes.find((node) => node.members && !node.kind);
  const left = group.members.filter((id) => nodes[id].kind !== "central");
  return [group.id, group.label.split(": ")[0], group.members.length, left.length];
}"""
"""A group of several kinds: its name, how many it has, and how many that are not central documents."""


@pytest.fixture
def opened(visit: Visits, tmp_path: Path) -> Opened:
    """``opened(network, fragment)``: its page."""

    def page(of: Any, fragment: str = "", lang: str = "vi") -> Page:
        path = tmp_path / "network.html"
        path.write_text(network_page(arrange(of), DECLARED, lang, "b", linked=False), encoding="utf-8")
        return visit(path, fragment)

    return page


def drawn(page: Page) -> set[str]:
    """The names of cards, as far as they fit."""
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    return set(page.locator("#printed svg text[font-weight='600']").all_text_contents())


def frames(page: Page) -> list[str]:
    """The names of the frames of communities."""
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    return page.locator("#printed svg text[font-weight='650']").all_text_contents()


def click(page: Page, card: int) -> None:
    page.evaluate(MOVES)
    page.locator("#fit").click()
    x, y = page.evaluate(AT, card)
    page.locator("#network").click(position={"x": x, "y": y})


def uncheck(page: Page, *kinds: str) -> None:
    for kind in kinds:
        page.locator(f"input[value={kind}]").uncheck()


@pytest.mark.parametrize(
    "fragment",
    [
        "%E0%A4%A",  # a part of a letter
        "%",  # no sign at all
        "n-doc.x.99",  # a node that another build had
        "group-1",  # groups are those of one build
    ],
)
def test_an_address_that_names_nothing_opens_the_page_as_without(opened: Opened, fragment: str) -> None:
    links, kinds = star(20)
    page = opened(network(links, kinds, view(limit=8)), fragment)
    assert not page.locator("#details").is_visible()
    page.locator("#find").fill("nghi quyet 7")
    page.locator("#hits button").first.click()
    assert "Nghị quyết 7-NQ/TU" in page.locator("#panel").inner_text()


TWO = [(0, 1), (0, 2), (3, 4), (3, 5)], ["held", "local", "local", "central", "central", "central"]


def test_a_frame_is_there_as_long_as_one_of_its_cards_is(opened: Opened) -> None:
    page = opened(network(*TWO, view("communities")))
    assert sorted(frames(page)) == ["Nghị quyết 0-NQ/TU", "Nghị quyết 3-NQ/TU"]
    uncheck(page, "central")
    assert frames(page) == ["Nghị quyết 0-NQ/TU"]
    uncheck(page, "held")  # what the frame was named after
    assert frames(page) == ["Nghị quyết 1-NQ/TU"]
    uncheck(page, "local")
    assert frames(page) == []
    assert "0/6" in page.locator("#now").inner_text()
    with page.expect_download() as saved:
        page.locator("#svg").click()
    assert "-NQ/TU" not in Path(saved.value.path()).read_text(encoding="utf-8")


def test_a_frame_of_groups_alone_goes_with_what_is_in_them(opened: Opened) -> None:
    links, kinds = star(30, "local")
    links += [(31, 32), (31, 33)]
    page = opened(network(links, [*kinds, "central", "central", "central"], view("communities", limit=6)))
    assert len(frames(page)) == 2
    uncheck(page, "held", "local")
    assert frames(page) == ["Nghị quyết 31-NQ/TU"]
    page.get_by_role("button", name="Mở mọi nhóm").click()
    assert frames(page) == ["Nghị quyết 31-NQ/TU"]


def mixed() -> Any:
    """A chain that a limit of few cards puts into a group of two kinds."""
    links: list[Link] = [(0, leaf) for leaf in range(1, 4)] + [(leaf, leaf + 10) for leaf in range(1, 11)]
    links += [(0, leaf) for leaf in range(4, 11)]
    return network(links, ["held", *(("local", "central")[i % 2] for i in range(20))], view("communities", limit=2))


def test_a_group_tells_how_many_of_it_the_legend_leaves_and_names_only_these(opened: Opened) -> None:
    page = opened(mixed())
    group, name, all_of_it, left = page.evaluate(MIXED)
    assert f"{name}: {all_of_it}" in drawn(page)
    uncheck(page, "central")
    assert f"{name}: {left}/{all_of_it}" in drawn(page)
    click(page, group)
    members = page.locator("#panel li button").all_inner_texts()
    assert len(members) == left < all_of_it
    note = page.locator("#panel .told").inner_text()
    assert note.split(" và ")[0].removeprefix("có ") in members
    assert f"{left}/{all_of_it}" in str(page.locator("#said").text_content())
    page.locator("input[value=central]").check()
    assert page.locator("#panel li button").count() == all_of_it
    assert f"{name}: {all_of_it}" in drawn(page)


def test_the_details_have_the_links_that_the_legend_leaves_and_count_the_others(opened: Opened) -> None:
    page = opened(network(LINKS, KINDS), "n-doc.x.2")
    panel = page.locator("#panel")
    assert panel.locator("article").count() == 3
    uncheck(page, "local")
    assert panel.locator("article").count() == 2
    assert "1 liên kết bị bỏ chọn ở chú giải." in panel.inner_text()
    uncheck(page, "cites")
    assert panel.locator("article").count() == 0
    page.locator("#unfiltered").click()
    assert panel.locator("article").count() == 3
    assert "bị bỏ chọn" not in panel.inner_text()


def test_a_line_that_is_left_out_is_let_go_of(opened: Opened) -> None:
    page = opened(network(LINKS, KINDS))
    page.locator("tr[data-row='1'] button.show").click()
    assert page.locator("#details").is_visible()
    uncheck(page, "local")  # not one of its ends
    assert page.locator("#details").is_visible()
    uncheck(page, "central")
    assert not page.locator("#details").is_visible()


def test_neighbours_come_back_with_their_kind_of_link(opened: Opened) -> None:
    rows = [row(0, 1, KINDS, 1), row(0, 2, KINDS, 2, link="implements")]
    page = opened(network_of(view(), rows, DECLARED), "n-doc.x.0")
    uncheck(page, "cites")
    page.get_by_role("button", name=ONLY).click()
    assert drawn(page) == {"Nghị quyết 0-NQ/TU", "Nghị quyết 2-NQ/TU"}
    page.locator("input[value=cites]").check()
    assert len(drawn(page)) == 3
    uncheck(page, "implements")
    assert drawn(page) == {"Nghị quyết 0-NQ/TU", "Nghị quyết 1-NQ/TU"}
    page.locator("input[value=implements]").check()
    assert len(drawn(page)) == 3


def test_around_a_hub_stand_as_many_as_can_be_read_and_the_others_are_counted(opened: Opened) -> None:
    """Those first that the most words link: here the last of twenty."""
    links, kinds = star(20)
    page = opened(network([*links, (0, 20), (19, 21)], [*kinds, "central"], view(limit=8)), "n-doc.x.0")
    page.get_by_role("button", name=ONLY).click()
    now = page.locator("#now")
    assert len(drawn(page)) == 8
    assert "Nghị quyết 20-NQ/TU" in drawn(page)
    assert "13 nút kề chưa vẽ" in now.inner_text()
    assert "1 nút ở ngoài phần đang xem" in now.inner_text()
    assert "8/22 nút" in now.inner_text()


def test_what_is_added_last_makes_room_for_itself(opened: Opened) -> None:
    links, kinds = star(20)
    page = opened(network([*links, *((1, 20 + i) for i in range(1, 4))], [*kinds, *["central"] * 3], view(limit=8)))
    page.locator("#find").fill("nghi quyet 0")
    page.keyboard.press("Enter")
    page.get_by_role("button", name=ONLY).click()
    page.locator("#find").fill("nghi quyet 1-NQ/TU")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Mở rộng thêm các nút kề").click()
    assert {f"Nghị quyết {node}-NQ/TU" for node in (0, 1, 21, 22, 23)} < drawn(page)
    assert len(drawn(page)) == 8
    assert "16 nút kề chưa vẽ" in page.locator("#now").inner_text()


def test_the_address_names_the_chosen_card_and_nothing_else(opened: Opened) -> None:
    links, kinds = star(20)
    page = opened(network(links, kinds, view(limit=8)), "n-doc.x.0")
    page.locator("#close").click()
    click(page, 21)  # the group stands behind the 21 nodes
    assert page.locator("#panel li button").count() > 1
    assert "#" not in page.url
    page.evaluate("() => { location.hash = '#n-doc.x.0'; }")
    page.wait_for_timeout(50)
    page.locator("tr[data-row='3'] button.show").click()  # a line
    assert "1 dòng trong bảng" in page.locator("#panel").inner_text()
    assert "#" not in page.url


@pytest.mark.parametrize("layout", ["columns", "communities"])
def test_after_opening_all_groups_reading_begins_at_the_upper_left(opened: Opened, layout: str) -> None:
    links, kinds = star(200)
    page = opened(network(links, kinds, view(layout, limit=8)))
    page.evaluate(MOVES)
    page.get_by_role("button", name="Mở mọi nhóm").click()
    assert page.evaluate("window.net.getScale()") >= 8 / 11
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    box = page.locator("#printed svg").first.get_attribute("viewBox")
    left, top, wide, _ = map(float, str(box).split())
    assert wide * 0.75 > 1400  # wider than its frame
    at = page.evaluate("([x, y]) => window.net.canvasToDOM({ x, y })", [left, top])
    assert 0 <= at["x"] <= 40
    assert 0 <= at["y"] <= 40


def test_around_a_node_its_card_is_seen_at_a_size_that_can_be_read(opened: Opened) -> None:
    links, kinds = star(80, "local")
    page = opened(network(links, kinds), "n-doc.x.0")
    page.evaluate(MOVES)
    page.get_by_role("button", name=ONLY).click()
    assert page.evaluate("window.net.getScale()") >= 8 / 11
    page.get_by_role("button", name="Hiện tất cả").click()
    assert page.evaluate("window.net.getScale()") >= 8 / 11
    x, y = page.evaluate(AT, 0)
    room = page.locator("#network").bounding_box()
    assert room
    assert 0 < x < room["width"]
    assert 0 < y < room["height"]
