"""Chains as pages: a network on the left of its exact words, and a table with the same content below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hgkg.publish.cards import COLUMNS
from hgkg.publish.chain_picture import chain_picture, target_figure
from hgkg.publish.drawing import drawing, options
from hgkg.publish.inline import json_text, render, static
from hgkg.publish.look import Look, SignLook, read_look
from hgkg.publish.picture import Fact
from hgkg.publish.vis_network import library

if TYPE_CHECKING:
    from hgkg.query.chain import Chain

_NOT_ASCII_NAME = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A chain as the template takes it."""

    id: str
    number: str
    title: str
    figure: str
    verdict: SignLook
    facts: tuple[Fact, ...]


def chain_page(chain: Chain, lang: str, build_id: str) -> str:
    """The chain of one target: one HTML file, complete in itself.

    Args:
        chain: as ``hgkg.query.trace`` gives it.
        lang: "vi" or "en".
        build_id: stands on the page.

    Raises:
        UsageError: another language.
    """
    title = f"{read_look(lang).words['chain_title']}: {chain.target.indicator}"
    return _page((chain,), title, lang, build_id)


def chains_page(chains: Sequence[Chain], lang: str, build_id: str, board: str = "") -> str:
    """All ``chains`` in one page, with a list to choose from; otherwise, and for one alone, as ``chain_page``.

    Args:
        board: the file of the board beside this page, to lead back to; empty for a page that stands alone.
    """
    if len(chains) == 1 and not board:
        return chain_page(chains[0], lang, build_id)
    return _page(chains, read_look(lang).words["chains_title"], lang, build_id, board)


def chain_ids(chains: Sequence[Chain]) -> tuple[str, ...]:
    """A name for each chain, made of ``[a-z0-9-]``, by which links lead to it: "target-05-a", "target-05-b", ...

    A target with a number of its own document goes by it, with a letter where several share it; one without goes by
    the last part of its IRI.
    """
    names = [_name(chain) for chain in chains]
    shared, seen = Counter(names), Counter[str]()
    ids = []
    for name in names:
        ids.append(f"{name}-{_letters(seen[name])}" if shared[name] > 1 else name)
        seen[name] += 1
    return tuple(ids)


def _name(chain: Chain) -> str:
    if chain.target.group is not None:
        return f"target-{chain.target.group:02d}"
    last = chain.target.iri.rstrip("/").rpartition("/")[2].lower()
    return "target-" + (_NOT_ASCII_NAME.sub("-", last.removeprefix("target-")).strip("-") or "0")


def _letters(number: int) -> str:
    """0 is "a", 25 is "z", 26 is "aa"."""
    prefix = _letters(number // 26 - 1) if number >= 26 else ""
    return prefix + chr(ord("a") + number % 26)


def _page(chains: Sequence[Chain], title: str, lang: str, build_id: str, board: str = "") -> str:
    look = read_look(lang)
    ids = chain_ids(chains)
    pictures = [chain_picture(chain, look) for chain in chains]
    entries = [
        _entry(id_, chain, picture.facts, look) for id_, chain, picture in zip(ids, chains, pictures, strict=True)
    ]
    drawings = {id_: drawing(picture, look) for id_, picture in zip(ids, pictures, strict=True)}
    return render(
        "network.html",
        lang=lang,
        title=title,
        build_id=build_id,
        styles=(static("page.css"), static("network.css")),
        scripts=(library(), static("fold.js"), static("network.js")),
        entries=entries,
        board=board,
        columns=[kind for kind in COLUMNS if kind != "verdict"],
        data=json_text({"chains": drawings, "options": options()}),
    )


def _entry(id_: str, chain: Chain, facts: tuple[Fact, ...], look: Look) -> _Entry:
    number = id_.removeprefix("target-").lstrip("0").replace("-", "") if chain.target.group is not None else ""
    figure = target_figure(chain.target, look)
    return _Entry(id_, number, chain.target.indicator, figure, look.verdicts[chain.status], facts)
