"""axe-core finds no fault that would keep anyone out, on any kind of page, light and dark, wide and narrow."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sites import Sites

from browser.test_site_opens import looked_at
from browser.visits import NARROW, WIDE, Visits

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


def faults(page: Page, rules: tuple[str, ...] = ()) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN, list(rules))
    return found


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_axe_finds_no_fault(lang: str, visit: Visits, sites: Sites) -> None:
    found = {}
    for address, path in looked_at(sites("five"), lang):
        page = visit(path, width=WIDE)
        told = faults(page)
        page.emulate_media(color_scheme="dark")
        told += [f"dark: {fault}" for fault in faults(page, COLOURS)]
        page.set_viewport_size({"width": NARROW, "height": 900})
        told += [f"narrow: {fault}" for fault in faults(page)]
        if told:
            found[address] = told
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
