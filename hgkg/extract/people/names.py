"""Names of persons by their form: a family name of the closed list and one to four syllables, all with a capital."""

from __future__ import annotations

from hgkg.extract.people.offices import offices_at
from hgkg.extract.people.wording import Wording

_SYLLABLES = range(2, 6)
_BROKEN = (1, 2)  # syllables of a name that the next line may begin with
_CLOSES = (",", ";", "(", ")")


def name_at(wording: Wording, i: int, *, family: bool = True) -> int | None:
    """Where the name that begins at token ``i`` ends; None if there is none.

    Args:
        family: whether it must open with a Vietnamese family name; behind "ông", "bà" any name will do (Niê Kdăm).
    """
    end = _capitals(wording, i)
    end = _with_next_line(wording, i, end) if end > i else end
    if end - i not in _SYLLABLES:
        return None
    if wording.word(i) not in wording.rules.words["person.family"]:
        return None if family or _is_other(wording, i) else end
    area = wording.rules.areas.match_at(wording.tokens, i)
    return None if area and area.last >= end and end - i < 3 else end


def printed_name(wording: Wording, first: int, last: int) -> str:
    """The name in ordinary letters: "NGUYỄN VĂN A" is "Nguyễn Văn A"."""
    words = wording.printed(first, last)
    return " ".join(w[:1] + w[1:].lower() for w in words.split()) if words.isupper() else words


def _capitals(wording: Wording, i: int) -> int:
    """The end of a run of capitalised words of one look; a word for an office ends it."""
    j, shouting = i, None
    while wording.capital(j) and wording.word(j).isalpha() and (j == i or wording.follows(j)):
        word = wording.printed(j, j + 1)
        loud = word.isupper() if len(word) > 1 else None
        if None not in (loud, shouting) and loud != shouting:
            break
        office = wording.rules.offices.match_at(wording.tokens, j)
        if office and (office.last - office.first > 1 or j == i):
            break
        shouting = loud if shouting is None else shouting
        j += 1
        if j - i > max(_SYLLABLES):
            break
    return j


def _with_next_line(wording: Wording, i: int, end: int) -> int:
    """Where a name that a line end breaks has its end: "đồng chí Nguyễn Lê Hoài / Thương, Phó Giám đốc".

    What the next line begins with belongs to it if a comma or bracket closes it there, and an office stands behind that
    or the document has the words with capitals alone: not "Nay, …", nor the next name of a list.
    """
    last = _capitals(wording, end) if wording.breaks(end) else end
    rest = wording.printed(end, last) if last > end else ""
    if last - end not in _BROKEN or last - i not in _SYLLABLES or wording.word(last) not in _CLOSES:
        return end
    if wording.printed(i, end).isupper() or not rest.istitle() or _is_other(wording, end):
        return end
    if last - end > 1 and wording.word(end) in wording.rules.words["person.family"]:
        return end
    return last if offices_at(wording, last + 1) or not wording.in_small(end, last) else end


def _is_other(wording: Wording, i: int) -> bool:
    """Whether an organisation or an area is named here rather than a person."""
    return (
        wording.rules.body_heads.match_at(wording.tokens, i) is not None
        or wording.rules.bodies.match_at(wording.tokens, i) is not None
        or wording.rules.areas.match_at(wording.tokens, i) is not None
    )
