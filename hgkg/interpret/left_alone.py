"""Parts of a document that hold figures and from which nothing was read: an office must see what was left alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from hgkg.interpret.assigned_in_tables import in_table_of_tasks
from hgkg.interpret.context import Context
from hgkg.interpret.leanings import AIMS, BUDGET
from hgkg.model.finding import Evidence
from hgkg.model.outline import Section
from hgkg.model.record import FindingRecord, Reason, Record, Result, Target, Task
from hgkg.text.counting import fill
from hgkg.text.fold import clean
from hgkg.text.spans import Span, starting_in

RULE = "left alone"
"""The rule of these findings; the build has a note of each."""
_FEWEST_IN_PART, _FEWEST = 2, 3  # figures with a unit of a part, of a whole document
_NUMBER_ALONE = re.compile(r"^[ |]*\d[\d.,]*[ %]*[ |]*$", re.MULTILINE)  # a cell of a table cut into lines
_ROW = re.compile(r"^\|[^\n]*[^\d\n][^\n]*\|[^\n]*\d[^\n]*$", re.MULTILINE)  # of a table whose heads nobody knows
_FEWEST_CELLS = 4
_PLANS = ("programme", "plan")


def left_alone(context: Context, records: Sequence[Record]) -> Iterator[FindingRecord]:
    """One a table with figures, a section headed as aims or as a budget, else a plan, that gave no target or result.

    Of a table of tasks: one that gave no task.
    """
    read = sorted(r.start for r in records if isinstance(r, Target | Result))
    tasks = sorted(r.start for r in records if isinstance(r, Task))
    silent = [*_tables(context, read, tasks), *_sections(context, read)]
    yield from (_finding(context, place, what, figures) for place, what, figures in silent)
    if not read and not silent:
        whole = list(_whole(context))
        yield from whole or _rows(context)


def _tables(context: Context, figures: Sequence[int], tasks: Sequence[int]) -> Iterator[tuple[Span, str, int]]:
    outline = context.outline
    for table in outline.tables:
        filled = sum(any(c.isdigit() for c in outline.text[row.cells[-1].start : row.end]) for row in table.rows)
        read = tasks if in_table_of_tasks(outline, table.start) else figures
        if filled and not _read_in(context, read, Span(table.start, table.end)):
            yield Span(table.columns[0].start, table.columns[-1].end), "table", filled


def _sections(context: Context, read: Sequence[int]) -> Iterator[tuple[Span, str, int]]:
    """Sections of aims or of a budget: what stands in each before the next heading."""
    outline, settings = context.outline, context.settings
    for i, section in enumerate(outline.sections):
        role, leaning = settings.roles.get(section.start), settings.leanings.get(section.start)
        if role == "review" or not (role == "targets" or leaning in (AIMS, BUDGET)):
            continue
        body = _own_body(outline.sections, i)
        figures = _figures(context, body)
        if figures and not _read_in(context, read, body):
            yield Span(section.start, section.end), "section", figures


def _own_body(sections: Sequence[Section], i: int) -> Span:
    section = sections[i]
    after = sections[i + 1].start if i + 1 < len(sections) else section.body_end
    return Span(section.end, max(section.end, min(after, section.body_end)))


def _figures(context: Context, body: Span) -> int:
    """How many figures a part holds, if enough to be read: with a unit, or on lines of their own as a table's cells."""
    outline = context.outline
    found = [f for f in starting_in(context.mentions.figures, *body) if f.unit and not outline.table_at(f.start)]
    if len(found) >= _FEWEST_IN_PART:
        return len(found)
    if starting_in(outline.tables, *body) or outline.table_at(body.start):
        return 0  # it is told of as a table
    cells = sum(1 for pattern in (_NUMBER_ALONE, _ROW) for _ in pattern.finditer(outline.text, *body))
    return cells if cells >= _FEWEST_CELLS else 0


def _read_in(context: Context, read: Sequence[int], span: Span) -> bool:
    source = context.outline.document.source(*span)
    at = bisect_left(read, source.start)
    return at < len(read) and read[at] < source.end


def _whole(context: Context) -> Iterator[FindingRecord]:
    """A document that plans by its type, and of whose figures none was read."""
    outline = context.outline
    kind = context.grammar.lexicon.document_types.get(outline.letterhead.type_concept or "")
    if not context.settings.sets_aims or not kind or kind.genre not in _PLANS:
        return
    figures = sum(1 for f in context.mentions.figures if f.unit and f.start >= outline.letterhead.span.end)
    if figures >= _FEWEST:
        yield _finding(context, outline.letterhead.title_span, "document", figures)


def _rows(context: Context) -> Iterator[FindingRecord]:
    """A text of which nothing was read but that has rows of a table with figures, whatever its heads."""
    text = context.outline.text
    rows = list(_ROW.finditer(text)) if "\n|" in text or text.startswith("|") else []
    if len(rows) >= _FEWEST_IN_PART and not context.outline.tables:
        first = rows[0]
        yield _finding(context, Span(first.start(), first.end()), "rows", len(rows))


def _finding(context: Context, place: Span, what: str, figures: int) -> FindingRecord:
    text, document = clean(place.cut(context.outline.text)), context.outline.document
    source = document.source(*place)
    vi, en = _WORDS[what]
    return context.maker(
        FindingRecord,
        *place,
        goal=RULE + what,
        rule="left alone",
        confidence=0.7,
        type="coverage",
        severity="low",
        message=Reason(vi=vi.format(text=text, figures=figures), en=fill(en, text=text, figures=figures)),
        spans=(Evidence(document.slug, source.start, source.end, source.cut(document.raw)),),
        stated=figures,
        computed=0,
    )


_WORDS = {
    "table": (
        "Bảng “{text}” có {figures} dòng có số liệu nhưng không đọc được chỉ tiêu hay kết quả nào; cần xem lại",
        "The table “{text}” has {figures:row|rows} with figures, but no target or result was read from it: look at it",
    ),
    "rows": (
        "Văn bản có {figures} dòng của bảng có số liệu, từ “{text}”, nhưng không đọc được gì; cần xem lại",
        "The text has {figures:row|rows} of a table with figures, from “{text}” on, but nothing was read: look at it",
    ),
    "section": (
        "Mục “{text}” có {figures} con số nhưng không đọc được chỉ tiêu hay kết quả nào; cần xem lại",
        "The section “{text}” has {figures:figure|figures}, but no target or result was read from it: look at it",
    ),
    "document": (
        "“{text}” là văn bản đề ra kế hoạch, có {figures} con số nhưng không đọc được chỉ tiêu nào; cần xem lại",
        "“{text}” is a document that plans, with {figures:figure|figures}, but no target was read from it: look",
    ),
}
