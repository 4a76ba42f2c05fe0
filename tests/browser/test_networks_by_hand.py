"""Networks by mouse and by finger: what is painted where, what a click does, and that the picture stays in sight."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from browser.visits import NARROW, WIDE, Visits

sys.path.insert(0, str(Path(__file__).parent.parent / "publish" / "networks"))

from network_cases import DECLARED, arranged, star, view

from hgkg.publish.networks.page import network_page

if TYPE_CHECKING:
    from playwright.sync_api import CDPSession, Page

Opened = Callable[..., "Page"]
Point = tuple[float, float]
LINKS, KINDS = [(0, 1), (0, 2), (1, 2), (3, 2)], ["held", "local", "central", "held"]
HELD = """() => {
  const move = vis.Network.prototype.moveTo;
  vis.Network.prototype.moveTo = function (to) { window.net = this; return move.call(this, to); };
  document.getElementById("fit").click();
}"""
"""Fits the whole, and keeps the drawing at hand."""
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""What was changed is painted in the next frame."""
AT = """(ids) => {
  const { nodes } = JSON.parse(document.getElementById("data").textContent);
  const place = document.getElementById("network").getBoundingClientRect();
  return ids.map((id) => window.net.canvasToDOM(nodes[id])).map(({ x, y }) => [place.left + x, place.top + y]);
}"""
"""Where in the window the cards of some nodes are, no group being open."""
SIZE = "[net.getScale(), ...JSON.parse(document.getElementById('data').textContent).card]"
COLOURS = """([left, top, wide, high]) => {
  const canvas = document.querySelector("#network canvas");
  const place = canvas.getBoundingClientRect(), sharp = canvas.width / place.width;
  const box = [left - place.left, top - place.top, wide, high].map((value) => Math.round(value * sharp));
  const copy = document.createElement("canvas").getContext("2d");
  [copy.canvas.width, copy.canvas.height] = box.slice(2);
  copy.drawImage(canvas, -box[0], -box[1]);
  const { data } = copy.getImageData(0, 0, ...box.slice(2));
  return new Set(new Uint32Array(data.buffer)).size;
}"""
"""How many colours a part of the window is painted with."""


@pytest.fixture
def opened(visit: Visits, tmp_path: Path) -> Opened:
    """``opened(links, kinds, view)``: the page of a made-up network, the whole of it fitted."""

    def page(links: Any = LINKS, kinds: Any = KINDS, of: Any = None, width: int = WIDE, fragment: str = "") -> Page:
        path = tmp_path / "network.html"
        path.write_text(network_page(arranged(links, kinds, of), DECLARED, "vi", "b", linked=False), encoding="utf-8")
        shown = visit(path, fragment, width=width)
        shown.evaluate(HELD)
        shown.evaluate(PAINTED)
        return shown

    return page


@pytest.fixture
def fingers(opened: Opened) -> Iterator[tuple[Page, CDPSession]]:
    """A network on a telephone, and what puts fingers on it."""
    page = opened([(0, i) for i in range(1, 9)], ["held", *["local"] * 8], width=NARROW)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": True, "maxTouchPoints": 2})
    yield page, session
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
    session.detach()


def at(page: Page, *ids: int) -> list[Point]:
    return [(x, y) for x, y in page.evaluate(AT, list(ids))]


def touch(session: CDPSession, kind: str, *points: Point) -> None:
    given = [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)]
    session.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": given})


def panel(page: Page) -> str:
    return page.locator("#panel").inner_text() if page.locator("#details").is_visible() else ""


def middle(page: Page) -> tuple[float, float, float]:
    x, y, scale = page.evaluate(
        "() => { const { x, y } = net.getViewPosition(); return [x, y, net.getScale()]; }",
    )
    return x, y, scale


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_every_card_is_painted_at_its_place_and_nothing_where_none_is(opened: Opened, width: int) -> None:
    page = opened(width=width)
    scale, wide, high = page.evaluate(SIZE)
    for x, y in at(page, 0, 1, 2, 3):
        box = [x - wide * scale / 2, y - high * scale / 2, wide * scale, high * scale]
        assert page.evaluate(COLOURS, box) > 4
    place = page.locator("#network").bounding_box()
    assert place
    assert page.evaluate(COLOURS, [place["x"] + 2, place["y"] + 2, 8, 8]) == 1


def test_a_card_that_is_left_out_is_no_longer_painted(opened: Opened) -> None:
    page = opened()
    ((x, y),) = at(page, 2)
    page.locator("input[value=central]").uncheck()
    page.evaluate(PAINTED)
    assert page.evaluate(COLOURS, [x - 20, y - 10, 40, 20]) == 1


def test_a_click_on_a_card_chooses_it_and_one_beside_lets_go(opened: Opened) -> None:
    page = opened()
    for node, (x, y) in enumerate(at(page, 0, 1, 2, 3)):
        page.mouse.click(x, y)
        page.wait_for_url(f"**#n-doc.x.{node}")
        assert f"Nghị quyết {node}-NQ/TU" in panel(page)
        assert page.url.endswith(f"#n-doc.x.{node}")
        page.locator("#close").click()
        page.locator("#fit").click()
    place = page.locator("#network").bounding_box()
    assert place
    page.mouse.click(*at(page, 2)[0])
    page.wait_for_url("**#n-doc.x.2")
    page.mouse.click(place["x"] + 4, place["y"] + 4)
    page.locator("#details").wait_for(state="hidden")
    assert panel(page) == ""


def test_a_click_on_a_line_tells_its_words_and_the_address_names_no_card(opened: Opened) -> None:
    page = opened([(0, 1)], ["held", "central"])
    page.mouse.click(*at(page, 0)[0])
    page.wait_for_url("**#n-doc.x.0")
    (x, y), (to, down) = at(page, 0, 1)
    page.mouse.click((x + to) / 2, (y + down) / 2)
    page.get_by_text("1 dòng trong bảng").wait_for()
    assert panel(page).startswith("1 dòng trong bảng")
    assert "câu số 0" in panel(page)
    assert "#" not in page.url


def test_a_double_click_on_a_card_shows_it_with_its_neighbours(opened: Opened) -> None:
    page = opened()
    page.mouse.dblclick(*at(page, 1)[0])
    assert page.locator("#all").is_visible()
    assert "3/4 nút" in page.locator("#now").inner_text()


def test_a_double_click_on_a_group_opens_it(opened: Opened) -> None:
    links, kinds = star(20)
    page = opened(links, kinds, view(limit=8))
    page.mouse.dblclick(*at(page, 21)[0])  # it stands behind the 21 nodes
    assert page.locator("#groups").inner_text() == "Đóng các nhóm"
    assert "21/21 nút" in page.locator("#now").inner_text()


def test_the_picture_goes_where_it_is_dragged(opened: Opened) -> None:
    page = opened()
    ((x, y),) = at(page, 1)
    page.mouse.move(x, y + 60)
    page.mouse.down()
    page.mouse.move(x + 70, y + 100, steps=5)
    page.mouse.up()
    ((now, down),) = at(page, 1)
    assert (now - x, down - y) == pytest.approx((70, 40), abs=8)
    assert panel(page) == ""


@pytest.mark.parametrize("way", [(-1, -1), (-1, 1), (1, -1), (1, 1), (1, 0)])
def test_it_cannot_be_dragged_out_of_sight(opened: Opened, way: Point) -> None:
    page = opened()
    place = page.locator("#network").bounding_box()
    assert place
    x, y = place["x"] + place["width"] / 2, place["y"] + 8
    for _ in range(3):
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + way[0] * 2000, y + way[1] * 2000, steps=4)
        page.mouse.up()
    page.wait_for_timeout(80)
    scale, wide, high = page.evaluate(SIZE)
    seen = [
        min(x + wide * scale / 2, place["x"] + place["width"]) - max(x - wide * scale / 2, place["x"]) >= 40
        and min(y + high * scale / 2, place["y"] + place["height"]) - max(y - high * scale / 2, place["y"]) >= 30
        for x, y in at(page, 0, 1, 2, 3)
    ]
    assert any(seen)


def test_the_wheel_scrolls_the_page_and_with_ctrl_zooms_at_its_place(opened: Opened) -> None:
    page = opened()
    ((x, y),) = at(page, 1)
    before = middle(page)
    page.mouse.move(x, y)
    page.mouse.wheel(0, 120)
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") > 0
    assert middle(page) == before
    page.evaluate("() => scrollTo(0, 0)")
    page.keyboard.down("Control")
    page.mouse.wheel(0, -120)
    page.keyboard.up("Control")
    page.wait_for_timeout(100)
    assert page.evaluate("scrollY") == 0
    assert middle(page)[2] > before[2]
    assert at(page, 1)[0] == pytest.approx((x, y), abs=2)


def test_one_finger_scrolls_the_page_and_leaves_the_picture(fingers: tuple[Page, CDPSession]) -> None:
    page, session = fingers
    before = middle(page)
    place = page.locator("#network").bounding_box()
    assert place
    x, y = place["x"] + 100, place["y"] + 200
    touch(session, "Start", (x, y))
    for step in range(1, 9):
        touch(session, "Move", (x, y - 20 * step))
    touch(session, "End")
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") > 80
    assert middle(page) == pytest.approx(before, abs=0.5)


def test_two_fingers_move_the_picture_and_zoom(fingers: tuple[Page, CDPSession]) -> None:
    page, session = fingers
    ((x, y),) = at(page, 0)
    before = middle(page)
    touch(session, "Start", (x - 30, y), (x + 30, y))
    for step in range(1, 6):
        touch(session, "Move", (x - 30, y + 6 * step), (x + 30, y + 6 * step))
    page.wait_for_timeout(60)
    assert at(page, 0)[0] == pytest.approx((x, y + 30), abs=3)
    assert middle(page)[2] == pytest.approx(before[2], rel=0.01)
    for step in range(1, 6):
        touch(session, "Move", (x - 30 - 6 * step, y + 30), (x + 30 + 6 * step, y + 30))
    touch(session, "End")
    page.wait_for_timeout(60)
    assert middle(page)[2] == pytest.approx(2 * before[2], rel=0.05)
    assert at(page, 0)[0] == pytest.approx((x, y + 30), abs=4)
    assert page.evaluate("[scrollY, visualViewport.scale]") == [0, 1]
    assert panel(page) == ""


def test_a_finger_chooses_a_card(fingers: tuple[Page, CDPSession]) -> None:
    page, session = fingers
    point = at(page, 0)[0]
    touch(session, "Start", point)
    touch(session, "End")
    page.wait_for_timeout(50)
    assert "Nghị quyết 0-NQ/TU" in panel(page)


def test_what_fingers_do_is_told_where_there_is_no_mouse(fingers: tuple[Page, CDPSession]) -> None:
    page, _ = fingers
    told = page.locator("p.touch")
    assert told.is_visible() == page.evaluate("matchMedia('(pointer: coarse)').matches")
    assert "hai ngón" in str(told.text_content())
