"""The options of the commands that judge, and who judges when."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hgkg.cli.options import refused

if TYPE_CHECKING:
    from datetime import datetime

WHO_VARIABLE = "HGKG_WHO"
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T,]+(\d{1,2})(?:[:hg](\d{2})?(?::(\d{2}))?)?)?")
_AHEAD = 5
"""Minutes that clocks of two machines may differ by."""
_EARLIEST = 2000
"""The first year in which somebody may have judged what a machine read."""

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


def moment(when: str | None, now: datetime | None = None) -> str:
    """Now, or the moment named, in whole seconds with its offset: "20/11/2026", "20/11/2026 14:30", or ISO 8601.

    A day without a time is its beginning; a time without an offset is that of this machine.

    Raises:
        UsageError: that is no day and time, one still to come, or one before any of this could be judged.
    """
    from datetime import datetime, timedelta

    present = now or datetime.now().astimezone()
    if not when:
        return present.replace(microsecond=0).isoformat()
    try:
        told = datetime.fromisoformat(_as_iso(when.strip()))
        told = told if told.tzinfo else told.astimezone()
        shown = f"{told:%d/%m/%Y %H:%M}"
    except (ValueError, OverflowError, OSError):  # no such day, or one that no clock of this machine knows
        raise refused("fault.when", "--when", value=when) from None
    if told > present + timedelta(minutes=_AHEAD):
        raise refused("fault.when_to_come", "--when", value=shown)
    if told.year < _EARLIEST:
        raise refused("fault.when_too_early", "--when", value=shown, year=_EARLIEST)
    return told.replace(microsecond=0).isoformat()


def _as_iso(when: str) -> str:
    """A day as Vietnamese writes it in the order of ISO 8601, with its time if there is one."""
    found = _DAY.fullmatch(when)
    if found is None:
        return when
    day, month, year, hour, minute, second = found.groups()
    return f"{year}-{int(month):02}-{int(day):02}T{int(hour or 0):02}:{int(minute or 0):02}:{int(second or 0):02}"


def judgements_folder(given: Path | None, *, read_only: bool = False) -> Path:
    """The folder of judgements: as named, else the default one.

    Args:
        given: as named.
        read_only: whether nothing is to be written to it, so that a named one must be there.

    Raises:
        UsageError: a file is named, or a folder that is not there.
    """
    from hgkg.assets import judgements as default_judgements

    if given is not None and given.is_file():
        raise refused("fault.judgements_file", given, folder=given.parent)
    if given is not None and read_only and not given.is_dir():
        raise refused("fault.no_judgements", given)
    return given or default_judgements()


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
