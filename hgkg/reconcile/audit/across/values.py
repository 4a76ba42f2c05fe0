"""One indicator, one area, one period, and two documents with two values: the difference is named by its kind.

Rounding: one figure is the other at fewer digits. Approximation: a word hedges one of them. Unit: the same digits with
two scales, or two values that differ by a power of ten. Else a conflict. Figures of unlike periods are never compared,
nor are those of a document that gives several values for the indicator: they are of several things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import isclose, log10

from hgkg.model.record import Quantified, Result, Target
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.tolerance import alike, half_step, hedge, of_whole_period, scale
from hgkg.reconcile.audit.wording import amount, percent
from hgkg.reconcile.corpus import Corpus
from hgkg.text.time_words import time_words

_CLOSE = 0.05
"""How far, of the larger, a hedged figure may lie from an exact one."""
_FAR = 3
"""Beyond this ratio two counts are of two things rather than in conflict."""
_KINDS = {
    "rounding": ("chỉ khác do làm tròn", "they differ by rounding alone"),
    "approximation": ("một số là ước lượng", "one of them is an estimate"),
    "unit": ("nghi nhầm đơn vị hoặc sai hàng số", "a slip of the unit or of a digit's place is likely"),
    "conflict": ("cùng kỳ, cùng đơn vị mà giá trị khác nhau", "same period and unit, two values"),
}


def two_values(audited: Audited) -> Iterator[Noticed]:
    """Results against results, and targets against targets."""
    corpus = audited.corpus
    groups: dict[tuple[object, ...], dict[str, list[Quantified]]] = defaultdict(lambda: defaultdict(list))
    for record in (*corpus.targets, *corpus.results):
        if _comparable(corpus, record):
            key = (record.kind, record.concept, record.area, record.period, record.measure)
            groups[key][record.doc].append(record)
    for by_doc in groups.values():
        if len(by_doc) > 1 and all(len({r.value_base or r.value for r in rows}) == 1 for rows in by_doc.values()):
            yield from _pairs(corpus, [rows[0] for rows in by_doc.values()])


def _comparable(corpus: Corpus, record: Quantified) -> bool:
    """A single value of a known indicator in a known place and time, and of the whole of that time."""
    known = record.concept and record.area and record.period and record.value is not None
    return bool(known) and record.value_high is None and _over(corpus, record) and of_whole_period(corpus, record)


def _over(corpus: Corpus, record: Quantified) -> bool:
    """Whether a result's period was over, or nearly, when its document was written; targets are set before."""
    date = corpus.documents[record.doc].date or ""
    year = (record.period or "")[:4]
    return isinstance(record, Target) or len(date) < 7 or date[:7] >= f"{year}-12" or record.period != year


def _pairs(corpus: Corpus, rows: Sequence[Quantified]) -> Iterator[Noticed]:
    """Each later document against the first that differs from it, official ones first."""
    ordered = sorted(rows, key=lambda r: (not corpus.sets_targets(r.doc), not corpus.reports(r.doc), r.doc))
    told: set[str] = set()
    for one, other in combinations(ordered, 2):
        kind = _kind(corpus, one, other)
        if kind and other.doc not in told:
            told.add(other.doc)
            yield _noticed(corpus, one, other, kind)


def _kind(corpus: Corpus, a: Quantified, b: Quantified) -> str | None:
    """The kind of the difference, or None where there is none or the two cannot be compared."""
    if not alike(a, b):
        return None
    x, y = _value(a), _value(b)
    if isclose(x, y, rel_tol=1e-9):
        return None
    if abs(x - y) <= max(half_step(corpus, a) * scale(a), half_step(corpus, b) * scale(b)) * (1 + 1e-9):
        return "rounding"
    if x > 0 and y > 0 and a.measure in ("level", "count") and _power_of_ten(x / y):
        return "unit"
    hedges = {hedge(corpus, a), hedge(corpus, b)} - {None}
    if hedges and abs(x - y) <= _CLOSE * max(abs(x), abs(y)):
        return "approximation"
    far = min(x, y) <= 0 or max(x, y) / min(x, y) > _FAR
    return None if far and a.measure in ("level", "count") else "conflict"


def _value(record: Quantified) -> float:
    return float(record.value_base if record.value_base is not None else record.value or 0)


def _power_of_ten(ratio: float) -> bool:
    power = log10(ratio)
    return abs(round(power)) >= 1 and isclose(power, round(power), abs_tol=1e-6)


def _noticed(corpus: Corpus, a: Quantified, b: Quantified, kind: str) -> Noticed:
    vi, en = _KINDS[kind]
    grave = (
        "medium" if a.measure == "count" or isinstance(a, Target) or hedge(corpus, a) or hedge(corpus, b) else "high"
    )
    severity = {"conflict": grave, "unit": "high"}.get(kind, "low")
    what = ("kết quả", "result") if isinstance(a, Result) else ("mức đề ra", "target")
    return Noticed(
        check="two values",
        type="cross_document",
        severity=severity,
        vi=f"“{a.indicator}” ({a.area}, {time_words(a.period or '', 'vi')}) có hai {what[0]}: "
        f"{_said(corpus, a, 'vi')}; {_said(corpus, b, 'vi')}. "
        f"{_difference(a, b, 'vi')}: {vi}",
        en=f"“{a.indicator}” ({a.area}, {time_words(a.period or '', 'en')}) has two {what[1]}s: "
        f"{_said(corpus, a, 'en')}; {_said(corpus, b, 'en')}. "
        f"{_difference(a, b, 'en')}: {en}",
        spans=(a.evidence(), b.evidence()),
        stated=b.value,
        computed=a.value,
        confidence=min(a.confidence, b.confidence),
    )


def _said(corpus: Corpus, record: Quantified, lang: str) -> str:
    says = "ghi" if lang == "vi" else "says"
    return f"{corpus.called[record.doc][lang]} {says} {amount(record.value or 0, record.unit, lang)}"


def _difference(a: Quantified, b: Quantified, lang: str) -> str:
    """ "Chênh 270 tỷ đồng (3,59%)": in the unit of the first, of shares in points."""
    gap = abs(_value(a) - _value(b)) / scale(a)
    lead = "Chênh" if lang == "vi" else "A difference of"
    if a.unit == "%":
        return f"{lead} {amount(gap, None, lang, 2)} {'điểm %' if lang == 'vi' else 'points'}"
    share = f" ({percent(100 * gap * scale(a) / abs(_value(a)), lang)})" if _value(a) else ""
    return f"{lead} {amount(gap, a.unit, lang)}{share}"
