"""The pages of a build: the board, all its chains in one network page, and the pages that explain the terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hgkg.assets import folder as asset
from hgkg.publish.files import make_folder, write_text
from hgkg.publish.look import read_look
from hgkg.publish.tables import Table, board_table, write

if TYPE_CHECKING:
    from hgkg.query.chain import BoardRow, Chain

BOARD, NETWORK, ONTOLOGY = "board.html", "network.html", "ontology"
EXPLAINED = ("terms", "vocabularies")
"""The pages of viz/ontology/, each in either language: what the terms mean, and what the vocabularies hold."""


def write_site(
    folder: Path, board_rows: Sequence[BoardRow], chains: Sequence[Chain], lang: str, build_id: str, note: str = ""
) -> tuple[Path, ...]:
    """Write ``board.html``, ``network.html`` and ``ontology/`` into ``folder``, which is made where it is not there.

    One network page holds every chain, because the drawing library alone is half a megabyte: a page a chain would
    make the build as large as its store. ``network.html#target-05-a`` leads to a chain.

    Args:
        board_rows: the rows of the board.
        chains: the chains to show; a row whose target has none gets no link.
        note: what the board leaves out, or empty.

    Returns:
        The board and the network page as written; the board alone where there are no chains.

    Raises:
        UsageError: the folder cannot be written to.
    """
    make_folder(folder)
    _explain(folder)
    if not chains:  # without chains nothing is drawn, and the drawing libraries stay unloaded
        board = _with_pages(board_table(board_rows, lang, note=note), lang)
        return (write(folder / BOARD, board, lang, build_id),)
    from hgkg.publish.network import chain_ids, chains_page

    ids = {chain.target.iri: id_ for chain, id_ in zip(chains, chain_ids(chains), strict=True)}
    links = [f"{NETWORK}#{ids[row.target.iri]}" if row.target.iri in ids else None for row in board_rows]
    page = chains_page(chains, lang, build_id, BOARD)
    board = _with_pages(board_table(board_rows, lang, links, note), lang)
    return (
        write(folder / BOARD, board, lang, build_id),
        write_text(folder / NETWORK, page),
    )


def _explain(folder: Path) -> None:
    """Put the pages that explain the terms beside the board. They are made ahead, with the ontology itself."""
    pages = make_folder(folder / ONTOLOGY)
    for page in EXPLAINED:
        for lang in ("vi", "en"):
            name = f"{page}-{lang}.html"
            write_text(pages / name, (asset("viz") / ONTOLOGY / name).read_text(encoding="utf-8"))


def _with_pages(board: Table, lang: str) -> Table:
    words = read_look(lang).words
    named = zip(EXPLAINED, (words["terms_page"], words["vocabularies_page"]), strict=True)
    return replace(board, pages=tuple((f"{ONTOLOGY}/{page}-{lang}.html", name) for page, name in named))
