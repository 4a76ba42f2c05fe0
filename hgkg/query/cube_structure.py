"""What a data cube of figures is made of: its dimensions with their code lists, its measure and its attributes."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from hgkg.model.namespaces import DATA
from hgkg.store.formats.triples import Subject, Triples, node, number

_BASE = f"{DATA}cube/"

_DIMENSIONS = (
    ("indicator", "chỉ tiêu", "indicator", "hg:indicator"),
    ("area", "địa bàn", "area", "sdmx-d:refArea"),
    ("period", "kỳ", "period", "sdmx-d:refPeriod"),
    ("measure", "cách đo", "measure", "hg:measure"),
    ("kind", "chỉ tiêu hay kết quả", "target or result", ""),
    ("document", "văn bản", "document", ""),
    ("occurrence", "lần nêu trong văn bản", "time it is given in the document", ""),
)
"""In their order: name, labels, and the property of the graph that says the same."""
_RANGES = {"document": "hg:Document", "occurrence": "xsd:integer"}
"""Of the dimensions that have no code list."""
_ATTRIBUTES = (
    ("sdmx-a:unitMeasure", "đơn vị gốc", "base unit"),
    ("hg:comparator", "so sánh", "comparator"),
    ("hg:approximate", "xấp xỉ", "approximate"),
    ("hg:cumulation", "thêm hay lũy kế", "added or in all"),
    ("", "đầu trên của khoảng", "upper end of a range"),
)

CODED: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "kind": {"target": ("chỉ tiêu", "target"), "result": ("kết quả", "result")},
}
"""Codes that stand for classes of the graph, with their labels."""


def at(path: str) -> NamedNode:
    """A node of the cube."""
    return NamedNode(_BASE + path)


def describe(triples: Triples, build_id: str) -> None:
    """Data set, structure, dimensions, measure, attributes and code lists."""
    title = ("Số liệu của các văn bản: chỉ tiêu và kết quả", "Figures of the documents: targets and results")
    set_ = triples.tell(at("figures")).has("rdf:type", "qb:DataSet").has("qb:structure", at("structure"))
    set_.labelled("rdfs:label", *title).labelled("dct:title", *title).has("dct:identifier", Literal(build_id))
    structure = triples.tell(at("structure")).has("rdf:type", "qb:DataStructureDefinition")
    structure.labelled("rdfs:label", "cấu trúc số liệu", "structure of the figures")
    for order, (name, vi, en, same) in enumerate(_DIMENSIONS, 1):
        component = _component(triples, structure, name).has("qb:dimension", at(f"dimension/{name}"))
        component.has("qb:order", number(order))
        _dimension(triples, name, vi, en, same)
    _component(triples, structure, "value").has("qb:measure", "sdmx-m:obsValue")
    value = triples.tell("sdmx-m:obsValue").has("rdf:type", "rdf:Property", "qb:MeasureProperty")
    value.has("rdfs:range", "xsd:decimal").labelled("rdfs:label", "giá trị theo đơn vị gốc", "value in the base unit")
    for name, vi, en in _ATTRIBUTES:
        attribute = node(name) if name else at("attribute/upper")
        short = attribute.value.rpartition("#")[2] if name else "upper"
        _component(triples, structure, short).has("qb:attribute", attribute)
        triples.tell(attribute).has("rdf:type", "rdf:Property", "qb:AttributeProperty").labelled("rdfs:label", vi, en)


def _component(triples: Triples, structure: Subject, name: str) -> Subject:
    structure.has("qb:component", at(f"component/{name}"))
    return triples.tell(at(f"component/{name}")).has("rdf:type", "qb:ComponentSpecification")


def _dimension(triples: Triples, name: str, vi: str, en: str, same: str) -> None:
    dimension = triples.tell(at(f"dimension/{name}")).has("rdf:type", "rdf:Property", "qb:DimensionProperty")
    dimension.labelled("rdfs:label", vi, en)
    if same:
        dimension.has("rdfs:subPropertyOf", same)
    if name in _RANGES:
        dimension.has("rdfs:range", _RANGES[name])
        return
    dimension.has("rdf:type", "qb:CodedProperty").has("rdfs:range", "skos:Concept")
    dimension.has("qb:codeList", at(f"scheme/{name}"))
    triples.tell(at(f"scheme/{name}")).has("rdf:type", "skos:ConceptScheme").labelled("rdfs:label", vi, en)
