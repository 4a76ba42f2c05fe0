"""``hgkg board`` and ``hgkg records``: what a build says."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hgkg.cli.asking import Asked, answering
from hgkg.cli.messages import say
from hgkg.cli.options import refused
from hgkg.cli.output import Rows
from hgkg.cli.terminal import console, tell

if TYPE_CHECKING:
    from hgkg.pipeline import BuildReport

PeriodOption = Annotated[str | None, typer.Option("--period", metavar="PERIOD", help="option.period")]
DocumentOption = Annotated[str | None, typer.Option("--document", metavar="SLUG", help="option.document")]
KindOption = Annotated[str | None, typer.Option("--kind", metavar="KIND", help="option.kind")]


@answering(people=True)
def board(
    asked: Asked,
    period: PeriodOption = None,
    document: DocumentOption = None,
) -> None:
    from hgkg.cli.board_view import draw_board
    from hgkg.publish.tables import board_table
    from hgkg.query.board import board as read_board
    from hgkg.query.draft_note import draft_note
    from hgkg.query.left_out import left_out_note

    store = asked.store()
    found = read_board(store, period=period, document=document, lang=asked.lang)
    note = left_out_note(store, found, asked.lang, period=period, document=document)
    rows = Rows(board_table(found, asked.lang, note=note), lambda screen: draw_board(screen, found, asked.lang))
    asked.deliver(rows)
    if drafts := draft_note(store, found, asked.lang):
        tell(drafts)
    tell(say("done.targets" if found else "done.no_targets", asked.lang, count=len(found)))
    if found and asked.drawn:
        tell(say("hint.trace", asked.lang, text=found[0].target.indicator))


@answering(people=True)
def records(
    asked: Asked,
    kind: KindOption = None,
    document: DocumentOption = None,
) -> None:
    from hgkg.cli.record_rows import record_rows

    chosen = _chosen(asked.records(), kind, document)
    if asked.format == "jsonl" and asked.output is None:
        sys.stdout.writelines(line for line, _ in chosen)
        asked.warn()
    else:
        found = [record for _, record in chosen]
        asked.deliver(record_rows(found, asked.lang))
    tell(say("done.records", asked.lang, count=len(chosen)))


def show_board(report: BuildReport, lang: str) -> None:
    """Print the board of a build that was just made, and what it leaves out.

    In another language than that of the build's pages the board is read again.
    """
    from hgkg.cli.board_view import draw_board
    from hgkg.pipeline import PAGE_LANGUAGE
    from hgkg.query.board import board as read_board
    from hgkg.query.draft_note import draft_note
    from hgkg.query.left_out import left_out_note
    from hgkg.store import open_store

    store = open_store(report.out)
    rows = report.board if lang == PAGE_LANGUAGE else read_board(store, lang=lang)
    draw_board(console(), rows, lang)
    for note in (left_out_note(store, rows, lang), draft_note(store, rows, lang)):
        if note:
            tell(note)


def _chosen(
    lines: list[tuple[str, dict[str, Any]]], kind: str | None, document: str | None
) -> list[tuple[str, dict[str, Any]]]:
    """The records of a kind and a document, each with its line.

    Raises:
        UsageError: the build has no record of such a kind, or no such document.
    """
    for option, wanted, name in (("--kind", kind, "kind"), ("--document", document, "doc")):
        if wanted is None:
            continue
        known = sorted({record[name] for _, record in lines})
        if wanted not in known:
            raise refused("fault.choice", option, value=wanted, allowed=", ".join(known))
    return [
        (line, record) for line, record in lines if kind in (None, record["kind"]) and document in (None, record["doc"])
    ]
