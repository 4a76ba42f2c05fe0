"""Organisations named behind an office, or anywhere: of the vocabulary, with places that it does not have ("Đảng ủy xã
Tân Hòa"), or by the words that names of organisations open with ("Phòng Nghiệp vụ 1", "Bệnh viện Bạch Mai")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hgkg.extract.names import name_at, office_begins
from hgkg.extract.wording import Wording
from hgkg.model.lexicon import AreaConcept
from hgkg.model.mention import BodyMention, OrganisationMention
from hgkg.text.fold import match_key

_LOW_WORDS = 3  # so many words in small letters may stand between two capitalised ones of one organisation's name
_LAST_WORDS = 6  # and so many at its end, where a mark follows
_ACTS = ("inspection.check", "inspection.supervise")


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body read behind an office.

    Attributes:
        name: canonical where the vocabulary knows it, else as printed; None where the office is one of many.
        end: index of the token behind it.
        sole: whether it can be but one body: a central one, or one whose area or own name is known.
        known: whether the vocabulary has it.
        area: the area named behind it, or None.
        bare: whether only the kind of body is said ("Bí thư Chi bộ").
        central: whether it is one of the country, not of each area.
    """

    name: str | None
    end: int
    sole: bool = False
    known: bool = False
    area: AreaConcept | None = None
    bare: bool = False
    central: bool = False


def find_organisations(wording: Wording) -> tuple[OrganisationMention, ...]:
    """Every organisation that is one and not of many, in text order, never one within another."""
    found: list[OrganisationMention] = []
    tokens, done = wording.tokens, 0
    for i in _beginnings(wording):
        body = organisation_at(wording, i) if i >= done else None
        if body is None or body.name is None or not body.sole:
            continue
        found.append(OrganisationMention(start=tokens.starts[i], end=tokens.ends[body.end - 1], name=body.name))
        done = body.end
    return tuple(found)


def _beginnings(wording: Wording) -> Iterator[int]:
    """The tokens that an organisation's name may begin at, in order."""
    places = {wording.tokens.at(start) for start in wording.bodies}
    heads = {m.first for m in wording.rules.organisations.find(wording.tokens) if wording.capital(m.first)}
    yield from sorted(places | heads)


def organisation_at(wording: Wording, i: int) -> Organisation | None:
    """The body whose name begins at token ``i``: of the vocabulary, else by what names of bodies open with."""
    if wording.cue("person.of.many", i) > i and wording.cue("organisation.head", i) == i:
        return Organisation(None, i)
    mention = wording.bodies.get(wording.tokens.starts[i])
    if mention:
        return _mentioned(wording, mention)
    match = wording.rules.bodies.match_at(wording.tokens, i)
    if match:  # no mention of its own: "Trưởng ban Tổ chức Trung ương", "Phó Bí thư Thường trực Tỉnh ủy"
        return _mentioned(wording, wording.reader.matched(match))
    return _by_form(wording, i)


def _mentioned(wording: Wording, mention: BodyMention) -> Organisation:
    end = wording.tokens.at(mention.end)
    if wording.follows(end) and wording.cue("person.of.many", end) > end:
        return Organisation(None, end)
    body = wording.rules.lexicon.bodies.get(mention.body)
    if body is None:  # read by its form: one, or a class of many
        one = mention.rule != "class of bodies"
        return Organisation(
            mention.name if one else None, end, one, area=wording.rules.lexicon.areas.get(mention.area or "")
        )
    if not body.local:
        return Organisation(mention.name, end, True, True, central=body.level == "central")
    area = wording.rules.lexicon.areas.get(mention.area or "")
    words = wording.outline.key[mention.start : mention.end]
    if area is not None and words.endswith(tuple(match_key(label) for label in area.labels)):
        return Organisation(mention.name, end, True, True, area)
    if body.level == "grassroots":  # the name says which: "Đảng ủy Sở Y tế"
        return Organisation(mention.name, end, True, True)
    place = _place(wording, end) if _below_province(wording, mention) else end
    if place > end:  # "Đảng ủy xã Tân Long", "Thành ủy Long Xuyên": of an area that the vocabulary does not have
        return Organisation(f"{body.label} {wording.printed(end, place)}", place, True, True)
    return Organisation(mention.name, end, area is not None, True)


def _below_province(wording: Wording, mention: BodyMention) -> bool:
    """Whether the words of a mention may name a body of a district or commune."""
    match = wording.rules.bodies.match_at(wording.tokens, wording.tokens.at(mention.start))
    bodies = [wording.rules.lexicon.bodies[i] for i in (match.payloads if match else (mention.body,))]
    return any(body.level in ("district", "commune") for body in bodies)


def _place(wording: Wording, i: int) -> int:
    """The end of an area's name at token ``i``, its kind before it; ``i`` if there is none.

    A run of three capitalised words or more that opens with a family name is a person's name.
    """
    start = max(wording.cue("organisation.end", i), i)
    j = start
    while wording.follows(j) and wording.capital(j) and j - start < 4 and not office_begins(wording, j):
        j += 1
    end_of_name = name_at(wording, start)
    return i if j == start or (end_of_name is not None and end_of_name - start > 2) else j


def _by_form(wording: Wording, i: int) -> Organisation | None:
    head = wording.cue("organisation.head", i)
    if head == i:
        return None
    if wording.cue("person.of.many", head) > head:
        return Organisation(None, i)
    last, tail = _run(wording, head)
    last = last if tail else _without_name(wording, head, last, wording.cue("organisation.eponym", i) > i)
    if last == head:  # "Bí thư Đảng ủy": which one, the words around it know
        return Organisation(wording.printed(i, head), head, bare=True)
    name = f"{wording.printed(i, tail.first)} {tail.name}" if tail else wording.printed(i, last)
    over = _over(wording, last)
    if over:
        return Organisation(f"{name}, {over.name}", over.end, True, over.known)
    return Organisation(name, last, True, False)


@dataclass(frozen=True, slots=True)
class _Tail:
    """A body that the vocabulary knows at the end of another's name, from token ``first``."""

    first: int
    name: str


def _run(wording: Wording, i: int) -> tuple[int, _Tail | None]:
    """The end of an organisation's name: its last capitalised word or number, what is left of a compound that this
    opens ("Hợp tác quốc tế"), and the kind of area behind it; or a body of the vocabulary that it ends with."""
    last = j = i
    while wording.follows(j) and j - last <= _LOW_WORDS and not _ends_run(wording, j):
        mention = wording.bodies.get(wording.tokens.starts[j])
        if mention and wording.word(j - 1) == "các":  # "Ban Thường vụ các huyện ủy"
            return i, None
        if mention:
            known = _mentioned(wording, mention)
            return (known.end, _Tail(j, known.name)) if known.name else (last, None)
        if wording.capital(j) or wording.word(j).isdigit():
            last = j + 1
        j += 1
    last = _compound(wording, i, last)
    return (max(last, wording.cue("organisation.end", last)) if wording.follows(last) else last), None


def _compound(wording: Wording, first: int, last: int) -> int:
    """Where the small letters end that a lone capitalised word opens ("Pháp chế"); all of them where a mark follows."""
    alone = last > first and wording.capital(last - 1) and not (last - 1 > first and wording.capital(last - 2))
    known = wording.cue("organisation.head", last - 1) >= last or wording.cue("organisation.end", last) > last
    if not alone or known:
        return last
    j = last
    while wording.follows(j) and not _ends_run(wording, j) and j - last < _LAST_WORDS:
        j += 1
    if wording.follows(j):
        return min(j, last + 1)
    return j


def _ends_run(wording: Wording, i: int) -> bool:
    word = wording.word(i)
    if word in ("và", "-", "–"):
        after = i + 1
        return not wording.capital(after) or office_begins(wording, after)
    if not wording.capital(i) and any(
        wording.cue(role, i) > i for role in ("inspection.check", "inspection.supervise")
    ):
        return True  # "Trưởng đoàn kiểm tra Sở Y tế"
    return not word.isalnum() or word in wording.rules.boundaries or office_begins(wording, i)


def _without_name(wording: Wording, first: int, last: int, eponym: bool) -> int:
    """The end of an organisation's name before the person's that follows it: "Phòng Nội vụ huyện Nguyễn Văn A".

    One that is often named after a person keeps the name ("Trường THPT Lê Quý Đôn"), unless an area stands before it.
    """
    splits = [
        i
        for i in range(first + 1, last - 1)
        if name_at(wording, i) == last
        and not wording.behind("person.eponym", i)
        and (not eponym or _area_ends(wording, first, i))
    ]
    behind_place = [i for i in splits if not wording.behind("organisation.end", i)]
    return next(iter(behind_place or splits), last)


def _area_ends(wording: Wording, first: int, i: int) -> bool:
    found = (wording.rules.areas.match_at(wording.tokens, j) for j in range(max(first, i - 4), i))
    return any(match is not None and match.last == i for match in found)


def _over(wording: Wording, i: int) -> Organisation | None:
    """The body that one belongs to: "Phòng Nghiệp vụ 1, cơ quan Ủy ban Kiểm tra Tỉnh ủy", "Vụ II của Bộ Nội vụ"."""
    j = i + 1 if wording.word(i) == "," else i
    if wording.word(j) == "cơ" and wording.word(j + 1) == "quan":
        j += 2
    elif wording.word(j) in ("của", "thuộc") and j == i:
        j += 1
    else:
        return None
    mention = wording.bodies.get(wording.tokens.starts[j]) if j < len(wording.tokens.words) else None
    return _mentioned(wording, mention) if mention else None
