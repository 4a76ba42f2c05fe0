"""How high a row of a spreadsheet must be for its words; office programs disagree on whether they find that out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from hgkg.publish.wrap import text_width

_LINE = 13.0  # points, of letters 10 points high
_LETTER = 11.0  # pixels: the widths of text_width are those of a wider font than Arial 10
_SPACE = 4.0
_DIGIT, _MARGIN = 7.0, 8.0  # pixels: what the width of a column counts, and what it leaves free on both sides
_HIGHEST = 409.0  # Excel's own limit


def height(cells: Iterable[tuple[str, float]]) -> float:
    """The height in points of a row with these words, each in a column so many digits wide."""
    return min(max((lines(text, width) for text, width in cells), default=1) * _LINE + 2, _HIGHEST)


def lines(text: str, width: float) -> int:
    """The number of lines that words take in a column ``width`` digits wide."""
    room = max(width * _DIGIT - _MARGIN, _DIGIT)
    return sum(_of_paragraph(paragraph, room) for paragraph in text.split("\n"))


def _of_paragraph(paragraph: str, room: float) -> int:
    count, used = 1, 0.0
    for word in paragraph.split():
        wide = _word(word)
        if used and used + _SPACE + wide > room:
            count, used = count + 1, 0.0
        used += wide + (_SPACE if used else 0.0)
        if used > room:  # a word longer than a line is broken
            count, used = count + int(used // room), used % room
    return count


@lru_cache(maxsize=65_536)
def _word(word: str) -> float:
    return text_width(word, _LETTER)
