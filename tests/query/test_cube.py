"""The data cube keeps the constraints of its Recommendation, each of which can fail, and says what was read."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from hgkg.pipeline import BuildReport
from hgkg.query.cube import Cube, cube
from hgkg.query.cube_structure import at
from hgkg.store import Store, open_store

PREFIXES = """
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX sdmx-m: <http://purl.org/linked-data/sdmx/2009/measure#>
PREFIX prov: <http://www.w3.org/ns/prov#>
BASE <https://w3id.org/hgkg/id/cube/>
"""
_PARTS = re.split(r"^## (.+)$", (Path(__file__).parent / "cube_constraints.sparql").read_text("utf-8"), flags=re.M)[1:]
RULES = dict(zip(_PARTS[::2], _PARTS[1::2], strict=True))
NORMALISE = (RULES.pop("NORMALISE-1"), RULES.pop("NORMALISE-2"))
PROPERTIES = {rule: RULES.pop(f"PROPERTIES of {rule}") for rule in ("IC-20", "IC-21")}
HG = "https://w3id.org/hgkg/ontology#"


@pytest.fixture(scope="module")
def made(real_build: BuildReport) -> Cube:
    return cube(open_store(real_build.out), real_build.build_id)


@pytest.fixture(scope="module")
def records(real_build: BuildReport) -> dict[str, dict[str, Any]]:
    lines = (real_build.out / "records.jsonl").read_text(encoding="utf-8").splitlines()
    found = map(json.loads, lines)
    return {record["id"]: record for record in found if record["kind"] in ("target", "result")}


def loaded(quads: Any) -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.extend(quads)
    return store


def violates(store: pyoxigraph.Store, rule: str) -> bool:
    """Whether a constraint finds something; a template is asked for each property that the cube's hierarchies have."""
    template = PROPERTIES.get(rule.split()[0])
    if template is None:
        return bool(store.query(PREFIXES + RULES[rule]))
    found = [row["p"].value for row in store.query(PREFIXES + template)]  # type: ignore[union-attr, index]
    return any(store.query(PREFIXES + RULES[rule].replace("$p", one)) for one in found)


def normalise(store: pyoxigraph.Store) -> None:
    for phase in NORMALISE:
        store.update(PREFIXES + phase)


@pytest.fixture(scope="module")
def real(made: Cube) -> pyoxigraph.Store:
    store = loaded(made.triples)
    normalise(store)
    return store


@pytest.mark.parametrize("rule", [rule for rule in RULES if not rule.startswith("IC-12")])
def test_the_figures_of_the_real_build_are_a_well_formed_cube(real: pyoxigraph.Store, rule: str) -> None:
    assert not violates(real, rule)


def test_no_two_real_observations_share_all_dimensions(real: pyoxigraph.Store) -> None:
    """IC-12 over all pairs of some hundred observations takes minutes; the same, by grouping them."""
    dimensions = [row[0] for row in real.query(PREFIXES + "SELECT ?d { ?d a qb:DimensionProperty } ORDER BY ?d")]  # type: ignore[union-attr, index]
    assert len(dimensions) == 7
    keys = [
        tuple(str(next(real.quads_for_pattern(row[0], d, None, None)).object) for d in dimensions)  # type: ignore[index]
        for row in real.query(PREFIXES + "SELECT ?o { ?o a qb:Observation }")  # type: ignore[union-attr]
    ]
    assert len(keys) == len(set(keys)) > 300


SMALL = """
<figures> a qb:DataSet ; qb:structure <s> .
<s> a qb:DataStructureDefinition ; qb:component <c1> , <c2> , <c3> .
<c1> qb:dimension <d> . <c2> qb:measure <m> . <c3> qb:attribute <a> .
<d> rdfs:range skos:Concept ; qb:codeList <list> .
<list> a skos:ConceptScheme . <x> a skos:Concept ; skos:inScheme <list> . <y> a skos:Concept ; skos:inScheme <list> .
<o1> a qb:Observation ; qb:dataSet <figures> ; <d> <x> ; <m> 1 .
<o2> a qb:Observation ; qb:dataSet <figures> ; <d> <y> ; <m> 2 .
"""
BROKEN = {
    "IC-1 Unique DataSet": "<o3> a qb:Observation .",
    "IC-2 Unique DSD": "<figures> qb:structure <s2> .",
    "IC-3 DSD includes measure": "<s2> a qb:DataStructureDefinition .",
    "IC-4 Dimensions have range": "<c1> qb:dimension <d2> .",
    "IC-5 Concept dimensions have code lists": "<d2> a qb:DimensionProperty ; rdfs:range skos:Concept .",
    "IC-6 Only attributes may be optional": "<c1> qb:componentRequired false .",
    "IC-7 Slice Keys must be declared": "<k> a qb:SliceKey .",
    "IC-8 Slice Keys consistent with DSD": "<s> qb:sliceKey <k> . <k> a qb:SliceKey ; qb:componentProperty <z> .",
    "IC-9 Unique slice structure": "<sl> a qb:Slice .",
    "IC-10 Slice dimensions complete": "<sl> qb:sliceStructure <k> . <k> qb:componentProperty <d> .",
    "IC-11 All dimensions required": "<o3> a qb:Observation ; qb:dataSet <figures> ; <m> 3 .",
    "IC-12 No duplicate observations": "<o3> a qb:Observation ; qb:dataSet <figures> ; <d> <x> ; <m> 3 .",
    "IC-13 Required attributes": "<c3> qb:componentRequired true .",
    "IC-14 All measures present": "<o3> a qb:Observation ; qb:dataSet <figures> ; <d> <x> .",
    "IC-15 Measure dimension consistent": (
        "<c4> qb:dimension qb:measureType . <s> qb:component <c4> . <o1> qb:measureType <m9> ."
    ),
    "IC-16 Single measure on measure dimension observation": (
        "<c4> qb:dimension qb:measureType . <c5> qb:measure <m2> . <s> qb:component <c4> , <c5> . "
        "<o1> qb:measureType <m> ; <m2> 4 ."
    ),
    "IC-17 All measures present in measures dimension cube": (
        "<c4> qb:dimension qb:measureType . <c5> qb:measure <m2> . <s> qb:component <c4> , <c5> . "
        "<o1> qb:measureType <m> ."
    ),
    "IC-18 Consistent data set links": "<figures> qb:slice <sl> . <sl> qb:observation <o3> .",
    "IC-19a Codes from code list (concept scheme)": "<o3> qb:dataSet <figures> ; <d> <z> ; <m> 3 .",
    "IC-19b Codes from code list (collection)": "<d> qb:codeList <l2> . <l2> a skos:Collection .",
    "IC-20 Codes from hierarchy": (
        "<d> qb:codeList <l2> . <l2> a qb:HierarchicalCodeList ; qb:hierarchyRoot <x> ; "
        "qb:parentChildProperty skos:narrower ."
    ),
    "IC-21 Codes from hierarchy (inverse)": (
        "<d> qb:codeList <l2> . <l2> a qb:HierarchicalCodeList ; qb:hierarchyRoot <x> ; "
        "qb:parentChildProperty [ owl:inverseOf skos:broader ] ."
    ),
}
MENDED = {"IC-20": "<x> skos:narrower <y> .", "IC-21": "<y> skos:broader <x> ."}
"""What makes the hierarchies of ``BROKEN`` whole."""


@pytest.mark.parametrize("rule", RULES)
def test_each_constraint_can_fail_and_holds_of_a_small_cube(rule: str) -> None:
    for more, expected in (("", False), (BROKEN[rule], True)):
        store = pyoxigraph.Store()
        store.update(f"{PREFIXES} INSERT DATA {{ {SMALL} {more} }}")
        normalise(store)
        assert violates(store, rule) == expected


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.split()[0] in MENDED])
def test_a_code_below_the_root_is_of_the_hierarchy(rule: str) -> None:
    store = pyoxigraph.Store()
    store.update(f"{PREFIXES} INSERT DATA {{ {SMALL} {BROKEN[rule]} {MENDED[rule.split()[0]]} }}")
    normalise(store)
    assert not violates(store, rule)


def test_what_stands_at_a_slice_is_pushed_down_to_its_observations() -> None:
    """Phase 2: an observation without a dimension of its own takes that of its slice, and breaks no constraint."""
    sliced = "<figures> qb:slice <sl> . <sl> a qb:Slice ; qb:sliceStructure <k> ; <d> <x> ; qb:observation <o3> ."
    key = "<s> qb:sliceKey <k> . <k> a qb:SliceKey ; qb:componentProperty <d> ."
    store = pyoxigraph.Store()
    store.update(f"{PREFIXES} INSERT DATA {{ {SMALL} {sliced} {key} <o3> qb:dataSet <figures> ; <m> 3 . }}")
    assert violates(store, "IC-11 All dimensions required") is False  # before phase 1 nothing is a dimension
    store.update(PREFIXES + NORMALISE[0])
    assert violates(store, "IC-11 All dimensions required")
    store.update(PREFIXES + NORMALISE[1])
    assert not violates(store, "IC-11 All dimensions required")


# What it says


def test_every_figure_with_a_value_is_an_observation(
    made: Cube, real: pyoxigraph.Store, records: dict[str, dict[str, Any]]
) -> None:
    valued = {id_ for id_, record in records.items() if record["value"] is not None}
    found = real.query(PREFIXES + "SELECT ?s { ?o a qb:Observation ; prov:wasDerivedFrom ?s }")
    assert {row[0].value.rpartition("/")[2] for row in found} == valued  # type: ignore[union-attr, index]
    assert made.observations == len(valued)
    assert made.without_value == len(records) - len(valued)
    assert made.without_place == 0


def test_values_are_those_read_in_the_base_unit(real: pyoxigraph.Store, records: dict[str, dict[str, Any]]) -> None:
    found = real.query(
        PREFIXES + "SELECT ?s ?v ?u { ?o prov:wasDerivedFrom ?s ; sdmx-m:obsValue ?v OPTIONAL { ?o "
        "<http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure>/skos:prefLabel ?u FILTER(LANG(?u) = 'vi') } }"
    )
    seen = 0
    for row in found:  # type: ignore[union-attr]
        record = records[row["s"].value.rpartition("/")[2]]  # type: ignore[index]
        read = record["value"] if record["value_base"] is None else record["value_base"]
        assert Decimal(row["v"].value) == Decimal(str(read)), record["id"]  # type: ignore[index]
        assert (row["u"] is None) == (record["unit"] is None and record["unit_base"] is None), record["id"]  # type: ignore[index]
        seen += 1
    assert seen == len([record for record in records.values() if record["value"] is not None])


def test_comparisons_that_a_cube_has_no_place_for_are_counted(made: Cube, records: dict[str, dict[str, Any]]) -> None:
    results = [record for record in records.values() if record["kind"] == "result"]
    assert made.comparisons == sum(len(r["of_plan"]) + len(r["versus_previous"]) + len(r["rank"]) for r in results)


def figure(number: int, start: int, **fields: str) -> list[Quad]:
    """A target of one document, as the graph has it."""
    base, graph = "https://w3id.org/hgkg/id/", NamedNode("https://w3id.org/hgkg/id/graph/x")
    target, span, position = (NamedNode(f"{base}{path}/{number}") for path in ("record/target", "span", "position"))
    text, work, decimal = (
        NamedNode(f"{base}text/x"),
        NamedNode(f"{base}doc/x"),
        "http://www.w3.org/2001/XMLSchema#decimal",
    )
    said = {"indicator": None, "value": "5", "period": "2024", "areaName": "huyện X", **fields}
    triples = [
        (target, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", NamedNode(f"{HG}Target")),
        (target, "http://www.w3.org/2000/01/rdf-schema#label", Literal("Số trường", language="vi")),
        (target, "http://www.w3.org/ns/prov#wasDerivedFrom", span),
        (span, "http://www.w3.org/ns/oa#hasSource", text),
        (span, "http://www.w3.org/ns/oa#hasSelector", position),
        (position, "http://www.w3.org/ns/oa#start", Literal(start)),
        (work, "http://data.europa.eu/eli/ontology#is_realized_by", text),
    ]
    for name, value in said.items():
        if value:
            number_ = name in ("value", "valueBase", "upper")
            literal = Literal(value, datatype=NamedNode(decimal)) if number_ else Literal(value)
            triples.append((target, f"{HG}{name}", literal))
    return [Quad(subject, NamedNode(predicate), value, graph) for subject, predicate, value in triples]


def of_figures(*figures: list[Quad]) -> tuple[Cube, pyoxigraph.Store]:
    made = cube(Store(loaded([quad for one in figures for quad in one])), "0")
    return made, loaded(made.triples)


def test_the_same_figure_said_twice_is_two_observations() -> None:
    made, store = of_figures(figure(1, 90), figure(2, 10))
    times = {
        row["s"].value[-1]: row["n"].value  # type: ignore[index]
        for row in store.query(PREFIXES + "SELECT ?s ?n { ?o prov:wasDerivedFrom ?s ; <dimension/occurrence> ?n }")  # type: ignore[union-attr]
    }
    assert times == {"2": "1", "1": "2"}  # in the order of the text
    assert made.observations == 2


def test_figures_without_value_or_place_are_left_out_and_counted() -> None:
    made, _ = of_figures(figure(1, 1, value=""), figure(2, 2, period=""), figure(3, 3, areaName=""), figure(4, 4))
    assert (made.observations, made.without_value, made.without_place) == (1, 1, 2)


def test_the_upper_end_of_a_range_is_in_the_base_unit_too() -> None:
    made, store = of_figures(
        figure(1, 1, value="2.5", upper="3", valueBase="2500000", unitBase="đồng", unit="triệu đồng"),
        figure(2, 2, value="0", upper="3", valueBase="0", unitBase="đồng", unit="triệu đồng"),
        figure(3, 3, value="0", upper="3", unit="trường"),
    )
    uppers = {
        quad.subject.value[-1]: quad.object.value
        for quad in store.quads_for_pattern(None, at("attribute/upper"), None, None)
    }  # type: ignore[union-attr]
    assert uppers == {"1": "3000000", "3": "3"}
    assert made.uppers == 1  # what "0 - 3" is in đồng, the factor of zero does not tell


def test_words_that_differ_in_accents_alone_are_two_codes() -> None:
    _, store = of_figures(figure(1, 1, areaName="xã Tân Hội"), figure(2, 2, areaName="xã Tân Hồi"))
    areas = {quad.object.value for quad in store.quads_for_pattern(None, at("dimension/area"), None, None)}  # type: ignore[union-attr]
    assert len(areas) == 2


def test_the_order_of_the_graph_changes_nothing(real_build: BuildReport, made: Cube) -> None:
    store = open_store(real_build.out)
    backwards = Store(loaded(list(store.inner)[::-1]))
    again = cube(backwards, real_build.build_id)
    assert {str(quad) for quad in again.triples} == {str(quad) for quad in made.triples}
