"""Notes in other notations than square brackets: ``(1)``, ``¹``, ``(*)``, and bare numbers under a rule.

They stand at the end, or at the end of each page and so in the midst of the text. A list opens its items the same way:
only what has its marker in the text before it, hung on a word, is a note.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from hgkg.text.spans import Span, trim

_RAISED = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_PLAIN = str.maketrans(_RAISED, "1234567890")
_RULE_LINE = re.compile(r"\n[ ]*[_\-–—]{3,}[ ]*\n\s*$")
_BLANK_LINE = re.compile(r"\n[ ]*\n")
_HEADING_LINE = re.compile(r"\n[ ]*(?=(?:[IVXL]{1,5}|\d{1,2}|[A-H])[.\-)][ ]?[A-ZĐÀ-Ỹ])")
_NO_MARKER = re.compile(r"(?:khoản|điểm|mục|biểu|phụ lục|nhóm|bảng|các|và|gồm|là)\s?$")


@dataclass(frozen=True, slots=True)
class NoteStyle:
    """A notation: how a note opens at the start of a line, how its marker looks, whether a rule must part the notes
    from the text."""

    name: str
    head: re.Pattern[str]
    marker: re.Pattern[str]
    under_rule: bool = False


STYLES: tuple[NoteStyle, ...] = (
    NoteStyle(
        "round",
        re.compile(r"^[ ]*\((\d{1,2})\)\.?[ ]+(?=\S)", re.MULTILINE),
        re.compile(r"\((\d{1,2})\)(?=[.,;:]|[ ]?$)", re.MULTILINE),
    ),
    NoteStyle(
        "raised",
        re.compile(rf"^[ ]*([{_RAISED}]{{1,2}})[ ]*(?=\w)", re.MULTILINE),
        re.compile(rf"([{_RAISED}]{{1,2}})"),
    ),
    NoteStyle(
        "star",
        re.compile(r"^[ ]*\((\*{1,3})\)[ ]*(?=\w)", re.MULTILINE),
        re.compile(r"\((\*{1,3})\)"),
    ),
    NoteStyle(
        "bare",
        re.compile(r"^[ ]*(\d{1,2})\.?[ ]+(?=[A-ZĐÀ-Ỹ“])", re.MULTILINE),
        re.compile(r"(\d{1,2})(?=[.,;:]|[ ]?\n|[ ][a-zà-ỹ])"),
        under_rule=True,
    ),
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A note with its marker; ``head`` is where its own number stands."""

    number: int
    head: int
    body: Span
    marker: Span


def find_listed(text: str, end: int) -> list[Listed]:
    """The notes of ``text[:end]`` in the first of the notations that has any, in text order."""
    for style in STYLES:
        found = list(_notes(text, end, style))
        if found:
            return found
    return []


def _notes(text: str, end: int, style: NoteStyle) -> Iterator[Listed]:
    heads = [(_number(m[1]), m.start(), m.end()) for m in style.head.finditer(text, 0, end)]
    if not heads:
        return
    opening = {start for _, start, _ in heads}
    markers = _markers(text, end, style, opening)
    for run in _runs(text, heads, style):
        hung = [_last_before(markers.get(number, []), start) for number, start, _ in run]
        if sum(m is not None for m in hung) * 2 < len(run) or hung[0] is None:
            continue
        stops = [start for _, start, _ in run[1:]]
        for (number, start, opens), marker, stop in zip(run, hung, [*stops, end], strict=True):
            stop = stop if stop != end else _end_of_last(text, opens, end)
            yield Listed(number, start, trim(text, opens, stop, " \n"), marker or Span(start, start))


def _number(sign: str) -> int:
    return len(sign) if sign[0] == "*" else int(sign.translate(_PLAIN))


def _markers(text: str, end: int, style: NoteStyle, opening: set[int]) -> dict[int, list[Span]]:
    """By number: where it hangs on a word, and does not open a line."""
    found: dict[int, list[Span]] = {}
    for m in style.marker.finditer(text, 0, end):
        before = text[max(0, m.start() - 10) : m.start()]
        if not before.strip(" ") or before.rstrip(" ")[-1] == "\n" or _NO_MARKER.search(before.lower()):
            continue
        if style.name == "raised" and (before[-1] in "mM²³" or not (before[-1].isalnum() or before[-1] in "”)%.,;")):
            continue  # m², km³
        if style.name == "round" and not (before.rstrip(" ")[-1].isalnum() or before.rstrip(" ")[-1] in "”)%"):
            continue  # "gồm: (1) thu; (2) chi"
        if style.name == "bare" and not (before[-1].isalpha() or before[-1] in "%”)"):
            continue
        found.setdefault(_number(m[1]), []).append(Span(m.start(), m.end()))
    return found


def _runs(text: str, heads: list[tuple[int, int, int]], style: NoteStyle) -> Iterator[list[tuple[int, int, int]]]:
    """Notes that follow each other, counting on: those of the end of a page, or of the text."""
    run: list[tuple[int, int, int]] = []
    for head in heads:
        goes_on = (
            run and head[0] == run[-1][0] + 1 and not _BLANK_LINE.search(text[run[-1][2] : head[1]].rstrip() + "\n")
        )
        if goes_on:
            run.append(head)
            continue
        if run:
            yield run
        run = [head] if not style.under_rule or _under_rule(text, head[1]) else []
    if run:
        yield run


def _under_rule(text: str, start: int) -> bool:
    return bool(_RULE_LINE.search(text[max(0, start - 60) : start]))


def rule_above(text: str, start: int) -> int:
    """Where the rule above a note begins, or ``start`` if there is none."""
    window = max(0, start - 60)
    m = _RULE_LINE.search(text[window:start])
    return window + m.start() + 1 if m else start


def _last_before(markers: list[Span], start: int) -> Span | None:
    before = bisect_left(markers, start, key=lambda m: m.start)
    return markers[before - 1] if before else None


def _end_of_last(text: str, start: int, end: int) -> int:
    """Where the last note of a page ends: at an empty line or before a heading."""
    stops = [m.start() for p in (_BLANK_LINE, _HEADING_LINE) if (m := p.search(text, start, end))]
    return min(stops, default=end)
