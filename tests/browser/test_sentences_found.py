"""The search finds the documents' own words after all things, says what it leaves out, and knows verdicts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sites import Sites

from browser.visits import Visits
from hgkg.pipeline import build
from hgkg.publish.site.reading import parts as reading_parts
from hgkg.publish.site.writing import write_site
from hgkg.query.opened import Opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

SELECTED = "getSelection().toString()"


def opened(site: Path, visit: Visits) -> Page:
    page = visit(site / "vi" / "index.html")
    page.evaluate("async () => { window.find = await hgkgOpenSearch(); }")
    return page


def find(page: Page, typed: str, most: int = 12) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("([typed, most]) => window.find(typed, most)", [typed, most])
    return found


@pytest.mark.parametrize("typed", ["nước thải", "nuoc thai", "rác thải xử lý", "dịch bệnh", "covid"])
def test_words_of_the_texts_are_found(typed: str, visit: Visits, sites: Sites) -> None:
    found = find(opened(sites("five"), visit), typed)
    assert found["lacks"] is None
    assert found["told"] == len(found["sentences"]) > 0
    assert all(hit["kind"] == "sentence" and hit["detail"] for hit in found["sentences"])


def test_sentences_come_after_things_and_push_none_out(visit: Visits, sites: Sites) -> None:
    page = opened(sites("five"), visit)
    found = find(page, "tỉnh")
    assert len(found["hits"]) == 12
    assert len(found["sentences"]) == 3
    page.locator("#search").fill("tỉnh")
    page.locator("#found a").first.wait_for()
    kinds = page.locator("#found a .kind").evaluate_all(
        "all => all.map((one) => one.classList.contains('is-sentence'))"
    )
    assert kinds == [False] * 12 + [True] * 3


@pytest.mark.parametrize(("name", "lang"), [("five", "vi"), ("five", "en"), ("no-people", "vi")])
def test_a_sentence_leads_to_its_words(name: str, lang: str, visit: Visits, sites: Sites) -> None:
    """Also where people are hidden, so that what is shown stands elsewhere than in the text as read."""
    site = sites(name)
    rows = json.loads(
        (site / "assets" / "sentences.js").read_text(encoding="utf-8").removeprefix("window.hgkgSentences = ")[:-2]
    )
    page = opened(site, visit)
    texts = page.evaluate("window.hgkgIndex.texts")
    masked = [row for row in rows if "[…]" in row[3]]
    assert bool(masked) == (name == "no-people")
    plain = [row for row in rows if len(row[3]) > 80]
    for number, start, end, words in (*masked[:2], *plain[:: len(plain) // 4], plain[-1]):
        address, _, slug = texts[number][0].partition("text/")
        page = visit(site / lang / "text" / slug, f"c{start}-{end}")
        page.wait_for_function(f"document.querySelector('.here') || {SELECTED}")
        shown = page.evaluate(f"{SELECTED} || document.querySelector('.here').textContent")
        assert "".join(shown.split()) == "".join(words.split()), address
        if page.evaluate(SELECTED):
            assert page.evaluate("CSS.highlights.has('asked')")


def test_a_sentence_of_a_long_text_is_found_on_its_part(
    tmp_path: Path, visit: Visits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_parts, "MOST", 9_000)
    lines = "".join(f"Người dân ấp {n} trồng cây ăn trái quanh nhà mình.\n" for n in range(10, 410))
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "dai.txt").write_text(f"BÁO CÁO\nnăm 2024\n\n{lines}", encoding="utf-8")
    build([tmp_path / "documents"], tmp_path / "build")
    write_site(tmp_path / "site", Opened(tmp_path / "build", without_people=False))
    page = opened(tmp_path / "site", visit)
    (hit,) = find(page, "ấp 397 trồng cây")["sentences"]
    path, _, place = hit["address"].partition("#")
    page = visit(tmp_path / "site" / "vi" / path, place)
    page.wait_for_url("**/dai.part-*.html#c*")
    page.wait_for_function(SELECTED)
    assert page.evaluate(SELECTED) == "Người dân ấp 397 trồng cây ăn trái quanh nhà mình."


def test_no_word_is_dropped_without_saying_so(visit: Visits, sites: Sites) -> None:
    page = opened(sites("five"), visit)
    assert all("covid" in hit["title"].lower() for hit in find(page, "covid-19", 50)["sentences"])
    assert find(page, "covid-19")["count"] == 0
    found = find(page, "thu ngân sách xyzq")
    assert found["count"] > 0
    assert found["lacks"] == {"having": ["thu", "ngân", "sách"], "without": ["xyzq"]}
    page.locator("#search").fill("thu ngân sách xyzq")
    page.locator("#found p").first.wait_for()
    told = "Không có mục nào có đủ các từ; đang hiện mục có “thu”, “ngân”, “sách”, không có “xyzq”."
    assert page.locator("#found p").first.inner_text() == told
    page.goto((sites("five") / "vi" / "search.html").as_uri() + "?q=thu ngân sách xyzq")
    page.locator("#answers a").first.wait_for()
    assert told in page.locator("#count").inner_text()


@pytest.mark.parametrize(
    ("lang", "typed", "status"),
    [
        ("vi", "chưa đạt", "notMet"),
        ("vi", "chua dat", "notMet"),
        ("en", "not met", "notMet"),
        ("vi", "vượt", "exceeded"),
    ],
)
def test_targets_of_a_verdict_come_first(lang: str, typed: str, status: str, visit: Visits, sites: Sites) -> None:
    board = visit(sites("five") / lang / "board.html")
    having = set(
        board.locator(f"tbody tr:has(.verdict.is-{status}) th a").evaluate_all(
            "all => all.map((a) => a.getAttribute('href'))"
        )
    )
    board.evaluate("async () => { window.find = await hgkgOpenSearch(); }")
    hits = [hit["address"] for hit in find(board, typed, 50)["hits"]]
    assert having
    assert set(hits[: min(len(having), 50)]) <= having


def test_the_page_of_answers_has_one_box(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "search.html")
    assert page.locator("input").count() == 1
    page.locator("#search").fill("nước thải")
    page.locator("#in-texts a").first.wait_for()
    assert not page.locator("#found").is_visible()
    assert page.url.endswith("q=n%C6%B0%E1%BB%9Bc%20th%E1%BA%A3i")
    page.locator("#in-texts a").first.click()
    page.wait_for_url("**/text/*.html#c*")
