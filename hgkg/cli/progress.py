"""A progress bar on stderr while a long work runs, where a person looks; nothing anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hgkg.cli.messages import MESSAGES, say

Progress = Callable[[str, int, int], None]
"""Called with the stage, the number of things done and that of all."""


@contextmanager
def progress_bar(lang: str, *, beside_data: bool = False) -> Iterator[Progress | None]:
    """Something to hand to ``build`` and ``extract``; None where stderr is no terminal.

    None too where data go to the same terminal meanwhile (``beside_data``): a bar would be drawn among them.
    """
    if not sys.stderr.isatty() or (beside_data and sys.stdout.isatty()):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    # stdout is left alone: rich would send what is written there meanwhile to stderr.
    with Bar(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=None)

        def show(stage: str, done: int, total: int) -> None:
            key = f"stage.{stage}"
            bar.update(task, description=say(key, lang) if key in MESSAGES else stage, completed=done, total=total)

        yield show
