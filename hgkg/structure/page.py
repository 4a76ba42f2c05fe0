"""News, infographics and texts without a letterhead: the headline, and what a web page prints around its article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from hgkg.model.document import Document
from hgkg.model.lexicon import Lexicon
from hgkg.model.outline import Letterhead
from hgkg.structure.columns import Words
from hgkg.structure.lines import Line, lines_of
from hgkg.structure.page_times import NUMBERED, STAMP, date_of, page_period, stamp_of
from hgkg.structure.signature import is_name
from hgkg.structure.speaking import area_of
from hgkg.text.fold import clean
from hgkg.text.spans import Span, trim

_TIME = re.compile(r"\b\d{1,2}[:h]\d\d\b")
_MENU = re.compile(r"»|›|\s>\s|^[^|\d]+\|[^\d]*$")  # a row of a table has figures or opens with a bar
_GENRES = ("news", "infographic")
_HEADLINE, _SENTENCE, _FURNITURE = 40, 60, 90
"""Characters: the shortest line that is surely a headline, the shortest sentence, the longest line of furniture."""


_BARS, _TABS = 4, 2
"""Signs between the cells of a row: "| TT | Chỉ tiêu | KH |"."""


@dataclass(frozen=True, slots=True)
class Page:
    """A headline as a letterhead, and the spans of the text that are no part of the article."""

    letterhead: Letterhead
    around: tuple[Span, ...]


def read_page(document: Document, lexicon: Lexicon, words: Words, end: int) -> Page:
    """The headline of a text without letterhead. What stands before it stays body, unless it is a page's furniture."""
    lines = lines_of(document.text, 0, end, " *_#")
    genre = document.entry.genre if document.entry else _guess_genre(document, lexicon, lines)
    around = _around(document, lines, words) if genre == "news" else []
    headline = _headline(lines, genre, words)
    span = _title_span(document, lines, headline, genre)
    if genre == "news" and headline:
        around += [Span(x.start, x.end) for x in lines if x.end <= headline.start and not _is_sentence(x)]
    return Page(_letterhead(document, lexicon, genre, span, lines), _joined(around))


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in text order that do not overlap; empty ones are left out."""
    out: list[Span] = []
    for span in sorted(s for s in spans if s.end > s.start):
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def _headline(lines: Sequence[Line], genre: str, words: Words) -> Line | None:
    """The first line of some length before any sentence that is no furniture, else the first line that is none."""
    zone = list(takewhile(lambda x: not x.text.endswith((".", ";")) or _is_furniture(x, words), lines[:40]))
    if genre == "other" and lines and NUMBERED.match(lines[0].text):
        return None  # its first heading heads its first part only
    heads = [x for x in zone if not _is_furniture(x, words) and not _is_row(x)]
    long = next((x for x in heads if len(x.text) >= _HEADLINE), None) if genre != "infographic" else None
    return long or (heads[0] if heads and (genre != "news" or lines[:8].count(heads[0])) else None)


def _is_row(line: Line) -> bool:
    """Whether a line is a row of a table, of three cells and more, which a file that holds only a table opens with."""
    return line.text.count("|") >= _BARS or line.text.count("\t") >= _TABS


def _title_span(document: Document, lines: Sequence[Line], headline: Line | None, genre: str) -> Span:
    if headline is None:
        return Span(0, 0)
    span = Span(headline.start, headline.end)
    if genre == "infographic" and document.entry is None:  # its title is in capitals, over several lines
        for line in lines[lines.index(headline) + 1 :][:3]:
            if not line.text.isupper() or not headline.text.isupper() or " " not in line.text:
                break
            span = Span(span.start, line.end)
    stamp = STAMP.search(document.text, *span)
    return trim(document.text, span.start, stamp.start(), " -–,(") if stamp and stamp.start() > span.start else span


def _around(document: Document, lines: Sequence[Line], words: Words) -> list[Span]:
    """Menus, counters, buttons and bylines; and all that follows the words for other articles."""
    told = next((i for i, x in enumerate(lines) if _is_sentence(x)), len(lines))
    related = next((x for x in lines[told:] if _opens_with(x, words, "page.related")), None)
    stop = related.start if related else len(document.text)
    article = [x for x in lines if x.start < stop]
    found = [Span(x.start, x.end) for x in article if _is_furniture(x, words)]
    for line in reversed(article):
        if _is_furniture(line, words):
            continue
        if not is_name(line.text):
            break
        found.append(Span(line.start, line.end))
    return [*found, Span(stop, len(document.text))]


def _is_sentence(line: Line) -> bool:
    return len(line.text) >= _SENTENCE and line.text.rstrip('”")').endswith((".", "!", "?", "…", ";", ":"))


def _is_furniture(line: Line, words: Words) -> bool:
    if len(line.text) > _FURNITURE:
        return "©" in line.text or (bool(_MENU.search(line.text)) and not line.text.endswith("."))
    stamped = STAMP.search(line.text) and (_TIME.search(line.text) or len(line.text) < 24)
    if stamped and not line.text.endswith(".") and len(STAMP.split(line.text)[0]) < 24:
        return True
    return bool(_MENU.search(line.text)) or "©" in line.text or _opens_with(line, words, "page.furniture")


def _opens_with(line: Line, words: Words, role: str) -> bool:
    if len(line.text) > _FURNITURE or (len(line.text) >= _HEADLINE and line.text.endswith(".")):
        return False
    key = line.key.lstrip(" ·•»>-+*|–([")
    found = next((w for w in words.get(role, ()) if key.startswith(w)), None)
    return found is not None and not key[len(found) : len(found) + 1].isalnum()


def _letterhead(document: Document, lexicon: Lexicon, genre: str, span: Span, lines: Sequence[Line]) -> Letterhead:
    date = date_of(document.text, lexicon, *span)
    kind = lexicon.document_types.get(genre)
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
        area=lexicon.area_on(area_of(lexicon, (title,), document.key), date),
        draft=False,
        period=document.entry.period if document.entry else page_period(document.key, title, lines, genre, date),
        span=span,
    )


def _guess_genre(document: Document, lexicon: Lexicon, lines: Sequence[Line]) -> str:
    """News has a time stamp or sentences; lines that are mostly short and without a stop are an infographic's.

    What opens with the heading "I." or "A." is no news.
    """
    opening = lines[0] if lines else None
    if opening and opening.text.startswith(("I", "A")) and NUMBERED.match(opening.text):
        return "other"
    if stamp_of(document.text, lexicon, 0, min(800, len(document.text))):
        return "news"
    first = lines[:400]
    short = sum(len(x.text) < 60 and not x.text.endswith((".", ";")) for x in first)
    return "infographic" if first and short > 0.7 * len(first) else "news"
