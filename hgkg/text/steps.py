"""Named normalising steps. Each gives a text and the exact map back to the text it was given.

The order matters: composing comes first, so that every later step sees one code point a letter.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterator
from typing import NamedTuple

from hgkg.text.edits import keep_groups
from hgkg.text.markup import drop_emphasis, drop_links, drop_tags, unescape
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
_ODD_HYPHEN = re.compile("[\u2010\u2011\u2212\uf0ad]")


def plain_spaces(text: str) -> Stepped:
    """Every kind of space and tab becomes one space, every line end ``\\n``, every hyphen or minus that is not on the
    keyboard one that is; no character moves."""
    plain = _ODD_SPACE.sub(" ", _CARRIAGE.sub("\n", text)).replace("\r", " ")
    return _ODD_HYPHEN.sub("-", plain), OffsetMap.identity(len(text))


_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")


def drop_invisible(text: str) -> Stepped:
    """Without soft hyphens, zero-width characters and marks of direction, which a reader never sees."""
    return keep_groups(_INVISIBLE, text)


_BROKEN_DATES = (re.compile(r"(/)(?<=\d/) ?\n ?(?=\d)"), re.compile(r"\n(?<=\d\n) ?(/)(?=\d{1,2}/\d{4})"))
_GROUP_BEFORE = r"(?:(?<=[^\n\d.,]\d\.)|(?<=[^\n\d.,]\d\d\.)|(?<=[^\n\d.,]\d\d\d\.)|(?<=\.\d\d\d\.))"
_BROKEN_THOUSANDS = re.compile(rf"(\.){_GROUP_BEFORE} ?\n ?(?=\d{{3}}(?![\d%)]|\.(?:\s|$)))")


def join_broken(text: str) -> Stepped:
    """Dates and grouped thousands that a line end cuts in two are one again: ``7.⏎520 tỷ đồng`` reads ``7.520 …``.

    A line of the text that is one digit and a stop is the number of a paragraph and stays apart.
    """
    whole = OffsetMap.identity(len(text))
    for pattern in (*_BROKEN_DATES, _BROKEN_THOUSANDS):
        text, moved = keep_groups(pattern, text)
        whole = moved.after(whole)
    return text, whole


STEPS: tuple[Step, ...] = (
    Step("compose", compose),
    Step("plain spaces", plain_spaces),
    Step("drop invisible", drop_invisible),
    Step("drop links", drop_links),
    Step("drop tags", drop_tags),
    Step("drop emphasis", drop_emphasis),
    Step("unescape", unescape),
    Step("join broken figures", join_broken),
    Step("compose again", compose),  # what stood between a letter and its mark may be gone now
)


def normalise(raw: str, steps: tuple[Step, ...] = STEPS) -> Stepped:
    """All steps in turn: the text in which rules look, and the map from its offsets to those of ``raw``."""
    text, whole = raw, OffsetMap.identity(len(raw))
    for step in steps:
        text, moved = step.apply(text)
        whole = moved.after(whole)
    return text, whole
