"""Human judgements: who decided what, when and why, and what the rules had read.

The statement that holds keeps its IRI and its class, so that no query needs to know of judgements; what was read stands
beside it as a ``hg:SupersededStatement`` that is no target, result or citation and counts in no query.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from hgkg.graph import iris
from hgkg.graph.nquads import boolean, decimal, string, text, typed
from hgkg.graph.statements import Triple, common
from hgkg.graph.terms import term
from hgkg.graph.things import Things
from hgkg.model.indicator_keys import label_key
from hgkg.model.judged import Judged, Outcome, Superseded
from hgkg.model.judgement import Judgement, Thing
from hgkg.model.lines import as_json
from hgkg.model.record import Quantified, Record

_MOTIVES = {"correct": "oa:editing", "same": "oa:linking", "different": "oa:linking"}
_TOLD = ("applied", "outweighed")
"""What became of the judgements that the graph knows of: those that were heard on something in it."""


def judgements(judged: Judged, things: Things) -> Iterator[Triple]:
    """Everything about the judgements of a build."""
    left_out = {one.record.id for one in judged.superseded if one.left_out}
    standing = {record.id for record in judged.records}
    for one in judged.superseded:
        yield from _superseded(one)
    for record in judged.records:
        if record.judgement:
            yield iris.record(record.id), "hg:rank", iris.concept("rank", "preferred")
    heard = [o for o in judged.outcomes if o.state in _TOLD and o.judgement.kind != "withdraw"]
    for who in sorted({o.judgement.who for o in heard}):
        yield iris.judge(who), "rdf:type", term("prov:Person")
        yield iris.judge(who), "rdfs:label", text(who)
    labelled = _labelled(judged.records, heard)
    for outcome in heard:
        yield from _judgement(outcome)
        for target in dict.fromkeys(_targets(outcome, standing, left_out, things, labelled)):
            yield iris.judgement(outcome.judgement.id), "oa:hasTarget", target
        yield from _replaced(outcome)


def _superseded(one: Superseded) -> Iterator[Triple]:
    """What the rules read: its words, the fields that are different now, and all of it as the record format has it."""
    record, subject = one.record, iris.record(one.record.id, "before")
    yield subject, "rdf:type", term("hg:SupersededStatement")
    yield subject, "hg:rank", iris.concept("rank", "deprecated")
    yield subject, "hg:recordKind", string(record.kind)
    yield subject, "hg:formerRecord", typed(json.dumps(as_json(record), ensure_ascii=False), "rdf:JSON")
    yield from common(replace(record, id=f"{record.id}/before"))
    if not one.left_out:
        yield iris.record(record.id), "prov:wasRevisionOf", subject
    for name in one.changed:
        node = iris.record(record.id, "before", name.rstrip("_"))
        yield subject, "hg:formerValue", node
        yield node, "rdf:type", term("hg:FormerValue")
        yield node, "hg:field", string(name.rstrip("_"))
        for value in _literals(getattr(record, name)):
            yield node, "rdf:value", value


def _literals(value: Any) -> Iterator[str]:
    """A field's value: nothing where none was read, one literal for each item of a list."""
    if isinstance(value, tuple):
        for item in dict.fromkeys(value):
            yield from _literals(item)
    elif isinstance(value, bool):
        yield boolean(value)
    elif isinstance(value, int | float):
        yield decimal(value)
    elif isinstance(value, str):
        yield string(value)
    elif value is not None:
        yield typed(json.dumps(as_json(value), ensure_ascii=False), "rdf:JSON")


def _judgement(outcome: Outcome) -> Iterator[Triple]:
    """The decision itself, as a note on what it is about."""
    judgement = outcome.judgement
    subject = iris.judgement(judgement.id)
    yield subject, "rdf:type", term("hg:Judgement")
    yield subject, "rdf:type", term("oa:Annotation")
    yield subject, "oa:motivatedBy", term(_MOTIVES.get(judgement.kind, "oa:assessing"))
    yield subject, "hg:judgementKind", iris.concept("judgement-kind", judgement.kind)
    yield subject, "oa:bodyValue", string(judgement.why)
    yield subject, "dct:created", typed(_moment(judgement.when), "xsd:dateTime")
    yield subject, "prov:wasAttributedTo", iris.judge(judgement.who)
    if judgement.field:
        yield subject, "hg:field", string(judgement.field)
        for value in _literals(judgement.new):
            yield subject, "rdf:value", value
    if outcome.against is not None:
        yield subject, "hg:rank", iris.concept("rank", "deprecated")
        yield subject, "hg:outweighedBy", iris.judgement(outcome.against.id)


def _labelled(records: Iterable[Record], heard: Iterable[Outcome]) -> Mapping[str, list[str]]:
    """The records of each indicator that somebody judged by its label: outside the vocabulary it is nothing else."""
    wanted = {label_key(t.name) for o in heard for t in o.judgement.things or () if t.sort == "indicator"}
    found: dict[str, list[str]] = {key: [] for key in wanted}
    for record in records if wanted else ():
        if isinstance(record, Quantified) and (key := label_key(record.indicator)) in found:
            found[key].append(record.id)
    return found


def _targets(
    outcome: Outcome, standing: set[str], left_out: set[str], things: Things, labelled: Mapping[str, list[str]]
) -> Iterator[str]:
    """What a judgement is about: its records, as they stand or stood, and the things that it names."""
    for id_ in outcome.records:
        if id_ in standing:
            yield iris.record(id_)
        elif id_ in left_out:
            yield iris.record(id_, "before")
    for thing in outcome.judgement.things or ():
        yield from _thing(thing, things, labelled)


def _thing(thing: Thing, things: Things, labelled: Mapping[str, list[str]]) -> Iterator[str]:
    match thing.sort:
        case "document" | "agency":
            yield iris.data(thing.name)
        case "agency_name" if (path := things.known_agency(thing.name)) is not None:
            yield iris.data(path)
        case "concept":
            yield iris.concept("indicator", thing.name)
        case "indicator":
            yield from map(iris.record, labelled[label_key(thing.name)])


def _replaced(outcome: Outcome) -> Iterator[Triple]:
    """Of two documents or organisations that are one, the first has given way to the second."""
    judgement: Judgement = outcome.judgement
    if outcome.state == "applied" and judgement.kind == "same" and judgement.things is not None:
        one, other = judgement.things
        if one.sort == other.sort and one.sort in ("document", "agency"):
            yield iris.data(one.name), "dct:isReplacedBy", iris.data(other.name)


def _moment(when: str) -> str:
    """A day and time in canonical form: whole seconds, "Z" for no offset."""
    moment = datetime.fromisoformat(when).replace(microsecond=0)
    return moment.isoformat().replace("+00:00", "Z") if moment.utcoffset() == timedelta() else moment.isoformat()
