"""Figures and places in the words of a message, and evidence from a place in a text."""

from __future__ import annotations

import re
from decimal import Decimal

from hgkg.model.comparisons import Number
from hgkg.model.finding import Evidence
from hgkg.model.outline import Outline
from hgkg.model.record import Quantified
from hgkg.text.day_words import MONTHS
from hgkg.text.numbers import format_number, plain


def tidy(value: float, digits: int = 2) -> Number:
    """``value`` at so many digits; a whole number without a point."""
    rounded = round(value, digits)
    return int(rounded) if float(rounded).is_integer() else rounded


def month(number: int, year: int, lang: str) -> str:
    """ "tháng 9 năm 2018", "September 2018"."""
    return f"tháng {number} năm {year}" if lang == "vi" else f"{MONTHS[number - 1]} {year}"


def day(iso: str, lang: str) -> str:
    """``2018-09-22`` is "22/9/2018" in Vietnamese and "22 September 2018" in English; ``2018`` stays."""
    parts = [int(part) for part in reversed(iso.split("-"))]
    if lang == "vi":
        return "/".join(map(str, parts))
    return " ".join(MONTHS[n - 1] if i == len(parts) - 2 else str(n) for i, n in enumerate(parts))


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """``value`` at so many digits, without zeros at the end."""
    return value.quantize(Decimal(1).scaleb(-places)).normalize() + 0


def told(value: Decimal, lang: str, places: int = 2) -> str:
    """``1514`` is "1.514" in Vietnamese and "1,514" in English."""
    return format_number(plain(rounded(value, places)), lang)


def amount(value: float, unit: str | None, lang: str, digits: int = 4) -> str:
    """``7520`` of ``tỷ đồng`` is "7.520 tỷ đồng"; the sign of percent stands close, and a unit is kept as written."""
    number = format_number(tidy(value, digits), lang)
    return f"{number}{'' if unit in ('%', '‰') else ' '}{unit or ''}".strip()


def percent(value: float, lang: str) -> str:
    """A percentage at two digits."""
    return amount(value, "%", lang, 2)


_REACH = 160  # characters after a figure in which its plan or change is told


def through(outline: Outline, record: Quantified, number: Number) -> Evidence:
    """The words from a record's figure to another number told of it, as of "7.017 tỷ đồng, tăng 27,14%" the change.

    The record's own words where that number does not follow as it would be printed.
    """
    raw = outline.document.raw
    if record.value_start is None or record.value_end is None:
        return record.evidence()
    printed = rf"(?<![\d.,]){re.escape(format_number(number, 'vi'))}(?![\d.,]*\d)\s?%?"
    m = re.compile(printed).search(raw, record.value_end, record.value_end + _REACH)
    end = m.end() if m else record.value_end
    return Evidence(record.doc, record.value_start, end, raw[record.value_start : end]) if m else record.evidence()


def evidence(outline: Outline, start: int, end: int) -> Evidence:
    """The words at ``[start, end)`` of the normalised text, at their place in the text as read."""
    span = outline.document.source(start, end)
    raw = outline.document.raw
    return Evidence(outline.document.slug, span.start, span.end, raw[span.start : span.end])
