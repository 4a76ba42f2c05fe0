"""Every fault that ontology and schemes can have is told, in both languages, and the shipped ones have none."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

from hgkg.assets import folder
from hgkg.graph.vocabulary_faults import faults

DEFINED = "rdfs:isDefinedBy <https://w3id.org/hgkg/ontology>"
TERMS = f"""
@prefix hg: <https://w3id.org/hgkg/ontology#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix vann: <http://purl.org/vocab/vann/> .
<https://w3id.org/hgkg/ontology> a owl:Ontology ; owl:versionInfo "2.0" ;
    owl:versionIRI <https://w3id.org/hgkg/ontology/2.0> ; dct:license <urn:free> ;
    vann:preferredNamespaceUri "https://w3id.org/hgkg/ontology#" ; dct:title "Từ"@vi, "Terms"@en ;
    skos:definition "Mọi từ."@vi, "All terms."@en ; skos:changeNote "2.0: mới"@vi, "2.0: new"@en .
hg:Deed a owl:Class ; rdfs:subClassOf prov:Entity ; rdfs:label "việc"@vi, "deed"@en ;
    skos:definition "Việc làm."@vi, "What is done."@en ; skos:example "xây cầu"@vi ; {DEFINED} .
hg:of a owl:ObjectProperty ; rdfs:domain hg:Deed ; rdfs:range prov:Entity ; rdfs:label "của"@vi, "of"@en ;
    skos:definition "Của ai."@vi, "Whose."@en ; skos:example "tỉnh"@vi ; {DEFINED} .
hg:cost a owl:DatatypeProperty ; rdfs:domain hg:Deed ; rdfs:range xsd:decimal ; rdfs:label "giá"@vi, "cost"@en ;
    skos:definition "Giá tiền."@vi, "Its price."@en ; skos:example "12" ; {DEFINED} .
prov:Entity a owl:Class ; rdfs:label "thực thể"@vi, "entity"@en ; skos:definition "Vật."@vi, "A thing."@en ;
    skos:example "cây cầu"@vi ; rdfs:isDefinedBy <http://www.w3.org/ns/prov> .
"""
SCHEMES = """
@prefix hg: <https://w3id.org/hgkg/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix v: <https://w3id.org/hgkg/vocab/> .
@prefix area: <https://w3id.org/hgkg/vocab/area/> .
v:area a skos:ConceptScheme ; skos:prefLabel "Nơi"@vi, "Places"@en ; skos:definition "Nơi chốn."@vi, "Places."@en ;
    owl:versionInfo "2.0" ; dct:license <urn:free> ; skos:changeNote "2.0: mới"@vi, "2.0: new"@en .
area:n a skos:Concept ; skos:inScheme v:area ; skos:topConceptOf v:area ; skos:prefLabel "nước"@vi, "country"@en ;
    hg:areaKind "nước" ; hg:level "country" .
area:a a skos:Concept ; skos:inScheme v:area ; skos:broader area:n ; skos:prefLabel "An"@vi, "An"@en ;
    hg:areaKind "tỉnh" ; hg:level "province" .
area:b a skos:Concept ; skos:inScheme v:area ; skos:broader area:n ; skos:prefLabel "Bình"@vi, "Binh"@en ;
    hg:areaKind "tỉnh" ; hg:level "province" .
"""
NFD = unicodedata.normalize("NFD", "Việc")
BROKEN_TERMS = {
    "no Vietnamese label": ('"việc"@vi, ', "", "hg:Deed: 0 rdfs:label@vi"),
    "two English definitions": ('"Whose."@en', '"Whose."@en, "Its."@en', "hg:of: 2 skos:definition@en"),
    "a reused term without definition": (
        'skos:definition "Vật."@vi, "A thing."@en ;',
        "",
        "prov#Entity: 0 skos:definition",
    ),
    "decomposed letters": ("Việc làm", f"{NFD} làm", "is not in Unicode NFC"),
    "no example": ('skos:example "12" ; ', "", "hg:cost: has no example"),
    "no example of a reused term": ('skos:example "cây cầu"@vi ; ', "", "prov#Entity: has no example"),
    "nobody defines it": (f'"tỉnh"@vi ; {DEFINED}', '"tỉnh"@vi', "hg:of: does not name the one ontology"),
    "another ontology defines it": (
        "<http://www.w3.org/ns/prov> .",
        "<http://www.w3.org/ns/org> .",
        "prov#Entity: does",
    ),
    "no domain and no reason": (
        "rdfs:domain hg:Deed ; rdfs:range prov",
        "rdfs:range prov",
        "hg:of: has no rdfs:domain",
    ),
    "no range and no reason": ("rdfs:range xsd:decimal ; ", "", "hg:cost: has no rdfs:range"),
    "two domains": ("rdfs:domain hg:Deed", "rdfs:domain hg:Deed, prov:Entity", "hg:of: 2 values of rdfs:domain"),
    "an object that is a literal": ("rdfs:range prov:Entity", "rdfs:range xsd:string", "declared as object property"),
    "a literal that is an object": (
        "rdfs:range xsd:decimal",
        "rdfs:range prov:Entity",
        "declared as datatype property",
    ),
    "an undeclared class": ("rdfs:subClassOf prov:Entity", "rdfs:subClassOf prov:Entities", "which is not declared"),
    "classes in a circle": (
        "prov:Entity a owl:Class",
        "prov:Entity a owl:Class ; rdfs:subClassOf hg:Deed",
        "in a circle",
    ),
    "properties in a circle": (
        "hg:of a owl:ObjectProperty",
        "hg:of a owl:ObjectProperty ; rdfs:subPropertyOf hg:of",
        "rdfs:subPropertyOf goes in a circle",
    ),
    "two properties of one name": ('"cost"@en', '"Of"@en', "hg:cost: label 'Of' is also that of hg:of"),
    "no version": ('owl:versionInfo "2.0" ;', "", "needs one owl:versionInfo"),
    "a version of another name": ("ontology/2.0>", "ontology/1.0>", "owl:versionIRI is not"),
    "no licence": ("dct:license <urn:free> ;", "", "needs one dct:license"),
    "no word of what is new": ('"2.0: new"@en', '"1.0: new"@en', "does not say in en what is new in 2.0"),
    "another namespace": ('ontology#" ;', 'onto#" ;', "vann:preferredNamespaceUri is not"),
    "no title": ('"Từ"@vi, ', "", "0 dct:title@vi"),
    "not described": ("<https://w3id.org/hgkg/ontology> a", "<https://w3id.org/hgkg/onto> a", "is not described"),
}
BROKEN_SCHEMES = {
    "no definition": ('skos:definition "Nơi chốn."@vi, "Places."@en ;', "", "area:: 0 skos:definition@vi"),
    "no licence": ("dct:license <urn:free> ; ", "", "area:: needs one dct:license"),
    "no word of what is new": ('"2.0: mới"@vi, ', "", "does not say in vi what is new in 2.0"),
    "an unknown property": ("dct:license <urn:free>", "dct:license <urn:free> ; hg:level 1", "hg:level is not known"),
    "broader in a circle": (
        "skos:topConceptOf v:area",
        "skos:broader area:a",
        "skos:broader goes in a circle: a → n → a",
    ),
    "replaced in a circle": (
        'area:a a skos:Concept ; skos:inScheme v:area ; skos:broader area:n ; skos:prefLabel "An"@vi, "An"@en ;',
        "area:b dct:isReplacedBy area:a . area:a a skos:Concept ; skos:inScheme v:area ; skos:broader area:n ; "
        'skos:prefLabel "An"@vi, "An"@en ; dct:isReplacedBy area:b ;',
        "dct:isReplacedBy goes in a circle: a → b → a",
    ),
    "a top concept that is not named": ("skos:topConceptOf v:area ;", "", "not among the top concepts"),
    "a top concept with one above": (
        "skos:broader area:n ; skos:prefLabel",
        "skos:broader area:n ; skos:topConceptOf v:area ; skos:prefLabel",
        "is no top concept of that scheme",
    ),
    "a top concept of another scheme": (
        "topConceptOf v:area",
        "topConceptOf v:unit",
        "is no top concept of that scheme",
    ),
    "an English name that only the kind tells apart": (
        '"Binh"@en ;\n    hg:areaKind "tỉnh"',
        '"An"@en ;\n    hg:areaKind "huyện"',
        "its English name 'An' is also that of a",
    ),
    "two concepts of one English name": ('"Binh"@en', '"AN"@en', "its English name 'AN' is also that of a"),
}


def write(root: Path, terms: str = TERMS, schemes: str = SCHEMES) -> Path:
    """An ontology folder with one file of terms and one vocabulary."""
    (root / "vocabularies").mkdir(parents=True)
    (root / "hgkg.ttl").write_text(terms, encoding="utf-8")
    (root / "vocabularies" / "all.ttl").write_text(schemes, encoding="utf-8")
    return root


def test_the_small_ontology_has_no_fault(tmp_path: Path) -> None:
    assert faults(write(tmp_path)) == ()


def test_the_shipped_ontology_has_no_fault() -> None:
    assert faults(folder("ontology")) == ()


@pytest.mark.parametrize(("old", "new", "said"), BROKEN_TERMS.values(), ids=BROKEN_TERMS.keys())
def test_a_fault_of_a_term_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in TERMS, "the case changes nothing"
    _told(write(tmp_path, terms=TERMS.replace(old, new, 1)), said)


@pytest.mark.parametrize(("old", "new", "said"), BROKEN_SCHEMES.values(), ids=BROKEN_SCHEMES.keys())
def test_a_fault_of_a_scheme_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in SCHEMES, "the case changes nothing"
    _told(write(tmp_path, schemes=SCHEMES.replace(old, new, 1)), said)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    hg:polarity polarity:more ;\n", "", "tang-truong-grdp does not say which way is better"),
        ("    hg:usualUnit unit:phan-tram ;\n", "", "tang-truong-grdp has no usual unit"),
    ],
)
def test_what_an_indicator_does_not_say_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    """A proposed indicator can be read without it, so that it waits for a person and is no fault."""
    shutil.copytree(folder("ontology"), tmp_path / "ontology")
    path = tmp_path / "ontology" / "vocabularies" / "indicators.ttl"
    before, head, text = path.read_text(encoding="utf-8").partition("indicator:tang-truong-grdp a ")
    assert old in text
    path.write_text(before + head + text.replace(old, new, 1), encoding="utf-8")

    (fault,) = faults(tmp_path / "ontology")

    assert not fault.breaks
    where, _, what = said.partition(" ")
    assert where in fault.en
    assert what in fault.en
    assert "; hãy ghi" in fault.vi


def test_a_scheme_without_concepts_is_told(tmp_path: Path) -> None:
    empty = 'v:empty a skos:ConceptScheme ; skos:prefLabel "Trống"@vi, "Empty"@en ;'
    more = ' skos:definition "Trống."@vi, "Empty."@en ;'
    more += ' owl:versionInfo "2.0" ; dct:license <urn:free> ; skos:changeNote "2.0: mới"@vi, "2.0: new"@en .'
    _told(write(tmp_path, schemes=SCHEMES + empty + more), "empty:: has no concept")


def test_terms_that_are_not_turtle_are_told(tmp_path: Path) -> None:
    _told(write(tmp_path, terms="hg:Deed a"), "hgkg.ttl: not valid Turtle")


def test_a_term_taken_away_from_the_shipped_ontology_is_missed(tmp_path: Path) -> None:
    shutil.copytree(folder("ontology"), tmp_path / "ontology")
    path = tmp_path / "ontology" / "hgkg.ttl"
    text = path.read_text(encoding="utf-8")
    assert "prov:Plan a owl:Class" in text
    path.write_text(text.replace("prov:Plan a owl:Class", "prov:Plans a owl:Class"), encoding="utf-8")

    assert any("prov#Plan, which is not declared" in fault.en for fault in faults(tmp_path / "ontology"))


def _told(root: Path, said: str) -> None:
    found = faults(root)
    (fault, *_) = [fault for fault in found if said in fault.en] or pytest.fail(str([f.en for f in found]))
    assert fault.breaks
    assert fault.vi not in ("", fault.en)
    assert "; " in fault.en, "it says what to do"
