"""A network as one HTML file, complete in itself: the picture, its legend, the exact words, and a table of the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from hgkg.publish.inline import json_text, render, static
from hgkg.publish.look import read_look
from hgkg.publish.networks.arranging import Arranged
from hgkg.publish.networks.beside import Beside, shown_of, with_figures
from hgkg.publish.networks.declared import Declared
from hgkg.publish.networks.drawn import drawn, table_rows
from hgkg.publish.networks.kinds_style import kinds_css
from hgkg.publish.networks.looks import HEADS, SHAPES, Kind
from hgkg.publish.networks.network import Network, Row
from hgkg.publish.networks.view import View
from hgkg.publish.page.addresses import page_of, words_at
from hgkg.publish.page.colours import colours_css
from hgkg.publish.page.words import read_words, words_script
from hgkg.publish.vis_network import library
from hgkg.text.counting import fill
from hgkg.text.numbers import format_number

if TYPE_CHECKING:
    from hgkg.query.chain import Place

_ROWS_WRITTEN = 400
"""Rows that stand in the page as a table; further ones are data that its script adds on demand."""
_SCRIPTS = ("ways", "around", "scene", "paint", "viewing", "table", "finding", "panel", "sheets", "page")
_STYLES = ("site/site.css", "networks/page.css")
_SAID = (
    *("mixed", "hits", "not_found", "more_hits", "all", "open_all", "close_all", "open_page", "permalink", "around"),
    *("expand", "open_group", "close_group", "members", "links_of", "more_rows", "rows_shown", "rows_fitting"),
    *("add_rows", "links_here", "links_off", "now", "now_grouped", "now_off", "now_cut", "now_apart"),
    *("sheet", "on_sheets", "too_many_sheets", "rest"),
    *("section", "footnote", "characters", "read", "show", "alone"),
)
"""What the page's script says."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a network in a site; every address is told from the page.

    Attributes:
        pages: the pages of the menu: the word for each, and its address below the folder of the language.
        switch: the twin in the other language, told from the page.
        up: the way from the page to the folder of the language.
    """

    pages: tuple[tuple[str, str], ...] = ()
    switch: str = ""
    up: str = ""


@dataclass(frozen=True, slots=True)
class _Cells:
    """A row of the table as the template takes it; ids are those of nodes that stand in no row before."""

    number: int
    source: int
    target: int | None
    link: str
    place: Place | None
    address: str
    source_id: str
    target_id: str


def network_page(
    arranged: Arranged,
    declared: Declared,
    lang: str,
    build_id: str,
    *,
    linked: bool,
    known: Beside | None = None,
    around: Around | None = None,
) -> str:
    """The page.

    Args:
        arranged: the network as ``hgkg.publish.networks.arranging.arrange`` places it, the same for both languages.
        lang: "vi" or "en".
        build_id: stands on the page.
        linked: whether pages of things and reading views stand beside it, to be led to.
        known: what the build has beside the network's own rows, in the same language.
        around: in a site, what to lead back to.
    """
    known = known or Beside(lang, (), {})
    arranged = replace(arranged, network=with_figures(arranged.network, known))
    network = arranged.network
    view = network.view
    around = around or Around()
    aims = {row.target.iri for row in known.targets}
    ordered = any(node.order is not None and node.iri in aims for node in network.nodes)
    say = _page_words(view, lang, ordered=ordered, in_site=bool(around.pages))
    pages = _pages(network, around.up) if linked else [None] * len(network.nodes)
    addresses = _addresses(network.rows, around.up if linked else None)
    used = Counter(node.kind for node in network.nodes)
    kinds = [kind for key, kind in declared.kinds.items() if used[key]]
    return render(
        "site/network.html",
        lang=lang,
        title=view.titles[lang],
        build_id=build_id,
        styles=(colours_css(read_look(lang)), kinds_css(kinds, SHAPES), *map(static, _STYLES)),
        scripts=(*_frame_scripts(lang, in_site=bool(around.pages)), *(_own_scripts() if network.nodes else ())),
        beside=bool(around.pages),
        say=say,
        around=around,
        other="en" if lang == "vi" else "vi",
        question=view.questions[lang],
        note=told(arranged, lang),
        whole=shown_of(network, known) if view.whole else "",
        nodes=network.nodes,
        kinds=kinds,
        kind_of=declared.kinds,
        counts=_counts(network, known),
        counted_apart=any(node.iri in known.beside for node in network.nodes),
        links=_links(network, declared),
        link_of=declared.links,
        heads=HEADS,
        framed=any(frame.members for frame in arranged.frames),
        numbered=any(node.iri in aims for node in network.nodes),
        link_counts=Counter(edge.link for edge in network.edges),
        pages=pages,
        called=known.called,
        cells=_cells(arranged, addresses),
        rows=len(network.rows),
        data=json_text(_data(arranged, declared, known, pages, addresses)),
    )


@cache
def _frame_scripts(lang: str, *, in_site: bool) -> tuple[str, ...]:
    """The first stands before anything is drawn. In a site the head of the page works as that of the others."""
    frame = (words_script(lang), static("site/site.js")) if in_site else ()
    return (static("site/theme.js"), *frame)


@cache
def _own_scripts() -> tuple[str, ...]:
    """What draws the network; a page of nothing has none of it."""
    own = (static(f"networks/{name}.js") for name in _SCRIPTS)
    return (library(), static("fold.js"), static("site/search.js"), *own)


def _data(
    arranged: Arranged, declared: Declared, known: Beside, pages: Sequence[str | None], addresses: Sequence[str]
) -> dict[str, Any]:
    """What the page's scripts need."""
    network, lang = arranged.network, known.lang
    say = _words(network.view, lang)
    used = {node.kind for node in network.nodes}
    kinds = [kind for kind in declared.kinds.values() if kind.key in used]
    return drawn(arranged, pages, _group_titles(arranged, declared, known)) | {
        "shapes": SHAPES,
        "heads": HEADS,
        "order": {"kinds": [kind.key for kind in kinds], "links": [link.key for link in _links(network, declared)]},
        "kinds": {kind.key: [kind.words[lang], kind.shape, kind.sign] for kind in kinds},
        "links": {link.key: [link.words[lang], list(link.dashes), link.head] for link in _links(network, declared)},
        "more": [
            _more(*one, known) for one in zip(network.rows[_ROWS_WRITTEN:], addresses[_ROWS_WRITTEN:], strict=True)
        ],
        "alone": [[i, row.source] for i, row in enumerate(network.rows) if row.target is None],
        "headings": _headings(arranged, lang),
        "say": {key: say[key] for key in _SAID} | {"now": clusters_told(arranged, lang) + say["now"]},
        "name": network.view.name,
        "limit": network.view.limit,
    }


def _words(view: View, lang: str) -> Mapping[str, str]:
    """The words of the page: those of every network, and what this one says of a node that nothing is linked with."""
    words = read_words("networks", lang)
    return {**words, "alone": view.alone[lang]} if view.alone[lang] else words


def _page_words(view: View, lang: str, *, ordered: bool, in_site: bool) -> Mapping[str, str]:
    """The same, with what is so of this page only: its targets stand in order or not, it leads to others or not."""
    words = _words(view, lang)
    numbers = f"{words['how_numbers']} {words['how_ordered']}" if ordered else words["how_numbers"]
    return {**words, "how_numbers": numbers, "made_by": words["made_by_site" if in_site else "made_by"]}


def told(arranged: Arranged, lang: str, *, shortly: bool = False) -> str:
    """How much there is, and how much of it stands in groups; shortly, only the first."""
    say, network, cards = read_words("networks", lang), arranged.network, arranged.shown
    counts = {
        "nodes": len(network.nodes),
        "links": len(network.edges),
        "alone": len(cards.alone),
        "limit": network.view.limit,
        "grouped": cards.grouped,
        "groups": len(cards.groups),
    }
    text = say["counts"] if shortly or not cards.groups else f"{say['counts']} {say['grouped']}"
    clusters = "" if shortly else clusters_told(arranged, lang)
    return clusters + fill(text, **{key: format_number(count, lang) for key, count in counts.items()})


def clusters_told(arranged: Arranged, lang: str) -> str:
    """Of a network of communities how many there are, how many stand apart, and what is left over of the others."""
    if arranged.communities < 2:
        return ""
    over = next((group for group in arranged.shown.groups if group.communities), None)
    counts = {"clusters": arranged.communities, "apart": arranged.communities - (over.communities if over else 0)}
    if over:
        counts |= {"small": over.communities, "nodes": len(over.members)}
    text = read_words("networks", lang)["clusters" if over else "clusters_all"]
    return fill(text, **{key: format_number(count, lang) for key, count in counts.items()}) + " "


def _headings(arranged: Arranged, lang: str) -> list[tuple[float, str]]:
    """What stands above the columns that have cards."""
    words = arranged.network.view.headings[lang]
    return [(x, word) for x, word in zip(arranged.middles, words, strict=False) if x is not None]


def _counts(network: Network, known: Beside) -> dict[str, str]:
    """How many nodes there are of each kind."""
    found: dict[str, list[str]] = {}
    for node in network.nodes:
        found.setdefault(node.kind, []).append(node.iri)
    return {kind: known.counted(iris) for kind, iris in found.items()}


def _links(network: Network, declared: Declared) -> list[Any]:
    used = {edge.link for edge in network.edges}
    return [link for key, link in declared.links.items() if key in used]


def _pages(network: Network, up: str) -> list[str | None]:
    addresses = [page_of(node.iri) for node in network.nodes]
    return [address and up + address for address in addresses]


def _group_titles(arranged: Arranged, declared: Declared, known: Beside) -> list[tuple[str, str]]:
    """Of each group how many of what it holds, and what they hang on, else the best linked of them."""
    lang, nodes = known.lang, arranged.network.nodes
    say = read_words("networks", lang)
    links = Counter(end for edge in arranged.network.edges for end in (edge.source, edge.target))
    titles = []
    for group in arranged.shown.groups:
        kind: Kind | None = declared.kinds.get(group.kind)
        what = say["left_over"] if group.communities else kind.words[lang] if kind else say["mixed"]
        first = max(group.members, key=lambda node: (links[node], -node))
        key, named = ("rest", first) if group.anchor is None else ("only_with", group.anchor)
        note = say[key].format(name=nodes[named].label)
        if group.communities:
            note = fill(say["of_clusters"], clusters=format_number(group.communities, lang))
        titles.append((f"{what}: {known.counted(nodes[i].iri for i in group.members)}", note))
    return titles


def _cells(arranged: Arranged, addresses: Sequence[str]) -> list[_Cells]:
    """The rows that stand in the page."""
    first, nodes = table_rows(arranged), arranged.network.nodes
    made = []
    for i, (row, address) in enumerate(zip(arranged.network.rows[:_ROWS_WRITTEN], addresses, strict=False)):
        source, target = row.source, row.target
        source_id = nodes[source].slug if first[source] == i else ""
        target_id = nodes[target].slug if target is not None and target != source and first[target] == i else ""
        made.append(_Cells(i, source, target, row.link, row.place, address, source_id, target_id))
    return made


def _addresses(rows: Sequence[Row], up: str | None) -> list[str]:
    """Where the words of each row can be read; empty where there is no reading view beside the page, or no place."""
    if up is None:
        return [""] * len(rows)
    return [up + words_at(row.place) if row.place else "" for row in rows]


def _more(row: Row, address: str, known: Beside) -> Sequence[object]:
    """A row of the table as data."""
    place = row.place
    if place is None:
        return (row.source, row.target, row.link)
    title = known.called.get(place.doc, place.title)
    words = (place.quote, title, place.section, place.footnote, place.doc, place.start, place.end)
    return (row.source, row.target, row.link, *words, address)
