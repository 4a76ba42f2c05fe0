"""Numbers as Vietnamese writes them: ``.`` groups thousands, ``,`` is the decimal sign; Roman numerals."""

from __future__ import annotations

import re
from decimal import Decimal

FIGURE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?(?:\.\d{1,2}(?!\d))?"
BEHIND_DIGIT = r"(?:\d{0,2}(?:\.\d{3})+(?:,\d+)?|\d*(?:,\d+)?(?:\.\d{1,2}(?!\d))?)"
"""What follows the first digit of a figure."""
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def parse_number(text: str) -> Decimal:
    """``"1.293"`` is 1293, ``"93,78"`` is 93.78, ``"4571"`` stays, ``"03"`` is 3, ``"0.613"`` is 0.613.

    Raises:
        ValueError: not a figure.
    """
    whole, comma, fraction = text.partition(",")
    if "." in whole and _GROUPED.fullmatch(whole) and not whole.startswith("0."):
        whole = whole.replace(".", "")
    if comma and "." in fraction:  # 1,293.5: the English way round
        whole, fraction = whole + fraction.partition(".")[0], fraction.partition(".")[2]
    try:
        return Decimal(f"{whole}.{fraction}" if comma else whole)
    except ArithmeticError:
        raise ValueError(f"not a figure: {text!r}") from None


def plain(value: Decimal) -> int | float:
    """The number as JSON has it: whole numbers without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


def parse_roman(text: str) -> int | None:
    """``"XIV"`` is 14; None where the letters are no Roman numeral."""
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[c] for c in text]
    return sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


def format_number(value: int | float, lang: str) -> str:
    """``1234.5`` is "1.234,5" in Vietnamese and "1,234.5" in English."""
    text = f"{value:,}" if isinstance(value, int) else f"{Decimal(repr(value)):,f}"
    return text.translate(str.maketrans(",.", ".,")) if lang == "vi" else text


def ungrouped(value: int | float, lang: str) -> str:
    """``1234.5`` is "1234,5" in Vietnamese and "1234.5" in English, as a spreadsheet of the language reads numbers."""
    text = f"{Decimal(repr(value)):f}".removesuffix(".0")
    return text.replace(".", ",") if lang == "vi" else text


def half_digit(value: float) -> float:
    """Half of the last digit of a number that is known by its value alone; trailing zeros count as not printed."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return 0.5 * float(10.0 ** min(0, exponent if isinstance(exponent, int) else 0))
