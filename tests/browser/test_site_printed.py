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
UPRIGHT, LYING = 680, 1010
"""Pixels between the margins of a sheet, and of one that a style of the page turns."""

SMALLER = 1.25
"""What is a little wider than its sheet a browser prints that much smaller: 8 points are still legible."""

MOST_SHEETS = 60
MOST_INK = 100
"""Of 255: how bright the letters may be at most."""

CONTROLS = """() => [...document.querySelectorAll("nav, button, input, select, .skip, [role=search]")]
  .filter((one) => one.checkVisibility() && !one.closest(".legend, th")).map((one) => one.outerHTML.slice(0, 100))"""
"""What is of no use on paper. A legend is, and the heading of a column, whether or not it can be pressed."""

WORDS = re.compile(r"\w+")


def sheets(pdf: Path) -> list[str]:
    """The words on each sheet."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode(
        "utf-8"
    )
    return text.split("\f")[:-1]


@pytest.mark.skipif(
    shutil.which("pdftotext") is None and "CI" not in os.environ, reason="no pdftotext here (poppler-utils)"
)
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
