"""Units without what the name of their indicator says already that they are counted per."""

from __future__ import annotations

import pytest

from hgkg.text.per_units import without_said


@pytest.mark.parametrize(
    ("unit", "names", "expected"),
    [
        ("đồng/người", ["GRDP bình quân đầu người"], "đồng"),
        ("triệu đồng/người", ["Thu nhập bình quân trên đầu người"], "triệu đồng"),
        ("triệu đồng/người", ["Thu nhập", "THU NHẬP BÌNH QUÂN ĐẦU NGƯỜI"], "triệu đồng"),  # by any of its names
        ("triệu đồng/người", ["Chi ngân sách"], "triệu đồng/người"),
        ("đồng/người/tháng", ["Thu nhập bình quân đầu người"], "đồng/tháng"),  # a month's and a year's stay apart
        ("đồng/người/tháng", ["Thu nhập bình quân đầu người mỗi tháng"], "đồng"),
        ("triệu đồng/ha", ["Giá trị sản xuất trên 1 ha"], "triệu đồng"),
        ("triệu đồng/ha", ["Giá trị sản xuất trên 1 ha đất", "khác"], "triệu đồng"),
        ("đồng/người", ["Số người bình quân"], "đồng/người"),  # people are what is counted
        ("đồng/hộ", ["Thu nhập bình quân hội viên"], "đồng/hộ"),  # a word, not its beginning
        ("km/h", ["Tốc độ trung bình"], "km/h"),
        ("%", ["Tỷ lệ bình quân"], "%"),
        ("", ["x"], ""),
        ("đồng/", ["bình quân đầu người"], "đồng/"),
    ],
)
def test_what_a_name_says_is_left_out(unit: str, names: list[str], expected: str) -> None:
    assert without_said(unit, names) == expected
