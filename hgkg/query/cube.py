"""Targets and results as one RDF Data Cube (https://www.w3.org/TR/vocab-data-cube/), well-formed by its constraints.

Every figure with a value, a period and an area is an observation, in its base unit, with a link to its statement.
What, where, when, in which document, target or result, and by which measure: these are the dimensions. A document may
give two figures for all of that ("54 đồng chí" in two sentences), so the last dimension counts them.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions

from hgkg.model.namespaces import TERMS
from hgkg.query.cube_structure import CODED, at, describe
from hgkg.store import Store
from hgkg.store.formats.triples import Triples, number
from hgkg.text.fold import ascii_name, match_key

_FIGURES = """
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX sdmx-a: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX sdmx-d: <http://purl.org/linked-data/sdmx/2009/dimension#>
SELECT DISTINCT ?figure ?kind ?work ?start ?label ?indicator ?area ?areaName ?period ?measure ?value ?base ?upper ?unit
  ?comparator ?approximate ?cumulation WHERE {
  VALUES ?kind { hg:Target hg:Result }
  ?figure a ?kind ; rdfs:label ?label ; prov:wasDerivedFrom ?span .
  ?span oa:hasSource ?text ; oa:hasSelector [ oa:start ?start ] .
  ?work eli:is_realized_by ?text .
  OPTIONAL { ?figure hg:indicator ?indicator }
  OPTIONAL { ?figure hg:areaName ?areaName }
  OPTIONAL { ?figure sdmx-d:refArea ?area }
  OPTIONAL { ?figure hg:period ?period }
  OPTIONAL { ?figure hg:measure ?measure }
  OPTIONAL { ?figure hg:value ?value }
  OPTIONAL { ?figure hg:valueBase ?base }
  OPTIONAL { ?figure hg:upper ?upper }
  OPTIONAL { ?figure hg:unitBase ?unitBase }
  OPTIONAL { ?figure hg:unit ?written }
  BIND(COALESCE(?unitBase, ?written) AS ?unit)
  OPTIONAL { ?figure hg:comparator ?comparator }
  OPTIONAL { ?figure hg:approximate ?approximate }
  OPTIONAL { ?figure hg:cumulation ?cumulation }
}
ORDER BY ?work ?start ?figure
"""
_COMPARISONS = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
SELECT (COUNT(?node) AS ?count) WHERE { VALUES ?kind { hg:PlanRatio hg:Change hg:RankPosition } ?node a ?kind }
"""
_LABELS = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?node ?label WHERE { { ?node skos:prefLabel ?label } UNION { ?work <http://data.europa.eu/eli/ontology#is_realized_by>
  ?text . BIND(?work AS ?node) ?work rdfs:label ?label } }
"""
_UNITS = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?unit ?label WHERE { ?unit skos:inScheme <https://w3id.org/hgkg/vocab/unit> ; skos:prefLabel ?label .
  FILTER(LANG(?label) = "vi") }
"""
_TARGET = f"{TERMS}Target"


@dataclass(frozen=True, slots=True)
class Cube:
    """A data cube and what it has no place for.

    Attributes:
        triples: the cube.
        observations: how many figures are in it.
        without_value: targets and results in words.
        without_place: figures with a value whose period or area is not known.
        comparisons: ratios to plans, changes and ranks of results.
        uppers: upper ends of ranges that begin at zero in a unit with another base.
    """

    triples: Triples
    observations: int
    without_value: int
    without_place: int
    comparisons: int
    uppers: int


def cube(store: Store, build_id: str) -> Cube:
    """The figures of a build."""
    maker = _Maker(Triples(), _labels(store), _units(store))
    describe(maker.triples, build_id)
    rows = list(_rows(store, _FIGURES))
    valued = [row for row in rows if row["value"] is not None]
    placed = [row for row in valued if row["period"] is not None and (row["area"] or row["areaName"]) is not None]
    for row in placed:
        maker.observe(row)
    (compared,) = _rows(store, _COMPARISONS)
    return Cube(
        maker.triples,
        observations=len(placed),
        without_value=len(rows) - len(valued),
        without_place=len(valued) - len(placed),
        comparisons=int(compared["count"].value),
        uppers=maker.uppers,
    )


@dataclass
class _Maker:
    """Tells observations and the codes they use, each code once."""

    triples: Triples
    labels: Mapping[str, list[Literal]]
    units: Mapping[str, NamedNode]
    uppers: int = 0

    def __post_init__(self) -> None:
        self._told: set[tuple[str, str]] = set()
        self._seen = Counter[tuple[str, ...]]()

    def observe(self, row: QuerySolution) -> None:
        """One figure."""
        kind = "target" if row["kind"].value == _TARGET else "result"
        codes = {
            "indicator": self._code("indicator", row["indicator"], row["label"]),
            "area": self._code("area", row["area"], row["areaName"]),
            "period": self._period(row["period"].value),
            "measure": self._code("measure", row["measure"], Literal("không nêu", language="vi")),
            "kind": self._fixed("kind", kind),
            "document": self._document(row["work"]),
        }
        key = tuple(node.value for node in codes.values())
        self._seen[key] += 1
        identifier = row["figure"].value.rpartition("/")[2]
        told = self.triples.tell(at(f"observation/{identifier}")).has("rdf:type", "qb:Observation")
        told.has("qb:dataSet", at("figures")).has("prov:wasDerivedFrom", row["figure"])
        for name, node in codes.items():
            told.has_term(at(f"dimension/{name}"), node)
        told.has_term(at("dimension/occurrence"), number(self._seen[key]))
        told.has("sdmx-m:obsValue", row["base"] or row["value"])
        self._attributes(row, told.subject)

    def _attributes(self, row: QuerySolution, observation: NamedNode) -> None:
        told = self.triples.tell(observation)
        if row["unit"] is not None:
            told.has("sdmx-a:unitMeasure", self._unit(row["unit"].value))
        for name in ("comparator", "approximate", "cumulation"):
            if row[name] is not None:
                told.has(f"hg:{name}", row[name])
        if row["upper"] is None:
            return
        value, base, upper = (Decimal((row[name] or row["value"]).value) for name in ("value", "base", "upper"))
        if not value and row["base"] is not None:
            self.uppers += 1
            return
        scaled = upper * base / value if value else upper
        told.has_term(at("attribute/upper"), Literal(f"{scaled.normalize():f}", datatype=row["value"].datatype))

    def _code(self, name: str, concept: NamedNode | None, label: Literal) -> NamedNode:
        """A concept of the vocabularies, or one for the text's own words."""
        if concept is not None:
            return self._coded(name, concept, self.labels.get(concept.value, []))
        return self._coded(name, at(f"{name}/{_local(label.value)}"), [label])

    def _period(self, period: str) -> NamedNode:
        return self._coded("period", at(f"period/{ascii_name(period)}"), [Literal(period)])

    def _fixed(self, name: str, code: str) -> NamedNode:
        vi, en = CODED[name][code]
        return self._coded(name, at(f"{name}/{code}"), [Literal(vi, language="vi"), Literal(en, language="en")])

    def _coded(self, name: str, node: NamedNode, labels: list[Literal]) -> NamedNode:
        if (name, node.value) not in self._told:
            self._told.add((name, node.value))
            told = self.triples.tell(node).has("rdf:type", "skos:Concept").has("skos:inScheme", at(f"scheme/{name}"))
            told.has("skos:prefLabel", *labels)
        return node

    def _document(self, work: NamedNode) -> NamedNode:
        if ("document", work.value) not in self._told:
            self._told.add(("document", work.value))
            told = self.triples.tell(work).has("rdf:type", "hg:Document")
            told.has("rdfs:label", *self.labels.get(work.value, []))
        return work

    def _unit(self, label: str) -> NamedNode:
        known = self.units.get(match_key(label))
        node = known or at(f"unit/{_local(label)}")
        labels = self.labels.get(node.value) or [Literal(label, language="vi")]
        if ("unit", node.value) not in self._told:
            self._told.add(("unit", node.value))
            self.triples.tell(node).has("rdf:type", "skos:Concept").has("skos:prefLabel", *labels)
        return node


def _local(label: str) -> str:
    """Words as a code: their ASCII form, and what tells apart words that differ in accents alone."""
    digest = hashlib.sha256(match_key(label).encode()).hexdigest()
    return f"{ascii_name(label)[:60].strip('-') or 'x'}-{digest[:6]}"


def _rows(store: Store, query: str) -> QuerySolutions:
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    return found


def _labels(store: Store) -> Mapping[str, list[Literal]]:
    labels: dict[str, list[Literal]] = {}
    for row in _rows(store, _LABELS):
        labels.setdefault(row["node"].value, []).append(row["label"])
    return {node: sorted(found, key=str) for node, found in labels.items()}


def _units(store: Store) -> Mapping[str, NamedNode]:
    """Units by their label; the first in alphabetical order where two have one."""
    found = sorted((row["unit"].value, row["label"].value) for row in _rows(store, _UNITS))
    return {match_key(label): NamedNode(unit) for unit, label in reversed(found)}
