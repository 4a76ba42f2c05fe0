"""Who stands in the place of a body since when, by the changes that the vocabulary has.

A body is known by its path, ``agency/{area}/{class}``; so one that keeps its class and area through a change goes on.
Nothing is guessed: where the vocabulary has no successor there is none, and the step says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from hgkg.model.areas import LEVELS
from hgkg.model.changes import Change
from hgkg.model.lexicon import AreaConcept, Lexicon
from hgkg.text.fold import ascii_name

UNKNOWN = "unknown"
"""The kind of a step to no recorded successor."""
_KINDS = {ascii_name(kind): level for kind, level in LEVELS.items()}


@dataclass(frozen=True, slots=True)
class Step:
    """One change of one body.

    Attributes:
        origin: path of the body.
        change: what happened.
        kind: local name of the kind of change; UNKNOWN where its area changed and no successor is recorded.
        results: paths of the bodies in its place, none where it ended.
    """

    origin: str
    change: Change
    kind: str
    results: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A time in which one body, or none, stands in the place of another.

    Attributes:
        body: path of that body, None where there is none or none is known.
        first, last: ISO days, both included; None where open.
        steps: the changes between the two, in order; none for the body's own time.
        before: whether it was there before the other began, rather than after it.
    """

    body: str | None
    first: str | None
    last: str | None
    steps: tuple[Step, ...]
    before: bool = False


def spans(lexicon: Lexicon, path: str) -> tuple[Span, ...]:
    """Every body that stands in the place of that of ``path``, those before it first; one span alone where it never
    changed.

    The spans of one day are several where bodies were merged into it or it was divided. Days before its beginning have
    none where it is not known what was there.
    """
    return (*_former(lexicon, path), *_spans(lexicon, path, _beginning(lexicon, path), ()))


def _former(lexicon: Lexicon, path: str) -> Iterator[Span]:
    """The bodies that became that of ``path``, in their times before it."""
    day = _beginning(lexicon, path)
    for former in _predecessors(lexicon, path) if day else ():
        for span in spans(lexicon, former):
            step = next_step(lexicon, former, None)
            if step and span.body and span.last and span.last < (day or "") and (span.before or span.body == former):
                yield Span(span.body, span.first, span.last, (*span.steps, step), before=True)


def _spans(lexicon: Lexicon, body: str, since: str | None, steps: tuple[Step, ...]) -> Iterator[Span]:
    step = next_step(lexicon, body, since)
    if step is None:
        yield Span(body, since, None, steps)
        return
    day = step.change.day
    yield Span(body, since, _day_before(day), steps)
    if not step.results:
        yield Span(None, day, None, (*steps, step))
    for result in step.results:
        yield from _spans(lexicon, result, day, (*steps, step))


def next_step(lexicon: Lexicon, path: str, since: str | None) -> Step | None:
    """The first change of the body of ``path`` after the day ``since``, or None.

    A body of an area that began on a day has no changes before it. Of several on one day the area's comes last.
    """
    parts = path.split("/")
    if len(parts) != 3 or parts[0] != "agency" or parts[1] == "name":
        return None
    area, body = parts[1:]
    concept = lexicon.bodies.get(body)
    if concept is not None and concept.assembly:
        return None
    known = lexicon.areas.get(area)
    after = max(filter(None, (since, known.first if known else None)), default=None)
    found = [*_of_class(lexicon, area, body), *_of_area(lexicon, area, body)]
    later = [step for step in found if after is None or step.change.day > after]
    return min(later, key=lambda step: (step.change.day, not step.change.originals, step.change.id), default=None)


def _beginning(lexicon: Lexicon, path: str) -> str | None:
    """The first day of a body, by its class or its area; None where neither is known to have begun."""
    parts = path.split("/")
    if len(parts) != 3 or parts[1] == "name":
        return None
    area = lexicon.areas.get(parts[1])
    first = area.first if area else None
    days = (change.day for change in _creations(lexicon, parts[1], parts[2]))
    return max(filter(None, (first, *days)), default=None)


def _creations(lexicon: Lexicon, area: str, body: str) -> Iterator[Change]:
    """The changes that first made bodies of a class in an area; among whom work was divided were there before."""
    for change in lexicon.changes.values():
        made = body in change.results and body not in change.originals and len(change.results) == 1
        if made and change.area in (None, area):
            yield change


def _predecessors(lexicon: Lexicon, path: str) -> tuple[str, ...]:
    """The bodies whose next change led to that of ``path``, in the order of their paths."""
    _, area, body = path.split("/")
    found = {f"agency/{area}/{one}" for change in _creations(lexicon, area, body) for one in change.originals}
    for former in lexicon.areas.values():
        change = lexicon.changes.get(former.ended_by or "")
        if former.replaced_by == area and change is not None:
            found |= {f"agency/{former.id}/{one}" for one in _forms(lexicon, body, former, change)}
    steps = ((one, next_step(lexicon, one, None)) for one in sorted(found))
    return tuple(one for one, step in steps if step and path in step.results)


def _forms(lexicon: Lexicon, body: str, former: AreaConcept, change: Change) -> set[str]:
    """The classes of the bodies in a former area in whose place is one of ``body``: of a province its Tỉnh ủy, though a
    city has a Thành ủy."""
    known = {one for one in change.carries if one in lexicon.bodies and lexicon.body_of(one, former) == one}
    same = {one for one in known if lexicon.body_of(one, lexicon.areas[former.replaced_by or ""]) == body}
    return same - {body} or same


def _of_class(lexicon: Lexicon, area: str, body: str) -> Iterator[Step]:
    """What befell the class of a body, in this area or in all."""
    for change in lexicon.changes.values():
        if body in change.originals and body not in change.results and change.area in (None, area):
            results = tuple(f"agency/{area}/{result}" for result in change.results)
            yield Step(f"agency/{area}/{body}", change, change.kind, results)


def _of_area(lexicon: Lexicon, area: str, body: str) -> Iterator[Step]:
    """What befell the area of a body."""
    change = _change_of_area(lexicon, area, body)
    if change is None:
        return
    path, known = f"agency/{area}/{body}", lexicon.areas.get(area)
    successor = lexicon.areas.get(known.replaced_by or "") if known else None
    if successor is not None and body in change.carries:
        yield Step(path, change, change.kind, (f"agency/{successor.id}/{lexicon.body_of(body, successor)}",))
    elif successor is not None or change.kind == UNKNOWN:
        yield Step(path, change, UNKNOWN, ())
    else:
        yield Step(path, change, change.kind, ())


def _change_of_area(lexicon: Lexicon, area: str, body: str) -> Change | None:
    """The change that ended an area; of one that no vocabulary lists, that of all areas of its level."""
    known = lexicon.areas.get(area)
    if known is not None:
        return lexicon.changes.get(known.ended_by or "")
    level = _level(lexicon, area) or (lexicon.bodies[body].level if body in lexicon.bodies else None)
    return next((c for c in lexicon.changes.values() if c.level is not None and c.level == level), None)


def _level(lexicon: Lexicon, area: str) -> str | None:
    """The level of an area that no vocabulary lists, by the kind in its local name: "soc-trang-huyen-ke-sach"."""
    for province in lexicon.areas.values():
        if province.level == "province" and area.startswith(f"{province.id}-"):
            rest = area.removeprefix(f"{province.id}-")
            return next((level for kind, level in _KINDS.items() if rest.startswith(f"{kind}-")), None)
    return None


def parts_today(lexicon: Lexicon, area: str) -> tuple[AreaConcept, ...]:
    """The areas that the areas within ``area`` became part of, in the order of their local names."""
    below = (a for a in lexicon.areas.values() if a.broader == area and a.replaced_by)
    names = {a.replaced_by for a in below if a.replaced_by}
    return tuple(lexicon.areas[name] for name in sorted(names))


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
