"""The pages as a browser runs them; left out where there is no Chromium."""

import shutil
import subprocess
from pathlib import Path

import pytest
from page_reader import Page
from publish_cases import chain, driver, target

from hgkg.publish.network import chain_page, chains_page
from hgkg.publish.tables import chain_table, render

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium here")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1400,900",
    "--virtual-time-budget=4000",
    "--dump-dom",
)
RUNS = "document.title='ran'"


def after_running(html: str, tmp_path: Path, fragment: str = "") -> Page:
    """The page once its scripts have run."""
    path = tmp_path / "page.html"
    path.write_text(html, encoding="utf-8")
    address = path.as_uri() + fragment
    command = [str(BROWSER), *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", address]
    return Page(subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode("utf-8"))


def panel(page: Page) -> str:
    """The words beside the network: between the panel's heading and the table."""
    return page.words.partition("Nguyên văn\n")[2].partition("Bảng của chuỗi")[0]


def test_a_link_to_a_row_shows_its_exact_words(tmp_path: Path) -> None:
    page = after_running(chain_page(chain(), "vi", "b"), tmp_path, "#target-09.result-1")
    assert "canvas" in page.names()
    assert "thu nội địa là 7.017 tỷ đồng" in panel(page)
    assert "chú thích 12" in panel(page)
    assert "Nghị quyết Đại hội XIV" not in panel(page)


def test_without_a_link_the_verdict_is_shown_with_both_sides(tmp_path: Path) -> None:
    shown = panel(after_running(chain_page(chain(), "vi", "b"), tmp_path))
    assert "7.017 > 6.800 tỷ đồng" in shown
    assert "thu nội địa 6.800 tỷ đồng" in shown
    assert "thu nội địa là 7.017 tỷ đồng" in shown


def test_a_link_opens_one_chain_of_many(tmp_path: Path) -> None:
    given = (chain(), chain(target=target(group=2)), chain(target=target(group=3)))
    page = after_running(chains_page(given, "vi", "b"), tmp_path, "#target-02")
    chains = [attrs for tag, attrs in page.tags if tag == "section" and attrs.get("class") == "chain"]
    assert [attrs["id"] for attrs in chains if "hidden" not in attrs] == ["target-02"]


def test_words_do_not_run(tmp_path: Path) -> None:
    ways = ("</script><script>{}</script>", '<img src="x" onerror="{}">', "<svg onload={}>", "<!--<script>{}//")
    words = " ".join(way.format(RUNS) for way in ways)
    hostile = chain(target=target(indicator=words), drivers=(driver(name=words),), reason_vi=words)
    for html in (chain_page(hostile, "vi", "b"), render(chain_table(hostile, "vi"), "html", "vi", "b")):
        page = after_running(html, tmp_path)
        assert "Cách đọc trang này" in page.words
        assert page.handlers() == []
        assert page.words.strip().startswith(f"Chuỗi chỉ tiêu: {words}")  # the title is as it was
