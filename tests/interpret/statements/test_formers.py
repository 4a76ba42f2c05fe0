"""Values of an earlier time beside those of now: each has its own period, and neither moves the other's."""

from __future__ import annotations

from typing import Any

import pytest
from reading import Reader, programme, report, targets

from hgkg.model.record import Result, Target

Row = tuple[str, Any, str | None]
FORMERS: list[tuple[str, list[Row]]] = [
    # a bracket opens with the time of its value
    ("Thu nội địa đạt 7.520 tỷ đồng (năm 2023 là 6.100 tỷ đồng).", [("7.520", 7520, "2024"), ("6.100", 6100, "2023")]),
    ("Thu nội địa đạt 7.520 tỷ đồng (năm 2023: 6.100 tỷ đồng).", [("7.520", 7520, "2024"), ("6.100", 6100, "2023")]),
    ("Thu nội địa đạt 7.520 tỷ đồng (năm 2023 đạt 6.100 tỷ).", [("7.520", 7520, "2024"), ("6.100", 6100, "2023")]),
    (  # the same time of the year before has the part of the year of now
        "Thu nội địa 9 tháng đạt 500 tỷ đồng (cùng kỳ 450 tỷ đồng), "
        "chi 6 tháng đạt 300 tỷ đồng (cùng kỳ năm 2022: 280).",
        [("500", 500, "2024-9M"), ("450", 450, "2023-9M"), ("300", 300, "2024-H1"), ("280", 280, "2022-H1")],
    ),
    (  # the plan and a former value in one bracket
        "Thu nội địa đạt 7.520 tỷ đồng (kế hoạch 7.000 tỷ đồng; năm 2023: 6.100 tỷ đồng).",
        [("7.520", 7520, "2024"), ("6.100", 6100, "2023")],
    ),
    (  # two years in one bracket; the item behind it is of now
        "Tỷ lệ hộ nghèo còn 2,1% (năm 2023: 3,4%; năm 2022: 4,6%), tỷ lệ hộ cận nghèo còn 3,3%.",
        [("2,1%", 2.1, "2024"), ("3,4%", 3.4, "2023"), ("4,6%", 4.6, "2022"), ("3,3%", 3.3, "2024")],
    ),
    (  # growth then
        "GRDP tăng 8,5% so với cùng kỳ (cùng kỳ năm 2023 tăng 6,9%), trong đó khu vực I tăng 3%.",
        [("8,5%", 8.5, "2024"), ("6,9%", 6.9, "2023"), ("3%", 3, "2024")],
    ),
    (  # what was said of the value goes on behind the bracket
        "Kết nạp 131 đảng viên (năm 2023 kết nạp 118 đảng viên), đạt 109,2% kế hoạch; khai trừ 05 đảng viên.",
        [("131", 131, "2024"), ("118", 118, "2023"), ("05", 5, "2024")],
    ),
    (  # what is compared with gives its value in brackets
        "Tỷ lệ hộ nghèo còn 4,2%, giảm 0,6% so với năm trước (4,8%).",
        [("4,2%", 4.2, "2024"), ("4,8%", 4.8, "2023")],
    ),
    (
        "Đàn lợn 205.000 con, tăng 5.000 con so với năm 2022 (200.000 con).",
        [("205.000", 205000, "2024"), ("200.000", 200000, "2022")],
    ),
    # a time alone in a bracket is that of the value before it
    ("Tỷ lệ đô thị hóa đạt 21% (năm 2015).", [("21%", 21, "2015")]),
    ("Trong 5 năm (2016 - 2020), thu ngân sách đạt 9.000 tỷ đồng.", [("9.000", 9000, "2016/2020")]),
    (  # from A to B, each at its time
        "Tỷ lệ hộ nghèo giảm từ 17,2% năm 2010 còn 4,9% năm 2015.",
        [("17,2%", 17.2, "2010"), ("4,9%", 4.9, "2015")],
    ),
    (  # the time of A is what the change is told from
        "Tổng mức bán lẻ tăng từ 2.730 tỷ đồng lên 3.027 tỷ đồng, tăng 10,9% so với cùng kỳ.",
        [("2.730", 2730, "2023"), ("3.027", 3027, "2024")],
    ),
    # no time is told for A: no value
    ("Thu nhập bình quân tăng từ 56 triệu đồng lên 61 triệu đồng/người.", [("61", 61, "2024")]),
    # a time that cannot be told, how a plan was reached then, another unit: no value
    ("Sản lượng lúa đạt 32.000 tấn (tháng trước đạt 31.000 tấn).", [("32.000", 32000, "2024")]),
    ("Thu nội địa đạt 7.520 tỷ đồng (năm 2023 đạt 95% dự toán).", [("7.520", 7520, "2024")]),
]


@pytest.mark.parametrize(("sentence", "rows"), FORMERS)
def test_former_values(read: Reader, sentence: str, rows: list[Row]) -> None:
    found = read(report(sentence))
    text = found.outline.document.raw

    in_order = sorted(found.of(Result), key=lambda r: r.value_start or 0)

    assert [(text[r.value_start : r.value_end], r.value, r.period) for r in in_order] == rows


def test_a_former_value_is_of_the_same_indicator(read: Reader) -> None:
    found = read(report("Kỷ luật 85 đảng viên (năm 2023 là 97 đảng viên), trong đó khai trừ 12.")).of(Result)

    assert [(r.indicator, r.value, r.unit) for r in found[:2]] == [
        (found[0].indicator, 85, "đảng viên"),
        (found[0].indicator, 97, "đảng viên"),
    ]


def test_words_of_its_own_name_another_indicator(read: Reader) -> None:
    found = read(report("Cán cân thương mại xuất siêu 12,25 tỷ USD (cùng kỳ nhập siêu 1,2 tỷ USD).")).of(Result)

    assert "nhập siêu" in found[1].indicator.casefold()
    assert (found[1].value, found[1].period) == (1.2, "2023")


AIMED = [
    # a plan's own period stays; what was before it is a result
    ("1. Thu nội địa 7.500 tỷ đồng (năm 2023 ước đạt 6.900 tỷ đồng).", [(7500, "2024")], [(6900, "2023")]),
    ("1. Nâng số xã nông thôn mới từ 42 xã năm 2023 lên 45 xã.", [(45, "2024")], [(42, "2023")]),
    (  # a stage to come in brackets is an aim
        "1. Tỷ lệ che phủ rừng đạt 43% (năm 2030: 45%).",
        [(43, "2024"), (45, "2030")],
        [],
    ),
    (  # a start value is no aim
        "1. Giảm số người mắc bệnh lao so với năm 2010, từ 375 người trên 100.000 dân còn 262 người trên 100.000 dân "
        "vào năm 2030.",
        [(262, "2030")],
        [(375, "2010")],
    ),
]


@pytest.mark.parametrize(("items", "aims", "reported"), AIMED)
def test_what_a_plan_aims_at_beside_what_was(read: Reader, items: str, aims: list[Any], reported: list[Any]) -> None:
    found = read(targets(items))

    assert [(t.value, t.period) for t in found.of(Target)] == aims
    assert [(r.value, r.period) for r in found.of(Result)] == reported


def test_the_next_sentence_goes_on_from_the_value_of_now(read: Reader) -> None:
    found = read(
        programme("I. KẾT QUẢ NĂM 2023\nThu nội địa đạt 50 tỷ đồng (năm 2022: 40 tỷ đồng). Có 12 xã đạt chuẩn.")
    )

    assert [(r.value, r.period) for r in found.of(Result)] == [(50, "2023"), (40, "2022"), (12, "2023")]
