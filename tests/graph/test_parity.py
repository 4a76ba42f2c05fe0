"""Ontology and code say the same: every term used is declared, and every term declared is used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from hgkg.assets import folder
from hgkg.graph.skos import turtle_files
from hgkg.graph.terms import PREFIXES

ROOT = Path(__file__).parents[2]
OWN = PREFIXES["hg"]
DECLARED_ELSEWHERE = ("rdf", "rdfs", "xsd")  # the languages the ontology itself is written in
NAME = re.compile(
    r"(?<![\w/-])("
    + "|".join(sorted(set(PREFIXES) - {*DECLARED_ELSEWHERE}, key=len, reverse=True))
    + r"):([A-Za-z]\w*)"
)
CODE = re.compile(r"`([a-z-]+:\w+)`")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    """All Turtle files below ontology/ but the shapes, which use terms and declare none (tests/check)."""
    graph = Graph()
    for path in turtle_files(folder("ontology")):
        graph.parse(path)
    return graph


@pytest.fixture(scope="module")
def declared() -> Graph:
    """The terms alone."""
    return Graph().parse(folder("ontology") / "hgkg.ttl")


def used(paths: Iterable[Path]) -> dict[str, str]:
    """The IRI of each prefixed name in some files, and a file that has it."""
    found: dict[str, str] = {}
    for path in sorted(paths):
        for prefix, local in NAME.findall(path.read_text(encoding="utf-8")):
            found.setdefault(PREFIXES[prefix] + local, str(path.relative_to(ROOT)))
    return found


def code() -> list[Path]:
    """Everything that reads, writes or checks the graph."""
    checks = [ROOT / "ontology" / "shapes.ttl", *(ROOT / "viz").glob("*.toml")]
    return [*(ROOT / "hgkg").rglob("*.py"), *(ROOT / "queries").rglob("*.rq"), *checks]


def test_every_term_used_is_declared(declared: Graph) -> None:
    places = used([*code(), ROOT / "docs" / "graph.md"])

    assert {iri: place for iri, place in places.items() if (URIRef(iri), None, None) not in declared} == {}


def test_every_term_in_a_vocabulary_is_declared(ontology: Graph, declared: Graph) -> None:
    bases = tuple(base for prefix, base in PREFIXES.items() if prefix not in DECLARED_ELSEWHERE)
    terms = {str(p) for p in ontology.predicates()} | {str(o) for o in ontology.objects(None, RDF.type)}

    assert {t for t in terms if t.startswith(bases) and (URIRef(t), None, None) not in declared} == set()


def test_every_term_declared_is_used(ontology: Graph, declared: Graph) -> None:
    in_code = used(code())
    in_ontology = {str(node) for s, p, o in ontology for node in (p, o) if node != s}
    terms = {str(s) for s in declared.subjects(RDF.type) if not str(s).endswith("/ontology")}

    assert {term for term in terms if term not in in_code and term not in in_ontology} == set()


def test_every_own_term_is_explained_in_both_languages(declared: Graph) -> None:
    for term in {s for s in declared.subjects() if str(s).startswith(OWN)}:
        for predicate in (RDFS.label, SKOS.definition):
            languages = sorted(str(o.language) for o in declared.objects(term, predicate) if isinstance(o, Literal))
            assert languages == ["en", "vi"], (term, predicate)
        assert (term, RDFS.isDefinedBy, URIRef(OWN.rstrip("#"))) in declared


def test_every_reused_term_says_who_defines_it(declared: Graph) -> None:
    reused = {s for s in declared.subjects(RDF.type) if not str(s).startswith(OWN.rstrip("#"))}

    assert reused
    for term in reused:
        (by,) = declared.objects(term, RDFS.isDefinedBy)
        assert str(term).startswith(str(by)), term


def test_own_classes_that_things_are_typed_with_have_an_example(declared: Graph) -> None:
    for term in {URIRef(iri) for iri in used(code()) if iri.startswith(OWN) and iri.removeprefix(OWN)[0].isupper()}:
        is_class = (term, RDF.type, URIRef("http://www.w3.org/2002/07/owl#Class")) in declared
        assert not is_class or (term, SKOS.example, None) in declared, term


def test_domains_and_ranges_are_declared_or_datatypes(declared: Graph) -> None:
    languages = tuple(PREFIXES[prefix] for prefix in DECLARED_ELSEWHERE)
    for predicate in (RDFS.domain, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf, OWL.disjointWith):
        for other in declared.objects(None, predicate):
            assert str(other).startswith(languages) or (other, RDF.type, None) in declared, other


def test_every_question_view_and_shape_names_terms_that_are_declared(declared: Graph) -> None:
    """Each kind of file by itself: one that the pattern did not reach would pass the test above unread."""
    kinds = {
        "questions": (ROOT / "queries" / "answers").rglob("*.rq"),
        "views": (ROOT / "queries" / "views").rglob("*.rq"),
        "shapes": (ROOT / "ontology").glob("shapes.ttl"),
    }
    for kind, paths in kinds.items():
        terms = {iri for iri in used(paths) if iri.startswith(OWN)}
        assert len(terms) > 10, kind
        assert {iri for iri in terms if (URIRef(iri), None, None) not in declared} == set(), kind


def test_every_class_that_things_have_is_given_to_something(ontology: Graph) -> None:
    """A class that no code states, no class stands under and no bound names would be one that nothing can be."""
    stated = used((ROOT / "hgkg").rglob("*.py"))
    named = {str(o) for p in (RDFS.subClassOf, RDFS.domain, RDFS.range, RDF.type) for o in ontology.objects(None, p)}
    classes = {str(s) for s in ontology.subjects(RDF.type, OWL.Class) if str(s).startswith(OWN)}

    assert classes
    assert {iri for iri in classes if iri not in stated and iri not in named} == set()


def test_the_table_of_alignments_has_every_one(declared: Graph) -> None:
    """docs/ontology.md says under or beside which term of others each own one stands; a row may have several."""
    page = (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:4] for line in page.splitlines() if line.startswith("| `hg:")]
    named = [[CODE.findall(cell) for cell in row] for row in rows]
    told = {(own, other.partition(":")[2]) for owns, above, near in named for own in owns for other in (*above, *near)}
    stated = {
        (f"hg:{str(own).removeprefix(OWN)}", re.split("[#/]", str(other))[-1])
        for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.seeAlso)
        for own, other in declared.subject_objects(predicate)
        if str(own).startswith(OWN) and not str(other).startswith(OWN)
    }

    assert stated <= told
    assert {own for own, _ in told} == {own for own, _ in stated}
    assert {other for _, other in told} == {other for _, other in stated}
