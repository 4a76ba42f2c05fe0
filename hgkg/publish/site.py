"""The pages of a build: the board, and all its chains in one network page that the board leads into."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hgkg.publish.files import make_folder, write_text
from hgkg.publish.tables import board_table, write

if TYPE_CHECKING:
    from hgkg.query.chain import BoardRow, Chain

BOARD, NETWORK = "board.html", "network.html"


def write_site(
    folder: Path, board_rows: Sequence[BoardRow], chains: Sequence[Chain], lang: str, build_id: str, note: str = ""
) -> tuple[Path, ...]:
    """Write ``board.html`` and ``network.html`` into ``folder``, which is made where it is not there.

    One network page holds every chain, because the drawing library alone is half a megabyte: a page a chain would
    make the build as large as its store. ``network.html#target-05-a`` leads to a chain.

    Args:
        board_rows: the rows of the board.
        chains: the chains to show; a row whose target has none gets no link.
        note: what the board leaves out, or empty.

    Returns:
        The files written, the board first; the board alone where there are no chains.

    Raises:
        UsageError: the folder cannot be written to.
    """
    make_folder(folder)
    if not chains:  # without chains nothing is drawn, and the drawing libraries stay unloaded
        return (write(folder / BOARD, board_table(board_rows, lang, note=note), lang, build_id),)
    from hgkg.publish.network import chain_ids, chains_page

    ids = {chain.target.iri: id_ for chain, id_ in zip(chains, chain_ids(chains), strict=True)}
    links = [f"{NETWORK}#{ids[row.target.iri]}" if row.target.iri in ids else None for row in board_rows]
    page = chains_page(chains, lang, build_id, BOARD)
    return (
        write(folder / BOARD, board_table(board_rows, lang, links, note), lang, build_id),
        write_text(folder / NETWORK, page),
    )
