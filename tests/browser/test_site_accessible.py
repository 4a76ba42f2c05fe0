"""axe-core finds no fault that would keep anyone out, on any kind of page, light and dark, wide and narrow."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from sites import Sites

from browser.visits import NARROW, Visits
from tools.site_pages import by_kind, extremes

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RUN = """async (rules) => {
  const only = rules.length ? { runOnly: { type: "rule", values: rules } } : {};
  const told = await axe.run(document, { resultTypes: ["violations"], preload: false, ...only });
  return told.violations.filter((fault) => ["serious", "critical", "moderate"].includes(fault.impact))
    .map((fault) => `${fault.impact} ${fault.id}: ${fault.nodes.length} × ${fault.nodes[0].html.slice(0, 160)} `
      + `(${(fault.nodes[0].any[0] || fault.nodes[0].all[0] || fault.nodes[0].none[0] || {}).message})`);
}"""
COLOURS = ("color-contrast", "link-in-text-block")

FEW = """(most) => {
  const shape = (one) => [one, ...one.querySelectorAll("*")].map((part) => part.tagName + part.className).join();
  for (const parent of document.querySelectorAll("tbody, ul, ol, dl, select, svg, .source, section, main, td, p")) {
    const seen = new Set();
    [...parent.children].forEach((child, at) => {
      const own = shape(child);
      if (at >= most && seen.has(own) && !child.contains(document.activeElement)) child.remove();
      seen.add(own);
    });
  }
}"""
"""Of many rows alike the first few: the hundredth has no fault that the first has not, and axe needs long for each."""


def faults(page: Page, rules: tuple[str, ...] = ()) -> list[str]:
    page.evaluate(FEW, 3)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN, list(rules))
    return found


def test_axe_finds_no_fault_in_the_fullest_page_of_a_kind(visit: Visits, sites: Sites) -> None:
    """On a wide screen, with a dark ground, and on a telephone."""
    found = {}
    for kind, pages in by_kind(sites("five"), "vi").items():
        page = visit(extremes(pages)[0])
        told = faults(page)
        page.emulate_media(color_scheme="dark")
        told += [f"dark: {fault}" for fault in faults(page, COLOURS)]
        page.set_viewport_size({"width": NARROW, "height": 900})
        told += [f"narrow: {fault}" for fault in faults(page)]
        if told:
            found[kind] = told
    assert found == {}


def test_axe_finds_no_fault_in_the_emptiest_and_in_long_titles(visit: Visits, sites: Sites) -> None:
    """In English: the same templates, other words."""
    found = {}
    for pages in by_kind(sites("five"), "en").values():
        for path in extremes(pages)[1:]:
            if told := faults(visit(path)):
                found[path.stem] = told
    assert found == {}


def test_axe_sees_faults(tmp_path: Path, visit: Visits) -> None:
    """The check itself: words hardly darker than their ground, and a field without a name."""
    path = tmp_path / "page.html"
    path.write_text(
        '<!doctype html><html lang="vi"><title>t</title><main><h1 style="color:#ccc">Trang</h1><input></main></html>',
        encoding="utf-8",
    )
    told = faults(visit(path))
    assert [fault.split(":")[0] for fault in told] == ["serious color-contrast", "critical label"]
