"""Inspections that their conclusion tells of: "Thanh tra Chính phủ công bố Kết luận thanh tra số … tại …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hgkg.interpret.citations import Cited
from hgkg.interpret.happenings.checking import Checks
from hgkg.interpret.happenings.parties import Party
from hgkg.text.spans import Span

_ACTIONS = {
    "kết luận thanh tra": "kiểm tra",
    "kết luận kiểm tra": "kiểm tra",
    "kết luận kiểm toán": "kiểm tra",
    "kết luận giám sát": "giám sát",
}
_REACH = 200  # characters between a conclusion and whom it is about
_VERB = 24  # characters between a body and what it made known


@dataclass(frozen=True, slots=True)
class Concluded:
    """An inspection as its numbered conclusion tells of it; either of the two parties is known."""

    span: Span
    action: str
    by: Party | None
    of: Party | None
    about: Cited


def concluded(checks: Checks, cited: Sequence[Cited]) -> Iterator[Concluded]:
    """One for each numbered conclusion of an inspection that says who inspected and whom, in text order."""
    key = checks.context.outline.key
    for one in cited:
        words = key[one.mention.start : one.mention.start + max(map(len, _ACTIONS))]
        action = next((action for opening, action in _ACTIONS.items() if words.startswith(opening)), None)
        if action is None or one.mention.number is None:
            continue
        by, of = _by(checks, one), _of(checks, one)
        if by and of and by.name != of.name:
            start = min(by.start, one.mention.start)
            yield Concluded(Span(start, max(of.end, one.mention.end)), action, by, of, one)


def _by(checks: Checks, one: Cited) -> Party | None:
    """The issuer printed behind it, else who made it known."""
    mention = one.mention
    inside = checks.parties_in(Span(mention.start, mention.end))
    if mention.issuer and inside:
        return inside[-1]
    before = checks.parties_in(Span(max(0, mention.start - 4 * _VERB), mention.start))
    if not before:
        return None
    between = checks.context.outline.key[before[-1].end : mention.start].strip()
    told = len(between) <= _VERB and checks.context.grammar.starts_with(between, "inspection.concludes") == between
    return before[-1] if told else None


def _of(checks: Checks, one: Cited) -> Party | None:
    """The first party behind "đối với" or "tại", in the subject of the conclusion or right behind it."""
    outline = checks.context.outline
    sentence = outline.sentence_at(one.mention.start)
    end = min(sentence.end if sentence else len(outline.key), one.mention.end + _REACH)
    for party in checks.parties_in(Span(one.mention.end, end)):
        before = outline.key[one.mention.end : party.start].rstrip()
        if checks.context.grammar.ends_with(before, "inspection.of"):
            return party
    return None
