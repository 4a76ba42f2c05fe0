"""Tables, drawn with bars or flattened into one cell a line: columns that do not sum, percentages that do not follow.

What a column means is not read from its heading: a percentage is held to be one column over another only where most
rows bear that out, a last row ("Tổng cộng") to be a sum only where another column's is.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.figures import NUMBER, Printed, agrees, printed
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence, rounded, told
from hgkg.text.spans import Span, trim

_CELL_NUMBER = re.compile(rf"({NUMBER})\s?%?")
_TOTAL = re.compile(r"(?:tổng cộng|tổng số|cộng|tổng|toàn tỉnh|toàn huyện)\b")
_FIRST = re.compile(r"^(?:stt|tt|số tt)$", re.MULTILINE)
_MOST_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each by its place; the header is left out."""

    rows: tuple[tuple[Span, ...], ...]


def percentages_in_tables(audited: Audited) -> Iterator[Noticed]:
    """A column that is one other over another, in percent, in most rows: the rows where it is not."""
    for outline in audited.corpus.outlines.values():
        for table in tables(outline):
            yield from _percentages(outline, table)


def sums_in_tables(audited: Audited) -> Iterator[Noticed]:
    """The row of totals against the rows above it, where another column shows that it is their sum."""
    for outline in audited.corpus.outlines.values():
        for table in tables(outline):
            yield from _sums(outline, table)


def tables(outline: Outline) -> Iterator[Table]:
    """Tables with at least two rows of one width."""
    yield from _barred(outline)
    yield from _flattened(outline)


def _barred(outline: Outline) -> Iterator[Table]:
    rows: list[tuple[Span, ...]] = []
    for m in re.finditer(r"^[ ]*\|(.*)\|[ ]*$|^.*$", outline.text, re.MULTILINE):
        if m[1] is None:
            if len(rows) > 2:
                yield Table(tuple(r for r in rows[1:] if len(r) == len(rows[0])))
            rows = []
        elif set(m[1]) - set("-:| "):
            rows.append(_cells(outline.text, m.start(1), m.end(1)))
    if len(rows) > 2:
        yield Table(tuple(r for r in rows[1:] if len(r) == len(rows[0])))


def _cells(text: str, start: int, end: int) -> tuple[Span, ...]:
    edges = [start - 1, *(i for i in range(start, end) if text[i] == "|"), end]
    return tuple(trim(text, a + 1, b, " *") for a, b in itertools.pairwise(edges))


def _flattened(outline: Outline) -> Iterator[Table]:
    """One cell a line: the heading runs from "TT" to the line "1", and is as wide as a row."""
    text, key = outline.text, outline.key
    for m in _FIRST.finditer(key):
        lines: list[Span] = []
        for line in re.compile(r"[^\n]+").finditer(text, m.start()):
            lines.append(trim(text, *line.span(), " *"))
            if len(lines) > 400:
                break
        width = next((i for i, span in enumerate(lines[: _MOST_COLUMNS + 1]) if span.cut(text) in ("1", "01")), 0)
        if width >= 3:
            yield Table(tuple(_rows(text, lines, width)))


def _rows(text: str, lines: Sequence[Span], width: int) -> Iterator[tuple[Span, ...]]:
    at, number = width, 1
    while at + width <= len(lines):
        head = lines[at].cut(text)
        if head.isdigit() and int(head) == number:
            yield tuple(lines[at : at + width])
            at, number = at + width, number + 1
        elif _TOTAL.match(head.lower()):
            yield (Span(lines[at].start, lines[at].start), *lines[at : at + width - 1])
            return
        else:
            return


def _numbers(outline: Outline, table: Table) -> list[list[Printed | None]]:
    """The figure of each cell that is nothing but one."""
    found = []
    for row in table.rows:
        matches = [_CELL_NUMBER.fullmatch(outline.text, *cell) for cell in row]
        found.append([printed(outline.text, *m.span(1)) if m else None for m in matches])
    return found


def _percentages(outline: Outline, table: Table) -> Iterator[Noticed]:
    numbers = _numbers(outline, table)
    width = len(table.rows[0]) if table.rows else 0
    for percent in range(2, width):
        for whole, part in ((a, b) for a in range(percent) for b in range(percent) if a != b):
            rows = [(r[part], r[whole], r[percent]) for r in numbers if len(r) == width]
            full = [(a, b, c) for a, b, c in rows if a and b and c and b.value]
            wrong = [(a, b, c) for a, b, c in full if not _follows(a, b, c)]
            if wrong and len(full) >= 3 and len(wrong) <= max(1, len(full) - len(wrong)) and len(full) - len(wrong) > 1:
                for a, b, c in wrong:
                    yield _wrong_percentage(outline, a, b, c)


def _follows(part: Printed, whole: Printed, percent: Printed) -> bool:
    exact = 100 * part.value / whole.value
    return agrees(exact, exact, percent, slack=exact * Decimal("0.002") if part.places or whole.places else Decimal(0))


def _wrong_percentage(outline: Outline, part: Printed, whole: Printed, percent: Printed) -> Noticed:
    a, b, c, n = part.value, whole.value, 100 * part.value / whole.value, percent.value
    return Noticed(
        check="percentages in tables",
        type="percentage",
        severity="high" if abs(c - n) >= 1 else "medium",
        vi=f"{told(a, 'vi')} : {told(b, 'vi')} = {told(c, 'vi')}%, bảng ghi {told(n, 'vi')}",
        en=f"{told(a, 'en')} : {told(b, 'en')} = {told(c, 'en')}%; the table has {told(n, 'en')}",
        spans=tuple(evidence(outline, f.start, f.end) for f in (percent, part, whole)),
        stated=percent.number,
        computed=float(rounded(c)),
        confidence=0.9,
    )


def _sums(outline: Outline, table: Table) -> Iterator[Noticed]:
    if len(table.rows) < 3 or not any(_TOTAL.match(cell.cut(outline.key)) for cell in table.rows[-1][:2]):
        return
    numbers = _numbers(outline, table)
    total, above = numbers[-1], numbers[:-1]
    columns = []
    for i in range(1, len(total)):
        column = [row[i] for row in above if len(row) == len(total)]
        figures = [figure for figure in column if figure]
        stated = total[i]
        if stated and len(figures) == len(above) and len(figures) > 1:
            added = sum((f.value for f in figures), Decimal(0))
            columns.append((stated, figures, added, abs(added - stated.value) <= stated.step * len(figures) / 2))
    fits = sum(right for *_, right in columns)
    for stated, figures, added, right in columns:
        near = abs(added - stated.value) <= stated.value / 5
        if not right and fits and near:
            yield _wrong_sum(outline, stated, figures, added)


def _wrong_sum(outline: Outline, stated: Printed, figures: Sequence[Printed], added: Decimal) -> Noticed:
    sums = {lang: " + ".join(told(f.value, lang) for f in figures) + f" = {told(added, lang)}" for lang in ("vi", "en")}
    return Noticed(
        check="sums in tables",
        type="sum",
        severity="high",
        vi=f"{sums['vi']}, bảng ghi tổng {told(stated.value, 'vi')}",
        en=f"{sums['en']}; the table has a total of {told(stated.value, 'en')}",
        spans=tuple(evidence(outline, f.start, f.end) for f in (stated, *figures)),
        stated=stated.number,
        computed=float(rounded(added)),
        confidence=0.9,
    )
