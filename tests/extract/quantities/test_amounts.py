"""Amounts that are not one number with its unit behind it."""

from __future__ import annotations

import pytest
from reading import Reader, report

from hgkg.model.record import Result

AMOUNTS = [
    ("Kim ngạch xuất khẩu đạt USD 850 triệu.", 850, "triệu USD", 850000000),
    ("Thu nội địa đạt 2 tỷ 500 triệu đồng.", 2.5, "tỷ đồng", 2500000000),
    ("Thu nội địa đạt 2 tỷ đồng.", 2, "tỷ đồng", 2000000000),
    ("Trồng rừng mới 6.500ha.", 6500, "ha", 65000000),  # no blank between
]


@pytest.mark.parametrize(("sentence", "value", "unit", "base"), AMOUNTS)
def test_amounts(read: Reader, sentence: str, value: float, unit: str, base: float) -> None:
    (result,) = read(report(sentence)).of(Result)

    assert (result.value, result.unit, result.value_base) == (value, unit, base)


def test_an_amount_in_two_numbers_has_one_span(read: Reader) -> None:
    text = report("Thu nội địa đạt 2 tỷ 500 triệu đồng.")
    (result,) = read(text).of(Result)

    assert result.value_start is not None
    assert text[result.value_start : result.value_end] == "2 tỷ 500"


NONE = [
    "Khu công nghiệp Sông Hậu 2 mở rộng đi vào hoạt động.",
    "Học kỳ 2 bắt đầu.",
    "Theo Điều 5 Luật Đất đai.",
    "Nghị quyết Trung ương 8 khóa XIII.",
    "Cán bộ của Quân khu 9 tham dự.",
    "Tuyến đường thông xe lúc 8 giờ 30 ngày 19-12.",
    "Năm 2024, tỉnh có 2 nền tảng, 3 thành tựu và 5 sự kiện nổi bật.",  # parts of the text, no quantities
]


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_no_quantity(read: Reader, sentence: str) -> None:
    assert read(report(sentence)).of(Result) == []
