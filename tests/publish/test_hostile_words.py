"""No word of a document runs, loads or becomes markup, wherever in a page it stands."""

import json
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import pytest
from hostile import HOSTILE
from page_reader import Page
from publish_cases import board_row, chain, driver

from hgkg.publish.inline import json_text
from hgkg.publish.network import chain_page, chains_page
from hgkg.publish.networks.arranging import Arranged, arrange
from hgkg.publish.networks.declared import read_declared
from hgkg.publish.networks.network import network_of
from hgkg.publish.networks.page import Around, network_page
from hgkg.publish.page.frame import MENU
from hgkg.publish.tables import board_table, chain_table, render

FIXED = {"status", "reported", "basis", "role", "operator", "direction", "iri"}  # keys, never shown as they stand


def poisoned(value: Any, words: str) -> Any:
    """``value`` with ``words`` in every field that holds a text."""
    if is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: poisoned(getattr(value, f.name), words) for f in fields(value) if f.name not in FIXED}
        return replace(value, **changed)
    if isinstance(value, tuple):
        return tuple(poisoned(item, words) for item in value)
    return words if isinstance(value, str) else value


def _chain(words: str) -> Any:
    return poisoned(chain(drivers=(driver(), driver("explicit"))), words)


PAGES: dict[str, Callable[[str], str]] = {
    "chain": lambda words: chain_page(_chain(words), "vi", words),
    "chains": lambda words: chains_page((_chain(words), chain()), "en", words),
    "chain table": lambda words: render(chain_table(_chain(words), "vi"), "html", "vi", words),
    "board": lambda words: render(
        board_table((poisoned(board_row(), words),), "en", ("network.html#a",)), "html", "en", words
    ),
    "network": lambda words: network_page(_network(words), read_declared(), "vi", words, linked=False),
    "network in a site": lambda words: network_page(
        _network(words),
        read_declared(),
        "en",
        words,
        linked=True,
        around=Around(MENU, "../../vi/network/x.html", "../"),
    ),
}


def _network(words: str) -> Arranged:
    """Two nodes with a link and one alone, beyond their limit too; every text is ``words``."""
    told = {"title": words, "section": words, "doc": words, "quote": words, "start": 1, "end": 9}
    first = {"from": words, "fromKind": "held", "fromLabel": words, "fromNote": words, "fromGroup": words}
    second = {"to": f"https://example.org/{words}", "toKind": "central", "toLabel": words, "toNote": words}
    view = replace(read_declared().view("corpus"), limit=1)
    return arrange(network_of(view, [{**first, **second, **told, "link": "cites"}, {**first, **told}], read_declared()))


@cache
def clean(name: str) -> Page:
    return Page(PAGES[name]("loi van"))  # as what is hostile without the letters that have Vietnamese marked


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", list(PAGES))
def test_words_make_no_markup(name: str, words: str) -> None:
    page = Page(PAGES[name](words))
    # The same elements with the same attributes as for harmless words: nothing was added, nothing was closed.
    assert [(tag, list(attrs)) for tag, attrs in page.tags] == [(tag, list(attrs)) for tag, attrs in clean(name).tags]
    assert page.handlers() == []
    assert page.loads() == []
    assert page.hashes() == clean(name).hashes()
    assert words.strip() in page.words  # and the reader sees them as they are


@pytest.mark.parametrize("words", HOSTILE)
def test_words_survive_in_the_data_as_words(words: str) -> None:
    data = Page(chain_page(_chain(words), "vi", "b")).data()
    (drawn,) = data["chains"].values()
    assert any(" ".join(words.split()) in node["label"] for node in drawn["nodes"])
    assert all("title" not in part for part in (*drawn["nodes"], *drawn["edges"]))  # vis-network reads those as HTML


@pytest.mark.parametrize("words", HOSTILE)
def test_json_for_a_page_is_ascii_and_cannot_end_its_element(words: str) -> None:
    text = str(json_text({words: [words]}))
    assert text.isascii()
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == {words: [words]}


@pytest.mark.parametrize("name", list(PAGES))
def test_only_the_pages_own_scripts_may_run(name: str) -> None:
    policy = clean(name).policy()
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == [
        *(["'self'", "file:"] if name == "network in a site" else []),
        *clean(name).hashes(),
    ]
    assert policy["img-src"] == ["data:"]
    assert policy["base-uri"] == policy["form-action"] == ["'none'"]
    assert clean(name).handlers() == []


@pytest.mark.parametrize("name", list(PAGES))
def test_a_page_asks_for_nothing(name: str) -> None:
    assert clean(name).loads() == []
    assert not clean(name).names() & {"link", "img", "iframe", "object", "embed", "audio", "video", "base", "form"}
    assert all("src" not in attrs for attrs, _ in clean(name).scripts)
    assert all("sourceMappingURL" not in text for _, text in clean(name).scripts)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_network_survive_in_its_data_as_words(words: str) -> None:
    data = Page(PAGES["network"](words)).data()
    assert {node["label"] for node in data["nodes"] if "members" not in node} == {words}
    assert all("title" not in part for part in (*data["nodes"], *data["edges"]))  # vis-network reads those as HTML
    assert all(re.fullmatch(r"[a-z0-9.-]+", node["slug"]) for node in data["nodes"])
