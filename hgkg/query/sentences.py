"""The sentence around some words, with which a figure or a name is read, and all the sentences of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hgkg.query.texts import ShownText

_ENDS = re.compile(r"\n(?:\[[^\]\n]{0,4}\]\s*)?|[.;:!?…](?=\s)")
"""Where a sentence ends, and at the head of a line the mark of a note as well: it is not of the sentence."""

_PART = re.compile(r"\S*\s")
"""What is left of a word that was cut, and the space after it."""


_STOPS = re.compile(r"(?<![\s(][A-ZĐ])(?<![\s(][A-ZĐ]{2})(?<!\[)[.!?…]+[”\"')\]]*(?=\s)|[\r\n]\s*")
"""Where a sentence may end: not after an abbreviation or a short number ("TP.", "II."), nor in a mask."""

_GOES_ON = re.compile(r"[^\W\d_](?![).])|[^\[\]\n]{0,4}\]")
"""How a line begins that may go on with the one before: with a letter of a word, or inside the mark of a note."""

_NOTE = re.compile(r"\[[^\]\n]{0,4}\][.\s]*")
"""The mark of a note where a sentence begins: it is not of the sentence."""

_FEWEST = 2
"""Words that a sentence has before a stop ends it: "1." and "Điều" are the head of what follows."""

_LONGEST = 500
"""Characters of a sentence: what is longer, as a table without stops, is cut where there is a blank."""


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


def sentences(text: ShownText) -> Iterator[tuple[int, int]]:
    """The sentences of a text in order, as places in what is shown (``text.words``); lines of signs alone are none.

    A line that goes on with a small letter, or in the mark of a note, is of one sentence with the line before it.
    """
    words, start = text.words, 0
    for stop in _STOPS.finditer(words):
        if stop[0][0] in "\r\n":
            goes_on = _GOES_ON.match(words, stop.end())
            if goes_on and not goes_on[0].isupper() and stop[0].count("\n") == 1:
                continue
        elif len(words[start : stop.start()].split(maxsplit=_FEWEST)) < _FEWEST:
            continue
        yield from _short(words, start, stop.end())
        start = stop.end()
    yield from _short(words, start, len(words))


def _short(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence without blanks around it, in pieces where it is too long."""
    note = _NOTE.match(words, start, end)
    start = note.end() if note else start
    while start < end:
        stop = min(end, start + _LONGEST)
        if stop < end:
            blank = max(words.rfind(sign, start + 1, stop) for sign in " \n")
            stop = blank if blank > 0 else stop
        piece = words[start:stop]
        if any(sign.isalnum() for sign in piece):
            yield start + len(piece) - len(piece.lstrip()), stop - len(piece) + len(piece.rstrip())
        start = stop


def _whole(cut: str) -> str:
    """Without the part of a word that it begins with: nothing where it has no whole word."""
    part = _PART.match(cut)
    return cut[part.end() :] if part else ""


def _one_line(words: str) -> str:
    return re.sub(r"\s+", " ", words)
