"""What kinds of nodes and links look like, as ``viz/views.toml`` declares it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from hgkg.errors import UsageError
from hgkg.publish.networks.colours import colours_of
from hgkg.publish.networks.fields import Table, wrong

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
_COLOURS = ("colour", "tint", "dark", "dark_tint")
_SOURCES = {
    "verdict": ("vi", "en", "verdict"),
    "like": ("vi", "en", "shape", "like"),
    "colour": ("vi", "en", "shape", *_COLOURS),
}
"""What a kind takes its colours from, and all that then may stand there."""

Dashes = tuple[int, ...]


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


def kinds_of(views: Mapping[str, Any]) -> dict[str, Kind]:
    """Every kind of node of a parsed ``views.toml``.

    Raises:
        UsageError: one is not declared as it must be.
    """
    return {key: _kind(key, value, views) for key, value in Table("nodes", views.get("nodes", {})).values.items()}


def _kind(key: str, value: object, views: Mapping[str, Any]) -> Kind:
    where = f"nodes.{key}"
    every = dict.fromkeys(part for parts in _SOURCES.values() for part in parts)
    stated = Table(where, value, every)
    source = next((one for one in _SOURCES if one in stated), None)
    if source is None:
        raise stated.lacks("colour", ('colour = "#…", like hoặc verdict', 'colour = "#…", like, or verdict'))
    given = Table(where, value, _SOURCES[source])
    words = {lang: given.text(lang) for lang in ("vi", "en")}
    if source == "verdict":
        verdict = views["verdicts"][given.choice("verdict", views["verdicts"])]
        return Kind(key, words, "circle", verdict["symbol"], *colours_of(verdict))
    shape = given.choice("shape", SHAPES)
    if source == "like":
        return Kind(key, words, shape, "", *colours_of(views["kinds"][given.choice("like", views["kinds"])]))
    for colour in _COLOURS:
        given.colour(colour)
    return Kind(key, words, shape, "", *colours_of(given.values))


def links_of(views: Mapping[str, Any]) -> dict[str, LinkLook]:
    """Every kind of link, each with a look of its own; one that names no head has the first that is free.

    Raises:
        UsageError: one is not declared as it must be, or looks like another.
    """
    stated = {
        key: Table(f"links.{key}", value, ("vi", "en", "dashes", "head"))
        for key, value in Table("links", views.get("links", {})).values.items()
    }
    dashes = {key: one.wholes("dashes", (), 1, "[8, 4]") for key, one in stated.items()}
    heads = {key: one.choice("head", HEADS) for key, one in stated.items() if "head" in one}
    looks: dict[tuple[Dashes, str], str] = {}
    taken = {(dashes[key], head) for key, head in heads.items()}
    for key in (*heads, *(key for key in stated if key not in heads)):
        head = heads.get(key) or next((head for head in HEADS if (dashes[key], head) not in taken), "arrow")
        like = looks.setdefault((dashes[key], head), key)
        if like != key:
            raise _alike(key, like, *_free(dashes[key], dashes.values(), taken))
        heads[key] = head
        taken.add((dashes[key], head))
    return {
        key: LinkLook(key, {lang: one.text(lang) for lang in ("vi", "en")}, dashes[key], heads[key])
        for key, one in stated.items()
    }


def _free(dashes: Dashes, used: Collection[Dashes], taken: Collection[tuple[Dashes, str]]) -> tuple[Dashes, str]:
    """A look that no link has: with the same dashes if there is one, else with those of others, else with new ones."""
    return next((one, head) for one in _dashes(dashes, used) for head in HEADS if (one, head) not in taken)


def _dashes(first: Dashes, used: Collection[Dashes]) -> Iterator[Dashes]:
    yield first
    yield from used
    yield from ((stroke, 4) for stroke in count(2, 2))


def _alike(key: str, like: str, dashes: Dashes, head: str) -> UsageError:
    look = f'dashes = {list(dashes)}, head = "{head}"'
    what = (f"nét và đầu mũi tên giống links.{like}", f"the dashes and the head are those of links.{like}")
    return wrong(f"links.{key}", what, (f"chẳng hạn {look}", f"for example {look}"))
