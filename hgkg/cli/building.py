"""``hgkg build`` and ``hgkg extract``: documents in, facts out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hgkg.cli.judging_options import JudgementsOption, judgements_folder
from hgkg.cli.messages import say
from hgkg.cli.options import FormatOption, LangOption, OutputOption
from hgkg.cli.output import check_output, deliver, pour
from hgkg.cli.progress import progress_bar
from hgkg.cli.settings import build_folder, settings_of
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.model.finding import Finding
    from hgkg.pipeline import BuildReport, Failure, Reading

IN_PART = 1
"""Exit code where some documents failed and the rest were read."""

_MOST_NOTES = 10

Paths = Annotated[list[Path] | None, typer.Argument(metavar="PATH", help="argument.paths_default", show_default=False)]
ReadPaths = Annotated[list[Path], typer.Argument(metavar="PATH", help="argument.paths")]
OutOption = Annotated[Path | None, typer.Option("--out", metavar="DIR", help="option.out")]


def build(
    context: typer.Context,
    paths: Paths = None,
    out: OutOption = None,
    judgements: JudgementsOption = None,
    lang: LangOption = None,
) -> None:
    from hgkg import pipeline
    from hgkg.assets import documents
    from hgkg.cli.reading import show_board

    settings, decided = settings_of(context), judgements_folder(judgements, read_only=True)
    with progress_bar(settings.lang) as progress:
        report = pipeline.build(
            paths or [documents()],
            build_folder(settings, out),
            judgements=decided,
            progress=progress,
        )
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

    settings = settings_of(context)
    check_output(output)
    as_read = (output.suffix.lower() if output else f".{format}") == ".jsonl"
    notes: list[Finding] = []
    with progress_bar(settings.lang, beside_data=as_read and output is None) as progress:
        stream = pipeline.stream(paths, progress=progress)
        lines = _lines(stream.readings, notes)
        if as_read:
            count = pour(lines, output, settings.lang)
        else:
            fields = [json.loads(line) for line in lines]
            count = len(fields)
    if not as_read:
        deliver(record_rows(fields, settings.lang), format, output, settings.lang)
    tell(say("done.records", settings.lang, count=count))
    _tell_notes(notes, settings.lang)
    _tell_failures(stream.failures, settings.lang)
    if stream.failures:
        raise typer.Exit(IN_PART)


def _lines(readings: Iterable[Reading], notes: list[Finding]) -> Iterator[str]:
    """The records of each document while it is read, a line each; what was noticed of it goes to ``notes``."""
    from hgkg.model.lines import to_lines

    for reading in readings:
        notes += reading.notes
        for record in reading.records:
            yield to_lines((record,))


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
