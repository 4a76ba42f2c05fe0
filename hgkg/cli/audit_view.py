"""Findings in a terminal: by severity, each with its message, then the exact words and where they stand, uncut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from hgkg.cli.messages import say
from hgkg.cli.terminal import plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from hgkg.query.findings import FindingRow, Passage

_STYLES = {"high": "bold red", "medium": "bold yellow", "low": "bold blue"}
_INDENT = "    "


def draw_audit(screen: Console, found: Sequence[FindingRow], lang: str) -> None:
    """Print the findings in the order given, numbered, under a line for each severity."""
    from rich.rule import Rule

    number = 0
    for severity, group in groupby(found, key=lambda row: row.severity):
        rows = list(group)
        heading = say(f"severity.{severity}", lang).upper()
        screen.print(Rule(f"{heading} ({len(rows)})", align="left", style=_STYLES[severity]))
        for row in rows:
            number += 1
            _draw_one(screen, number, row, lang)


def _draw_one(screen: Console, number: int, row: FindingRow, lang: str) -> None:
    from rich.text import Text

    head = Text(f"{number}. ").append(say(f"type.{row.type}", lang).upper(), _STYLES[row.severity])
    place = _place(row.passages[0], lang) if row.passages else say("place.none", lang)
    screen.print(head.append(f"  {place}", "dim"))
    _print_indented(screen, Text(plain(row.message)))
    for i, passage in enumerate(row.passages):
        text = Text(f"“{plain(passage.quote)}”", "italic")
        _print_indented(screen, text if i == 0 else text.append(f" — {_place(passage, lang)}", "not italic dim"))
    screen.print()


def _place(passage: Passage, lang: str) -> str:
    """ "report-2024, mục I/3, chú thích 24"; where no section is known the characters."""
    within = [say("place.section", lang, section=plain(passage.section))] if passage.section else []
    note = [say("place.footnote", lang, number=passage.footnote)] if passage.footnote is not None else []
    return ", ".join([plain(passage.doc), *(within + note or [f"{passage.start}-{passage.end}"])])


def _print_indented(screen: Console, text: Text) -> None:
    """Wrapped and set in by hand: rich would fill every line with blanks."""
    from rich.text import Text

    for line in text.wrap(screen, screen.width - len(_INDENT)):
        line.rstrip()
        screen.print(Text(_INDENT).append_text(line))
