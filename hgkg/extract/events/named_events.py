"""Events that are called by a name: congresses, sessions, ceremonies, contests, festivals, anniversaries, storms.

A head of the vocabulary opens the name; grammar says where it ends and whether one event is meant. Routine work ("tổ
chức hội nghị") and plurals ("các hội nghị") name none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hgkg.extract.events.event_names import Name, NameReader
from hgkg.extract.events.happenings import find_happenings
from hgkg.extract.events.places import place_of
from hgkg.extract.rules import Opened, Rules
from hgkg.model.mention import BodyMention, DocumentMention, EventMention
from hgkg.model.outline import Outline, Sentence
from hgkg.text.phrases import Match, Tokens

_COUNT = re.compile(r"(?<![\w.,/])(\d{1,3})\s+(?:cuộc\s+|buổi\s+)?$")
_NUMBER = re.compile(r"(?<![\w.,/])\d{1,4}\s+$")
_YEARS = re.compile(r"\s+(?:lần thứ\s+\w+|\d{1,4}\s+năm\b)")
_DAY = re.compile(r"\s+(?:ngày|cách mạng|quốc khánh|chiến thắng)\b")
_AND_YEARS = re.compile(r"\s+và\s+(?=\d{1,4}\s+năm\b)")
_OF_A_MONTH = re.compile(r"\s+thường kỳ\s+tháng\s+\d{1,2}\b")
_ANNIVERSARY = re.compile(r"kỷ niệm\s+(?:\w+\s+)?\d{1,4}\s+năm\b")


class _Head(NamedTuple):
    """A head and what stands around it: the sentence or heading it may not leave, whether a capital says anything."""

    match: Match[str]
    sort: str
    limit: int
    capital: bool


def find_events(
    outline: Outline,
    rules: Rules,
    tokens: Tokens,
    opened: Opened,
    documents: Sequence[DocumentMention],
    bodies: Sequence[BodyMention],
) -> tuple[EventMention, ...]:
    """Events in text order, none inside another and none in the letterhead."""
    heads = [m for m in rules.event_heads.find(tokens, opened.event_heads) if m.start >= outline.letterhead.span.end]
    ends = {b.start: b.end for b in bodies}, {d.start: d.end for d in documents}
    reader = NameReader(outline, rules, tokens, _split_points(heads), *ends)
    found: list[EventMention] = []
    for head in _heads(outline, heads, reader):
        if found and head.match.start < found[-1].end:
            continue
        event = _named(outline, rules, reader, tokens, head)
        if event:
            found.append(event)
    found += find_happenings(outline, rules, reader, tokens, heads, documents, found)
    return tuple(sorted(found, key=lambda e: (e.start, -e.end)))


def _split_points(heads: Sequence[Match[str]]) -> frozenset[int]:
    return frozenset(m.start for m in heads if m.payloads[0] not in ("none", "founding", "opening", "delegation"))


def _heads(outline: Outline, heads: Sequence[Match[str]], reader: NameReader) -> Iterator[_Head]:
    for m in heads:
        sentence = outline.sentence_at(m.start)
        section = None if sentence else outline.section_at(m.start)
        if sentence:
            start, limit = sentence.start + len(sentence.item or ""), _end_of(outline, sentence, reader)
        elif section and m.start < section.end:
            start, limit = section.start + len(section.number or ""), section.end
        else:
            continue
        opens = not outline.text[start : m.start].strip(" .)-+*\t\n")  # there any word has a capital
        words = outline.text[m.start + int(opens) : m.end]
        yield _Head(m, m.payloads[0], limit, words != words.lower())


def _end_of(outline: Outline, sentence: Sentence, reader: NameReader) -> int:
    """Where a sentence ends; a line broken before the name of a body does not end it."""
    end = sentence.end
    after = outline.sentence_at(end + 1) if outline.text.startswith("\n", end) else None
    broken = after is not None and after.start in reader.bodies and outline.text[end - 1].isalnum()
    return after.end if after and broken else end


def _named(outline: Outline, rules: Rules, reader: NameReader, tokens: Tokens, head: _Head) -> EventMention | None:
    if head.sort in ("none", "opening", "founding", "delegation"):
        return None
    start = head.match.start
    before = outline.key[max(0, start - 24) : start]
    if head.sort == "jubilee":
        return _jubilee(outline, rules, reader, tokens, head, before)
    if rules.cues.before("event.plural", before.rstrip()):
        return None  # "các hội nghị"
    count = _COUNT.search(before)
    if count and head.match.end + 1 not in reader.bodies:
        return None  # "05 kỳ họp Hội đồng nhân dân tỉnh" are a council's of that year; other numbers are routine
    joined = _AND_YEARS.match(outline.key, head.match.end)
    name = reader.read(tokens.at(joined.end()) if joined else head.match.last, head.limit)
    if not _is_one(outline, head, name, counted=bool(count)):
        return None
    return _event(outline, rules, tokens, head, start - len(before) + count.start() if count else start, name)


def _jubilee(
    outline: Outline, rules: Rules, reader: NameReader, tokens: Tokens, head: _Head, before: str
) -> EventMention | None:
    """ "70 năm Chiến thắng Điện Biên Phủ": the number before it opens the name."""
    number = _NUMBER.search(before)
    day = head.match.start + len("năm ")
    if number is None or not outline.text[day].isupper():
        return None
    name = reader.read(head.match.last, head.limit)
    return (
        _event(outline, rules, tokens, head, head.match.start - len(before) + number.start(), name)
        if name.words
        else None
    )


def _is_one(outline: Outline, head: _Head, name: Name, counted: bool) -> bool:
    """Whether head and name single one event out, by the kind of the head."""
    key, end = outline.key, head.match.end
    shouted = outline.text[head.match.start : name.end].isupper()  # a heading in capitals: they say nothing
    capital, proper = head.capital and not shouted, name.proper and not shouted
    if name.bare and not capital:
        return False
    match head.sort:
        case "storm":
            return name.series is not None or (proper and name.words <= 3)
        case "season":
            return name.single
        case "anniversary":
            years = _YEARS.match(key, end) or _AND_YEARS.match(key, end)
            day = _DAY.match(key, end)
            return name.words > 2 and bool(years or (day and outline.text[end + 1].isupper()))
        case "election":
            return name.words > 0
        case "congress":
            return name.single or (capital and proper and not name.generic)
        case "meeting":
            regular = _OF_A_MONTH.match(key, end)  # "phiên họp thường kỳ tháng 9"
            single = name.single or bool(regular or _ANNIVERSARY.search(key, end, name.end))
            return counted or single or (capital and name.words > 1 and not name.generic)
        case _:
            return name.single or (proper and not name.generic) or (capital and name.words > 1 and not name.generic)


def _event(outline: Outline, rules: Rules, tokens: Tokens, head: _Head, start: int, name: Name) -> EventMention:
    return EventMention(
        start=start,
        end=name.end,
        sort=head.sort,
        series=name.series,
        place=place_of(outline, rules, tokens, head.match.last, name.end),
        rule="event name",
        confidence=0.9 if name.single else 0.8,
    )
