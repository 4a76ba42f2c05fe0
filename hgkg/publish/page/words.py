"""The words of the site's pages: ``viz/words/``, a file for each family of pages, each text in both languages."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from functools import cache

from hgkg.assets import folder
from hgkg.publish.look import read_look


class Words(dict[str, str]):
    """The words of a page by their keys, which are its attributes too.

    A template that says ``words.title`` asks for the attribute first; an error for each of a hundred thousand words
    would take longer than writing them.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__(words)
        self.__dict__ = self


@cache
def read_words(family: str, lang: str) -> Words:
    """What a page says: the words of all views, of every page of the site, and of its own family.

    Raises:
        FileNotFoundError: there is no such family.
    """
    return Words({**read_look(lang).words, **_file("frame")[lang], **_file(family)[lang]})


@cache
def words_script(lang: str) -> str:
    """The words that scripts of the frame say, as a classic script: a page opened from a folder cannot fetch."""
    words = read_words("frame", lang)
    return f"window.hgkgWords = {json.dumps(dict(words), ensure_ascii=True, sort_keys=True)};\n"


@cache
def _file(family: str) -> Mapping[str, Mapping[str, str]]:
    words: Mapping[str, Mapping[str, str]] = tomllib.loads(
        (folder("viz") / "words" / f"{family}.toml").read_text(encoding="utf-8")
    )
    return words
