"""No word of a document runs, loads or becomes markup, wherever in a page it stands."""

import json
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
}


@cache
def clean(name: str) -> Page:
    return Page(PAGES[name]("lời văn"))


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
    assert policy["script-src"] == clean(name).hashes()
    assert policy["img-src"] == ["data:"]
    assert policy["base-uri"] == policy["form-action"] == ["'none'"]
    assert clean(name).handlers() == []


@pytest.mark.parametrize("name", list(PAGES))
def test_a_page_asks_for_nothing(name: str) -> None:
    assert clean(name).loads() == []
    assert not clean(name).names() & {"link", "img", "iframe", "object", "embed", "audio", "video", "base", "form"}
    assert all("src" not in attrs for attrs, _ in clean(name).scripts)
    assert all("sourceMappingURL" not in text for _, text in clean(name).scripts)
