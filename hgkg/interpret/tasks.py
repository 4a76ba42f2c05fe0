"""Tasks: the items of a list of priorities, and who is told to do what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from hgkg.interpret.assigned_aims import GivenAims, given_aims
from hgkg.interpret.assigned_below import HeadedBy
from hgkg.interpret.assigned_bodies import cooperating, named_first, responsible
from hgkg.interpret.assigned_in_tables import RowTask, in_table_of_tasks, tasks_in_tables
from hgkg.interpret.assigned_targets import targets_named
from hgkg.interpret.citations import Cited
from hgkg.interpret.context import Context
from hgkg.interpret.deadlines import as_period, due
from hgkg.interpret.told import told
from hgkg.model.outline import Outline, Sentence
from hgkg.model.record import Target, Task
from hgkg.text.fold import clean
from hgkg.text.spans import Span, starting_in, trim

_NUMBER = re.compile(r"\(?(\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]{0,2}")
_ROLES = ("priorities", "execution", "outlook")
_ROLES_OF_A_PLAN = (*_ROLES, None)
_CARRIES_OUT = re.compile(r"\b(?:thực hiện|thi hành) (?:[^\W\d_]+ ){1,3}này\b")
_LONGEST_HEAD = 160
_named_at = attrgetter("mention.start")
_LONGEST_SENTENCE = 400  # characters of a sentence in which it says what a body is to do
_CUT = re.compile(r"(;)\s*|\.\s+")


def tasks(context: Context, cited: Sequence[Cited], targets: Sequence[Target]) -> list[Task]:
    """Items of sections on priorities; in sections on execution, one a paragraph or a body's clause.

    ``targets`` are those of the document: a task may name some by their numbers.
    """
    made: list[Task] = []
    paragraphs = _paragraphs(context)
    for number, span in paragraphs["priorities"]:
        if number is not None:
            made.append(_task(context, cited, targets, number, span, named_first(context, span), "priority"))
    head = HeadedBy(context)
    for number, span in paragraphs["execution"]:
        parts = _assigned(context, span, head.of(span))
        for i, (part, who) in enumerate(parts):
            made.append(_task(context, cited, targets, _own_number(number, i, len(parts)), part, who, "assignment"))
    for number, span in (*paragraphs["outlook"], *paragraphs.get(None, ())):
        parts = _assigned(context, span) if _assigns(context, span) else []
        for i, (part, who) in enumerate(parts):
            made.append(_task(context, cited, targets, _own_number(number, i, len(parts)), part, who, "assignment"))
    made += (_of_row(context, cited, targets, row) for row in tasks_in_tables(context))
    taken = sorted(Span(t.start, t.end) for t in made)
    for part, who in told(context):
        before = bisect_left(taken, context.outline.document.source(part.end, part.end))
        if not before or taken[before - 1].end <= context.outline.document.source(*part).start:
            made.append(_task(context, cited, targets, None, part, who, "assignment in prose"))
    made = _with_given(
        context, made, [_of_aims(context, cited, targets, given) for given in given_aims(context, targets)]
    )
    return sorted(made, key=lambda t: t.start)


def _with_given(context: Context, made: list[Task], given: Sequence[Task]) -> list[Task]:
    """The tasks with those that give targets, which stand for a task of "các sở" around them; what is said of a body by
    its name was read before."""
    known = {body.name for body in context.mentions.bodies}
    kept = [
        task
        for task in made
        if known & {*task.responsible} or not any(task.start < one.start and one.end <= task.end for one in given)
    ]
    taken = sorted((task.start, task.end) for task in kept)
    free = [one for one in given if not (before := bisect_left(taken, (one.end,))) or taken[before - 1][1] <= one.start]
    return kept + free


def _of_aims(context: Context, cited: Sequence[Cited], targets: Sequence[Target], given: GivenAims) -> Task:
    """The task to reach the targets that a body is given."""
    number = _NUMBER.fullmatch(given.number) if given.number else None
    task = _task(context, cited, targets, number and number[1], given.span, given.responsible, "given targets")
    return replace(task, targets=tuple(dict.fromkeys((*given.targets, *task.targets))))


def _of_row(context: Context, cited: Sequence[Cited], targets: Sequence[Target], row: RowTask) -> Task:
    """The task of a table's row, which is said in one of its cells and due as another says."""
    task = _task(context, cited, targets, row.number, row.span, row.responsible, "assignment in a table")
    return replace(
        task,
        text=clean(row.said.cut(context.outline.text)),
        due=row.due,
        period=as_period(row.due) or task.period,
        cooperating=row.cooperating,
    )


def _assigned(context: Context, span: Span, above: tuple[str, ...] = ()) -> list[tuple[Span, tuple[str, ...]]]:
    """The clauses of a paragraph that tell a body what to do, and the bodies; ``above`` are told what names none."""
    return [(part, who) for part in _clauses(context, span) if (who := responsible(context, part) or above)]


def _own_number(number: str | None, i: int, parts: int) -> str | None:
    """Several bodies in one paragraph: 2a, 2b."""
    return f"{number}{chr(ord('a') + i)}" if number and number.isdigit() and parts > 1 else number


def _assigns(context: Context, span: Span) -> bool:
    """Whether a paragraph outside the sections on execution says who is to do what: "Giao …", "Bộ … chủ trì"."""
    key = span.cut(context.outline.key)
    if key.startswith("giao ") or (
        " này" in key and _CARRIES_OUT.search(key)
    ):  # "Bộ Y tế … tổ chức thực hiện Kết luận này"
        return True
    leads = (key.find(f" {word} ") for word in context.grammar.words.get("assign.lead", ()))
    return any(0 < at <= _LONGEST_HEAD and "." not in key[:at] and ";" not in key[:at] for at in leads)


def _paragraphs(context: Context) -> dict[str | None, list[tuple[str | None, Span]]]:
    """The paragraphs of sections that tasks are read from by the role of the section, the number of each aside."""
    outline, settings = context.outline, context.settings
    runs: dict[str | None, list[list[Sentence]]] = {r: [] for r in (_ROLES_OF_A_PLAN if settings.plans else _ROLES)}
    for sentence in outline.sentences:
        role = settings.role_at(outline, sentence.start)
        if role not in runs or outline.footnote_at(sentence.start) or in_table_of_tasks(outline, sentence.start):
            continue
        of_role = runs[role]
        if not of_role or sentence.item or "\n" in outline.text[of_role[-1][-1].end : sentence.start]:
            of_role.append([])
        of_role[-1].append(sentence)
    return {role: [_paragraph(outline, run) for run in of_role] for role, of_role in runs.items()}


def _paragraph(outline: Outline, run: Sequence[Sentence]) -> tuple[str | None, Span]:
    item = run[0].item
    start = run[0].start + (len(item) if item else 0)
    m = _NUMBER.fullmatch(item) if item else None
    number = (item if item.startswith("(") else m[1]) if m and item else None
    return number, trim(outline.text, start, run[-1].end, " \n")


def _clauses(context: Context, span: Span) -> Iterator[Span]:
    """A paragraph, cut where another body is told what to do: behind a semicolon, or where a sentence opens with it."""
    outline = context.outline
    at = span.start
    for m in _CUT.finditer(outline.text, *span):
        if starting_in(context.mentions.bodies, m.end(), m.end() + 1) and (
            m[1] or _is_told(context, m.end(), span.end)
        ):
            yield trim(outline.text, at, m.start(), " \n.;")
            at = m.end()
    yield trim(outline.text, at, span.end, " \n.;")


def _is_told(context: Context, start: int, end: int) -> bool:
    return bool(responsible(context, Span(start, min(end, start + _LONGEST_SENTENCE))))


def _task(
    context: Context,
    cited: Sequence[Cited],
    targets: Sequence[Target],
    number: str | None,
    span: Span,
    who: tuple[str, ...],
    rule: str,
) -> Task:
    first = bisect_left(cited, span.start, key=_named_at)
    last = bisect_left(cited, span.end, first, key=_named_at)
    return context.maker(
        Task,
        span.start,
        span.end,
        rule=rule,
        number=number,
        text=clean(span.cut(context.outline.text)),
        period=context.settings.period_at(context.outline, span.start),
        responsible=who,
        cooperating=cooperating(context, span, who),
        due=due(context, span),
        about=tuple(c.record.id for c in cited[first:last]),
        targets=targets_named(context.outline, span, targets),
    )
