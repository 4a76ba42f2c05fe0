"""Events told by a clause and not by a name: visits, decisions handed over or issued as news, works opened."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hgkg.extract.events.event_names import NameReader
from hgkg.extract.events.places import place_named
from hgkg.extract.rules import Rules
from hgkg.model.mention import DocumentMention, EventMention
from hgkg.model.outline import Outline, Sentence
from hgkg.text.fold import match_key
from hgkg.text.phrases import Match, Tokens
from hgkg.text.spans import Span, trim

_NEWS = ("news", "infographic")
_CLAUSE_END = re.compile(r"[;:\[]|\n\s*\n|\s(?:nhằm|qua đó|góp phần|trong đó|với mục đích)\s")
_TOLD = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|chỉ đạo|nhấn mạnh|cho biết|phát biểu|giao|cho rằng|khẳng định|nói)(?!\w)"
)
_PLURAL = re.compile(r"(?<!\w)(?:các|những|nhiều|một số|\d+|thành lập|tổ chức thành lập|cử)\s+$")
_LEADING = re.compile(r"(?<!\w)(?:dẫn đầu|làm trưởng)(?!\w)")
_NOT_YET = re.compile(
    r"(?<!\w)(?:sớm|chuẩn bị|đẩy nhanh|để|kế hoạch|lễ|chậm|chưa|thủ tục|ngày|sau khi|lệnh|băng)\s+(?:\w+\s+)?$"
)
_MANY = re.compile(r"(?<!\w)(?:các|những|nhiều|một số)(?!\w)")
_ITEM_NUMBER = re.compile(r"\(?\d{1,2}[.)]?")
_ALREADY = ("đã ", "vừa ", "đến ", "dẫn đầu ")
_DAY_BEHIND = re.compile(
    r"\s+(?:vào\s+)?(?:(?:sáng|chiều|tối)\s+(?:ngày\s+)?|ngày\s+)\d{1,2}(?:\s*/\s*\d{1,2}|\s+tháng\s+\d{1,2})"
)
_CLAUSE_OPENS = re.compile(r"[,;:]\s+")
_BEFORE_VERB = re.compile(r"(?:[\s,]|(?<!\w)(?:đã|vừa|được|chính thức|mới|sẽ|dự kiến)(?!\w))+$")
_SAID_OF = re.compile(r"(?<!\w)(?:đã|được|đang|là|có|đạt|và)(?!\w)")  # a predicate of its own before the verb
_LONGEST_HEAD = 24  # characters of a body's name before the office in it
_LONGEST_WORKS = 120
_NEAR_VERB, _LONGEST, _LONGEST_ADVERBIAL = 160, 320, 50


def find_happenings(
    outline: Outline,
    rules: Rules,
    reader: NameReader,
    tokens: Tokens,
    heads: Sequence[Match[str]],
    documents: Sequence[DocumentMention],
    named: Sequence[EventMention],
) -> list[EventMention]:
    """Happenings that lie in no event of ``named`` and hold none, in text order."""
    taken = _Taken(named)
    made: list[EventMention] = []
    readings = [*_delegations(outline, rules, heads), *_openings(outline, rules, reader, heads)]
    if _is_news(outline):
        readings += [*_visits(outline, rules), *_issued(outline, rules, reader, documents)]
    made += [r for r in sorted(readings, key=lambda e: (e.start, -e.end)) if taken.add(r)]
    if _is_news(outline):
        made += [r for r in _listed(outline, rules) if taken.add(r)]
    return [replace(e, place=place_named(outline, tokens, tokens.at(e.start), e.end)) for e in made]


class _Taken:
    """Places of events, none overlapping another."""

    def __init__(self, named: Sequence[EventMention]) -> None:
        self._spans = [Span(e.start, e.end) for e in named]

    def add(self, event: EventMention) -> bool:
        """Take the place of ``event`` if it is free, and say whether it was."""
        span = Span(event.start, event.end)
        at = bisect_left(self._spans, span)
        if any(span.overlaps(other) for other in self._spans[max(0, at - 1) : at + 1]):
            return False
        self._spans.insert(at, span)
        return True


def _is_news(outline: Outline) -> bool:
    entry = outline.document.entry
    return (entry.genre if entry else outline.letterhead.type_concept) in _NEWS


def _clause(outline: Outline, start: int, sentence: Sentence) -> Span:
    """From ``start`` to the end of its clause; three dots in mid-sentence do not end it."""
    limit = sentence.end
    if outline.text.endswith(("...", "…"), start, limit):
        after = outline.sentence_at(limit + 1)
        if after and outline.text[after.start].islower():
            limit = after.end
    end = _CLAUSE_END.search(outline.key, start, min(limit, start + _LONGEST))
    return trim(outline.text, start, end.start() if end else min(limit, start + _LONGEST), " \n.,;")


def _delegations(outline: Outline, rules: Rules, heads: Sequence[Match[str]]) -> Iterator[EventMention]:
    """ "đoàn công tác của Thủ tướng Chính phủ … đến thăm và làm việc với …"; who leads one opens the sentence."""
    for m in heads:
        sentence = outline.sentence_at(m.start) if m.payloads[0] == "delegation" else None
        if sentence is None or _PLURAL.search(outline.key, max(0, m.start - 20), m.start):
            continue
        led = _LEADING.search(outline.key, sentence.start, m.start)
        span = _clause(outline, _opening(sentence) if led else m.start, sentence)
        if _verb(outline, rules, m.end, min(span.end, m.end + _NEAR_VERB)):
            yield _happening(span, "visit")


def _visits(outline: Outline, rules: Rules) -> Iterator[EventMention]:
    """News that opens with who visits, inspects or hands over: an office, a name, then the verb."""
    for sentence in outline.sentences:
        starts = (_opening(sentence), *_behind_adverbials(outline, sentence))
        start = next((s for s in starts if _at_office(outline, rules, s)), None)
        if start is None:
            continue
        span = _clause(outline, start, sentence)
        verb = _verb(outline, rules, start, min(span.end, start + _NEAR_VERB))
        if verb and not _TOLD.search(outline.key, start, verb.start):
            yield _happening(span, "visit")


def _behind_adverbials(outline: Outline, sentence: Sentence) -> Iterator[int]:
    """ "Trước đó, chiều 17/5, Phó Thủ tướng …": behind each of the first commas."""
    opening = _opening(sentence)
    commas = re.finditer(r",\s+", outline.key[opening : min(sentence.end, opening + _LONGEST_ADVERBIAL)])
    return (opening + m.end() for m in commas)


def _at_office(outline: Outline, rules: Rules, start: int) -> bool:
    """Whether an office stands at ``start`` and a name or a verb behind it: "Bà con" is none."""
    word = rules.word_at("event.office", outline.key, start) if outline.text[start : start + 1].isupper() else None
    if word is None:
        return False
    after = start + len(word) + 1
    acts = outline.key.startswith(_ALREADY, after) or rules.word_at("event.visit", outline.key, after)
    return outline.text[after : after + 1].isupper() or bool(acts)


def _issued(
    outline: Outline, rules: Rules, reader: NameReader, documents: Sequence[DocumentMention]
) -> Iterator[EventMention]:
    """ "được Thủ tướng Chính phủ ban hành Kế hoạch …" and "Quy hoạch … được Thủ tướng Chính phủ phê duyệt"."""
    office, issues = ("|".join(map(re.escape, rules.words.get(f"event.{role}", ()))) for role in ("office", "issuing"))
    by = re.compile(rf"(?:được\s+)?(?<!\w)(?:{office})\s+(?:đã\s+|vừa\s+|mới\s+)*(?:{issues})\s+$")
    passive = re.compile(rf"\s+(?:đã\s+|vừa\s+)*được\s+(?:{office})\s+(?:{issues})(?!\w)")
    for document in documents:
        sentence = outline.sentence_at(document.start)
        if sentence is None:
            continue
        before = by.search(outline.key, max(sentence.start, document.start - 60), document.start)
        after = passive.match(outline.key, document.reach, sentence.end)
        if before:
            yield _happening(Span(_whole_body(reader, before.start()), document.reach), "issuing")
        elif after:
            yield _happening(Span(document.start, after.end()), "issuing")


def _whole_body(reader: NameReader, start: int) -> int:
    """Where the body begins in whose name ``start`` lies ("Thanh tra Chính phủ công bố …"); else ``start``."""
    around = range(start - 1, max(0, start - _LONGEST_HEAD), -1)
    return next((at for at in around if reader.bodies.get(at, 0) > start), start)


def _openings(
    outline: Outline, rules: Rules, reader: NameReader, heads: Sequence[Match[str]]
) -> Iterator[EventMention]:
    """Works of a name that are begun or opened; in news, what an item says was founded."""
    for m in heads:
        sort = m.payloads[0]
        sentence = outline.sentence_at(m.start) if sort in ("opening", "founding") else None
        if sentence is None:
            continue
        if sort == "founding" and not (_is_news(outline) and m.start == _opening(sentence)):
            continue
        if sort == "opening" and _NOT_YET.search(outline.key, max(sentence.start, m.start - 30), m.start):
            continue
        if sort == "opening" and _DAY_BEHIND.match(outline.key, m.end):
            works = _works_before(outline, rules, sentence, m.start)
            if works is not None:  # "Sân bay …, khởi công ngày 6/7/2024"
                yield _happening(Span(works, m.end), sort)
                continue
        name = reader.read(m.last, sentence.end)
        words = outline.key[m.end : name.end]
        one = sort == "founding" or bool(name.capitals and not words.strip()[:1].isdigit())
        if name.words > 1 and one and not _MANY.search(words):
            yield _happening(Span(m.start, name.end), sort)


def _works_before(outline: Outline, rules: Rules, sentence: Sentence, end: int) -> int | None:
    """Where the works are named that a verb at ``end`` is said of, as the subject of its clause, or None."""
    opening = _opening(sentence)
    start = max(opening, end - _LONGEST_WORKS)
    if start == opening and outline.key.endswith(", ", 0, end):  # "Sân bay X, dự án nhóm A …, khởi công ngày …"
        first = outline.text[opening:end].partition(",")[0]
        word = rules.word_at("event.works", outline.key, opening)
        if word and first[:1].isupper() and any(c.isupper() for c in first[len(word) :]):
            return opening
    opens = [m.end() for m in _CLAUSE_OPENS.finditer(outline.key, start, end)]
    for at in reversed([*([start] if start == _opening(sentence) else []), *opens]):
        if outline.text[at].isupper() and rules.word_at("event.works", outline.key, at):
            words = _BEFORE_VERB.sub("", outline.key[at:end])
            named = any(c.isupper() or c.isdigit() for c in outline.text[at + 1 : at + len(words)])
            return at if named and "," not in words and not _SAID_OF.search(words) else None
    return None


def _listed(outline: Outline, rules: Rules) -> Iterator[EventMention]:
    """Items that stand under a heading which calls them events."""
    words_of = rules.words.get("heading.events", ())
    for section in outline.sections:
        if not any(word in match_key(section.title) for word in words_of):
            continue
        first = bisect_left(outline.sentences, section.end, key=lambda s: s.start)
        inside = outline.sentences[first : bisect_left(outline.sentences, section.body_end, key=lambda s: s.start)]
        for i, sentence in enumerate(inside):
            before = inside[i - 1] if i else None
            numbered = before is not None and _ITEM_NUMBER.fullmatch(outline.text[before.start : before.end].strip())
            if sentence.item or numbered:
                span = trim(outline.text, _opening(sentence), sentence.end, " \n.,;")
                words = span.cut(outline.key)
                if len(words.split()) > 3 and not _MANY.search(words):
                    yield _happening(span, "listed")


def _verb(outline: Outline, rules: Rules, start: int, end: int) -> Span | None:
    """Where the first verb of a visit stands."""
    found: list[Span] = []
    for word in rules.words.get("event.visit", ()):
        at = outline.key.find(word, start, end)
        if at > start and not outline.key[at - 1].isalnum() and not outline.key[at + len(word)].isalnum():
            found.append(Span(at, at + len(word)))
    return min(found, default=None)


def _opening(sentence: Sentence) -> int:
    return sentence.start + (len(sentence.item) + 1 if sentence.item else 0)


def _happening(span: Span, sort: str) -> EventMention:
    return EventMention(start=span.start, end=span.end, sort=sort, rule="event clause")
