"""People and the offices they hold, each office a membership as of the document's date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hgkg.graph import iris
from hgkg.graph.nquads import date, text
from hgkg.graph.statements import Triple
from hgkg.graph.terms import term
from hgkg.graph.things import Things
from hgkg.model.office import HeldOffice
from hgkg.model.record import Person, Record


def person(record: Person, things: Things) -> Iterator[Triple]:
    """What one mention says: a name, the offices, or both."""
    subject = iris.record(record.id)
    yield subject, "rdf:type", term("hg:PersonMention")
    if record.name:
        yield subject, "hg:personName", text(record.name)
    if record.role:
        yield subject, "hg:role", text(record.role)
    if record.organisation:
        yield subject, "hg:organisationName", text(record.organisation)
    for number, office in enumerate(record.offices, 1):
        membership = iris.record(record.id, "office", str(number))
        yield subject, "hg:office", membership
        yield from _membership(membership, office, record, things)


def persons(records: Iterable[Record]) -> Iterator[tuple[str, Triple]]:
    """Each person that a document names, once, with the document's slug.

    A name means one person within a document, and none beyond it: two documents may speak of two men of one name.
    """
    named = {(record.doc, record.name) for record in records if isinstance(record, Person) and record.name}
    for slug, name in sorted(named):
        subject = iris.person(slug, name)
        yield slug, (subject, "rdf:type", term("prov:Person"))
        yield slug, (subject, "rdfs:label", text(name))


def _membership(subject: str, office: HeldOffice, record: Person, things: Things) -> Iterator[Triple]:
    yield subject, "rdf:type", term("org:Membership")
    yield subject, "rdfs:label", text(office.role)
    if record.name:
        yield subject, "org:member", iris.person(record.doc, record.name)
    if office.organisation:
        yield subject, "org:organization", iris.data(things.agency(office.organisation, record.doc))
    if office.concept in things.names.lexicon.offices:
        yield subject, "org:role", iris.concept("office", office.concept or "")
    described = things.described.get(record.doc)
    if described and described.date:
        yield subject, "hg:asOf", date(described.date)
