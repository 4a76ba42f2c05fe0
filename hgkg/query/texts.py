"""The texts of a build as they may be shown: whole, or without people; positions always count the full text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hgkg.errors import UsageError
from hgkg.text.masks import MASK, Range, masked


@dataclass(frozen=True)
class ShownText:
    """A text, and where the characters of the text as read stand in it.

    Attributes:
        words: what is shown.
        hidden: the ranges of the text as read that a mask stands for, in order and apart; none of a whole text.
    """

    words: str
    hidden: tuple[Range, ...] = ()

    @classmethod
    def of(cls, text: str, hidden: tuple[Range, ...] = ()) -> ShownText:
        """A text as read, with masks in the place of what is hidden."""
        return cls(masked(text, hidden), hidden)

    def at(self, start: int, end: int) -> Range:
        """Where characters of the text as read are shown; of what is hidden in part, the whole mask."""
        return self._shown(start, at_end=False), self._shown(end, at_end=True)

    def read_at(self, place: int) -> int:
        """Where a shown character stands in the text as read; of one in a mask, where the hidden words begin."""
        number = bisect_right(self._masks, place) - 1
        if number < 0:
            return place
        start, end = self.hidden[number]
        behind = place - self._moved[number]
        return behind if behind >= end else start

    def _shown(self, place: int, *, at_end: bool) -> int:
        number = bisect_right(self._starts, place - 1 if at_end else place) - 1
        if number < 0:
            return place
        _, end = self.hidden[number]
        after = end + self._moved[number]
        if place >= end:
            return place + self._moved[number]
        return after if at_end else after - len(MASK)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.hidden)

    @cached_property
    def _masks(self) -> tuple[int, ...]:
        """Where each mask begins in what is shown."""
        return tuple(end + moved - len(MASK) for (_, end), moved in zip(self.hidden, self._moved, strict=True))

    @cached_property
    def _moved(self) -> tuple[int, ...]:
        """How far what stands behind each mask is moved."""
        moved, all_moved = 0, list[int]()
        for start, end in self.hidden:
            moved += len(MASK) - (end - start)
            all_moved.append(moved)
        return tuple(all_moved)


def read_text(folder: Path, slug: str) -> str:
    """A text of a build as it was read, line ends untouched.

    Raises:
        UsageError: it is not there or cannot be read.
    """
    path = folder / "texts" / f"{slug}.txt"
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            "the build is damaged, this text cannot be read",
            path,
            "run `hgkg build` again",
            vi=f"{path}: bản dựng bị hỏng, không đọc được văn bản này; hãy chạy lại `hgkg build`",
        ) from error
