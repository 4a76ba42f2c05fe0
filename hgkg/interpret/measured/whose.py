"""Whose a figure is: the area that its clause names, else the document's own."""

from __future__ import annotations

import re

from hgkg.interpret.context import Context
from hgkg.interpret.statements.areas_named import NATION, WHOLE, NamedArea, areas_in
from hgkg.interpret.statements.statement import Statement
from hgkg.model.areas import LEVELS
from hgkg.model.mention import Figure
from hgkg.text.fold import match_key
from hgkg.text.spans import last_ended, starting_in

_BACK = 300  # characters before a figure in which its clause begins
_COMMA = re.compile(r",(?=\s)")
_OPENING = re.compile(
    r"(?:\W|\b(?:riêng|trong đó|tính|đối với|ở|tại|trên địa bàn|hiện|ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|"
    r"đảng bộ|toàn|cả|có|như)\b)*"
)
_PLACED = re.compile(r"\b(?:ở|tại|trên địa bàn)\s*$")
_BEHIND = re.compile(r"\s+(?:ở|tại|của|trên địa bàn)\s+(?=\w)")
_BEHIND_LENGTH = 60
_BRANCH = re.compile(r"\W*((?:đảng bộ|chi bộ) )")
_BRANCH_NAME = 16  # characters in which "Đảng bộ Bến Tre" would name its area
_COMMITTEES = ("tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy", "ban chấp hành đảng bộ")
_TOTALS = ("tổng", "lũy kế", "nâng")
_JOINS = re.compile(r"\s*(?:,|và|-)\s*(?:các\s+)?")


def area_of(context: Context, statement: Statement, figure: Figure) -> str | None:
    """The name of the area ``figure`` is of: "huyện Ba Tri", "cả nước"; the document's own where no other is named.

    An area counts that is the subject of the clause ("Huyện Ba Tri kết nạp 180 đảng viên"), that stands right before
    the figure and its verb ("hộ nghèo của huyện Thạnh Phú còn 5,2%"), or right behind what is counted. One in the
    middle is but the place of a project or an event.
    """
    found = _before(context, statement, figure) or _behind(context, statement, figure)
    return context.settings.area if found is None else resolved(context, found)


def resolved(context: Context, found: NamedArea) -> str | None:
    """The name of an area as records have it; None is the nation in a document of the nation."""
    own = context.settings.area
    if found.name == WHOLE or (found.name == NATION and own is None):
        return own
    if found.name in LEVELS:
        return _whole(context, found.name)
    return own if own and found.name.casefold() == own.casefold() else found.name


def _whole(context: Context, kind: str) -> str | None:
    """ "toàn tỉnh" is the document's own, and the province above it where it is of a district or commune."""
    own, areas, head = context.settings.area, context.grammar.lexicon.areas, context.outline.letterhead
    speaker = head.speaks_from(context.grammar.lexicon)
    if kind != "tỉnh" or speaker is None or speaker.level not in ("district", "commune"):
        return own
    above = areas.get(speaker.broader or "")
    return f"{above.kind} {above.name}" if above and above.level == "province" else own


def _before(context: Context, statement: Statement, figure: Figure) -> NamedArea | None:
    """The nearest area before a figure that is its subject."""
    outline = context.outline
    sentence = outline.sentence_at(figure.start)
    start = max(sentence.start if sentence else 0, figure.start - _BACK)
    start = max(start, _last_part(outline.key, start, figure.start))
    found = areas_in(outline.text, outline.key, start, figure.start)
    for i in range(len(found) - 1, -1, -1):
        area = found[i]
        if _opens(context, area, start, statement) or _leads_to(context, area, figure):
            if _is_listed(context, found, i) and " " in area.name:
                return _list(context, found, i)
            return area if _reaches(context, area, figure) else None
        if area.name == WHOLE or area.name in LEVELS:
            return area
    return _branch(context, start, figure)


def _branch(context: Context, start: int, figure: Figure) -> NamedArea | None:
    """ "Đảng bộ Công an tỉnh kết nạp 95 đảng viên": in a document of the committee above it, a Party organisation's own
    figure is not the area's. It goes by the words of its name."""
    outline, issuer = context.outline, match_key(context.outline.letterhead.issuer or "")
    commas = [m.end() for m in _COMMA.finditer(outline.key, start, figure.start)]
    for opening in (start, *commas[-1:]):
        m = _BRANCH.match(outline.key, opening, figure.start)
        if m is None or not outline.text[m.end()].isupper() or not issuer.startswith(_COMMITTEES):
            continue
        body = next((b for b in starting_in(context.mentions.bodies, m.start(1), m.end()) if b.end > m.end()), None)
        if body is not None and (context.settings.area or "").rpartition(" ")[2] not in body.name[:_BRANCH_NAME]:
            return NamedArea(body.start, body.end, " ".join(outline.text[body.start : body.end].split()))
    return None


def _last_part(key: str, start: int, end: int) -> int:
    """Behind the last semicolon or full stop between two offsets; "TP." is none."""
    semicolon, stop = key.rfind(";", start, end), key.rfind(". ", start, end)
    while stop > semicolon and key.endswith("tp", start, stop):
        stop = key.rfind(". ", start, stop)
    return max(semicolon, stop) + 1


def _opens(context: Context, area: NamedArea, start: int, statement: Statement) -> bool:
    """Whether an area, or the body of one, is the first that a clause names."""
    key = context.outline.key
    commas = [m.end() for m in _COMMA.finditer(key, start, area.start)]
    for opening in (start, *commas[-1:]):
        lead = _OPENING.match(key, opening, area.start)
        at = lead.end() if lead else opening
        if at == area.start:
            apart = _PLACED.search(key, opening, area.start) and key[area.end : area.end + 1] == ","
            return not apart or not key[area.end : statement.named.start].strip(" ,\n")  # "Tại X, | tỷ lệ hộ nghèo"
        head = starting_in(context.mentions.bodies, opening, area.start)
        if head and head[0].start <= at and head[0].end >= area.end:
            return True
    return False


def _leads_to(context: Context, area: NamedArea, figure: Figure) -> bool:
    """Whether nothing but a verb and a time stand between an area and a figure."""
    end = figure.start
    while end > area.end:
        key = context.outline.key[area.end : end].rstrip(" \n:(")
        time = last_ended(context.times, area.end + len(key))
        if not key:
            return True
        if time and time.end == area.end + len(key) and time.start >= area.end:
            end = time.start
            continue
        said = context.grammar.leading.before(key, len(key))
        if not said:
            return False
        end = area.end + len(key) - len(said[1])
    return True


def _reaches(context: Context, area: NamedArea, figure: Figure) -> bool:
    """Whether what follows is still of the area: "xã A đạt chuẩn, nâng tổng số xã đạt chuẩn lên 32" is of them all."""
    between = context.outline.key[area.end : figure.start]
    return not any(word in between for word in _TOTALS)


def _is_listed(context: Context, found: list[NamedArea], i: int) -> bool:
    return i > 0 and bool(_JOINS.fullmatch(context.outline.key, found[i - 1].end, found[i].start))


def _list(context: Context, found: list[NamedArea], i: int) -> NamedArea:
    """Several areas together, as printed: "huyện Vị Thủy và huyện Long Mỹ"."""
    first = i
    while _is_listed(context, found, first):
        first -= 1
    words = context.outline.text[found[first].start : found[i].end]
    return NamedArea(found[first].start, found[i].end, " ".join(words.split()))


def _behind(context: Context, statement: Statement, figure: Figure) -> NamedArea | None:
    """ "kết nạp 180 đảng viên ở huyện Ba Tri": of a known indicator, an area right behind what is counted."""
    if statement.named.concept is None:
        return None
    outline, end = context.outline, max(figure.end, statement.end)
    m = _BEHIND.match(outline.key, end)
    if m is None:
        return None
    found = areas_in(outline.text, outline.key, m.end(), m.end() + _BEHIND_LENGTH)
    return found[0] if found and found[0].start == m.end() else None
