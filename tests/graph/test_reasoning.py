"""The ontology is consistent under OWL 2 RL, over itself and over one node of every shape that a real build has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
import rdflib.term
from owlrl import DeductiveClosure, OWLRL_Semantics
from owlrl.Namespaces import ERRNS
from rdflib import OWL, RDF, RDFS, XSD, Dataset, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from hgkg.assets import folder
from hgkg.graph.terms import PREFIXES
from hgkg.model.namespaces import ONTOLOGY_GRAPH
from hgkg.pipeline import BuildReport

HG, PROV, ELI, SKOS, ORG, FABIO, DOCO, QB = (
    Namespace(PREFIXES[prefix]) for prefix in ("hg", "prov", "eli", "skos", "org", "fabio", "doco", "qb")
)
DATATYPES = (PREFIXES["xsd"], PREFIXES["rdf"])
NEVER_TOGETHER = (
    (PROV.Entity, PROV.Activity),  # PROV says so: a statement about an event is no event
    (HG.Statement, HG.Document),
    (HG.Statement, ORG.Organization),
    (HG.Statement, SKOS.Concept),
    (HG.Statement, DOCO.Section),  # parts of a document, though a rule reads them
    (HG.Statement, DOCO.Footnote),
    (HG.Target, HG.Result),
    (FABIO.Work, ELI.LegalResource),  # news and infographics are no official documents
    (FABIO.NewsItem, ELI.LegalExpression),
    (ELI.Work, ELI.Expression),
    (ELI.Work, ELI.Manifestation),
    (ELI.Expression, ELI.Manifestation),
    (SKOS.Concept, SKOS.ConceptScheme),
    (SKOS.Concept, ORG.Organization),
    (QB.Observation, QB.DataSet),
)
Shape = frozenset[tuple[Node, frozenset[Node] | URIRef | str | None]]


@pytest.fixture(scope="module", autouse=True)
def rdflib_as_it_was() -> Iterator[None]:
    """owlrl changes how rdflib reads literals and does not undo all of it: no other test may see that."""
    before = dict(rdflib.term._toPythonMapping)
    yield
    rdflib.term._toPythonMapping.clear()
    rdflib.term._toPythonMapping.update(before)


@pytest.fixture(scope="module")
def whole(real_build: BuildReport) -> Graph:
    """All triples of the build of the real documents, vocabularies included, the terms of hgkg.ttl aside."""
    dataset = Dataset(default_union=True)
    dataset.parse(real_build.out / "graph.nq", format="nquads")
    declared = set(terms().subjects())
    graph = Graph()
    for s, p, o, source in dataset.quads():
        if str(source) != ONTOLOGY_GRAPH or s not in declared:
            graph.add((s, p, o))
    return graph


@pytest.fixture(scope="module")
def reasoned(whole: Graph) -> Graph:
    """The terms, one node of every shape in the graph of the real documents, and all that follows."""
    graph = terms()
    for triple in samples(whole):
        graph.add(triple)
    return close(graph)


def terms() -> Graph:
    """What ontology/hgkg.ttl declares."""
    return Graph().parse(folder("ontology") / "hgkg.ttl")


def samples(graph: Graph) -> Iterator[tuple[Node, Node, Node]]:
    """All triples of the first node of every shape, and the types of what these point to."""
    types: dict[Node, set[Node]] = defaultdict(set)
    for subject, kind in graph.subject_objects(RDF.type):
        types[subject].add(kind)
    seen: set[Shape] = set()
    for subject in sorted(set(graph.subjects())):
        shape = frozenset(
            (p, o.datatype if isinstance(o, Literal) else frozenset(types[o]))
            for p, o in graph.predicate_objects(subject)
        )
        if shape in seen:
            continue
        seen.add(shape)
        for p, o in graph.predicate_objects(subject):
            yield subject, p, o
            yield from ((o, RDF.type, kind) for kind in sorted(types.get(o, ())))


def close(graph: Graph) -> Graph:
    """The graph with all that OWL 2 RL concludes from it."""
    DeductiveClosure(OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
    return graph


def contradictions(graph: Graph) -> list[str]:
    """What the reasoner could not reconcile, in its own words, and members of the empty class."""
    told = [str(text) for text in graph.objects(None, ERRNS.error)]
    return sorted(told + [f"{node} is an owl:Nothing" for node in graph.subjects(RDF.type, OWL.Nothing)])


def test_nothing_contradicts_itself(reasoned: Graph) -> None:
    assert contradictions(reasoned) == []


@pytest.mark.parametrize(("one", "other"), NEVER_TOGETHER)
def test_nothing_is_both(reasoned: Graph, one: URIRef, other: URIRef) -> None:
    ones, others = set(reasoned.subjects(RDF.type, one)), set(reasoned.subjects(RDF.type, other))

    assert ones, f"nothing is a {one}"
    assert others, f"nothing is a {other}"
    assert ones & others == set()


def test_no_literal_is_a_member_of_a_class(reasoned: Graph) -> None:
    classes = set(terms().subjects(RDF.type, OWL.Class))
    typed = [(s, o) for s, o in reasoned.subject_objects(RDF.type) if isinstance(s, Literal)]

    assert typed, "the reasoner says of what datatype a literal is"
    assert [(s, o) for s, o in typed if o in classes] == []


def test_every_literal_is_of_the_datatype_that_its_property_has(whole: Graph) -> None:
    """The reasoner compares no datatypes of values, so they are compared here."""
    declared = terms()
    datatypes = {p: kind for p, kind in declared.subject_objects(RDFS.range) if str(kind).startswith(DATATYPES)}
    found = {(p, _datatype(o)) for p in datatypes for o in whole.objects(None, p)}

    assert len({p for p, _ in found}) > 50
    assert {(p, kind) for p, kind in found if kind != datatypes[p]} == set()


def test_the_sample_has_every_class_and_property_of_the_graph(whole: Graph, reasoned: Graph) -> None:
    """Else what is proved of the sample would not be proved of the graph."""
    assert set(whole.predicates()) <= set(reasoned.predicates())
    assert set(whole.objects(None, RDF.type)) <= set(reasoned.objects(None, RDF.type))


def test_what_follows_is_what_is_meant(reasoned: Graph) -> None:
    """The reasoner does conclude: superclasses, domains and ranges reach nodes that state none of them."""
    statements = set(reasoned.subjects(RDF.type, HG.Statement))
    documents = set(reasoned.subjects(RDF.type, HG.Document))

    assert set(reasoned.subjects(RDF.type, HG.Target)) < set(reasoned.subjects(RDF.type, HG.Figure)) < statements
    assert statements < set(reasoned.subjects(RDF.type, PROV.Entity))
    assert documents < set(reasoned.subjects(RDF.type, ELI.Work))
    assert set(reasoned.objects(None, ORG.role)) <= set(reasoned.subjects(RDF.type, ORG.Role))


PLANTED = {
    "an event that is a statement about itself": [("a", RDF.type, HG.Event), ("a", RDF.type, PROV.Activity)],
    "an activity with words as evidence": [("b", RDF.type, PROV.Activity), ("b", PROV.wasDerivedFrom, "c")],
    "a work that is its own text": [("d", RDF.type, HG.Document), ("e", ELI.is_realized_by, "d")],
    "a target that is a result": [("f", HG.comparator, "g"), ("f", HG.denominator, Literal(3))],
    "a concept that is a scheme": [("h", SKOS.broader, "i"), ("j", SKOS.inScheme, "h")],
    "an organisation that is a membership": [("k", ORG.member, "l"), ("m", ORG.organization, "k")],
}


def test_a_planted_contradiction_is_found() -> None:
    """Guards the reasoner itself: each of these has to be told, with the node it is about."""
    graph = terms()
    for triples in PLANTED.values():
        for s, p, o in triples:
            graph.add((_node(s), p, _node(o) if type(o) is str else o))
    told = contradictions(close(graph))
    for name, triples in PLANTED.items():
        assert any(str(_node(triples[0][0])) in text for text in told), (name, told)


def _datatype(value: Node) -> URIRef | None:
    if not isinstance(value, Literal):
        return None
    return RDF.langString if value.language else value.datatype or XSD.string


def _node(name: str) -> URIRef:
    return URIRef(f"https://example.org/planted/{name}")
