"""Bodies in time, derived: what befell each organisation, and who stands in its place since when.

Nothing here is what a document says: it follows from the changes of the vocabulary, and stands in a graph of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from hgkg.graph import iris
from hgkg.graph.bodies import labels, successor
from hgkg.graph.documents import official_types
from hgkg.graph.nquads import boolean, date, decimal, string, text
from hgkg.graph.statements import Triple
from hgkg.graph.terms import term
from hgkg.graph.things import Things
from hgkg.model.identity import parse_identity
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Record
from hgkg.model.succession import UNKNOWN, Span, Step, norms_of, spans
from hgkg.model.succession_words import in_words, name_of, step_words

RULES = ("class of bodies changed", "area changed")
"""By what an organisation has a successor: its class has one in every area, or its area has one."""


def in_time(records: Iterable[Record], things: Things, described: Collection[str]) -> Iterator[Triple]:
    """Changes and successions of every organisation that a record points at, and whatever they lead to.

    Args:
        records: all records of a build.
        things: what they speak of.
        described: paths of the documents that are described elsewhere in the graph.
    """
    lexicon, names = things.names.lexicon, labels(records, things)
    found = {path: own for path in names if len(own := spans(lexicon, path)) > 1 or own[0].first}
    reached = sorted({span.body for own in found.values() for span in own if span.body} - names.keys())
    names |= {path: name_of(lexicon, path) for path in reached}
    for path in reached:
        yield from successor(path, names[path], things)
    every = (step for own in found.values() for span in own for step in span.steps)
    steps = {(step.origin, step.change.day): step for step in every if step.kind != UNKNOWN}
    for step in steps.values():
        yield from _event(step, lexicon, names)
    for path, own in found.items():
        for number, span in enumerate(own):
            yield from _succession(path, number, span, lexicon, names)
    norms = {norm for step in steps.values() for norm in norms_of(lexicon, step)}
    for norm in sorted(norms):
        if lexicon.norms[norm].path not in described:
            yield from _norm(norm, lexicon)


def rules_of(records: Iterable[Record], things: Things) -> tuple[str, ...]:
    """RULES, where any organisation ever changed."""
    lexicon = things.names.lexicon
    return RULES if any(len(spans(lexicon, path)) > 1 for path in labels(records, things)) else ()


def _event(step: Step, lexicon: Lexicon, names: Mapping[str, str]) -> Iterator[Triple]:
    """What befell one organisation on one day."""
    change = step.change
    subject = iris.change(step.origin, change.day)
    yield subject, "rdf:type", term("org:ChangeEvent")
    yield subject, "rdfs:label", text(f"{names[step.origin]}: {step_words(lexicon, step, 'vi')}")
    yield subject, "org:originalOrganization", iris.data(step.origin)
    for result in step.results:
        yield subject, "org:resultingOrganization", iris.data(result)
    yield subject, "hg:changeDay", date(change.day)
    yield subject, "hg:changeKind", iris.concept("change-kind", step.kind)
    yield subject, "hg:byChange", iris.concept("change", change.id)
    for norm in norms_of(lexicon, step):
        yield subject, "hg:madeBy", iris.data(lexicon.norms[norm].path)
    yield subject, "hg:certainty", decimal(change.certainty)
    yield subject, "prov:qualifiedAssociation", iris.association(RULES[not change.originals])


def _succession(path: str, number: int, span: Span, lexicon: Lexicon, names: Mapping[str, str]) -> Iterator[Triple]:
    """Who stands in the place of an organisation for a time."""
    subject = iris.succession(path, number)
    yield subject, "rdf:type", term("hg:Succession")
    yield subject, "hg:ofBody", iris.data(path)
    if span.body:
        yield subject, "hg:successor", iris.data(span.body)
    if span.first:
        yield subject, "hg:since", date(span.first)
    if span.last:
        yield subject, "hg:until", date(span.last)
    events = [step for step in span.steps if step.kind != UNKNOWN]  # that no successor is recorded is no event
    for step in events:
        yield subject, "hg:step", iris.change(step.origin, step.change.day)
    if events and len(events) == len(span.steps):
        yield subject, "hg:lastStep", iris.change(events[-1].origin, events[-1].change.day)
        yield subject, "hg:certainty", decimal(min(step.change.certainty for step in events))
    for lang in ("vi", "en"):
        yield subject, "hg:inWords", text(in_words(lexicon, path, span, names, lang), lang)


def _norm(local: str, lexicon: Lexicon) -> Iterator[Triple]:
    """A norm that no document of the build names."""
    norm = lexicon.norms[local]
    subject, identity = iris.data(norm.path), parse_identity(norm.path)
    for name in official_types():
        yield subject, "rdf:type", name
    yield subject, "hg:citedOnly", boolean(True)
    yield subject, "rdfs:label", text(norm.label)
    yield subject, "dct:title", text(norm.title)
    yield subject, "eli:number", string(norm.number)
    yield subject, "eli:id_local", string(norm.path.removeprefix("doc/"))
    yield subject, "eli:date_document", date(norm.date)
    if identity and identity.type in lexicon.document_types:
        yield subject, "eli:type_document", iris.concept("document-type", identity.type)
