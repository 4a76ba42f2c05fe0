"""Words for a terminal: a console for data, plain lines for notes. rich is imported when a console is made."""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

STYLES = {
    "exceeded": "bold blue",
    "met": "bold green",
    "partly": "bold yellow",
    "notMet": "bold red",
    "notComparable": "magenta",
    "noResult": "dim",
    "notJudged": "dim",
}
"""Colours of the verdicts; symbol and word say the same without them."""

_WIDTH_OF_A_FILE = 120
"""Columns where nobody looks: a pipe or a file, and no COLUMNS in the environment."""


def console() -> Console:
    """The console for data, on stdout. Colours only where it is a terminal."""
    from rich.console import Console

    looked_at = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Console(highlight=False, markup=False, emoji=False, width=None if looked_at else _WIDTH_OF_A_FILE)


def plain(text: str) -> str:
    """``text`` on one line, composed, without control characters: no document can steer a terminal."""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cf", "Cs"))


def tell(words: str) -> None:
    """A note, a count, a path: for people, on stderr."""
    print("\n".join(plain(line) if line.strip() else "" for line in words.split("\n")), file=sys.stderr, flush=True)
