"""Bodies in their terms: which elected body issued a document, from congress to congress or election to election.

Only where level and date, or the term in which the number counts, tell the term for certain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hgkg.graph import iris
from hgkg.graph.bodies import labels
from hgkg.graph.cited import most_precise
from hgkg.graph.nquads import date, text
from hgkg.graph.statements import Triple
from hgkg.graph.terms import term
from hgkg.graph.things import Things
from hgkg.model.identity import parse_identity
from hgkg.model.lexicon import Lexicon, TermConcept
from hgkg.model.record import Citation, Record
from hgkg.model.succession import spans
from hgkg.text.day_words import ends

_NUMBERED_BY_TERM = ("central", "province")
"""Levels of the terms in which the Party's numbers count, as identities have them."""


@dataclass(frozen=True, slots=True)
class _Issued:
    """A document (its path) with its one issuer (path), its date as far as printed, and the term in its identity."""

    document: str
    body: str
    date: str | None
    period: str | None


def in_terms(records: Iterable[Record], things: Things) -> Iterator[Triple]:
    """Every body in a term that issued a document, and the documents that it issued."""
    records = tuple(records)
    names, lexicon = labels(records, things), things.names.lexicon
    found = [(issued, own) for issued in _issued(records, things) if (own := _term(issued, lexicon)) is not None]
    for body, local in sorted({(issued.body, own.id) for issued, own in found}):
        yield from _body_in_term(body, lexicon.terms[local], lexicon, names.get(body, body))
    for issued, own in found:
        yield iris.data(issued.document), "hg:passedByInTerm", iris.body_in_term(issued.body, own.id)


def _issued(records: Iterable[Record], things: Things) -> Iterator[_Issued]:
    """Documents whose issuer is one known organisation, whatever is said of it."""
    for slug in sorted(things.holders.values()):
        if (head := things.described.get(slug)) and head.issuer:
            yield from _one(things.works[slug], {head.issuer}, head.date, things)
    mentions: dict[str, list[Citation]] = {}
    for record in records:
        if isinstance(record, Citation) and record.resolved and record.resolved not in things.holders:
            mentions.setdefault(record.resolved, []).append(record)
    for path in sorted(mentions):
        issuers = {name for m in mentions[path] for name in (m.issuer, *m.co_issuers) if name}
        yield from _one(path, issuers, most_precise(m.date for m in mentions[path]), things)


def _one(document: str, issuers: set[str], day: str | None, things: Things) -> Iterator[_Issued]:
    bodies = {things.known_agency(issuer, day) for issuer in issuers}
    identity = parse_identity(document)
    period = identity.period if identity and identity.family == "party" else None
    for body in bodies if len(bodies) == 1 else ():
        if body is not None:
            yield _Issued(document, body, day, period)


def _term(issued: _Issued, lexicon: Lexicon) -> TermConcept | None:
    """The term that a document's number or date puts its issuer in; None where they do not agree, or say nothing."""
    concept = lexicon.bodies.get(issued.body.rsplit("/", 1)[-1])
    if concept is None or concept.serves is None:
        return None
    terms = [one for one in lexicon.terms.values() if one.level == concept.serves]
    by_number = [one for one in terms if concept.serves in _NUMBERED_BY_TERM and issued.period in one.notations]
    by_date = [one for one in terms if issued.date and _within(issued.date, one)]
    if by_number and issued.date and len(issued.date) == 10 and by_number != by_date:
        return None
    found = by_number or by_date
    return found[0] if len(found) == 1 else None


def _within(day: str, one: TermConcept) -> bool:
    """Whether a day, or all of a month or year, lies in a term."""
    first, last = ends(day)
    return one.first <= first and last <= one.last


def _body_in_term(path: str, one: TermConcept, lexicon: Lexicon, name: str) -> Iterator[Triple]:
    """An organisation from the first to the last day of a term, its own beginning and end within it."""
    subject = iris.body_in_term(path, one.id)
    own = next(span for span in spans(lexicon, path) if not span.steps)
    area = lexicon.areas.get(path.split("/")[1])
    yield subject, "rdf:type", term("hg:BodyInTerm")
    yield subject, "rdfs:label", text(f"{name}, {one.label.partition(' của ')[0]}")
    yield subject, "hg:ofBody", iris.data(path)
    yield subject, "prov:specializationOf", iris.data(path)
    yield subject, "hg:inTerm", iris.concept("term", one.id)
    yield subject, "hg:since", date(max(one.first, (area.first if area else None) or one.first))
    yield subject, "hg:until", date(min(one.last, own.last or one.last))
