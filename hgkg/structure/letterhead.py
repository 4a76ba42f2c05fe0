"""What stands above the body: issuer, number or symbol, place and date, type and title; or a headline.

Layouts: Hướng dẫn 36-HD/VPTW (Party) and Nghị định 30/2020/NĐ-CP (State). A draft leaves holes: a symbol without
number, a year without day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from hgkg.model.document import Document
from hgkg.model.lexicon import DocumentType, Lexicon
from hgkg.model.outline import Letterhead
from hgkg.text.dates import find_dates, find_periods
from hgkg.text.fold import clean, match_key
from hgkg.text.phrases import PhraseIndex, Tokens
from hgkg.text.spans import Span, trim

_REACH = 4000  # a letterhead with its title ends well before
_NUMBER = re.compile(
    r"Số\s*:?\s*(?P<number>\d{1,5})?\s*(?P<symbol>(?:/\s*\d{4}\s*/\s*|\s?[-–/]\s?)[A-ZĐ][A-Za-zĐđ]{0,5}\s?[-–/]\s?[A-ZĐ][A-Za-zĐđ\-]*)"
)
_PLACE_AND_DATE = re.compile(
    r"(?:^|[ *_|])(?P<place>[A-ZĐÀ-Ỹ][\w.\-]*(?: [A-ZĐÀ-Ỹ][\w.\-]*){0,3}),"
    r"\s*ngày\s*(?P<day>\d{1,2})?\s*tháng\s*(?P<month>\d{1,2})?\s*năm\s*(?P<year>\d{4})",
    re.MULTILINE,
)
_STAMP = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](20\d\d)(?:\s*[-,]?\s*\d{1,2}[:h]\d\d)?")
_RULE = re.compile(r"^[ *]*(?:[-–—_=]{3,}|\*{1,3})[ *]*$")
_MOTTO = re.compile(r"\s*\|?\s*(?:đảng cộng sản việt nam|cộng hòa xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do).*$")
_GENRES = {"news": "news", "infographic": "infographic"}


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        return match_key(self.text)


def find_letterhead(document: Document, lexicon: Lexicon, end: int) -> Letterhead:
    """The letterhead of ``document``, whose body ends at ``end``; for news and the like its headline."""
    lines = _lines(document.text, min(end, _REACH))
    found = _type_line(lines, lexicon)
    if found is None:
        return _headline(document, lexicon, lines)
    at, kind = found
    title_lines = _title_lines(lines, at)
    title = Span(lines[at].start, (title_lines or [lines[at]])[-1].end)
    head = document.text[: title.start]
    number, symbol = _number(head)
    place, date = _place_and_date(head)
    issuer = _issuer(lines[:at]) or _issuer_in_title(title_lines)
    words = clean(title.cut(document.text))
    return Letterhead(
        type=kind.label,
        type_concept=kind.id,
        number=number,
        symbol=symbol,
        issuer=issuer,
        title=words,
        title_span=title,
        date=date,
        place=place,
        area=lexicon.area_on(_area(lexicon, issuer, words, place, document.key), date),
        draft=bool(re.search(r"^[ *(]*dự thảo", match_key(head), re.MULTILINE))
        or (number is None and symbol is not None),
        period=_period(document, words, date),
        span=Span(0, _after_rule(document.text, lines, title.end)),
    )


def _lines(text: str, end: int) -> list[_Line]:
    out = []
    for m in re.finditer(r"[^\n]+", text[:end]):
        span = trim(text, m.start(), m.end(), " *_#")
        if span.end > span.start:
            out.append(_Line(span.start, span.end, span.cut(text)))
    return out


def _type_line(lines: list[_Line], lexicon: Lexicon) -> tuple[int, DocumentType] | None:
    """The first line that is nothing but a type word in capitals, or opens with one and goes on in capitals."""
    types = sorted(
        ((match_key(label), t) for t in lexicon.document_types.values() for label in t.labels),
        key=lambda pair: -len(pair[0]),
    )
    for i, line in enumerate(lines[:40]):
        for label, kind in types:
            if line.key == label and (line.text.isupper() or i > 0):
                return i, kind
            if line.text.isupper() and line.key.startswith(label + " ") and len(line.text) < 160:
                return i, kind
    return None


def _title_lines(lines: list[_Line], at: int) -> list[_Line]:
    """The title below the type line: up to a rule, a heading, a long line or a full stop; at most six lines."""
    out: list[_Line] = []
    for line in lines[at + 1 : at + 7]:
        opens_body = re.match(
            r"(?:[IVX]{1,4}|\d{1,2}|[A-H])[.\-)]\s|Căn cứ|Thực hiện|Kính gửi|Ngày \d|Năm \d{4} ", line.text
        )
        if _RULE.match(line.text) or opens_body or len(line.text) > 240 or line.text.endswith((".", ";", ":")):
            break
        out.append(line)
    return out


def _after_rule(text: str, lines: list[_Line], end: int) -> int:
    m = re.compile(r"\s*[-–—_=*]{3,}\s*").match(text, end)
    return m.end() if m else end


def _number(head: str) -> tuple[str | None, str | None]:
    m = _NUMBER.search(head)
    if not m:
        return None, None
    symbol = re.sub(r"\s", "", m["symbol"]).replace("–", "-")
    return (m["number"] + symbol, symbol) if m["number"] else (None, symbol)


def _place_and_date(head: str) -> tuple[str | None, str | None]:
    m = _PLACE_AND_DATE.search(head)
    if not m:
        return None, None
    date = m["year"]
    if m["month"]:
        date += f"-{int(m['month']):02}" + (f"-{int(m['day']):02}" if m["day"] else "")
    return clean(m["place"]), date


def _issuer(lines: list[_Line]) -> str | None:
    """The lines in capitals before the rule or the number that are no motto."""
    out: list[str] = []
    for line in lines:
        if _RULE.match(line.text) or line.text.startswith("Số") or re.match(r"[\d\W]", line.text):
            break
        own = line.text[: len(_MOTTO.sub("", line.key))].strip(" |")  # columns side by side come out as one line
        if own.isupper():
            out.append(own)
    return clean(" ".join(out)) or None


def _issuer_in_title(lines: list[_Line]) -> str | None:
    for line in lines:
        m = re.match(r"(?:của|CỦA)\s+(.+)", line.text)
        if m:
            return clean(m[1])
    return None


def _area(lexicon: Lexicon, issuer: str | None, title: str, place: str | None, key: str) -> str | None:
    """The area of the issuer, else of the title, else where it was signed, else the province named most often.

    What a central body issues is of no province, wherever it was signed.
    """
    provinces = [a for a in lexicon.areas.values() if a.level in ("province", "district")]
    if issuer and _is_central(lexicon, issuer):
        return None
    for words in map(match_key, (issuer or "", title, place or "")):
        hits = [(words.find(match_key(label)), a.level != "province", a.id) for a in provinces for label in a.labels]
        hits = [h for h in hits if h[0] >= 0]
        if hits:
            return min(hits, key=lambda h: (h[1], h[0]))[2]
    counts = [(key.count(match_key(a.label)), a.id) for a in provinces if a.level == "province"]
    best = max(counts, default=(0, ""))
    return best[1] if best[0] >= 2 else None


def _is_central(lexicon: Lexicon, issuer: str) -> bool:
    bodies = PhraseIndex((label, b.level) for b in lexicon.bodies.values() for label in b.labels)
    found = next(bodies.find(Tokens.of(match_key(issuer))), None)
    return found is not None and found.payloads == ("central",)


_HALF_ALONE = re.compile(r"(6|06|sáu|9|09|chín) tháng(?: đầu năm)?(?=[^\d]*?((?:19|20)\d\d))")


def _period(document: Document, title: str, date: str | None) -> str | None:
    if document.entry:
        return document.entry.period or None
    periods = find_periods(match_key(title))
    part = _HALF_ALONE.search(match_key(title))
    if part and (not periods or part.start() < periods[0].start):  # "6 tháng đầu năm; nhiệm vụ 6 tháng cuối năm 2023"
        return f"{part[2]}-{'H1' if part[1] in ('6', '06', 'sáu') else '9M'}"
    if periods:
        return min(periods, key=lambda p: (len(p.value) > 7, p.start)).value
    return date[:4] if date else None


def _headline(document: Document, lexicon: Lexicon, lines: list[_Line]) -> Letterhead:
    """News, infographics and the like: the first line of some length is the headline."""
    genre = document.entry.genre if document.entry else _guess_genre(document, lines)
    before = takewhile(lambda x: not x.text.endswith((".", ";")), lines[:8])  # what follows a sentence is no headline
    heads = [x for x in before if "|" not in x.text]
    line = next((x for x in heads if len(x.text) >= 40), None)
    if line is None or genre == "infographic":
        line = heads[0] if heads else None
    span = Span(line.start, line.end) if line else Span(0, 0)
    stamp = _STAMP.search(document.text, 0, min(len(document.text), span.end + 400))
    date = (
        find_dates(document.key, *stamp.span())[0].value if stamp and find_dates(document.key, *stamp.span()) else None
    )
    if stamp and span.start <= stamp.start() < span.end:
        span = trim(document.text, span.start, stamp.start(), " -–,(")
    kind = lexicon.document_types.get(_GENRES.get(genre, ""))
    title = clean(span.cut(document.text))
    return Letterhead(
        type=genre if genre in _GENRES else None,
        type_concept=kind.id if kind else None,
        number=None,
        symbol=None,
        issuer=None,
        title=title,
        title_span=span,
        date=date,
        place=None,
        area=lexicon.area_on(_area(lexicon, None, title, None, document.key), date),
        draft=False,
        period=document.entry.period if document.entry else _spoken_year(document.key, date),
        span=Span(0, span.end),
    )


def _spoken_year(key: str, date: str | None) -> str | None:
    """The year that news speaks of most, not later than its own date; a headline often looks ahead."""
    years = [p.value for p in find_periods(key) if len(p.value) == 4 and (date is None or p.value <= date[:4])]
    return max(sorted(set(years)), key=years.count, default=date[:4] if date else None)


def _guess_genre(document: Document, lines: list[_Line]) -> str:
    """News has a time stamp or sentences; lines that are mostly short and without a stop are an infographic's."""
    if _STAMP.search(document.text[:800]):
        return "news"
    short = sum(len(x.text) < 60 and not x.text.endswith((".", ";")) for x in lines)
    return "infographic" if lines and short > 0.7 * len(lines) else "news"
