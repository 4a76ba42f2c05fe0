"""What holds for a whole command: the language and the build it reads."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

LANGUAGES = ("vi", "en")
BUILD_VARIABLE = "HGKG_BUILD"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the commands find in their context.

    Attributes:
        lang: "vi" or "en".
        build: the folder named before the command, or None.
    """

    lang: str
    build: Path | None = None


def settings_of(context: typer.Context) -> Settings:
    """The settings a command runs under."""
    found = context.obj
    assert isinstance(found, Settings)
    return found


def build_folder(settings: Settings, named: Path | None) -> Path:
    """The build to read or write: named with the command, before it, in $HGKG_BUILD, or ``build`` here."""
    return named or settings.build or Path(os.environ.get(BUILD_VARIABLE) or "build")


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language to speak: that of ``--lang``, wherever it stands; else English where the locale is; else Vietnamese.

    Read before anything is parsed, so that help and every complaint come in it.
    """
    for position, argument in enumerate(arguments):
        following = arguments[position + 1] if position + 1 < len(arguments) else ""
        named = following if argument == "--lang" else argument.removeprefix("--lang=")
        if named in LANGUAGES and named != argument:
            return named
    return "en" if _locale(environment).lower().startswith("en") else "vi"


def _locale(environment: Mapping[str, str]) -> str:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            return environment[variable]
    if os.name == "nt":  # there the system says it, not a variable
        return locale.getlocale()[0] or ""
    return ""
