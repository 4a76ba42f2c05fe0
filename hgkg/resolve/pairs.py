"""Judgements that two things are the same or not, applied before citations are bound.

Names of organisations and indicators are put right in the records; what citations mean waits for ``resolve``
(``Rulings``); indicators that are not the same are for ``reconcile`` to hold apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from hgkg.model.indicator_keys import concept_key, indicator_keys, label_key
from hgkg.model.judged import Judged, Outcome, Superseded
from hgkg.model.judgement import Judgement, Thing
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Quantified, Record
from hgkg.resolve.clusters import Clusters, Pair, clustered
from hgkg.resolve.fitting import Fitting
from hgkg.resolve.judgements import changed_fields, standing_pairs
from hgkg.resolve.rulings import NO_RULINGS, Rulings, document_rulings
from hgkg.resolve.same_bodies import Bodies, body_key

_OF = {"mention": "document", "agency_name": "agency", "concept": "indicator"}


@dataclass(frozen=True)
class Ruled:
    """Records with names put right, and what is left for later stages.

    Attributes:
        judged: the records and what came of the judgements.
        documents: for ``resolve``.
        apart: for ``reconcile``: pairs of keys of indicators that are not the same.
    """

    judged: Judged
    documents: Rulings = NO_RULINGS
    apart: frozenset[frozenset[str]] = frozenset()


def rule(records: Sequence[Record], fitting: Fitting, judgements: Sequence[Judgement], lexicon: Lexicon) -> Ruled:
    """Apply the judgements on pairs to the documents' own records; ``fitting`` finds the mentions among them."""
    pairs = [(j, j.things) for j in standing_pairs(judgements) if j.things is not None]
    if not pairs:
        return Ruled(Judged(tuple(records)))
    documents, heard = document_rulings(fitting, [p for p in pairs if sort_of(p[1][0]) == "document"])
    bodies = Bodies.of(records, clustered(_keyed(pairs, "agency", body_key)))
    labels = clustered(_keyed(pairs, "indicator", indicator_key))
    known = {key for record in records if isinstance(record, Quantified) for key in indicator_keys(record)}
    named = _renamed(records, bodies.put_right)
    final = _renamed(named.records, lambda record: _relabelled(record, labels, lexicon))
    outcomes = (
        *heard,
        *_present(bodies.clusters, body_key, bodies.knows),
        *_present(labels, indicator_key, known.__contains__),
    )
    judged = Judged(final.records, (*named.superseded, *final.superseded), outcomes)
    return Ruled(judged, documents, frozenset(frozenset((one, other)) for _, one, other in labels.apart))


def sort_of(thing: Thing) -> str:
    """What a thing is: "document", "agency" or "indicator"."""
    return _OF.get(thing.sort, thing.sort)


def indicator_key(thing: Thing) -> str:
    """What an indicator is known by: in the vocabulary, or only in documents."""
    return concept_key(thing.name) if thing.sort == "concept" else label_key(thing.name)


def _keyed(
    pairs: Sequence[tuple[Judgement, tuple[Thing, Thing]]], sort: str, key: Callable[[Thing], str]
) -> list[Pair]:
    return [(j, key(one), key(other)) for j, (one, other) in pairs if sort_of(one) == sort]


def _present(clusters: Clusters, key: Callable[[Thing], str], knows: Callable[[str], bool]) -> list[Outcome]:
    """What became of judgements, those aside that are on things which no record names."""
    return [
        o if o.state != "applied" or _met(o.judgement, key, knows) else replace(o, state="absent")
        for o in clusters.outcomes.values()
    ]


def _met(judgement: Judgement, key: Callable[[Thing], str], knows: Callable[[str], bool]) -> bool:
    """Of two that are the same the first must be there to get the other's name; of two that are not, both."""
    things = judgement.things or ()
    return all(knows(key(thing)) for thing in (things[:1] if judgement.kind == "same" else things))


def _relabelled(record: Record, labels: Clusters, lexicon: Lexicon) -> tuple[Record, tuple[str, ...]]:
    """A record of an indicator that is the same as another, under the other's name."""
    if not isinstance(record, Quantified):
        return record, ()
    key = next((key for key in indicator_keys(record) if key in labels.names), None)
    if key is None:
        return record, ()
    stays = labels.names[key]
    concept = lexicon.indicators.get(stays.partition(":")[2]) if stays.startswith("concept:") else None
    if concept is not None:
        return replace(record, indicator=concept.label, concept=concept.id), labels.reasons[key]
    things = (t for o in labels.outcomes.values() for t in o.judgement.things or ())
    label = next((t.name for t in things if t.sort == "indicator" and indicator_key(t) == stays), record.indicator)
    return replace(record, indicator=label, concept=None), labels.reasons[key]


def _renamed(records: Sequence[Record], put_right: Callable[[Record], tuple[Record, tuple[str, ...]]]) -> Judged:
    out: list[Record] = []
    superseded = []
    for record in records:
        now, ids = put_right(record)
        changed = changed_fields(record, now)
        if changed:
            now = replace(now, judgement=tuple(dict.fromkeys((*record.judgement, *ids))))
            superseded.append(Superseded(record, changed, ids))
        out.append(now if changed else record)
    return Judged(tuple(out), tuple(superseded))
