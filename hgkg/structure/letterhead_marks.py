"""What tells a letterhead: a number or a symbol, the place and the date; and where they stand below their title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from hgkg.structure.issuer import MOTTO, RULE, Bodies
from hgkg.structure.lines import Line
from hgkg.text.dates import find_dates
from hgkg.text.fold import clean, match_key

NUMBER = re.compile(
    r"[Ss](?:ố|Ố)\s*:?\s*(?P<number>\d{1,5})?\s*"
    r"(?P<symbol>(?:/\s*\d{4}\s*/\s*|\s?[-–/]\s?)[A-ZĐ][A-Za-zĐđ]{0,7}\s?[-–/]\s?[A-ZĐ][A-Za-zĐđ\d]*(?:[\-–/][A-ZĐ][A-Za-zĐđ]*)*"
    r"|/\s*\d{4}\s*/\s*(?:QH|UBTVQH|PL-UBTVQH)\d{1,2})"
)
PLACE_AND_DATE = re.compile(
    r"(?:^|[ *_|])(?P<place>[A-ZĐÀ-Ỹ][\w.\-]*(?: (?:- )?[A-ZĐÀ-Ỹ][\w.\-]*){0,3}),"
    r"\s*(?:ngày\s*(?P<day>\d{1,2}|…+|\.+)?\s*tháng\s*(?P<month>\d{1,2}|…+|\.+)?\s*năm\s*(?P<year>\d{4})"
    r"|(?:ngày\s*)?(?P<d>\d{1,2})[/-](?P<m>\d{1,2})[/-](?P<y>\d{4}))",
    re.MULTILINE,
)
_DATE_ALONE = re.compile(r"^[ *_|(]*(?:ngày\s+\d{1,2}\s+tháng|ngày\s+\d{1,2}/)", re.MULTILINE)
_REACH = 12  # lines below the type word
_LONGEST = 100  # characters of a line of a letterhead


class Displaced(NamedTuple):
    """The lines of a letterhead that stand below the title: indexes of the first and the last, and who issues."""

    first: int
    last: int
    issuing: tuple[int, ...]


def displaced(lines: Sequence[Line], at: int, bodies: Bodies) -> Displaced | None:
    """The letterhead below the title at line ``at`` ("# BÁO CÁO …"), where its number or its date stands there."""
    marks: list[int] = []
    others: list[int] = []
    for i in range(at + 1, min(at + 1 + _REACH, len(lines))):
        line = lines[i].text
        if len(line) > _LONGEST:
            break
        if NUMBER.match(line) or PLACE_AND_DATE.match(line):
            marks.append(i)
        elif MOTTO.match(match_key(line)) or RULE.match(line) or (line.isupper() and bodies.begins(line)):
            others.append(i)
        elif marks:
            break
    if not marks:
        return None
    known = {*marks, *others}
    first, last = marks[0], marks[-1]
    while first - 1 in known:
        first -= 1
    while last + 1 in known:
        last += 1
    named = tuple(i for i in others if first <= i <= last and bodies.begins(lines[i].text))
    return Displaced(first, last, named)


def number_in(head: str) -> tuple[str | None, str | None]:
    """The number and the symbol that a letterhead shows; of a draft only the symbol."""
    m = NUMBER.search(head)
    if not m:
        return None, None
    symbol = re.sub(r"\s", "", m["symbol"]).replace("–", "-")
    return (m["number"] + symbol, symbol) if m["number"] else (None, symbol)


def place_and_date_in(head: str) -> tuple[str | None, str | None]:
    """Where and when it was signed, the day as far as it is printed."""
    m = PLACE_AND_DATE.search(head)
    if not m:
        alone = _DATE_ALONE.search(match_key(head))
        dates = find_dates(match_key(head), alone.start(), alone.end() + 40) if alone else []
        return None, dates[0].value if dates else None
    if m["y"]:
        return clean(m["place"]), f"{m['y']}-{int(m['m']):02}-{int(m['d']):02}"
    date = m["year"]
    if (m["month"] or "").isdigit():
        date += f"-{int(m['month']):02}" + (f"-{int(m['day']):02}" if (m["day"] or "").isdigit() else "")
    return clean(m["place"]), date
