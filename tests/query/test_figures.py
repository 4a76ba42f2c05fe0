from __future__ import annotations

from collections.abc import Mapping

import pytest

from hgkg.query.figures import aim, number, of_plan, printed, rank, reported, unit, versus_previous, with_unit

Row = Mapping[str, str | int | float | bool]
COMPARATOR = "https://w3id.org/hgkg/vocab/comparator/"

NUMBERS = [
    (1293, "vi", "1.293", "full stops group thousands"),
    (93.78, "vi", "93,78", "the comma is the decimal sign"),
    (1293.5, "en", "1,293.5", "in English the other way round"),
    (7520000000000, "vi", "7.520.000.000.000", "no exponent"),
    (0.1, "vi", "0,1", "no digits that the text did not have"),
]


@pytest.mark.parametrize(("value", "lang", "expected", "why"), NUMBERS, ids=[case[3] for case in NUMBERS])
def test_number(value: float, lang: str, expected: str, why: str) -> None:
    assert number(value, lang) == expected


AIMS: list[tuple[Row, str, str]] = [
    ({"value": 6500, "original": "6.500 tỷ đồng", "unit": "tỷ đồng"}, "6.500", "as printed, without the unit"),
    ({"value": 2, "original": "02%", "unit": "%", "comparator": COMPARATOR + "lt"}, "< 02", "with its sign"),
    ({"value": 85, "comparator": COMPARATOR + "ge"}, "≥ 85", "from the value where the text is not known"),
    ({"value": 8.5, "upper": 9, "comparator": COMPARATOR + "between"}, "8,5 – 9", "a range"),
    (
        {"value": 1, "original": "1", "upper": 1.5},
        "1 – 1,5",
        "a range whose printed text holds its start",
    ),
    (
        {"value": 215.5, "original": "215 tỷ 500 triệu đồng", "unit": "tỷ đồng"},
        "215 tỷ 500 triệu đồng",
        "an amount in two scales, whole",
    ),
    ({"value": 8, "original": "8 - 9%", "upper": 9, "unit": "%"}, "8 - 9", "a range that is printed whole"),
    ({"value": 5, "approximate": True}, "≈ 5", "about"),
    ({"base": "năm 2023", "comparator": COMPARATOR + "gt"}, "> năm 2023", "more than an earlier year"),
    ({"base": "2023", "comparator": COMPARATOR + "gt"}, "> năm 2023", "a bare year is no amount"),
    ({}, "", "no threshold at all"),
]


@pytest.mark.parametrize(("row", "expected", "why"), AIMS, ids=[case[2] for case in AIMS])
def test_aim(row: Row, expected: str, why: str) -> None:
    assert aim(row, "vi") == expected


def test_a_result_without_a_figure_has_no_text() -> None:
    assert printed({"base": "năm 2023"}, "vi") == ""


def test_comparisons_in_both_languages() -> None:
    plan: Row = {"kind": "reached", "percent": 112.43, "against": "chỉ tiêu Nghị quyết"}
    change: Row = {"kind": "decrease", "value": 1.5, "unit": "điểm phần trăm", "against": "năm 2023"}
    assert of_plan(plan, "vi") == "đạt 112,43% chỉ tiêu Nghị quyết"
    assert of_plan({"kind": "exceeded", "percent": 5.56}, "en") == "5.56% above plan"
    assert of_plan({"kind": "reached", "percent": 80}, "vi") == "đạt 80% kế hoạch"
    assert versus_previous(change, "vi") == "giảm 1,5 điểm phần trăm so với năm 2023"
    assert versus_previous({"kind": "ratio", "value": 88.4}, "vi") == "bằng 88,4%"
    assert versus_previous({"kind": "increase", "value": 5, "unit": "%"}, "en") == "up 5%"
    times: Row = {"kind": "ratio", "value": 2.5, "unit": "lần"}
    assert versus_previous({**times, "against": "đầu nhiệm kỳ"}, "vi") == "gấp 2,5 lần so với đầu nhiệm kỳ"
    assert versus_previous(times, "en") == "2.5 times the earlier value"
    assert versus_previous({**times, "against": "đầu nhiệm kỳ"}, "en") == "2.5 times that of đầu nhiệm kỳ"
    assert rank({"value": 19, "outOf": 63, "scope": "tỉnh, thành phố"}, "vi") == "hạng 19/63 tỉnh, thành phố"
    assert rank({"value": 2}, "en") == "rank 2"


def test_an_amount_in_two_scales_has_its_units_with_it() -> None:
    assert unit({"value": 215.5, "original": "215 tỷ 500 triệu đồng", "unit": "tỷ đồng"}, "vi") is None
    assert unit({"value": 215, "original": "215 tỷ đồng", "unit": "tỷ đồng"}, "vi") == "tỷ đồng"
    assert unit({"value": 215, "unit": "tỷ đồng", "unitEn": "billion dong"}, "en") == "billion dong"
    assert unit({"value": 215, "unit": "tỷ lá"}, "en") == "tỷ lá"
    assert unit({"value": 215}, "en") is None


@pytest.mark.parametrize(
    ("original", "value", "of", "figure"),
    [
        ("đôi", 2, "lần", "2"),  # "gấp đôi": "đôi lần" is something else
        ("rưỡi", 1.5, "lần", "1,5"),
        ("một nửa", 50, "%", "50"),
        ("ba phần tư", 75, "%", "75"),
        ("hai mươi", 20, "xã", "hai mươi"),
        ("một trăm phần trăm", 100, "phần trăm", "một trăm"),
    ],
)
def test_a_number_in_words_that_holds_its_unit_is_printed_as_a_number(
    original: str, value: float, of: str, figure: str
) -> None:
    assert printed({"value": value, "original": original, "unit": of}, "vi") == figure


def test_a_result_that_is_about_so_much_says_so() -> None:
    """ "tăng gần gấp đôi", "gần 112 tỷ đồng"."""
    about: Row = {"value": 2, "original": "đôi", "unit": "lần", "approximate": True}
    assert reported(about, "vi") == "≈ 2"
    assert reported({**about, "approximate": False}, "vi") == "2"
    assert reported({"approximate": True}, "vi") == ""


ENGLISH = [
    ("6.800 tỷ đồng", "tỷ đồng", "6,800"),
    ("1.293,5", "", "1,293.5"),
    ("93,78", "", "93.78"),
    ("1150", "", "1150"),
    ("42/51", "", "42/51"),
    ("8 - 9,5%", "%", "8 - 9.5"),
    ("1.5", "", "1.5"),  # no Vietnamese number: it stays as it is
]


@pytest.mark.parametrize(("original", "of", "figure"), ENGLISH)
def test_in_english_a_printed_figure_has_english_marks(original: str, of: str, figure: str) -> None:
    row: Row = {"value": 1, "original": original, **({"unit": of} if of else {})}
    assert printed(row, "en") == figure
    assert printed(row, "vi") == original.removesuffix(of).rstrip()


@pytest.mark.parametrize(
    ("figure", "of", "told"),
    [
        ("9,5", "%", "9,5%"),
        ("0,3", "‰", "0,3‰"),
        ("6.800", "tỷ đồng", "6.800 tỷ đồng"),
        ("7", None, "7"),
        ("", "%", ""),
    ],
)
def test_a_percentage_stands_close_to_its_sign(figure: str, of: str | None, told: str) -> None:
    assert with_unit(figure, of) == told
