"""When a page without letterhead was written, and the time that it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hgkg.model.lexicon import Lexicon
from hgkg.structure.lines import Line
from hgkg.text.dates import find_dates, find_periods
from hgkg.text.fold import match_key
from hgkg.text.titles import period_of_title

STAMP = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](20\d\d)(?:\s*[-,]?\s*\d{1,2}[:h]\d\d)?")
"""A day in figures, as a web page prints it, with the hour where that follows."""
NUMBERED = re.compile(r"(?:[IVX]{1,4}\s?[.\-/)]|[A-H][.)]|\d{1,2}[.)])\s*[^\W\d_]")
_SYMBOL = re.compile(r"\d[-/][^\s,;.]{2,},?\s+ngày\s*$|\bsố\s+\d[^.;]*\bngày\s*$")
_DAY = re.compile(r"\bngày\s*$")
_BACK = 120  # characters: from the type of a cited document to its date
_COMPARED = re.compile(r"(?:so với(?: cùng kỳ)?|cùng kỳ|từ|đến)\s+$")
_LONGEST_HEADING = 120
_LOOKS_BACK_UNTIL = "03"  # the month up to which news sums up the year before


def stamp_of(text: str, lexicon: Lexicon, start: int, end: int) -> re.Match[str] | None:
    """The first day in ``text[start:end]`` that is no cited document's ("Quyết định 131/QĐ-TTg ngày 23/01/2009")."""
    labels = {
        x for t in lexicon.document_types.values() if not t.id.startswith("news") for x in map(match_key, t.labels)
    }
    return next((m for m in STAMP.finditer(text, start, end) if not _is_cited(text, m.start(), labels)), None)


def date_of(text: str, lexicon: Lexicon, start: int, end: int) -> str | None:
    """The day stamped in or below a headline from ``start`` to ``end``, else above it, as ISO 8601."""
    reach = min(len(text), end + 400)
    stamp = stamp_of(text, lexicon, start, reach) or stamp_of(text, lexicon, 0, reach)
    found = find_dates(match_key(stamp.group())) if stamp else []
    return found[0].value if found else None


def _is_cited(text: str, at: int, labels: set[str]) -> bool:
    before = " ".join(match_key(text[max(0, at - _BACK) : at]).split())
    clause = re.split(r"[.;:]\s|^\S*\|", before)[-1]
    return bool(_SYMBOL.search(clause) or (_DAY.search(clause) and any(f"{x} " in clause for x in labels)))


def page_period(key: str, title: str, lines: Sequence[Line], genre: str, date: str | None) -> str | None:
    """The time a page is about: what its headline names, no later than its day; else the year of that day, or in the
    first months of a year the one before, where that is spoken of most; else what its first numbered heading with a
    time names; else the year spoken of most, the later of two."""
    named = period_of_title(match_key(title))
    whole = genre == "infographic" or (named is not None and "/" not in named)
    if named and whole and (named[:4] <= date[:4] if date else f"đến năm {named}" not in match_key(title)):
        return named
    most = _most(key)
    if date:
        before = f"{int(date[:4]) - 1}"
        return before if most == before and date[5:7] <= _LOOKS_BACK_UNTIL else date[:4]
    headings = (x.key for x in lines if len(x.text) <= _LONGEST_HEADING and NUMBERED.match(x.text) and _heads(x))
    return next((p for p in map(period_of_title, headings) if p and "/" not in p), most)


def _most(key: str) -> str | None:
    """The year spoken of most, the later of two; what something is compared with, or aimed at, does not count."""
    years = [p.value for p in find_periods(key) if len(p.value) == 4 and not _is_compared(key, p.start)]
    return max(sorted(set(years), reverse=True), key=years.count, default=None)


def _heads(line: Line) -> bool:
    return line.text[-1] not in ".;,"


def _is_compared(key: str, at: int) -> bool:
    return key.startswith("đến", at) or bool(_COMPARED.search(" ".join(key[max(0, at - 20) : at].split()) + " "))
