"""Maps made by hand: what a character came from, and what came from a character."""

from __future__ import annotations

import pytest

from hgkg.text.offsets import OffsetMap
from hgkg.text.spans import Span, covering, trim

# source "ab-cd" -> target "aXYcd": "b-" became two characters together
MAPPED = OffsetMap.of([(0, 1), (1, 3), (1, 3), (3, 4), (4, 5)], 5)

TO_SOURCE = [
    ((0, 1), (0, 1)),
    ((1, 2), (1, 3)),  # half of what was made together came from all of it
    ((2, 4), (1, 4)),
    ((0, 5), (0, 5)),
    ((5, 5), (5, 5)),  # empty, at the end
]


@pytest.mark.parametrize(("target", "source"), TO_SOURCE)
def test_to_source(target: tuple[int, int], source: tuple[int, int]) -> None:
    assert MAPPED.to_source(*target) == source


TO_TARGET = [
    ((0, 1), (0, 1)),
    ((1, 2), (1, 3)),  # part of a source that became two characters
    ((2, 3), (1, 3)),
    ((2, 4), (1, 4)),
    ((0, 5), (0, 5)),
]


@pytest.mark.parametrize(("source", "target"), TO_TARGET)
def test_to_target(source: tuple[int, int], target: tuple[int, int]) -> None:
    assert MAPPED.to_target(*source) == target


def test_what_was_dropped_came_to_nothing() -> None:
    dropped = OffsetMap.of([(0, 1), (2, 3)], 3)

    assert dropped.to_target(1, 2) == (1, 1)


def test_a_map_after_another_goes_straight_to_the_first_source() -> None:
    later = OffsetMap.of([(0, 1), (2, 3), (4, 5)], 5)

    assert later.after(MAPPED).to_source(1, 3) == (1, 5)
    assert later.after(OffsetMap.identity(5)).to_source(1, 3) == later.to_source(1, 3)
    assert OffsetMap.identity(5).after(MAPPED) == MAPPED


def test_the_item_that_covers_an_offset() -> None:
    items = [Span(0, 3), Span(5, 8)]

    assert [covering(items, at) for at in (0, 2, 3, 5, 8)] == [items[0], items[0], None, items[1], None]


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [("  a b ", (2, 5)), ("a", (0, 1)), ("   ", (3, 3)), ("", (0, 0))],  # nothing left: empty
)
def test_trim(text: str, trimmed: tuple[int, int]) -> None:
    assert trim(text, 0, len(text), " ") == trimmed
