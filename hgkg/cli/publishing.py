"""``hgkg site``: a build as a folder of pages that open by double click."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hgkg.cli.built import opened, warn
from hgkg.cli.messages import say
from hgkg.cli.options import BuildOption, LangOption, PeopleOption
from hgkg.cli.settings import build_folder, settings_of
from hgkg.cli.terminal import tell

SiteOption = Annotated[Path | None, typer.Option("--out", metavar="DIR", help="option.site_out")]


def site(
    context: typer.Context,
    out: SiteOption = None,
    without_people: PeopleOption = False,
    build: BuildOption = None,
    lang: LangOption = None,
) -> None:
    from hgkg.publish.site.writing import write_site

    settings = settings_of(context)
    read = opened(build_folder(settings, build), without_people)
    written = write_site(out or read.folder / "site", read)
    tell(say("done.site", settings.lang, path=written.start, count=written.pages))
    warn(read, settings.lang)
