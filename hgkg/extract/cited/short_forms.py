"""Short forms of numbers: "Đề án 06", "Chỉ thị số 46", "Kế hoạch số 10, 11 và 12-KH/TU", "Nghị quyết 57-NQ/TW, 59 và
68", "bộ tứ nghị quyết 57, 59, 66"; not what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from hgkg.extract.cited.symbols import FoundSymbol
from hgkg.extract.rules import Rules
from hgkg.model.outline import Outline
from hgkg.text.phrases import Match

_DIGITS = r"(\d{1,4}[a-z]?)(?!\w|[.,]\d|\s?[%‰]|\s?[/\-–]\s?\w)"
_SHORT = re.compile(rf"\s+((?:số\s*:?\s*)*){_DIGITS}")
_SET_OFF = re.compile(rf"\s*[:(]\s*((?:số\s+)?){_DIGITS}")
_TOLD_AS = re.compile(rf"(?:\s[^\W\d_]+){{1,3}}\s*\(\s*((?:số\s+)?){_DIGITS}")  # "Nghị quyết trụ cột (57, 59, 66)"
_SURELY_LISTED = 3  # numbers behind a colon or in brackets; fewer may be values ("Nghị quyết: 20")
_NEXT = re.compile(rf"\s*(?:,|và|hoặc)\s*((?:số\s+)?){_DIGITS}")
_GOES_ON = re.compile(r"\s*(?:,|và|hoặc)\s*(?:số\s+)?\d")
_FIRST_YEAR = 1986  # plans of the years before are not cited by their year
_SIGN = re.compile(r"\s*(?:[,;.:()\[\]“”\"|]|$)|\s*\n|\s+năm\s+(?:19|20)\d\d")


def find_short_forms(
    outline: Outline, rules: Rules, types: Sequence[Match[str]], symbols: Sequence[FoundSymbol]
) -> Iterator[FoundSymbol]:
    """Bare digits behind a type word, and those coordinated with them or with a whole number, in text order.

    A type word without a capital has them only as a list, since "báo cáo 5 vấn đề" counts.
    """
    taken = {s.start for s in symbols}
    title = outline.letterhead.title_span
    for word in types:
        if word.start < outline.letterhead.span.end and not title.start < word.start < title.end:
            continue  # the document's own
        listed = list(_listed(outline, rules, _SHORT.match(outline.key, word.end), taken))
        if not listed:  # most type words
            listed = list(_listed(outline, rules, _SET_OFF.match(outline.key, word.end), taken))
            listed = listed if len(listed) >= _SURELY_LISTED else []
        if not listed and (told := _TOLD_AS.match(outline.key, word.end)):
            listed = list(_listed(outline, rules, told, taken))
            listed = listed if len(listed) >= _SURELY_LISTED and all(len(m[2]) > 1 for m in listed) else []
            taken |= {m.start(2) for m in listed}
        if outline.text[word.start].isupper() or (len(listed) > 1 and all(len(m[2]) > 1 for m in listed)):
            yield from (FoundSymbol(m.start(2), m.end(2), m[2], "", "", "short form") for m in listed)
    for symbol in symbols:
        for m in _listed(outline, rules, _NEXT.match(outline.key, symbol.end), taken):
            yield FoundSymbol(m.start(2), m.end(2), m[2], "", "", "short form")


def _listed(outline: Outline, rules: Rules, m: re.Match[str] | None, taken: Set[int]) -> Iterator[re.Match[str]]:
    """The digits of a list, up to the first that name no document."""
    while m and m.start(2) not in taken and _names(outline, rules, m):
        yield m
        m = _NEXT.match(outline.key, m.end())


def _names(outline: Outline, rules: Rules, m: re.Match[str]) -> bool:
    """Whether digits name a document: "số" stands before them, or no noun that they would count stands behind."""
    key, end = outline.key, m.end()
    if m[2].isdigit() and _FIRST_YEAR <= int(m[2]) < 2100 and not m[1]:
        return False  # "Kế hoạch 2024"; but "Đề án 1956" has a number
    if m[1] and not rules.word_at("citation.counts", key, end + 1):
        return True
    return bool(_SIGN.match(key, end) or _GOES_ON.match(key, end) or rules.word_at("citation.after", key, end + 1))
