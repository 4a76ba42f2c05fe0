"""Sentences of a report that open with what they carry out: "Thực hiện Nghị quyết số 30 …, Bộ Công Thương đã …"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from hgkg.interpret.citations import Cited
from hgkg.interpret.context import Context
from hgkg.interpret.grammar import RELATION
from hgkg.model.outline import Sentence
from hgkg.text.spans import Span

CARRIES_OUT = ("continues", "implements")
_NEAR = 40  # characters between the opening verb and the document: "Thực hiện nghiêm túc, có hiệu quả …"
_MARKS = re.compile(r"[\s*_\-+•]*")
_APART = re.compile(r"[;:.\n]")
JOINED = re.compile(r"[\s,;]*(?:và\s+|hoặc\s+)?(?:số\s+)?")
"""What stands between two documents of a list, over a match key."""
_AIM = re.compile(r"\s*,?\s*(?:nhằm|để|trong)\s")
_ANY_COMMA = re.compile(r",\s+")
_LONGEST_AIM = 200  # characters of what a document is for, between it and who acts
_COMMA = re.compile(r"\s*(?:\[\d*\]|\([^()\n]{0,80}\))?\s*[,:]\s*(?:trong năm,\s*|thời gian qua,\s*)?")


def carried_out(context: Context, cited: Sequence[Cited]) -> Mapping[str, tuple[str, int]]:
    """From the ids of the citations that a sentence opens with, and behind which someone acts, to the relation and
    where the words for it begin."""
    found: dict[str, tuple[str, int]] = {}
    actors = {m.start for m in context.mentions.bodies} | {m.start for m in context.mentions.people}
    read: Sentence | None = None
    for i, first in enumerate(cited):
        sentence = context.outline.sentence_at(first.mention.start)
        if sentence is None or sentence is read:
            continue
        read = sentence
        said = _opening(context, sentence, first.mention.start)
        listed = _listed(context, cited, i, sentence.end) if said else []
        if said and _acts(context, listed[-1].reach, actors):
            found |= {one.record.id: said for one in listed}
    return found


def _opening(context: Context, sentence: Sentence, end: int) -> tuple[str, int] | None:
    """The relation that a sentence opens with, close to the document at ``end``, and where."""
    marks = _MARKS.match(context.outline.key, sentence.start + len(sentence.item or ""), end)
    at = marks.end() if marks else sentence.start
    roles = tuple(f"{RELATION}{relation}" for relation in CARRIES_OUT)
    cues = [cue for cue in context.grammar.relating.all_at(context.outline.key, at, end) if cue[0] in roles]
    if not cues:
        return None
    role, word = max(cues, key=lambda cue: len(cue[1]))
    between = Span(at + len(word), end)
    near = end - between.start <= _NEAR and not _APART.search(context.outline.key, *between)
    return (role.removeprefix(RELATION), at) if near else None


def _listed(context: Context, cited: Sequence[Cited], first: int, end: int) -> list[Cited]:
    """The documents of the list that opens with the one at index ``first``; not those named in another's subject."""
    found = [cited[first]]
    for one in cited[first + 1 :]:
        reach = found[-1].reach
        if one.mention.start >= end:
            break
        if one.mention.start < reach:
            continue
        if not JOINED.fullmatch(context.outline.key, reach, one.mention.start):
            break
        found.append(one)
    return found


def _acts(context: Context, end: int, actors: Set[int]) -> bool:
    """Whether a comma or colon and then someone who acts stand at ``end``, or behind what the document is for."""
    key = context.outline.key
    if comma := _COMMA.match(key, end):
        return _acts_at(context, comma.end(), actors)
    aim = _AIM.match(key, end)
    if aim is None:
        return False
    stop = _APART.search(key, aim.end(), aim.end() + _LONGEST_AIM)
    limit = stop.start() if stop else aim.end() + _LONGEST_AIM
    return any(_acts_at(context, m.end(), actors) for m in _ANY_COMMA.finditer(key, aim.end(), limit))


def _acts_at(context: Context, at: int, actors: Set[int]) -> bool:
    return at in actors or context.grammar.cues.at("subject.actor", context.outline.key, at) is not None
