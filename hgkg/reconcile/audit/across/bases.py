"""The year before, as two documents imply it: value and growth of each lead back to a base, and the bases differ.

A plan of 6.800 that is 16,02% more starts from 6.800 : 1,1602 = 5.861; a result of 7.017 that is 27,14% more from
7.017 : 1,2714 = 5.519. What the last digits printed leave open is allowed for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from hgkg.model.comparisons import Change
from hgkg.model.finding import Evidence
from hgkg.model.record import Quantified, Result, Target
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.tolerance import alike, half_step, hedge, of_whole_period, scale
from hgkg.reconcile.audit.wording import amount, percent, through, tidy
from hgkg.reconcile.corpus import Corpus
from hgkg.text.numbers import half_digit
from hgkg.text.time_words import time_words

_SLIGHT = 0.005
_GRAVE = 0.05
"""Of the base: below the first a difference is not worth a line, above the second it is no late correction."""
_PLACED = 100.0  # a change in percent above this is left alone: it may be in another unit


@dataclass(frozen=True, slots=True)
class _Implied:
    """A base with what it was computed from; ``low`` and ``high`` are what the printed digits allow.

    Of a result of the year before itself the rate is 0, and ``level`` is what the others are held against.
    """

    level: Quantified
    growth: Quantified
    rate: float
    low: float
    high: float

    @property
    def base(self) -> float:
        return (self.level.value or 0) / (1 + self.rate / 100)

    @property
    def said(self) -> bool:
        """Whether it is no more than what a document says of the year before."""
        return self.level is self.growth and self.rate == 0

    @property
    def digits(self) -> int:
        return 0 if self.base >= 1000 else 2


def two_bases(audited: Audited) -> Iterator[Noticed]:
    """Documents of one area and period, two at a time; each indicator once for each two."""
    corpus = audited.corpus
    found: dict[tuple[str | None, ...], dict[tuple[bool, str], _Implied]] = defaultdict(dict)
    for implied in (*_of_results(corpus), *_of_targets(corpus), *_of_the_year_before(corpus)):
        level = implied.level
        period = str(int(level.period or 0) + 1) if implied.said else level.period
        found[level.concept, level.area, period].setdefault((implied.said, level.doc), implied)
    for by_doc in found.values():
        ordered = sorted(by_doc.values(), key=lambda i: (i.said, not corpus.sets_targets(i.level.doc), i.level.doc))
        told: set[str] = set()
        for one, other in combinations(ordered, 2):
            new = other.level.doc not in told and one.level.doc != other.level.doc and not one.said
            if new and alike(one.level, other.level) and _apart(one, other):
                told.add(other.level.doc)
                yield _noticed(corpus, one, other)


def _of_results(corpus: Corpus) -> Iterator[_Implied]:
    for result in corpus.results:
        if not _usable(corpus, result):
            continue
        for change in result.versus_previous:
            if change.kind in ("increase", "decrease") and _in_percent(change) and _year_before(change, result):
                sign = 1 if change.kind == "increase" else -1
                yield _implied(corpus, result, result, sign * change.value, half_digit(change.value))
                break


def _of_targets(corpus: Corpus) -> Iterator[_Implied]:
    """A target for a level with one for its growth in the same document, for the same time."""
    levels: dict[tuple[str | None, ...], list[Target]] = defaultdict(list)
    for target in corpus.targets:
        if _usable(corpus, target):
            levels[target.doc, target.concept, target.area, target.period].append(target)
    for growth in corpus.targets:
        concept = corpus.concept(growth)
        if concept is None or concept.growth_of is None or growth.unit != "%" or not _exact(growth):
            continue
        found = levels.get((growth.doc, concept.growth_of, growth.area, growth.period), [])
        if len({t.value for t in found}) == 1:
            near = min(found, key=lambda t: abs(t.start - growth.start))
            sign = -1 if growth.direction == "decrease" else 1
            yield _implied(corpus, near, growth, sign * (growth.value or 0), half_step(corpus, growth))


def _of_the_year_before(corpus: Corpus) -> Iterator[_Implied]:
    """What documents that give one value for a year say of it: the base of the next."""
    by_key: dict[tuple[str | None, ...], list[Result]] = defaultdict(list)
    for result in corpus.results:
        if _usable(corpus, result) and (result.period or "").isdigit():
            by_key[result.doc, result.concept, result.area, result.period].append(result)
    for rows in by_key.values():
        if len({r.value for r in rows}) == 1:
            yield _implied(corpus, rows[0], rows[0], 0, 0)


def _usable(corpus: Corpus, record: Quantified) -> bool:
    known = record.concept and record.area and record.period and record.measure in ("level", "count")
    return bool(known and _exact(record)) and not hedge(corpus, record) and of_whole_period(corpus, record)


def _exact(record: Quantified) -> bool:
    eq = not isinstance(record, Target) or record.operator in ("eq", "ge")
    return bool(record.value) and record.value_high is None and eq


def _in_percent(change: Change) -> bool:
    """A change that lost its sign of percent ("tăng 23,52 so cùng kỳ") is still one where it has decimals."""
    lost = change.unit is None and not float(change.value).is_integer()
    return change.value < _PLACED and (change.unit == "%" or lost)


def _year_before(change: Change, result: Result) -> bool:
    base = change.base
    if base is None or not base[:4].isdigit():
        return base in (None, "cùng kỳ", "năm trước")
    return (result.period or "").isdigit() and base == str(int(result.period or 0) - 1)


def _implied(corpus: Corpus, level: Quantified, growth: Quantified, rate: float, open_: float) -> _Implied:
    value, step = float(level.value or 0), half_step(corpus, level)
    low, high = (value - step) / (1 + (rate + open_) / 100), (value + step) / (1 + (rate - open_) / 100)
    return _Implied(level, growth, rate, low, high)


def _apart(one: _Implied, other: _Implied) -> bool:
    a, b = scale(one.level), scale(other.level)
    disjoint = one.high * a < other.low * b or other.high * b < one.low * a
    return disjoint and _gap(one, other) > _SLIGHT


def _gap(one: _Implied, other: _Implied) -> float:
    """The difference of two bases, of the first."""
    a, b = one.base * scale(one.level), other.base * scale(other.level)
    return abs(a - b) / abs(a)


def _noticed(corpus: Corpus, one: _Implied, other: _Implied) -> Noticed:
    level = one.level
    gap = 100 * _gap(one, other)
    return Noticed(
        check="two bases",
        type="cross_document",
        severity="medium" if gap > 100 * _GRAVE else "low",
        vi=f"Mức năm trước của “{level.indicator}” theo hai văn bản không khớp: {_way(corpus, one, 'vi')}; "
        f"{_way(corpus, other, 'vi')}; lệch {percent(gap, 'vi')}",
        en=f"The two documents imply different levels of the year before for “{level.indicator}”: "
        f"{_way(corpus, one, 'en')}; {_way(corpus, other, 'en')}; {percent(gap, 'en')} apart",
        spans=tuple(dict.fromkeys(words for implied in (one, other) for words in _words(corpus, implied))),
        stated=tidy(one.base, one.digits),
        computed=tidy(other.base, other.digits),
    )


def _words(corpus: Corpus, implied: _Implied) -> tuple[Evidence, ...]:
    """The level's words with those of its growth, which follow it or stand elsewhere."""
    level, growth = implied.level, implied.growth
    if implied.said:
        return (level.evidence(),)
    if level is growth:
        return (through(corpus.outlines[level.doc], level, abs(tidy(implied.rate, 4))),)
    if level.doc == growth.doc and growth.start <= level.start and level.end <= growth.end:
        return (growth.evidence(),)
    return (level.evidence(), growth.evidence())


def _way(corpus: Corpus, implied: _Implied, lang: str) -> str:
    """ "Chương trình năm 2024: 6.800 : 1,1602 = 5.861 tỷ đồng", or what a document says of that year."""
    level = implied.level
    named = corpus.called[level.doc][lang]
    if implied.said:
        return f"{named}: {amount(level.value or 0, level.unit, lang)} ({time_words(level.period or '', lang)})"
    divisor = amount(1 + implied.rate / 100, None, lang, 6)
    base = amount(implied.base, level.unit, lang, implied.digits)
    return f"{named}: {amount(level.value or 0, None, lang)} : {divisor} = {base}"
