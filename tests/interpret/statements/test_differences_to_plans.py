"""By how much a value is above or below its plan: no value, no plan, and a ratio only where a percentage says so."""

from __future__ import annotations

import pytest
from reading import Reader, report

from hgkg.model.record import Result, Target

EXCEEDED = [("exceeded", 7.5)]
DIFFERENCES: list[tuple[str, list[float], list[tuple[str, float]]]] = [
    ("Kết nạp 131 đảng viên, vượt 11 đảng viên so với chỉ tiêu.", [131], []),
    ("Kết nạp 131 đảng viên, vượt kế hoạch 11 đảng viên.", [131], []),
    ("Thành lập mới 7 hợp tác xã, vượt 2 hợp tác xã so với kế hoạch.", [7], []),
    ("Thu nội địa đạt 215 tỷ đồng, vượt 15 tỷ đồng so với dự toán.", [215], []),
    # the same once more in percent is a ratio
    ("Thu nội địa đạt 215 tỷ đồng, vượt 15 tỷ đồng (7,5%) so với dự toán.", [215], EXCEEDED),
    ("Thu nội địa đạt 215 tỷ đồng, vượt 15 tỷ đồng, tương đương 7,5%.", [215], EXCEEDED),
    ("Thu nội địa đạt 215 tỷ đồng, vượt dự toán 7,5%.", [215], EXCEEDED),
    ("Thu nội địa đạt 215 tỷ đồng, vượt 7,5% dự toán.", [215], EXCEEDED),
    # short of it
    ("Thu nội địa đạt 185 tỷ đồng, hụt 15 tỷ đồng (7,5%) so với dự toán.", [185], []),
    ("Giải quyết việc làm cho 4.700 lao động, còn thiếu 100 lao động so với kế hoạch.", [4700], []),
    # points of a share
    ("Tỷ lệ hộ nghèo còn 2,1%, vượt mục tiêu đề ra 0,1 điểm phần trăm.", [2.1], []),
    # without a value there is none
    ("Thu nội địa vượt 15 tỷ đồng so với dự toán.", [], []),
    # a lack of its own, and a part of all targets, are values
    ("Toàn tỉnh có 5.000 giáo viên, còn thiếu 120 giáo viên.", [5000, 120], []),
    ("Toàn tỉnh đã hoàn thành đạt, vượt 14/18 chỉ tiêu nhiệm kỳ.", [14], []),
]


@pytest.mark.parametrize(("sentence", "values", "of_plan"), DIFFERENCES)
def test_a_difference_to_the_plan(
    read: Reader, sentence: str, values: list[float], of_plan: list[tuple[str, float]]
) -> None:
    found = read(report(sentence))
    results = found.of(Result)

    assert [r.value for r in results] == values
    assert [(p.kind, p.pct) for r in results for p in r.of_plan] == of_plan
    assert [r.plan_value for r in results] == [None] * len(values)
    assert found.of(Target) == []


def test_what_is_nearly_the_value_is_the_plan(read: Reader) -> None:
    (result,) = read(report("GRDP bình quân đầu người đạt 105 triệu đồng, vượt kế hoạch 103,8 triệu đồng.")).of(Result)

    assert result.plan_value == 103.8
