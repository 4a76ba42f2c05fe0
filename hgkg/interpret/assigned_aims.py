"""Targets that stand behind or below the body they are given to: "Giao các sở chỉ tiêu: 3. Sở Y tế: Tỷ lệ …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from hgkg.interpret.assigned_below import LISTED, alone
from hgkg.interpret.context import Context
from hgkg.model.mention import BodyMention
from hgkg.model.outline import Sentence
from hgkg.model.record import Target
from hgkg.text.fold import match_key
from hgkg.text.spans import Span, starting_in, trim

_GIVES = "assign.give"  # the words that give targets: "giao chỉ tiêu", "giao các sở"
_BEFORE = re.compile(
    r"(?:\A|[;.:])\s*(?:[-+•*]\s*|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s*)?(?:(?:giao|đối với|các)\s+)?\Z"
)
_BEHIND = re.compile(r"\s*:")
_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class GivenAims:
    """Targets given to bodies in ``span``, and by what mark its list item opens."""

    number: str | None
    span: Span
    responsible: tuple[str, ...]
    targets: tuple[str, ...]


def given_aims(context: Context, targets: Sequence[Target]) -> Iterator[GivenAims]:
    """In a document that sets aims: what its title, a heading or the line above a list gives to bodies."""
    if not context.settings.plans or not targets:
        return
    ordered = sorted(targets, key=_start)
    whole = context.grammar.says(match_key(context.outline.letterhead.title), _GIVES)
    below = _Below(context)
    lead = False
    for item, span in _paragraphs(context):
        key = span.cut(context.outline.key)
        above = below.of(item, span)
        if _opens_list(key, item):
            lead = context.grammar.says(key, _GIVES)
        if not (whole or lead or _headed(context, span)):
            continue
        for part, who in _behind(context, span) or ([(span, above)] if above else []):
            if held := _within(context, part, ordered):
                yield GivenAims(item, part, who, held)


def _opens_list(key: str, item: str | None) -> bool:
    """Whether a paragraph is one that a list stands below, or no item of any: it ends what was said above."""
    return key.endswith(":") or item is None


def _headed(context: Context, span: Span) -> bool:
    section = context.outline.section_at(span.start)
    while section is not None:
        if context.grammar.says(match_key(section.title), _GIVES):
            return True
        section = context.outline.sections[section.parent] if section.parent is not None else None
    return False


def _within(context: Context, part: Span, ordered: Sequence[Target]) -> tuple[str, ...]:
    """The ids of the targets that stand in ``part``."""
    start, end = context.outline.document.source(*part)
    first = bisect_left(ordered, start, key=_start)
    return tuple(target.id for target in ordered[first:] if target.end <= end)


def _behind(context: Context, span: Span) -> list[tuple[Span, tuple[str, ...]]]:
    """The parts of a paragraph that open with bodies and a colon: "a) Sở Y tế: …; b) Sở Nội vụ và Sở Y tế: …"."""
    key = context.outline.key
    groups = list(_groups(key, starting_in(context.mentions.bodies, *span)))
    opening = [
        g for g in groups
        if _BEHIND.match(key, g[-1].end, span.end) and _BEFORE.search(key[span.start : g[0].start])
    ]  # fmt: skip
    ends = [*(_open(key, span.start, g[0].start) for g in opening[1:]), span.end]
    return [
        (trim(context.outline.text, g[0].start, end, " \n;"), tuple(dict.fromkeys(b.name for b in g)))
        for g, end in zip(opening, ends, strict=False)
    ]


def _open(key: str, start: int, body: int) -> int:
    """Where the mark of the item that a body opens begins."""
    mark = _BEFORE.search(key[start:body])
    return start + mark.start() + 1 if mark else body


def _groups(key: str, bodies: Sequence[BodyMention]) -> Iterator[list[BodyMention]]:
    """Bodies that stand joined: "Sở Y tế, Sở Nội vụ và Sở Tài chính"."""
    group = list(bodies[:1])
    for before, after in pairwise(bodies):
        if key[before.end : after.start].strip() not in LISTED:
            yield group
            group = []
        group.append(after)
    if group:
        yield group


@dataclass
class _Below:
    """Which bodies a paragraph stands below, going through them in text order: a heading, or an item of another kind
    that names bodies alone."""

    context: Context
    _section: int = -1
    _kind: str = ""
    _bodies: tuple[str, ...] = ()

    def of(self, item: str | None, span: Span) -> tuple[str, ...]:
        section = self.context.outline.section_at(span.start)
        if section is not None and section.start != self._section:
            self._section, self._kind = section.start, ""
            self._bodies = alone(self.context, Span(section.start, section.end))
        if bodies := alone(self.context, span):
            self._bodies, self._kind = bodies, _kind(item)
            return ()
        if item is None or (self._kind and _kind(item) == self._kind):
            self._bodies = ()
        return self._bodies


def _kind(item: str | None) -> str:
    """What sort of mark an item opens with; "1." and "2." are of one kind."""
    return re.sub(r"[a-zđ]", "a", re.sub(r"\d+", "1", match_key(item or ""))).strip() or " "


def _paragraphs(context: Context) -> Iterator[tuple[str | None, Span]]:
    """Each item or line, with the sentences that go on in it; no tables, notes, and what is looked back on."""
    outline, settings = context.outline, context.settings
    run: list[Sentence] = []
    for sentence in outline.sentences:
        skipped = (
            outline.footnote_at(sentence.start) is not None
            or outline.table_at(sentence.start) is not None
            or settings.role_at(outline, sentence.start) == "review"
        )
        if run and (skipped or sentence.item or "\n" in outline.text[run[-1].end : sentence.start]):
            yield _whole(outline.text, run)
            run = []
        if not skipped:
            run.append(sentence)
    if run:
        yield _whole(outline.text, run)


def _whole(text: str, run: Sequence[Sentence]) -> tuple[str | None, Span]:
    item = run[0].item
    return item, trim(text, run[0].start + len(item or ""), run[-1].end, " \n")
