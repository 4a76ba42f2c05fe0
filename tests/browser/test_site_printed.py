"""Each kind of page on paper: its words, on as many sheets as they need, none of them empty, nothing cut."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sites import Sites

from browser.test_site_opens import looked_at
from browser.visits import Visits

if TYPE_CHECKING:
    from playwright.sync_api import Page

A4 = {"format": "A4", "margin": {"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"}}
UPRIGHT, LYING, LYING_HEIGHT = 680, 1010, 680
"""Pixels between the margins of a sheet, and of one that a style of the page turns, with its height."""

SMALLER = 1.25
"""What is a little wider than its sheet a browser prints that much smaller: 8 points are still legible."""

MOST_SHEETS = 60
MOST_INK = 100
"""Of 255: how bright the letters may be at most."""

CONTROLS = """() => [...document.querySelectorAll("nav, button, input, select, .skip, [role=search]")]
  .filter((one) => one.checkVisibility() && !one.closest(".legend, th")).map((one) => one.outerHTML.slice(0, 100))"""
"""What is of no use on paper. A legend is, and the heading of a column, whether or not it can be pressed."""

WORDS = re.compile(r"\w+")


WITH_PAPER = pytest.mark.skipif(
    shutil.which("pdftotext") is None and "CI" not in os.environ, reason="no pdftotext here (poppler-utils)"
)


def sheets(pdf: Path) -> list[str]:
    """The words on each sheet."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode(
        "utf-8"
    )
    return text.split("\f")[:-1]


@WITH_PAPER
def test_every_kind_of_page_prints_whole(visit: Visits, sites: Sites, tmp_path: Path) -> None:
    faults = {}
    for address, path in looked_at(sites("five"), "vi"):
        if "/network/" in address:
            continue  # a network prints its picture: see its own tests
        page = visit(path)
        page.pdf(path=tmp_path / "page.pdf", **A4)
        printed = sheets(tmp_path / "page.pdf")
        heading = WORDS.findall(page.locator("h1").inner_text())
        empty = [number for number, words in enumerate(printed, 1) if len(WORDS.findall(words)) < 3]
        if not set(heading) <= set(WORDS.findall(printed[0])) or empty or len(printed) > MOST_SHEETS:
            faults[address] = (len(printed), empty, printed[0][:200])
    assert faults == {}


HEADED = {
    "question/verdicts.html": ("Lý do", "Quy tắc"),
    "matrix.html": ("Chỉ tiêu", "Đánh giá"),
    "findings.html": ("Nội dung", "Tính ra"),
    "documents.html": ("Tình trạng",),
}
"""Pages whose table goes over several sheets, and some of its headings."""


@WITH_PAPER
@pytest.mark.parametrize("address", HEADED)
def test_the_heads_of_a_table_stand_on_every_sheet_of_it(
    visit: Visits, sites: Sites, tmp_path: Path, address: str
) -> None:
    page = visit(sites("five") / "vi" / address)
    page.pdf(path=tmp_path / "page.pdf", **A4)
    of_table = sheets(tmp_path / "page.pdf")[:-1]  # the last may have what stands below it
    assert len(of_table) > 1
    assert [n for n, words in enumerate(of_table, 1) if not all(head in words for head in HEADED[address])] == []


@WITH_PAPER
def test_the_marks_of_notes_print_with_their_numbers(visit: Visits, sites: Sites, tmp_path: Path) -> None:
    page = visit(sites("five") / "vi" / "text" / "report-2024.html")
    page.pdf(path=tmp_path / "page.pdf", **A4)
    marks = page.locator("#source .ref").count()
    words = "".join(sheets(tmp_path / "page.pdf"))
    assert marks
    assert len({int(number) for number in re.findall(r"\[(\d+)\]", words)}) == marks


@WITH_PAPER
def test_a_target_has_both_ends_and_its_chain_on_the_first_sheet_and_its_table_after_them(
    visit: Visits, sites: Sites, tmp_path: Path
) -> None:
    pages = sorted((sites("five") / "vi" / "target").glob("*.html"))[::12]
    assert len(pages) > 3
    for path in pages:
        page = visit(path, width=LYING, on_paper=True)
        target, between, result = (
            page.locator(part).bounding_box() for part in (".end.is-target", ".between", ".end.is-result")
        )
        assert target
        assert between
        assert result
        assert target["x"] + target["width"] <= between["x"]
        assert between["x"] + between["width"] <= result["x"]
        chain = page.locator("svg.chain").bounding_box()
        assert chain
        assert chain["y"] + chain["height"] < LYING_HEIGHT
        page.emulate_media(media="null")
        page.pdf(path=tmp_path / "page.pdf", **A4)
        first, *others = sheets(tmp_path / "page.pdf")
        assert "Đạt được" in first
        assert "Nguyên văn từng bậc" in first + others[0]
        assert len(others) <= 3  # the target with most drivers and bodies has a table of twelve rows


CHOSEN = {
    ("vi", "board.html", ""): "Không lọc. Sắp xếp theo: như trong văn bản.",
    ("vi", "board.html", "?verdict=notMet&q=khu+vuc&sort=-apart"): (
        "Lọc theo: từ: “khu vuc”; Đánh giá: chưa đạt. Sắp xếp theo: So mức đề ra ↓."
    ),
    ("en", "board.html", "?verdict=notMet&sort=plan"): "Filtered by: Verdict: not met. Sorted by: Plan ↑.",
    ("vi", "findings.html", "?q=th%E1%BA%BB%20%3Cb%3E"): "Lọc theo: từ: “thẻ <b>”.",  # words stay words
}
"""What a list says of itself on paper, by what its address asks for."""


@pytest.mark.parametrize(("asked", "words"), CHOSEN.items())
def test_a_list_on_paper_says_what_was_chosen_and_how_many_rows_fit(
    visit: Visits, sites: Sites, asked: tuple[str, str, str], words: str
) -> None:
    lang, name, query = asked
    page = visit(sites("five") / lang / name)
    page.goto(f"{page.url}{query}")
    assert page.locator("[data-chosen]").is_hidden()  # on the screen the filters themselves are seen
    page.emulate_media(media="print")
    assert page.locator("[data-chosen]").inner_text().strip() == words
    count = page.locator("[data-shown]").inner_text()
    assert page.locator("[data-shown]").is_visible()
    shown = page.locator("[data-list] tbody tr:visible, [data-item]:visible").count()
    assert str(shown) in re.findall(r"\d+", count)


def test_the_picture_of_the_timeline_begins_on_the_first_sheet_and_none_of_it_is_cut(
    visit: Visits, sites: Sites
) -> None:
    page = visit(sites("five") / "vi" / "timeline.html", width=LYING, on_paper=True)
    boxes = page.evaluate(
        "() => [...document.querySelectorAll('svg.timeline')].map((one) => one.getBoundingClientRect())"
        ".map((box) => [box.top, box.right, box.height])"
    )
    assert boxes[0][0] + boxes[0][2] < LYING_HEIGHT
    assert [box for box in boxes if box[1] > LYING or box[2] > LYING_HEIGHT] == []


def test_on_paper_there_is_nothing_to_press_and_nothing_wider_than_the_sheet(visit: Visits, sites: Sites) -> None:
    faults = {}
    for address, path in looked_at(sites("five"), "vi"):
        paper = _paper(path)
        page = visit(path, width=paper, on_paper=True, scheme="dark")
        told = [*page.evaluate(CONTROLS), *_too_wide(page, paper)]
        if max(map(int, re.findall(r"\d+", page.evaluate("getComputedStyle(document.body).color")))) > MOST_INK:
            told.append("the ink of a dark screen")
        if told:
            faults[address] = told
    assert faults == {}


def _paper(path: Path) -> int:
    page = path.read_text(encoding="utf-8")
    styles = [(path.parent / style).read_text(encoding="utf-8") for style in re.findall(r'href="([^"]+\.css)"', page)]
    return LYING if any("landscape" in text for text in (page, *styles)) else UPRIGHT


def _too_wide(page: Page, paper: int) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [f"{wide} pixels wide"] if wide > paper * SMALLER else []
