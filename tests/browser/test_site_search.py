"""The search of a site, with and without accents, in any order, and numbers of documents in any spelling."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from sites import Sites

from browser.visits import Visits

if TYPE_CHECKING:
    from playwright.sync_api import Page

SHOWN = 12
"""Answers that the box of a page shows."""

OPEN = "async () => { const find = await hgkgOpenSearch(); window.find = find; return window.hgkgIndex.entries; }"
FIND = """([asked, most]) => asked.map((typed) => {
  const { hits, count } = window.find(typed, most);
  return { count, addresses: hits.map((hit) => hit.address) };
})"""


def plain(text: str) -> str:
    """As it is typed in haste: no accents, no capitals."""
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()


def spellings(number: str) -> list[str]:
    """A document's number as people write it."""
    bare = plain(number)
    glued = re.sub(r"(?<!\d)[/\-. ]|[/\-. ](?!\d)", "", bare)  # not two figures: nobody could part them again
    return [number, bare, re.sub(r"[/\-.]", " ", bare), glued, bare.lstrip("0"), f" {number}  "]


@pytest.fixture(params=["vi", "en"])
def opened(request: pytest.FixtureRequest, visit: Visits, sites: Sites) -> tuple[Page, list[list[Any]]]:
    """A page of the site with its search at hand, and the index: kind, title, detail, address, maybe numbers."""
    page = visit(sites("five") / request.param / "index.html")
    return page, page.evaluate(OPEN)


def find(page: Page, asked: list[str], most: int = SHOWN) -> list[list[str]]:
    """The addresses of the answers to each."""
    return [told["addresses"] for told in page.evaluate(FIND, [asked, most])]


def test_every_entry_is_found_by_its_own_words(opened: tuple[Page, list[list[Any]]]) -> None:
    page, entries = opened
    assert entries
    for way in (str, plain, lambda title: " ".join(reversed(plain(title).split()))):
        found = find(page, [way(entry[1]) for entry in entries], len(entries))
        assert [entry[1] for entry, hits in zip(entries, found, strict=True) if entry[3] not in hits] == []


def test_a_title_without_accents_finds_its_page_among_the_first(opened: tuple[Page, list[list[Any]]]) -> None:
    page, entries = opened
    alike = {plain(entry[1]): sum(plain(other[1]) == plain(entry[1]) for other in entries) for entry in entries}
    alone = [entry for entry in entries if alike[plain(entry[1])] < SHOWN]
    found = find(page, [plain(entry[1]) for entry in alone])
    assert [entry[1] for entry, hits in zip(alone, found, strict=True) if entry[3] not in hits] == []


def test_a_number_is_found_in_any_spelling(opened: tuple[Page, list[list[Any]]]) -> None:
    page, entries = opened
    papers = [entry for entry in entries if entry[3].startswith("document/") and len(entry) > 4]
    numbered = [(entry, number) for entry in papers for number in entry[4]]
    asked = [(entry, spelling) for entry, number in numbered for spelling in spellings(number)]
    found = find(page, [spelling for _, spelling in asked])
    lost = [(entry[1], spelling) for (entry, spelling), hits in zip(asked, found, strict=True) if entry[3] not in hits]
    assert lost[:10] == []


def test_more_than_titles_is_found(visit: Visits, sites: Sites) -> None:
    """What a document is about, what was reported, and what a text calls a body."""
    page = visit(sites("five") / "vi" / "index.html")
    every = page.evaluate(OPEN)
    asked = {"cai cach hanh chinh nha nuoc": "document/", "7.520 ty dong": "target/", "7520": "indicator/"}
    for words, folder in asked.items():
        (found,) = find(page, [words], len(every))
        assert any(address.startswith(folder) for address in found), words
    named = [(entry, name) for entry in every if entry[3].startswith("body/") and len(entry) > 4 for name in entry[4]]
    assert named
    found = find(page, [name for _, name in named], len(every))
    assert [name for (entry, name), hits in zip(named, found, strict=True) if entry[3] not in hits] == []


def test_letter_by_letter_the_answers_are_those_of_the_whole(opened: tuple[Page, list[list[Any]]]) -> None:
    """What fitted before is looked through again, and must leave nothing out, whatever is added or taken away."""
    page, _ = opened
    asked = [
        "t",
        "thu",
        "thu n",
        "thu noi",
        "thu",
        "ghi",
        "ghi q",
        "0",
        "07",
        "07 nq",
        "2",
        "20",
        "20n",
        "20nqtu",
        "xx",
        "x",
    ]
    fresh = page.evaluate("(asked) => asked.map((one) => hgkgSearch(hgkgIndex, hgkgSentences)(one, 12))", asked)
    assert page.evaluate("(asked) => asked.map((one) => window.find(one, 12))", asked) == fresh
    assert any(told["count"] for told in fresh)


def test_what_is_nowhere_is_said_to_be_nowhere(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "index.html")
    page.locator("#search").fill("zzqqxx")
    page.locator("#found p").wait_for()
    assert page.locator("#found a").count() == 0
    assert page.locator("#found-count").inner_text().startswith("0")


def test_what_is_typed_is_never_markup(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "search.html")
    for typed in ("<img src=x onerror=alert(1)>", "\\", "(", "[", "*", "{{7*7}}", "%", "&lt;", "'", '"', "\u0000"):
        page.locator("#search").fill(typed)
        page.wait_for_timeout(20)
    assert page.locator("main img").count() == 0


def test_the_page_of_answers_can_be_linked_to(visit: Visits, sites: Sites) -> None:
    site = sites("five")
    page = visit(site / "vi" / "search.html")
    page.goto((site / "vi" / "search.html").as_uri() + "?q=gioi%20thieu")
    page.locator("#answers a").first.wait_for()
    assert "Giới thiệu" in page.locator("#answers .title").all_text_contents()


ABBREVIATED = {
    "MTTQ": "Mặt trận Tổ quốc",
    "ubmttq": "Ủy ban Mặt trận Tổ quốc",
    "Sở NN&PTNT": "Sở Nông nghiệp và Phát triển nông thôn",
    "sở nnptnt": "Sở Nông nghiệp và Phát triển nông thôn",
    "SNN": "Sở Nông nghiệp và Phát triển nông thôn",
    "ubnd tp": "Ủy ban nhân dân thành phố",
    "HĐND": "Hội đồng nhân dân",
    "btv": "Ban Thường vụ",
    "TU": "Thành ủy",
    "cat": "Công an tỉnh",
}
"""What staff type, and what the first answer is called."""


def test_bodies_are_found_by_abbreviations_that_no_document_uses(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "index.html")
    titles = {entry[3]: entry[1] for entry in page.evaluate(OPEN)}
    for asked, found in zip(ABBREVIATED, find(page, list(ABBREVIATED)), strict=True):
        assert found, asked
        assert found[0].startswith("body/"), asked
        assert ABBREVIATED[asked] in titles[found[0]], asked


@pytest.mark.parametrize(
    ("lang", "asked"),
    [("vi", "chỉ tiêu số {}"), ("vi", "chi tieu {}"), ("vi", "nhóm {}"), ("en", "target no. {}"), ("en", "group {}")],
)
def test_the_targets_of_a_number_come_first(lang: str, asked: str, visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / lang / "board.html")
    rows = page.locator("tbody tr[data-number]").evaluate_all(
        "(rows) => rows.map((row) => [row.dataset.number, row.querySelector('th a').getAttribute('href')])"
    )
    of: dict[str, set[str]] = {}
    for number, target in rows:
        of.setdefault(number, set()).add(target)
    assert of
    page.evaluate(OPEN)
    found = find(page, [asked.format(number) for number in of])
    for (number, targets), hits in zip(of.items(), found, strict=True):
        assert set(hits[: len(targets)]) == targets, number


def test_what_is_typed_is_found_in_the_time_of_a_keystroke(visit: Visits, sites: Sites) -> None:
    """However much fits: twenty thousand entries that share their words, and words that none has together."""
    page = visit(sites("five") / "vi" / "index.html")
    page.evaluate(OPEN)
    slowest = page.evaluate(
        """() => {
          const entry = (i) => [0, `Thu nội địa ${i % 90}`, `20-NQ/TU · ${i}`, `t${i}`];
          const entries = Array.from({ length: 20000 }, (_, i) => entry(i));
          const search = hgkgSearch({ kinds: [{ kind: "target", word: "", weight: 1 }], entries });
          const time = (typed) => {
            const before = performance.now();
            search(typed, 12);
            return performance.now() - before;
          };
          return Math.max(...["t", "thu", "thu noi", "20", "khong co xyz", "thu xyz 20", "mttq"]
            .map((typed) => Math.min(...[1, 2, 3].map(() => time(typed)))));
        }"""
    )
    assert slowest < 50
