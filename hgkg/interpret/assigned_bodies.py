"""Which bodies an assignment tells what to do: those that lead it, named before the first verb, and their partners."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hgkg.interpret.context import Context
from hgkg.model.mention import BodyMention
from hgkg.text.fold import clean, match_key
from hgkg.text.spans import Span, covering, starting_in

_OPENS_WITH_BODY = 8  # characters before the body that an assignment opens with: "Các ", "- "
_LONGEST_HEAD = 160
_LONGEST_VERB = 40  # characters of the verb behind it, with what must follow
_TIME_FIRST = re.compile(r"(?:định kỳ|hằng|hàng|trước ngày)[^,;.]{0,30},\s*")
_PLURAL = re.compile(r"(?<!\w)(?:các|những)\Z")  # "các tổ chức chính trị - xã hội" are who, not what
_SIGNS = " ,;:-–"
JOINS = (",", "và", ", và")
"""What stands between bodies that are named side by side."""


def responsible(context: Context, part: Span) -> tuple[str, ...]:
    """The bodies named before the first verb of doing; where the vocabulary knows none, the words themselves."""
    outline = context.outline
    start = _handed_down(context, part)
    given = start > part.start or outline.key.startswith("giao ", part.start)
    verb = _first_verb(context, Span(start, part.end), given)
    if verb < 0:
        return ()
    key = outline.key[start:verb]
    opening = _TIME_FIRST.match(key)
    start += opening.end() if opening else len("giao ") if key.startswith("giao ") else 0
    head = Span(start, verb)
    bodies = starting_in(context.mentions.bodies, *head)
    all_of_them = head.cut(outline.key).startswith("các ") and not _nothing_else(context, head, bodies)
    bodies = () if all_of_them else bodies
    if bodies and bodies[0].start - head.start <= _OPENS_WITH_BODY:
        return tuple(dict.fromkeys(b.name for b in bodies))
    words = clean(head.cut(outline.text)).rstrip(" :,")
    parts = words.split(", ")
    if (
        not all_of_them
        and len(parts) > 1
        and all(context.grammar.starts_with(match_key(p), "body.head") for p in parts)
    ):
        return tuple(parts)
    opens = context.grammar.starts_with(head.cut(outline.key), "body.head") or head.cut(outline.key).startswith("các ")
    return (words,) if opens and words and not words.isupper() else ()


def _nothing_else(context: Context, head: Span, bodies: Sequence[BodyMention]) -> bool:
    """Whether words are all names of bodies: "Các huyện, thị ủy và đảng ủy trực thuộc Tỉnh ủy" is one class of them."""
    at = head.start
    for body in bodies:
        if context.outline.key[at : body.start].strip() not in ("", *JOINS):
            return False
        at = body.end
    return bool(bodies) and bodies[0].start == head.start and not context.outline.key[at : head.end].strip(_SIGNS)


def named_first(context: Context, part: Span) -> tuple[str, ...]:
    """The bodies that an item of priorities opens with and tells what to do; no words that name none."""
    known = {b.name for b in starting_in(context.mentions.bodies, *part)}
    return tuple(who for who in (responsible(context, part) if known else ()) if who in known)


def cooperating(context: Context, part: Span, leading: tuple[str, ...]) -> tuple[str, ...]:
    """The bodies that those who lead are to work with: "phối hợp với Sở Nội vụ, các sở, ngành liên quan và Sở Y tế"."""
    found: dict[str, None] = {}
    for word in context.grammar.words.get("assign.with", ()):
        at = context.outline.key.find(f"{word} ", *part)
        while at >= 0:
            if not context.outline.key[at - 1 : at].isalnum():
                found.update(dict.fromkeys(b.name for b in _listed(context, at + len(word), part.end)))
            at = context.outline.key.find(f"{word} ", at + 1, part.end)
    order = {b.name: i for i, b in reversed([*enumerate(starting_in(context.mentions.bodies, *part))])}
    return tuple(sorted((name for name in found if name not in leading), key=lambda name: order[name]))


def _listed(context: Context, at: int, end: int) -> list[BodyMention]:
    """The bodies of a list that begins at ``at``, classes without a name between them left out."""
    key, found = context.outline.key, list[BodyMention]()
    bodies = {b.start: b for b in starting_in(context.mentions.bodies, at, end)}
    while bodies:
        while at < end and key[at] in _SIGNS:
            at += 1
        body = bodies.get(at)
        between = None if body else context.grammar.cues.at("assign.between", key, at)
        if body:
            found.append(body)
        elif not between:
            break
        at = body.end if body else at + len(between or "")
    return found


def _handed_down(context: Context, part: Span) -> int:
    """Where those are named to whom the bodies that open the part give the task: "Ủy ban nhân dân tỉnh giao | Sở Y tế
    chủ trì"; where the part begins if nobody hands it down."""
    start = part.start
    bodies = starting_in(context.mentions.bodies, start, min(part.end, start + _LONGEST_HEAD))
    for giver, taker in pairwise(bodies):
        between = context.outline.key[giver.end : taker.start].strip()
        if between.removesuffix(" cho") in context.grammar.words.get("assign.tell", ()):
            start = taker.start
        elif between not in JOINS:
            break
    return start


def _first_verb(context: Context, part: Span, given: bool) -> int:
    """Where the verb begins before which the bodies stand, or what is given to them ("Giao Sở Y tế | chỉ tiêu …"); -1
    where there is none."""
    end = min(part.end, part.start + _LONGEST_HEAD + _LONGEST_VERB)
    key = context.outline.key[:end]
    last = part.start + _LONGEST_HEAD
    roles = ("assign.verb", "duty.aim") if given else ("assign.verb",)
    words = (word for role in roles for word in context.grammar.words.get(role, ()))
    verbs = (_verb_at(context, key, part.start, word) for word in words)
    return min((at for at in verbs if part.start < at <= last), default=-1)


def _verb_at(context: Context, key: str, start: int, word: str) -> int:
    """Where a verb stands that a blank or a comma follows, in no name and behind no plural; -1 where it does not."""
    follow = (" ",) if word == "tham mưu" else (" ", ",")  # "các cơ quan tham mưu, giúp việc" is who, not what
    at = key.find(f" {word}", start + 1)
    while at >= 0:
        behind = key[at + 1 + len(word) : at + 2 + len(word)]
        named = covering(context.mentions.bodies, at + 1)
        if behind in follow and named is None and not _PLURAL.search(key, start, at):
            return at
        at = key.find(f" {word}", at + 1)
    return -1
