"""How many targets something has: those of the board are counted, what is stated beside it is told apart.

A document that numbers its targets may state one of them again in its text, and a report speaks of the targets of its
programme. Were these added up, one target would be exceeded twice. Every number of targets that a reader meets is made
here, so that the same words have the same number everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hgkg.publish.facts import Build
from hgkg.publish.page.words import read_words
from hgkg.query.chain import BoardRow
from hgkg.text.counting import fill
from hgkg.text.numbers import format_number


@dataclass(frozen=True, slots=True)
class Count:
    """A number of targets.

    Attributes:
        targets: how many are on the board.
        beside: how often one is stated beside the board.
    """

    targets: int
    beside: int = 0

    def __bool__(self) -> bool:
        return bool(self.targets or self.beside)

    def told(self, lang: str) -> str:
        """In words: "44 chỉ tiêu", "44 chỉ tiêu và 4 lần nêu ngoài bảng"."""
        return self._joined(("targets_counted", "targets_beside"), lang)

    def short(self, lang: str) -> str:
        """Where the words beside it say what is counted: "18", "18 + 4 ngoài bảng"."""
        return self._joined(("targets_number", "targets_beside_short"), lang)

    def _joined(self, keys: tuple[str, str], lang: str) -> str:
        words = read_words("frame", lang)
        here, there = (
            fill(words[key], count=format_number(count, lang))
            for key, count in zip(keys, (self.targets, self.beside), strict=True)
        )
        if self.targets and self.beside:
            return words[f"{keys[1]}_also"].format(targets=here, beside=there)
        return there if self.beside else here


def count(build: Build, targets: Iterable[str]) -> Count:
    """How many targets some IRIs are; what is no target is not counted."""
    here = [iri for iri in targets if iri in build.facts.targets]
    on_board = sum(iri in build.on_board for iri in here)
    return Count(on_board, len(here) - on_board)


def by_verdict(build: Build, rows: Iterable[BoardRow]) -> Mapping[str, Count]:
    """How many of some targets have which verdict, in the order of the look; none that no target has."""
    found: dict[str, list[str]] = {key: [] for key in build.look.verdicts}
    for row in rows:
        found[row.status].append(row.target.iri)
    return {key: count(build, targets) for key, targets in found.items() if targets}
