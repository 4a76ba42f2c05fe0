"""Lists in running text: where their items begin and end, and what was said of how many there are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hgkg.text.spans import Span, trim

_CLOSING = {"(": ")", "“": "”", "[": "]"}


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its place and its words."""

    span: Span
    words: str


def items(text: str, start: int, end: int, joins: str = ";") -> list[Item]:
    """The items between two places, parted by ``;`` or by ``,``; brackets and quotation marks keep theirs together.

    With ``,`` the last "và" parts too.
    """
    found: list[Item] = []
    depth: list[str] = []
    at = start
    for i in range(start, end):
        char = text[i]
        if depth and char == depth[-1]:
            depth.pop()
        elif char in _CLOSING:
            depth.append(_CLOSING[char])
        elif char in joins and not depth and not _in_figure(text, i):
            found += _item(text, at, i)
            at = i + 1
    tail = _item(text, at, end)
    return found + (_last_two(text, tail[0]) if tail else [])


def _in_figure(text: str, i: int) -> bool:
    """ "8,76": a comma between digits parts nothing."""
    return text[i] == "," and text[i - 1 : i].isdigit() and text[i + 1 : i + 2].isdigit()


def _item(text: str, start: int, end: int) -> list[Item]:
    span = trim(text, start, end, " \n.,;:")
    return [Item(span, " ".join(text[span.start : span.end].split()))] if span.end > span.start else []


def _last_two(text: str, last: Item) -> list[Item]:
    """ "Thanh Hóa và Hà Nam": two items, where both are names."""
    m = re.search(r"(?:^|\s)và\s", text[last.span.start : last.span.end])
    if not m:
        return [last]
    middle = last.span.start + m.start()
    after = last.span.start + m.end()
    if middle == last.span.start:
        return _item(text, after, last.span.end)
    if not (text[last.span.start].isupper() and text[after].isupper()):
        return [last]
    return [*_item(text, last.span.start, middle), *_item(text, after, last.span.end)]


def is_name(item: Item) -> bool:
    """Whether an item is a name: capitals at its head, few words, no figure."""
    words = item.words.split()
    return 0 < len(words) <= 6 and item.words[0].isupper() and not any(c.isdigit() for c in item.words)
