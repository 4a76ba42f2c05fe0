"""Relations between documents, as the text states them: the cue binds the document before it with the one after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hgkg.interpret.citations import Cited
from hgkg.interpret.grammar import Grammar
from hgkg.interpret.maker import Maker
from hgkg.model.outline import Outline
from hgkg.model.record import DocumentRecord, Relation
from hgkg.text.spans import Span

# "tiếp tục thực hiện" says continues though it holds "thực hiện": tried in this order.
_RELATIONS = ("continues", "reviews", "amends", "replaces", "accompanies", "based_on", "implements")
_OWN = ("continues", "implements", "based_on", "amends", "replaces")  # what a plan may say of itself
_NEAR = 70  # characters between a cue and the document it is about: "thực hiện có hiệu quả thực chất"
_NEXT = 25  # what is amended or replaced follows at once
_YEARS = re.compile(r"(\d{1,2})\s+năm")


def relations(
    maker: Maker, outline: Outline, grammar: Grammar, document: DocumentRecord, cited: Sequence[Cited], plans: bool
) -> list[Relation]:
    """Between two documents of one sentence, and from the document at hand to those it says it carries out."""
    made: list[Relation] = []
    open_: list[Cited] = []
    for i, after in enumerate(cited):
        open_ = [c for c in open_ if after.mention.start < c.mention.reach]
        # The innermost earlier citation in whose subject or name this one stands.
        before = next((c for c in reversed(open_) if c.mention.start < after.mention.start), None)
        if before is not None:
            made.extend(_nested(maker, outline, grammar, before, after))
        elif after.mention.start >= outline.letterhead.title_span.start:
            made.extend(_own(maker, outline, grammar, document, cited[max(0, i - 3) : i], after, plans))
        open_.append(after)
    return made


def _nested(maker: Maker, outline: Outline, grammar: Grammar, before: Cited, after: Cited) -> Iterator[Relation]:
    opening = min(before.mention.end, before.mention.subject.start if before.mention.subject else before.mention.end)
    found = _cue(outline, grammar, opening, after.mention.start, _RELATIONS)
    if found:
        relation, _ = found
        yield maker(
            Relation,
            before.mention.start,
            max(after.mention.end, before.mention.end),
            goal=(relation, after.record.id),
            rule="named in its subject",
            from_=before.record.id,
            to=after.record.id,
            relation=relation,
            years=_years(outline, opening, after.mention.start) if relation == "reviews" else None,
        )


def _own(
    maker: Maker,
    outline: Outline,
    grammar: Grammar,
    document: DocumentRecord,
    earlier: Sequence[Cited],
    after: Cited,
    plans: bool,
) -> Iterator[Relation]:
    sentence = outline.sentence_at(after.mention.start)
    start = sentence.start if sentence else max(0, after.mention.start - _NEAR)
    clause = max([start, *(c.mention.reach for c in earlier if c.mention.reach <= after.mention.start)])
    clause = max(clause, outline.text.rfind(";", start, after.mention.start) + 1)
    allowed = (*_OWN, "reviews") if plans else ("reviews",)
    official = outline.letterhead.symbol or outline.letterhead.number
    if not plans and official and sentence and not outline.path_at(after.mention.start):
        allowed = (*allowed, "implements", "based_on")  # "Thực hiện Kế hoạch số …, Ủy ban nhân dân tỉnh báo cáo"
    found = _cue(outline, grammar, clause, after.mention.start, allowed)
    if (
        found is None
        and plans
        and clause > start
        and re.fullmatch(r"[\s,;]*(?:và\s+)?", outline.key[clause : after.mention.start])
    ):
        found = _cue(outline, grammar, start, after.mention.start, _OWN)  # a list goes on under the cue it opened with
    if found is None:
        return
    relation, cue = found
    yield maker(
        Relation,
        cue.start,
        after.mention.end,
        goal=(relation, after.record.id),
        rule="said of itself",
        from_=document.id,
        to=after.record.id,
        relation=relation,
        years=_years(outline, cue.start, after.mention.start) if relation == "reviews" else None,
    )


def _cue(outline: Outline, grammar: Grammar, start: int, end: int, allowed: Sequence[str]) -> tuple[str, Span] | None:
    """The last cue before ``end``, and the longest of those that end there; its relation and place."""
    key = outline.key[start:end]
    review = _review(grammar, key) if "reviews" in allowed else None
    if review:
        return "reviews", Span(start + review[0], start + review[1])
    best: tuple[int, int, str] | None = None
    for relation in allowed:
        words = grammar.words.get(f"relation.{relation}", ())
        near = _NEXT if relation in ("amends", "replaces") else _NEAR
        floor = max(0, len(key) - near - len(words[0])) if words else 0  # the longest is the first
        for word in words:
            i = key.rfind(word, floor)
            if i < 0 or len(key) - i - len(word) > near or key[i - 1 : i].isalnum():
                continue
            found = (i + len(word), len(word), relation)
            if best is None or found[:2] > best[:2]:
                best = found
    if best is None:
        return None
    stop, length, relation = best
    return relation, Span(start + stop - length, start + stop)


def _review(grammar: Grammar, key: str) -> tuple[int, int] | None:
    """ "tổng kết 10 năm thực hiện …" reviews, though the words nearest the document say "carry out"."""
    words = grammar.words.get("relation.reviews", ())
    floor = max(0, len(key) - _NEAR - len(words[0])) if words else 0
    for word in words:
        i = key.rfind(word, floor)
        if i >= 0 and len(key) - i - len(word) <= _NEAR and not re.search(r"[,;.]", key[i:]):
            return i, i + len(word)
    return None


def _years(outline: Outline, start: int, end: int) -> int | None:
    m = _YEARS.search(outline.key, start, end)
    return int(m[1]) if m else None
