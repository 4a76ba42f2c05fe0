"""Documents that are named and that no file is held for: one description each, out of all their mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hgkg.graph import iris
from hgkg.graph.bodies import issued_by
from hgkg.graph.documents import numbered_label, official_types
from hgkg.graph.names import most_said
from hgkg.graph.nquads import boolean, date, string, text
from hgkg.graph.statements import Triple
from hgkg.graph.terms import term
from hgkg.graph.things import Things
from hgkg.model.identity import DocumentIdentity, parse_identity
from hgkg.model.record import Citation, Record
from hgkg.text.fold import clean


def cited_only(records: Iterable[Record], things: Things) -> Iterator[Triple]:
    """Every document that a citation was bound to, or might have been, and that stands in no file."""
    mentions: dict[str, list[Citation]] = {}
    for record in records:
        if isinstance(record, Citation):
            for candidate in record.candidates:
                mentions.setdefault(candidate, [])
            if record.resolved:
                mentions.setdefault(record.resolved, []).append(record)
    for path in sorted(mentions):
        if path not in things.holders:
            yield from _stub(path, mentions[path], things)


def unresolved(record: Citation, things: Things) -> Iterator[Triple]:
    """The document that a citation names, where it could not be bound to one."""
    subject = iris.mention(record.id)
    yield subject, "rdf:type", term("hg:Document")
    yield subject, "rdf:type", term("hg:UnresolvedDocument")
    yield from _described(subject, [record], None, things)
    for candidate in dict.fromkeys(record.candidates):
        yield subject, "hg:candidate", iris.data(candidate)


def _stub(path: str, mentions: Sequence[Citation], things: Things) -> Iterator[Triple]:
    subject, identity = iris.data(path), parse_identity(path)
    for name in official_types():
        yield subject, "rdf:type", name
    yield subject, "hg:citedOnly", boolean(True)
    yield subject, "eli:id_local", string(path.removeprefix("doc/"))
    if identity:
        yield subject, "hg:term", string(identity.period)
    yield from _described(subject, mentions, identity, things)


def _described(
    subject: str, mentions: Sequence[Citation], identity: DocumentIdentity | None, things: Things
) -> Iterator[Triple]:
    word = most_said(m.type for m in mentions) or (identity.type if identity else None)
    concept, number = things.names.type(word), _fullest(m.number for m in mentions)
    if number is None and identity:
        number = identity.number
    title = most_said(m.subject for m in mentions)
    type_label = concept.label if concept else word
    name = most_said(clean(m.quote) for m in mentions if not m.numbered)
    label = numbered_label(type_label, number) if number else name or title or type_label or subject
    yield subject, "rdfs:label", text(label)
    if concept:
        yield subject, "eli:type_document", iris.concept("document-type", concept.id)
    elif word:
        yield subject, "hg:typeName", text(word)
    if number:
        yield subject, "eli:number", string(number)
    if title:
        yield subject, "dct:title", text(title)
    said = most_precise(m.date for m in mentions)
    if said:
        yield subject, "eli:date_document", date(said)
    issuers = {issuer for m in mentions for issuer in (m.issuer, *m.co_issuers) if issuer}
    for issuer in sorted(issuers):  # where texts disagree, each is shown
        yield from issued_by(subject, issuer, said, things)


def _fullest(numbers: Iterable[str | None]) -> str | None:
    """The number that says most: "07-NQ/TU" rather than "07"."""
    counts = Counter(number for number in numbers if number)
    return min(counts, key=lambda number: (-len(number), -counts[number], number), default=None)


def most_precise(dates: Iterable[str | None]) -> str | None:
    """A day rather than a year; among days the one said most often."""
    said = [date for date in dates if date]
    longest = max(map(len, said), default=0)
    return most_said(date for date in said if len(date) == longest)
