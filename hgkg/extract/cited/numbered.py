"""Documents cited by number: type word, number, date, issuer, subject.

Symbols: Party ``07-NQ/TU`` (Hướng dẫn 36-HD/VPTW); State ``148/KH-UBND``, ``14/2022/NQ-HĐND`` (Nghị định
30/2020/NĐ-CP); National Assembly ``59/2020/QH14``; letters ``2046/TLĐ-QHLĐ``. Short forms have digits: ``Đề án 06``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hgkg.extract.cited.short_forms import find_short_forms
from hgkg.extract.cited.subjects import find_subject
from hgkg.extract.cited.symbols import FoundSymbol, find_symbols
from hgkg.extract.cited.tails import BodyPlaces, issuer_before, read_tail
from hgkg.extract.rules import Rules
from hgkg.model.mention import DocumentMention
from hgkg.model.outline import Outline
from hgkg.text.phrases import Match

_LEAD = re.compile(r"\s*(?:số\s*:?\s*)*$")
_SET_OFF = re.compile(r"\s*[:(]$")  # "Nghị quyết: 57, 59, 66"
_TOLD_AS_REACH = 24
_TOLD_AS = re.compile(r"(?:\s[^\W\d_]+){0,3}")  # "Nghị quyết trụ cột (57, 59, 66)"
_COORDINATED = re.compile(r"\s*(?:,|;|và|hoặc)\s*(?:số\s*)?$")
_CODE_WORD = re.compile(r"(?<!\w)([A-ZĐ][A-Za-zĐđ]{1,4})$")
_APART = re.compile(r"[;:\n]|\.\s")
_NAME_REACH = 160  # characters of a law's name between its type word and its number


@dataclass(frozen=True, slots=True)
class _Head:
    """Where a mention begins, the local name of its type, and its number."""

    start: int
    type: str
    symbol: FoundSymbol


def find_numbered(
    outline: Outline, rules: Rules, types: Sequence[Match[str]], places: BodyPlaces
) -> tuple[DocumentMention, ...]:
    """Numbered citations in text order, the letterhead's own number left out."""
    heads = _heads(outline, rules, types)
    openings = [head.start for head in heads]
    headed = sorted({*openings, *(word.start for word in types if outline.text[word.start].isupper())})
    mentions = [_mention(outline, rules, head, places, openings, headed) for head in heads]
    return _shared_tails(mentions, outline)


def _heads(outline: Outline, rules: Rules, types: Sequence[Match[str]]) -> list[_Head]:
    above = outline.letterhead
    symbols = [
        s
        for s in find_symbols(outline.text, outline.numbers, rules)
        if s.start >= above.title_span.start
        and not (above.title_span.end <= s.start < above.span.end and s.number == above.number)
    ]
    short = find_short_forms(outline, rules, types, symbols)
    by_end, words = {m.end: m for m in types}, [m for m in types if outline.text[m.start].isupper()]
    found: list[_Head] = []
    for symbol in sorted((*symbols, *short), key=lambda s: s.start):
        head = _head(outline, rules, by_end, words, symbol, found[-1] if found else None)
        if head:
            found.append(head)
    return found


def _head(
    outline: Outline,
    rules: Rules,
    by_end: Mapping[int, Match[str]],
    words: Sequence[Match[str]],
    symbol: FoundSymbol,
    before: _Head | None,
) -> _Head | None:
    """Where a mention begins and its type: the word before it, else a coordinated one, else the code."""
    lead = _LEAD.search(outline.key, max(0, symbol.start - 40), symbol.start)
    opens = lead.start() if lead else symbol.start
    word = by_end.get(opens)
    if (
        word is None
        and symbol.rule == "short form"
        and (sign := _SET_OFF.search(outline.key, max(0, opens - 30), opens))
    ):
        word = _told_as(outline, by_end, sign.start())
    if word:
        return _Head(word.start, _type_of(rules, word.payloads, symbol.type_code), symbol)
    if before and _COORDINATED.fullmatch(outline.key, before.symbol.end, symbol.start):
        return _Head(symbol.start, before.type, symbol)
    code = _CODE_WORD.search(outline.text, max(0, opens - 6), opens)
    if code and (types := rules.codes.get(code[1].casefold())):  # "QĐ số 12/QĐ-UBND"
        return _Head(code.start(1), _type_of(rules, types, symbol.type_code), symbol)
    named = _named_before(outline, words, symbol, opens)
    if named:
        return _Head(named.start, _type_of(rules, named.payloads, symbol.type_code), symbol)
    types = rules.codes.get(symbol.type_code.casefold())
    return _Head(symbol.start, types[0], symbol) if types else None


def _told_as(outline: Outline, by_end: Mapping[int, Match[str]], bracket: int) -> Match[str] | None:
    """The type word before numbers in brackets; a few words may stand between, another type word among them."""
    reach = range(bracket, max(0, bracket - _TOLD_AS_REACH), -1)
    word = next((by_end[at] for at in reach if at in by_end), None)
    word = (by_end.get(word.start - 1) or word) if word else None
    return word if word and _TOLD_AS.fullmatch(outline.key, word.end, bracket) else None


def _named_before(outline: Outline, words: Sequence[Match[str]], symbol: FoundSymbol, lead: int) -> Match[str] | None:
    """ "Luật Đầu tư công số 39/2019/QH14": the type word stands before the name, the number after it."""
    if lead == symbol.start or "số" not in outline.key[lead : symbol.start]:
        return None
    start = max(outline.key.rfind(sign, 0, lead) for sign in (",", ";", ".", "\n", "("))
    last = bisect_left(words, lead, key=lambda m: m.start) - 1
    word = words[last] if last >= 0 else None
    if word is None or word.end >= lead or word.start <= lead - _NAME_REACH:
        return None
    # "Quy chế phối hợp giữa A, B và C số …": the commas part those who agreed on it
    agreed = " giữa " in outline.key[word.end : max(start, word.end)]
    inside = word.start > start or (agreed and not _APART.search(outline.key, word.end, lead))
    return word if inside else None


def _type_of(rules: Rules, ids: tuple[str, ...], code: str) -> str:
    """The word decides where a code is shared; where a word is shared, the code does."""
    return next((i for i in ids if i in rules.codes.get(code.casefold(), ())), ids[0])


def _mention(
    outline: Outline,
    rules: Rules,
    head: _Head,
    places: BodyPlaces,
    openings: Sequence[int],
    headed: Sequence[int],
) -> DocumentMention:
    symbol = head.symbol
    tail = read_tail(outline, rules, symbol.end, places, joint=_is_joint(rules, head))
    before = issuer_before(outline, rules, head.start, places) if tail.issuer is None else None
    limit = outline.letterhead.span.end if symbol.end < outline.letterhead.span.end else outline.end_matter.span.start
    note = outline.footnote_at(symbol.end)
    return DocumentMention(
        start=head.start,
        end=tail.end,
        type=rules.lexicon.document_types[head.type].label,
        type_concept=head.type,
        number=symbol.number,
        date=tail.date or (before.date if before else None),
        issuer=tail.issuer or (before.issuer if before else None),
        co_issuers=tail.others,
        body=tail.body or (before.body if before else None) or _body_of(rules, symbol),
        subject=find_subject(
            outline, rules, tail.end, openings, note.end if note else max(limit, tail.end), places, headed
        ),
        rule=symbol.rule,
        confidence=0.8 if symbol.rule == "short form" else 1.0,
    )


def _is_joint(rules: Rules, head: _Head) -> bool:
    """Whether several bodies issue such a document together: its type or the codes of its number say so."""
    codes = head.symbol.body_code.casefold().split("-")
    return "lien-tich" in head.type or sum(code.rstrip("0123456789") in rules.body_codes for code in codes) > 1


def _shared_tails(mentions: list[DocumentMention], outline: Outline) -> tuple[DocumentMention, ...]:
    """ "số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017 của …": coordinated numbers share the date and issuer of the last."""
    for i in range(len(mentions) - 2, -1, -1):
        one, after = mentions[i], mentions[i + 1]
        bare = after.number is not None and outline.text[after.start].isdigit()
        joined = bare and _COORDINATED.fullmatch(outline.key, one.end, after.start)
        if joined and one.date is None:
            issuer = one.issuer or after.issuer
            mentions[i] = replace(one, date=after.date, issuer=issuer, body=one.body or after.body)
            continue
        both = after.issuer and one.issuer is None and _alike(one, after)  # "Nghị định A và Nghị định B của Chính phủ"
        if both and _COORDINATED.fullmatch(outline.key, one.end, after.start):
            mentions[i] = replace(one, issuer=after.issuer, body=one.body or after.body)
    for i, after in enumerate(mentions[1:], 1):  # who issued the first, said before it, issued them all
        one = mentions[i - 1]
        bare = after.number is not None and outline.text[after.start].isdigit()
        if bare and after.issuer is None and one.issuer and _COORDINATED.fullmatch(outline.key, one.end, after.start):
            mentions[i] = replace(after, issuer=one.issuer, body=one.body or after.body)
    return tuple(mentions)


def _alike(one: DocumentMention, other: DocumentMention) -> bool:
    """Whether two documents are of one type and numbered by one body."""
    codes = [(m.number or "").rpartition("/")[2] for m in (one, other)]
    return one.type_concept == other.type_concept and codes[0] == codes[1] != "" and not codes[0].isdigit()


def _body_of(rules: Rules, symbol: FoundSymbol) -> str | None:
    """The body that a symbol names, for the identity; its name is not printed, so no issuer is claimed."""
    code = symbol.body_code.casefold()
    return rules.body_codes.get(code) or rules.body_codes.get(code.split("-")[0])
