"""Records to N-Quads: each statement into the graph of its document, with the words that prove it.

How each kind of record becomes triples is shown in docs/graph.md. No triple is given twice, in one graph or in two:
engines that ask the union of all graphs would count it twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from hgkg.errors import EvidenceError
from hgkg.graph import bodies, citations, cited, derived, figures, iris, parts, people
from hgkg.graph.documents import description, document
from hgkg.graph.in_terms import in_terms
from hgkg.graph.in_time import in_time, rules_of
from hgkg.graph.judgements import judgements
from hgkg.graph.nquads import line
from hgkg.graph.run import run
from hgkg.graph.statements import Triple, common, evidence_of, span
from hgkg.graph.terms import term
from hgkg.graph.things import Things
from hgkg.model.document import Document
from hgkg.model.judged import Judged
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Citation, Record, check_evidence

NOT_JUDGED = Judged(())

KINDS: Mapping[str, Callable[[Any, Things], Iterator[Triple]]] = {
    "agency": bodies.agency,
    "alignment": derived.alignment,
    "citation": citations.citation,
    "document": description,
    "drive": derived.drive,
    "duty": derived.duty,
    "event": bodies.event,
    "finding": derived.finding,
    "footnote": parts.footnote,
    "inspection": bodies.inspection,
    "person": people.person,
    "relation": citations.relation,
    "result": figures.result,
    "section": parts.section,
    "target": figures.target,
    "task": bodies.task,
}
"""What each kind of record says beyond what all statements have in common."""


def encode(
    documents: Sequence[Document],
    records: Sequence[Record],
    lexicon: Lexicon,
    build_id: str,
    judged: Judged = NOT_JUDGED,
) -> Iterator[str]:
    """The graph of all records, as N-Quads lines without their ends, in no useful order (the caller sorts).

    Args:
        documents: every document that a record is of or points at.
        records: all records of a build, those of several documents included.
        lexicon: the vocabularies the records point into.
        build_id: names the run.
        judged: what came of human judgements on them.

    Raises:
        EvidenceError: words and offsets disagree, a document is missing, or a record points at none.
    """
    things = Things.of(documents, records, lexicon, judged.superseded)
    yield from _documents(things, records)
    yield from _statements(things, records)
    read = [*records, *(one.record for one in judged.superseded)]
    yield from _spans(things, read)
    yield from _lines(iris.graph("shared"), _shared(records, things))
    yield from _lines(iris.graph("drive"), derived.drives(records, things))
    yield from _lines(iris.graph("duty"), derived.duties(records))
    time = [*_time(records, things)]
    yield from _lines(iris.graph("time"), time)
    yield from _lines(iris.graph("judgement"), judgements(judged, things))
    more = {"time": time, "judgement": judged.outcomes}  # graphs that only some builds have
    graphs = [*_graphs(things, records), *(iris.graph(name) for name, held in more.items() if held)]
    rules = sorted({*(record.rule for record in read if record.rule), *rules_of(records, things)})
    yield from _lines(iris.graph("run"), run(build_id, sorted(graphs), things.documents, rules))


def _documents(things: Things, records: Sequence[Record]) -> Iterator[str]:
    measured = {record.doc for record in records if record.kind in ("target", "result")}
    for slug, source in things.documents.items():
        yield from _lines(iris.document_graph(slug), document(source, things))
        if slug in measured:
            yield from _lines(iris.document_graph(slug), figures.data_set(slug))
    for slug, triple in people.persons(records):
        yield from _lines(iris.document_graph(slug), [triple])


def _statements(things: Things, records: Iterable[Record]) -> Iterator[str]:
    for record in records:
        _check(record, things)
        graph = _graph_of(record)
        yield from _lines(graph, common(record))
        yield from _lines(graph, KINDS[record.kind](record, things))
        if isinstance(record, Citation) and not record.resolved:
            yield from _lines(graph, cited.unresolved(record, things))


def _spans(things: Things, records: Iterable[Record]) -> Iterator[str]:
    """Every span once, in the graph of the document whose words they are."""
    seen = {evidence: None for record in records for evidence in evidence_of(record, things.documents)}
    for evidence in seen:
        yield from _lines(iris.document_graph(evidence.doc), span(evidence, things.documents[evidence.doc].raw))


def _shared(records: Sequence[Record], things: Things) -> Iterator[Triple]:
    yield from cited.cited_only(records, things)
    yield from bodies.organisations(records, things)
    yield from citations.direct(records, things)


def _time(records: Sequence[Record], things: Things) -> Iterator[Triple]:
    """Changes, successions and bodies in their terms."""
    cited_ = (path for r in records if isinstance(r, Citation) for path in (r.resolved, *r.candidates) if path)
    yield from in_time(records, things, {*things.holders, *cited_})
    yield from in_terms(records, things)


def _graphs(things: Things, records: Iterable[Record]) -> list[str]:
    of_documents = map(iris.document_graph, things.documents)
    return sorted({*of_documents, *map(_graph_of, records), iris.graph("shared")})


def _graph_of(record: Record) -> str:
    return iris.graph(record.kind) if record.kind in iris.DERIVED_GRAPHS else iris.document_graph(record.doc)


def _check(record: Record, things: Things) -> None:
    if record.doc not in things.documents:
        raise EvidenceError(f"{record.id} is of a document that is not here", record.doc, "build it together with it")
    check_evidence(record, things.documents[record.doc].raw)


def _lines(graph: str, triples: Iterable[Triple]) -> Iterator[str]:
    for subject, predicate, value in triples:
        yield line(subject, term(predicate), value, graph)
