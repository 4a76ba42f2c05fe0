"""What was concluded from several records: assessments, drives, duties, findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hgkg.graph import iris
from hgkg.graph.nquads import boolean, decimal, string, text
from hgkg.graph.statements import Triple
from hgkg.graph.terms import term
from hgkg.graph.things import Things
from hgkg.model.record import Alignment, Drive, Duty, FindingRecord, Reason, Record


def alignment(record: Alignment, things: Things) -> Iterator[Triple]:
    """A target held against its results, and the activity that did it."""
    subject, activity = iris.record(record.id), iris.record(record.id, "activity")
    held = tuple(map(iris.record, dict.fromkeys((record.target, *record.results))))
    yield subject, "rdf:type", term("hg:Assessment")
    yield subject, "hg:target", held[0]
    for result in held[1:]:
        yield subject, "hg:result", result
    yield subject, "hg:computedVerdict", iris.concept("verdict", record.status)
    if record.reported:
        yield subject, "hg:reportedVerdict", iris.concept("verdict", record.reported)
    yield subject, "hg:comparable", boolean(record.comparable)
    yield from _in_both_languages(subject, "hg:reason", record.reason)
    yield subject, "prov:wasGeneratedBy", activity
    yield activity, "rdf:type", term("prov:Activity")
    for used in held:
        yield activity, "prov:used", used
    if record.rule:
        yield activity, "prov:qualifiedAssociation", iris.association(record.rule)


def drive(record: Drive, things: Things) -> Iterator[Triple]:
    """One document behind one target."""
    subject = iris.record(record.id)
    yield subject, "rdf:type", term("hg:Drive")
    yield subject, "hg:driver", things.entity(record.driver, record)
    yield subject, "hg:driven", iris.record(record.target)
    yield subject, "hg:basis", iris.concept("basis", record.basis)
    yield subject, "hg:mention", iris.record(record.driver)


def duty(record: Duty, things: Things) -> Iterator[Triple]:
    """One target that the words of a task name."""
    subject = iris.record(record.id)
    yield subject, "rdf:type", term("hg:Duty")
    yield subject, "hg:inTask", iris.record(record.task)
    yield subject, "hg:toReach", iris.record(record.target)


def finding(record: FindingRecord, things: Things) -> Iterator[Triple]:
    """Something to look at."""
    subject = iris.record(record.id)
    yield subject, "rdf:type", term("hg:Finding")
    yield subject, "hg:findingType", string(record.type)
    yield subject, "hg:severity", string(record.severity)
    yield from _in_both_languages(subject, "hg:message", record.message)
    if record.stated is not None:
        yield subject, "hg:stated", _number_or_words(record.stated)
    if record.computed is not None:
        yield subject, "hg:computed", _number_or_words(record.computed)


def drives(records: Iterable[Record], things: Things) -> Iterator[Triple]:
    """The shortcut from document to target, once however many drives join the two."""
    pairs = ((things.entity(r.driver, r), iris.record(r.target)) for r in records if isinstance(r, Drive))
    return ((driver, "hg:drives", target) for driver, target in dict.fromkeys(pairs))


def duties(records: Iterable[Record]) -> Iterator[Triple]:
    """The shortcut from task to target, as tasks that give a target by its number have it."""
    return ((iris.record(r.task), "hg:assigns", iris.record(r.target)) for r in records if isinstance(r, Duty))


def _in_both_languages(subject: str, predicate: str, reason: Reason) -> Iterator[Triple]:
    yield subject, predicate, text(reason.vi)
    yield subject, predicate, text(reason.en, "en")


def _number_or_words(value: float | str) -> str:
    return string(value) if isinstance(value, str) else decimal(value)
