"""``hgkg --help`` against the help of a Typer program that does nothing, as whole processes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.pairs import Figure, in_turn

ROUNDS = 15
EMPTY = """\
import typer
app = typer.Typer({options})
@app.command()
def nothing() -> None: ...
app()
"""
PROGRAMS = {
    "an empty Typer program": "",
    "the same without rich and completion": "rich_markup_mode=None, add_completion=False",
}


def measure(corpus: Corpus) -> Iterator[Figure]:
    """Seconds from start to exit, the interpreter's own included."""
    for name, options in PROGRAMS.items():
        program = corpus.scratch / "empty.py"
        program.write_text(EMPTY.format(options=options), encoding="utf-8")
        ours, theirs = in_turn(_process("-m", "hgkg"), _process(str(program)), ROUNDS)
        yield Figure(
            "hgkg --help", f"{ours * 1000:.0f} ms", name, f"{theirs * 1000:.0f} ms", ours / theirs, "times as long"
        )


def _process(*program: str) -> Callable[[], None]:
    def start() -> None:
        subprocess.run(
            [sys.executable, *program, "--help"], check=True, capture_output=True, cwd=Path(__file__).parent.parent
        )

    return start
