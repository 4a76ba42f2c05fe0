"""A build as a command reads it: with a word to whoever is about to send it on."""

from __future__ import annotations

from dataclasses import dataclass

from hgkg.cli.messages import say
from hgkg.cli.terminal import tell
from hgkg.query.opened import Opened as _Opened


@dataclass(frozen=True)
class Opened(_Opened):
    """A build.

    Attributes:
        lang: of notes, "vi" or "en".
    """

    lang: str

    def warn(self) -> None:
        """Say what was left out, and what cannot be, to whoever is about to send it on."""
        if self.without_people:
            tell(say("note.without_people", self.lang))
