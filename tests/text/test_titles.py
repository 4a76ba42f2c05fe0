"""What a title says that its document is about."""

from __future__ import annotations

import pytest

from hgkg.text.fold import match_key
from hgkg.text.titles import period_of_title

TITLES = [
    ("Kế hoạch công tác năm 2024", "2024"),
    # a horizon is none, a span of years is one
    ("Kế hoạch phát triển giai đoạn 2021 - 2025, định hướng đến năm 2030", "2021/2025"),
    ("Quy hoạch tỉnh thời kỳ 2021 - 2030, tầm nhìn đến năm 2050", "2021/2030"),
    ("về kế hoạch đầu tư công trung hạn 5 năm\n2026 – 2030", "2026/2030"),
    ("Chương trình hành động giai đoạn 2026 - 2030", "2026/2030"),
    ("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020 - 2025", "2020/2025"),
    # nothing but horizons: the nearest
    ("Đề án phát triển du lịch đến năm 2025, định hướng đến năm 2030", "2025"),
    ("phát triển vùng Đông Nam Bộ đến năm 2030, tầm nhìn đến năm 2045", "2030"),
    # the year of a stage within it
    ("thực hiện Chương trình giảm nghèo giai đoạn 2021 - 2025 năm 2023", "2023"),
    # parts of a year, with and without their year
    ("kết quả 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2023", "2023-H1"),
    ("tình hình quý I, phương hướng nhiệm vụ quý II năm 2024", "2024-Q1"),
    ("tình hình kinh tế - xã hội quý III/2025", "2025-Q3"),
    ("kết quả 9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm 2022", "2022-9M"),
    ("công tác dân vận tháng 7 năm 2023", "2023-07"),
    ("sản xuất nông nghiệp tháng 7 và phương hướng tháng 8 năm 2024", "2024-07"),
    ("tháng 12 và nhiệm vụ tháng 1 năm 2025", "2024-12"),  # of the year before
    ("quý IV, nhiệm vụ quý I năm 2025", "2024-Q4"),
    ("kỷ niệm ngày 8 tháng 3 năm 2024", None),
    ("nhiệm vụ quý II và 6 tháng đầu năm 2019", "2019-H1"),  # the half year holds the quarter
    ("tình hình công nghiệp tháng 10 và 10 tháng năm 2024", "2024-10M"),
    ("nhiệm vụ 3 tháng cuối năm 2022", "2022-Q4"),
    # two years: the first
    ("kết quả năm 2023 và phương hướng, nhiệm vụ năm 2024", "2023"),
    # the date of another document is no period
    ("thực hiện Nghị quyết số 07-NQ/TU ngày 16 tháng 10 năm 2023 của Tỉnh ủy", None),
    ("về công tác cán bộ", None),
]


@pytest.mark.parametrize(("title", "period"), TITLES)
def test_the_period_of_a_title(title: str, period: str | None) -> None:
    assert period_of_title(match_key(title)) == period
