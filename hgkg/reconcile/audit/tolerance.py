"""What a printed figure allows: its last digit, the words that hedge it, and whether it is of the whole period.

"93,8" stands for 93.75 to 93.85; "gần", "trên" and their like leave more open; "11 tháng" is no year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from hgkg.model.record import Quantified
from hgkg.reconcile.corpus import Corpus
from hgkg.text.fold import match_key
from hgkg.text.numbers import half_digit
from hgkg.text.spans import Span
from hgkg.text.words import holds

_FRACTION = re.compile(r"\d,(\d+)")
_HEDGES = ("approximate", "comparator.gt", "comparator.ge", "comparator.lt", "comparator.le")
_LEAST, _MOST = 0.05, 0.1  # of a figure: what "khoảng", "trên", "ước" leave open
_BEFORE = 24  # characters before a figure in which its hedge stands


def half_step(corpus: Corpus, record: Quantified) -> float:
    """Half of the last digit printed, in the record's own unit."""
    if record.value_start is None or record.value_end is None:
        return half_digit(record.value or 0)
    printed = corpus.outlines[record.doc].document.raw[record.value_start : record.value_end]
    fraction = _FRACTION.search(printed)
    return 0.5 / float(10 ** (len(fraction[1]) if fraction else 0))


def scale(record: Quantified) -> float:
    """What one of the record's unit is in its base unit; 1 where there is none."""
    if not record.value or record.value_base is None:
        return 1.0
    return record.value_base / record.value


def alike(a: Quantified, b: Quantified) -> bool:
    """Whether two figures can be compared: one unit, or units that differ in scale alone ("tỷ đồng", "triệu đồng")."""
    if a.unit == b.unit:
        return True
    if a.unit_base is None or b.unit_base is None:
        return a.measure == b.measure == "count"
    return _head(a.unit_base) == _head(b.unit_base)


def _head(unit: str) -> str:
    """A unit without what it is counted per: of an indicator that is per head anyway, "đồng/người" is "đồng"."""
    return match_key(unit).split("/")[0].strip()


def hedge(corpus: Corpus, record: Quantified) -> str | None:
    """The role of the word that hedges a figure ("approximate", "comparator.gt", …), or None."""
    if record.approximate:
        return "approximate"
    if record.value_start is None:
        return None
    key = match_key(corpus.outlines[record.doc].document.raw[max(0, record.value_start - _BEFORE) : record.value_start])
    key = " ".join(key.split())
    for role in _HEDGES:
        if f" {key}".endswith(_endings(corpus.cues.get(role, ()))):
            return role
    return None


@lru_cache(maxsize=16)
def _endings(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(f" {word}" for word in words)


def leeway(corpus: Corpus, record: Quantified) -> float:
    """What part of a hedged figure its hedge leaves open; 0 where no word hedges it.

    An estimate is told in round digits: half of the last digit that is no zero ("gần 2 triệu"), but a twentieth at
    least and a tenth at most: "ước 138 triệu USD" is never 202.
    """
    if not record.value or hedge(corpus, record) is None:
        return 0.0
    step = float(Decimal(5).scaleb(_last_digit(record.value) - 1)) / abs(record.value)
    return max(_LEAST, min(step, _MOST))


def _last_digit(value: float) -> int:
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def of_whole_period(corpus: Corpus, record: Quantified) -> bool:
    """Whether nothing in its clause says that a figure is of another time than the period it was given.

    "đến nay", "11 tháng" or "nhiệm kỳ" beside a figure of 2024 say that it is not of that year.
    """
    clause = clause_of(corpus, record)
    key = corpus.outlines[record.doc].key[clause.start : clause.end]
    return not any(word in key and holds(key, word) for word in corpus.cues.get("time.other", ()))


def clause_of(corpus: Corpus, record: Quantified) -> Span:
    """The part of the sentence between semicolons that a record stands in, in offsets of the normalised text."""
    outline = corpus.outlines[record.doc]
    span = outline.document.map.to_target(record.start, record.end)
    sentence = outline.sentence_at(span.start) or span
    start = outline.key.rfind(";", sentence.start, span.start) + 1 or sentence.start
    end = outline.key.find(";", span.end, max(span.end, sentence.end))
    return Span(start, max(span.end, sentence.end) if end < 0 else end)
