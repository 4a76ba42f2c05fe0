"""Citations and relations: who names whom, in which words, and the direct properties between documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hgkg.graph import iris
from hgkg.graph.nquads import integer
from hgkg.graph.statements import Triple
from hgkg.graph.terms import term
from hgkg.graph.things import Things
from hgkg.model.record import Citation, Record, Relation

DIRECT = {
    "accompanies": "hg:accompanies",
    "amends": "eli:amends",
    "based_on": "eli:based_on",
    "cites": "eli:cites",
    "continues": "hg:continues",
    "implements": "eli:applies",
    "replaces": "eli:repeals",
    "reviews": "hg:reviews",
}
"""The direct property of each relation (records.md); why eli:applies and eli:repeals: ontology note, citations."""


def citation(record: Citation, things: Things) -> Iterator[Triple]:
    """One mention of a document. What is mentioned is described in cited.py."""
    subject = iris.record(record.id)
    yield subject, "rdf:type", term("hg:Mention")
    yield from _ends(subject, things.work(record.doc), things.entity(record.id, record), "eli:cites")


def relation(record: Relation, things: Things) -> Iterator[Triple]:
    """One relation that some words state."""
    subject = iris.record(record.id)
    citing, cited = things.entity(record.from_, record), things.entity(record.to, record)
    yield subject, "rdf:type", term("hg:Relation")
    yield from _ends(subject, citing, cited, DIRECT[record.relation])
    yield subject, "hg:relation", iris.concept("relation", record.relation)
    if record.years is not None:
        yield subject, "hg:years", integer(record.years)


def direct(records: Iterable[Record], things: Things) -> Iterator[Triple]:
    """Each direct property once, whatever number of records states it. No document cites itself."""
    found: dict[Triple, None] = {}
    for record in records:
        if isinstance(record, Citation):
            found[things.work(record.doc), "eli:cites", things.entity(record.id, record)] = None
        elif isinstance(record, Relation):
            citing, cited = things.entity(record.from_, record), things.entity(record.to, record)
            found[citing, DIRECT[record.relation], cited] = None
    return (triple for triple in found if triple[0] != triple[2])


def _ends(subject: str, citing: str, cited: str, character: str) -> Iterator[Triple]:
    yield subject, "rdf:type", term("cito:Citation")
    yield subject, "cito:hasCitingEntity", citing
    yield subject, "cito:hasCitedEntity", cited
    yield subject, "cito:hasCitationCharacterization", term(character)
