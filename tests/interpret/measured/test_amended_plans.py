"""Targets of a resolution that amends a plan: of the plan's time, not of the day of what is amended."""

from __future__ import annotations

import pytest
from reading import Reader

from hgkg.model.record import Result, Target

TEXT = """HỘI ĐỒNG NHÂN DÂN
TỈNH HẬU GIANG
-------
Số: 15/NQ-HĐND
Hậu Giang, ngày 14 tháng 7 năm 2023

NGHỊ QUYẾT
Sửa đổi, bổ sung một số điều của Nghị quyết số 60/NQ-HĐND ngày 08/12/2022 của Hội đồng nhân dân tỉnh về kế hoạch phát triển kinh tế - xã hội năm 2023
-----
QUYẾT NGHỊ:
Điều 1. {amends} như sau:
1. Tốc độ tăng trưởng (GRDP) tăng từ 7,0 - 7,5%.
2. Tỷ lệ hộ nghèo còn dưới 3%.
3. Giải quyết việc làm cho ít nhất 30.000 lao động.
Điều 2. Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.
"""  # noqa: E501

AMENDS = [
    "Khoản 2 Điều 1 được sửa đổi",
    "Sửa đổi khoản 2 Điều 1 Nghị quyết số 60/NQ-HĐND ngày 08/12/2022 của Hội đồng nhân dân tỉnh",
    "Sửa đổi khoản 2 Điều 1 của Nghị quyết số 60/NQ-HĐND ngày 08 tháng 12 năm 2022 của Hội đồng nhân dân tỉnh",
    "Sửa đổi khoản 2 Điều 1 của Nghị quyết số 60/NQ-HĐND ngày 08 tháng 12 năm 2022 về kế hoạch năm 2023",
]


@pytest.mark.parametrize("amends", AMENDS)
def test_what_is_amended_lends_its_day_to_no_target(read: Reader, amends: str) -> None:
    found = read(TEXT.format(amends=amends))

    assert [target.period for target in found.of(Target)] == ["2023"] * 3
    assert not found.of(Result)
