"""The watch over pages sees what it is there for: each fault that a test of a page relies on is made here once."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.visits import Visits

FAULTS = {
    "an error of a script": ("<script>nothing.here()</script>", "script: nothing is not defined"),
    "an error on the console": ("<script>console.error('broken')</script>", "console: broken"),
    "a dialog": ("<script>alert('ran')</script>", "alert: ran"),
    "a picture from elsewhere": ('<img src="https://example.org/x.png" alt="">', "asked for https://example.org/x.png"),
    "a style from elsewhere": ('<link rel="stylesheet" href="http://example.org/x.css">', "asked for http://example"),
    "a request of a script": (
        "<script>fetch('https://example.org/').catch(() => 0)</script>",
        "asked for https://example.org/",
    ),
    "a file that is missing": ('<script src="gone.js"></script>', "not there: file:///"),
    "what its own policy forbids": (
        "<meta http-equiv='Content-Security-Policy' content=\"script-src 'none'\"><script>1</script>",
        "console: Executing inline script violates",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_seen(name: str, tmp_path: Path, anything: Visits) -> None:
    markup, fault = FAULTS[name]
    path = tmp_path / "page.html"
    path.write_text(f'<!doctype html><meta charset="utf-8"><title>t</title>{markup}', encoding="utf-8")
    anything(path).wait_for_timeout(50)

    assert [seen for seen in anything.faults if fault in seen], anything.faults


def test_a_page_without_fault(tmp_path: Path, visit: Visits) -> None:
    path = tmp_path / "page.html"
    path.write_text("<!doctype html><title>Trang</title><script>document.title += ' một'</script>", encoding="utf-8")

    assert visit(path, "x").title() == "Trang một"
    assert visit(path, scripts=False).title() == "Trang"


def test_nothing_is_left_of_the_page_before(tmp_path: Path, visit: Visits) -> None:
    """Not even for the same file with another fragment, which a browser would not load again by itself."""
    path = tmp_path / "page.html"
    path.write_text(
        "<!doctype html><title>t</title><script>localStorage.seen = Number(localStorage.seen || 0) + 1</script>",
        encoding="utf-8",
    )

    assert [visit(path, fragment).evaluate("localStorage.seen") for fragment in ("", "a", "b")] == ["1", "1", "1"]
