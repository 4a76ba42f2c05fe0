"""The timeline as a picture: lanes along the years, every mark at its time, no two labels over one another.

The scale is the same from one end to the other. A day is a dot, a month or a year is a bar as long as it, so that the
picture is never more exact than the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hgkg.publish.site.timeline.moments import Moment
from hgkg.publish.wrap import ELLIPSIS, text_width

SIZE = 12.0
"""The height of letters, in pixels at zoom 1."""
ROW = 19.0
_YEARS, _TITLE, _GAP, _LEFT, _PAD = 18.0, 24.0, 10.0, 8.0, 6.0
_FEW = 2
"""So few rows need no years of their own, where another lane is above."""
_ROWS = 22
"""The rows of a band: it fits a sheet of paper on which the picture is as wide as the sheet."""
_LONGEST = 190.0
_YEAR_WIDTHS = (46.0, 120.0)
_WIDE = 1090.0
_DOT = 4.5
_TOUCH = 0.25
"""By how much rounded edges of two bars that follow one another may differ."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment in the picture.

    Attributes:
        number: which of the moments it is.
        moment: what it shows.
        x, width: where its time begins, and how long it is; 0 of a day.
        y: the middle of its row.
        label: what is written beside it, and ``label_x`` where; ``inside`` its own bar.
    """

    number: int
    moment: Moment
    x: float
    width: float
    y: float
    label: str
    label_x: float
    inside: bool

    @property
    def listed(self) -> bool:
        """Whether it stands for one moment of the list, not for several."""
        return self.number >= 0

    @property
    def ends(self) -> tuple[float, float]:
        """From where to where it and its label reach."""
        if self.inside:
            return self.x, self.x + self.width
        left = self.x if self.width else self.x - _DOT
        return left, self.label_x + text_width(self.label, SIZE) + _PAD


@dataclass(frozen=True, slots=True)
class Band:
    """A part of a lane that is never cut in two: the years (if ``dated``), in the first the lane's name, then marks."""

    dated: bool
    y: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its name above its rows of marks; ``dated`` where the years stand above it."""

    key: str
    dated: bool
    y: float
    height: float
    marks: tuple[Mark, ...]

    @property
    def bands(self) -> tuple[Band, ...]:
        """The lane from top to bottom."""
        end = self.y + self.height
        later = range(_ROWS, 1 + int((self.height - _TITLE) / ROW), _ROWS)
        starts = [self.y, *(y for row in later if (y := _row_y(self.y, self.dated, row) - ROW / 2 - _YEARS) < end)]
        return tuple(
            Band(self.dated or number > 0, round(y, 1), round(to - y, 1), tuple(m for m in self.marks if y < m.y < to))
            for number, (y, to) in enumerate(pairwise([*starts, end]))
        )

    @property
    def name_y(self) -> float:
        """Where its name is written."""
        return self.y + (_YEARS if self.dated else 0) + 16


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole picture; ``years`` are the years, and where each begins."""

    width: float
    height: float
    years: tuple[tuple[int, float], ...]
    lanes: tuple[Lane, ...]


Keyed = Sequence[tuple[int, Moment]]


def picture(lanes: Sequence[tuple[str, Keyed]]) -> Picture | None:
    """The picture of some lanes of numbered moments, all with a time; None where there is none.

    What lies outside the years of documents and events (a term that goes on) is cut at the picture's edge.
    """
    told = [moment for key, keyed in lanes for _, moment in keyed if moment.kind not in ("term", "plan")]
    if not told:
        return None
    first, last = min(m.day.year for m in told), max(m.end.year for m in told)
    scale = _Scale(first, last)
    y, drawn = 0.0, list[Lane]()
    for key, keyed in lanes:
        lane = _lane(key, [(n, m) for n, m in keyed if scale.shows(m)], scale, y, first=not drawn)
        if lane.marks:
            drawn.append(lane)
            y += lane.height + _GAP
    right = max(mark.ends[1] for lane in drawn for mark in lane.marks)
    years = tuple((year, scale.x(date(year, 1, 1))) for year in range(first, last + 1))
    return Picture(round(max(right, scale.right) + _PAD, 1), round(y, 1), years, tuple(drawn))


class _Scale:
    """From days to pixels."""

    def __init__(self, first: int, last: int) -> None:
        least, most = _YEAR_WIDTHS
        self._first, self._last = date(first, 1, 1), date(last, 12, 31)
        self._year = min(max(_WIDE / (last - first + 1), least), most)
        self.right = self.x(_next(self._last))

    def x(self, day: date) -> float:
        """Where a day begins; days outside the picture's years are at its edges."""
        clipped = max(day, self._first)
        return round(_LEFT + (clipped - self._first).days / 365.25 * self._year, 1)

    def shows(self, moment: Moment) -> bool:
        """Whether some of it lies within the picture's years."""
        return moment.day <= self._last and moment.end >= self._first

    def span(self, moment: Moment) -> tuple[float, float]:
        """Where it begins, and how long it is: 0 of a day."""
        start = self.x(moment.day)
        return start, 0.0 if moment.exact == "day" else round(min(self.x(_next(moment.end)), self.right) - start, 1)


def _next(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _lane(key: str, keyed: Keyed, scale: _Scale, top: float, *, first: bool) -> Lane:
    """Each mark goes into the first row that has room for it and its label."""
    ends: list[float] = []
    rows: list[tuple[Mark, int]] = []
    for number, moment in keyed:
        mark = _mark(number, moment, scale)
        left, right = mark.ends
        row = next((i for i, end in enumerate(ends) if end <= left + _TOUCH), len(ends))
        ends[row:] = [right, *ends[row + 1 :]]
        rows.append((mark, row))
    dated = first or len(ends) > _FEW
    marks = tuple(_at(mark, round(_row_y(top, dated, row), 1)) for mark, row in rows)
    height = _row_y(top, dated, len(ends) - 1) + ROW / 2 - top
    return Lane(key, dated, top, round(height, 1), marks)


def _row_y(top: float, dated: bool, row: int) -> float:
    """The middle of a row of a lane that begins at ``top``."""
    return top + _TITLE + (row // _ROWS + dated) * _YEARS + (row + 0.5) * ROW


def _mark(number: int, moment: Moment, scale: _Scale) -> Mark:
    x, width = scale.span(moment)
    label = _short(moment.short, _LONGEST)
    inside = text_width(label, SIZE) + 2 * _PAD <= width
    label_x = x + _PAD if inside else x + max(width, _DOT) + 4
    return Mark(number, moment, x, width, 0.0, label, round(label_x, 1), inside)


def _at(mark: Mark, y: float) -> Mark:
    return Mark(mark.number, mark.moment, mark.x, mark.width, y, mark.label, mark.label_x, mark.inside)


def _short(words: str, width: float) -> str:
    """Words cut to a width; control characters and runs of spaces are one space."""
    words = " ".join(words.split())
    if text_width(words, SIZE) <= width:
        return words
    while words and text_width(words + ELLIPSIS, SIZE) > width:
        words = words[:-1].rstrip()
    return words + ELLIPSIS


def overlaps(lane: Lane) -> Iterator[tuple[Mark, Mark]]:
    """The marks of a lane that stand over one another; none, if the picture is right."""
    for row in _rows(lane.marks):
        ordered = sorted(row, key=lambda mark: mark.ends)
        for before, after in pairwise(ordered):
            if before.ends[1] > after.ends[0] + _TOUCH:
                yield before, after


def _rows(marks: Iterable[Mark]) -> list[list[Mark]]:
    rows: dict[float, list[Mark]] = {}
    for mark in marks:
        rows.setdefault(mark.y, []).append(mark)
    return list(rows.values())
