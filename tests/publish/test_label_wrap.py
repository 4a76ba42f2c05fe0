"""Labels broken into lines that fit."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.publish.wrap import ELLIPSIS, text_width, wrap

CASES = [
    ("", ()),  # nothing to say, no line
    ("Thu nội địa", ("Thu nội địa",)),  # fits
    ("  Thu \n nội\tđịa ", ("Thu nội địa",)),  # line breaks of the document are spaces
    ("Tỷ lệ bao phủ bảo hiểm y tế", ("Tỷ lệ bao phủ bảo", "hiểm y tế")),  # broken at a space
    ("Qu" + "a" * 30 + " b", ("Qu" + "a" * 8, "a" * 10, "a" * 10, "aa b")),  # a word wider than the line
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_lines(text: str, lines: tuple[str, ...]) -> None:
    assert wrap(text, 100, 10, 9) == lines


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    lines = wrap("một hai ba bốn năm sáu bảy tám chín mười", 60, 10, 2)
    assert len(lines) == 2
    assert lines[-1].endswith(ELLIPSIS)


def test_decomposed_letters_are_as_wide_as_composed_ones() -> None:
    text = "Tỷ lệ hộ nghèo"
    assert text_width(unicodedata.normalize("NFD", text), 13) == text_width(text, 13)


@given(st.text(max_size=200), st.integers(40, 300), st.integers(1, 6))
def test_every_line_fits_and_there_are_no_more_than_asked(text: str, width: int, most: int) -> None:
    lines = wrap(text, width, 12, most)
    assert len(lines) <= most
    assert all(text_width(line, 12) <= width for line in lines)


@given(st.text(alphabet="abcđêô ", max_size=120))
def test_no_word_is_lost_where_all_fits(text: str) -> None:
    assert "".join(wrap(text, 200, 10, 99)).replace(" ", "") == "".join(text.split())
