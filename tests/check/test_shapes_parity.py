"""Shapes, ontology, encoder and documentation say the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, Graph, URIRef
from rdflib.namespace import OWL, SH

from hgkg.assets import folder
from hgkg.check import Shape, shipped_shapes
from hgkg.graph.skos import turtle_files
from hgkg.graph.terms import PREFIXES
from hgkg.pipeline import BuildReport
from hgkg.store import open_store

ROOT = Path(__file__).parents[2]
EMITTED = re.compile(r'"rdf:type", term\("([\w-]+:\w+)"\)')
NAMED = re.compile(r'"((?:hg|eli|oa|prov|org|qb|cito|fabio|doco):[A-Z]\w*)"')
SEVERITIES = {"Violation": "high", "Warning": "medium", "Info": "low"}
DECLARED_ELSEWHERE = (*(PREFIXES[p] for p in ("rdf", "rdfs", "xsd")), str(OWL), str(SH), "https://w3id.org/hgkg/shape")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    graph = Graph()
    for path in turtle_files(folder("ontology")):
        graph.parse(path)
    return graph


def target_classes(ontology: Graph) -> set[str]:
    """Classes that some shape is for, those below them included."""
    found: set[URIRef] = set()
    for shape in shipped_shapes().shapes:
        for target in shape.targets:
            for name in target.classes:
                found |= {URIRef(name), *ontology.transitive_subjects(RDFS.subClassOf, URIRef(name))}  # type: ignore[misc]
    return set(map(str, found))


def rules() -> list[Shape]:
    return [shape for shape in shipped_shapes().shapes if any(c.name == "sparql" for c in shape.constraints)]


def test_every_class_that_the_encoder_names_has_a_shape(ontology: Graph) -> None:
    names = {
        name for path in (ROOT / "hgkg" / "graph").rglob("*.py") for name in NAMED.findall(path.read_text("utf-8"))
    }
    classes = {PREFIXES[name.partition(":")[0]] + name.partition(":")[2] for name in names}

    assert len(classes) > 30
    assert classes - target_classes(ontology) - {PREFIXES["hg"] + "FigureStructure"} == set()  # that one is no class


def test_every_class_of_the_real_build_has_a_shape(ontology: Graph, real_build: BuildReport) -> None:
    rows = open_store(real_build.out).query(
        "SELECT DISTINCT ?class WHERE { GRAPH ?g { ?node a ?class } FILTER(!CONTAINS(STR(?g), '/graph/ontology')) }"
    )

    assert {row["class"].value for row in rows} - target_classes(ontology) == set()  # type: ignore[union-attr, index]


def test_every_term_in_the_shapes_is_one_of_the_ontology(ontology: Graph) -> None:
    shapes = Graph().parse(folder("ontology") / "shapes.ttl")
    declared = set(ontology.subjects()) | {URIRef(str(s).rstrip("#")) for s in ontology.subjects()}
    terms = {node for triple in shapes for node in triple if isinstance(node, URIRef)}
    queries = " ".join(str(query) for query in shapes.objects(None, SH.select))
    prefixes = {
        str(shapes.value(d, SH.prefix)): str(shapes.value(d, SH.namespace)) for d in shapes.objects(None, SH.declare)
    }
    spelled = re.findall(rf"(?<![\w?$:-])({'|'.join(prefixes)}):([A-Za-z]\w*)", queries)
    terms |= {URIRef(prefixes[prefix] + local) for prefix, local in spelled} | set(
        map(URIRef, re.findall(r"<(http[^>]+)>", queries))
    )

    assert len(spelled) > 100
    assert {t for t in terms if not str(t).startswith(DECLARED_ELSEWHERE) and t not in declared} == set()


def test_every_prefix_that_a_rule_uses_is_declared_for_rules() -> None:
    for shape in rules():
        assert not re.search(
            r"(?<![\w?$:<-])[a-z]+:[A-Za-z]", re.sub(r'<[^>]*>|"[^"]*"', " ", shape.constraints[0].query)
        ), shape.name


def test_every_rule_names_its_norm_or_what_it_holds_in_both_languages() -> None:
    for shape in rules():
        assert {"description@vi", "description@en"} <= set(shape.notes), shape.name


def test_checks_that_a_rule_points_to_are_rules_of_the_vocabulary(ontology: Graph) -> None:
    pointed = {iri for shape in rules() for iri in shape.notes.get("seeAlso", ())}

    assert pointed
    assert {iri for iri in pointed if (URIRef(iri), RDF.type, None) not in ontology} == set()


def test_the_page_of_checks_lists_every_rule_as_it_is() -> None:
    page = (ROOT / "docs" / "checks.md").read_text("utf-8")
    listed = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+?) \| ?(.*?) ?\|$", page, re.MULTILINE)
    expected = [
        (
            shape.name,
            SEVERITIES[shape.severity],
            f"{shape.notes['description@en'][0]} · {shape.notes['description@vi'][0]}",
            ", ".join(f"`{iri.rpartition('/')[2].replace('-', ' ')}`" for iri in shape.notes.get("seeAlso", ())),
        )
        for shape in rules()
    ]

    assert listed == expected
