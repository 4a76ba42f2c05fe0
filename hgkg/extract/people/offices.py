"""Offices with the body each is held in: "Bí thư Tỉnh ủy", "Trưởng Ban Tổ chức Trung ương", "nguyên Giám đốc Sở"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hgkg.extract.people.organisations import Organisation, organisation_at
from hgkg.extract.people.wording import Wording
from hgkg.model.lexicon import AreaConcept, OfficeConcept
from hgkg.model.mention import Office
from hgkg.text.phrases import Match

_MAY_STAND_BEFORE = (
    *("person.before.office", "person.appointed", "person.disciplined"),
    *("person.honorific", "person.honorific.plural", "person.rank"),
)


@dataclass(frozen=True, slots=True)
class Held:
    """An office at the tokens ``[first, last)``.

    Attributes:
        sole: whether it can be but one office.
        known: whether the vocabulary knows its body.
        area: the area named behind its body, or None.
        central: whether its body is one of the country.
    """

    first: int
    last: int
    office: Office
    concept: OfficeConcept
    sole: bool
    known: bool
    area: AreaConcept | None = None
    central: bool = False


def office_at(wording: Wording, i: int) -> Held | None:
    """The office named at token ``i``, with what says that it is a former one."""
    j = wording.cue("person.former", i)
    match = wording.rules.offices.match_at(wording.tokens, j)
    if match is None or (j == i and _inside(wording, match)):
        return None
    concept = wording.rules.lexicon.offices[match.payloads[0]]
    body = _own_body(wording, concept, match.last) if concept.body else _body_behind(wording, match.last)
    named = body is not None and body.name is not None
    role = concept.label if concept.body or body is None or body.name is None else f"{concept.label} {body.name}"
    if body is None and wording.cue("person.of.many", match.last) > match.last:
        body = Organisation(None, match.last)
    before = wording.printed(i, j).lower() + " " if j > i else ""
    many = body is not None and body.name is None
    return Held(
        first=i,
        last=_behind_term(wording, body.end if body and named else match.last),
        office=Office(
            role=before + role, organisation=body.name if body and not body.bare else None, concept=concept.id
        ),
        concept=concept,
        sole=not concept.seat and not many and (concept.alone or (body is not None and body.sole)),
        known=concept.alone or (body is not None and body.known),
        area=body.area if body else None,
        central=body is not None and body.central,
    )


def _inside(wording: Wording, match: Match[str]) -> bool:
    """Whether one word in small letters is the end of another group of words: "Nhóm | trưởng Sở Y tế"."""
    i = match.first
    if match.last > i + 1 or wording.capital(i) or not wording.follows(i) or not wording.word(i - 1).isalpha():
        return False
    return not any(wording.behind(role, i) for role in _MAY_STAND_BEFORE)


def offices_at(wording: Wording, i: int) -> list[Held]:
    """A chain of offices: "Ủy viên Bộ Chính trị, Thủ tướng Chính phủ", "Bí thư Đảng ủy kiêm Giám đốc Sở Y tế"."""
    found: list[Held] = []
    while (held := office_at(wording, i)) is not None:
        found.append(held)
        if wording.word(held.last) not in (",", "-", "–", "kiêm"):
            break
        i = held.last + 1
    areas = [held.area for held in found if held.area]
    return [_in_area(wording, held, areas[0]) if areas and held.area is None else held for held in found]


def _in_area(wording: Wording, held: Held, area: AreaConcept) -> Held:
    """ "Phó Bí thư Thành ủy, Chủ tịch UBND thành phố Vị Thanh": the first is of the second's area, if it can be."""
    if held.concept.body:
        return held
    at = wording.cue("person.former", held.first)
    office = wording.rules.offices.match_at(wording.tokens, at)
    match = wording.rules.bodies.match_at(wording.tokens, office.last) if office else None
    bodies = [wording.rules.lexicon.bodies[i] for i in match.payloads] if match else []
    body = next((b for b in bodies if b.local and b.level == area.level), None)
    if body is None:
        return held
    before = wording.printed(held.first, at).lower() + " " if at > held.first else ""
    role = f"{before}{held.concept.label} {body.name_in(area)}"
    office_there = Office(role=role, organisation=body.name_in(area), concept=held.concept.id)
    return replace(held, office=office_there, sole=not held.concept.seat, known=True)


def _own_body(wording: Wording, concept: OfficeConcept, end: int) -> Organisation:
    """The one body that an office is held in; of bodies that each area has, the document's own."""
    if wording.cue("person.of.many", end) > end:
        return Organisation(None, end)
    body = wording.rules.lexicon.bodies[concept.body or ""]
    area = wording.own if body.local and wording.own and wording.own.level == body.level else None
    return Organisation(body.name_in(area), end, not body.local or area is not None, True, central=not body.local)


def _behind_term(wording: Wording, i: int) -> int:
    """ "Ủy viên Ban Chấp hành Trung ương Đảng khóa XIII": the term belongs to the mention."""
    return i + 2 if wording.word(i) == "khóa" and wording.capital(i + 1) else i


def _body_behind(wording: Wording, i: int) -> Organisation | None:
    return organisation_at(wording, i) if wording.follows(i) else None
