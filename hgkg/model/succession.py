"""Who stands in the place of a body since when, by the changes that the vocabulary has.

A body is known by its path, ``agency/{area}/{class}``; so one that keeps its class and area through a change goes on.
Nothing is guessed: where the vocabulary has no successor there is none, and the step says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from hgkg.model.changes import Change
from hgkg.model.lexicon import AreaConcept, Lexicon
from hgkg.model.whereabouts import first_day, level_named_as_one, level_of, province_of
from hgkg.text.fold import ascii_name

UNKNOWN = "unknown"
"""The kind of a step to no recorded successor."""

_COMMITTEE = f"{ascii_name('Đảng ủy')}-"
_OF_THE_STATE = "/state/"
_BESIDE_THE_STATE = ("party", "front")  # branches of bodies that no norm of the State arranges


@dataclass(frozen=True, slots=True)
class Step:
    """One change of one body, or the day since which it is not known who stands in its place.

    Attributes:
        origin: path of the body.
        change: what happened.
        kind: local name of the kind of change; UNKNOWN where its area changed and no successor is recorded.
        results: paths of the bodies in its place, none where it ended.
        below: local names of the classes of bodies that took over a part in the areas below; too many to name each.
    """

    origin: str
    change: Change
    kind: str
    results: tuple[str, ...]
    below: tuple[str, ...] = ()


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


def norms_of(lexicon: Lexicon, step: Step) -> tuple[str, ...]:
    """The local names of the norms that made a step.

    That of an area's change is the basis for the area and the bodies of the State in it. Committees of the Party and
    organisations of the Front are arranged by decisions of the Party and of their own: a norm of the State is no basis
    for what befell them with the area; theirs is named where the vocabulary has it.
    """
    body = lexicon.bodies.get(step.origin.rsplit("/", 1)[-1])
    if step.change.originals or body is None or body.branch not in _BESIDE_THE_STATE:
        return step.change.norms
    return tuple(norm for norm in step.change.norms if _OF_THE_STATE not in lexicon.norms[norm].path)


def next_step(lexicon: Lexicon, path: str, since: str | None) -> Step | None:
    """The first change of the body of ``path`` after the day ``since``, or None.

    A body of an area that began on a day has no changes before it. Of several on one day that of its class comes before
    that of its area, and one of this area alone before one of all.
    """
    parts = path.split("/")
    if len(parts) != 3 or parts[0] != "agency" or parts[1] == "name":
        return None
    area, body = parts[1:]
    concept = lexicon.bodies.get(body)
    if concept is not None and concept.assembly:
        return None
    after = max(filter(None, (since, first_day(lexicon, area))), default=None)
    found = [*_of_class(lexicon, area, body), *_of_whose(lexicon, area, body), *_of_area(lexicon, area, body)]
    later = [step for step in found if after is None or step.change.day > after]
    return min(later, key=_precedence, default=None)


def _precedence(step: Step) -> tuple[str, bool, bool, str]:
    change = step.change
    return change.day, not change.originals, change.area is None, change.id


def _beginning(lexicon: Lexicon, path: str) -> str | None:
    """The first day of a body, by its class or its area; None where neither is known to have begun."""
    parts = path.split("/")
    if len(parts) != 3 or parts[1] == "name":
        return None
    days = (change.day for change in _creations(lexicon, parts[1], parts[2]))
    return max(filter(None, (first_day(lexicon, parts[1]), *days)), default=None)


def _creations(lexicon: Lexicon, area: str, body: str) -> Iterator[Change]:
    """The changes that first made bodies of a class in an area; among whom work was divided were there before."""
    for change in lexicon.changes.values():
        made = body in change.results and body not in change.originals and len(change.results) == 1
        if made and change.area in (None, area):
            yield change


def _predecessors(lexicon: Lexicon, path: str) -> tuple[str, ...]:
    """The bodies whose next change led to that of ``path``, in the order of their paths."""
    _, area, body = path.split("/")
    originals = {one for change in _creations(lexicon, area, body) for one in change.originals}
    found = {f"agency/{area}/{one}" for one in originals}
    for former in lexicon.areas.values():
        change = lexicon.changes.get(former.ended_by or "")
        if former.replaced_by == area and change is not None:
            found |= {f"agency/{former.id}/{one}" for one in _forms(lexicon, body, former, change) | originals}
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
            below = tuple(one for one in change.results if _is_below(lexicon, one, area))
            places = [(one, _place(lexicon, area, one, change)) for one in change.results if one not in below]
            results = tuple(f"agency/{place}/{_form(lexicon, one, place)}" for one, place in places)
            yield Step(f"agency/{area}/{body}", change, change.kind, results, below)


def _of_whose(lexicon: Lexicon, area: str, body: str) -> Iterator[Step]:
    """What the end of a department is to its Party committee: it goes no further, and what came after is not known."""
    whose = body.removeprefix(_COMMITTEE)
    if whose != body:
        for step in _of_class(lexicon, area, whose):
            yield Step(f"agency/{area}/{body}", step.change, UNKNOWN, ())


def _is_below(lexicon: Lexicon, body: str, area: str) -> bool:
    """Whether bodies of a class are those of the communes in a district or a province."""
    return lexicon.bodies[body].level == "commune" and level_of(lexicon, area) in ("district", "province")


def _place(lexicon: Lexicon, area: str, body: str, change: Change) -> str:
    """The area of the body of a class that took over from one in ``area``: its province for a provincial body, and what
    the area itself became where that was on the same day."""
    province = province_of(lexicon, area)
    if province and lexicon.bodies[body].level == "province":
        area = province.id
    known = lexicon.areas.get(area)
    ended = lexicon.changes.get(known.ended_by or "") if known else None
    return known.replaced_by if known and ended and known.replaced_by and ended.day == change.day else area


def _form(lexicon: Lexicon, body: str, area: str) -> str:
    """The class that an area has for a class of bodies: of the police of a province a city has its own."""
    known = lexicon.areas.get(area)
    return lexicon.body_of(body, known) if known else body


def _of_area(lexicon: Lexicon, area: str, body: str) -> Iterator[Step]:
    """What befell the area of a body."""
    change = _change_of_area(lexicon, area, body)
    if change is None:
        return
    path, known = f"agency/{area}/{body}", lexicon.areas.get(area)
    successor = lexicon.areas.get(known.replaced_by or "") if known and known.ended_by == change.id else None
    if successor is not None and body in change.carries:
        yield Step(path, change, change.kind, (f"agency/{successor.id}/{lexicon.body_of(body, successor)}",))
    elif successor is not None or change.kind == UNKNOWN:
        yield Step(path, change, UNKNOWN, ())
    else:
        yield Step(path, change, change.kind, ())


def _change_of_area(lexicon: Lexicon, area: str, body: str) -> Change | None:
    """The change that ended an area; that of all areas of a level where no vocabulary lists the area, or where all
    bodies of the level in a province are named as one."""
    known, level = lexicon.areas.get(area), level_named_as_one(lexicon, body)
    if known is not None and (level is None or known.level != "province"):
        return lexicon.changes.get(known.ended_by or "")
    level = level or level_of(lexicon, area) or (lexicon.bodies[body].level if body in lexicon.bodies else None)
    return next((c for c in lexicon.changes.values() if c.level is not None and c.level == level), None)


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
