"""Values given in the order of their times: "đạt lần lượt 95% và 98% vào năm 2025 và 2030"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from hgkg.model.mention import Figure
from hgkg.model.outline import Sentence

_RESPECTIVELY = "lần lượt"
_WORDS = (_RESPECTIVELY, "tương ứng")
_JOINED = re.compile(r"\s*(?:,|và|,\s?và)\s+(?:đạt |là )?")
_LEADS = re.compile(r"[\s:]*(?:(?:đạt|là|còn|tăng|giảm|khoảng|trên|ở mức|với)[\s:]+)*")
_YEARS = re.compile(r"năm (?:19|20)\d\d(?:(?:,? và|,) (?:đến |vào )?(?:năm )?(?:19|20)\d\d)+")
_BEHIND = re.compile(r"[\s,(]*(?:(?:vào|đến|trong|cho|của|các)\s+)*")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class InOrder:
    """What "lần lượt" says of the figures of a sentence.

    Attributes:
        periods: from where a value begins to its time.
        unclear: where the values begin that are of several things, which no order of times tells apart.
    """

    periods: Mapping[int, str] = field(default_factory=dict)
    unclear: frozenset[int] = frozenset()


NONE_IN_ORDER = InOrder()


def in_order(key: str, sentence: Sentence, figures: Sequence[Figure]) -> tuple[Sequence[Figure], InOrder]:
    """The figures, each with the unit that it shares with the last of its row, and what their order says."""
    found = [(at, word) for word in _WORDS if (at := key.find(word, sentence.start, sentence.end)) >= 0]
    if len(figures) < 2 or not found:
        return figures, NONE_IN_ORDER
    at, word = min(found)
    row = _row(key, figures, at + len(word))
    if len(row) < 2:
        return figures, NONE_IN_ORDER
    last = row[-1]
    years = _years(key, sentence, at, last)
    if len(years) == len(row):
        shared = {f.value_start: _with_unit(f, last) for f in row if f.unit is None}
        periods = {f.value_start: year for f, year in zip(row, years, strict=True)}
        return [shared.get(f.value_start, f) for f in figures], InOrder(periods)
    if word != _RESPECTIVELY:
        return figures, NONE_IN_ORDER
    stop = key.find(";", last.end, sentence.end)
    end = stop if stop >= 0 else sentence.end
    same = (f.value_start for f in figures if row[0].start <= f.start < end and f.unit in (row[0].unit, last.unit))
    return figures, InOrder(unclear=frozenset(same))


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
