"""Who stands in the place of a body since when, by the changes that the vocabulary has.

A body is known by its path, ``agency/{area}/{class}``; so a body that keeps its class and area through a change goes on.
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

COUNTRY = "vn"
"""What stands for the area in the paths of central bodies."""
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
        steps: the changes that led there, in order; none for the body's own time.
    """

    body: str | None
    first: str | None
    last: str | None
    steps: tuple[Step, ...]


def spans(lexicon: Lexicon, path: str) -> tuple[Span, ...]:
    """Every body that stands in the place of that of ``path``, in order of time; one span alone where it never changed.

    The spans of one day are several where a body was divided; together they cover all days.
    """
    return tuple(_spans(lexicon, path, path, None, ()))


def _spans(lexicon: Lexicon, path: str, body: str, since: str | None, steps: tuple[Step, ...]) -> Iterator[Span]:
    step = next_step(lexicon, body, since)
    if step is None:
        yield Span(body, since, None, steps)
        return
    day = step.change.day
    yield Span(body, since, _day_before(day), steps)
    if not step.results:
        yield Span(None, day, None, (*steps, step))
    for result in step.results:
        yield from _spans(lexicon, path, result, day, (*steps, step))


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
