"""A site of documents that are full of hostile words: in every page they are words, and nothing more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

import pytest
from hostile import HOSTILE
from site_reader import SitePage, read_site
from sites import Sites

OF_HGKG = {"questions", "about", "search", "networks"}
"""Kinds of pages that show no words of a document."""


def kind(address: str) -> str:
    """The kind of a page: its folder, or its name; in either language."""
    parts = address.removesuffix(".html").split("/")
    return parts[1] if len(parts) > 1 else parts[0]


def markup(pages: Mapping[str, SitePage]) -> Mapping[str, Set[str]]:
    """Of each kind of page what it is made of: each element with the names of its attributes, one by one."""
    made: dict[str, set[str]] = {}
    for address, page in pages.items():
        of_kind = made.setdefault(kind(address), set())
        for tag, attributes in page.page.tags:
            of_kind |= {tag, *(f"{tag} {name}" for name in attributes)}
    return made


@pytest.fixture(scope="module")
def hostile(sites: Sites) -> Mapping[str, SitePage]:
    return read_site(sites("hostile"))


def test_hostile_words_make_no_markup(hostile: Mapping[str, SitePage], sites: Sites) -> None:
    """No element and no attribute that the same kind of page of harmless documents does not have."""
    clean = markup(read_site(sites("five")))
    anywhere = set().union(*clean.values())
    more = {of: sorted(names - clean.get(of, anywhere)) for of, names in markup(hostile).items()}
    assert {of: names for of, names in more.items() if names} == {}


def test_hostile_words_reach_every_kind_of_page(hostile: Mapping[str, SitePage]) -> None:
    """What is tested here is tested: each kind of page has them, and of the ways to do harm each is in some page."""
    words = {}
    for address, page in hostile.items():
        words[kind(address)] = words.get(kind(address), "") + page.page.words
    untouched = {of for of, shown in words.items() if not any(way in shown for way in HOSTILE)}
    assert untouched - OF_HGKG - {"index"} == set()
    everything = " ".join("".join(words.values()).split())
    assert [hostile for hostile in HOSTILE if " ".join(hostile.split()) not in everything] == []


def test_hostile_words_make_no_address(hostile: Mapping[str, SitePage], sites: Sites) -> None:
    site = sites("hostile")
    names = [path.relative_to(site).as_posix() for path in site.rglob("*")]
    assert [name for name in names if not re.fullmatch(r"[a-z0-9./_-]+", name)] == []
    links = {link for page in hostile.values() for link in page.page.links()}
    assert [link for link in links if re.match(r"\s*[a-z]+:|//|\\", link, re.IGNORECASE)] == []
