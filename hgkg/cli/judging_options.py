"""The options of the commands that judge, and who judges when."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from hgkg.cli.options import refused

WHO_VARIABLE = "HGKG_WHO"

WhyOption = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="option.why")]
WhoOption = Annotated[str | None, typer.Option("--who", metavar="NAME", help="option.who")]
WhenOption = Annotated[str | None, typer.Option("--when", metavar="TIME", help="option.when")]
JudgementsOption = Annotated[Path | None, typer.Option("--judgements", metavar="DIR", help="option.judgements")]
RecordArgument = Annotated[list[str], typer.Argument(metavar="RECORD", help="argument.record")]
ThingArgument = Annotated[str, typer.Argument(metavar="A", help="argument.thing_a")]
OtherArgument = Annotated[str, typer.Argument(metavar="B", help="argument.thing_b")]


def reason(why: str | None) -> str:
    """Why somebody judges.

    Raises:
        UsageError: there is no reason.
    """
    if why is None or not why.strip():
        raise refused("fault.no_reason", "--why")
    return why


def judge_name(who: str | None) -> str:
    """Who judges: as named, as $HGKG_WHO says, as git knows the user, as the system does."""
    named = who or os.environ.get(WHO_VARIABLE) or _git_name() or _system_name()
    if not named.strip():
        raise refused("fault.no_judge", "--who")
    return named


def moment(when: str | None) -> str:
    """Now, or the moment named, in whole seconds with its offset.

    Raises:
        UsageError: that is no day and time.
    """
    from datetime import datetime

    try:
        told = datetime.fromisoformat(when) if when else datetime.now()
    except ValueError:
        raise refused("fault.when", "--when", value=when) from None
    return (told if told.tzinfo else told.astimezone()).replace(microsecond=0).isoformat()


def _git_name() -> str:
    import subprocess

    try:
        asked = subprocess.run(
            ["git", "config", "user.name"], capture_output=True, text=True, encoding="utf-8", timeout=5, check=False
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""
    return asked.stdout.strip()


def _system_name() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
