"""Which words set an aim: sections that list targets, sentences that announce one, targets quoted in a report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from hgkg.interpret.context import Context
from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.portions import PART
from hgkg.interpret.leanings import REASONS
from hgkg.interpret.measured.past import before, done, is_reason, looks_back
from hgkg.interpret.measured.proposing import proposes
from hgkg.interpret.periods import time_of
from hgkg.interpret.settings import Settings
from hgkg.interpret.statements.statement import Clause, Statement
from hgkg.model.outline import Outline, Sentence

_QUOTATION = re.compile(r"“[^”]*”")
# "vượt mục tiêu Quốc hội đề ra": an aim that something is held against is not announced by that
_HELD_AGAINST = re.compile(r"\b(?:vượt|đạt|hoàn thành|so với|bằng|theo|sát)(?: và vượt)?(?: các| mức)?\s+$")
_BRACKET = re.compile(r"\([^()]*\)")
_SET = (" giao", " đề ra", " đặt ra", " thông qua")
_LONGEST_GIVEN = 160  # characters before a bracket in which the word for a target stands
Aims = Mapping[int, tuple[tuple[int, int], ...]]


def aims_of(context: Context, clauses: Sequence[Clause]) -> Aims:
    """From the start of each sentence that aims to the spans in which it does."""
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    whole = False  # whether the value whose parts may follow is an aim
    for clause in clauses:
        if clause.statements and whole and all(s.rule == PART for s in clause.statements):
            found[clause.sentence.start] = ((clause.sentence.start, clause.sentence.end),)
        elif clause.statements:
            spans = _aims(context.outline, context.grammar, context.settings, clause.sentence)
            if context.settings.plans:
                proposed = (
                    s.figure for s in clause.statements if not is_aim(s, spans) and proposes(context, clause, s)
                )
                spans += tuple((figure.value_start, figure.value_end) for figure in proposed)
            spans = _without_former(context, clause, spans)
            if spans:
                found[clause.sentence.start] = spans
            whole = is_aim(clause.statements[0], spans)
    return found


def reported(context: Context, clause: Clause, statement: Statement) -> bool:
    """Whether a document that aims reports a value all the same: of a time before its own, or as a thing done; no
    reason why something came about."""
    role = context.settings.role_at(context.outline, clause.sentence.start)
    leaning = context.settings.leaning_at(context.outline, clause.sentence.start)
    if leaning == REASONS or is_reason(context, clause.sentence):
        return False
    earlier = before(_period(context, clause, statement), context.settings.period)
    if role == "review" or statement.former:
        return role == "review" or earlier
    return role != "targets" and (earlier or done(context, clause, statement) or looks_back(context, clause.sentence))


def _period(context: Context, clause: Clause, statement: Statement) -> str | None:
    return time_of(context, clause.sentence, statement.figure, statement.period)


def _without_former(
    context: Context, clause: Clause, spans: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    """The spans without the values of a time before the plan's own: "7.500 tỷ đồng (năm 2024 ước đạt | 6.900 …)"."""
    for statement in clause.statements:
        if statement.former and (
            not context.settings.plans or before(_period(context, clause, statement), context.settings.period)
        ):
            figure = statement.figure
            spans = tuple(
                part
                for start, end in spans
                for part in (
                    ((start, figure.value_start), (figure.value_end, end))
                    if start <= figure.value_start < end
                    else ((start, end),)
                )
            )
    return spans


def is_aim(statement: Statement, aims: Sequence[tuple[int, int]]) -> bool:
    return bool(aims) and any(start <= statement.figure.value_start < end for start, end in aims)


def _aims(outline: Outline, grammar: Grammar, settings: Settings, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    role = settings.role_at(outline, sentence.start)
    if settings.plans and role == "targets":
        return ((sentence.start, sentence.end),)
    if settings.plans and role != "review":
        start = _announced(outline, grammar, sentence, "aim")
    elif role in ("outlook", "targets", "priorities"):
        start = sentence.start  # what a report says of the time to come
    elif role != "review":
        start = _announced(outline, grammar, sentence, "aim.said")
    else:
        start = _announced(outline, grammar, sentence, "aim.ahead")
    if start is not None:
        return ((start, sentence.end),)
    return (*_quoted(outline, grammar, sentence), *_given(outline, grammar, sentence))


def _announced(outline: Outline, grammar: Grammar, sentence: Sentence, role: str) -> int | None:
    """Where the sentence says that something is to be reached ("phấn đấu", "quyết tâm")."""
    key = outline.key[sentence.start : sentence.end]
    if not grammar.cues.may_say(role, key):
        return None
    found = [i for word in grammar.words.get(role, ()) if (i := key.find(word)) >= 0]
    places = [i for i in found if not _HELD_AGAINST.search(key[:i])]
    return sentence.start + min(places) if places else None


def _quoted(outline: Outline, grammar: Grammar, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Targets that a report quotes: “…” after the word for a target."""
    return tuple(
        m.span()
        for m in _QUOTATION.finditer(outline.text, sentence.start, sentence.end)
        if grammar.says(outline.key[sentence.start : m.start()], "target.words")
    )


def _given(outline: Outline, grammar: Grammar, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Targets of others in a bracket behind the word for them and who set them.

    "để hoàn thành mục tiêu Quốc hội giao tại Nghị quyết số 32/2021/QH15 | (kim ngạch xuất khẩu cả năm tăng khoảng 8%)";
    a bracket that names no indicator says something of a value before it.
    """
    key = outline.key
    if key.find("(", sentence.start, sentence.end) < 0 or not grammar.says(
        key[sentence.start : sentence.end], "target.words"
    ):
        return
    for m in _BRACKET.finditer(key, sentence.start, sentence.end):
        before = key[max(sentence.start, m.start() - _LONGEST_GIVEN) : m.start()]
        clause = before[max(before.rfind(sign) for sign in ",;:()") + 1 :]
        at = max((clause.rfind(word) for word in grammar.words.get("target.words", ())), default=-1)
        given = at >= 0 and "%" not in clause[at:] and any(word in clause[at:] for word in _SET)
        if given and next(grammar.indicators.find(outline.tokens_in(m.start() + 1, m.end() - 1)), None) is not None:
            yield m.span()
