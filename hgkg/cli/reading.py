"""``hgkg board`` and ``hgkg records``: what a build says."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hgkg.cli.messages import say
from hgkg.cli.options import BuildOption, FormatOption, LangOption, OutputOption, refused
from hgkg.cli.output import Rows, check_output, deliver
from hgkg.cli.settings import build_folder, settings_of
from hgkg.cli.terminal import console, tell

if TYPE_CHECKING:
    from hgkg.pipeline import BuildReport

PeriodOption = Annotated[str | None, typer.Option("--period", metavar="PERIOD", help="option.period")]
DocumentOption = Annotated[str | None, typer.Option("--document", metavar="SLUG", help="option.document")]
_ALWAYS = ("kind", "doc")  # what every record is chosen by
KindOption = Annotated[str | None, typer.Option("--kind", metavar="KIND", help="option.kind")]


def board(
    context: typer.Context,
    period: PeriodOption = None,
    document: DocumentOption = None,
    build: BuildOption = None,
    format: FormatOption = "table",
    output: OutputOption = None,
    lang: LangOption = None,
) -> None:
    from hgkg.cli.board_view import draw_board
    from hgkg.publish.tables import board_table
    from hgkg.query.board import board as read_board
    from hgkg.query.board import left_out
    from hgkg.store import open_store

    settings = settings_of(context)
    check_output(output)
    folder = build_folder(settings, build)
    store = open_store(folder)
    found = read_board(store, period=period, document=document, lang=settings.lang)
    rows = Rows(board_table(found, settings.lang), lambda screen: draw_board(screen, found, settings.lang))
    deliver(rows, format, output, settings.lang, build_id(folder))
    tell(say("done.targets" if found else "done.no_targets", settings.lang, count=len(found)))
    others = 0 if period else left_out(store, found)
    if others:
        tell(say("note.left_out", settings.lang, count=others))
    if found and output is None and format == "table":
        tell(say("hint.trace", settings.lang, text=found[0].target.indicator))


def records(
    context: typer.Context,
    kind: KindOption = None,
    document: DocumentOption = None,
    build: BuildOption = None,
    format: FormatOption = "table",
    output: OutputOption = None,
    lang: LangOption = None,
) -> None:
    from hgkg.cli.record_rows import record_rows

    settings = settings_of(context)
    check_output(output)
    folder = build_folder(settings, build)
    chosen = _chosen(list(_lines(folder)), kind, document)
    if format == "jsonl" and output is None:
        sys.stdout.writelines(line for line, _ in chosen)
    else:
        found = [record for _, record in chosen]
        deliver(record_rows(found, settings.lang), format, output, settings.lang, build_id(folder))
    tell(say("done.records", settings.lang, count=len(chosen)))


def show_board(report: BuildReport, lang: str) -> None:
    """Print the board of a build that was just made; in another language than its pages it is read again."""
    from hgkg.cli.board_view import draw_board
    from hgkg.pipeline import PAGE_LANGUAGE
    from hgkg.query.board import board as read_board
    from hgkg.store import open_store

    rows = report.board if lang == PAGE_LANGUAGE else read_board(open_store(report.out), lang=lang)
    draw_board(console(), rows, lang)


def build_id(folder: Path) -> str:
    """The id of a build, or "" where its report does not say."""
    try:
        report: Any = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(report.get("build_id", "")) if isinstance(report, dict) else ""


def read_records(folder: Path) -> list[dict[str, Any]]:
    """Every record of a build, in its order.

    Raises:
        UsageError: there is no build, or a line of its records cannot be read.
    """
    return [record for _, record in _lines(folder)]


def _lines(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each line of a build's records with what it says.

    Raises:
        UsageError: there is no build, or a line of its records cannot be read.
    """
    path = folder / "records.jsonl"
    if not path.is_file():
        raise refused("fault.no_build", folder)
    with path.open(encoding="utf-8", errors="replace", newline="\n") as file:
        for number, line in enumerate(file, 1):
            yield line, _record(line, path, number)


def _record(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        found: Any = json.loads(line)
    except ValueError:
        found = None
    if not isinstance(found, dict) or not all(isinstance(found.get(name), str) for name in _ALWAYS):
        raise refused("fault.damaged_records", path, line=number)
    return found


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
