"""Who is told to reach a target by its name: tasks tied to the targets that their words name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from hgkg.model.record import Duty, Identifier, Target, Task
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.named_targets import NamedTargets, Told
from hgkg.text.fold import match_key

_SURE = 0.8
_CARRIES_OUT = ("implements", "continues", "based_on")
_YEARS = re.compile(r"(?:19|20)\d\d")
_BELOW = ("district", "commune", "grassroots")


def duties(corpus: Corpus) -> tuple[Duty, ...]:
    """One a task and target that it names by its words; none where it gives the target by its number already."""
    return tuple(_Duties(corpus).made())


@dataclass(frozen=True)
class _Duties:
    corpus: Corpus

    def made(self) -> Iterator[Duty]:
        identify, named = Identifier(), NamedTargets(self.corpus)
        for task in self.corpus.tasks:
            seen = set(task.targets)
            for told in named.of(task, self._planned(task)) if task.responsible else ():
                for target in told.targets:
                    if target.id not in seen and self._may_answer(task, told, target):
                        seen.add(target.id)
                        yield self._duty(identify, task, told, target)

    def _planned(self, task: Task) -> Sequence[str]:
        """The documents whose targets a task may name: its own, then those that its document carries out."""
        return (task.doc, *self._carried_out.get(task.doc, ()))

    @cached_property
    def _carried_out(self) -> dict[str, tuple[str, ...]]:
        """From a document to those that it carries out or rests on, and whose time is its own."""
        held = {d.resolved: d for d in self.corpus.documents.values() if d.resolved}
        cited = {c.id: c for c in self.corpus.citations}
        found: dict[str, tuple[str, ...]] = {}
        for relation in self.corpus.relations:
            own, other = self.corpus.documents[relation.doc], held.get(cited[relation.to].resolved or "")
            if other is None or relation.from_ != own.id or relation.relation not in _CARRIES_OUT:
                continue
            if own.area == other.area and _meet(own.period, other.period) and other.doc not in found.get(own.doc, ()):
                found[own.doc] = (*found.get(own.doc, ()), other.doc)
        return found

    def _may_answer(self, task: Task, told: Told, target: Target) -> bool:
        """Whether a task names the whole of a target that stands elsewhere: not in its own words, where a figure of its
        own goes with it only if it is the target's, and none of a province's for a body of one of its districts."""
        if target.doc == task.doc and task.start <= target.start < task.end:
            return False
        span = self.corpus.outlines[task.doc].document.source(*told.span)
        own = [t for t in self._own(task) if t.start < span.end and t.end > span.start]
        if own and not any(t.value == target.value and t.unit == target.unit for t in own):
            return False
        return any(self._answers_in(name, target.area) for name in task.responsible)

    def _own(self, task: Task) -> list[Target]:
        return [t for t in self.corpus.targets if t.doc == task.doc and task.start <= t.start < task.end]

    def _answers_in(self, body: str, area: str | None) -> bool:
        return self._levels.get(body) not in _BELOW or match_key(area or "") in match_key(body)

    @cached_property
    def _levels(self) -> dict[str, str | None]:
        return {agency.name: agency.level for agency in self.corpus.agencies}

    def _duty(self, identify: Identifier, task: Task, told: Told, target: Target) -> Duty:
        outline = self.corpus.outlines[task.doc]
        span = outline.document.source(*told.span)
        return Duty(
            id=identify("duty", task.doc, span.start, span.end, f"{task.id} {target.id}"),
            doc=task.doc,
            start=span.start,
            end=span.end,
            quote=span.cut(outline.document.raw),
            section=task.section,
            footnote=task.footnote,
            confidence=min(task.confidence, target.confidence, _SURE),
            rule="target named in a task",
            task=task.id,
            target=target.id,
        )


def _meet(one: str | None, other: str | None) -> bool:
    """Whether two periods have a year in common, or one is not known."""
    if one is None or other is None:
        return True
    a, b = (sorted(map(int, _YEARS.findall(period))) for period in (one, other))
    return not a or not b or (a[0] <= b[-1] and b[0] <= a[-1])
