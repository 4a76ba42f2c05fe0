"""The parts of a document: sections and footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from hgkg.graph import iris
from hgkg.graph.documents import is_official
from hgkg.graph.nquads import integer, string, text
from hgkg.graph.statements import Triple
from hgkg.graph.terms import term
from hgkg.graph.things import Things
from hgkg.model.record import FootnoteRecord, SectionRecord


def section(record: SectionRecord, things: Things) -> Iterator[Triple]:
    """A heading, and where what it governs ends."""
    subject = iris.record(record.id)
    around = iris.record(record.parent) if record.parent else things.work(record.doc)
    yield around, "eli:has_part", subject
    yield subject, "rdf:type", term("doco:Section")
    if is_official(things.documents[record.doc], things):  # ELI's subdivisions are legal resources themselves
        yield subject, "rdf:type", term("eli:LegalResourceSubdivision")
    yield subject, "hg:depth", integer(record.level)
    yield subject, "hg:bodyEnd", integer(record.body_end)
    if record.title:
        yield subject, "rdfs:label", text(record.title)
    if record.number:
        yield subject, "hg:number", string(record.number)


def footnote(record: FootnoteRecord, things: Things) -> Iterator[Triple]:
    """A note, its marker and the sentence the marker hangs on."""
    subject = iris.record(record.id)
    yield things.work(record.doc), "eli:has_part", subject
    yield subject, "rdf:type", term("doco:Footnote")
    if record.footnote is None:  # else it is there already, as with every statement in a note
        yield subject, "hg:footnote", integer(record.number)
    if record.marker_start is not None and record.marker_end is not None:
        yield subject, "hg:marker", iris.span(record.doc, record.marker_start, record.marker_end)
    if record.anchor is not None:
        yield subject, "hg:anchor", iris.span(record.doc, *record.anchor)
