"""A resolution with targets for 2030 and an interim report of 2025: nothing is judged before its time."""

from __future__ import annotations

from reading import Reader, conclude

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Alignment

RESOLUTION = """BỘ CHÍNH TRỊ
Số: 13-NQ/TW
Hà Nội, ngày 02 tháng 4 năm 2022

NGHỊ QUYẾT
về phương hướng phát triển kinh tế - xã hội vùng đồng bằng sông Cửu Long đến năm 2030, tầm nhìn đến năm 2045

II. MỤC TIÊU
2. Mục tiêu đến năm 2030
- Tốc độ tăng trưởng bình quân giai đoạn 2021 - 2030 đạt khoảng 6,5 - 7%/năm.
- Tỷ lệ đô thị hóa đạt 42 - 48%.
- Tỷ lệ xã đạt tiêu chuẩn nông thôn mới trên 80%.
- Đến năm 2025 tỷ lệ che phủ rừng đạt 5%.
"""
INTERIM = """ĐẢNG ỦY CHÍNH PHỦ
Số: 45-BC/ĐU
Hà Nội, ngày 20 tháng 6 năm 2025

BÁO CÁO
sơ kết 3 năm thực hiện Nghị quyết số 13-NQ/TW ngày 02/4/2022 của Bộ Chính trị

I. KẾT QUẢ THỰC HIỆN
Đến năm 2025, tỷ lệ đô thị hóa đạt 34%; tỷ lệ xã đạt chuẩn nông thôn mới đạt 85,2%. Tốc độ tăng trưởng bình quân
giai đoạn 2021 - 2025 đạt 5,8%/năm. Tỷ lệ che phủ rừng năm 2025 đạt 4,9%.
"""


def test_targets_that_are_not_due(read: Reader, lexicon: Lexicon) -> None:
    found = conclude(lexicon, read(RESOLUTION, slug="a", period=None), read(INTERIM, slug="b", period=None)).of(
        Alignment
    )

    assert [a.status for a in found] == ["notComparable", "notComparable", "notComparable", "notMet"]
    assert [a.reason.vi for a in found[:3]] == [
        "chỉ tiêu của kỳ 2021/2030, số liệu của kỳ 2021/2025, chưa đến kỳ đánh giá",
        "chỉ tiêu của kỳ 2030, số liệu của kỳ 2025, chưa đến kỳ đánh giá",
        "chỉ tiêu của kỳ 2030, số liệu của kỳ 2025, chưa đến kỳ đánh giá",
    ]
