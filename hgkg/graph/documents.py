"""Documents with a file: work, text, file, and what the head of the text says of the work."""

from __future__ import annotations

from collections.abc import Iterator

from hgkg.graph import iris
from hgkg.graph.bodies import issued_by
from hgkg.graph.nquads import boolean, date, integer, string, text
from hgkg.graph.statements import Triple
from hgkg.graph.terms import term
from hgkg.graph.things import Things
from hgkg.model.document import Document
from hgkg.model.identity import parse_identity
from hgkg.model.lexicon import DocumentType
from hgkg.model.record import DocumentRecord

UNOFFICIAL = {"news": ("fabio:Work",), "infographic": ("fabio:Work", "fabio:StillImage")}
"""Genres that are no official documents, and the classes of their works: an infographic is a picture, not its text."""


def document(source: Document, things: Things) -> Iterator[Triple]:
    """Work, text and file. A work with several files is described in the graph of the first."""
    record = things.described.get(source.slug)
    concept = things.names.type(record.type) if record else None
    genre = _genre(source, things)
    work = things.work(source.slug)
    if things.holders[things.works[source.slug]] == source.slug:
        for name in official_types() if is_official(source, things) else _other_types(genre):
            yield work, "rdf:type", name
        yield work, "rdfs:label", text(_label(record, concept) or source.name)
        if record:
            yield from _head(work, record, concept, things)
    yield work, "hg:slug", string(source.slug)
    yield work, "eli:is_realized_by", iris.text_of(source.slug)
    yield from _text_and_file(source, genre)


def description(record: DocumentRecord, things: Things) -> Iterator[Triple]:
    """The statement that the head of the text makes; its evidence is the head."""
    subject = iris.record(record.id)
    yield subject, "rdf:type", term("hg:DocumentDescription")
    yield subject, "hg:describes", things.work(record.doc)


def is_official(source: Document, things: Things) -> bool:
    """Whether it is an official document by what its head says, else by the catalogue; not where neither knows."""
    genre = _genre(source, things)
    return genre is not None and genre not in UNOFFICIAL


def _genre(source: Document, things: Things) -> str | None:
    record = things.described.get(source.slug)
    concept = things.names.type(record.type) if record else None
    return concept.genre if concept else source.entry.genre if source.entry else None


def official_types() -> tuple[str, ...]:
    """The classes of an official document's work."""
    return term("hg:Document"), term("hg:OfficialDocument"), term("eli:LegalResource")


def _other_types(genre: str | None) -> tuple[str, ...]:
    """The classes of the work of any other document."""
    return term("hg:Document"), *map(term, UNOFFICIAL.get(genre or "", ("fabio:Work",)))


def numbered_label(type_label: str | None, number: str) -> str:
    """ "Nghị quyết 07-NQ/TU"."""
    return f"{type_label} {number}" if type_label else number


def _head(work: str, record: DocumentRecord, concept: DocumentType | None, things: Things) -> Iterator[Triple]:
    if record.title:
        yield work, "dct:title", text(record.title)
    if concept:
        yield work, "eli:type_document", iris.concept("document-type", concept.id)
    elif record.type:
        yield work, "hg:typeName", text(record.type)
    if record.number:
        yield work, "eli:number", string(record.number)
    if record.symbol:
        yield work, "hg:symbol", string(record.symbol)
    if record.draft:
        yield work, "hg:draft", boolean(True)
    if record.date:
        yield work, "eli:date_document", date(record.date)
    if record.period:
        yield work, "hg:period", string(record.period)
    if (area := things.names.area(record.area)) is not None:
        yield work, "eli:jurisdiction", area
    yield from issued_by(work, record.issuer, record.date, things)
    yield from _end(work, record)
    yield from _identity(work, record)


def _end(work: str, record: DocumentRecord) -> Iterator[Triple]:
    if record.place:
        yield work, "hg:place", text(record.place)
    if record.signatory:
        yield work, "hg:signatory", text(record.signatory)
    for addressee in dict.fromkeys(record.addressees):
        yield work, "hg:addressee", text(addressee)


def _identity(work: str, record: DocumentRecord) -> Iterator[Triple]:
    identity = parse_identity(record.resolved) if record.resolved else None
    if identity:
        yield work, "eli:id_local", string(identity.format().removeprefix("doc/"))
        yield work, "hg:term", string(identity.period)


def _text_and_file(source: Document, genre: str | None) -> Iterator[Triple]:
    words, file = iris.text_of(source.slug), iris.file_of(source.slug)
    for name in _text_classes(genre):
        yield words, "rdf:type", term(name)
    yield words, "hg:slug", string(source.slug)
    yield words, "dct:language", string(source.entry.language if source.entry else "vi")
    yield words, "hg:characters", integer(len(source.raw))
    yield words, "eli:is_embodied_by", file
    yield file, "rdf:type", term("eli:Format")
    yield file, "hg:fileName", string(source.name)
    yield file, "hg:sha256", string(source.sha256)
    yield file, "hg:encoding", string(source.encoding)


def _text_classes(genre: str | None) -> tuple[str, ...]:
    if genre is None or genre in UNOFFICIAL:
        return ("fabio:NewsItem" if genre == "news" else "fabio:Expression",)
    return "eli:LegalExpression", "fabio:ReportDocument" if genre == "report" else "fabio:PolicyDocument"


def _label(record: DocumentRecord | None, concept: DocumentType | None) -> str | None:
    if record is None:
        return None
    if record.number:
        return numbered_label(concept.label if concept else record.type, record.number)
    return record.title or None
