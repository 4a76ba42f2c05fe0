"""Documents cited by number: type word, number, date, issuer, subject.

Symbols: Party ``07-NQ/TU`` (Hướng dẫn 36-HD/VPTW); State ``148/KH-UBND``, ``14/2022/NQ-HĐND`` (Nghị định
30/2020/NĐ-CP); National Assembly ``59/2020/QH14``; letters ``2046/TLĐ-QHLĐ``. Short forms have digits: ``Đề án 06``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hgkg.extract.rules import Rules
from hgkg.extract.subjects import find_subject
from hgkg.model.mention import BodyMention, DocumentMention
from hgkg.model.outline import Outline
from hgkg.text.dates import find_dates
from hgkg.text.phrases import Match
from hgkg.text.spans import starting_in

_BODY = r"[A-ZĐ][A-Za-zĐđƯư]*\d{0,2}(?:[-–][A-ZĐƯ][A-Za-zĐđƯư]*)*"
# Each opens with one digit and looks behind from there: a search led by what must not stand is tried everywhere.
_SYMBOLS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("party number", re.compile(rf"(\d(?<![\w/.]\d)\d{{0,4}})\s*[-–]\s*([A-ZĐ][A-Za-zĐđ]{{0,5}})\s*/\s*({_BODY})")),
    (
        "normative number",
        re.compile(
            rf"(\d(?<![\w/.]\d)\d{{0,4}})\s*/\s*(\d{{4}})\s*/\s*([A-ZĐ][A-Za-zĐđ]*\d{{0,2}}(?:\s*[-–]\s*{_BODY})?)"
        ),
    ),
    ("state number", re.compile(rf"(\d(?<![\w/.]\d)\d{{0,4}})\s*/\s*([A-ZĐ][A-Za-zĐđ]{{0,6}})\s*[-–]\s*({_BODY})")),
)
_LEAD = re.compile(r"\s*(?:số\s*:?\s*)*$")
_SHORT = re.compile(r"\s+(?:số\s+)*(\d{1,4})(?![\d.,]*\d|\s?[%‰]|\s?[/\-–]\s?\w)")
_DATE_LEAD = re.compile(r"\s*,?\s*\(?\s*(?:(?:ban hành|ký|được ban hành)\s+)?(?:ngày\s+)*(?=\d)")
_YEAR = re.compile(r"\s+năm\s+((?:19|20)\d\d)(?!\s*[-–])")
_OF = re.compile(r"\s*,?\s*(?:của|do)\s+(?:hội nghị\s+(?:lần thứ\s+\w+|trung ương\s+\d+)\s*,?\s*)?")
_TERM = re.compile(r"\s*,?\s*\(?\s*khóa\s+[ivx]+\b\)?")
_COORDINATED = re.compile(r"\s*(?:,|;|và|hoặc)\s*(?:số\s*)?$")
# What follows the digits of a short form when they count something after all.
_COUNTS = re.compile(
    r"\s*(?:năm|tháng|ngày|tỷ|tỉ|triệu|nghìn|đồng|người|huyện|xã|tỉnh|đơn vị|lần|giờ|km|ha|lớp|điểm|nhiệm vụ|"
    r"chỉ tiêu)\b"
)


@dataclass(frozen=True, slots=True)
class _Symbol:
    start: int
    end: int
    number: str
    type_code: str
    body_code: str
    rule: str


@dataclass(frozen=True, slots=True)
class _Tail:
    end: int
    date: str | None
    issuer: str | None
    body: str | None


def find_numbered(
    outline: Outline, rules: Rules, types: Sequence[Match[str]], bodies: Sequence[BodyMention]
) -> tuple[DocumentMention, ...]:
    """Numbered citations in text order, the letterhead's own number left out."""
    by_end = {m.end: m for m in types}
    body_at = {b.start: b for b in bodies}
    symbols = [s for s in _symbols(outline.text) if s.start >= outline.letterhead.title_span.start]
    heads: list[tuple[int, str, _Symbol]] = []
    for symbol in symbols:
        head = _head(outline, rules, types, by_end, symbol, heads[-1] if heads else None)
        if head:
            heads.append((*head, symbol))
    heads.extend(_short_forms(outline, rules, types, symbols))
    heads.sort(key=lambda h: h[0])
    openings = [start for start, _, _ in heads]  # in order
    return _shared_tails([_mention(outline, rules, head, body_at, openings) for head in heads], outline)


def _shared_tails(mentions: list[DocumentMention], outline: Outline) -> tuple[DocumentMention, ...]:
    """ "số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017 của …": coordinated numbers share the date and issuer of the last."""
    for i in range(len(mentions) - 2, -1, -1):
        one, after = mentions[i], mentions[i + 1]
        bare = after.number is not None and outline.text[after.start].isdigit()
        if (
            bare
            and one.date is None
            and one.issuer is None
            and _COORDINATED.fullmatch(outline.key, one.end, after.start)
        ):
            mentions[i] = replace(one, date=after.date, issuer=after.issuer, body=one.body or after.body)
    return tuple(mentions)


def _symbols(text: str) -> Iterator[_Symbol]:
    found: list[_Symbol] = []
    taken: set[int] = set()
    for rule, pattern in _SYMBOLS:
        for m in pattern.finditer(text):
            number = re.sub(r"\s", "", m.group()).replace("–", "-")
            if rule == "normative number":
                kind, _, body = re.sub(r"\s", "", m[3]).replace("–", "-").partition("-")
                codes = (kind, body or kind)
            else:
                codes = (m[2], re.sub(r"\s", "", m[3]).replace("–", "-"))
            if taken.isdisjoint(range(*m.span())):
                taken.update(range(*m.span()))
                found.append(_Symbol(m.start(), m.end(), number, *codes, rule))
    return iter(sorted(found, key=lambda s: s.start))


def _head(
    outline: Outline,
    rules: Rules,
    types: Sequence[Match[str]],
    by_end: Mapping[int, Match[str]],
    symbol: _Symbol,
    before: tuple[int, str, _Symbol] | None,
) -> tuple[int, str] | None:
    """Where a numbered mention begins and its type: the word before it, else a coordinated one, else the code."""
    lead = _LEAD.search(outline.key, max(0, symbol.start - 40), symbol.start)
    word = by_end.get(lead.start() if lead else symbol.start)
    if word:
        return word.start, _type_of(rules, word.payloads, symbol.type_code)
    if before and _COORDINATED.fullmatch(outline.key, before[2].end, symbol.start):
        return symbol.start, before[1]
    named = _named_before(outline, types, symbol, lead.start() if lead else symbol.start)
    if named:
        return named.start, _type_of(rules, named.payloads, symbol.type_code)
    kinds = rules.codes.get(symbol.type_code.casefold())
    return (symbol.start, kinds[0]) if kinds else None


def _named_before(outline: Outline, types: Sequence[Match[str]], symbol: _Symbol, lead: int) -> Match[str] | None:
    """ "Luật Đầu tư công số 39/2019/QH14": the type word stands before the name, the number after it."""
    if lead == symbol.start or "số" not in outline.key[lead : symbol.start]:
        return None
    near = max(0, lead - 120)
    start = max(lead - 120, *(outline.key.rfind(sign, near, lead) for sign in (",", ";", ".", "\n", "(")))
    inside = starting_in(types, start + 1, lead)
    return next((m for m in reversed(inside) if outline.text[m.start].isupper()), None)


def _type_of(rules: Rules, ids: tuple[str, ...], code: str) -> str:
    """The word decides where a code is shared; where a word is shared, the code does."""
    return next((i for i in ids if i in rules.codes.get(code.casefold(), ())), ids[0])


def _short_forms(
    outline: Outline, rules: Rules, types: Sequence[Match[str]], symbols: Sequence[_Symbol]
) -> Iterator[tuple[int, str, _Symbol]]:
    """ "Đề án 06", "Nghị quyết 18", "Chỉ thị số 46": a type word with a capital and bare digits."""
    taken = {i for s in symbols for i in range(s.start, s.end)}
    for word in types:
        m = _SHORT.match(outline.key, word.end)
        if not m or not outline.text[word.start].isupper() or word.start < outline.letterhead.span.end:
            continue
        if m.start(1) in taken or _COUNTS.match(outline.key, m.end()):
            continue
        if len(m[1]) == 4 and m[1][:2] in ("19", "20"):
            continue  # a year: "Chương trình công tác 2024"
        yield word.start, word.payloads[0], _Symbol(m.start(1), m.end(1), m[1], "", "", "short form")


def _mention(
    outline: Outline,
    rules: Rules,
    head: tuple[int, str, _Symbol],
    body_at: Mapping[int, BodyMention],
    openings: Sequence[int],
) -> DocumentMention:
    start, kind, symbol = head
    tail = _tail(outline, symbol.end, body_at)
    concept = rules.lexicon.document_types[kind]
    body = tail.body or _body_of(rules, symbol)
    limit = outline.letterhead.span.end if symbol.end < outline.letterhead.span.end else outline.end_matter.span.start
    note = outline.footnote_at(symbol.end)
    subject = find_subject(outline, rules, tail.end, openings, note.end if note else max(limit, tail.end))
    return DocumentMention(
        start=start,
        end=tail.end,
        type=concept.label,
        type_concept=kind,
        number=symbol.number,
        date=tail.date,
        issuer=tail.issuer,
        body=body,
        subject=subject,
        rule=symbol.rule,
        confidence=0.8 if symbol.rule == "short form" else 1.0,
    )


def _tail(outline: Outline, end: int, body_at: Mapping[int, BodyMention]) -> _Tail:
    """Date, issuer and term after a number, in any order, each once."""
    date = issuer = body = None
    moved = True
    while moved:
        moved = False
        if date is None and (lead := _DATE_LEAD.match(outline.key, end)):
            dates = find_dates(outline.key, lead.end(), lead.end() + 30)
            if dates and dates[0].start == lead.end():
                date, end, moved = dates[0].value, dates[0].end, True
                continue
        if date is None and (year := _YEAR.match(outline.key, end)):
            date, end, moved = year[1], year.end(), True
            continue
        if issuer is None and (of := _OF.match(outline.key, end)) and (found := body_at.get(of.end())):
            issuer, body, end, moved = found.name, found.body, found.end, True
            continue
        if issuer is not None and (term := _TERM.match(outline.key, end)):
            end, moved = term.end(), True
    return _Tail(end, date, issuer, body)


def _body_of(rules: Rules, symbol: _Symbol) -> str | None:
    """The body that a symbol names, for the identity; its name is not printed, so no issuer is claimed."""
    code = symbol.body_code.casefold()
    return rules.body_codes.get(code) or rules.body_codes.get(code.split("-")[0])
