"""A long text in parts."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from hgkg.publish.site.reading.parts import parts_of
from hgkg.publish.site.reading.segments import Mark, Tag

TAG = Tag("<mark>", "<mark>", "</mark>")


def cuts(text: str, headings: tuple[int, ...] = (), most: int = 1000, marks: tuple[Mark, ...] = ()) -> list[int]:
    return [start for start, _ in parts_of(text, marks, headings, most)]


def test_a_short_text_is_one_part() -> None:
    assert parts_of("Nghị quyết", (), (), 1000) == ((0, 10),)
    assert parts_of("", (), (), 1000) == ((0, 0),)


def test_a_part_ends_before_the_last_heading_that_fits() -> None:
    assert cuts("a" * 1200, headings=(100, 300, 500, 1190)) == [0, 500, 1190]
    assert cuts("a" * 1200, headings=(100, 500)) == [0, 500]


def test_without_a_heading_it_ends_with_a_line_and_else_anywhere() -> None:
    assert cuts("a" * 700 + "\n" + "a" * 800) == [0, 701]
    assert cuts("a" * 1500) == [0, 1000]


def test_marks_and_signs_take_their_room() -> None:
    assert cuts("a" * 900) == [0]
    assert cuts("a" * 900, marks=tuple(Mark(n, n + 5, TAG) for n in range(0, 100, 10))) != [0]
    assert cuts("&" * 900) != [0]
    assert cuts("ế" * 900) != [0]


@given(st.text("aế&\n", max_size=300), st.sets(st.integers(0, 299)), st.integers(250, 600))
def test_parts_follow_on_each_other_and_fit(text: str, headings: set[int], most: int) -> None:
    within = {place for place in headings if place < len(text)}
    found = parts_of(text, (), within, most)
    assert found[0][0] == 0
    assert found[-1][1] == len(text)
    assert all(before[1] == after[0] for before, after in itertools.pairwise(found))
    for start, end in found:
        room = len(text[start:end].replace("&", "&amp;").encode()) + 220 * sum(start <= one < end for one in within)
        assert room <= most or end - start == 1
