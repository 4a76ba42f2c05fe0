"""What of a sentence holds for what else of it: clauses that semicolons part, and a head that governs them all."""

from __future__ import annotations

import re
from collections.abc import Collection

from hgkg.text.spans import Span

_PARTS = re.compile(r";\s+")
_OPENS_LIST = re.compile(r":(?=\s)|\b(?:trong đó|bao gồm|gồm có|cụ thể)\b")
_COMMA = re.compile(r",(?=\s)")
_LEADING_IN = 8  # words before a document that opens a sentence: "Tiếp tục triển khai thực hiện có hiệu quả"


def clause_around(text: str, sentence: Span, listed: Collection[int], place: Span) -> Span:
    """The clause of ``sentence`` that ``place`` stands in, between semicolons; all of them, where it stands in several.

    Semicolons in brackets, and those before one of ``listed`` (where a list of documents goes on), part no clauses.
    """
    start, end = sentence
    for m in _PARTS.finditer(text, sentence.start, sentence.end):
        if m.end() in listed or _in_bracket(text, sentence, m.start()):
            continue
        if m.end() <= place.start:
            start = m.end()
        elif m.start() >= place.end:
            end = m.start()
            break
    return Span(start, end)


def governs(text: str, sentence: Span, listed: Collection[int], named: Span, place: Span) -> bool:
    """Whether what is named at ``named`` holds for ``place`` in the same sentence.

    It does within a clause. Beyond it does the head of the sentence: what stands before a colon or "trong đó" that
    opens a list ("Thực hiện Nghị quyết X: a; b"), and what it opens with, up to a comma ("Theo Nghị quyết X, a; b").
    ``listed`` is where the documents begin that the sentence names.
    """
    clause = clause_around(text, sentence, listed, place)
    if clause.start <= named.start < clause.end:
        return True
    first = clause_around(text, sentence, listed, Span(sentence.start, sentence.start + 1))
    if not first.start <= named.start < first.end <= place.start:
        return False
    if _OPENS_LIST.search(text, named.end, first.end):
        return True
    before = text[sentence.start : named.start]
    opens = len(before.split()) <= _LEADING_IN and not _COMMA.search(before)
    return opens and _COMMA.search(text, named.end, first.end) is not None


def _in_bracket(text: str, sentence: Span, at: int) -> bool:
    opened = text.rfind("(", sentence.start, at)
    return opened >= 0 and text.find(")", opened, at) < 0 and text.find(")", at, sentence.end) >= 0
