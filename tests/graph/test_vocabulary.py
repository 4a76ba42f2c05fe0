"""The vocabularies of ontology/ keep their own rules, and every rule is seen to refuse what breaks it."""

from __future__ import annotations

import hashlib
import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest

from hgkg.assets import folder
from hgkg.errors import VocabularyError
from hgkg.graph.skos import read_nodes
from hgkg.graph.vocabulary import ontology_quads, read_lexicon
from hgkg.graph.vocabulary_rules import RULES, check
from hgkg.model.lexicon import Lexicon
from hgkg.model.namespaces import ONTOLOGY_GRAPH

PREFIXES = """
@prefix hg: <https://w3id.org/hgkg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix v: <https://w3id.org/hgkg/vocab/> .
@prefix document-type: <https://w3id.org/hgkg/vocab/document-type/> .
@prefix body: <https://w3id.org/hgkg/vocab/body/> .
@prefix body-head: <https://w3id.org/hgkg/vocab/body-head/> .
@prefix area: <https://w3id.org/hgkg/vocab/area/> .
@prefix unit: <https://w3id.org/hgkg/vocab/unit/> .
@prefix indicator: <https://w3id.org/hgkg/vocab/indicator/> .
@prefix cue: <https://w3id.org/hgkg/vocab/cue/> .
@prefix term: <https://w3id.org/hgkg/vocab/term/> .
@prefix measure: <https://w3id.org/hgkg/vocab/measure/> .
@prefix rule: <https://w3id.org/hgkg/vocab/rule/> .
@prefix office: <https://w3id.org/hgkg/vocab/office/> .
"""
SCHEMES = (
    *("document-type", "body", "body-head", "area", "unit", "indicator", "cue", "term", "measure", "rule", "office"),
)


def concept(name: str, vi: str, rest: str) -> str:
    """A concept in its scheme, with both preferred labels and ``rest`` (predicates and objects)."""
    scheme = name.partition(":")[0]
    return f'{name} a skos:Concept ; skos:inScheme v:{scheme} ; skos:prefLabel "{vi}"@vi, "{name}"@en ; {rest} .\n'


SMALL = "".join(f'v:{name} a skos:ConceptScheme ; skos:prefLabel "{name}"@vi, "{name}"@en .\n' for name in SCHEMES) + (
    concept("document-type:luat", "Luật", 'hg:genre "regulation" ; hg:citedByName true ; skos:notation "L"')
    + concept("body:tinh-uy", "Tỉnh ủy", 'hg:level "province" ; hg:branch "party" ; hg:local true ; skos:notation "TU"')
    + concept("body-head:phong", "Phòng", 'hg:level "district" ; hg:branch "government" ; hg:takes "field"')
    + concept("area:hau-giang", "Hậu Giang", 'hg:areaKind "tỉnh" ; hg:level "province"')
    + concept("unit:ty", "tỷ", 'skos:altLabel "tỉ"@vi ; hg:unitKind "scale" ; hg:factor 1000000000')
    + concept("unit:ha", "ha", 'hg:unitKind "physical" ; hg:factor 10000.5 ; hg:baseUnit "m2"')
    + concept("unit:nguoi", "người", 'hg:unitKind "count"')
    + concept("measure:level", "Mức", 'skos:definition "Giá trị."@vi')
    + concept("measure:growth", "Tốc độ tăng", 'skos:definition "Phần trăm."@vi')
    + concept("indicator:thu", "Thu", "hg:measure measure:level ; hg:usualUnit unit:ha")
    + concept("indicator:thu-tang", "Tăng thu", 'skos:altLabel "Thu"@vi ; hg:measure measure:growth')
    + concept("cue:tren", "trên", 'hg:cueRole "comparator.gt"')
    + concept("term:xiv", "khóa XIV", 'hg:level "province" ; hg:firstDay "2020-11-01" ; hg:lastDay "2025-10-31"')
    + concept("office:thu-tuong", "Thủ tướng", "hg:heldIn body:tinh-uy ; hg:standsAlone true")
    + concept("office:uy-vien", "Ủy viên", 'hg:seat true ; hg:branch "party"')
    + concept("rule:so", "Theo số", 'skos:notation "by number" ; skos:definition "Có số."@vi, "It has a number."@en')
)


def write(root: Path, turtle: str) -> Path:
    """An ontology folder with one vocabulary file."""
    (root / "vocabularies").mkdir()
    (root / "vocabularies" / "all.ttl").write_text(PREFIXES + turtle, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon(folder("ontology"))


# --- reading ---------------------------------------------------------------------------------------------


def test_a_small_ontology_is_read_field_by_field(tmp_path: Path) -> None:
    lexicon = read_lexicon(write(tmp_path, SMALL))
    law, body, area = lexicon.document_types["luat"], lexicon.bodies["tinh-uy"], lexicon.areas["hau-giang"]
    assert (law.label, law.label_en, law.notations, law.named, law.genre) == (
        "Luật",
        "document-type:luat",
        ("L",),
        True,
        "regulation",
    )
    assert (body.level, body.branch, body.local, body.issues, body.same_as) == ("province", "party", True, True, None)
    assert (area.kind, area.level, area.broader) == ("tỉnh", "province", None)
    billion, hectare, person = (lexicon.units[name] for name in ("ty", "ha", "nguoi"))
    assert (billion.labels, billion.factor, billion.base) == (("tỷ", "tỉ"), Decimal(10**9), "")  # a scale has no base
    assert (hectare.factor, hectare.base) == (Decimal("10000.5"), "m2")
    assert (person.factor, person.base) == (Decimal(1), "người")  # a unit without a base is its own
    income, growth = lexicon.indicators["thu"], lexicon.indicators["thu-tang"]
    assert (income.measure, income.polarity, income.unit) == ("level", None, "ha")
    assert (growth.measure, growth.labels) == ("growth", ("Tăng thu", "Thu"))  # a label shared across measures
    assert lexicon.cues["tren"].role == "comparator.gt"
    assert (lexicon.body_heads["phong"].level, lexicon.body_heads["phong"].takes) == ("district", "field")
    assert (lexicon.terms["xiv"].first, lexicon.terms["xiv"].last) == ("2020-11-01", "2025-10-31")
    head, member = lexicon.offices["thu-tuong"], lexicon.offices["uy-vien"]
    assert (head.body, head.alone, head.seat, head.party) == ("tinh-uy", True, False, False)
    assert (member.body, member.alone, member.seat, member.party) == (None, False, True, True)


def test_mappings_are_sorted_and_cannot_be_changed(lexicon: Lexicon) -> None:
    for scheme in (lexicon.units, lexicon.indicators, lexicon.bodies):
        assert list(scheme) == sorted(scheme)
        with pytest.raises(TypeError):
            scheme["new"] = next(iter(scheme.values()))  # type: ignore[index]


def test_the_fingerprint_follows_names_and_bytes(tmp_path: Path) -> None:
    root = write(tmp_path, SMALL)
    first = read_lexicon(root).fingerprint
    assert len(bytes.fromhex(first)) == hashlib.sha256().digest_size
    assert read_lexicon(root).fingerprint == first
    (root / "more.ttl").write_text("# a comment\n", encoding="utf-8")
    second = read_lexicon(root).fingerprint
    (root / "more.ttl").rename(root / "other.ttl")
    assert len({first, second, read_lexicon(root).fingerprint}) == 3


# --- what is refused -------------------------------------------------------------------------------------

BROKEN = {
    "no Vietnamese name": ('"ha"@vi', '"ha"@fr', "skos:prefLabel@fr"),
    "two Vietnamese names": ('"ha"@vi', '"ha"@vi, "hecta"@vi', "2 skos:prefLabel@vi"),
    "no English name": ('"unit:ha"@en', '"hécta"@vi', "skos:prefLabel"),
    "a label without language": ('"tỉ"@vi', '"tỉ"', "skos:altLabel"),
    "decomposed letters": ('"tỉ"@vi', f'"{unicodedata.normalize("NFD", "tỉ")}"@vi', "NFC"),
    "an empty label": ('"tỉ"@vi', '""@vi', "can never match"),
    "a space before a label": ('"tỉ"@vi', '" tỉ"@vi', "can never match"),
    "a double space": ('"Hậu Giang"@vi', '"Hậu  Giang"@vi', "can never match"),
    "a line break": ('"Hậu Giang"@vi', '"Hậu\\nGiang"@vi', "can never match"),
    "a label twice, in other case": ('"tỉ"@vi', '"tỉ"@vi, "Tỉ"@vi', "stands twice"),
    "a label twice, in the other tone tradition": (
        '"Tỉnh ủy"@vi',
        '"Tỉnh ủy"@vi ; skos:altLabel "Tỉnh uỷ"@vi ; skos:prefLabel ',
        "stands twice",
    ),
    "a label of two units": ('"tỉ"@vi', '"ha"@vi', "also names"),
    "a label of two indicators of one measure": ("hg:measure measure:growth", "hg:measure measure:level", "also names"),
    "an unknown genre": ('"regulation"', '"rule"', "'rule' is not known"),
    "an unknown kind of unit": ('"physical"', '"area"', "'area' is not known"),
    "an unknown level": ('hg:level "province" ; hg:branch', 'hg:level "region" ; hg:branch', "'region' is not known"),
    "an unknown branch": ('"party"', '"parti"', "'parti' is not known"),
    "an unknown kind of area": ('"tỉnh"', '"tinh"', "'tinh' is not known"),
    "an unknown role": ('"comparator.gt"', '"comparator.more"', "'comparator.more' is not known"),
    "a boolean that is a number": ("hg:local true", "hg:local 1", "'1' is not known"),
    "a measure that is a string": ("hg:measure measure:level", 'hg:measure "level"', "points to level"),
    "a unit that is not there": ("unit:ha .", "unit:hecta .", "points to https://w3id.org/hgkg/vocab/unit/hecta"),
    "a unit of another scheme": ("hg:usualUnit unit:ha", "hg:usualUnit measure:level", "no other concept of unit"),
    "broader itself": ('hg:unitKind "count"', 'hg:unitKind "count" ; skos:broader unit:nguoi', "no other concept"),
    "a factor of nought": ("hg:factor 10000.5", "hg:factor 0", "no positive decimal"),
    "a factor in words": ("hg:factor 10000.5", 'hg:factor "vạn"', "no positive decimal"),
    "a day that is none": ("2025-10-31", "2025-10-32", "no span of days"),
    "days the wrong way round": ("2025-10-31", "2020-10-31", "no span of days"),
    "a misspelt property": ("hg:usualUnit", "hg:usualunit", "hg:usualunit is not known"),
    "two kinds": ('hg:unitKind "count"', 'hg:unitKind "count", "index"', "2 values of hg:unitKind"),
    "no kind": ('; hg:unitKind "count"', "", "has no hg:unitKind"),
    "a rule no record can name": ('skos:notation "by number" ; ', "", "has no skos:notation"),
    "a rule not explained in Vietnamese": ('"Có số."@vi, ', "", "has no skos:definition@vi"),
    "no scheme": ("skos:inScheme v:cue ;", "", "does not name the one declared scheme"),
    "another scheme": ("skos:inScheme v:cue", "skos:inScheme v:unit", "does not name the one declared scheme"),
    "an undeclared scheme": ("v:cue a skos:ConceptScheme", "v:cues a skos:ConceptScheme", "declared scheme"),
    "a blank node": ('"TU"', "[]", "blank node"),
    "not Turtle": ("v:cue a", "v:cue a a", "not valid Turtle"),
    "a scheme without concepts": (concept("cue:tren", "trên", 'hg:cueRole "comparator.gt"'), "", "no concept"),
}


@pytest.mark.parametrize(("old", "new", "said"), BROKEN.values(), ids=BROKEN.keys())
def test_what_breaks_a_rule_is_refused_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert SMALL.count(old) >= 1, "the case changes nothing"
    turtle = SMALL.replace(old, new, 1)
    if new.endswith("skos:prefLabel "):  # the list of names goes on after the label that was put in
        turtle = turtle.replace('skos:prefLabel , "', 'skos:prefLabel "', 1)
    with pytest.raises(VocabularyError) as caught:
        read_lexicon(write(tmp_path, turtle))
    assert said in caught.value.message
    assert caught.value.where.startswith("vocabularies")
    assert caught.value.todo
    assert caught.value.vi not in ("", caught.value.message)


def test_a_folder_without_turtle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="no Turtle file"):
        read_lexicon(tmp_path)


def test_every_rule_has_refused_something(tmp_path: Path) -> None:
    """Guards the table above: a rule that no case breaks is a rule that no test enters."""
    silent = {rule.__name__ for rule in RULES}
    for old, new, _ in BROKEN.values():
        turtle = (PREFIXES + SMALL.replace(old, new, 1)).encode()
        try:
            nodes = read_nodes({"all.ttl": turtle})
        except VocabularyError:
            continue
        for rule in RULES:
            try:
                for node in nodes.values():
                    rule(node, nodes)
            except VocabularyError:
                silent.discard(rule.__name__)
    assert not silent


def test_labels_may_be_shared_by_what_tells_them_apart() -> None:
    """Thành ủy of a city under the government and of one in a province; thị xã and huyện Long Mỹ; an aim and a plan."""
    shared = (
        concept("body:a", "Thành ủy", 'hg:level "province" ; hg:branch "party"')
        + concept("body:b", "Thành ủy", 'hg:level "district" ; hg:branch "party"')
        + concept("area:a", "Long Mỹ", 'hg:areaKind "huyện" ; hg:level "district"')
        + concept("area:b", "Long Mỹ", 'hg:areaKind "thị xã" ; hg:level "district"')
        + concept("cue:a", "mục tiêu", 'hg:cueRole "aim"')
        + concept("cue:b", "mục tiêu", 'hg:cueRole "plan.words"')
    )
    nodes = read_nodes({"all.ttl": (PREFIXES + SMALL + shared).encode()})
    check(nodes)
    assert {"Thành ủy", "Long Mỹ", "mục tiêu"} <= {
        label for node in nodes.values() for label in node.values["skos:prefLabel@vi"]
    }


# --- quads -----------------------------------------------------------------------------------------------


def test_the_ontology_as_quads_is_the_same_in_every_run() -> None:
    lines = list(ontology_quads(folder("ontology")))
    assert lines == list(ontology_quads(folder("ontology")))
    assert all(line.endswith(f" <{ONTOLOGY_GRAPH}> .") and "\n" not in line for line in lines)
    assert len(lines) == len(set(lines)), "a statement stands twice"


def test_quads_refuse_blank_nodes_and_keep_odd_line_separators(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text('<urn:s> <urn:p> "một\u2028hai" .', encoding="utf-8")
    assert [line.partition(' "')[2].partition('"')[0] for line in ontology_quads(tmp_path)] == ["một\u2028hai"]
    (tmp_path / "b.ttl").write_text('<urn:s> <urn:p> [ <urn:q> "x" ] .', encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"b\.ttl: blank node"):
        list(ontology_quads(tmp_path))
