"""Where a document names itself: "tổ chức thực hiện Chương trình này" in a programme."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hgkg.interpret.citations import Cited
from hgkg.interpret.context import Context
from hgkg.model.record import DocumentRecord, Task
from hgkg.text.fold import match_key
from hgkg.text.spans import Span

_TIME = re.compile(r"\b(?:ngày|sau khi|từ khi|từ lúc)(?: ký| ban hành| phê duyệt| thông qua)*\s+$")
"""Words that make a time of it, "kể từ ngày ban hành", over a match key."""
_LONGEST_TIME = 40


def about_itself(
    context: Context, document: DocumentRecord, cited: Sequence[Cited], tasks: Sequence[Task]
) -> list[Task]:
    """The tasks, with the document's own record among what they are about where their words name it.

    A self-reference is the word for the document's own type with a capital and "này" (Nghị định 30/2020/NĐ-CP writes
    "Quyết định này"). Behind another document of that type in the sentence nobody can tell which of them is meant.

    Args:
        document: the record of the document at hand.
        cited: what it cites, in text order.
        tasks: in any order.
    """
    named = [context.outline.document.source(*span).start for span in _named(context, cited)]
    return [_with(task, document.id) if _holds(named, task) else task for task in tasks]


def _with(task: Task, own: str) -> Task:
    return replace(task, about=(*task.about, own))


def _holds(named: Sequence[int], task: Task) -> bool:
    at = bisect_left(named, task.start)
    return at < len(named) and named[at] < task.end


def _named(context: Context, cited: Sequence[Cited]) -> Iterator[Span]:
    """Where the document names itself as what is to be done."""
    outline = context.outline
    kind = context.grammar.lexicon.document_types.get(outline.letterhead.type_concept or "")
    if kind is None:
        return
    words = "|".join(re.escape(match_key(label)) for label in sorted(kind.labels, key=len, reverse=True))
    for found in re.finditer(rf"\b(?:{words})\s+này\b", outline.key):
        start = found.start()
        time = _TIME.search(outline.key, max(0, start - _LONGEST_TIME), start)
        if outline.text[start].isupper() and not time and not _of_its_type_before(context, cited, start, kind.id):
            yield Span(start, found.end())


def _of_its_type_before(context: Context, cited: Sequence[Cited], at: int, kind: str) -> bool:
    """Whether another document of the type is named earlier in the sentence."""
    sentence = context.outline.sentence_at(at)
    start = sentence.start if sentence else at
    return any(start <= one.mention.start < at and one.mention.type_concept == kind for one in cited)
