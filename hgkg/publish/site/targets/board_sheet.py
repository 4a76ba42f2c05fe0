"""What a saved board has beside what is printed: bare numbers, units and more, each in a column of its own.

A number is written as a spreadsheet of the page's language reads one: "12,6" or "12.6", and nothing groups its digits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hgkg.publish.page.frame import Frame
from hgkg.publish.site.targets.board_rows import BoardLine
from hgkg.query.chain import Place
from hgkg.text.numbers import ungrouped

_FIGURE = ("value", "upper", "unit", "quote", "place", "from", "to")
_BESIDE = {
    "target": ("period", "document"),
    "plan": tuple(f"csv_plan_{part}" for part in _FIGURE),
    "result": tuple(f"csv_result_{part}" for part in _FIGURE),
    "apart": ("csv_apart_unit", "share", "compared_plan", "compared_result"),
    "verdict": ("reported",),
}
"""By column of the board: the words for the headings of those beside it."""


def headings(words: Mapping[str, str]) -> Mapping[str, str]:
    """The headings beside each column that has some, as list.js takes them."""
    return {column: _joined(words[key] for key in keys) for column, keys in _BESIDE.items()}


def cells(line: BoardLine, frame: Frame) -> Mapping[str, str]:
    """The cells beside those of a row, by column, as list.js takes them."""
    target, result, lang = line.row.target, line.row.result, frame.lang
    against, look = line.against, frame.look
    held = (ungrouped(against.plan, lang), ungrouped(against.value, lang)) if against else ("", "")
    share = ungrouped(round(100 * against.ratio, 1), lang) if against else ""
    said = _said(result.place, frame) if result else ("",) * 4
    found = {
        "target": (frame.day(target.period) if target.period else "", target.place.title),
        "plan": (*_figure(line.plan_ends, target.unit, lang), *_said(target.place, frame)),
        "result": (*_figure(line.result_ends, result.unit if result else None, lang), *said),
        "apart": (line.apart.unit if line.apart else "", share, *held),
        "verdict": (look.own_verdict(line.row.reported),),
    }
    return {column: _joined(own) for column, own in found.items()}


def distance(line: BoardLine, lang: str) -> str:
    """How far a result is from its plan as a bare number; "" where nothing was compared."""
    return ungrouped(line.apart.amount, lang) if line.apart else ""


def _figure(ends: tuple[float, ...], unit: str | None, lang: str) -> tuple[str, str, str]:
    """The number, the end of a range, and the unit; "" of what it does not have."""
    first, last = (*(ungrouped(end, lang) for end in ends), "", "")[:2]
    return first, last, unit or ""


def _said(at: Place, frame: Frame) -> tuple[str, str, str, str]:
    """The words that state a figure, where that is, and from which character to which."""
    return " ".join(at.quote.split()), ", ".join(filter(None, frame.where(at))), str(at.start), str(at.end)


def _joined(cells: Iterable[str]) -> str:
    return "|".join(cell.replace("|", "¦") for cell in cells)
