"""What the project's own vocabularies hold: codes, areas, units and indicators that documents of any province need."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hgkg.assets import folder
from hgkg.graph.skos import read_nodes
from hgkg.graph.vocabulary import read_lexicon
from hgkg.graph.vocabulary_terms import REFERENCES, TEXTS
from hgkg.model.lexicon import Concept, Lexicon
from hgkg.text.fold import match_key


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon(folder("ontology"))


def every(lexicon: Lexicon) -> list[Concept]:
    schemes = (
        lexicon.document_types,
        lexicon.bodies,
        lexicon.areas,
        lexicon.units,
        lexicon.indicators,
        lexicon.cues,
        lexicon.terms,
        lexicon.offices,
    )
    return [found for scheme in schemes for found in scheme.values()]


def test_every_closed_word_and_reference_is_in_use() -> None:
    """A word in a closed list that no concept uses is a leftover, or a misspelling elsewhere."""
    nodes = read_nodes(
        {path.name: path.read_bytes() for path in sorted((folder("ontology") / "vocabularies").glob("*.ttl"))}
    )
    used = {(node.scheme, key) for node in nodes.values() for key in node.values}
    for scheme in TEXTS.keys() | REFERENCES.keys():
        optional = {(scheme, "hg:ofArea"), (scheme, "skos:broader")}  # for bodies of one area, and for units
        named = {(scheme, key) for key in (*TEXTS.get(scheme, ()), *REFERENCES.get(scheme, ()))}
        assert named - used <= optional
    roles = {text for node in nodes.values() for text in node.values.get("hg:cueRole", ())}
    assert roles == TEXTS["cue"]["hg:cueRole"]


CODES = {  # codes that stand in document symbols, of vietnamese.md and the documents themselves
    "NQ": "nghi-quyet", "CT": "chi-thi", "KL": "ket-luan", "QC": "quy-che", "QT": "quy-trinh", "KH": "ke-hoach",
    "ĐA": "de-an", "BC": "bao-cao", "HD": "huong-dan", "CV": "cong-van", "TTr": "to-trinh", "PA": "phuong-an",
    "NĐ": "nghi-dinh", "CĐ": "cong-dien", "PL": "phap-lenh", "TTLT": "thong-tu-lien-tich", "QĐi": "quy-dinh",
}  # fmt: skip


@pytest.mark.parametrize(("code", "type_"), CODES.items())
def test_a_type_code_names_its_type(lexicon: Lexicon, code: str, type_: str) -> None:
    assert [found.id for found in lexicon.document_types.values() if code in found.notations] == [type_]


def test_codes_that_several_types_share(lexicon: Lexicon) -> None:
    """The word in the text decides: QĐ is a regulation of the Party or a decision, CTr a programme of either kind."""
    by_code = {
        code: sorted(found.id for found in lexicon.document_types.values() if code in found.notations)
        for code in ("QĐ", "CTr", "TB")
    }
    assert by_code["QĐ"] == ["quy-dinh", "quyet-dinh"]
    assert by_code["CTr"] == ["chuong-trinh", "chuong-trinh-hanh-dong"]
    assert "thong-bao" in by_code["TB"]


def test_laws_and_plans_are_cited_by_name(lexicon: Lexicon) -> None:
    named = {found.id for found in lexicon.document_types.values() if found.named}
    assert {"luat", "bo-luat", "hien-phap", "phap-lenh", "quy-hoach", "dieu-le"} <= named
    assert not named & {"nghi-quyet", "ke-hoach", "bao-cao"}


@pytest.mark.parametrize(
    ("code", "level", "body"),
    [
        ("TW", "central", "bo-chinh-tri"),
        ("TW", "central", "ban-bi-thu-trung-uong-dang"),
        ("TU", "province", "tinh-uy"),
        ("TU", "province", "ban-thuong-vu-tinh-uy"),
        ("HU", "district", "huyen-uy"),
        ("TXU", "district", "thi-uy"),
        ("UBKTTW", "central", "uy-ban-kiem-tra-trung-uong"),
        ("UBKTTU", "province", "uy-ban-kiem-tra-tinh-uy"),
        ("BTCTW", "central", "ban-to-chuc-trung-uong"),
        ("CP", "central", "chinh-phu"),
        ("TTg", "central", "thu-tuong-chinh-phu"),
        ("UBTVQH", "central", "uy-ban-thuong-vu-quoc-hoi"),
        ("HĐND", "province", "hoi-dong-nhan-dan-tinh"),
        ("UBND", "province", "uy-ban-nhan-dan-tinh"),
        ("TLĐ", "central", "tong-lien-doan-lao-dong-viet-nam"),
        ("BGDĐT", "central", "bo-giao-duc-va-dao-tao"),
    ],
)
def test_a_body_code_names_its_body(lexicon: Lexicon, code: str, level: str, body: str) -> None:
    assert code in lexicon.bodies[body].notations
    assert lexicon.bodies[body].level == level


def test_one_committee_under_two_names(lexicon: Lexicon) -> None:
    """Tỉnh ủy and Ban Chấp hành Đảng bộ tỉnh are one body; its Standing Board is another."""
    assert lexicon.bodies["ban-chap-hanh-dang-bo-tinh"].same_as == "tinh-uy"
    assert lexicon.bodies["ban-thuong-vu-tinh-uy"].same_as is None
    unlocal = {body.id for body in lexicon.bodies.values() if body.level == "province" and not body.local}
    assert len(unlocal) == 3  # those that bear no area's name
    assert all(body.local for body in lexicon.bodies.values() if body.level in ("district", "commune"))
    assert not any(body.local for body in lexicon.bodies.values() if body.level in ("central", "foreign"))


def test_areas_of_before_and_after_the_merger(lexicon: Lexicon) -> None:
    old = {area.id for area in lexicon.areas.values() if area.level == "province" and not area.first}
    new = {area.id for area in lexicon.areas.values() if area.id.endswith("-2025")}
    assert len(old - {"ha-tay"} | {"hau-giang"}) == 63  # Hậu Giang has its first day, Huế took the place of another
    assert len(new) == 34 - 11  # eleven were left as they were
    assert {area.label for area in lexicon.areas.values() if area.broader == "hau-giang"} == {
        *("Vị Thanh", "Ngã Bảy", "Long Mỹ", "Vị Thủy", "Phụng Hiệp", "Châu Thành", "Châu Thành A")
    }
    assert all(area.broader or area.id == "viet-nam" for area in lexicon.areas.values())


@pytest.mark.parametrize(
    ("label", "factor", "base"),
    [
        ("tỷ đồng", 10**9, "đồng"),
        ("tỉ đồng", 10**9, "đồng"),
        ("triệu USD", 10**6, "USD"),
        ("triệu đồng/người", 10**6, "đồng/người"),
        ("ha", 10**4, "m2"),
        ("km", 1000, "m"),
        ("tấn/ha", 1000, "kg/ha"),
        ("%", 1, "%"),
        ("‰", Decimal("0.1"), "%"),
        ("thuê bao/100 dân", 1, "thuê bao/100 dân"),
        ("đảng viên", 1, "đảng viên"),
        ("trăm", 100, ""),
    ],
)
def test_a_unit_in_its_base(lexicon: Lexicon, label: str, factor: int | Decimal, base: str) -> None:
    found = [unit for unit in lexicon.units.values() if label in unit.labels]
    assert [(unit.factor, unit.base) for unit in found] == [(factor, base)]


def test_a_composed_unit_agrees_with_its_scale_word(lexicon: Lexicon) -> None:
    """ "triệu đồng/người" read as one unit, or as triệu and đồng/người, is the same amount."""
    by_label = {label: unit for unit in lexicon.units.values() for label in unit.labels}
    scales = {label: unit for label, unit in by_label.items() if unit.kind == "scale"}
    pairs = [
        (unit, scales[scale], by_label[rest])
        for label, unit in by_label.items()
        for scale in scales
        if label.startswith(scale + " ") and (rest := label.removeprefix(scale + " ")) in by_label
    ]
    assert len(pairs) > 50
    for whole, scale, rest in pairs:
        if whole.kind != "scale":
            assert (whole.factor, whole.base) == (scale.factor * rest.factor, rest.base), whole.id


def test_indicators_are_told_apart_by_measure(lexicon: Lexicon) -> None:
    def found(label: str) -> dict[str | None, str]:
        key = match_key(label)
        hits = (one for one in lexicon.indicators.values() if key in map(match_key, one.labels))
        return {one.measure: one.id for one in hits}

    assert found("khu vực I") == {"growth": "tang-truong-khu-vuc-i", "share": "co-cau-khu-vuc-i"}
    assert found("thu ngân sách") == {
        "level": "tong-thu-ngan-sach-nha-nuoc-tren-dia-ban",
        "growth": "tong-thu-ngan-sach-nha-nuoc-tren-dia-ban-toc-do-tang",
    }
    assert found("tỷ lệ hộ nghèo") == {"share": "ty-le-ho-ngheo", "change": "muc-giam-ty-le-ho-ngheo"}
    assert found("tỉ lệ hộ nghèo") == {"share": "ty-le-ho-ngheo", "change": "muc-giam-ty-le-ho-ngheo"}
    assert found("PCI") == {"level": "pci-diem-so", "rank": "pci-thu-hang"}


def test_what_indicators_say_of_each_other(lexicon: Lexicon) -> None:
    indicators = lexicon.indicators
    sector, households = indicators["co-cau-khu-vuc-i"], indicators["ty-le-ho-co-doan-vien-hoi-vien"]
    assert (sector.component_of, sector.polarity) == ("co-cau-kinh-te", "less")
    assert households.shares == "so-ho-co-doan-vien-hoi-vien"
    assert indicators["grdp-binh-quan-dau-nguoi"].synonym_if_equal == ("thu-nhap-binh-quan-dau-nguoi",)
    for one in indicators.values():
        assert all(one.id in indicators[other].synonym_if_equal for other in one.synonym_if_equal), one.id
        assert one.growth_of is None or one.measure in ("growth", "change"), one.id
        assert one.shares is None or one.measure == "share", one.id
        assert one.measure != "rank" or one.polarity == "less", one.id
        assert one.measure in (None, "count", "change") or "Số vụ" not in one.label or one.growth_of, one.id


def test_vocabularies_are_deep_enough_for_other_provinces(lexicon: Lexicon) -> None:
    sizes = {"document_types": 50, "bodies": 200, "areas": 80, "units": 200, "indicators": 250, "cues": 30}
    assert all(len(getattr(lexicon, name)) >= least for name, least in sizes.items())
    assert all(found.label_en and found.labels[0] == found.label for found in every(lexicon))


def test_what_a_label_does_not_say_a_definition_says() -> None:
    """In both languages; bodies, areas, units, offices and terms are what they are called."""
    defined = {
        *("verdict", "comparator", "measure", "polarity", "basis", "relation", "rank", "judgement-kind", "change-kind"),
        *("document-type", "indicator", "rule"),
    }
    paths = sorted((folder("ontology") / "vocabularies").glob("*.ttl"))
    nodes = read_nodes({path.name: path.read_bytes() for path in paths})
    concepts = [node for node in nodes.values() if node.scheme in defined and not node.is_scheme]

    assert {node.scheme for node in concepts} == defined
    assert [
        (node.iri, lang) for node in concepts for lang in ("vi", "en") if not node.values.get(f"skos:definition@{lang}")
    ] == []


def test_every_indicator_has_its_field() -> None:
    nodes = read_nodes(
        {path.name: path.read_bytes() for path in sorted((folder("ontology") / "vocabularies").glob("*.ttl"))}
    )
    indicators = [node for node in nodes.values() if node.scheme == "indicator" and not node.is_scheme]
    assert len(indicators) > 400
    assert [node.id for node in indicators if "dct:subject" not in node.values] == []


def test_an_indicator_that_neither_way_is_better_has_no_direction(lexicon: Lexicon) -> None:
    """Said in the graph, so that a decision is told from a gap; verdicts are judged as without a polarity."""
    path = folder("ontology") / "vocabularies" / "indicators.ttl"
    nodes = read_nodes({path.name: path.read_bytes()})
    indicators = {node.id: node for node in nodes.values() if node.scheme == "indicator" and not node.is_scheme}
    said = {id_: node.values["hg:polarity"][0].rpartition("/")[2] for id_, node in indicators.items()}
    assert said["dan-so-trung-binh"] == said["so-ky-hop-hdnd-tinh"] == "neither"
    assert {said[one.id]: one.polarity for one in lexicon.indicators.values()} == {
        "more": "more",
        "less": "less",
        "neither": None,
    }
