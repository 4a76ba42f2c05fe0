"""Figures and comparisons in words, in Vietnamese or English."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hgkg.model.field_words import field_word, value_words
from hgkg.query.answer import Row, Value
from hgkg.text.day_words import official_day

SIGNS: Mapping[str, str] = {"ge": "≥ ", "gt": "> ", "le": "≤ ", "lt": "< "}
EXPECTED: Mapping[str, str] = {"vi": "dự kiến", "en": "expected"}
"""What stands before a value that had not come about when it was written down."""
_PLAN = {
    ("reached", "vi"): "đạt {} {}",
    ("exceeded", "vi"): "vượt {} {}",
    ("reached", "en"): "{} of {}",
    ("exceeded", "en"): "{} above {}",
}
_MARKED = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![\d.,]*\d)")
_OTHER_MARKS = str.maketrans(",.", ".,")
_TIGHT = ("%", "‰")
_TIMES = "lần"
_OWN_UNITS = ("%", _TIMES)
_DIGIT = re.compile(r"\d")
_CHANGE = {
    ("increase", "vi"): "tăng {}",
    ("decrease", "vi"): "giảm {}",
    ("ratio", "vi"): "bằng {}",
    ("times", "vi"): "gấp {} lần",
    ("increase", "en"): "up {}",
    ("decrease", "en"): "down {}",
    ("ratio", "en"): "{} of the earlier value",
    ("times", "en"): "{} times the earlier value",
}
_OF_EARLIER = {("ratio", "en"): "{} of that of {}", ("times", "en"): "{} times that of {}"}
"""What is compared with a time that is named: "against" would come twice."""


def number(value: Value, lang: str) -> str:
    """A number as the language prints it: 1293.5 is "1.293,5" in Vietnamese and "1,293.5" in English."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.12g}" if abs(value) < 1e12 else f"{value:,}"
    return text.translate(_OTHER_MARKS) if lang == "vi" else text


def printed(row: Row, lang: str) -> str:
    """The figure of a target or a result as its text prints it, else from its value; without unit, "" without value.

    An amount in two scales keeps its units: `unit` gives none for it.
    """
    if "value" not in row:
        return ""
    text, unit = str(row.get("original", "")), str(row.get("unit", ""))
    if in_two_scales(row):
        return _in_marks_of(text, lang)
    if unit and text.casefold().endswith(unit.casefold()):
        text = text[: -len(unit)].rstrip()
    if unit in _OWN_UNITS and not _DIGIT.search(text):
        text = ""  # "đôi", "một nửa", "ba phần tư" hold their unit: 2 lần, 50%, 75%
    figure = _in_marks_of(text, lang) or number(row["value"], lang)
    # Of "từ 1 - 1,5 điểm phần trăm" the text as printed may hold the lower bound alone.
    shown = "upper" not in row or number(row["upper"], "vi") in text
    return figure if shown else f"{figure} – {number(row['upper'], lang)}"


def _in_marks_of(text: str, lang: str) -> str:
    """A figure of a Vietnamese text with the marks of the language: "6.800" is "6,800" in English."""
    return text if lang == "vi" else _MARKED.sub(lambda m: m[0].translate(_OTHER_MARKS), text)


def reported(row: Row, lang: str) -> str:
    """The figure of a result: "≈ 112" where its text says that it is about so much ("gần 112 tỷ đồng"), "dự kiến 112"
    where it is one expected."""
    figure = printed(row, lang)
    about = f"≈ {figure}" if figure and row.get("approximate") else figure
    return f"{EXPECTED[lang]} {about}" if about and row.get("expected") else about


def with_unit(figure: str, unit: str | None) -> str:
    """A figure with its unit: "6.800 tỷ đồng", "9,5%"; "" without a figure."""
    return "" if not figure else f"{figure}{'' if (unit or '')[:1] in _TIGHT else ' '}{unit or ''}".rstrip()


def corrected(row: Row, lang: str) -> str:
    """What a person made different: "1,9 → 2,1 (Lê Thị Bình, 01/11/2026: đọc lại)", "kỳ: 2023 → 2024 (…)"; "…" stands
    for nothing."""
    field = str(row.get("field", ""))
    old, new = (value_words(field, row[name], lang) if name in row else "…" for name in ("former", "now"))
    if field and field != "value":
        old = f"{field_word(field, lang)}: {old}"
    told = ", ".join(part for part in (str(row.get("who", "")), official_day(str(row["when"])[:10], lang)) if part)
    return f"{old} → {new} ({told}: {row['why']})"


def in_two_scales(row: Row) -> bool:
    """Whether the text prints an amount in two scales ("215 tỷ 500 triệu đồng"), so that no one unit is its own."""
    scale, text = str(row.get("unit", "")).partition(" ")[0], str(row.get("original", ""))
    before, found, behind = text.partition(scale) if scale else ("", "", "")
    if not found or not behind[:1].isspace():
        return False
    return before.rstrip()[-1:].isdigit() and behind.lstrip()[:1].isdigit()


def unit(row: Row, lang: str) -> str | None:
    """The unit to print behind a figure, in English where it has an English name (see ``units``).

    None where there is none, or where the figure is printed with its own.
    """
    return None if in_two_scales(row) else unit_word(row, lang)


def unit_word(row: Row, lang: str) -> str | None:
    """The unit of a row, in English where it has an English name; None where there is none."""
    if "unit" not in row:
        return None
    return str(row["unit"] if lang == "vi" else row.get("unitEn", row["unit"]))


def aim(row: Row, lang: str) -> str:
    """The figure of a target with the sign of its comparator; of one without a figure what it is compared with."""
    figure = printed(row, lang) or _time(str(row.get("base", "")), lang)
    sign = SIGNS.get(local(row.get("comparator")) or "", "")
    return f"{sign}{'≈ ' if row.get('approximate') else ''}{figure}" if figure else ""


def _time(base: str, lang: str) -> str:
    """What an aim is compared with, a bare year told from an amount: "năm 2023"."""
    return f"{'năm' if lang == 'vi' else 'year'} {base}" if base.isdigit() else base


def way(row: Row) -> str | None:
    """Which way a figure goes: "increase" or "decrease" of a growth or a change, "raised" or "lowered" of a level that
    is to be reached ("nâng lên 95%"), "added" or "total" of a count; None where the text says none of it.
    """
    if "cumulation" in row:
        return str(row["cumulation"])
    direction = str(row["direction"]) if "direction" in row else None
    if direction is None or local(row.get("measure")) in (None, "growth", "change"):
        return direction
    return "raised" if direction == "increase" else "lowered"


def of_plan(row: Row, lang: str) -> str:
    """A comparison with the plan, which goes by the name that the text gives it."""
    plan = str(row.get("against", "kế hoạch" if lang == "vi" else "plan"))
    return _PLAN[str(row["kind"]), lang].format(number(row["percent"], lang) + "%", plan)


def versus_previous(row: Row, lang: str) -> str:
    """A comparison with an earlier time."""
    kind, unit = str(row["kind"]), unit_word(row, lang) or ("%" if row["kind"] == "ratio" else "")
    if kind == "ratio" and row.get("unit") == _TIMES:
        kind, unit = "times", ""
    amount = number(row["value"], lang) + (unit if unit == "%" else f" {unit}" if unit else "")
    if "against" in row and (kind, lang) in _OF_EARLIER:
        return _OF_EARLIER[kind, lang].format(amount, row["against"])
    text = _CHANGE[kind, lang].format(amount)
    joined = "so với" if lang == "vi" else "against"
    return f"{text} {joined} {row['against']}" if "against" in row else text


def rank(row: Row, lang: str) -> str:
    """A place in a ranking: "hạng 19/63 tỉnh, thành phố"."""
    place = in_ranking(number(row["value"], lang) + (f"/{number(row['outOf'], lang)}" if "outOf" in row else ""), lang)
    return f"{place} {row['scope']}" if "scope" in row else place


def in_ranking(place: str, lang: str) -> str:
    """A place by a word that tells it from an amount: "hạng 19"."""
    return f"{'hạng' if lang == 'vi' else 'rank'} {place}" if place else place


def local(iri: Value | None) -> str | None:
    """The local name of a vocabulary's IRI."""
    return str(iri).rsplit("/", 1)[-1] if iri is not None else None
