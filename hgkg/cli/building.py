"""``hgkg build`` and ``hgkg extract``: documents in, facts out."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hgkg.cli.messages import say
from hgkg.cli.options import FormatOption, LangOption, OutputOption
from hgkg.cli.output import check_output, deliver
from hgkg.cli.progress import progress_bar
from hgkg.cli.settings import build_folder, settings_of
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.model.finding import Finding
    from hgkg.pipeline import BuildReport, Failure

IN_PART = 1
"""Exit code where some documents failed and the rest were read."""

_MOST_NOTES = 10

Paths = Annotated[list[Path] | None, typer.Argument(metavar="PATH", help="argument.paths_default", show_default=False)]
ReadPaths = Annotated[list[Path], typer.Argument(metavar="PATH", help="argument.paths")]
OutOption = Annotated[Path | None, typer.Option("--out", metavar="DIR", help="option.out")]


def build(context: typer.Context, paths: Paths = None, out: OutOption = None, lang: LangOption = None) -> None:
    from hgkg import pipeline
    from hgkg.assets import documents
    from hgkg.cli.reading import show_board

    settings = settings_of(context)
    with progress_bar(settings.lang) as progress:
        report = pipeline.build(paths or [documents()], build_folder(settings, out), progress=progress)
    show_board(report, settings.lang)
    _tell_build(report, settings.lang)
    _tell_notes(report.notes, settings.lang, report.out / "report.json")
    _tell_failures(report.failures, settings.lang)
    if report.failures:
        raise typer.Exit(IN_PART)


def extract(
    context: typer.Context,
    paths: ReadPaths,
    format: FormatOption = "table",
    output: OutputOption = None,
    lang: LangOption = None,
) -> None:
    from hgkg import pipeline
    from hgkg.cli.record_rows import record_rows
    from hgkg.model.lines import to_lines

    settings = settings_of(context)
    check_output(output)
    with progress_bar(settings.lang) as progress:
        found = pipeline.extract(paths, progress=progress)
    if format == "jsonl" and output is None:
        sys.stdout.write(to_lines(found.records))
    else:
        fields = [json.loads(line) for line in to_lines(found.records).split("\n")[:-1]]
        deliver(record_rows(fields, settings.lang), format, output, settings.lang)
    tell(say("done.records", settings.lang, count=len(found.records)))
    _tell_notes(found.notes, settings.lang)
    _tell_failures(found.failures, settings.lang)
    if found.failures:
        raise typer.Exit(IN_PART)


def _tell_build(report: BuildReport, lang: str) -> None:
    counts = ", ".join(f"{say(f'kind.{kind}', lang)} {count}" for kind, count in report.counts.items())
    tell(say("done.build", lang, documents=len(report.documents), out=report.out, build_id=report.build_id))
    tell(say("done.build_records", lang, total=sum(report.counts.values()), counts=counts))
    tell(say("done.build_graph", lang, path=report.out / "graph.nq", triples=report.triples))
    tell(say("done.build_store", lang, path=report.out / "store"))
    tell(say("done.build_html", lang, path=report.out / "html"))
    tell(say("hint.after_build", lang))


def _tell_notes(notes: Sequence[Finding], lang: str, whole: Path | None = None) -> None:
    """The notes, or of many the first and the file that has them all."""
    shown = notes[:_MOST_NOTES] if whole else notes
    for note in shown:
        tell(say("note.line", lang, words=note.vi if lang == "vi" else note.en))
    if len(shown) < len(notes):
        tell(say("note.more", lang, count=len(notes) - len(shown), path=whole))


def _tell_failures(failures: Sequence[Failure], lang: str) -> None:
    for failure in failures:
        tell(say("fault.document", lang, words=failure.error.text(lang)))
