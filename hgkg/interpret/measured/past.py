"""Whether a document that plans tells what was or is, rather than what is to be reached."""

from __future__ import annotations

import re

from hgkg.interpret.context import Context
from hgkg.interpret.statements.statement import Clause, Statement
from hgkg.model.outline import Sentence

_OPENING = 48  # characters in which a sentence says that it looks back
_MARKS = " -+*•.)(0123456789"
_SINCE = re.compile(r"(?:sau|qua|trong)(?: hơn| gần| thời gian)? \d{1,2} (?:năm|tháng)\b(?! (?:tới|đầu|cuối))")


def before(period: str | None, own: str | None) -> bool:
    """Whether a period ends before the document's own begins."""
    return period is not None and own is not None and period[-4 if "/" in period else 0 :][:4] < own[:4]


def done(context: Context, clause: Clause, statement: Statement) -> bool:
    """Whether the words before a value, behind the last semicolon, say that it was reached."""
    key = context.outline.key
    start = max(clause.sentence.start, key.rfind(";", clause.sentence.start, statement.start))
    return context.grammar.says(key[start : statement.figure.value_start], "done")


def looks_back(context: Context, sentence: Sentence) -> bool:
    """ "Sau 10 năm thực hiện Nghị quyết, …", "Những năm qua, …": a sentence that opens with a time gone by."""
    start = sentence.start + (len(sentence.item) if sentence.item else 0)
    key = context.outline.key[start : min(sentence.end, start + _OPENING)].lstrip(_MARKS)
    return bool(_SINCE.match(key)) or context.grammar.says(key.partition(",")[0], "looks.back")


def is_reason(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence, or the heading above it, tells why something came about."""
    start = sentence.start + (len(sentence.item) if sentence.item else 0)
    key = context.outline.key[start : min(sentence.end, start + _OPENING)].lstrip(_MARKS)
    return bool(context.grammar.starts_with(key, "heading.reasons"))
