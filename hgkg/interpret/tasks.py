"""Tasks: the items of a list of priorities, and who is told to do what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hgkg.interpret.citations import Cited
from hgkg.interpret.context import Context
from hgkg.model.outline import Outline, Sentence
from hgkg.model.record import Task
from hgkg.text.fold import clean
from hgkg.text.spans import Span, starting_in, trim

_NUMBER = re.compile(r"\(?(\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]{0,2}")
_OPENS_WITH_BODY = 8  # characters before the body that an assignment opens with: "Các ", "- "
_LONGEST_HEAD = 160


def tasks(context: Context, cited: Sequence[Cited]) -> list[Task]:
    """Items of sections on priorities; in sections on execution, one a paragraph or a body's clause."""
    made: list[Task] = []
    for number, span in _paragraphs(context, "priorities"):
        if number is not None:
            made.append(_task(context, cited, number, span, (), "priority"))
    for number, span in _paragraphs(context, "execution"):
        for part in _clauses(context, span):
            who = _responsible(context, part)
            if who:
                made.append(_task(context, cited, number, part, who, "assignment"))
    return made


def _paragraphs(context: Context, role: str) -> Iterator[tuple[str | None, Span]]:
    """Paragraphs of sections with ``role``, the number of each aside."""
    outline, settings = context.outline, context.settings
    inside = [
        s for s in outline.sentences if settings.role_at(outline, s.start) == role and not outline.footnote_at(s.start)
    ]
    run: list[Sentence] = []
    for sentence in inside:
        if run and (sentence.item or "\n" in outline.text[run[-1].end : sentence.start]):
            yield _paragraph(outline, run)
            run = []
        run.append(sentence)
    if run:
        yield _paragraph(outline, run)


def _paragraph(outline: Outline, run: Sequence[Sentence]) -> tuple[str | None, Span]:
    item = run[0].item
    start = run[0].start + (len(item) if item else 0)
    m = _NUMBER.fullmatch(item) if item else None
    number = (item if item.startswith("(") else m[1]) if m and item else None
    return number, trim(outline.text, start, run[-1].end, " \n")


def _clauses(context: Context, span: Span) -> Iterator[Span]:
    """A paragraph, cut at each semicolon behind which another body is told what to do."""
    outline = context.outline
    starts = {b.start for b in starting_in(context.mentions.bodies, *span)}
    at = span.start
    for m in re.compile(r";\s*").finditer(outline.text, *span):
        if m.end() in starts:
            yield trim(outline.text, at, m.start(), " \n.;")
            at = m.end()
    yield trim(outline.text, at, span.end, " \n.;")


def _responsible(context: Context, part: Span) -> tuple[str, ...]:
    """The bodies named before the first verb of doing; where the vocabulary knows none, the words themselves."""
    outline = context.outline
    key = part.cut(outline.key)
    verbs = [i for w in context.grammar.words.get("assign.verb", ()) if 0 < (i := key.find(f" {w} ")) <= _LONGEST_HEAD]
    if not verbs:
        return ()
    head = Span(part.start, part.start + min(verbs))
    bodies = starting_in(context.mentions.bodies, *head)
    if bodies and bodies[0].start - head.start <= _OPENS_WITH_BODY:
        return tuple(dict.fromkeys(b.name for b in bodies))
    words = clean(head.cut(outline.text))
    return (words,) if re.match(r"các\s", outline.key[head.start : head.end]) else ()


def _task(
    context: Context, cited: Sequence[Cited], number: str | None, span: Span, responsible: tuple[str, ...], rule: str
) -> Task:
    return context.maker(
        Task,
        span.start,
        span.end,
        rule=rule,
        number=number,
        text=clean(span.cut(context.outline.text)),
        period=context.settings.period,
        responsible=responsible,
        about=tuple(c.record.id for c in cited if span.start <= c.mention.start < span.end),
    )
