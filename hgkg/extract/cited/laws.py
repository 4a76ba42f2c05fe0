"""Laws cited by name: "Luật Đất đai năm 2024", "Luật Sửa đổi, bổ sung một số điều của Luật …", "Hiến pháp 2013",
"Bộ luật Lao động (Luật số 45/2019/QH14)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hgkg.extract.cited.symbols import normative_at
from hgkg.extract.rules import Rules
from hgkg.model.lexicon import DocumentType
from hgkg.model.mention import DocumentMention
from hgkg.model.outline import Outline
from hgkg.text.dates import find_dates
from hgkg.text.fold import match_key
from hgkg.text.spans import Span

_MOST_WORDS = 14
_WORD = re.compile(r"\s[^\W\d_]+\b")
_JOINED = re.compile(r"(?:,|\s[-–])(?=\s)")
_AMENDING = re.compile(
    r"\s+sửa đổi(?:, bổ sung)?(?: một số)?(?: điều| nội dung)?(?: của)?(?: các| \d+)?\s+"
    r"(?=(?:bộ luật|luật|pháp lệnh)\b)"
)
_AND_LAW = re.compile(r"\s*(?:,|và)\s+(?=(?:bộ luật|luật|pháp lệnh)\b)")
_YEAR = re.compile(r"\s+(?:(?:năm\s+)?(?:19|20)\d\d\b(?!\s*[-–/])|\((?:năm\s+)?(?:19|20)\d\d\))")
_NUMBER = re.compile(r"\s*\(\s*(?:(?:bộ luật|luật|pháp lệnh)\s+)?(?:số\s*:?\s*)?(?=\d)")
_CLOSING = re.compile(r"\s*\)")
_AMENDED = re.compile(r"\s*\((?:đã )?(?:được )?sửa đổi(?:, bổ sung)?(?:\s+(?:năm\s+)?\d{4}(?:,\s*\d{4})*)?\)")
_DATED = re.compile(r"\s*,?\s*\(?\s*(?:ngày\s+)+(?=\d)")
_STATE = re.compile(r"(?:\s+nước)?\s+cộng hòa xã hội chủ nghĩa việt nam")
_PARTY = re.compile(r"\s+đảng(?:\s+cộng sản việt nam)?\b")


@dataclass(frozen=True, slots=True)
class _Name:
    """Where the words of a law's name end, and all of it: its year tells it from others but not what it is about."""

    words_end: int
    end: int


def find_laws(outline: Outline, rules: Rules) -> Iterator[DocumentMention]:
    """Laws, codes, ordinances, the constitution and the Party's charter, cited by name with a capital."""
    found: list[DocumentMention] = []
    for concept in rules.lexicon.document_types.values():
        if not concept.is_norm:
            continue
        word = match_key(concept.label)
        at = outline.key.find(word)
        while at >= 0:
            end = at + len(word)
            stands_alone = not outline.key[at - 1 : at].isalnum() and not outline.key[end : end + 1].isalnum()
            if stands_alone and outline.text[at].isupper():
                found += _law(outline, rules, concept, at, end)
            at = outline.key.find(word, end)
    reach = -1
    for law in sorted(found, key=lambda m: (m.start, -m.end)):
        # Date and number belong to the law that holds it.
        inside = law.start < reach and law.subject
        yield replace(law, end=_name_end(outline, law), date=None, number=None) if inside else law
        reach = max(reach, law.end)


def _name_end(outline: Outline, law: DocumentMention) -> int:
    end = law.subject.end if law.subject else law.end
    year = _YEAR.match(outline.key, end)
    return year.end() if year else end


def _law(outline: Outline, rules: Rules, concept: DocumentType, start: int, word_end: int) -> Iterator[DocumentMention]:
    name = _name(outline, rules, concept, word_end)
    if name is None:
        return
    number, after = _numbered(outline.text, outline.key, name.end)
    end, date = _dated(outline, after)
    if number is None and date:  # "Luật Đầu tư công ngày 29/11/2024 (Luật số 58/2024/QH15)"
        number, end = _numbered(outline.text, outline.key, end)
    yield DocumentMention(
        start=start,
        end=end,
        type=concept.label,
        type_concept=concept.id,
        number=number,
        date=date,
        subject=Span(word_end + 1, name.words_end) if name.words_end > word_end else None,
        rule="law",
        confidence=0.9,
    )


def _name(outline: Outline, rules: Rules, concept: DocumentType, end: int) -> _Name | None:
    """The name that follows a type word at ``end``; None where there is none."""
    key = outline.key
    if concept.id == "hien-phap":
        state = _STATE.match(key, end)
        stop = state.end() if state else end
    elif concept.id == "dieu-le":
        party = _PARTY.match(key, end)
        stop = party.end() if party else end
    else:
        stop = _amending(outline, rules, end) or _words(outline, rules, end)
    words = stop
    for pattern in (_AMENDED, _YEAR, _AMENDED):
        m = pattern.match(key, stop) if stop > end or pattern is _YEAR else None
        stop = m.end() if m else stop
    whole = stop > end + 2 and (concept.id in ("hien-phap", "dieu-le") or words > end)
    return _Name(words, stop) if whole else None


def _numbered(text: str, key: str, end: int) -> tuple[str | None, int]:
    """The number in brackets behind a law's name, and where the brackets close."""
    opening = _NUMBER.match(key, end)
    symbol = normative_at(text, opening.end()) if opening else None
    closing = _CLOSING.match(key, symbol.end) if symbol else None
    return (symbol.number, closing.end()) if symbol and closing else (None, end)


def _amending(outline: Outline, rules: Rules, end: int) -> int | None:
    """ "Sửa đổi, bổ sung một số điều của Luật A và Luật B": one law, whose name holds others."""
    m = _AMENDING.match(outline.key, end)
    if m is None:
        return None
    stop = m.end()
    while law := re.compile(r"(?:bộ luật|luật|pháp lệnh)\b").match(outline.key, stop):
        stop = _words(outline, rules, law.end())
        year = _YEAR.match(outline.key, stop)
        more = _AND_LAW.match(outline.key, year.end() if year else stop)
        if more is None:
            break
        stop = more.end()
    return stop


def _words(outline: Outline, rules: Rules, end: int) -> int:
    """Where the words of a law's name end: with the name where it is a known one, else before a word no name has."""
    key = outline.key
    if rules.word_at("law.not", key, end + 1):
        return end
    known = rules.word_at("law.name", key, end + 1)
    if known:
        return end + 1 + len(known)
    stop = end
    for _ in range(_MOST_WORDS):
        word = _WORD.match(key, stop)
        if word is None or rules.word_at("law.stop", key, word.start() + 1):
            break
        if outline.text[word.start() + 1].isupper() and _starts_type(rules, key, word.start() + 1):
            break
        stop = word.end()
        joined = _JOINED.match(key, stop)
        if joined and rules.word_at("law.join", key, joined.end() + 1):
            stop = joined.end()
    return stop


def _starts_type(rules: Rules, key: str, at: int) -> bool:
    return key.startswith(("luật ", "bộ luật ", "pháp lệnh ", "nghị "), at)


def _dated(outline: Outline, end: int) -> tuple[int, str | None]:
    lead = _DATED.match(outline.key, end)
    dates = find_dates(outline.key, lead.end(), lead.end() + 30) if lead else []
    return (dates[0].end, dates[0].value) if lead and dates and dates[0].start == lead.end() else (end, None)
