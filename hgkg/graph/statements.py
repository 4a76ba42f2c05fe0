"""What all statements have in common: the words they rest on, the rule, how sure it is, section and footnote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hgkg.errors import EvidenceError
from hgkg.graph import iris
from hgkg.graph.nquads import decimal, integer, string, verbatim
from hgkg.graph.terms import term
from hgkg.model.document import Document
from hgkg.model.finding import Evidence
from hgkg.model.record import Drive, FindingRecord, FootnoteRecord, Record

Triple = tuple[str, str, str]
"""Subject and object as they stand in N-Quads, the predicate as a prefixed name."""

CONTEXT = 30
"""Characters of prefix and suffix around a quote (style note, point 2)."""


def common(record: Record) -> Iterator[Triple]:
    """The triples of every statement."""
    subject = iris.record(record.id)
    for evidence in _grounds(record):
        yield subject, "prov:wasDerivedFrom", iris.span(evidence.doc, evidence.start, evidence.end)
    yield subject, "hg:confidence", decimal(record.confidence)
    if record.rule:
        yield subject, "hg:rule", iris.rule(record.rule)
    if record.section:
        yield subject, "hg:section", string("/".join(record.section))
    if record.footnote is not None:
        yield subject, "hg:footnote", integer(record.footnote)


def evidence_of(record: Record, documents: Mapping[str, Document]) -> Iterator[Evidence]:
    """All the words a record points at, each held against its document's text.

    Raises:
        EvidenceError: words and offsets disagree, or there is no such document.
    """
    for evidence in (*_grounds(record), *_marks(record, documents)):
        document = documents.get(evidence.doc)
        if document is None or not _stands(evidence, document.raw):
            raise EvidenceError(
                f"the quote of {record.id} is not what stands at {evidence.start}-{evidence.end}",
                evidence.doc,
                "this is a defect of the program: please report it with the document",
            )
        yield evidence


def span(evidence: Evidence, raw: str) -> Iterator[Triple]:
    """The triples of some words at their place: source, position, quote with its context."""
    whole, position, quote = (iris.span(evidence.doc, evidence.start, evidence.end, p) for p in _PARTS)
    yield whole, "rdf:type", term("oa:SpecificResource")
    yield whole, "oa:hasSource", iris.text_of(evidence.doc)
    yield whole, "oa:hasSelector", position
    yield whole, "oa:hasSelector", quote
    yield position, "rdf:type", term("oa:TextPositionSelector")
    yield position, "oa:start", integer(evidence.start)
    yield position, "oa:end", integer(evidence.end)
    yield quote, "rdf:type", term("oa:TextQuoteSelector")
    yield quote, "oa:exact", verbatim(evidence.quote)
    yield quote, "oa:prefix", verbatim(raw[max(0, evidence.start - CONTEXT) : evidence.start])
    yield quote, "oa:suffix", verbatim(raw[evidence.end : evidence.end + CONTEXT])


_PARTS = ("", "position", "quote")


def _grounds(record: Record) -> tuple[Evidence, ...]:
    """The words a statement is derived from. A finding may point at several places."""
    match record:
        case FindingRecord() if record.spans:
            return tuple(dict.fromkeys(record.spans))
        case Drive():
            return (record.evidence_,)
        case _:
            return (record.evidence(),)


def _marks(record: Record, documents: Mapping[str, Document]) -> Iterator[Evidence]:
    """A footnote's marker and the sentence it hangs on."""
    if isinstance(record, FootnoteRecord) and record.doc in documents:
        raw = documents[record.doc].raw
        for start, end in footnote_places(record):
            yield Evidence(record.doc, start, end, raw[start:end])


def footnote_places(record: FootnoteRecord) -> Iterator[tuple[int, int]]:
    """Marker and anchor, as far as the record has them, in this order."""
    if record.marker_start is not None and record.marker_end is not None:
        yield record.marker_start, record.marker_end
    if record.anchor is not None:
        yield record.anchor


def _stands(evidence: Evidence, raw: str) -> bool:
    inside = 0 <= evidence.start <= evidence.end <= len(raw)
    return inside and raw[evidence.start : evidence.end] == evidence.quote
