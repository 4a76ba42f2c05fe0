"""The sentence around some words: a figure or a name is read with what its text says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hgkg.query.texts import ShownText

_ENDS = re.compile(r"\n(?:\[[^\]\n]{0,4}\]\s*)?|[.;:!?…](?=\s)")
"""Where a sentence ends, and at the head of a line the mark of a note as well: it is not of the sentence."""

_PART = re.compile(r"\S*\s")
"""What is left of a word that was cut, and the space after it."""


@dataclass(frozen=True, slots=True)
class Around:
    """Words in their sentence.

    Attributes:
        before, after: what stands around them, of lines and spaces as one space each; "…" where more was cut.
        words: they themselves, as the text has them.
    """

    before: str
    words: str
    after: str


def around(text: ShownText, start: int, end: int, room: int) -> Around:
    """The sentence around characters of a text as read, or as much of it as is shown, in whole words.

    Args:
        start, end: code points of the text as read; ``end`` is excluded.
        room: how many characters on each side, at most.
    """
    start, end = text.at(start, end)
    words, low, high = text.words, max(0, start - room), min(len(text.words), end + room)
    ends = [match.end() for match in _ENDS.finditer(words, low, start)]
    stop = _ENDS.search(words, end, min(len(words), high + 1))  # one more: an end is told by the space after it
    last = high if stop is None else stop.start() if stop[0][0] == "\n" else stop.end()
    before, after = words[ends[-1] if ends else low : start], words[end:last]
    if not ends and low:
        before = "…" + _whole(words[low - 1] + before)
    if not stop and high < len(words):
        after += words[high]
        after = _whole(after[::-1])[::-1] + "…"
    return Around(_one_line(before).lstrip(), words[start:end], _one_line(after).rstrip())


def _whole(cut: str) -> str:
    """Without the part of a word that it begins with: nothing where it has no whole word."""
    part = _PART.match(cut)
    return cut[part.end() :] if part else ""


def _one_line(words: str) -> str:
    return re.sub(r"\s+", " ", words)
