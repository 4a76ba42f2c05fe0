"""What stands above the body of an official document: issuer, number or symbol, place and date, type and title.

Layouts: Hướng dẫn 36-HD/VPTW (Party) and Nghị định 30/2020/NĐ-CP (State). A draft leaves holes: a symbol without
number, a year without day. Both columns of a letterhead may come out in one line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hgkg.model.document import Document
from hgkg.model.lexicon import DocumentType, Lexicon
from hgkg.model.outline import Letterhead
from hgkg.structure.columns import Words
from hgkg.structure.issuer import (
    MOTTO,
    RULE,
    Bodies,
    is_authority,
    is_session,
    issuer_in_title,
    issuer_lines,
    of_the_centre,
)
from hgkg.structure.letterhead_marks import NUMBER, PLACE_AND_DATE, displaced, number_in, place_and_date_in
from hgkg.structure.lines import Line, lines_of, side_by_side
from hgkg.structure.speaking import speaking_from
from hgkg.text.dates import find_dates
from hgkg.text.fold import clean, match_key
from hgkg.text.spans import Span
from hgkg.text.titles import period_of_title

_REACH = 4000  # a letterhead with its title ends well before
_PASSED = re.compile(r"thông qua ngày\s")
_OPENS_BODY = re.compile(
    r"(?:[IVX]{1,4}|\d{1,2}|[A-H])[.\-)]\s|Phần |PHẦN |Chương |CHƯƠNG |Điều \d|-\s|Căn cứ|Xét |Theo đề nghị|Thực hiện|"
    r"Kính gửi|Ngày \d|Năm \d{4} |Sau khi"
)
_ATTACHED = re.compile(r"\(?\s*(?:ban hành )?kèm theo ", re.IGNORECASE)
_RE_LETTER = re.compile(r"v/v|về việc")
_DRAFT = re.compile(r"^[ *(|]*dự thảo", re.MULTILINE)
ENACTING = re.compile(r"(?:quyết nghị|quyết định|nghị quyết|nghị định|quy định|chỉ thị|thông tư)\W*")
"""The formula between preamble and articles: "QUYẾT NGHỊ:"."""
_TITLE_LINES, _LONGEST_TITLE_LINE, _SENTENCE = 8, 240, 60


def find_letterhead(document: Document, lexicon: Lexicon, words: Words, end: int) -> Letterhead | None:
    """The letterhead of ``document``, whose body ends at ``end``; None where it has none."""
    lines = lines_of(document.text, 0, min(end, _REACH), " *_#|")
    found = _type_line(lines, lexicon)
    below = _below_title(document, lexicon, words, lines, found, end)
    if below or found is None:
        return below or _letter(document, lexicon, words, lines, end)
    at, kind = found
    first = _first_line(lines, at)
    head = document.text[lines[first].start : lines[at].start]
    said = first > 0 or not lines[at].text.isupper() or any(x.text.endswith((".", "!", "?")) for x in lines[:at])
    if said and not _is_official(head):
        return None  # a type word further down in a text that began without a letterhead
    return _made(document, lexicon, words, lines, first, at, kind, end)


def _below_title(
    document: Document, lexicon: Lexicon, words: Words, lines: Sequence[Line], found: tuple[int, DocumentType] | None,
    end: int,
) -> Letterhead | None:  # fmt: skip
    """The letterhead of a text that opens with its title: "# BÁO CÁO SƠ KẾT …⏎BỘ CÔNG THƯƠNG⏎Số: 112/BC-BCT⏎…"."""
    opens = found if found and found[0] == 0 else None if found else _type_in_title(lines, lexicon)
    block = displaced(lines, 0, Bodies(lexicon)) if opens else None
    if opens is None or block is None:
        return None
    again = _type_line(lines[block.last + 1 : block.last + 3], lexicon)
    if again and again[1] is opens[1]:  # the title of a page above a whole letterhead
        return _made(document, lexicon, words, lines, block.first, block.last + 1 + again[0], opens[1], end)
    text, bodies = document.text, Bodies(lexicon)
    title_lines, _ = _title_lines(lines[: block.first], 0, None, bodies, words)
    title = Span(lines[0].start, (title_lines or lines[:1])[-1].end)
    issuers = issuer_lines([lines[i].text for i in block.issuing], bodies)
    head = text[lines[block.first].start : lines[block.last].end]
    span = Span(0, _after_rule(text, lines[block.last].end))
    return _letterhead(document, lexicon, opens[1], head, issuers, title, span, end)


def _type_in_title(lines: Sequence[Line], lexicon: Lexicon) -> tuple[int, DocumentType] | None:
    """The type of a title in small letters: "Kế hoạch phát triển kinh tế số năm 2024"."""
    labels = sorted(
        ((match_key(label), t) for t in lexicon.document_types.values() for label in t.labels),
        key=lambda pair: -len(pair[0]),
    )
    key = lines[0].key if lines else ""
    return next(((0, kind) for label, kind in labels if key == label or key.startswith(f"{label} ")), None)


def _made(
    document: Document, lexicon: Lexicon, words: Words, lines: Sequence[Line], first: int, at: int,
    kind: DocumentType, end: int,
) -> Letterhead:  # fmt: skip
    text, bodies = document.text, Bodies(lexicon)
    below = lines[at : at + 3][-1].end  # the date of a letter may stand below what it is about
    head = text[lines[first].start : below if kind.id == "cong-van" else lines[at].start]
    issuers = issuer_lines([p.cut(text) for line in lines[first:at] for p in side_by_side(document, line)], bodies)
    title_lines, last = _title_lines(lines, at, issuers[-1] if issuers else None, bodies, words)
    title = Span(lines[at].start, (title_lines or [lines[at]])[-1].end)
    span = Span(lines[first].start if first else 0, _after_rule(text, max(title.end, last)))
    issuers = issuers or [x for x in (issuer_in_title([x.text for x in title_lines]),) if x]
    return _letterhead(document, lexicon, kind, head, issuers, title, span, end)


def _letterhead(
    document: Document, lexicon: Lexicon, kind: DocumentType, head: str, issuers: Sequence[str], title: Span,
    span: Span, end: int,
) -> Letterhead:  # fmt: skip
    """The letterhead whose ``head`` shows number and date."""
    bodies, said = Bodies(lexicon), clean(title.cut(document.text))
    number, symbol = number_in(head)
    place, date = place_and_date_in(head)
    issuer = of_the_centre(issuers[-1] if issuers else None, said)
    heads = (*issuers[:-1], issuer) if issuer else ()
    day = date or _passed(document, end)
    speaking = speaking_from(lexicon, bodies, heads, (said, place or ""), document.key, date)
    return Letterhead(
        type=kind.label,
        type_concept=kind.id,
        number=number,
        symbol=symbol,
        issuer=issuer,
        title=said,
        title_span=title,
        date=day,
        place=place,
        area=lexicon.area_on(speaking.area, date),
        draft=bool(_DRAFT.search(match_key(head))) or (number is None and symbol is not None),
        period=_period(document, said, day),
        span=span,
        superior=heads[-2] if len(heads) > 1 else None,
        unlisted=speaking.unlisted,
    )


def _type_line(lines: Sequence[Line], lexicon: Lexicon) -> tuple[int, DocumentType] | None:
    """The first line that is nothing but a type word in capitals, or opens with one and goes on in capitals."""
    types = sorted(
        ((match_key(label), t) for t in lexicon.document_types.values() for label in t.labels),
        key=lambda pair: -len(pair[0]),
    )
    for i, line in enumerate(lines[:40]):
        key = line.key
        for label, kind in types:
            if key == label and (line.text.isupper() or i > 0):
                return i, kind
            if line.text.isupper() and key.startswith(label + " ") and len(line.text) < 160 and " số:" not in key:
                return i, kind
    return None


def _first_line(lines: Sequence[Line], at: int) -> int:
    """Where the letterhead begins: behind the last sentence that stands before its type word."""
    for i in range(at - 1, -1, -1):
        if len(lines[i].text) >= _SENTENCE and lines[i].text.endswith((".", ";", ":", "!", "?", "…")):
            return i + 1
    return 0


def _is_official(head: str) -> bool:
    """Whether what stands above a type word has a motto, a number, or place and date."""
    motto = any(MOTTO.search(line) for line in match_key(head).split("\n"))
    return motto or bool(NUMBER.search(head) or PLACE_AND_DATE.search(head))


def _title_lines(
    lines: Sequence[Line], at: int, issuer: str | None, bodies: Bodies, words: Words
) -> tuple[list[Line], int]:
    """The title below the type line, up to a rule, the body, or the authority that decides; and where all that ends."""
    out: list[Line] = []
    last = above = lines[at].end
    for i, line in enumerate(lines[at + 1 : at + 1 + _TITLE_LINES]):
        congress = any("đại hội" in x.key for x in (lines[at], *out))  # its ordinal and term are part of its name
        if not out and is_session(line.text, congress):
            above = line.end
            continue
        if is_session(line.text, congress) or (i and is_authority(line.text, issuer, bodies, words, congress)):
            last = line.end
            continue
        if len(line.text) <= _LONGEST_TITLE_LINE and (_ATTACHED.match(line.text) or PLACE_AND_DATE.match(line.text)):
            last = line.end
            continue
        if ENACTING.fullmatch(line.key) or (out and out[-1].text.isupper() and _is_prose(line.text)):
            break
        decided = last > lines[at].end and not (out and out[-1].end == last)
        opens_body = _OPENS_BODY.match(line.text) and not (i == 0 and _names_a_task(line, lines, at + 2))
        if decided or RULE.match(line.text) or opens_body or len(line.text) > _LONGEST_TITLE_LINE:
            break
        if line.text.endswith((".", ";", ":")):
            break
        out.append(line)
        last = line.end
    return out, max(last, above)


def _is_prose(line: str) -> bool:
    """What stands below a title in capitals and is no second part of it: a long line that opens with a capital."""
    return len(line) > 100 and line[0].isupper() and not line.isupper()


def _names_a_task(line: Line, lines: Sequence[Line], after: int) -> bool:
    """ "KẾ HOẠCH⏎Thực hiện Nghị quyết số 57-NQ/TW⏎…": the title itself, where the body opens only below it."""
    if not line.text.startswith("Thực hiện") or line.text.endswith((".", ";", ":", ",")):
        return False
    for below in lines[after : after + 3]:
        if _OPENS_BODY.match(below.text) or RULE.match(below.text):
            return True
        if below.text.endswith((".", ";", ":", ",")) or len(below.text) > _LONGEST_TITLE_LINE:
            return False
    return False


def _after_rule(text: str, end: int) -> int:
    m = re.compile(r"\s*[-–—_=*]{3,}\s*").match(text, end)
    return m.end() if m else end


def _passed(document: Document, end: int) -> str | None:
    """The day on which an assembly says at the end that it passed the document."""
    found = None
    for m in _PASSED.finditer(document.key, max(0, end - 1500), end):
        found = m
    dates = find_dates(document.key, found.end() - len("ngày "), found.end() + 40) if found else []
    return dates[0].value if dates else None


def _period(document: Document, title: str, date: str | None) -> str | None:
    """The catalogue's, else the title's, else the year it was written in."""
    if document.entry:
        return document.entry.period or None
    return period_of_title(match_key(title)) or (date[:4] if date else None)


def _letter(document: Document, lexicon: Lexicon, words: Words, lines: Sequence[Line], end: int) -> Letterhead | None:
    """A letter (công văn) has no type word: number, place and date, and what it is about ("V/v …")."""
    about = next((i for i, x in enumerate(lines[:25]) if _RE_LETTER.match(x.key.lstrip("(“ "))), None)
    kind = lexicon.document_types.get("cong-van")
    if about is None or kind is None or not NUMBER.search(document.text[: lines[about].start]):
        return None
    return _made(document, lexicon, words, lines, 0, about, kind, end)
