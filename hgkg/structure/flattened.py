"""Tables cut into cells, one a line: "TT⏎Chỉ tiêu⏎ĐVT⏎Kế hoạch⏎Thực hiện⏎1⏎GRDP⏎%⏎8,5⏎8,76⏎2⏎…"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hgkg.model.outline import Cell, Column, Row, Table
from hgkg.structure.columns import VALUES, Words, role_of
from hgkg.structure.grouped_heads import regrouped
from hgkg.structure.lines import Line
from hgkg.text.numbers import FIGURE
from hgkg.text.spans import Span

_MOST_HEADS, _LONGEST_HEAD, _LONGEST_CELL = 24, 90, 200
_ORDINAL = re.compile(r"(?:\d{1,3}|[IVX]{1,5}|[A-HĐ]|[a-zđ])[.)]?")
_VALUE = re.compile(
    r"(?:[<>≥≤±~+-]|trên|dưới|khoảng|ít nhất|tối thiểu|không quá|từ)?\s*"
    rf"(?:{FIGURE})\s?%?(?:\s?[-–]\s?(?:{FIGURE})\s?%?)?(?:\s(?:trở lên|trở xuống))?|[-–…xX]",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(r"(?:năm\s+)?(?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_INDEX = re.compile(r"\(?(?:[A-C]|\d{1,2})\)?(?:\s?=.*)?")
_HEADING = re.compile(r"(?:[IVXL]{1,5}|\d{1,2}|[A-H])(?:[.)]|\s?-)\s+\S|(?:Phần|PHẦN|Chương|CHƯƠNG|Điều)\s")


@dataclass(frozen=True, slots=True)
class _Raw:
    """A row while it is read: indexes of the lines of its parts."""

    number: int | None
    label: tuple[int, ...]
    unit: int | None
    values: tuple[int, ...]
    note: int | None
    next: int


def find_flattened(text: str, lines: Sequence[Line], words: Words) -> Iterator[Table]:
    """Tables of one cell a line among ``lines``."""
    numbers = words.get("column.number", ())
    opening = {*numbers, *words.get("column.indicator", ())}
    at = 0
    while at < len(lines):
        captions = at + 1 < len(lines) and lines[at + 1].key in numbers  # "Chỉ tiêu chủ yếu" above "TT"
        if len(lines[at].text) < _LONGEST_HEAD and lines[at].key in opening and not captions:
            table, after = _table(text, lines, at, words)
            if table:
                yield table
                at = after
                continue
        at += 1


def _table(text: str, lines: Sequence[Line], at: int, words: Words) -> tuple[Table | None, int]:
    numbered = lines[at].key in words.get("column.number", ())
    united = any(x.key in words.get("column.unit", ()) for x in lines[at + 1 : at + 4])
    first = _first_row(lines, at, numbered, united)
    if first is None:
        return None, at
    columns = _columns(text, lines[at:first], words)
    roles = [c.role for c in columns]
    if "indicator" not in roles or not any(r in VALUES and r for r in roles):
        return None, at
    rows = list(_rows(lines, first, numbered, "unit" in roles, "note" in roles))
    if not any(r.values for r in rows):
        return None, at
    values = Counter(len(r.values) for r in rows if r.values).most_common(1)[0][0]
    columns = regrouped(text, columns, values, words) or _agreeing(columns, values)
    made = tuple(_row(lines, raw, columns) for raw in rows)
    caption = lines[at - 1] if at and len(lines[at - 1].text) < 160 else None
    span = Span(caption.start, caption.end) if caption else Span(0, 0)
    return Table(lines[at].start, made[-1].end, columns, made, span), rows[-1].next


def _first_row(lines: Sequence[Line], at: int, numbered: bool, united: bool) -> int | None:
    """Where the heads of the columns end: at the first ordinal before a name, or the first name before a figure (and
    before its unit, where a column is ``united`` by one)."""
    for i in range(at + 1, min(at + _MOST_HEADS, len(lines) - 1)):
        line, after = lines[i], lines[i + 1]
        if len(line.text) > _LONGEST_HEAD or _HEADING.match(line.text):
            return None
        if numbered and _ORDINAL.fullmatch(line.text) and not _is_index(lines, i) and _is_name(after.text):
            return i
        if not numbered and _is_value(line.text) and not _YEAR_ALONE.fullmatch(line.text):
            return i - 2 if united and i - at > 3 else i - 1
    return None


def _is_index(lines: Sequence[Line], at: int) -> bool:
    """Whether "1" is one of a row of numbers of columns ("A", "B", "1", "2")."""
    after = lines[at + 1].text if at + 1 < len(lines) else ""
    return bool(_INDEX.fullmatch(lines[at].text) and _INDEX.fullmatch(after))


def _is_value(words: str) -> bool:
    return bool(_VALUE.fullmatch(words))


def _is_name(words: str) -> bool:
    return len(words) <= _LONGEST_CELL and sum(c.isalpha() for c in words) > 1 and not _is_value(words)


def _columns(text: str, lines: Sequence[Line], words: Words) -> tuple[Column, ...]:
    """Heads of columns; one that goes on in small letters, in brackets or with a year is the one above it."""
    spans: list[Span] = []
    for line in lines:
        if _INDEX.fullmatch(line.text):
            continue
        dated = _YEAR_ALONE.fullmatch(line.text) and spans and _takes_year(spans[-1].cut(text), words)
        goes_on = line.text[0].islower() or line.text[0] == "(" or dated
        if goes_on and spans and not line.text.startswith("so "):
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            spans.append(Span(line.start, line.end))
    made: list[Column] = []
    for span in spans:
        made.append(Column(*span, role_of(span.cut(text), words, [c.role for c in made])))
    return tuple(made)


def _takes_year(head: str, words: Words) -> bool:
    """Whether a year on the next line belongs to a head: "Kế hoạch⏎2024", not "ĐVT⏎2024", "2023⏎2024"."""
    role = role_of(head, words, [])
    return role in ("plan", "done", "previous") and not _YEAR.search(head)


def _agreeing(columns: tuple[Column, ...], values: int) -> tuple[Column, ...]:
    """The columns, their roles dropped where there are not as many that hold figures as rows have."""
    if sum(c.role in VALUES for c in columns) == values:
        return columns
    named = tuple(c for c in columns if c.role is not None)
    if sum(c.role in VALUES for c in named) == values:
        return named
    return tuple(replace(c, role=None) if c.role in VALUES else c for c in columns)


def _rows(lines: Sequence[Line], at: int, numbered: bool, unit: bool, note: bool) -> Iterator[_Raw]:
    expected: tuple[int, ...] = (1,)
    while at < len(lines):
        raw = _raw(lines, at, numbered, expected, unit)
        if raw is None:
            return
        expected = _due(lines, raw.number, expected)
        if note and numbered and raw.values and _ends_row(lines, raw.next, expected):
            raw = replace(raw, note=raw.next, next=raw.next + 1)
        yield raw
        at = raw.next


def _raw(lines: Sequence[Line], at: int, numbered: bool, expected: tuple[int, ...], unit: bool) -> _Raw | None:
    """The row that opens at line ``at``, or None where the table is over."""
    number, i = None, at
    if numbered and _ORDINAL.fullmatch(lines[i].text) and i + 1 < len(lines) and _is_name(lines[i + 1].text):
        number, i = i, i + 1
    names: list[int] = []
    while i < len(lines) and len(names) < 6 and not _is_value(lines[i].text):
        line = lines[i].text
        ends = len(line) > _LONGEST_CELL or _HEADING.match(line) or (len(line) > 40 and line[-1] in ".;:")
        opens = numbered and names and _ORDINAL.fullmatch(line) and i + 1 < len(lines) and _is_name(lines[i + 1].text)
        if ends or opens:
            break
        names.append(i)
        i += 1
    values: list[int] = []
    due = _due(lines, number, expected)
    while i < len(lines) and _is_value(lines[i].text) and not (numbered and _ordinal(lines, i, due)):
        values.append(i)
        i += 1
    if not values and number is not None and numbered and _ordinal(lines, names[-1] + 1 if names else at + 1, None):
        return _Raw(number, tuple(names), None, (), None, i) if names else None  # the title of a group
    if not names or not values:
        return None
    own = names[-1] if unit and len(names) > 1 and len(lines[names[-1]].text) <= 30 else None
    return _Raw(number, tuple(names[:-1] if own is not None else names), own, tuple(values), None, i)


def _ends_row(lines: Sequence[Line], at: int, expected: tuple[int, ...]) -> bool:
    """Whether line ``at`` is the remark in a row's last column: behind it comes the next row, or the table's end."""
    if at >= len(lines) or not _is_name(lines[at].text) or len(lines[at].text) > 60 or _HEADING.match(lines[at].text):
        return False
    return at + 1 == len(lines) or _ordinal(lines, at + 1, expected) or bool(_HEADING.match(lines[at + 1].text))


def _due(lines: Sequence[Line], number: int | None, expected: tuple[int, ...]) -> tuple[int, ...]:
    """The number of the row after one that is numbered by line ``number``; after a group's letter it may start anew."""
    if number is None:
        return expected
    digits = lines[number].text.rstrip(".)")
    return (int(digits) + 1,) if digits.isdigit() else (1, *expected)


def _ordinal(lines: Sequence[Line], at: int, expected: tuple[int, ...] | None) -> bool:
    """Whether line ``at`` numbers the next row: the number that is due, before a name."""
    if at + 1 >= len(lines) or not _ORDINAL.fullmatch(lines[at].text) or not _is_name(lines[at + 1].text):
        return False
    digits = lines[at].text.rstrip(".)")
    return expected is None or not digits.isdigit() or int(digits) in expected


def _row(lines: Sequence[Line], raw: _Raw, columns: Sequence[Column]) -> Row:
    of = {role: i for i, role in reversed(list(enumerate(c.role for c in columns)))}
    cells: list[Cell] = []
    if raw.number is not None:
        cells.append(Cell(lines[raw.number].start, lines[raw.number].end, of.get("number")))
    cells.append(Cell(lines[raw.label[0]].start, lines[raw.label[-1]].end, of.get("indicator")))
    if raw.unit is not None:
        cells.append(Cell(lines[raw.unit].start, lines[raw.unit].end, of.get("unit")))
    places: Sequence[int | None] = [i for i, c in enumerate(columns) if c.role in VALUES]
    if len(places) != len(raw.values):
        places = [None] * len(raw.values)
    cells += [Cell(lines[v].start, lines[v].end, place) for v, place in zip(raw.values, places, strict=True)]
    if raw.note is not None:
        cells.append(Cell(lines[raw.note].start, lines[raw.note].end, of.get("note")))
    return Row(cells[0].start, cells[-1].end, tuple(cells))
