"""Help in two languages. The texts in the commands are keys of ``messages``; they become words when help is printed.

Typer's own page is drawn with rich, which takes longer to import than all else together, and speaks English only.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Any

from typer.core import TyperCommand, TyperGroup

from hgkg.cli.messages import say

_WIDTH = 100
_NARROWEST = 60
_GAP = 2


class Command(TyperCommand):
    """A command whose help is written by ``page``."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(page(self, ctx, formatter.width))


class Group(TyperGroup):
    """A group of commands whose help is written by ``page``; commands stand in the order they were made in."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(page(self, ctx, formatter.width))

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.commands)


def page(command: Any, context: Any, width: int) -> str:
    """The help of a command.

    Args:
        command: a command or a group of Typer.
        context: its context, whose settings name the language.
        width: columns of the terminal.
    """
    lang: str = context.obj.lang
    wide = max(_NARROWEST, min(width, _WIDTH))
    usage = " ".join([context.command_path, *_usage(command, lang)])
    blocks = ["\n".join(wrap(say("help.usage", lang) + ": " + usage, wide, subsequent_indent="    "))]
    blocks += ["\n".join(wrap(line, wide)) for line in say(command.help, lang).split("\n")]
    for heading, rows in _sections(command, context, lang):
        blocks.append(say(heading, lang) + ":\n" + "\n".join(_aligned(rows, wide)))
    return "\n\n".join(blocks) + "\n"


def _usage(command: Any, lang: str) -> Iterator[str]:
    yield say("help.options_word", lang)
    if isinstance(command, TyperGroup):
        yield say("help.command_word", lang)
    for parameter in _arguments(command):
        name = str(parameter.metavar)
        several = "..." if parameter.nargs == -1 else ""
        yield name + several if parameter.required else f"[{name}]{several}"


def _sections(command: Any, context: Any, lang: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    if isinstance(command, TyperGroup):
        commands = [(name, command.commands[name]) for name in command.list_commands(context)]
        yield "help.commands", [(name, say(one.help or "", lang).split("\n")[0]) for name, one in commands]
    arguments = [(str(p.metavar), say(p.help, lang)) for p in _arguments(command)]
    if arguments:
        yield "help.arguments", arguments
    options = [p for p in command.params if p.param_type_name == "option"]
    rows = [(_names(p), say(p.help, lang)) for p in options]
    yield "help.options", [*rows, ("--help", say("option.help", lang))]


def _arguments(command: Any) -> list[Any]:
    return [p for p in command.params if p.param_type_name == "argument"]


def _names(option: Any) -> str:
    names = ", ".join(option.opts)
    return names if option.is_flag else f"{names} {option.metavar}"


def _aligned(rows: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    margin = max(cells(left) for left, _ in rows) + 2 * _GAP
    for left, right in rows:
        lines = wrap(right, width - margin) or [""]
        start = " " * _GAP + left
        yield (start + " " * (margin - cells(start)) + lines[0]).rstrip()
        yield from _indented(lines[1:], margin)


def _indented(lines: Iterable[str], margin: int) -> Iterator[str]:
    for line in lines:
        yield " " * margin + line


def cells(text: str) -> int:
    """Columns that ``text`` takes in a terminal: combining marks take none."""
    return sum(1 for c in text if not unicodedata.combining(c))
