"""The rows of an answer as they stand in a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from markupsafe import Markup

from hgkg.publish.page.addresses import question_page, up
from hgkg.publish.page.frame import Frame
from hgkg.publish.site.questions.cells import Cell
from hgkg.query.answer import Value
from hgkg.text.time_words import is_time

Row = Iterable[Cell]


def row_writer(frame: Frame) -> Callable[[Row], Markup]:
    """What writes a row; equal cells, of whatever question, are written once: most figures and places come again."""
    macro = frame.parts("cell", root=up(question_page("any")), day_of=day_of)

    @lru_cache(maxsize=None, typed=True)
    def cell(of: Cell, _value: Value | None) -> str:  # the value once more for its type: 1, 1.0 and True are equal
        return macro("cell", of)

    def row(cells: Row) -> Markup:
        return Markup(f"<tr>{''.join([cell(of, of.value) for of in cells])}</tr>")

    return row


def day_of(value: object) -> bool:
    """Whether a value is a day, a month or a period, which is shown as people write it."""
    return isinstance(value, str) and is_time(value)
