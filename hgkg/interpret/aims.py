"""Which words set an aim: sections that list targets, sentences that announce one, targets quoted in a report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from hgkg.interpret.statement import Clause, Statement
from hgkg.interpret.context import Context
from hgkg.interpret.grammar import Grammar
from hgkg.interpret.settings import Settings
from hgkg.model.outline import Outline, Sentence

_QUOTATION = re.compile(r"“[^”]*”")
Aims = Mapping[int, tuple[tuple[int, int], ...]]


def aims_of(context: Context, clauses: Sequence[Clause]) -> Aims:
    """From the start of each sentence that aims to the spans in which it does."""
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    for clause in clauses:
        if clause.statements:
            spans = _aims(context.outline, context.grammar, context.settings, clause.sentence)
            if spans:
                found[clause.sentence.start] = spans
    return found


def is_aim(statement: Statement, aims: Sequence[tuple[int, int]]) -> bool:
    return any(start <= statement.figure.value_start < end for start, end in aims)


def _aims(outline: Outline, grammar: Grammar, settings: Settings, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    role = settings.role_at(outline, sentence.start)
    if settings.plans and role == "targets":
        return ((sentence.start, sentence.end),)
    if settings.plans and role != "review":
        start = _announced(outline, grammar, sentence, "aim")
    elif role in ("outlook", "targets"):
        start = sentence.start  # what a report says of the time to come
    elif role != "review":
        start = _announced(outline, grammar, sentence, "aim.said")
    else:
        start = None
    if start is not None:
        return ((start, sentence.end),)
    return _quoted(outline, grammar, sentence)


def _announced(outline: Outline, grammar: Grammar, sentence: Sentence, role: str) -> int | None:
    """Where the sentence says that something is to be reached ("phấn đấu", "quyết tâm")."""
    key = outline.key[sentence.start : sentence.end]
    places = [i for word in grammar.words.get(role, ()) if (i := key.find(word)) >= 0]
    return sentence.start + min(places) if places else None


def _quoted(outline: Outline, grammar: Grammar, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Targets that a report quotes: “…” after the word for a target."""
    return tuple(
        m.span()
        for m in _QUOTATION.finditer(outline.text, sentence.start, sentence.end)
        if grammar.says(outline.key[sentence.start : m.start()], ("target.words",))
    )
