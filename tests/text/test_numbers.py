"""Numbers as Vietnamese writes them, and back."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.text.numbers import FIGURE, format_number, parse_number, parse_roman, plain, ungrouped

NUMBERS = [
    ("1.293", "1293"),  # a point groups thousands
    ("1.234.567,89", "1234567.89"),
    ("93,78", "93.78"),  # a comma is the decimal sign
    ("0,5", "0.5"),
    ("2,50", "2.50"),
    ("4571", "4571"),  # a run without separator stays itself
    ("03", "3"),  # a leading zero is style
    ("0", "0"),
    ("0.613", "0.613"),  # no thousands: no number has leading groups of zero (an index written the English way)
    ("7.5", "7.5"),
    ("1,293.5", "1293.5"),  # English way round
]


@pytest.mark.parametrize(("printed", "value"), NUMBERS)
def test_numbers(printed: str, value: str) -> None:
    assert re.fullmatch(FIGURE, printed)
    assert parse_number(printed) == Decimal(value)


@pytest.mark.parametrize("text", ["", "abc", "1.29.3", "0.613.000", "%", "."])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a figure"):
        parse_number(text)


@given(st.integers(0, 10**15) | st.decimals(0, 10**9, places=2).filter(lambda d: d != d.to_integral_value()))
def test_formatted_the_vietnamese_way_and_read_again(value: int | Decimal) -> None:
    printed = format_number(plain(Decimal(value)), "vi")

    assert re.fullmatch(FIGURE, printed)
    assert parse_number(printed) == Decimal(value)


FORMATTED = [
    (24970, "24.970", "24,970"),
    (93.78, "93,78", "93.78"),
    (0, "0", "0"),
    (7520000000000, "7.520.000.000.000", "7,520,000,000,000"),
    (0.0001, "0,0001", "0.0001"),  # never as a power of ten
]


@pytest.mark.parametrize(("value", "vi", "en"), FORMATTED)
def test_formatted(value: int | float, vi: str, en: str) -> None:
    assert (format_number(value, "vi"), format_number(value, "en")) == (vi, en)


def test_whole_numbers_have_no_point_in_json() -> None:
    assert repr(plain(Decimal("1293.0"))) == "1293"
    assert repr(plain(Decimal("93.78"))) == "93.78"


ROMAN = [("I", 1), ("IV", 4), ("IX", 9), ("XIII", 13), ("XIV", 14), ("XLII", 42), ("MCMXC", 1990)]
NO_ROMAN = ["", "IIII", "VX", "IC", "iv", "XIVa", "Đ"]


@pytest.mark.parametrize(("numeral", "value"), ROMAN)
def test_roman_numerals(numeral: str, value: int) -> None:
    assert parse_roman(numeral) == value


@pytest.mark.parametrize("letters", NO_ROMAN)
def test_what_is_no_roman_numeral(letters: str) -> None:
    assert parse_roman(letters) is None


UNGROUPED = [
    (24970, "24970", "24970"),
    (6800.0, "6800", "6800"),  # a whole number has no decimals
    (12.6, "12,6", "12.6"),
    (-2.54, "-2,54", "-2.54"),  # the sign of a keyboard
    (1234567.5, "1234567,5", "1234567.5"),
    (0.0001, "0,0001", "0.0001"),  # never as a power of ten
    (7520000000000.0, "7520000000000", "7520000000000"),
    (1e22, "1" + "0" * 22, "1" + "0" * 22),
]


@pytest.mark.parametrize(("value", "vi", "en"), UNGROUPED)
def test_numbers_for_a_spreadsheet_have_nothing_between_their_digits(value: int | float, vi: str, en: str) -> None:
    assert (ungrouped(value, "vi"), ungrouped(value, "en")) == (vi, en)
