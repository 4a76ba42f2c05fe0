"""What the commands that answer from a build share: which build, in which form, where to and in which language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from hgkg.cli.built import opened, warn
from hgkg.cli.messages import say
from hgkg.cli.options import BuildOption, FormatOption, LangOption, OutputOption, PeopleOption
from hgkg.cli.output import Rows, check_output, deliver
from hgkg.cli.settings import build_folder, settings_of
from hgkg.cli.shared_options import with_options
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.query.opened import Opened
    from hgkg.store import Store

Answering = Callable[..., None]
"""A command: what is asked first, then its own arguments and options."""


@dataclass(frozen=True)
class Asked:
    """What the shared options say.

    Attributes:
        lang: "vi" or "en".
        build: the folder of the build to answer from.
        format: the form for stdout.
        output: the file to write instead, or None.
        without_people: whether people are left out; only commands that take the option may be asked so.
    """

    lang: str
    build: Path
    format: str
    output: Path | None
    without_people: bool = False

    @property
    def build_id(self) -> str:
        """The id that stands on what is handed on."""
        return self._opened.build_id

    def warn(self) -> None:
        """Say what of people cannot be left out, where they were to be; ``deliver`` does it."""
        warn(self._opened, self.lang)

    def store(self) -> Store:
        """The graph to answer from."""
        return self._opened.store()

    def in_memory(self) -> Store:
        """The same graph in memory, for a command that asks it hundreds of questions."""
        return self._opened.in_memory()

    def tell_of_change(self, store: Store) -> None:
        """Say where ``store``, of the whole build in memory, has another number of triples than the build wrote."""
        if not self.without_people and self._opened.triples not in (None, len(store)):
            path, wrote = self.build / "graph.nq", self._opened.triples
            tell(say("note.graph_changed", self.lang, path=path, quads=len(store), wrote=wrote))

    def records(self) -> list[tuple[str, dict[str, Any]]]:
        """The records to answer from, each with its line."""
        return self._opened.record_lines()

    @cached_property
    def _opened(self) -> Opened:
        return opened(self.build, self.without_people)

    @property
    def drawn(self) -> bool:
        """Whether the answer is drawn in the terminal for somebody to read."""
        return self.output is None and self.format == "table"

    def deliver(self, rows: Rows) -> None:
        """Hand on what was found in the build.

        Raises:
            UsageError: the file cannot be written.
        """
        deliver(rows, self.format, self.output, self.lang, self.build_id)
        self.warn()


def answering(
    format: object = FormatOption, endings: tuple[str, ...] = (), people: bool = False
) -> Callable[[Answering], Answering]:
    """Give a command ``--build``, ``--format``, ``--output`` and ``--lang`` behind its own options.

    Args:
        format: the option for the form, where more forms than most are written.
        endings: of files, where more than most are written.
        people: whether it can leave people out; it then reads ``asked.store()`` and ``asked.records()`` alone.
    """

    shared = (
        *([("without_people", False, PeopleOption)] if people else []),
        ("build", None, BuildOption),
        ("format", "table", format),
        ("output", None, OutputOption),
        ("lang", None, LangOption),
    )

    def give(command: Answering) -> Answering:
        def run(context: typer.Context, **given: Any) -> None:
            settings = settings_of(context)
            named, form, output = given.pop("build"), given.pop("format"), given.pop("output")
            del given["lang"]  # settings hold it: it was read before anything was parsed
            check_output(output, endings)
            without = given.pop("without_people", False)
            command(Asked(settings.lang, build_folder(settings, named), form, output, without), **given)

        return with_options(command, run, shared)

    return give
