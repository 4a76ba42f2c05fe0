"""What a person should look at, the worst first: where the rules found no answer, several, or guessed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import (
    Alignment,
    Citation,
    Event,
    FindingRecord,
    Inspection,
    Person,
    Quantified,
    Record,
    Relation,
    Result,
    Target,
    Task,
)
from hgkg.text.fold import search_key

SURE = 0.8
"""Records at least as sure as this are not asked about."""
_ALIKE = 0.5
"""Share of words that two names of indicators have in common to be held against each other."""
_MOST = 5
"""Names offered to choose from."""
_SAYING_NOTHING = frozenset(("so", "ty", "le", "tong", "muc", "cua", "va", "duoc"))
"""Words that stand in the names of most indicators, as ``search_key`` has them."""
_GUESSED = (Target, Result, Citation, Relation, Person, Event, Task, Inspection)
_NO_NAMES = ("several near names", "no result", "not comparable")


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask a person.

    Attributes:
        sort: "finding", "citation", "near", "unanswered", "record" or "indicator".
        record: what is asked about; of a target without an answer the target.
        doubt: 0 to 1, the worst first.
        documents: paths that a citation may mean.
        results: results that may answer a target.
        concepts: local names of indicators that a label may mean.
    """

    sort: str
    record: Record
    doubt: float
    documents: tuple[str, ...] = ()
    results: tuple[Result, ...] = ()
    concepts: tuple[str, ...] = ()

    @property
    def choices(self) -> tuple[str | Result, ...]:
        """What may be chosen by its number."""
        return (*self.documents, *self.results, *self.concepts)


def questions(records: Sequence[Record], lexicon: Lexicon) -> list[Question]:
    """All questions that the records of a build raise, those on records that were judged aside."""
    by_id = {record.id: record for record in records}
    found = [
        *_findings(records),
        *_citations(records),
        *_targets(records, by_id),
        *_guesses(records),
        *_indicators(records, lexicon),
    ]
    asked: dict[str, Question] = {}
    for question in sorted(found, key=lambda q: (-q.doubt, q.record.doc, q.record.start, q.record.id)):
        if not question.record.judgement:
            asked.setdefault(question.record.id, question)
    return list(asked.values())


def _findings(records: Iterable[Record]) -> Iterator[Question]:
    for record in records:
        if isinstance(record, FindingRecord) and record.severity == "high":
            yield Question("finding", record, 0.95)


def _citations(records: Iterable[Record]) -> Iterator[Question]:
    """Citations that may mean several documents, and numbered ones that mean none that is known."""
    for record in records:
        if isinstance(record, Citation) and record.resolved is None and (record.candidates or record.numbered):
            yield Question("citation", record, 0.9 if record.candidates else 0.5, documents=record.candidates)


def _targets(records: Sequence[Record], by_id: Mapping[str, Record]) -> Iterator[Question]:
    results = [r for r in records if isinstance(r, Result)]
    for record in records:
        target = by_id.get(record.target) if isinstance(record, Alignment) else None
        if not isinstance(record, Alignment) or not isinstance(target, Target) or record.judgement:
            continue
        held = tuple(r for id_ in record.results if isinstance(r := by_id.get(id_), Result))
        if record.rule == "near name":
            yield Question("near", target, round(0.5 + (1 - record.confidence) / 2, 3), results=held[:1])
        elif record.rule in _NO_NAMES and target.value is not None:
            listed = held if record.rule == "several near names" else _like(target, results)
            if listed:
                doubt = 0.85 if record.rule == "several near names" else 0.6
                yield Question("unanswered", target, doubt, results=listed[:_MOST])


def _like(target: Target, results: Iterable[Result]) -> tuple[Result, ...]:
    """Results of other documents whose indicator shares words with the target's, in a like unit and the same time."""
    words = _words(target.indicator)
    fitting = [
        (_alike(words, _words(r.indicator)), r)
        for r in results
        if r.doc != target.doc and r.value is not None and r.period == target.period and _same_unit(target, r)
        if not (target.concept and r.concept)  # the vocabulary tells them apart
    ]
    near = [(alike, r) for alike, r in fitting if alike >= _ALIKE and r.indicator != target.indicator]
    near.sort(key=lambda pair: (-pair[0], pair[1].doc, pair[1].start))
    return tuple(r for _, r in near)


def _same_unit(one: Quantified, other: Quantified) -> bool:
    return one.unit == other.unit or (one.unit_base is not None and one.unit_base == other.unit_base)


def _guesses(records: Iterable[Record]) -> Iterator[Question]:
    for record in records:
        if isinstance(record, _GUESSED) and record.confidence < SURE:
            yield Question("record", record, round(0.75 - record.confidence / 2, 3))


def _indicators(records: Iterable[Record], lexicon: Lexicon) -> Iterator[Question]:
    """Each label that the vocabulary does not know, once, with what it may mean."""
    having: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for concept in lexicon.indicators.values():
        for label in concept.labels:
            words = _words(label)
            for word in words:
                having[word].append((concept.id, words))
    seen: set[str] = set()
    for record in records:
        if not isinstance(record, Quantified) or record.concept is not None:
            continue
        key = search_key(record.indicator)
        if key in seen:
            continue
        seen.add(key)
        words = _words(record.indicator)
        labels = {label for word in words for label in having[word]}
        near = sorted((-_alike(words, other), id_) for id_, other in labels if _alike(words, other) >= _ALIKE)
        concepts = tuple(dict.fromkeys(id_ for _, id_ in near))[:_MOST]
        if concepts:
            yield Question("indicator", record, 0.2, concepts=concepts)


def _words(label: str) -> frozenset[str]:
    return frozenset(search_key(label).split()) - _SAYING_NOTHING


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two names have in common."""
    return len(one & other) / len(one | other) if one and other else 0.0
