"""What a document is about: the words after its number, date and issuer, or after its type word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hgkg.extract.cited.name_ends import coordinated, ends_early
from hgkg.extract.cited.tails import BodyPlaces
from hgkg.extract.rules import Rules
from hgkg.model.outline import Outline
from hgkg.text.spans import Span, trim

_LONGEST = 420
_SHORTEST = 4
_ABOUT = re.compile(r"\s*,?\s*(?:[-–]\s*)?(?:\(\s*)?(?:về\s+việc|về|v/v)\s+")
_QUOTE = re.compile(r"\s*[“\"]")
_CLOSING = {"“": "”", '"': '"'}
_SIGN = re.compile(r"\s*(?:[,;.:)\]”\"\[]|$)")
_ABOUT_INSIDE = re.compile(r"\s*(?:về\s+việc|về|v/v)\s+")
_STOP = re.compile(r"[;|]|:(?=\s)|[.!?…](?=\s|$|\[)|\n\s*\n|\[|”|,\s+")
_AFTER_YEAR = re.compile(
    r"(?<=\d{4})\s+(?:đạt|là|đã|được|có|do|bảo đảm|đảm bảo|nhằm|để)\b"
)  # a verb: said of the document
_ACTS = re.compile(r"\s+(?:đã|đang|sẽ|vừa|tiếp tục)\b")
_SUBMITTED = re.compile(r"(?:trình\s+(?!độ|diễn|tự|bày)|báo cáo\s+)")
_LOOSE_END = re.compile(r"(?:\s|,|\bvà)+$")


def find_subject(
    outline: Outline,
    rules: Rules,
    end: int,
    openings: Sequence[int],
    limit: int,
    places: BodyPlaces,
    heads: Sequence[int] = (),
) -> Span | None:
    """The subject after a citation, or part of one, that ends at ``end``.

    Args:
        outline: the text.
        rules: for the words that open no subject and those that end one.
        end: where type, number, date and issuer end.
        openings: starts of other citations in text order, which end a subject when coordinated with it.
        limit: the subject never reaches past this offset.
        heads: starts of all words with a capital that may name a document, in text order.
        places: of bodies; one that begins to act after a comma is no part of the subject.
    """
    text, key = outline.text, outline.key
    limit = min(limit, end + _LONGEST, len(text))
    about = _ABOUT.match(key, end, limit)
    start = about.end() if about else end
    quote = _QUOTE.match(text, start, limit)
    if quote:
        close = _closing(text, quote.end() - 1, limit)
        if close is not None:
            inner = _ABOUT_INSIDE.match(key, quote.end(), close)
            return Span(inner.end() if inner else quote.end(), close)
        start = quote.end()
    elif not about and not opens_subject(outline, rules, end):
        return None
    return _until(outline, rules, start, limit, openings, places, heads)


def opens_subject(outline: Outline, rules: Rules, end: int) -> bool:
    """Whether the words right after ``end`` may be a subject without "về" before it."""
    if not outline.text[end : end + 1].isspace() or _SIGN.match(outline.key, end):
        return False
    return not rules.word_at("subject.none", outline.key, end + 1)


def _closing(text: str, quote: int, limit: int) -> int | None:
    """Where a quotation closes; quotations inside it are skipped."""
    opening, closing = text[quote], _CLOSING[text[quote]]
    depth = 1
    for i in range(quote + 1, limit):
        if text[i] == closing:
            depth -= 1
            if depth == 0:
                return i
        elif text[i] == opening:
            depth += 1
    return None


def _until(
    outline: Outline,
    rules: Rules,
    start: int,
    limit: int,
    openings: Sequence[int],
    places: BodyPlaces,
    heads: Sequence[int],
) -> Span | None:
    key = outline.key
    end = ends_early(outline, rules, start, _stop(rules, key, start, limit, places), places)
    after_year = _AFTER_YEAR.search(key, start, end)
    end = after_year.start() if after_year else end
    end = coordinated(key, start, end, openings, heads)
    loose = _LOOSE_END.search(key, start, end) if key[end - 1].isspace() or key[end - 1] in ",à" else None
    span = trim(outline.text, start, loose.start() if loose else end, ' \n,;.:“"”')
    if outline.text[span.start : span.start + 1] == "(":  # "(gọi tắt là …)"
        span = trim(outline.text, span.start, span.end, " ()")
    span = _with_closing(outline.text, span)
    return span if span.end - span.start >= _SHORTEST else None


def _with_closing(text: str, span: Span) -> Span:
    """A subject that ends with a quotation has its closing mark: "đẩy mạnh phong trào “Dân vận khéo”"."""
    opened = text.rfind("“", *span) > text.rfind("”", *span)
    return span._replace(end=span.end + 1) if opened and text.startswith("”", span.end) else span


def _stop(rules: Rules, key: str, start: int, limit: int, places: BodyPlaces) -> int:
    """The first sign that ends a subject; a comma does only before certain words and before who acts."""
    for m in _STOP.finditer(key, start, limit):
        if m.group()[0] != "," or _ends_behind_comma(rules, key, m.end(), places):
            return m.start()
    return limit


def _ends_behind_comma(rules: Rules, key: str, at: int, places: BodyPlaces) -> bool:
    if rules.word_at("subject.on", key, at):  # ", bảo đảm quốc phòng, an ninh": part of many a title
        return False
    body = places.at.get(at)
    if body is not None and (rules.word_at("assign.verb", key, body.end + 1) or _ACTS.match(key, body.end)):
        return True
    actor = rules.word_at("subject.actor", key, at)
    if actor and _ACTS.match(key, at + len(actor)):
        return True
    submitted = _SUBMITTED.match(key, at)  # "…, trình Thủ tướng Chính phủ": what is done with the document
    acts = submitted is not None and (submitted.end() in places.at or "trình" in submitted.group())
    return acts or bool(rules.word_at("subject.end", key, at))
