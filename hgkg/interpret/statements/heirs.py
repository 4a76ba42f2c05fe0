"""What a sentence goes on from without naming it: the value of its note's anchor, the one before, a whole of parts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.statements.leads import PARTS
from hgkg.interpret.statements.statement import Clause, Statement
from hgkg.model.outline import Outline, Sentence

_BULLETS = ("-", "+", "*", "•", "–")
_REACH = 12  # sentences back in which a paragraph begins, or a list is opened
_CLOSING = 40  # characters that close one: "…, trong đó, chia theo huyện:"


class Heir(NamedTuple):
    """What a sentence may go on from.

    Attributes:
        last: the value that "năm 2017 đạt 7,23%" is of as well.
        whole: the value whose parts the sentence tells, where it is an item of a list of parts.
    """

    last: Statement | None = None
    whole: Statement | None = None


NO_HEIR = Heir()


def heir_of(outline: Outline, grammar: Grammar, clauses: Sequence[Clause], sentence: Sentence) -> Heir:
    """What ``sentence`` goes on from; ``clauses`` are those of all sentences before it."""
    note = outline.footnote_at(sentence.start)
    if note is not None and sentence.start == note.start:
        at = bisect_right(clauses, note.anchor.start, key=lambda c: c.sentence.start) - 1
        told = clauses[at].statements if at >= 0 else ()
        before = [s for s in told if s.start < note.marker.start and not s.former]
        return Heir(before[-1] if before else None)
    if not clauses:
        return NO_HEIR
    if "\n" not in outline.text[clauses[-1].sentence.end : sentence.start]:
        told = tuple(s for s in clauses[-1].statements if not s.former)
        return Heir(told[-1] if told else None, told[0] if told and _divides(outline, grammar, sentence) else None)
    if sentence.item in _BULLETS:
        return Heir(whole=_listed_whole(outline, grammar, clauses))
    return Heir(_resumed(outline, grammar, clauses, sentence))


def _divides(outline: Outline, grammar: Grammar, sentence: Sentence) -> bool:
    """ "Chia theo huyện: …", "Trong đó, …": a sentence that tells how the value before it is made up."""
    return any(grammar.cues.at(role, outline.key, sentence.start, sentence.end) for role in PARTS)


def _listed_whole(outline: Outline, grammar: Grammar, clauses: Sequence[Clause]) -> Statement | None:
    """ "Tổng vốn 5.000 tỷ đồng, trong đó:⏎- Ngân sách trung ương 2.000 tỷ đồng": the whole of a list's items."""
    for clause in reversed(clauses[-_REACH:]):
        if _opens_parts(outline, grammar, clause.sentence):
            return clause.statements[0] if clause.statements else None
        if clause.sentence.item not in _BULLETS:
            return None
    return None


def _opens_parts(outline: Outline, grammar: Grammar, sentence: Sentence) -> bool:
    """Whether a sentence ends with "trong đó:" or the like."""
    key = outline.key[max(sentence.start, sentence.end - _CLOSING) : sentence.end].rstrip()
    if not key.endswith(":"):
        return False
    words = key[max(key.rfind(sign) for sign in ",;.") + 1 :]
    return any(grammar.says(words, role) for role in PARTS)


def _resumed(outline: Outline, grammar: Grammar, clauses: Sequence[Clause], sentence: Sentence) -> Statement | None:
    """ "Lũy kế 3 tháng đạt …" at the head of a paragraph: what the paragraph before opened with."""
    if grammar.cues.at("resumed", outline.key, sentence.start, sentence.end) is None:
        return None
    first: Clause | None = None
    after = sentence.start
    for clause in reversed(clauses[-_REACH:]):
        parted = "\n" in outline.text[clause.sentence.end : after]
        if parted and first is not None:
            break
        first, after = clause, clause.sentence.start
    if first is None or outline.section_at(first.sentence.start) is not outline.section_at(sentence.start):
        return None
    return first.statements[0] if first.statements else None
