"""One value under two names: indicators that mean the same only where plan value and unit agree.

"Thu nhập bình quân đầu người" and "GRDP bình quân đầu người" are two figures of statistics. A report that answers a
plan for one under the name of the other says something else than the plan asked, whatever the number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from hgkg.model.finding import Evidence
from hgkg.model.lexicon import IndicatorConcept
from hgkg.model.record import Quantified, Target
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.tolerance import alike, scale
from hgkg.reconcile.audit.wording import amount
from hgkg.reconcile.corpus import Corpus
from hgkg.text.time_words import time_words

Named = tuple[Quantified, ...]


def two_names(audited: Audited) -> Iterator[Noticed]:
    """For each two linked indicators, place and time: targets, or results, of one value in two documents."""
    corpus = audited.corpus
    by_concept: dict[str, list[Quantified]] = defaultdict(list)
    for record in (*corpus.targets, *corpus.results):
        if record.concept and record.value is not None and record.area and record.period:
            by_concept[record.concept].append(record)
    for one, other in _linked(corpus):
        for key in dict.fromkeys((r.area, r.period) for r in by_concept[one.id]):
            first = [r for r in by_concept[one.id] if (r.area, r.period) == key]
            second = [r for r in by_concept[other.id] if (r.area, r.period) == key]
            yield from _same_value(corpus, one, other, first, second)


def _linked(corpus: Corpus) -> Iterator[tuple[IndicatorConcept, IndicatorConcept]]:
    """Every two indicators that are synonyms only where they are equal, each pair once."""
    seen = set()
    for concept in corpus.lexicon.indicators.values():
        for synonym in concept.synonym_if_equal:
            pair = frozenset((concept.id, synonym))
            other = corpus.lexicon.indicators.get(synonym)
            if other and pair not in seen:
                seen.add(pair)
                yield concept, other


def _same_value(
    corpus: Corpus,
    one: IndicatorConcept,
    other: IndicatorConcept,
    first: Sequence[Quantified],
    second: Sequence[Quantified],
) -> Iterator[Noticed]:
    if {r.doc for r in first} & {r.doc for r in second}:
        return  # a document that has both tells them apart
    shared = [(a, b) for a in first for b in second if a.kind == b.kind and _equal(a, b)]
    if not shared:
        return
    pairs = [p for p in shared if isinstance(p[0], Target)] or shared
    a, b = min(pairs, key=lambda pair: not corpus.sets_targets(pair[0].doc))
    if not corpus.sets_targets(a.doc) and corpus.sets_targets(b.doc):
        (a, b), (one, other) = (b, a), (other, one)
    more = [r for pair in shared for r in pair if r not in (a, b)]
    of, other_of = corpus.called[a.doc], corpus.called[b.doc]
    period = {lang: time_words(a.period or "", lang) for lang in ("vi", "en")}
    what = ("kế hoạch", "plan") if isinstance(a, Target) else ("kết quả", "result")
    yield Noticed(
        check="two names",
        type="cross_document",
        severity="medium",
        vi=f"Cùng một {what[0]} {period['vi']} là {amount(a.value or 0, a.unit, 'vi')} nhưng hai tên: "
        f"{of['vi']} gọi là “{one.label}”, {other_of['vi']} gọi là “{other.label}”; "
        "đây là hai chỉ tiêu thống kê khác nhau",
        en=f"One {what[1]} for {period['en']}, {amount(a.value or 0, a.unit, 'en')}, under two names: "
        f"{of['en']} calls it “{one.label}”, {other_of['en']} “{other.label}”; "
        "in statistics these are two indicators",
        spans=tuple(dict.fromkeys(_words(corpus, r) for r in (b, a, *more))),
        stated=other.label,
        computed=one.label,
    )


def _words(corpus: Corpus, record: Quantified) -> Evidence:
    """A plan quoted beside its result with that result's words, which name it."""
    for result in corpus.results:
        quoted = isinstance(record, Target) and result.doc == record.doc and result.concept == record.concept
        if quoted and result.plan_value == record.value and result.start <= record.start:
            raw = corpus.outlines[record.doc].document.raw
            end = max(result.end, record.end)
            return Evidence(record.doc, result.start, end, raw[result.start : end])
    return record.evidence()


def _equal(a: Quantified, b: Quantified) -> bool:
    return a.value == b.value and alike(a, b) and scale(a) == scale(b)
