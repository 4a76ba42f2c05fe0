"""The target board in a terminal: aim and result side by side, the place of each below it, the verdict in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hgkg.cli.messages import say
from hgkg.cli.terminal import STYLES, plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from hgkg.publish.look import Look
    from hgkg.query.board import BoardRow
    from hgkg.query.chain import ResultRow, TargetRow
    from hgkg.query.trace import Place


def draw_board(screen: Console, rows: Sequence[BoardRow], lang: str) -> None:
    """Print the board, rows in the order given; nothing for no rows."""
    from rich import box
    from rich.table import Table as Grid

    from hgkg.publish.look import read_look

    if not rows:
        return
    look = read_look(lang)
    grid = Grid(
        box=box.HORIZONTALS, pad_edge=False, header_style="bold", border_style="dim", show_lines=True, expand=True
    )
    grid.add_column(say("column.group", lang), justify="right", no_wrap=True)
    grid.add_column(say("column.indicator", lang), ratio=1, overflow="fold")
    grid.add_column(say("column.target", lang), ratio=1, overflow="fold")
    grid.add_column(say("column.result", lang), ratio=1, overflow="fold")
    grid.add_column(say("column.verdict", lang), width=_widest(look), overflow="fold")
    above: tuple[str, int | None] | None = None
    for row in rows:
        number = (row.target.place.doc, row.target.group)
        shown = "" if row.target.group is None or number == above else str(row.target.group)
        above = number
        grid.add_row(shown, plain(row.target.indicator), _aim(row, look), _result(row, look), _verdict(row, look))
    screen.print(grid)


def short_place(place: Place, look: Look) -> str:
    """Where words stand, as short as a table wants it: document, section and note, else characters."""
    within = f" {look.words['section'].lower()} {plain(place.section)}" if place.section else ""
    note = f" {look.words['footnote']} {place.footnote}" if place.footnote is not None else ""
    return plain(place.doc) + (within + note or f":{place.start}-{place.end}")


def _aim(row: BoardRow, look: Look) -> Text:
    from hgkg.publish.chain_picture import target_figure

    figure = target_figure(row.target, look) or look.words["without_number"]
    return _over("\n".join((plain(figure), *_corrected(row.target, look))), short_place(row.target.place, look))


def _result(row: BoardRow, look: Look) -> Text:
    from rich.text import Text

    from hgkg.publish.chain_picture import result_figure

    if row.result is None:
        return Text("–", style="dim")
    result = row.result
    measures = [plain(words) for words in (result.of_plan, result.versus_previous, result.rank) if words]
    figure = plain(result_figure(result, look))
    told = any(
        re.match(rf"{re.escape(figure)}(?!\d|[.,]\d)", words) for words in measures
    )  # "hạng 19/63 tỉnh, thành phố"
    words = ["" if told else figure, *measures, *_corrected(result, look)]
    return _over("\n".join(line for line in words if line), short_place(result.place, look))


def _corrected(row: TargetRow | ResultRow, look: Look) -> list[str]:
    return [f"{look.words['corrected']}: {plain(words)}" for words in row.corrected]


def _verdict(row: BoardRow, look: Look) -> Text:
    """Symbol and word; below, the document's own verdict where it is another."""
    from rich.text import Text

    verdict = look.verdicts[row.status]
    text = Text.assemble((verdict.text, STYLES[row.status]))
    if row.reported and row.reported != row.status:
        reported = look.verdicts[row.reported].word if row.reported in look.verdicts else plain(row.reported)
        text.append(f"\n({look.words['reported'].lower()}: {reported})", style="dim")
    return text


def _over(words: str, place: str) -> Text:
    from rich.text import Text

    return Text.assemble(words, "\n", (place, "dim"))


def _widest(look: Look) -> int:
    return max(len(verdict.text) for verdict in look.verdicts.values())
