"""Organisations, and the statements about who does what: mentions, tasks, inspections, events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hgkg.graph import iris
from hgkg.graph.names import most_said
from hgkg.graph.nquads import boolean, date, integer, string, text
from hgkg.graph.statements import Triple
from hgkg.graph.terms import term
from hgkg.graph.things import Things
from hgkg.model.record import Agency, Event, Inspection, Person, Record, Task
from hgkg.model.succession_words import told_apart


def agency(record: Agency, things: Things) -> Iterator[Triple]:
    """One mention of an organisation."""
    subject = iris.record(record.id)
    yield subject, "rdf:type", term("hg:AgencyMention")
    yield subject, "rdfs:label", text(record.name)
    yield subject, "hg:agency", iris.data(record.agency or things.agency(record.name, record.doc))


def task(record: Task, things: Things) -> Iterator[Triple]:
    """A priority task or an assignment."""
    subject = iris.record(record.id)
    yield subject, "rdf:type", term("hg:Task")
    yield subject, "rdfs:label", text(record.text)
    if record.number:
        yield subject, "hg:number", string(record.number)
    if record.period:
        yield subject, "hg:period", string(record.period)
    if record.due:
        yield subject, "hg:due", string(record.due)
    leading, helping = (
        dict.fromkeys(things.agency(name, record.doc) for name in names)
        for names in (record.responsible, record.cooperating)
    )
    yield from ((subject, "hg:responsible", iris.data(path)) for path in leading)
    yield from ((subject, "hg:cooperating", iris.data(path)) for path in helping if path not in leading)
    for target in record.targets:
        yield subject, "hg:assigns", iris.record(target)
    yield from _about(subject, record, things)


def inspection(record: Inspection, things: Things) -> Iterator[Triple]:
    """A check or a supervision."""
    subject = iris.record(record.id)
    yield subject, "rdf:type", term("hg:Inspection")
    yield subject, "hg:action", text(record.action)
    if record.by:
        yield subject, "hg:by", iris.data(things.agency(record.by, record.doc))
    if record.of:
        yield subject, "hg:of", text(record.of)
        if (path := things.agency_in(record.of, record.doc)) is not None:
            yield subject, "hg:inspected", iris.data(path)
    yield from _about(subject, record, things)


def event(record: Event, things: Things) -> Iterator[Triple]:
    """Something that took place or will."""
    subject = iris.record(record.id)
    yield subject, "rdf:type", term("hg:Event")
    yield subject, "rdfs:label", text(record.name)
    if record.date:
        yield subject, "hg:date", date(record.date)
    if record.year_of_document:
        yield subject, "hg:yearOfDocument", boolean(True)
    if record.period:
        yield subject, "hg:period", string(record.period)
    if record.place:
        yield subject, "hg:place", text(record.place)
    if record.series is not None:
        yield subject, "hg:series", integer(record.series)


def issued_by(subject: str, issuer: str | None, day: str | None, things: Things) -> Iterator[Triple]:
    """The issuer as named, and the organisation that the name means on the document's day, where it is known."""
    if issuer:
        yield subject, "hg:issuerName", text(issuer)
        if (path := things.known_agency(issuer, day)) is not None:
            yield subject, "eli:passed_by", iris.data(path)


def organisations(records: Iterable[Record], things: Things) -> Iterator[Triple]:
    """Every organisation that a record points at, described once out of all its mentions."""
    records = tuple(records)
    _, mentions = _mentioned(records, things)
    for path, name in labels(records, things).items():
        yield from _organisation(path, name, mentions.get(path, []), things)


def labels(records: Iterable[Record], things: Things) -> dict[str, str]:
    """What each organisation that a record points at is called, by its path, in the order of paths."""
    names, _ = _mentioned(records, things)
    lexicon = things.names.lexicon
    return {path: told_apart(lexicon, path, most_said(names[path]) or path) for path in sorted(names)}


def successor(path: str, name: str, things: Things) -> Iterator[Triple]:
    """An organisation that no document names."""
    subject, concept = iris.data(path), things.names.lexicon.bodies[path.rsplit("/", 1)[-1]]
    yield from _organisation(path, name, [], things)
    yield subject, "hg:level", string(concept.level)
    yield subject, "hg:branch", string(concept.branch)


def _mentioned(records: Iterable[Record], things: Things) -> tuple[dict[str, list[str]], dict[str, list[Agency]]]:
    """The names and the mentions of each organisation, by its path."""
    names: dict[str, list[str]] = {}
    mentions: dict[str, list[Agency]] = {}
    for record in records:
        for name in _named(record):
            names.setdefault(things.agency(name, record.doc), []).append(name)
        if isinstance(record, Agency):
            path = record.agency or things.agency(record.name, record.doc)
            names.setdefault(path, []).append(record.name)
            mentions.setdefault(path, []).append(record)
    return names, mentions


def _organisation(path: str, name: str, mentions: list[Agency], things: Things) -> Iterator[Triple]:
    subject = iris.data(path)
    yield subject, "rdf:type", term("org:FormalOrganization")
    yield subject, "rdfs:label", text(name)
    if level := most_said(mention.level for mention in mentions):
        yield subject, "hg:level", string(level)
    if branch := most_said(mention.branch for mention in mentions):
        yield subject, "hg:branch", string(branch)
    head, *middle, local = path.split("/")
    if head == "agency" and local in things.names.lexicon.bodies:
        yield subject, "org:classification", iris.concept("body", local)
    if head == "agency" and middle and middle[0] in things.names.lexicon.areas:
        yield subject, "hg:ofArea", iris.concept("area", middle[0])


def _named(record: Record) -> tuple[str, ...]:
    """The names by which a record points at organisations."""
    match record:
        case Task():
            return (*record.responsible, *record.cooperating)
        case Inspection() if record.by:
            return (record.by,)
        case Person():
            return tuple(office.organisation for office in record.offices if office.organisation)
        case _:
            return ()


def _about(subject: str, record: Task | Inspection, things: Things) -> Iterator[Triple]:
    for cited in dict.fromkeys(things.entity(identifier, record) for identifier in record.about):
        yield subject, "hg:about", cited
