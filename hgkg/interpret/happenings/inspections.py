"""Inspections: who checked or supervised whom about which document. What is planned, ordered or general is none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hgkg.interpret.citations import Cited
from hgkg.interpret.context import Context
from hgkg.interpret.happenings.checking import LONGEST_CLAUSE, Checks
from hgkg.interpret.happenings.concluded import Concluded, concluded
from hgkg.interpret.happenings.inspected import told_by_number
from hgkg.interpret.happenings.parties import Check, Party
from hgkg.model.outline import Footnote, Sentence
from hgkg.model.record import Inspection
from hgkg.text.spans import Span

_AHEAD = ("outlook", "priorities", "execution", "targets")


@dataclass(frozen=True, slots=True)
class _Said:
    """What the clauses of a sentence go on with: the body that inspects and the action of the clause before."""

    by: Party | None = None
    action: str | None = None


def inspections(context: Context, cited: Sequence[Cited]) -> list[Inspection]:
    """One for each inspected body or person; without one, for a document whose carrying out a named body checked."""
    checks = Checks.of(context)
    made: list[Inspection] = []
    said, end = _Said(), 0
    for sentence in checks.sentences():
        if "\n" in context.outline.text[end : sentence.start]:
            said = _Said(said.by) if checks.opens(sentence) else _Said()
        note = context.outline.footnote_at(sentence.start)
        if _is_ahead(context, note.anchor.start if note else sentence.start):
            continue
        before = _anchor(checks, note) if note else said
        said, found = _sentence(context, checks, cited, sentence, before)
        made += found
        end = sentence.end
    made += [record for note in context.outline.footnotes for record in _listed(context, checks, note)]
    return made + [_conclusion(context, one) for one in concluded(checks, cited)]


def _conclusion(context: Context, one: Concluded) -> Inspection:
    of = one.of.name if one.of else None
    return _record(context, one.action, one.span, one.by, of, (one.about.record.id,))


def _is_ahead(context: Context, offset: int) -> bool:
    role = context.settings.role_at(context.outline, offset)
    return role in _AHEAD or (context.settings.plans and role != "review")


def _sentence(
    context: Context, checks: Checks, cited: Sequence[Cited], sentence: Sentence, said: _Said
) -> tuple[_Said, list[Inspection]]:
    made: list[Inspection] = []
    for clause in _groups(checks, Span(sentence.start, sentence.end)):
        found = list(checks.actions(clause))
        if not found and said.action and checks.goes_on(clause):
            found = [Check(clause.start, clause.start, said.action)]
        check, of = checks.read(found, clause)
        if check is not None:
            turned = () if of else checks.passive(check, clause)
            by, of = (turned[1], turned[:1]) if turned else (checks.by(check, clause) or said.by, of)
            said = _Said(by, check.action)
            about = _about(cited, clause)
            made += _records(context, check, by, of, about, clause)
            made += [] if of else _numbers(context, checks, found, by, about, clause)
    return said, made


def _numbers(
    context: Context, checks: Checks, found: Sequence[Check], by: Party | None, about: Sequence[Cited], clause: Span
) -> Iterator[Inspection]:
    """ "kiểm tra 5 tổ chức đảng": whom a named body inspected is told by their number."""
    ids = tuple(c.record.id for c in about)
    for act in found if by else ():
        who = checks.by(act, clause) or by
        for party in told_by_number(context, act, clause):
            start = who.start if who and clause.start <= who.start < act.start else act.start
            yield _record(context, act.action, Span(start, party.end), who, party.name or None, ids)


def _groups(checks: Checks, span: Span) -> Iterator[Span]:
    """Clauses, each with those behind it that go on with its act until someone inspected is named."""
    held: Span | None = None
    for clause in checks.clauses(span):
        if held is not None and (
            checks.actions_at(clause) or held.end - held.start > LONGEST_CLAUSE or checks.says_whom(held)
        ):
            yield held
            held = None
        held = Span(held.start if held else clause.start, clause.end)
    if held is not None:
        yield held


def _records(
    context: Context, check: Check, by: Party | None, of: Sequence[Party], about: Sequence[Cited], clause: Span
) -> Iterator[Inspection]:
    start = by.start if by and clause.start <= by.start < check.start else check.start
    ids = tuple(c.record.id for c in about)
    for party in of:
        if by is None or party.name != by.name:
            end = party.end if party.start >= check.start else check.end
            yield _record(context, check.action, Span(min(start, party.start), end), by, party.name, ids)
    if not of and by and about and not next(told_by_number(context, check, clause), None):
        yield _record(context, check.action, Span(start, max(c.mention.end for c in about)), by, None, ids)


def _record(
    context: Context, action: str, span: Span, by: Party | None, of: str | None, about: tuple[str, ...]
) -> Inspection:
    return context.maker(
        Inspection,
        *span,
        goal=of or "",
        rule="inspection",
        confidence=1.0 if by else 0.8,
        action=action,
        by=by.name if by else None,
        of=of,
        about=about,
    )


def _about(cited: Sequence[Cited], clause: Span) -> list[Cited]:
    """The documents named in a clause, but for those that stand in another's subject."""
    at = bisect_right(cited, clause.start - 1, key=lambda c: c.mention.start)
    found: list[Cited] = []
    reach = clause.start
    for one in cited[at:]:
        if one.mention.start >= clause.end:
            break
        if one.mention.start >= reach:
            found.append(one)
            reach = max(reach, one.reach)
    return found


def _anchor(checks: Checks, note: Footnote) -> _Said:
    """What the sentence that a note hangs on says before its marker."""
    before = Span(note.anchor.start, note.marker.start)
    said = _Said()
    for clause in checks.clauses(before):
        for check in checks.actions(clause):
            said = _Said(checks.by(check, clause) or said.by, check.action)
    return said


def _listed(context: Context, checks: Checks, note: Footnote) -> Iterator[Inspection]:
    """The people of a note to "14 đoàn kiểm tra đối với 07 cán bộ": each was checked."""
    people = checks.people_in(Span(note.start, note.end))
    if not people or people[0].start > note.start:
        return
    if not checks.asks_who(Span(note.anchor.start, note.marker.start)):
        return
    said = _anchor(checks, note)
    if not said.action:
        return
    for party in people:
        yield _record(context, said.action, Span(party.start, party.end), said.by, party.name, ())
