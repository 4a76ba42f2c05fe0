"""Complaints about the command line itself, in the user's language.

Typer raises its own kinds of error, in English, and has moved them between modules more than once: they are told apart
by the name of their class and by the fields they carry.
"""

from __future__ import annotations

import re
from typing import Any

import typer

from hgkg.cli.messages import say

USAGE_ERRORS: tuple[type[Exception], ...] = tuple(
    base for base in typer.BadParameter.__bases__ if issubclass(base, Exception)
)
"""The class of Typer's usage errors, wherever it is kept."""


def sentence(error: Any, lang: str) -> str:
    """One sentence for a usage error of Typer: what is wrong, and where help is."""
    command = error.ctx.command_path if error.ctx else "hgkg"
    return say("fault.usage", lang, what=_what(error, lang), command=command)


def _what(error: Any, lang: str) -> str:
    match type(error).__name__:
        case "NoSuchOption":
            near = ", ".join(sorted(error.possibilities or ()))
            key = "fault.option_near" if near else "fault.option"
            return say(key, lang, name=error.option_name, near=near)
        case "MissingParameter" if error.param is not None:
            return say("fault.missing", lang, name=_name(error.param))
        case "BadParameter" if error.param is not None:
            return say("fault.number", lang, name=_name(error.param))  # the only values Typer itself checks
        case "BadOptionUsage":
            return say("fault.no_value", lang, name=error.option_name)
    return _by_message(error, lang)


def _by_message(error: Any, lang: str) -> str:
    """Faults that have no class of their own: the message is all there is."""
    extra = re.fullmatch(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", error.message)
    if extra:
        return say("fault.extra", lang, names=extra[1])
    unknown = re.match(r"No such command '(.*?)'", error.message)
    if unknown:
        return say("fault.command", lang, name=unknown[1], known=", ".join(error.ctx.command.commands))
    return str(error.format_message())


def _name(parameter: Any) -> str:
    return str(parameter.metavar if parameter.param_type_name == "argument" else parameter.opts[0])
