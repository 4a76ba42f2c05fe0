"""The command ``hgkg``: its commands, its options, and what becomes of an error."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer

from hgkg.cli import (
    auditing,
    building,
    cataloguing,
    checking,
    comparing,
    exporting,
    judgement_list,
    judging,
    publishing,
    querying,
    reading,
    reviewing,
    tracing,
    vocabulary,
)
from hgkg.cli.faults import USAGE_ERRORS, sentence
from hgkg.cli.helping import Command, Group
from hgkg.cli.messages import say
from hgkg.cli.options import BuildOption, LangOption
from hgkg.cli.settings import Settings, language, settings_of
from hgkg.cli.terminal import tell
from hgkg.errors import HgkgError
from hgkg.version import __version__

DONE, WRONG, INTERRUPTED = 0, 2, 130
"""Exit codes. The first two are the contract's, the last is that of shells; 1 is chosen in the commands."""

COMMANDS = (
    ("build", building.build),
    ("extract", building.extract),
    ("board", reading.board),
    ("trace", tracing.trace),
    ("view", tracing.view),
    ("site", publishing.site),
    ("audit", auditing.audit),
    ("check", checking.check),
    ("query", querying.query),
    ("records", reading.records),
    ("review", reviewing.review),
    ("export", exporting.export),
    ("diff", comparing.diff),
    ("add", cataloguing.add),
    ("remove", cataloguing.remove),
)
"""In the order in which help lists them: what most people want first."""

GROUPS = (
    (
        "judge",
        (
            ("correct", judging.correct),
            ("reject", judging.reject),
            ("confirm", judging.confirm),
            ("same", judging.same),
            ("different", judging.different),
            ("withdraw", judging.withdraw),
            ("list", judgement_list.list_),
        ),
    ),
    ("vocabulary", (("suggest", vocabulary.suggest), ("check", vocabulary.check))),
)
"""Commands that have commands of their own; help lists them last."""


def make_app() -> typer.Typer:
    """The Typer program; help texts are keys of ``messages``."""
    app = typer.Typer(
        cls=Group, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None, no_args_is_help=False
    )
    app.callback(help="help.hgkg", invoke_without_command=True)(_global)
    for name, function in COMMANDS:
        app.command(name, cls=Command, help=f"help.{name}")(function)
    for group, commands in GROUPS:
        below = typer.Typer(cls=Group, rich_markup_mode=None, no_args_is_help=False)
        below.callback(help=f"help.{group}", invoke_without_command=True)(_group)
        for below_name, below_function in commands:
            below.command(below_name, cls=Command, help=f"help.{group}.{below_name}")(below_function)
        app.add_typer(below, name=group)
    return app


def run(arguments: Sequence[str]) -> int:
    """Run the command line.

    Args:
        arguments: what was typed after ``hgkg``.

    Returns:
        The exit code: 0 done, 1 nothing found or built in part, 2 wrong use or nothing built.
    """
    _speak_utf_8()
    lang = language(arguments, os.environ)
    try:
        _invoke(arguments, Settings(lang))
        sys.stdout.flush()
    except typer.Exit as left:
        return left.exit_code
    except HgkgError as error:
        return _complain(error.text(lang))
    except USAGE_ERRORS as error:
        return _complain(sentence(error, lang))
    except BrokenPipeError:
        return _reader_left()
    except KeyboardInterrupt:
        _complain(say("fault.interrupted", lang))
        return INTERRUPTED
    except OSError as error:
        return _complain(say("fault.system", lang, where=error.filename or "hgkg", what=error.strerror or error))
    return DONE


def _invoke(arguments: Sequence[str], settings: Settings) -> None:
    """Parse and call. Not by the program's own ``main``, which prints and exits as it sees fit."""
    command = typer.main.get_command(make_app())
    with command.make_context("hgkg", list(arguments), obj=settings) as context:
        command.invoke(context)


def _global(
    context: typer.Context,
    build: BuildOption = None,
    lang: LangOption = None,
    version: Annotated[bool, typer.Option("--version", help="option.version")] = False,
) -> None:
    if version:
        typer.echo(f"hgkg {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit
    context.obj = replace(settings_of(context), build=build)


def _group(context: typer.Context, lang: LangOption = None) -> None:
    """A group named without one of its commands prints its help."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit


def _complain(words: str) -> int:
    tell(words)
    return WRONG


def _reader_left() -> int:
    """``hgkg records | head``: whoever read has enough. Nothing more may be written, not even at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _speak_utf_8() -> None:
    """A Windows console gets UTF-8, and no line end is changed on its way to a file."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
