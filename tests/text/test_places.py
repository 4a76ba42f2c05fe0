"""Patterns tried only where they can match."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from hgkg.text.places import between, matches_at, number_places


@given(st.text(alphabet="0129/ a,", max_size=30))
def test_matches_at_numbers_are_those_of_a_search(text: str) -> None:
    pattern = re.compile(r"\d(?<!\d\d)\d*(?:/\d+)?")

    found = [m.span() for m in matches_at(pattern, text, number_places(text))]

    assert found == [m.span() for m in pattern.finditer(text)]


def test_matches_end_before_the_end() -> None:
    assert [m.group() for m in matches_at(re.compile(r"\d+"), "12 345", (0, 3), 5)] == ["12", "34"]


def test_places_between_two_offsets() -> None:
    places = number_places("1 22 333 4")

    assert places == (0, 2, 5, 9)
    assert between(places, 2, 9) == (2, 5)
