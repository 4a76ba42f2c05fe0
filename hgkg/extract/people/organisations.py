"""The body behind an office: one that the text names, what its words mean there, or but the kind of one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hgkg.extract.bodies.areas import kind_at
from hgkg.extract.people.wording import Wording
from hgkg.model.lexicon import AreaConcept
from hgkg.model.mention import BodyMention
from hgkg.text.fold import match_key


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body read behind an office.

    Attributes:
        name: canonical; None where the office is one of many.
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


def organisation_at(wording: Wording, i: int) -> Organisation | None:
    """The body whose name begins at token ``i``: a mention, else one that its words mean behind an office."""
    head = wording.rules.body_heads.match_at(wording.tokens, i)
    if wording.cue("person.of.many", i) > i and head is None:
        return Organisation(None, i)
    mention = wording.bodies.get(wording.tokens.starts[i])
    if mention:
        return _with_over(wording, _mentioned(wording, mention))
    match = wording.rules.bodies.match_at(wording.tokens, i)
    if match:  # no mention of its own: "Trưởng ban Tổ chức Trung ương", "Phó Bí thư Thường trực Tỉnh ủy"
        return _mentioned(wording, wording.reader.matched(match))
    if head is None:
        return None
    if wording.cue("person.of.many", head.last) > head.last:
        return Organisation(None, i)
    kind, end = kind_at(wording.tokens, head.last)
    if kind and wording.follows(head.last):  # of an area that is not the document's own: "Đoàn ĐBQH thành phố"
        return Organisation(wording.printed(i, end), end, True)
    return Organisation(wording.printed(i, head.last), head.last, bare=True)  # which one, the words around it know


def _mentioned(wording: Wording, mention: BodyMention) -> Organisation:
    end = wording.tokens.at(mention.end)
    if mention.many or (wording.follows(end) and wording.cue("person.of.many", end) > end):
        return Organisation(None, end)
    body = wording.rules.lexicon.bodies.get(mention.body)
    area = wording.rules.lexicon.areas.get(mention.area or "")
    if body is None:  # read by its form
        return Organisation(mention.name, end, True, area=area)
    words = wording.outline.key[mention.start : mention.end]
    named = area is not None and words.endswith(tuple(match_key(label) for label in area.labels))
    return Organisation(
        mention.name,
        end,
        sole=not body.local or mention.path is not None,
        known=True,
        area=area if named else None,
        central=not body.local and body.level == "central",
    )


def _with_over(wording: Wording, body: Organisation) -> Organisation:
    """A part with the body it is of: "Phòng Nghiệp vụ 1, cơ quan Ủy ban Kiểm tra Tỉnh ủy", "Vụ II của Bộ Nội vụ"."""
    over = _over(wording, body.end) if body.name and not body.known else None
    return replace(body, name=f"{body.name}, {over.name}", end=over.end, known=over.known) if over else body


def _over(wording: Wording, i: int) -> Organisation | None:
    j = i + 1 if wording.word(i) == "," else i
    if wording.word(j) == "cơ" and wording.word(j + 1) == "quan":
        j += 2
    elif wording.word(j) in ("của", "thuộc") and j == i:
        j += 1
    else:
        return None
    mention = wording.bodies.get(wording.tokens.starts[j]) if j < len(wording.tokens.words) else None
    found = _mentioned(wording, mention) if mention else None
    return found if found and found.name else None
