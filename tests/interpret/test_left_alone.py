"""An office sees what was left alone: tables, aims, budgets and plans with figures from which nothing was read."""

from __future__ import annotations

import pytest
from reading import Reader, programme, report

from hgkg.model.record import FindingRecord

_CELLS = "Xã\nA\nB\nLúa đông xuân\n12,5\n13,1\nLúa hè thu\n9,4\n9,9\n"

# a text, and the words that the findings point at
LEFT = {
    "a table cut into lines, with heads that nobody knows": (
        programme(f"I. MỤC TIÊU\n{_CELLS}II. NHIỆM VỤ\nThu ngân sách năm 2024 đạt 5.000 tỷ đồng.\n"),
        ["I. MỤC TIÊU"],
    ),
    "a table with bars, with heads that nobody knows": (
        programme("I. CÁC CHỈ TIÊU\n| Nơi | P | Q |\n|---|---|---|\n" + "| Nơi A | 12 | 13 |\n" * 4),
        ["I. CÁC CHỈ TIÊU"],
    ),
    "a plan": (
        programme("I. NỘI DUNG\nMở 03 lớp tập huấn. Tổ chức 02 hội nghị. In 500 tờ rơi.\n"),
        ["CHƯƠNG TRÌNH\nthực hiện nhiệm vụ công tác năm 2024"],
    ),
    "rows alone, with heads that nobody knows": (
        "| TT | Nơi | P | Q |\n|---|---|---|---|\n| 1 | Nhà A | 5.000 | 5.250 |\n| 2 | Nhà B | 1.200 | 1.150 |\n",
        ["| 1 | Nhà A | 5.000 | 5.250 |"],
    ),
    "all was read": (programme("I. CHỈ TIÊU\n1. Thu ngân sách đạt 5.000 tỷ đồng.\n2. Tỷ lệ hộ nghèo còn 2%.\n"), []),
    "no figures": (programme("I. MỤC TIÊU\nNâng cao chất lượng.\nII. KINH PHÍ\nTheo quy định.\n"), []),
    "one figure": (programme("I. MỤC TIÊU\nHọp 02 hội nghị mỗi năm.\n"), []),
    "tasks": (programme("I. NHIỆM VỤ\nMở 03 lớp tập huấn. Thu ngân sách năm 2024 đạt 5.000 tỷ đồng.\n"), []),
    "a table of tasks": (
        programme(
            "I. YÊU CẦU\nTốt.\nPHỤ LỤC\nTT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn\n1 | Lập đề án | Bộ Y tế | 2026\n"
        ),
        [],
    ),
    "a report": (report("I. KẾT QUẢ\nThời tiết tốt. Ngày 12/3 có mưa.\n"), []),
}


@pytest.mark.parametrize("case", LEFT)
def test_what_was_left_alone(read: Reader, case: str) -> None:
    text, places = LEFT[case]
    found = [f for f in read(text).of(FindingRecord) if f.rule == "left alone"]

    assert [f.quote for f in found] == places
    assert {(f.type, f.severity) for f in found} <= {("coverage", "low")}


def test_the_message_says_where_and_how_much(read: Reader) -> None:
    (found,) = read(LEFT["a plan"][0]).of(FindingRecord)

    assert "có 3 con số" in found.message.vi
    assert "3 figures" in found.message.en
