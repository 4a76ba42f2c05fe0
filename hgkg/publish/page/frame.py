"""What stands around every page of the site: its head, the ways to other pages, the search, the other language."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from typing import Any

from markupsafe import Markup

from hgkg.publish.chain_picture import result_figure, target_figure
from hgkg.publish.inline import environment
from hgkg.publish.look import Look, read_look
from hgkg.publish.page.addresses import page_of, text_page, up, words_at
from hgkg.publish.page.words import read_words
from hgkg.publish.vietnamese import Vietnamese
from hgkg.query.chain import Place
from hgkg.query.sentences import Around, around
from hgkg.query.texts import ShownText
from hgkg.store.people import SIGN
from hgkg.text.counting import fill
from hgkg.text.fold import ascii_name
from hgkg.text.numbers import format_number
from hgkg.text.since_words import told_since
from hgkg.text.time_words import is_time, short_time
from hgkg.version import __version__

POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; img-src 'self' file: data:; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing but what lies beside the page; no script in a page runs. Opened from a folder, "self" is ``file:``."""

_LONGEST_NAME = 60

_NEAR = 90
"""How much of a sentence is shown on each side of some words of it, in characters."""

_SHORT = 30
"""Words that are read with what stands around them: a quote of fewer characters says too little alone ("11,53%")."""

MENU = (
    ("home", "index.html"),
    ("board", "board.html"),
    ("matrix", "matrix.html"),
    ("documents", "documents.html"),
    ("bodies", "bodies.html"),
    ("timeline", "timeline.html"),
    ("findings", "findings.html"),
    ("networks", "networks.html"),
    ("questions", "questions.html"),
    ("about", "about.html"),
)
"""The pages that every page leads to: the word for each is ``menu_…``."""


@dataclass(frozen=True, slots=True)
class Found:
    """How the search finds a page.

    Attributes:
        kind: a kind of views.toml: "target", "document", …
        detail: what is shown below its title; its words are searched too.
        numbers: a document's numbers, found in any spelling.
        title: what to call it, where the page's own title will not do.
    """

    kind: str
    detail: str = ""
    numbers: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is written.

    Attributes:
        address: below the folder of its language.
        title: its heading.
        html: all of it.
        found: how the search finds it; None where it does not.
        beside: further files that it needs for itself: the address of each, and its text.
    """

    address: str
    title: str
    html: str
    found: Found | None = None
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Frame:
    """Makes the pages of one language.

    Attributes:
        lang: "vi" or "en".
        build_id: stands on every page.
        called: what each document with a file is called where there is little room, by its slug.
        texts: the text of each document, by its slug.
    """

    lang: str
    build_id: str
    called: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, ShownText] = field(default_factory=dict)

    @property
    def look(self) -> Look:
        return read_look(self.lang)

    def page(
        self,
        template: str,
        address: str,
        title: str,
        *,
        words: str = "",
        menu: str = "",
        trail: tuple[tuple[str, str], ...] = (),
        scripts: tuple[str, ...] = (),
        styles: tuple[str, ...] = (),
        found: Found | None = None,
        **values: object,
    ) -> Page:
        """A page made of ``viz/templates/site/{template}.html``.

        Args:
            address: where it will stand, below the folder of its language.
            title: what it calls itself: its heading, and the browser's.
            words: the family whose words it uses (``viz/words/{words}.toml``); that of the template where empty.
            menu: the entry of the menu that it belongs to.
            trail: the pages above it, address (below the folder of its language) and name of each.
            scripts, styles: files of ``viz/static/site/`` that it needs beside those of every page.
            found: how the search finds it.
            values: what else the template asks for.
        """
        own = {"root": up(address), "address": address, "title": title, "menu": menu, "trail": trail}
        beside = {"frame": self._frame, "current": "page" if (menu, address) in MENU else "true"}
        made = environment().get_template(f"site/{template}.html")
        said = {"words": read_words(words or template, self.lang), "scripts": scripts, "styles": styles}
        return Page(address, title, made.render(self._shared | own | beside | said | values), found)

    def words(self, family: str) -> Mapping[str, str]:
        """The words of a family of pages."""
        return read_words(family, self.lang)

    def say(self, family: str, key: str, **values: object) -> str:
        """A text of a family with its places filled: "{count:row|rows}" is a number with its word."""
        return fill(read_words(family, self.lang)[key], **values)

    def number(self, value: float) -> str:
        """A number as the language writes it: 1.234,5 or 1,234.5."""
        whole = isinstance(value, float) and value.is_integer()
        return format_number(int(value) if whole else value, self.lang)

    def day(self, iso: str) -> str:
        """A day, a month, a year or a period as the language writes it."""
        return short_time(iso, self.lang)

    def told(self, value: object) -> str:
        """A number, a time or words as the language writes them."""
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self.number(value)
        return self.day(str(value)) if is_time(str(value)) else str(value)

    def name(self, words: str) -> str:
        """What a body is called, or the way to who stands in its place, in the language."""
        return told_since(words, self.lang)

    def near(self, place: Place) -> Around:
        """Words of a text with what their sentence says around them."""
        text = self.texts.get(place.doc)
        return around(text, place.start, place.end, _NEAR) if text else Around("", place.quote, "")

    def where(self, place: Place) -> tuple[str, str, str]:
        """A place in words, part by part: its document, its section and its note; "" where it has none."""
        words = self.look.words
        section = f"{words['section'].lower()} {place.section}" if place.section else ""
        note = f"{words['footnote'].lower()} {place.footnote}" if place.footnote is not None else ""
        return self.called.get(place.doc) or place.title or place.doc, section, note

    def parts(self, template: str, **values: object) -> Callable[..., Markup]:
        """A part of ``viz/templates/site/{template}.html``, one of its macros, by its name and what it takes."""
        macros = environment().get_template(f"site/{template}.html").make_module(self._shared | values)
        return lambda part, *given: getattr(macros, part)(*given)

    @cached_property
    def _frame(self) -> Callable[..., Markup]:
        """The parts of ``frame.html``, each made once for hundreds of pages."""
        parts = self.parts("frame", words=self.words("frame"), pages=MENU)
        return cache(lambda part, *given: parts(part, *given).rstrip("\n"))

    @cached_property
    def _shared(self) -> dict[str, Any]:
        return {
            "lang": self.lang,
            "other": "en" if self.lang == "vi" else "vi",
            "build_id": self.build_id,
            "version": __version__,
            "without_people": self.build_id.endswith(SIGN),
            "policy": POLICY,
            "vi": (vietnamese := Vietnamese(self.lang)).mark,
            "vi_of": vietnamese.mark_of,
            "marked": vietnamese.marked,
            "look": self.look,
            "aim_of": partial(target_figure, look=self.look),
            "reported_of": partial(result_figure, look=self.look),
            "name_of_body": self.name,
            "called": self.called,
            "near": self.near,
            "shortest": _SHORT,
            "number": self.number,
            "day": self.day,
            "fill": fill,
            "page_of": page_of,
            "text_page": text_page,
            "file_name": _file_name,
            "words_at": _words_at,
        }


def _file_name(title: str) -> str:
    """What a saved table is called: the title of its page in the page's language, without accents."""
    return textwrap.shorten(ascii_name(title).replace("-", " "), _LONGEST_NAME, placeholder="").replace(" ", "-")


def _words_at(place: Place | None) -> str | None:
    return words_at(place) if place is not None else None
