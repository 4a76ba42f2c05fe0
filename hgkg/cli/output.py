"""Where rows go: the terminal, stdout in a format, or a file by its ending."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hgkg.cli.drawn_rows import draw_table
from hgkg.cli.messages import say
from hgkg.cli.options import refused
from hgkg.cli.terminal import console, tell

if TYPE_CHECKING:
    from rich.console import Console

    from hgkg.publish.tables import Table

ENDINGS = (".csv", ".tsv", ".json", ".jsonl", ".html")


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows in every form in which they may be asked for.

    Attributes:
        table: the rows.
        draw: draws them in a terminal; without it they are drawn as the table stands.
        texts: forms of their own in place of the table's, by format ("json": SPARQL's for queries).
    """

    table: Table
    draw: Callable[[Console], None] | None = None
    texts: Mapping[str, Callable[[], str]] = field(default_factory=dict)


def check_output(output: Path | None, more: tuple[str, ...] = ()) -> None:
    """Refuse a file that cannot be written before any work is done for it; ``more`` endings than most are taken.

    Raises:
        UsageError: an ending that is not written, a folder that is not there, or a folder instead of a file.
    """
    if output is None:
        return
    if output.suffix.lower() not in (*ENDINGS, *more):
        raise refused("fault.ending", output, endings=" ".join((*ENDINGS, *more)))
    if output.is_dir() or not output.absolute().parent.is_dir():
        raise refused("fault.no_folder", output)


def deliver(rows: Rows, format: str, output: Path | None, lang: str, build_id: str = "") -> None:
    """Write ``rows`` to ``output`` by its ending, else print them in ``format``.

    Raises:
        UsageError: the file cannot be written.
    """
    if output is not None:
        _write(rows, output, lang, build_id)
        tell(say("done.wrote", lang, count=len(rows.table.rows), path=output))
    elif format == "table":
        _draw(rows, lang)
    else:
        sys.stdout.write(_text(rows, format, lang, build_id))
    if rows.table.note:
        tell(rows.table.note)


def pour(lines: Iterable[str], output: Path | None, lang: str) -> int:
    """Hand on lines as they come, to ``output`` or stdout, and say how many there were; none is kept.

    Raises:
        UsageError: the file cannot be written; nothing is left of it then.
    """
    from hgkg.publish.files import write_pieces

    count = 0

    def counted() -> Iterator[str]:
        nonlocal count
        for line in lines:
            count += 1
            yield line

    if output is None:
        sys.stdout.writelines(counted())
    else:
        write_pieces(output, counted())
        tell(say("done.wrote", lang, count=count, path=output))
    return count


def _write(rows: Rows, output: Path, lang: str, build_id: str) -> None:
    from hgkg.publish.files import write_text
    from hgkg.publish.tables import write

    own = rows.texts.get(output.suffix.lower().removeprefix("."))
    if own:
        write_text(output, own())
    else:
        write(output, rows.table, lang, build_id)


def _text(rows: Rows, format: str, lang: str, build_id: str) -> str:
    from hgkg.publish.tables import render

    own = rows.texts.get(format)
    return own() if own else render(rows.table, format, lang, build_id)


def _draw(rows: Rows, lang: str) -> None:
    screen = console()
    if rows.draw:
        rows.draw(screen)
    elif rows.table.rows:
        draw_table(screen, rows.table, lang)
