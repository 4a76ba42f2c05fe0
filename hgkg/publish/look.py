"""How the views look and what they say, read from ``viz/views.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hgkg.assets import folder
from hgkg.errors import UsageError

LANGUAGES = ("vi", "en")
_WORDS = ("roles", "directions", "states", "severities", "levels", "branches")
"""The parts of ``views.toml`` that are a word for each key."""


@dataclass(frozen=True, slots=True)
class SignLook:
    """A verdict, or a kind of thing: its word, its symbol and its colours; any one of the three is enough to tell it.

    ``dark`` and ``dark_tint`` are the colours on a dark ground.
    """

    key: str
    word: str
    symbol: str
    colour: str
    tint: str
    dark: str
    dark_tint: str

    @property
    def text(self) -> str:
        """Symbol and word."""
        return f"{self.symbol} {self.word}"


@dataclass(frozen=True, slots=True)
class CardLook:
    """A kind of card in the network. ``width`` and ``gap`` (the space to the next column) are pixels at zoom 1."""

    kind: str
    word: str
    colour: str
    tint: str
    width: int
    gap: int


@dataclass(frozen=True, slots=True)
class BasisLook:
    """How a driver's line is drawn; empty ``dashes`` is a line without gaps."""

    word: str
    dashes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """All words of one language, and the looks, by their keys in ``views.toml``.

    Attributes:
        states: of a document: whether it is held, only cited, not bound, or known from the vocabulary alone.
        severities: of findings, the gravest first.
        levels, branches: of bodies, by the words of ``hg:level`` and ``hg:branch``.
    """

    lang: str
    words: Mapping[str, str]
    verdicts: Mapping[str, SignLook]
    kinds: Mapping[str, SignLook]
    cards: Mapping[str, CardLook]
    basis: Mapping[str, BasisLook]
    roles: Mapping[str, str]
    directions: Mapping[str, str]
    states: Mapping[str, str]
    severities: Mapping[str, str]
    levels: Mapping[str, str]
    branches: Mapping[str, str]

    def own_verdict(self, reported: str | None) -> str:
        """A document's own verdict in words; as it stands where it is none of ours, empty where there is none."""
        known = self.verdicts.get(reported or "")
        return known.word if known else reported or ""


@cache
def read_views() -> Mapping[str, Any]:
    """``viz/views.toml`` as it stands.

    Raises:
        UsageError: it is no TOML.
    """
    try:
        return tomllib.loads((folder("viz") / "views.toml").read_text(encoding="utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(
            f"this is not TOML: {error}",
            "viz/views.toml",
            "correct the file at that place",
            vi=f"viz/views.toml: không đúng cú pháp TOML ({error}); hãy sửa tệp ở chỗ đó",
        ) from error


@cache
def read_look(lang: str) -> Look:
    """The look in ``lang``.

    Raises:
        UsageError: a language other than "vi" and "en".
    """
    if lang not in LANGUAGES:
        raise UsageError(
            f"the language {lang!r} is not known",
            todo="use vi or en",
            vi=f"không có ngôn ngữ {lang!r}; hãy dùng vi hoặc en",
        )
    views = read_views()
    return Look(
        lang=lang,
        words=views["words"][lang],
        verdicts={key: SignLook(key, *_looks(v, lang)) for key, v in views["verdicts"].items()},
        kinds={key: SignLook(key, *_looks(v, lang)) for key, v in views["kinds"].items()},
        cards={key: _card(key, v, lang) for key, v in views["cards"].items()},
        basis={key: BasisLook(v[lang], tuple(v["dashes"])) for key, v in views["basis"].items()},
        **{name: {key: v[lang] for key, v in views[name].items()} for name in _WORDS},
    )


def _looks(view: Mapping[str, Any], lang: str) -> tuple[str, str, str, str, str, str]:
    """Word, symbol and colours, in the order of ``SignLook``."""
    return view[lang], view["symbol"], view["colour"], view["tint"], view["dark"], view["dark_tint"]


def _card(kind: str, view: Mapping[str, Any], lang: str) -> CardLook:
    return CardLook(kind, view[lang], view["colour"], view["tint"], view["width"], view["gap"])
