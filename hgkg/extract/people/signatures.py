"""Who signed: the office and the name at the end of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn
36-HD/VPTW): "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Văn A"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hgkg.extract.people.names import name_at, printed_name
from hgkg.extract.people.wording import Wording
from hgkg.model.lexicon import OfficeConcept
from hgkg.model.mention import Office, PersonMention

_CELL = re.compile(r"(?:[^\n| ]++| (?! {2}))+")  # wide blanks part the columns of a line
_REACH = 1500  # characters: a signature stands that near to the end of the body
_LINES_TO_NAME = 3
_FORMULAS = ("signature.for", "signature.instead")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A line, or a cell of one, by the tokens ``[first, last)``."""

    first: int
    last: int


def find_signature(wording: Wording) -> PersonMention | None:
    """The signatory, or None: the last office that fills a line, with the name below it; a draft has no name yet."""
    cells = _cells(wording)
    for n in range(len(cells) - 1, -1, -1):
        at = _office_in(wording, cells[n])
        if at is None and not _opens(wording, cells[n], "signature.for"):
            continue  # most of them
        name = next((found for c in cells[n + 1 : n + 1 + _LINES_TO_NAME] if (found := _name(wording, c))), None)
        if at is None and name:  # a congress signs by its presidium: no office
            return _mention(wording, [], None, name)
        formal = any(_opens(wording, c, role) for c in cells[max(0, n - 3) : n + 1] for role in _FORMULAS)
        if at is not None and (name or (formal and len(cells) - n <= _LINES_TO_NAME)):
            return _mention(wording, cells[: n + 1], at, name)
    return None


def _cells(wording: Wording) -> list[_Cell]:
    outline, tokens = wording.outline, wording.tokens
    end = outline.end_matter.span.end
    start = max(end - _REACH, outline.letterhead.span.end)
    found = [_Cell(tokens.at(m.start()), tokens.at(m.end())) for m in _CELL.finditer(outline.text, start, end)]
    return [c for c in found if c.last > c.first and not _stands_for_ink(wording, c)]


def _stands_for_ink(wording: Wording, cell: _Cell) -> bool:
    """ "(Đã ký)", or nothing but marks."""
    word = next((i for i in range(cell.first, cell.last) if wording.word(i).isalnum()), None)
    return word is None or wording.cue("signature.signed", word) > word


def _opens(wording: Wording, cell: _Cell, role: str) -> int:
    """Where a formula that opens a cell ends, its full stop included; 0 where there is none."""
    end = wording.cue(role, cell.first)
    if end == cell.first:
        return 0
    return end + 1 if wording.word(end) in (".", ":") else end


def _office_in(wording: Wording, cell: _Cell) -> int | None:
    """Where the signatory's own office begins in a cell: behind "TM. <body>" or "KT. <office>" if that stands there."""
    at = cell.first
    if end := _opens(wording, cell, "signature.for"):
        offices = (i for i in range(end, cell.last) if wording.rules.offices.match_at(wording.tokens, i))
        at = next((i for i in offices if not wording.behind("person.none.before", i)), cell.last)
    elif end := _opens(wording, cell, "signature.instead"):
        match = wording.rules.offices.match_at(wording.tokens, end)
        at = match.last if match else cell.last
    if at >= cell.last or wording.rules.offices.match_at(wording.tokens, at) is None:
        return None
    text = wording.outline.text[wording.tokens.starts[cell.first] : wording.tokens.ends[cell.last - 1]]
    match = wording.rules.offices.match_at(wording.tokens, at)
    alone = match is not None and match.last == cell.last and at == cell.first
    return at if text.isupper() or alone else None


def _name(wording: Wording, cell: _Cell) -> tuple[int, int] | None:
    """The name that fills a cell, degrees and ranks before it aside."""
    at = cell.first
    while (end := wording.cue("person.rank", at)) > at:
        at = end + 1 if wording.word(end) == "." else end
    end_of_name = name_at(wording, at)
    return (at, cell.last) if end_of_name == cell.last else None


def _mention(wording: Wording, cells: list[_Cell], at: int | None, name: tuple[int, int] | None) -> PersonMention:
    tokens = wording.tokens
    first = at if at is not None else name[0] if name else 0
    last = name[1] if name else cells[-1].last
    return PersonMention(
        start=tokens.starts[first],
        end=tokens.ends[last - 1],
        name=printed_name(wording, *name) if name else None,
        offices=(_office(wording, cells, at),) if at is not None else (),
        signed_for=_words_for(wording, cells),
        rule="signature",
    )


def _office(wording: Wording, cells: list[_Cell], at: int) -> Office:
    """The office at token ``at``; its body is the one that is signed for, else left to the letterhead."""
    match = wording.rules.offices.match_at(wording.tokens, at)
    assert match is not None
    concept = wording.rules.lexicon.offices[match.payloads[0]]
    if concept.body or concept.alone:
        body = wording.rules.lexicon.bodies.get(concept.body or "")
        return Office(role=concept.label, organisation=body.label if body else None, concept=concept.id)
    rest = wording.printed(match.last, cells[-1].last).lower() if match.last < cells[-1].last else ""
    return Office(
        role=f"{concept.label} {rest}".strip(), organisation=_signed_for(wording, cells, concept), concept=concept.id
    )


def _signed_for(wording: Wording, cells: list[_Cell], concept: OfficeConcept) -> str | None:
    """The body of the nearest "TM." line, the committee itself where its standing members sign; None if not known."""
    lexicon = wording.rules.lexicon
    for cell in reversed(cells[-4:]):
        end = _opens(wording, cell, "signature.for")
        mention = wording.bodies.get(wording.tokens.starts[end]) if end else None
        if mention is None:
            continue
        body, area = lexicon.bodies.get(mention.body), lexicon.areas.get(mention.area or "")
        if body is None:  # read by its form: "TM. BAN KINH TẾ - XÃ HỘI"
            return mention.name
        over = lexicon.bodies.get(body.broader or "")
        if concept.party and over and over.local and over.level == body.level and over.issues:
            return over.name_in(area)
        return mention.name if area or not body.local else None
    return None


def _words_for(wording: Wording, cells: list[_Cell]) -> str | None:
    """The words behind the nearest "TM."."""
    for cell in reversed(cells[-4:]):
        end = _opens(wording, cell, "signature.for")
        if end and end < cell.last:
            return wording.printed(end, cell.last)
    return None
