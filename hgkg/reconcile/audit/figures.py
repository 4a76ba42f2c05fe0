"""Figures as a text prints them, with what their last digit leaves open, and the words around them.

The checks within one document read the text itself: a figure that no rule took for a target or result may be wrong too.
All offsets are those of the normalised text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from hgkg.model.comparisons import Number
from hgkg.text import numbers
from hgkg.text.numbers import parse_number, plain

NUMBER = numbers.FIGURE
FIGURE = re.compile(rf"(?<![\w.,/])({NUMBER})(?![\w/]|[.,]\d)(\s?%)?")
_SCALES = {"tỷ": Decimal(10**9), "tỉ": Decimal(10**9), "triệu": Decimal(10**6), "nghìn": Decimal(1000)}
_SCALES["ngàn"] = _SCALES["nghìn"]
HEDGES = ("khoảng", "gần", "hơn", "trên", "ước", "xấp xỉ", "dưới", "tối thiểu", "ít nhất")
"""Words before a figure that leave it open."""
_SPACED = re.compile(r"[^\W\d_]+(?:/[^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure and its place.

    Attributes:
        start, end: the digits; ``stop`` takes a sign of percent in.
        places: digits after the decimal sign.
        percent: whether it is a percentage.
    """

    start: int
    end: int
    stop: int
    value: Decimal
    places: int
    percent: bool

    @property
    def step(self) -> Decimal:
        """What one of the last digit printed is worth."""
        return Decimal(1).scaleb(-self.places)

    @property
    def number(self) -> Number:
        return plain(self.value)


def printed(text: str, start: int, end: int, stop: int | None = None) -> Printed:
    """The figure whose digits stand at ``[start, end)``.

    Raises:
        ValueError: no figure.
    """
    digits = text[start:end]
    value = parse_number(digits)
    places = len(digits.partition(",")[2].partition(".")[0])
    if not places and digits.count(".") == 1 and value != value.to_integral_value():
        places = len(digits.partition(".")[2])
    return Printed(start, end, stop or end, value, places, stop is not None and stop > end)


def figures(text: str, start: int, end: int) -> Iterator[Printed]:
    """All figures between two places, years and parts of dates and numbers of documents among them."""
    for m in FIGURE.finditer(text, start, end):
        yield printed(text, *m.span(1), m.end())


def span_of(value: Printed, exact: bool = False) -> tuple[Decimal, Decimal]:
    """The least and greatest number that prints like this; an exact one (a count) is itself."""
    if exact:
        return value.value, value.value
    return value.value - value.step / 2, value.value + value.step / 2


def agrees(low: Decimal, high: Decimal, stated: Printed, slack: Decimal = Decimal(0)) -> bool:
    """Whether some number from ``low`` to ``high`` may be printed as ``stated``: rounded, or cut off after its last
    digit, as offices do; ``slack`` is left open besides."""
    return low < stated.value + stated.step + slack and high > stated.value - stated.step - slack


@dataclass(frozen=True, slots=True)
class Measured:
    """The unit after a figure: its scale and the words it counts ("tỷ", "đồng"); ``end`` is where they end."""

    factor: Decimal
    words: tuple[str, ...]
    end: int

    @property
    def head(self) -> str:
        return self.words[0] if self.words else ""


def unit_after(key: str, figure: Printed, limit: int, most: int = 6) -> Measured:
    """Scale words and the noun phrase after a figure, to the first sign or digit."""
    if figure.percent:
        return Measured(Decimal(1), ("%",), figure.stop)
    factor, at = Decimal(1), figure.stop
    words: list[str] = []
    while len(words) < most and at < limit and key[at] == " ":
        m = _SPACED.match(key, at + 1, limit)
        if not m:
            break
        if m.group() in _SCALES and not words:
            factor *= _SCALES[m.group()]
        else:
            words.append(m.group())
        at = m.end()
    return Measured(factor, tuple(words), at)


def before(key: str, at: int, reach: int = 24) -> str:
    """What stands before a place, without spaces at its end."""
    return key[max(0, at - reach) : at].rstrip()


def ends_with(text: str, words: tuple[str, ...]) -> bool:
    """Whether ``text`` ends with one of ``words``, as whole words."""
    return any(text.endswith(w) and not text[: -len(w)][-1:].isalnum() for w in words)
