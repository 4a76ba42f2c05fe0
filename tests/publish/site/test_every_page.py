"""What holds of every page of a site, whatever it shows; of the five documents, and of builds that are not usual."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

import pytest
from html5lib import HTMLParser
from page_reader import Page
from site_reader import SitePage, read_site
from sites import SITES, Sites

from tools.site_pages import LANGUAGES, by_kind, extremes

LARGEST = 300_000
ALONE = "network/"
"""Pages that are complete in themselves, and may be larger."""

BY_SCRIPT = {"vi/search.html", "en/search.html"}
"""Pages that only a script leads to, since they show nothing without one."""

ICON = "data:,"

Pages = Mapping[str, SitePage]


@pytest.fixture(scope="module", params=SITES)
def pages(request: pytest.FixtureRequest, sites: Sites) -> Pages:
    return read_site(sites(request.param))


def of(pages: Pages, lang: str) -> Pages:
    """The pages of a language."""
    return {address: page for address, page in pages.items() if address.startswith(f"{lang}/")}


def test_every_link_leads_somewhere(pages: Pages, sites: Sites, request: pytest.FixtureRequest) -> None:
    site = sites(request.node.callspec.params["pages"])
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    ids = {address: set(page.page.ids()) for address, page in pages.items()}
    lost = set()
    for page in pages.values():
        for address, fragment in page.ways():
            if address not in files or (fragment and fragment not in ids.get(address, ())):
                lost.add(f"{page.address} -> {address}{'#' if fragment else ''}{fragment}")
    assert sorted(lost)[:20] == []


def test_every_page_can_be_reached_from_the_first(pages: Pages) -> None:
    reached, next_ = {"index.html"}, ["index.html"]
    while next_:
        ways = {address for address, _ in pages[next_.pop()].ways() if address in pages} - reached
        reached |= ways
        next_ += sorted(ways)
    assert sorted(set(pages) - reached - BY_SCRIPT)[:20] == []


def test_ids_are_used_once(pages: Pages) -> None:
    twice = {
        address: [id_ for id_, count in Counter(page.page.ids()).items() if count > 1]
        for address, page in pages.items()
    }
    assert {address: ids[:5] for address, ids in twice.items() if ids} == {}


def test_every_page_has_a_twin_with_the_same_places(pages: Pages) -> None:
    """So that the switch of languages can keep the place."""
    vi, en = ({address.partition("/")[2]: page for address, page in of(pages, lang).items()} for lang in ("vi", "en"))
    assert sorted(vi) == sorted(en)
    assert [address for address in vi if set(vi[address].page.ids()) != set(en[address].page.ids())] == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_page_says_its_language_and_its_own_title(pages: Pages, lang: str) -> None:
    said = of(pages, lang).values()
    assert said
    assert {dict(page.page.tags[0][1]).get("lang") for page in said} == {lang}
    kinds: dict[str, set[str]] = {}
    for page in said:  # two things of one kind may have one name, but not a document and its text
        kinds.setdefault(page.title, set()).add(page.address.split("/")[1])
    assert {title: of for title, of in kinds.items() if len(of) > 1 or not title} == {}


def test_headings_go_down_one_step_at_a_time(pages: Pages) -> None:
    faults = []
    for address, page in pages.items():
        steps = [int(tag[1]) for tag, _ in page.page.tags if re.fullmatch("h[1-6]", tag)]
        if steps.count(1) != 1 or any(below - above > 1 for above, below in zip([0, *steps], steps, strict=False)):
            faults.append((address, steps[:20]))
    assert faults[:20] == []


def test_every_table_has_a_caption_and_every_heading_of_it_a_scope(pages: Pages) -> None:
    def tables(page: Page) -> tuple[int, int, int]:
        names = Counter(tag for tag, _ in page.tags)
        return names["table"], names["caption"], sum(tag == "th" and "scope" not in attrs for tag, attrs in page.tags)

    faults = {address: tables(page.page) for address, page in pages.items()}
    assert {address: found for address, found in faults.items() if found[0] != found[1] or found[2]} == {}


def test_every_page_has_its_landmarks(pages: Pages) -> None:
    for address, page in pages.items():
        names = Counter(tag for tag, _ in page.page.tags)
        assert names["main"] == 1, address
        roles = [
            attrs.get("aria-label") or attrs.get("aria-labelledby") for tag, attrs in page.page.tags if tag == "nav"
        ]
        assert all(roles), address
        assert len(set(roles)) == len(roles), address


def test_no_page_is_larger_than_an_old_computer_likes(pages: Pages) -> None:
    large = {
        address: page.size for address, page in pages.items() if f"/{ALONE}" not in address and page.size > LARGEST
    }
    assert large == {}


def test_nothing_in_a_page_runs_or_asks_the_network(pages: Pages) -> None:
    faults = []
    for address, page in pages.items():
        policy = page.page.policy()
        allowed = set(policy.get("script-src", policy["default-src"]))
        plain = [
            text for attrs, text in page.page.scripts if "src" not in attrs and attrs.get("type") != "application/json"
        ]
        if page.page.handlers() or set(page.page.loads()) - {ICON}:
            faults.append((address, page.page.handlers()[:3], page.page.loads()[:3]))
        if "'unsafe-inline'" in allowed or "*" in allowed or policy["default-src"] != ["'none'"]:
            faults.append((address, "policy", sorted(allowed)))
        if plain and not set(page.page.hashes()) <= allowed:
            faults.append((address, "a script in the page", plain[0][:80]))
    assert faults[:20] == []


@pytest.mark.parametrize("name", SITES)
def test_the_markup_of_every_kind_of_page_is_whole(name: str, sites: Sites) -> None:
    """As a strict reader of HTML sees it; it takes too long for every page."""
    site, faults = sites(name), {}
    for path in (path for lang in LANGUAGES for pages in by_kind(site, lang).values() for path in extremes(pages)):
        parser = HTMLParser()
        parser.parse(path.read_text(encoding="utf-8"))
        if parser.errors:
            faults[path.relative_to(site).as_posix()] = [(place, fault) for place, fault, _ in parser.errors][:5]
    assert faults == {}
