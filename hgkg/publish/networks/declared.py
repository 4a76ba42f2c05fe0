"""The networks of ``viz/views.toml``: what each asks, how it is laid out, and what its kinds and links look like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hgkg.errors import UsageError
from hgkg.publish.look import read_views
from hgkg.publish.networks.colours import colours_of

LAYOUTS = ("columns", "communities")
SHAPES: Mapping[str, str] = {
    "circle": "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14z",
    "square": "M2 2h12v12h-12z",
    "diamond": "M8 .5L15.5 8L8 15.5L.5 8z",
    "triangle": "M8 1L15.5 14.5H.5z",
    "hexagon": "M4 1.5h8l4 6.5l-4 6.5h-8l-4-6.5z",
    "pentagon": "M8 .8L15.6 6.3L12.7 15.2H3.3L.4 6.3z",
    "star": "M8 .6l2.2 4.9 5.3.6-4 3.6 1.1 5.3L8 12.3 3.4 15l1.1-5.3-4-3.6 5.3-.6z",
    "page": "M3 .8h6.6L14 5.2v10H3z",
}
"""The outline of each shape as a path in a square of 16."""
HEADS: Mapping[str, str] = {
    "arrow": "M0 0L-10 -4.5V4.5z",
    "open": "M0 0L-11 -5V5zM-3.2 0L-9.4 2.8V-2.8z",
    "vee": "M0 0L-10 -5.5L-11 -4L-4.5 0L-11 4L-10 5.5z",
    "dot": "M0 0a4.5 4.5 0 1 0 -9 0a4.5 4.5 0 1 0 9 0z",
    "diamond": "M0 0L-6 -4.5L-12 0L-6 4.5z",
}
"""What a line ends in, as a path whose tip is at (0, 0) and that looks to the right; the second node is there."""
_CARD = (196, 58)
_LIMIT = 120
_ROWS = 16


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of node is called and looks like; ``sign`` is set in place of the shape for a verdict.

    ``dark`` and ``dark_tint`` are the colours on a dark ground.
    """

    key: str
    words: Mapping[str, str]
    shape: str
    sign: str
    colour: str
    tint: str
    dark: str
    dark_tint: str


@dataclass(frozen=True, slots=True)
class LinkLook:
    """What a kind of link is called and how its line is drawn; empty ``dashes`` is a line without gaps.

    No two kinds have both the same dashes and the same head: they are told apart without colour.
    """

    key: str
    words: Mapping[str, str]
    dashes: tuple[int, ...]
    head: str


@dataclass(frozen=True, slots=True)
class View:
    """A network as it is declared.

    Attributes:
        name: the name in ``views.toml`` and of the page.
        query: the file in ``queries/views/``, without its ending.
        layout: "columns" (kinds from left to right) or "communities" (what belongs together stands together).
        columns: for "columns", the kinds of each.
        rows: how many cards stand below each other before a column is doubled.
        limit: the most cards that are shown at first; what is beyond stands in groups.
        card: width and height of a card in pixels at zoom 1.
        titles, questions: by language.
        headings: by language, what stands above each column; empty for none.
        alone: by language, what a row says of a node that it links with nothing; the networks' own words where empty.
        whole: whether it says of every kind of thing how many there are, and how many of them it shows.
    """

    name: str
    query: str
    layout: str
    columns: tuple[tuple[str, ...], ...]
    rows: int
    limit: int
    card: tuple[int, int]
    titles: Mapping[str, str]
    questions: Mapping[str, str]
    headings: Mapping[str, tuple[str, ...]]
    alone: Mapping[str, str]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Declared:
    """All that ``views.toml`` says of networks."""

    views: Mapping[str, View]
    kinds: Mapping[str, Kind]
    links: Mapping[str, LinkLook]

    def view(self, name: str) -> View:
        """The network of that name.

        Raises:
            UsageError: there is none.
        """
        if name not in self.views:
            names = ", ".join(self.views)
            raise UsageError(
                f"there is no network {name!r}",
                todo=f"use one of: {names}",
                vi=f"không có sơ đồ mạng {name!r}; hãy dùng một trong: {names}",
            )
        return self.views[name]


@cache
def read_declared() -> Declared:
    """What the installed ``views.toml`` declares.

    Raises:
        UsageError: a network is not declared as it must be; the error names it.
    """
    return declared(read_views())


def declared(views: Mapping[str, Any]) -> Declared:
    """The networks of a parsed ``views.toml``; errors as for ``read_declared``."""
    kinds = {key: _kind(key, value, views) for key, value in views["nodes"].items()}
    links = _links(views["links"])
    networks = {name: _view(name, value, kinds) for name, value in views["networks"].items()}
    return Declared(networks, kinds, links)


def _kind(key: str, value: Mapping[str, Any], views: Mapping[str, Any]) -> Kind:
    words = {"vi": value["vi"], "en": value["en"]}
    if "verdict" in value:
        verdict = _named(key, "verdict", value, views["verdicts"])
        return Kind(key, words, "circle", verdict["symbol"], *colours_of(verdict))
    shape = str(value.get("shape"))
    if shape not in SHAPES:
        raise _wrong(f"nodes.{key}", f"shape {shape!r}", ", ".join(SHAPES))
    like = _named(key, "like", value, views["kinds"]) if "like" in value else value
    if "colour" not in like:
        raise _wrong(f"nodes.{key}", "no colour", "colour, like, verdict")
    return Kind(key, words, shape, "", *colours_of(like))


def _links(declared: Mapping[str, Mapping[str, Any]]) -> dict[str, LinkLook]:
    """Every kind of link, each with a look of its own; one that names no head has the first that is free."""
    looks: dict[tuple[tuple[int, ...], str], str] = {}
    heads: dict[str, str] = {}
    for key in sorted(declared, key=lambda key: "head" not in declared[key]):
        dashes = tuple(declared[key].get("dashes", ()))
        free = next((head for head in HEADS if (dashes, head) not in looks), "arrow")
        heads[key] = head = str(declared[key].get("head", free))
        if head not in HEADS:
            raise _wrong(f"links.{key}", f"head {head!r}", ", ".join(HEADS))
        like = looks.setdefault((dashes, head), key)
        if like != key:
            raise _wrong(f"links.{key}", f"the dashes and the head of links.{like}", "a look that no other link has")
    return {
        key: LinkLook(key, {"vi": value["vi"], "en": value["en"]}, tuple(value.get("dashes", ())), heads[key])
        for key, value in declared.items()
    }


def _named(key: str, part: str, value: Mapping[str, Any], known: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a kind takes its colours from."""
    if value[part] not in known:
        raise _wrong(f"nodes.{key}", f"{part} {value[part]!r}", ", ".join(known))
    found: Mapping[str, Any] = known[value[part]]
    return found


def _view(name: str, value: Mapping[str, Any], kinds: Mapping[str, Kind]) -> View:
    where = f"networks.{name}"
    for key in ("query", "layout", "vi", "en"):
        if key not in value:
            raise _wrong(where, f"no {key!r}", "query, layout, vi, en")
    if value["layout"] not in LAYOUTS:
        raise _wrong(where, f"layout {value['layout']!r}", ", ".join(LAYOUTS))
    columns = tuple(tuple(column) for column in value.get("columns", ()))
    for kind in (kind for column in columns for kind in column):
        if kind not in kinds:
            raise _wrong(where, f"kind {kind!r}", ", ".join(kinds))
    width, height = value.get("card", _CARD)
    return View(
        name=name,
        query=value["query"],
        layout=value["layout"],
        columns=columns,
        rows=value.get("rows", _ROWS),
        limit=value.get("limit", _LIMIT),
        card=(width, height),
        titles={lang: value[lang]["title"] for lang in ("vi", "en")},
        questions={lang: value[lang]["question"] for lang in ("vi", "en")},
        headings={lang: _headings(where, value[lang], columns) for lang in ("vi", "en")},
        alone={lang: str(value[lang].get("alone", "")) for lang in ("vi", "en")},
        whole=bool(value.get("whole", False)),
    )


def _headings(where: str, words: Mapping[str, Any], columns: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    headings = tuple(words.get("headings", ()))
    if headings and len(headings) != len(columns):
        raise _wrong(where, f"{len(headings)} headings for {len(columns)} columns", "as many headings as columns")
    return headings


def _wrong(where: str, what: str, allowed: str) -> UsageError:
    return UsageError(
        f"{what} in viz/views.toml",
        where,
        f"use: {allowed}",
        vi=f"viz/views.toml, {where}: {what}; hãy dùng: {allowed}",
    )
