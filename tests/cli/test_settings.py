"""Which language is spoken, and which build is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from hgkg.cli import settings
from hgkg.cli.settings import Settings, build_folder, language


@pytest.mark.parametrize(
    ("arguments", "environment", "lang"),
    [
        ([], {}, "vi"),  # nothing is known
        ([], {"LANG": "C.UTF-8"}, "vi"),  # a container
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "fr_FR.UTF-8"}, "vi"),  # neither of the two
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN"}, "vi"),  # LC_ALL goes first
        ([], {"LANG": "vi_VN", "LC_ALL": ""}, "vi"),  # an empty variable is none
        (["--lang", "en", "board"], {}, "en"),
        (["board", "--lang=en"], {}, "en"),  # after the command, in one word
        (["board", "--lang", "vi"], {"LANG": "en_US"}, "vi"),
        (["board", "--lang", "xx"], {"LANG": "en_US"}, "en"),  # refused later, in the language of the locale
        (["board", "--lang"], {}, "vi"),  # nothing follows
        (["trace", "en"], {}, "vi"),  # a word like any other
    ],
)
def test_language(arguments: list[str], environment: dict[str, str], lang: str) -> None:
    assert language(arguments, environment) == lang


@pytest.mark.parametrize(
    ("name", "lang"), [("English_United States", "en"), ("Vietnamese_Vietnam", "vi"), (None, "vi")]
)
def test_language_where_the_system_says_it(monkeypatch: pytest.MonkeyPatch, name: str | None, lang: str) -> None:
    monkeypatch.setattr(settings.os, "name", "nt")
    monkeypatch.setattr(settings.locale, "getlocale", lambda: (name, "1258"))
    assert language([], {}) == lang


def test_the_nearest_word_names_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HGKG_BUILD", raising=False)
    assert build_folder(Settings("vi"), None) == Path("build")
    monkeypatch.setenv("HGKG_BUILD", "elsewhere")
    assert build_folder(Settings("vi"), None) == Path("elsewhere")
    assert build_folder(Settings("vi", Path("before")), None) == Path("before")
    assert build_folder(Settings("vi", Path("before")), Path("with")) == Path("with")
