"""The words of the site's pages."""

import re
import tomllib
import unicodedata
from pathlib import Path

import pytest

from hgkg.assets import folder

WORDS = sorted((folder("viz") / "words").glob("*.toml"))
TEMPLATES = sorted((folder("viz") / "templates" / "site").glob("*.html"))


def read(path: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.stem)
def test_both_languages_say_the_same_things(path: Path) -> None:
    words = read(path)
    assert list(words) == ["vi", "en"]
    assert list(words["vi"]) == list(words["en"])
    for key, vi in words["vi"].items():
        en = words["en"][key]
        assert vi
        assert en
        assert vi == unicodedata.normalize("NFC", vi)
        places = [set(re.findall(r"\{(\w+)", text)) for text in (vi, en)]
        assert places[0] == places[1], key
        assert not hasattr({}, key), f"{key}: a template would take it for a method of the words themselves"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_has_words_of_its_own(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.DOTALL)  # first: there may be a ">" in it
    text = re.sub(r"<[^>]*>|&\w+;", " ", text)
    if path.name == "start.html":  # it stands before both languages
        return
    assert re.findall(r"[^\W\d_]{2,}", text) == (["hgkg"] if path.name == "frame.html" else [])
