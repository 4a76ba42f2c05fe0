"""Typed words as values of fields, and what follows in a record whose field is corrected."""

from __future__ import annotations

from typing import Any

import pytest

from hgkg.model.judged_fields import FIELDS, TELLING
from hgkg.model.judgement_lines import JudgementError
from hgkg.model.lexicon import Lexicon
from hgkg.model.office import HeldOffice
from hgkg.model.record import KINDS, Person, Result, Target
from hgkg.resolve.field_values import corrected, parsed
from hgkg.resolve.unit_words import check_unit, unit_factor


@pytest.mark.parametrize(
    ("kind", "field", "typed", "value"),
    [
        ("result", "value", "7.520", 7520),
        ("result", "value", "93,78", 93.78),
        ("result", "value", "7 520", 7520),
        ("result", "value", "-1,2", -1.2),
        ("result", "value", "−3", -3),  # a minus that is no hyphen
        ("result", "value", "0.613", 0.613),
        ("result", "value", "-", None),
        ("document", "date", "09/11/2022", "2022-11-09"),
        ("document", "date", "ngày 9 tháng 11 năm 2022", "2022-11-09"),
        ("document", "date", "2022-11-09", "2022-11-09"),
        ("document", "date", "tháng 7/2024", "2024-07"),
        ("document", "date", "2024", "2024"),
        ("target", "period", "2024", "2024"),
        ("target", "period", "năm 2024", "2024"),
        ("target", "period", "quý III năm 2024", "2024-Q3"),
        ("target", "period", "9 tháng đầu năm 2024", "2024-9M"),
        ("target", "period", "2020-2025", "2020/2025"),
        ("target", "period", "2020/2025", "2020/2025"),
        ("task", "due", "31/10/2024", "2024-10-31"),
        ("task", "due", "quý III năm 2024", "2024-Q3"),
        ("task", "due", "2024-10-31", "2024-10-31"),
        ("target", "operator", "≥", "ge"),
        ("target", "operator", "ít nhất", "ge"),
        ("target", "direction", "Giảm", "decrease"),
        ("target", "operator", "it nhat", "ge"),
        ("target", "measure", "tốc độ tăng", "growth"),
        ("relation", "relation", "căn cứ", "based_on"),
        ("agency", "level", "cấp tỉnh", "province"),
        ("target", "approximate", "có", True),
        ("target", "indicator", "  Tỷ lệ hộ   nghèo. ", "Tỷ lệ hộ nghèo"),
        ("task", "responsible", "Sở Y tế; Sở Nội vụ;", ("Sở Y tế", "Sở Nội vụ")),
        ("task", "responsible", "", ()),
        ("event", "series", "14", 14),
    ],
)
def test_values_are_typed_as_vietnamese_writes_them(
    lexicon: Lexicon, kind: str, field: str, typed: str, value: Any
) -> None:
    assert parsed(kind, field, typed, lexicon) == value


@pytest.mark.parametrize(
    ("kind", "field", "typed", "reason"),
    [
        ("result", "value", "nhiều", "must be a number"),
        ("result", "value", "1.2.3", "must be a number"),
        ("document", "date", "30/02/2024", "must be a date"),
        ("document", "date", "2024-13-01", "must be a date"),
        ("target", "period", "hôm qua", "must be a period"),
        ("task", "due", "hôm qua", "must be a date or period"),
        ("target", "operator", "khoảng", "must be one of: equal to; at least"),
        ("target", "group", "1,5", "must be a whole number"),
        ("target", "group", "-1", "must be a whole number"),
        ("target", "concept", "không có thật", "an indicator of the vocabulary"),
        ("target", "indicator", "-", "cannot be empty"),
        ("target", "approximate", "chắc", "yes or no"),
        ("target", "quote", "x", "cannot be corrected; those that can: indicator"),
        ("finding", "message", "x", "cannot be corrected"),
    ],
)
def test_what_a_field_cannot_hold_is_refused(lexicon: Lexicon, kind: str, field: str, typed: str, reason: str) -> None:
    with pytest.raises(JudgementError, match=reason) as refused:
        parsed(kind, field, typed, lexicon)
    assert refused.value.vi != refused.value.en


def result(**fields: Any) -> Result:
    plain: dict[str, Any] = {
        "id": "result-1", "doc": "a", "start": 0, "end": 3, "quote": "abc", "indicator": "Thu", "value": 7520,
        "unit": "tỷ đồng", "value_base": 7520_000_000_000, "unit_base": "đồng",
    }  # fmt: skip
    return Result(**{**plain, **fields})


def test_the_base_follows_value_and_unit(lexicon: Lexicon) -> None:
    assert corrected(result(), "value", 7600, lexicon).value_base == 7_600_000_000_000
    assert corrected(result(), "value", None, lexicon).value_base is None
    million = corrected(result(), "unit", "triệu đồng", lexicon)
    assert (million.value_base, million.unit_base) == (7_520_000_000, "đồng")
    unknown = corrected(result(), "unit", "món", lexicon)
    assert (unknown.value_base, unknown.unit_base) == (None, None)
    unbased = corrected(result(unit="món", value_base=None, unit_base=None), "value", 3, lexicon)
    assert (unbased.value, unbased.value_base) == (3, None)
    first = corrected(result(value=None, value_base=None, unit_base=None), "value", 2, lexicon)
    assert (first.value_base, first.unit_base) == (2_000_000_000, "đồng")


@pytest.mark.parametrize(
    ("unit", "factor", "base"),
    [("tỷ đồng", 10**9, "đồng"), ("triệu đồng/người", 10**6, "đồng/người"), ("%", 1, "%"), ("nghìn tấn", 10**6, "kg")],
)
def test_units_are_scaled_by_the_vocabulary(lexicon: Lexicon, unit: str, factor: int, base: str) -> None:
    assert unit_factor(unit, lexicon) == (factor, base)


@pytest.mark.parametrize(
    "unit",
    [
        "tỷ đồng",
        "Triệu đồng/người",
        "%",
        "đảng viên",
        "thuê bao/100 dân",  # a label with what it is counted per
        "tấn/1.000 ha",
        "mô hình điểm",  # no unit of the vocabulary, but what the words count
    ],
)
def test_a_unit_is_known_or_stands_in_the_words(lexicon: Lexicon, unit: str) -> None:
    check_unit(unit, "Xây dựng 12 Mô hình điểm về nông nghiệp", lexicon)


@pytest.mark.parametrize(
    ("unit", "nearest"),
    [
        ("ty dong", "tỷ đồng"),
        ("tỷ đòng", "tỷ đồng"),
        ("dang vien", "đảng viên"),
        ("mô hình đi", "mô hình"),  # part of a word of the text
        ("tỷ đồng/bananas", "đồng"),
        ("tỷ", "tỷ yên"),  # a scale alone counts nothing
    ],
)
def test_another_unit_is_refused_with_those_that_are_like_it(lexicon: Lexicon, unit: str, nearest: str) -> None:
    with pytest.raises(JudgementError) as refused:
        check_unit(unit, "Xây dựng 12 Mô hình điểm về nông nghiệp", lexicon)
    assert "không phải đơn vị đã biết" in refused.value.vi
    assert nearest in refused.value.vi.partition("có phải")[2]
    assert "is no known unit" in refused.value.en


def test_a_unit_like_none_is_refused_without_any(lexicon: Lexicon) -> None:
    with pytest.raises(JudgementError) as refused:
        check_unit("qwxzqwxz jjjjjj", "", lexicon)
    assert refused.value.vi.endswith("câu chữ")


def test_an_indicator_of_the_vocabulary_brings_its_concept(lexicon: Lexicon) -> None:
    concept = next(c for c in lexicon.indicators.values() if c.id == "grdp-binh-quan-dau-nguoi")

    named = corrected(result(), "indicator", concept.label, lexicon)
    assert (named.indicator, named.concept) == (concept.label, concept.id)
    chosen = corrected(result(), "concept", concept.id, lexicon)
    assert (chosen.indicator, chosen.concept) == (concept.label, concept.id)
    own = corrected(result(concept=concept.id), "indicator", "Một chỉ tiêu lạ", lexicon)
    assert (own.indicator, own.concept) == ("Một chỉ tiêu lạ", None)


def person(*offices: HeldOffice) -> Person:
    return Person(id="person-1", doc="a", start=0, end=1, quote="a", name="A", role="Bí thư", offices=offices)


def test_the_one_office_of_a_person_follows(lexicon: Lexicon) -> None:
    held = person(HeldOffice(role="Bí thư", organisation="Tỉnh ủy", concept="bi-thu"))

    (office,) = corrected(held, "role", "Phó Bí thư", lexicon).offices
    assert office == HeldOffice(role="Phó Bí thư", organisation="Tỉnh ủy", concept=None)
    assert corrected(held, "role", None, lexicon).offices == ()


def test_several_offices_cannot_be_said_by_one_value(lexicon: Lexicon) -> None:
    with pytest.raises(JudgementError, match="several offices"):
        corrected(person(HeldOffice(role="Bí thư"), HeldOffice(role="Chủ tịch")), "role", "Bí thư", lexicon)


def test_every_kind_has_its_fields_and_its_reading() -> None:
    names = {kind.kind: {f.rstrip("_") for f in kind.__dataclass_fields__} for kind in KINDS}

    assert set(FIELDS) == set(TELLING) == set(names)
    for kind, fields in FIELDS.items():
        assert set(fields) <= names[kind], kind
        assert set(TELLING[kind]) <= names[kind], kind
    assert "operator" in FIELDS["target"]
    assert Target.__dataclass_fields__.keys() > FIELDS["target"].keys()
