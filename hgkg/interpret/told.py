"""Who is told to do what in prose: "Chủ tịch UBND tỉnh | giao Sở Xây dựng chậm nhất 30/9 trình …; UBND huyện …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.interpret.assigned_bodies import JOINS
from hgkg.interpret.context import Context
from hgkg.model.mention import BodyMention
from hgkg.model.outline import Sentence
from hgkg.text.spans import Span, starting_in, trim

_NEWS = "news"
_CUT = re.compile(r";\s*")
_JOINS = (*JOINS, "cùng", "và các", ", các")
_LONGEST = 600  # characters that a list of bodies may take
_ARTICLE = re.compile(r"(?:cho |các )?")


def told(context: Context) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The clauses in which somebody gives a body a task, from the word that gives it, with the bodies that are told.

    In news anywhere; in other documents in their parts on what is to come. What was given before ("đã giao"), or by
    whom ("do Chính phủ giao"), tells nothing; what follows a task in its paragraph and opens with a body is one too.
    """
    outline, cues = context.outline, context.grammar.cues
    goes_on = -1  # where a paragraph of tasks has come to
    for sentence in outline.sentences:
        near = goes_on >= 0 and "\n" not in outline.text[goes_on : sentence.start]
        tells = cues.may_say("assign.tell", outline.key[sentence.start : sentence.end])
        goes_on = -1
        if (near or tells) and _may_tell(context, sentence):
            found = list(_told_in(context, sentence) if tells else ())
            found = found or list(_opens_with_body(context, sentence) if near else ())
            goes_on = sentence.end if found else -1
            yield from found


def _may_tell(context: Context, sentence: Sentence) -> bool:
    if context.outline.footnote_at(sentence.start) or context.outline.table_at(sentence.start):
        return False
    if context.outline.letterhead.type == _NEWS:
        return True
    role = context.settings.role_at(context.outline, sentence.start)
    return role == "outlook" or (context.settings.sets_aims and role is None)


def _told_in(context: Context, sentence: Sentence) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The clauses of one sentence behind a word that gives a task."""
    key = context.outline.key
    for word in context.grammar.words.get("assign.tell", ()):
        at = key.find(f"{word} ", sentence.start, sentence.end)
        while at >= 0:
            after = at + len(word) + 1
            article = _ARTICLE.match(key, after)
            bodies = _bodies_at(context, article.end() if article else after, sentence.end)
            before = key[sentence.start : at]
            if (
                bodies
                and not key[at - 1 : at].isalnum()
                and not context.grammar.ends_with(before.rstrip(), "tell.none")
            ):
                yield from _clauses(context, Span(at, sentence.end), bodies)
                return
            at = key.find(f"{word} ", after, sentence.end)


def _opens_with_body(context: Context, sentence: Sentence) -> Iterator[tuple[Span, tuple[str, ...]]]:
    bodies = _bodies_at(context, sentence.start, sentence.end)
    rest = context.outline.key[bodies[-1].end : sentence.end].lstrip() if bodies else ""
    if rest and context.grammar.starts_with(rest, "assign.verb"):
        yield from _clauses(context, Span(sentence.start, sentence.end), bodies)


def _clauses(
    context: Context, span: Span, bodies: tuple[BodyMention, ...]
) -> Iterator[tuple[Span, tuple[str, ...]]]:  # fmt: skip
    """The clauses of ``span``, the first of them told to ``bodies``, each further one to those that it opens with."""
    text = context.outline.text
    start, who = span.start, bodies
    for m in _CUT.finditer(text, *span):
        others = _bodies_at(context, m.end(), span.end)
        if others:
            yield trim(text, start, m.start(), " \n.;"), tuple(dict.fromkeys(b.name for b in who))
            start, who = m.end(), others
    yield trim(text, start, span.end, " \n.;"), tuple(dict.fromkeys(b.name for b in who))


def _bodies_at(context: Context, start: int, end: int) -> tuple[BodyMention, ...]:
    """The bodies that stand at ``start``, one beside the other; none where an amount is given to them."""
    found: list[BodyMention] = []
    end = min(end, start + _LONGEST)
    for body in starting_in(context.mentions.bodies, start, end):
        gap = context.outline.key[found[-1].end : body.start].strip() if found else ""
        if (gap not in _JOINS) if found else (body.start != start):
            break
        found.append(body)
    if found and context.outline.key[found[-1].end : end].lstrip()[:1].isdigit():
        return ()
    return tuple(found)
