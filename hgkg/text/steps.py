"""Named normalising steps. Each gives a text and the exact map back to the text it was given.

The order matters: composing comes first, so that every later step sees one code point a letter.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterator
from typing import NamedTuple

from hgkg.text.offsets import OffsetMap

Stepped = tuple[str, OffsetMap]


class Step(NamedTuple):
    """A pure step with the name that reports and tests know it by."""

    name: str
    apply: Callable[[str], Stepped]


def compose(text: str) -> Stepped:
    """Unicode NFC. "Quyết định" has 13 code points decomposed and 10 composed (UAX #15)."""
    if unicodedata.is_normalized("NFC", text):
        return text, OffsetMap.identity(len(text))
    parts: list[str] = []
    starts, ends = array("l"), array("l")
    at = kept = 0

    def keep(start: int, end: int) -> None:
        parts.append(text[start:end])
        starts.extend(range(start, end))
        ends.extend(range(start + 1, end + 1))

    for line in text.splitlines(keepends=True):
        if not unicodedata.is_normalized("NFC", line):
            for start, end in _pieces(line):
                composed = unicodedata.normalize("NFC", line[start:end])
                keep(kept, at + start)
                parts.append(composed)
                starts.extend([at + start] * len(composed))
                ends.extend([at + end] * len(composed))
                kept = at + end
        at += len(line)
    keep(kept, len(text))
    return "".join(parts), OffsetMap(starts, ends, len(text))


_MARKED = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")


def _pieces(line: str) -> list[tuple[int, int]]:
    """The pieces of a line that composing changes: letters with marks of the common block, which is all that Vietnamese
    uses, where that gives the whole line's NFC; else every smallest piece."""
    found = [m.span() for m in _MARKED.finditer(line)]
    composed = _MARKED.sub(lambda m: unicodedata.normalize("NFC", m.group()), line)
    return found if composed == unicodedata.normalize("NFC", line) else list(_clusters(line))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """The smallest pieces of a text that can be composed alone: a starter and what attaches to it."""
    start = 0
    for i in range(1, len(text)):
        if _stands_alone(text[i]) or _joins_nothing(text[start:i], text[i]):
            yield start, i
            start = i
    if text:
        yield start, len(text)


def _stands_alone(char: str) -> bool:
    """Blocks whose characters never compose with what precedes them: the quick answer for almost all of a text."""
    return char < "\u0300" or "\u1e00" <= char <= "\u1fff"


def _joins_nothing(before: str, char: str) -> bool:
    if unicodedata.combining(char):
        return False
    apart = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", char)
    return unicodedata.normalize("NFC", before + char) == apart


_ODD_SPACE = re.compile("[\t\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_CARRIAGE = re.compile("\r(?!\n)")


def plain_spaces(text: str) -> Stepped:
    """Every kind of space and tab becomes one space, every line end ``\\n``; no character moves."""
    return _ODD_SPACE.sub(" ", _CARRIAGE.sub("\n", text)).replace("\r", " "), OffsetMap.identity(len(text))


_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!|/])")


def drop_invisible(text: str) -> Stepped:
    """Without soft hyphens, zero-width characters and marks of direction, which a reader never sees."""
    return _without(_INVISIBLE, text)


_EMPHASIS = re.compile(r"\*\*|^[ ]*#{1,6}[ ]+", re.MULTILINE)


def drop_emphasis(text: str) -> Stepped:
    """Without Markdown's bold marks and heading signs: ``**405** doanh nghiệp`` reads ``405 doanh nghiệp``."""
    return _without(_EMPHASIS, text)


def unescape(text: str) -> Stepped:
    """Without Markdown's escapes: ``57\\-NQ/TW`` reads ``57-NQ/TW``."""
    return _without(_ESCAPE, text)


def _without(pattern: re.Pattern[str], text: str) -> Stepped:
    if not pattern.search(text):
        return text, OffsetMap.identity(len(text))
    parts: list[str] = []
    starts, ends = array("l"), array("l")
    kept = 0
    for start, end in [*(m.span() for m in pattern.finditer(text)), (len(text), len(text))]:
        parts.append(text[kept:start])
        starts.extend(range(kept, start))
        ends.extend(range(kept + 1, start + 1))
        kept = end
    return "".join(parts), OffsetMap(starts, ends, len(text))


STEPS: tuple[Step, ...] = (
    Step("compose", compose),
    Step("plain spaces", plain_spaces),
    Step("drop invisible", drop_invisible),
    Step("drop emphasis", drop_emphasis),
    Step("unescape", unescape),
    Step("compose again", compose),  # what stood between a letter and its mark may be gone now
)


def normalise(raw: str, steps: tuple[Step, ...] = STEPS) -> Stepped:
    """All steps in turn: the text in which rules look, and the map from its offsets to those of ``raw``."""
    text, whole = raw, OffsetMap.identity(len(raw))
    for step in steps:
        text, moved = step.apply(text)
        whole = moved.after(whole)
    return text, whole
