"""By which names each thing that a question can be asked about is looked up in a build."""

from __future__ import annotations

from collections.abc import Mapping

PREFIXES = """
PREFIX cito: <http://purl.org/spar/cito/>
PREFIX doco: <http://purl.org/spar/doco/>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""

# The names of bodies: their own, those printed in the documents, those of their kind and of what is the same kind, each
# also with their area. Hau Giang's Tỉnh ủy is found as "BCH Đảng bộ tỉnh" and "Ban Chấp hành Đảng bộ tỉnh Hậu Giang".
_OF_BODIES = """
  { ?term rdfs:label ?name }
  UNION { ?mention hg:agency ?term ; prov:wasDerivedFrom/oa:hasSelector/oa:exact ?name }
  UNION { ?term org:classification/^hg:sameBodyAs?/(skos:prefLabel|skos:altLabel|skos:hiddenLabel) ?name }
  UNION {
    ?term org:classification/^hg:sameBodyAs?/(skos:prefLabel|skos:altLabel|skos:hiddenLabel) ?kind ;
      hg:ofArea/skos:prefLabel ?area .
    BIND(CONCAT(STR(?kind), " ", STR(?area)) AS ?name)
  }"""

NAMES: Mapping[str, str] = {
    "document": f"""{PREFIXES}
SELECT ?term ?name WHERE {{ ?term a hg:Document ; rdfs:label|dct:title|eli:number|hg:slug ?name }}""",
    "indicator": f"""{PREFIXES}
SELECT DISTINCT ?term ?name WHERE {{
  VALUES ?class {{ hg:Target hg:Result }}
  ?statement a ?class ; rdfs:label ?term .
  {{ ?statement rdfs:label ?name }}
  UNION {{ ?statement hg:indicator/(skos:prefLabel|skos:altLabel|skos:hiddenLabel) ?name }}
}}""",
    "target": f"""{PREFIXES}
SELECT DISTINCT ?term ?name WHERE {{
  ?term a hg:Target .
  {{ ?term rdfs:label ?name }}
  UNION {{ ?term hg:targetGroup ?name }}
  UNION {{ ?term hg:indicator/(skos:prefLabel|skos:altLabel|skos:hiddenLabel) ?name }}
}}""",
    "body": f"""{PREFIXES}
SELECT DISTINCT ?term ?name WHERE {{ ?term a org:FormalOrganization . {_OF_BODIES} }}""",
    "inspected": f"""{PREFIXES}
SELECT DISTINCT ?term ?name WHERE {{
  ?statement a hg:Inspection ; hg:of ?term .
  {{ ?statement hg:of ?name }} UNION {{ ?statement hg:inspected ?body . {_OF_BODIES.replace("?term", "?body")} }}
}}""",
    "person": f"""{PREFIXES}
SELECT DISTINCT ?term (?term AS ?name) WHERE {{ ?statement hg:personName ?term }}""",
    "event": f"""{PREFIXES}
SELECT DISTINCT ?term (?term AS ?name) WHERE {{ ?statement a hg:Event ; rdfs:label ?term }}""",
    "area": f"""{PREFIXES}
SELECT DISTINCT ?term (?term AS ?name) WHERE {{ ?statement hg:areaName ?term }}""",
    "field": f"""{PREFIXES}
SELECT DISTINCT ?term ?name WHERE {{
  {{ SELECT DISTINCT ?term WHERE {{ ?statement hg:indicator/dct:subject/skos:broader? ?term }} }}
  ?term skos:prefLabel|skos:altLabel ?name
}}""",
    "section": f"""{PREFIXES}
SELECT DISTINCT ?term ?name WHERE {{
  ?section a doco:Section ; hg:section ?term .
  {{ ?section hg:section ?name }} UNION {{ ?section rdfs:label ?name }}
}}""",
    "type": f"""{PREFIXES}
SELECT DISTINCT ?term ?name WHERE {{
  {{ SELECT DISTINCT ?term WHERE {{ ?document eli:type_document ?term }} }}
  ?term skos:prefLabel|skos:altLabel|skos:notation ?name
}}""",
    "verdict": f"""{PREFIXES}
SELECT DISTINCT ?term ?name WHERE {{
  {{ ?term skos:inScheme <https://w3id.org/hgkg/vocab/verdict> ; skos:prefLabel|skos:altLabel ?name }}
  UNION {{
    ?term skos:inScheme <https://w3id.org/hgkg/vocab/verdict> . BIND(STRAFTER(STR(?term), "vocab/verdict/") AS ?name)
  }}
}}""",
    "rule": f"""{PREFIXES}
SELECT DISTINCT ?term ?name WHERE {{
  {{ SELECT DISTINCT ?term WHERE {{ ?statement hg:rule ?term }} }}
  ?term skos:prefLabel|skos:notation ?name
}}""",
    "year": f"""{PREFIXES}
SELECT DISTINCT ?term (?term AS ?name) WHERE {{
  ?document eli:date_document ?date . BIND(SUBSTR(STR(?date), 1, 4) AS ?term)
}}""",
    "term": f"""{PREFIXES}
SELECT DISTINCT ?term ?name WHERE {{
  {{ SELECT DISTINCT ?term WHERE {{ ?served a hg:BodyInTerm ; hg:inTerm ?term }} }}
  ?term skos:prefLabel|skos:altLabel|skos:notation ?name
}}""",
}
"""For each lookup type: what may be meant (``?term``) and each of its names (``?name``)."""

CALLED: Mapping[str, tuple[str, str]] = {
    "document": ("document", "văn bản"),
    "indicator": ("indicator", "chỉ tiêu"),
    "target": ("target", "chỉ tiêu"),
    "body": ("body", "cơ quan"),
    "inspected": ("inspected body or person", "cơ quan hoặc người được kiểm tra"),
    "person": ("person", "người"),
    "event": ("event", "sự kiện"),
    "area": ("area", "địa bàn"),
    "field": ("field", "lĩnh vực"),
    "section": ("section", "mục"),
    "type": ("type of document", "loại văn bản"),
    "verdict": ("verdict", "mức đánh giá"),
    "rule": ("rule", "quy tắc"),
    "year": ("year of a document", "năm của văn bản"),
    "term": ("term of office", "nhiệm kỳ"),
}
"""What each lookup type is called, English and Vietnamese."""
