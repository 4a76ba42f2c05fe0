"""``hgkg export``: a build as a file for other programs."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hgkg.cli.built import opened, warn
from hgkg.cli.messages import say
from hgkg.cli.options import BuildOption, LangOption, PeopleOption, refused
from hgkg.cli.output import Rows, deliver
from hgkg.cli.settings import build_folder, settings_of
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.publish.exchange.export import Export
    from hgkg.publish.exchange.formats import Format
    from hgkg.publish.tables import Table

NameArgument = Annotated[str | None, typer.Argument(metavar="FORMAT", help="argument.export", show_default=False)]
TargetOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="option.export_output")]
AboutOption = Annotated[Path | None, typer.Option("--about", metavar="FILE.toml", help="option.export_about")]
ReportOption = Annotated[Path | None, typer.Option("--report", metavar="FILE.json", help="option.export_report")]

_LOOKED_AT = 4096
"""Bytes at the beginning of a file that tell whether it is no text: a zero byte stands among them."""


def export(
    context: typer.Context,
    name: NameArgument = None,
    build: BuildOption = None,
    output: TargetOption = None,
    report: ReportOption = None,
    about: AboutOption = None,
    without_people: PeopleOption = False,
    lang: LangOption = None,
) -> None:
    from hgkg.publish.exchange.export import Source
    from hgkg.publish.exchange.formats import FORMATS
    from hgkg.query.publication import UNSTATED, read_publication

    settings = settings_of(context)
    if name is None:
        deliver(Rows(_listing(settings.lang)), "table", None, settings.lang)
        tell(say("hint.export", settings.lang))
        return
    if name not in FORMATS:
        raise refused("fault.choice", "FORMAT", value=name, allowed=", ".join(FORMATS))
    for path in (output, report):
        _check_place(path)
    format, read = FORMATS[name], opened(build_folder(settings, build), without_people)
    if about is not None and not format.published:
        raise refused("fault.export_about", "--about", format=name)
    publication = read_publication(about) if about is not None else UNSTATED
    made = format.export(Source(read.store(), read.folder, read.build_id, settings.lang, publication))
    _hand_on(made, format, output, settings.lang)
    for loss in made.losses:
        tell(say("note.loss", settings.lang, what=loss.text(settings.lang), count=loss.count))
    for what in made.missing:
        tell(say("note.missing", settings.lang, what=what.text(settings.lang)))
    if report is not None:
        _write_report(report, format, made, read.build_id)
    warn(read, settings.lang)


def _check_place(path: Path | None) -> None:
    """Refuse a place that cannot be written before any work is done for it."""
    if path is not None and not path.absolute().parent.is_dir():
        raise refused("fault.no_folder", path)


def _hand_on(made: Export, format: Format, output: Path | None, lang: str) -> None:
    if output is not None:
        for path in made.write(output):
            tell(say("done.exported", lang, path=path))
    elif not isinstance(made.content, bytes):
        raise refused("fault.export_folder", format.name)
    elif sys.stdout.isatty() and b"\0" in made.content[:_LOOKED_AT]:
        raise refused("fault.export_on_screen", format.name)
    else:
        sys.stdout.buffer.write(made.content)


def _write_report(path: Path, format: Format, made: Export, build: str) -> None:
    from hgkg.publish.files import write_text

    losses = [{"vi": loss.vi, "en": loss.en, "count": loss.count} for loss in made.losses]
    missing = [{"vi": what.vi, "en": what.en} for what in made.missing]
    content = {"format": format.name, "build_id": build, "losses": losses, "missing": missing}
    write_text(path, json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def _listing(lang: str) -> Table:
    from hgkg.publish.exchange.formats import FORMATS
    from hgkg.publish.tables import Column, Table

    columns = (
        Column("name", say("column.name", "vi"), say("column.name", "en")),
        Column("title", say("column.export", "vi"), say("column.export", "en")),
        Column("ending", say("column.ending", "vi"), say("column.ending", "en")),
    )
    rows = tuple((format.name, format.text(lang), format.ending) for format in FORMATS.values())
    return Table(say("caption.exports", lang), columns, rows)
