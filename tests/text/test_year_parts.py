"""Parts of a year that stand without it."""

from __future__ import annotations

import pytest

from hgkg.text.fold import match_key
from hgkg.text.year_parts import find_year_parts

PARTS = [
    ("6 tháng đầu năm, thu ngân sách tăng", ["-H1"]),
    ("nhiệm vụ 6 tháng cuối năm", ["-H2"]),
    ("9 tháng ước đạt 5,83%", ["-9M"]),
    ("lũy kế 7 tháng đầu năm", ["-7M"]),
    ("lũy kế 3 tháng đạt 845 tỷ đồng; sau 3 tháng", ["-Q1"]),  # counted up from the first of the year
    ("Quý III tăng 5%, cả năm tăng 6%", ["-Q3", ""]),
    ("9 tháng đạt 1.700 tỷ đồng, cả năm 2.210 tỷ đồng", ["-9M", ""]),  # a value behind it, no year
    ("9 tháng 5.000 người; cả năm 11.000 người", ["-9M", ""]),
    ("cả năm 2023 đạt 6%", []),  # beside its year
    ("3 tháng đầu năm", ["-Q1"]),  # three months are the quarter
    ("trong tháng 7, đến hết tháng 11", ["-07", "-11"]),
    ("từ tháng 6 đến tháng 9; tháng 7/2024", []),  # a span, with its year
    ("quý I năm 2024", []),  # with its year it is a period of its own
    ("trong vòng 6 tháng", []),  # a span of time
    ("trẻ 18 tháng tuổi", []),
    ("phạt tù 9 tháng tù", []),
    ("thu ngân sách tháng 3 đạt 500 tỷ; tháng 6 ước đạt 5", ["-03", "-06"]),
    ("đến hết năm đạt 100%; chậm nhất cuối năm", ["", ""]),  # the year's end is all of it
    ("so với cuối năm trước; 6 tháng cuối năm; cuối năm học", ["-H2"]),
    ("chậm nhất 30/9, trước ngày 15/10, đến 31/12 đạt 100%", ["-09", "-10", ""]),  # a day stands for its month
    ("đến 11/12 xã, 30/9 hộ, chậm nhất 30/9/2024", []),  # a part of a whole; a day with its year
]


@pytest.mark.parametrize(("text", "values"), PARTS)
def test_parts_of_a_year(text: str, values: list[str]) -> None:
    assert [p.value for p in find_year_parts(match_key(text))] == values
