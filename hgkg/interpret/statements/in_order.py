"""Values given in the order of their times or things: "đạt lần lượt 95% và 98% vào năm 2025 và 2030"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from hgkg.interpret.grammar import CHANGES, Grammar
from hgkg.interpret.statements.leads import Leads
from hgkg.interpret.statements.things_in_order import things_in_order
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline, Sentence
from hgkg.text.numbers import parse_roman
from hgkg.text.spans import Span

_RESPECTIVELY = ("lần lượt", "theo thứ tự")
_WORDS = (*_RESPECTIVELY, "tương ứng")
_JOINED = re.compile(r"\s*(?:,|và|,\s?và)\s+(?:đạt |là )?")
_LEADS = re.compile(r"[\s:]*(?:(?:đạt|là|còn|tăng|giảm|khoảng|trên|ở mức|với|bằng)[\s:]+)*")
_YEARS = re.compile(r"năm (?:19|20)\d\d(?:(?:,? và|,) (?:đến |vào )?(?:năm )?(?:19|20)\d\d)+")
_QUARTERS = re.compile(r"quý (?:i{1,3}|iv|[1-4])(?:(?:,? và|,) (?:quý )?(?:i{1,3}|iv|[1-4])\b)+")
_MONTHS = re.compile(r"tháng (?:1[0-2]|0?[1-9])(?:(?:,? và|,) (?:tháng )?(?:1[0-2]|0?[1-9])\b)+")
_MONTH = re.compile(r"\d+")
_QUARTER = re.compile(r"\b(?:i{1,3}|iv|[1-4])\b")
_BEHIND = re.compile(r"[\s,(]*(?:(?:vào|đến|trong|cho|của|các)\s+)*")
_YEAR = re.compile(r"\d{4}")
# "… 95% và 90% | vào năm 2025, | 98% và 95% vào năm 2030": the same things again at another time
_AGAIN = re.compile(r"[\s,(]*(?:vào|đến|trong)?\s*năm (?:19|20)\d\d[\s,)]*(?:và )?(?:đạt |là |lần lượt )*")
_CLAUSE = re.compile(r"[;:(]|\.\s")


@dataclass(frozen=True, slots=True)
class Thing:
    """What one of several values is of, in the text's words; the verb that all share, where their words begin."""

    words: str
    verb: str | None
    start: int


@dataclass(frozen=True, slots=True)
class InOrder:
    """What "lần lượt" says of the figures of a sentence.

    Attributes:
        periods: from where a value begins to its time; a part of a year without it begins with "-".
        unclear: where the values begin that are of several things, which no order tells apart.
        things: from where a value begins to what it is of.
        changes: from where a change begins to where the value begins that it is of, and the role of its verb.
    """

    periods: Mapping[int, str] = field(default_factory=dict)
    unclear: frozenset[int] = frozenset()
    things: Mapping[int, Thing] = field(default_factory=dict)
    changes: Mapping[int, tuple[int, str]] = field(default_factory=dict)


NONE_IN_ORDER = InOrder()


def in_order(
    outline: Outline, grammar: Grammar, leads: Leads, sentence: Sentence, figures: Sequence[Figure]
) -> tuple[Sequence[Figure], InOrder]:
    """The figures, each with the unit that it shares with the last of its row, and what their order says."""
    key = outline.key
    if len(figures) < 2:
        return figures, NONE_IN_ORDER
    found = [(at, word) for word in _WORDS if (at := key.find(word, sentence.start, sentence.end)) >= 0]
    if not found:
        return figures, NONE_IN_ORDER
    at, word = min(found)
    row = _row(key, figures, at + len(word))
    if len(row) < 2:
        return figures, NONE_IN_ORDER
    last = row[-1]
    shared = {f.value_start: _with_unit(f, last) for f in row if f.unit is None}
    whole = [shared.get(f.value_start, f) for f in figures]
    years = _years(key, sentence, at, last)
    if len(years) == len(row):
        return whole, InOrder({f.value_start: year for f, year in zip(row, years, strict=True)})
    clause = max((m.end() for m in _CLAUSE.finditer(key, sentence.start, at)), default=sentence.start)
    valued = [f for f in figures if clause <= f.start < at]
    verb = leads.verb(key[at : row[0].start].rstrip())[0] or ""
    if len(valued) == len(row) and verb in CHANGES:  # "đạt 91% và 92%, tương ứng tăng 1% và 2%"
        return whole, InOrder(changes={f.value_start: (v.value_start, verb) for f, v in zip(row, valued, strict=True)})
    again = bool(valued) or _again(key, figures, last)
    told = None if again else _things(outline, grammar, leads, sentence, at, row)
    if told is not None:
        return whole, told
    if word not in _RESPECTIVELY:
        return figures, NONE_IN_ORDER
    stop = key.find(";", last.end, sentence.end)
    end = stop if stop >= 0 else sentence.end
    same = (f.value_start for f in figures if row[0].start <= f.start < end and f.unit in (row[0].unit, last.unit))
    return figures, InOrder(unclear=frozenset(same))


def _again(key: str, figures: Sequence[Figure], last: Figure) -> bool:
    """Whether values follow the row at another time, so that no order tells them apart."""
    after = next((f for f in figures if f.start >= last.end), None)
    return after is not None and after.unit == last.unit and bool(_AGAIN.fullmatch(key, last.end, after.start))


def _things(
    outline: Outline, grammar: Grammar, leads: Leads, sentence: Sentence, at: int, row: Sequence[Figure]
) -> InOrder | None:
    """What the values of a row are of, by the words of their clause before the verb; None where not as many."""
    key = outline.key
    start = sentence.start + (len(sentence.item) if sentence.item else 0)
    start = max((m.end() for m in _CLAUSE.finditer(key, start, at)), default=start)
    behind, _ = leads.verb(key[at : row[0].start].rstrip(" :"))
    before, cut = leads.verb(key[start:at].rstrip(" ,"))
    verb = behind if behind not in (None, "state", "share") else before
    words = leads.stripped(start, start + cut)
    first, parts = _parts_of_a_year(key, words)
    if len(parts) == len(row):
        words = leads.stripped(words.start, first)
        thing = Thing(Span(*words).cut(outline.text), verb, words.start)
        periods = {f.value_start: part for f, part in zip(row, parts, strict=True)}
        return InOrder(periods, things={f.value_start: thing for f in row}) if thing.words else None
    named = things_in_order(grammar, words.cut(outline.text), len(row))
    headless = row[-1].unit_kind == "share" and verb not in (*CHANGES, "share")
    if not named or (headless and not grammar.starts_with(words.cut(key), "indicator.head")):
        return None  # "các huyện A, B đạt lần lượt 45%, 50%": of what is not said
    return InOrder(things={f.value_start: Thing(n, verb, words.start) for f, n in zip(row, named, strict=True)})


def _parts_of_a_year(key: str, words: Span) -> tuple[int, list[str]]:
    """The last list of quarters or months in a span: where it begins, and each as the part of a year it is."""
    quarters = next(reversed(list(_QUARTERS.finditer(key, *words))), None)
    if quarters:
        listed = _QUARTER.findall(quarters.group())
        return quarters.start(), [f"-Q{q if q.isdigit() else parse_roman(q.upper())}" for q in listed]
    months = next(reversed(list(_MONTHS.finditer(key, *words))), None)
    return (months.start(), [f"-{int(m):02}" for m in _MONTH.findall(months.group())]) if months else (0, [])


def _row(key: str, figures: Sequence[Figure], at: int) -> list[Figure]:
    """The figures that follow one another from ``at`` on, with nothing between but a comma or "và"."""
    row: list[Figure] = []
    for figure in figures:
        if figure.start < at:
            continue
        between = _JOINED if row else _LEADS
        if not between.fullmatch(key, row[-1].end if row else at, figure.start):
            break
        row.append(figure)
    return row


def _years(key: str, sentence: Sentence, at: int, last: Figure) -> list[str]:
    """The years right behind the row, else the last list of years before it."""
    lead = _BEHIND.match(key, last.end, sentence.end)
    behind = _YEARS.match(key, lead.end(), sentence.end) if lead else None
    listed = behind or next(reversed(list(_YEARS.finditer(key, sentence.start, at))), None)
    return _YEAR.findall(listed.group()) if listed else []


def _with_unit(figure: Figure, last: Figure) -> Figure:
    return replace(
        figure,
        unit=last.unit,
        unit_concept=last.unit_concept,
        unit_kind=last.unit_kind,
        factor=last.factor,
        unit_base=last.unit_base,
    )
