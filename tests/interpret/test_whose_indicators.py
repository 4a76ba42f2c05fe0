"""Whether a section of indicators aims or reports, and which time its parts speak of."""

from __future__ import annotations

from typing import Any

import pytest
from reading import Reader, programme, report

from hgkg.model.record import Result, Target, Task

Row = tuple[Any, ...]
REPORTS: list[tuple[str, list[Row], list[Row]]] = [
    (  # below a review the indicators are what was reached; below a plan what is to be
        "PHẦN THỨ NHẤT\nKẾT QUẢ NĂM 2024\nI. MỘT SỐ CHỈ TIÊU CHỦ YẾU\nTỷ lệ hộ nghèo còn 2,1%.\n"
        "PHẦN THỨ HAI\nKẾ HOẠCH NĂM 2025\nI. MỘT SỐ CHỈ TIÊU CHỦ YẾU\nTỷ lệ hộ nghèo còn 1,5%.",
        [(2.1, "2024")],
        [(1.5, "2025")],
    ),
    (  # a report's first list of indicators, with no heading above it
        "I. CÁC CHỈ TIÊU CHỦ YẾU\nTỷ lệ che phủ rừng đạt 54%.\nII. PHƯƠNG HƯỚNG NĂM 2025\nTỷ lệ che phủ rừng đạt 55%.",
        [(54, "2024")],
        [(55, "2025")],
    ),
    (  # the heading says itself that it aims
        "I. MỤC TIÊU, CHỈ TIÊU CHỦ YẾU NĂM 2025\nTỷ lệ hộ nghèo còn 1,5%.",
        [],
        [(1.5, "2025")],
    ),
]


@pytest.mark.parametrize(("body", "reported", "aimed"), REPORTS)
def test_what_stands_above_a_list_decides(read: Reader, body: str, reported: list[Row], aimed: list[Row]) -> None:
    made = read(report(body))

    assert [(r.value, r.period) for r in made.of(Result)] == reported
    assert [(t.value, t.period) for t in made.of(Target)] == aimed


def test_tasks_are_of_the_time_of_their_part(read: Reader) -> None:
    body = "PHẦN THỨ HAI\nKẾ HOẠCH NĂM 2025\nI. NHIỆM VỤ TRỌNG TÂM\n1. Hoàn thành quy hoạch tỉnh."

    assert [t.period for t in read(report(body)).of(Task)] == ["2025"]


def test_an_aim_that_something_is_held_against_announces_none(read: Reader) -> None:
    body = "Năm 2023, GRDP tăng 7,1%, vượt mục tiêu Hội đồng nhân dân tỉnh đề ra (6,5%); xuất siêu đạt 1,2 tỷ USD."
    made = read(programme(body))

    assert [(r.value, r.plan_value) for r in made.of(Result)] == [(7.1, 6.5), (1.2, None)]
    assert made.of(Target) == []


def test_a_month_report_looks_back_and_ahead(read: Reader) -> None:
    text = (
        "UBND HUYỆN LONG MỸ\nSố: 21/BC-UBND\nLong Mỹ, ngày 25 tháng 12 năm 2023\n\nBÁO CÁO\n"
        "Tình hình kinh tế - xã hội tháng 12 năm 2023 và phương hướng tháng 1 năm 2024\n-----\n"
        "I. KẾT QUẢ\nThu ngân sách đạt 12 tỷ đồng.\nII. PHƯƠNG HƯỚNG THÁNG 1\nThu ngân sách 15 tỷ đồng.\n"
    )
    made = read(text)

    assert [r.period for r in made.of(Result)] == ["2023-12"]
    assert [t.period for t in made.of(Target)] == ["2024-01"]
