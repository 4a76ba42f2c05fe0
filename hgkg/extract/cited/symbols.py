"""The numbers of documents in a text, however they are spaced, escaped or broken over lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from hgkg.extract.rules import Rules
from hgkg.text.places import matches_at

# Opens with one digit and looks behind from there: a search led by what must not stand is tried everywhere.
_DIGITS = r"(\d(?<![\w/.]\d)\d{0,4}[a-z]?)"
_CODE = r"[A-ZĐ][A-Za-zĐđ]"
_BODY = r"[A-ZĐ][A-Za-zĐđƯư&]*\d{0,2}(?:[-–][A-ZĐƯ][A-Za-zĐđƯư&]*)*"
_SYMBOLS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("party number", re.compile(rf"{_DIGITS}\s*[-–]\s*({_CODE}{{0,5}})\s*/\s*({_BODY})")),
    (
        "normative number",
        re.compile(rf"{_DIGITS}\s*/\s*(\d{{4}})\s*/\s*([A-ZĐ][A-Za-zĐđ]*\d{{0,2}}(?:\s*[-–/]\s*{_BODY})?)"),
    ),
    ("state number", re.compile(rf"{_DIGITS}\s*/\s*({_CODE}{{0,6}})\s*[-–]\s*({_BODY})")),
)
# "36 CT/TW": of old, a blank stood for the dash of the Party. Only codes that are known make sure of it.
_UNDASHED = re.compile(rf"{_DIGITS}[ ]({_CODE}{{1,5}})/([A-ZĐ]{{2,8}})\b")
# What all of them open with: each is tried where it stands.
_OPENING = re.compile(rf"{_DIGITS}(?=\s*[-–/]\s*[A-ZĐ]|\s*/\s*\d{{4}}\s*/|[ ][A-ZĐ])")


@dataclass(frozen=True, slots=True)
class FoundSymbol:
    """A number at its place: without spaces, its codes apart, and the rule that found it."""

    start: int
    end: int
    number: str
    type_code: str
    body_code: str
    rule: str


def find_symbols(text: str, numbers: Sequence[int], rules: Rules) -> list[FoundSymbol]:
    """All numbers of documents in ``text``, in order; where two readings overlap, the first rule's.

    ``numbers``: where runs of digits begin.
    """
    found: list[FoundSymbol] = []
    openings = [start for start in numbers if _OPENING.match(text, start)]
    for rule, pattern in _SYMBOLS:
        _add(found, [_symbol(rule, m) for m in matches_at(pattern, text, openings)])
    known = [m for m in matches_at(_UNDASHED, text, openings) if _is_known(rules, m)]
    _add(found, [FoundSymbol(*m.span(), f"{m[1]}-{m[2]}/{m[3]}", m[2], m[3], "party number") for m in known])
    return found


def normative_at(text: str, offset: int) -> FoundSymbol | None:
    """The number with a year ("45/2019/QH14") that stands at ``offset``."""
    rule, pattern = _SYMBOLS[1]
    m = pattern.match(text, offset)
    return _symbol(rule, m) if m else None


def _add(found: list[FoundSymbol], more: list[FoundSymbol]) -> None:
    starts = [s.start for s in found]
    for symbol in more:
        i = bisect_right(starts, symbol.start)
        before, after = found[i - 1 : i], found[i : i + 1]
        if not any(s.start < symbol.end and symbol.start < s.end for s in (*before, *after)):
            found.append(symbol)
    found.sort(key=lambda s: s.start)


def _symbol(rule: str, m: re.Match[str]) -> FoundSymbol:
    number = _bare(m.group())
    if rule == "normative number":
        kind, *body = re.split(r"[-/]", _bare(m[3]), maxsplit=1)
        return FoundSymbol(*m.span(), number, kind, body[0] if body else kind, rule)
    return FoundSymbol(*m.span(), number, m[2], _bare(m[3]), rule)


def _bare(printed: str) -> str:
    return re.sub(r"\s", "", printed).replace("–", "-")


def _is_known(rules: Rules, m: re.Match[str]) -> bool:
    return m[2].casefold() in rules.codes and m[3].casefold() in rules.body_codes
