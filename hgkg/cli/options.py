"""The options that several commands share. Their help texts are keys of ``messages``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hgkg.cli.messages import say
from hgkg.cli.settings import LANGUAGES
from hgkg.errors import UsageError

FORMATS = ("table", "csv", "tsv", "json", "jsonl")


def refused(key: str, where: object, **values: object) -> UsageError:
    """The error of the messages ``key.what`` and ``key.todo``, in both languages."""
    what, todo = f"{key}.what", f"{key}.todo"
    vi = f"{where}: {say(what, 'vi', **values)}; {say(todo, 'vi', **values)}"
    return UsageError(say(what, "en", **values), where, say(todo, "en", **values), vi=vi)


def one_of(value: str, allowed: tuple[str, ...], option: str) -> str:
    """``value``, if it is one of those allowed.

    Raises:
        UsageError: it is another.
    """
    if value not in allowed:
        raise refused("fault.choice", option, value=value, allowed=", ".join(allowed))
    return value


def _format(value: str) -> str:
    return one_of(value, FORMATS, "--format")


def _lang(value: str | None) -> str | None:
    return value if value is None else one_of(value, LANGUAGES, "--lang")


BuildOption = Annotated[Path | None, typer.Option("--build", metavar="DIR", help="option.build")]
FormatOption = Annotated[
    str, typer.Option("--format", metavar="|".join(FORMATS), help="option.format", callback=_format)
]
PeopleOption = Annotated[bool, typer.Option("--without-people", help="option.without_people")]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="option.output")]
LangOption = Annotated[
    str | None, typer.Option("--lang", metavar="|".join(LANGUAGES), help="option.lang", callback=_lang)
]
