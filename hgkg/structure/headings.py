"""Headings: numbered lines, and lines in capitals, that are no sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hgkg.model.document import Document
from hgkg.model.outline import Section
from hgkg.structure.columns import Words
from hgkg.structure.footnotes import Notes
from hgkg.structure.letterhead import ENACTING
from hgkg.structure.nesting import Heading, nest
from hgkg.text.fold import match_key
from hgkg.text.numbers import parse_roman
from hgkg.text.spans import Span, trim

_LONGEST = 220  # no heading of the documents read so far is longer than 130 characters
_LONGEST_MARKED = 120
_BROKEN_AT = 40  # characters: a shorter line in capitals was not broken for want of room
_CONNECTORS = (" VÀ", " CỦA", " CÁC", " VỀ", " TRONG", " THEO", " VỚI", " CHO", " ĐẾN", " NĂM")
_LINE = re.compile(r"[^\n]+")
_MARKS = re.compile(r"^(?:#{1,6}\s+|\*{2})+")
_NUMBERED = re.compile(
    r"(?P<part>(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+"
    r"(?:(?:thứ|THỨ)\s+[^\W\d_]{2,4}|[IVXL]{1,5}|\d{1,2}|[A-HĐ](?=[.:\-]|\s*$)))"
    r"(?=[.:\s\-]|$)[.:\-]?\s*"
    r"|(?P<article>Điều\s+\d{1,3})[.:]\s*"
    r"|(?P<roman>[IVXL]{1,6}(?:\.\d{1,2}){0,2})\s?[.\-)/ ]\s*"
    r"|(?P<capital>[A-HĐ])(?:[.)/]|\s?-)\s+"
    r"|(?P<decimal>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)-]|\.\)|/(?=\s))?\s*(?=[^\d\s])"
    r"|(?P<letter>[a-zđ])[.)/]\s+"
    r"|\((?P<bracket>\d{1,2}|[a-zđ])\)\.?\s+"
    r"|(?P<star>\*)\s+"
)
_FIRST = re.compile(r"(?:.*\s)?(?:I|A|a|1|(?:\d+\.)+1|[IVXL]+\.1|(?:THỨ|thứ) (?:NHẤT|nhất))")
_PARTS = {"phần": "part", "chương": "chapter", "mục": "division"}
_FIGURE = re.compile(
    r"\d\s?%|\d[.,]\d|\d/\d(?!\d{3}(?!\d))|\s\d{1,3}\s(?:doanh nghiệp|lao động|xã|người|ha|km|tấn|hộ)\b"
    r"|(?:đạt|tăng|giảm|là|trên|dưới)\s+\d|\d\s*(?:triệu|tỷ|tỉ)\b"
)
_TIMED = re.compile(
    r"(?:tháng|quý|năm) (?:\d{1,2}|i{1,3}|iv|đầu năm|cuối năm|20\d\d)(?:[/-]20\d\d| năm 20\d\d| 20\d\d)?$"
)
_TIMED_ROLES = ("heading.review", "heading.targets", "heading.priorities", "heading.outlook")
_LONGEST_TIMED = 80
_BREAK = re.compile(r"[.!?…]\s+[A-ZÀ-ỸĐ]")


def find_headings(
    document: Document, areas: Sequence[Span], notes: Notes, words: Words, attached: int | None = None
) -> tuple[Section, ...]:
    """Headings of the body, given by its pieces, and of the notes, with levels, parents and paths.

    What is attached behind the signature begins anew, at ``attached``.

    A level is the depth in the stack of enclosing kinds of marks (``nesting``).
    """
    text = document.text
    end = areas[-1].end if areas else 0
    body = nest([heading for area in areas for heading in _headings(text, area, document, words)], end, (), attached)
    sections = list(body)
    for note in notes.notes:
        found = [h for h in _headings(text, note.body) if not h.dots and h.style in ("letter", "roman", "caps")]
        if found:
            anchor = _innermost(body, note.marker.start)
            offset = len(sections)
            for s in nest(found, note.body.end, anchor.path if anchor else ()):
                parent = s.parent + offset if s.parent is not None else (body.index(anchor) if anchor else None)
                sections.append(Section(s.start, s.end, s.number, s.title, s.level, parent, s.body_end, s.path))
    return tuple(sections)


def _innermost(sections: tuple[Section, ...], offset: int) -> Section | None:
    inside = [s for s in sections if s.start <= offset < s.body_end]
    return inside[-1] if inside else None


def _headings(text: str, area: Span, document: Document | None = None, words: Words | None = None) -> Iterator[Heading]:
    lines = [span for m in _LINE.finditer(text, *area) if (span := trim(text, *m.span(), " ")).end > span.start]
    taken = -1
    for i, span in enumerate(lines):
        if span.start < taken or not 2 < span.end - span.start <= _LONGEST:
            continue
        heading = _numbered(text, span) or _capitals(text, span) or (_marked(document, span) if document else None)
        if heading is None and words and i and i + 1 < len(lines):
            heading = _timed(text, lines[i - 1 : i + 2], words)
        if heading and i + 1 < len(lines):
            if not heading.title and heading.style in (*_PARTS.values(), "article"):
                heading = _with_next_line(text, heading, lines[i + 1])
            elif heading.title.isupper():
                heading = _over_two_lines(text, heading, lines[i + 1])
            elif heading.title:
                heading = _going_on(text, heading, lines[i + 1 : i + 7])
            taken = heading.span.end if heading else taken
        if heading:
            yield heading


def _over_two_lines(text: str, heading: Heading, line: Span) -> Heading:
    """A heading in capitals that the end of its line cuts in two: the next is in capitals too and bears no number."""
    more = line.cut(text).strip(" *#")
    if text[heading.span.end : line.start].count("\n") != 1 or not heading.title.isupper() or not more.isupper():
        return heading
    broken = len(heading.title) >= _BROKEN_AT or heading.title[-1] in ",–-" or heading.title.endswith(_CONNECTORS)
    if not broken or _NUMBERED.match(more) or text[heading.span.end - 1] in ".:;" or len(more) > _LONGEST:
        return heading
    title = f"{heading.title} {more.rstrip(' :')}"
    return replace(heading, span=Span(heading.span.start, line.end), title=title)


def _going_on(text: str, heading: Heading, below: Sequence[Span]) -> Heading | None:
    """A heading whose line goes on in small letters below: over two lines, or none, where all of it is a sentence."""
    more: list[str] = []
    end = heading.span.end
    for line in below:
        words = line.cut(text)
        if text[end : line.start].count("\n") != 1 or not (words[0].islower() or (more and words[0].isdigit())):
            break
        if _NUMBERED.match(words) or text[end - 1] in ".;:":
            break
        more.append(words)
        end = line.end
    if not more:
        return heading
    whole = " ".join((heading.title, *more))
    if len(more) > 2 or len(whole) > _LONGEST or not _is_title(whole, "decimal"):
        return None
    return replace(heading, span=Span(heading.span.start, end), title=whole.rstrip(" :*"))


def _marked(document: Document, span: Span) -> Heading | None:
    """A line without number that Markdown marks as a heading (``## Mục tiêu``), or that is bold as a whole."""
    source = document.source(*span)
    raw = document.raw
    opening = raw[raw.rfind("\n", 0, source.start) + 1 : source.start].strip()
    title = span.cut(document.text).strip(" *#:")
    if not opening or len(title) > _LONGEST_MARKED or not _is_title(title, "decimal"):
        return None
    if set(opening) == {"#"}:
        return Heading(span, None, title, "caps" if len(opening) < 3 else "marked")
    line_end = raw.find("\n", source.end)
    closing = raw[source.end : line_end if line_end >= 0 else len(raw)].strip(" :\r")
    if opening == closing == "**":
        return Heading(span, None, title, "bold")
    return None


def _timed(text: str, lines: Sequence[Span], words: Words) -> Heading | None:
    """A line without number that says what follows and for when ("Nhiệm vụ tháng 4/2022"), between two sentences."""
    before, line, after = (span.cut(text) for span in lines)
    title = line.strip(" *#:")
    key = match_key(title)
    if len(title) > _LONGEST_TIMED or not _TIMED.search(key) or not _is_title(title, "decimal"):
        return None
    if before[-1] not in ".;:!?" or not (after[0].isupper() or after[0].isdigit() or after[0] in "-+*•"):
        return None
    opens = any(key.startswith(word) for role in _TIMED_ROLES for word in words.get(role, ()))
    return Heading(lines[1], None, title, "caps") if opens else None


def _with_next_line(text: str, heading: Heading, line: Span) -> Heading:
    """A part or article whose title stands on the line below; one whose sentence stands in its own line has none."""
    if text[heading.span.end : line.start].strip(" *\n"):
        return heading
    title = line.cut(text).strip(" *")
    if len(title) > _LONGEST or not (title.isupper() or (title[:1].isupper() and title[-1] not in ".;:,")):
        return heading
    return replace(heading, span=Span(heading.span.start, line.end), title=title)


def _numbered(text: str, span: Span) -> Heading | None:
    marks = _MARKS.match(text[span.start : span.end])
    start = span.start + (marks.end() if marks else 0)
    m = _NUMBERED.match(text, start, span.end)
    if not m or not m.lastgroup:
        return None
    style, number = m.lastgroup, m[m.lastgroup]
    title = text[m.end() : span.end].strip(" *")
    if style == "roman" and parse_roman(number.partition(".")[0]) is None:
        return None
    if style == "article" and not _is_title(title, style):  # "Điều 1. Phê duyệt …" goes on as a sentence
        return _heading(Span(span.start, trim(text, span.start, m.end(), " ").end), m, style, "")
    if style not in ("part", "article") and not _is_title(title, style):
        return None
    if style == "part" and title and not _is_title(title, style):
        return None
    if style == "decimal" and text[m.end(style) : m.end()].strip() == "":  # "2 NỀN TẢNG": a count of capitals
        return Heading(span, number, title.rstrip(" :"), "caps") if title.isupper() else None
    return _heading(span, m, style, title)


def _heading(span: Span, m: re.Match[str], style: str, title: str) -> Heading:
    number = m[style]
    dots = number.count(".") if style in ("decimal", "roman") else 0
    first = bool(_FIRST.fullmatch(number))
    if style == "part":
        style = _PARTS[number.split()[0].lower()]
    elif style == "decimal" and m[0][len(number) : len(number) + 1] == ")":
        style = "half"
    return Heading(span, f"({number})" if style == "bracket" else number, title.rstrip(" :"), style, dots, first)


def _is_title(title: str, style: str) -> bool:
    """Whether words read as a title: a capital first, no stop at the end, no figure, no two sentences."""
    first = title.lstrip("“\"'(")[:1]
    if not (first.isupper() or first.isdigit()) or title[-1:] in ".;,…":
        return False
    if _FIGURE.search(title) or _BREAK.search(title):
        return False
    if style in ("letter", "bracket", "star"):
        return len(title) <= 120 and (title.endswith(":") or len(title) <= 60)
    return True


def _capitals(text: str, span: Span) -> Heading | None:
    """A line in capitals, of two words or more, that lost its number."""
    title = span.cut(text).strip("*# :")
    words = title.split()
    if ENACTING.fullmatch(match_key(title)):
        return None  # "QUYẾT NGHỊ:" opens the articles and heads nothing
    if not title.isupper() or len(words) < 2 or not all(c.isalpha() or c in ' ,-–()"“”:/' for c in title):
        return None
    return Heading(span, None, title, "caps")
