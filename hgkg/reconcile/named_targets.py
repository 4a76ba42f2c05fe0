"""Targets that the words of a task name: "chủ trì thực hiện chỉ tiêu thu ngân sách", "chịu trách nhiệm tỷ lệ hộ nghèo".

A name counts only where it is what a verb of answering or of reaching acts on ("thực hiện | chỉ tiêu | thu ngân sách"),
and where it ends as a name does: before a sign, a figure, a time or another clause, not before words that narrow it
("tỷ lệ hộ nghèo | được hỗ trợ nhà ở"). Without "chỉ tiêu" before it, it has to be said in full.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from hgkg.model.outline import Outline
from hgkg.model.record import Agency, Target, Task
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.duty_words import DutyWords
from hgkg.reconcile.names import Name
from hgkg.reconcile.reported_names import ReportedNames
from hgkg.text.dates import find_periods
from hgkg.text.fold import match_key
from hgkg.text.spans import Span

_LONGEST = 160  # characters of a name with what narrows it
_LEAST = 3  # words of a name behind a verb that takes other objects as well ("chủ trì", "thực hiện")
_TIME = 30  # characters behind a name in which its time stands
_CLAUSE = re.compile(r"[,;:.]")
_JOIN = re.compile(r"\s*(?:,|;|và|, và|cùng với)\s+")
_YEARS = re.compile(r"(?:19|20)\d\d")
_WORD_ENDS = re.compile(r"(?<=\w)(?!\w)")
_SIGN = re.compile(r"\s*(?:[,;.:()|\t\n“”\"\[]|\d|\Z)")


class Told(NamedTuple):
    """The words of a task from the verb to the end of a name, as a span of the outline, and the targets they name."""

    span: Span
    targets: tuple[Target, ...]


class _Verb(NamedTuple):
    start: int
    end: int
    narrow: bool  # acts on nothing but figures: "giảm", "hoàn thành"


@dataclass(frozen=True)
class NamedTargets:
    """Reads the tasks of a corpus for the targets that documents set."""

    corpus: Corpus

    def of(self, task: Task, docs: Sequence[str]) -> Iterator[Told]:
        """What a task names of the targets of ``docs``: those of the first document that has the one named."""
        outline = self.corpus.outlines[task.doc]
        region = _said(outline, task)
        for verb in self._verbs(outline.key, region, self._unnamed(task, region)):
            at, aimed = verb.end, False
            while at >= 0:
                filler = self._words.filler.match(outline.key, at, region.end)
                begin = filler.end() if filler else at
                aimed = aimed or bool(self._words.aim.search(outline.key, at, begin))
                found = self._longest(outline, Span(begin, region.end), verb if not aimed else None, docs)
                if found is None:
                    break
                yield Told(Span(min(verb.start, begin), found.span.end), found.targets)
                at = self._joined(outline.key, found.span.end, region.end)

    def _unnamed(self, task: Task, region: Span) -> str:
        """The key of a region with its bodies blank: "Ủy ban Kiểm tra" checks nothing there."""
        outline, start = self.corpus.outlines[task.doc], region.start
        key = region.cut(outline.key)
        for agency in self._agencies.get(task.doc, ()):
            if task.start <= agency.start < task.end:
                span = outline.document.map.to_target(agency.start, agency.end)
                first, last = max(0, span.start - start), max(0, span.end - start)
                key = f"{key[:first]}{' ' * len(key[first:last])}{key[last:]}"
        return key

    def _verbs(self, key: str, region: Span, unnamed: str) -> Iterator[_Verb]:
        """Where a name may stand: as the task's own first words, or as what a verb acts on."""
        first, start = self._words.any_verb.search(key, *region), region.start
        if key.startswith("giao ", start):  # "Giao Sở Y tế | chỉ tiêu …"
            aim = self._words.aim.search(key, start, first.start() if first else region.end)
            start = aim.start() if aim else start
        yield _Verb(start, start, narrow=False)
        for m in self._words.verb.finditer(unnamed):
            before = _CLAUSE.split(unnamed[: m.start()])[-1]
            narrow = m.group() in self.corpus.cues.get("duty.reach", ())
            if not self._words.aside.search(before) and not (narrow and self._words.other_verb.search(before)):
                yield _Verb(region.start + m.start(), region.start + m.end(), narrow)

    def _longest(self, outline: Outline, behind: Span, verb: _Verb | None, docs: Sequence[str]) -> Told | None:
        """The longest name of targets that opens ``behind``; one said in full where it is what ``verb`` acts on."""
        last = min(behind.end, behind.start + _LONGEST)
        ends = [m.start() for m in _WORD_ENDS.finditer(outline.key, behind.start, last) if m.start() > behind.start]
        for end in reversed(ends):
            if self._ends(outline, end, behind.end):
                span = Span(behind.start, end)
                found = self._called(outline, span, verb, docs)
                if found:
                    return Told(span, found)
        return None

    def _joined(self, key: str, at: int, end: int) -> int:
        """Where the next name of a list begins; -1 where none does."""
        tail = self._words.tail.match(key, at, end)
        join = _JOIN.match(key, tail.end() if tail else at, end)
        return join.end() if join else -1

    def _ends(self, outline: Outline, at: int, end: int) -> bool:
        """Whether a name may end here."""
        return at == end or bool(_SIGN.match(outline.key, at, end) or self._words.follow.match(outline.key, at, end))

    def _called(self, outline: Outline, span: Span, verb: _Verb | None, docs: Sequence[str]) -> tuple[Target, ...]:
        words = span.cut(outline.text)
        if verb is not None and len(words.split()) < (_LEAST - 1 if verb.narrow else _LEAST):
            return ()
        name = self.corpus.names.of(words)
        for doc in docs:
            found = [t for t in self._by_name.get((doc, name.bag), ()) if verb is None or self._in_full(t, words)]
            found = [t for t in found if self._same_part(t, words) and _in_time(outline, span.end, t)]
            if found:
                return self._one_thing(found, name)
        return ()

    def _in_full(self, target: Target, words: str) -> bool:
        """Whether a target goes by these very words, with what they measure."""
        concept = self.corpus.concept(target)
        known = (*concept.labels, self.corpus.printed(target)) if concept else ()
        return match_key(words) in {match_key(label) for label in (target.indicator, *known)}

    def _same_part(self, target: Target, words: str) -> bool:
        """Whether both are of one part, or of the whole: "nuôi trồng", "đô thị"."""
        names, concept = self.corpus.names, self.corpus.concept(target)
        inherent = names.narrowing(concept.label if concept else target.indicator)
        return names.narrowing(words) - inherent == names.narrowing(target.quote) - inherent

    def _one_thing(self, found: Sequence[Target], name: Name) -> tuple[Target, ...]:
        """The targets where all are of one thing, its level and its growth; else those whose own name it is, if one."""
        for some in (found, [t for t in found if name.bag == self.corpus.names.of(t.indicator).bag]):
            if some and len({self._thing(t) for t in some}) == 1:
                return tuple(some)
        return ()

    def _thing(self, target: Target) -> str:
        concept = self.corpus.concept(target)
        return (concept.growth_of or concept.id) if concept else match_key(target.indicator)

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, tuple[str, ...]], list[Target]]:
        """The targets that a document sets for its own area, by each name they go by."""
        called, found = ReportedNames(self.corpus), defaultdict[tuple[str, tuple[str, ...]], list[Target]](list)
        for target in self.corpus.targets:
            if target.id in self.corpus.spoken and self.corpus.of_own_area(target):
                for bag in dict.fromkeys(name.bag for name in called.called(target)):
                    found[target.doc, bag].append(target)
        return found

    @cached_property
    def _agencies(self) -> Mapping[str, list[Agency]]:
        found = defaultdict[str, list[Agency]](list)
        for agency in self.corpus.agencies:
            found[agency.doc].append(agency)
        return found

    @cached_property
    def _words(self) -> DutyWords:
        return DutyWords(self.corpus.cues)


def _said(outline: Outline, task: Task) -> Span:
    """The words that say what is to be done: of a row of a table its cell."""
    span = outline.document.map.to_target(task.start, task.end)
    table = outline.table_at(span.start)
    cells = (cell for row in table.rows for cell in row.cells) if table else ()
    return next((Span(c.start, c.end) for c in cells if c is not None and c.start == span.start), span)


def _in_time(outline: Outline, at: int, target: Target) -> bool:
    """Whether the time behind a name, where there is one, is that of the target."""
    said = {year for p in find_periods(outline.key[at : at + _TIME]) for year in _YEARS.findall(p.value)}
    return not said or target.period is None or bool(said & set(_YEARS.findall(target.period)))
