"""The arithmetic that a finding tells in its message, line by line: "2.324 + 1.497 + 26 = 3.847".

A line is shown only where it comes out when it is calculated again, so that no other words are taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

_FIGURES = {"vi": r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?", "en": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"}
_SIGNS = "+-−×:"
_UNIT = r"%|(?:[^\W\d_]+(?:/[^\W\d_]+)?)(?: [^\W\d_]+(?:/[^\W\d_]+)?){0,4}"
_OUTCOME = {
    "vi": r" (?:nghìn|triệu|tỷ)? ?[^\W\d_]+(?:/[^\W\d_]+)?",
    "en": r"(?: (?:thousand|million|billion|trillion))?(?: [A-Z][a-zA-Z]+)? [a-z]+(?: per [a-z]+(?: and [a-z]+)?)?",
}
"""The unit of what comes out: "tỷ đồng", "tấn/ha"; "billion dong", "US dollars per person"."""


@dataclass(frozen=True, slots=True)
class Calculation:
    """A line of arithmetic as the message writes it: what is calculated, and what comes out with its unit."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Gap:
    """How far what a text says lies from what follows; ``share`` is that in hundredths of what follows."""

    amount: float
    share: float | None


def calculations(message: str, lang: str) -> tuple[Calculation, ...]:
    """The lines of arithmetic in a message of a finding, in its language."""
    return tuple(dict.fromkeys(_lines(message, lang)))


def gap(stated: object, computed: object) -> Gap | None:
    """The difference of two figures; None where one of them is none, or both are one."""
    if not isinstance(stated, int | float) or not isinstance(computed, int | float) or stated == computed:
        return None
    amount = abs(Decimal(repr(stated)) - Decimal(repr(computed)))
    share = amount / abs(Decimal(repr(computed))) * 100 if computed else None
    return Gap(float(amount), None if share is None else float(round(share, 2)))


def _lines(message: str, lang: str) -> Iterator[Calculation]:
    for match in _line(lang).finditer(message):
        left, right = match["left"], match["right"]
        if _agrees(_value(left, lang), right, lang, hundredfold=bool(match["percent"])):
            unit = (match["percent"] or match["unit"] or "").strip()
            yield Calculation(left.strip(), f"{right}{'' if unit == '%' else ' '}{unit}".strip())


@cache
def _line(lang: str) -> re.Pattern[str]:
    figure = f"(?:{_FIGURES[lang]})"
    operand = rf"{figure}(?: ?(?:{_UNIT}))?"
    return re.compile(
        rf"(?<![\w.,])(?P<left>{operand}(?: [{_SIGNS}] {operand})+) = (?P<right>{figure})(?P<percent> ?%)?"
        rf"(?P<unit>{_OUTCOME[lang]})?"
    )


def _value(left: str, lang: str) -> Decimal | None:
    """What the left side comes to: × and : first, then + and -, from left to right."""
    figures, signs = re.findall(_FIGURES[lang], left), re.findall(rf" ([{_SIGNS}]) ", left)
    if len(figures) != len(signs) + 1:
        return None
    try:
        total, term, sign = Decimal(0), _figure(figures[0], lang), 1
        for mark, text in zip(signs, figures[1:], strict=True):
            if mark in "×:":
                term = term * _figure(text, lang) if mark == "×" else term / _figure(text, lang)
            else:
                total, term, sign = total + sign * term, _figure(text, lang), 1 if mark == "+" else -1
        return total + sign * term
    except (InvalidOperation, ZeroDivisionError):
        return None


def _figure(text: str, lang: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", ".") if lang == "vi" else text.replace(",", ""))


def _agrees(value: Decimal | None, right: str, lang: str, hundredfold: bool) -> bool:
    """Whether a value is what is printed, as far as it is printed; of a percentage also a hundredth of it."""
    if value is None:
        return False
    printed = _figure(right, lang)
    exponent = printed.as_tuple().exponent
    half = Decimal("0.5000001").scaleb(exponent if isinstance(exponent, int) else 0)
    return any(abs(each - printed) <= half for each in ((value, 100 * value) if hundredfold else (value,)))
