"""Where words of a text stand once names in it are masks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.errors import UsageError
from hgkg.query.texts import ShownText, read_text
from hgkg.text.masks import MASK, masked, merged

TEXT = "Ông Lê Văn An, Bí thư, dự họp với bà Trần Thị Bình."
NAMES = ((4, 13), (37, 50))


def test_a_whole_text_stays_what_it_is() -> None:
    shown = ShownText.of(TEXT)
    assert shown.words == TEXT
    assert shown.at(4, 13) == (4, 13)


CASES = [
    ("before the first name", (0, 3), "Ông"),
    ("between names", (15, 21), "Bí thư"),
    ("behind the last name", (50, 51), "."),
    ("a name", (4, 13), MASK),
    ("the beginning of a name", (0, 6), f"Ông {MASK}"),
    ("the end of a name", (11, 21), f"{MASK}, Bí thư"),
    ("inside a name", (7, 10), MASK),
    ("around both names", (0, 51), f"Ông {MASK}, Bí thư, dự họp với bà {MASK}."),
]


@pytest.mark.parametrize(("span", "words"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_words_beside_masks(span: tuple[int, int], words: str) -> None:
    shown = ShownText.of(TEXT, NAMES)
    start, end = shown.at(*span)
    assert shown.words[start:end] == words


HIDDEN = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=6).map(
    lambda spans: merged((start, start + length) for start, length in spans)
)


@given(HIDDEN, st.integers(0, 49), st.integers(1, 30))
def test_what_is_shown_at_a_place_is_its_quote(hidden: tuple[tuple[int, int], ...], start: int, length: int) -> None:
    text, end = "".join(chr(0x4E00 + number) for number in range(50)), min(start + length, 50)
    shown = ShownText.of(text, hidden)
    first, last = shown.at(start, end)
    assert shown.words[first:last] == masked(text[start:end], hidden, start)


@given(HIDDEN, st.integers(0, 49))
def test_there_and_back(hidden: tuple[tuple[int, int], ...], place: int) -> None:
    shown = ShownText.of("x" * 50, hidden)
    inside = [start for start, end in hidden if start <= place < end]
    assert shown.read_at(shown.at(place, place + 1)[0]) == (inside[0] if inside else place)


def test_a_text_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="this text cannot be read"):
        read_text(tmp_path, "report")
