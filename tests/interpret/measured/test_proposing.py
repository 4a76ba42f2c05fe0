"""What a plan aims at wherever it stands, what it tells of the past, and what is neither: the sentence decides."""

from __future__ import annotations

import pytest
from reading import Reader, programme, report

from hgkg.model.record import Result, Target

Told = list[float]

# a programme of 2024, written in December 2023: its body, the values aimed at, the values reported
PLANS: dict[str, tuple[str, Told, Told]] = {
    "points of view and aims": (
        "II- QUAN ĐIỂM, MỤC TIÊU\n1. Quan điểm\nPhát triển bền vững.\n"
        "2. Mục tiêu năm 2030\nKinh tế số chiếm 30% GRDP.\n"
        "3. Tầm nhìn đến năm 2045\nKinh tế số đóng góp 45% GRDP; công suất điện gió đạt 700 MW.\n",
        [30, 45, 700],
        [],
    ),
    "a direction": (
        "II. PHƯƠNG HƯỚNG, MỤC TIÊU\n1. Định hướng đến năm 2030\n- Diện tích lúa đạt 70.000 ha.\n",
        [70000],
        [],
    ),
    "a direction below aims": ("I. MỤC TIÊU\nB. Định hướng đến năm 2030\n(1) Trồng 500 ha rừng.\n", [500], []),
    "a heading that says nothing": (
        "I. VỀ KINH TẾ\na) Kim ngạch xuất khẩu đạt 620 triệu USD;\nb) Tỷ lệ hộ nghèo còn dưới 2%.\n",
        [620, 2],
        [],
    ),
    "no heading at all": ("Đến năm 2025, tỷ lệ đô thị hóa đạt 45%.\n", [45], []),
    "tasks": (
        "II. NHIỆM VỤ\n1. Tổ chức 02 hội nghị xúc tiến đầu tư; rà soát 15 cụm công nghiệp.\n"
        "2. Phấn đấu năm 2024 giải ngân vốn đầu tư công tối thiểu 95%.\n",
        [95],
        [],
    ),
    "tasks below a direction": (
        "I. PHƯƠNG HƯỚNG\n1. Tổ chức 02 hội nghị; mở 03 lớp tập huấn cho 120 lượt người.\n",
        [],
        [],
    ),
    "what there is": ("I. PHƯƠNG HƯỚNG\nToàn tỉnh có 5.000 hộ nghèo.\n", [], []),
    "a review, its reasons": (
        "A. ĐÁNH GIÁ TÌNH HÌNH NĂM 2023\nI. Kết quả\n1. Thu ngân sách đạt 5.000 tỷ đồng.\nII. Nguyên nhân\n"
        "Do giá vật tư tăng 20%.\nB. PHƯƠNG HƯỚNG NĂM 2024\n1. Thu ngân sách đạt 5.500 tỷ đồng.\n",
        [5500],
        [5000],
    ),
    "a reason without heading": (
        "I. TÌNH HÌNH\nThu ngân sách đạt 5.000 tỷ đồng.\nNguyên nhân chủ yếu do chi phí vận tải tăng 12%.\n",
        [],
        [5000],
    ),
    "a sentence that looks back": (
        "I. MỞ ĐẦU\nSau 10 năm thực hiện, tỷ lệ hộ nghèo còn 4%.\nPhấn đấu năm 2024 tỷ lệ hộ nghèo còn 3%.\n",
        [3],
        [4],
    ),
    "a budget with its parts": (
        "III. KINH PHÍ\nTổng kinh phí thực hiện là 48 tỷ đồng, trong đó:\n"
        "- Ngân sách trung ương: 20 tỷ đồng;\n"
        "- Ngân sách địa phương: 18 tỷ đồng;\n- Nguồn khác: 10 tỷ đồng.\n",
        [48, 20, 18, 10],
        [],
    ),
    "means": (
        "C. NGUỒN LỰC\nNhu cầu vốn 125 tỷ đồng, gồm: ngân sách nhà nước 45 tỷ đồng; vốn vay 80 tỷ đồng.\n",
        [125, 45, 80],
        [],
    ),
    "no money below a budget": ("III. KINH PHÍ\nMỗi xã cử 02 cán bộ theo dõi.\n", [], []),
}


@pytest.mark.parametrize("case", PLANS)
def test_what_a_plan_aims_at_and_what_it_reports(read: Reader, case: str) -> None:
    body, aimed, told = PLANS[case]
    records = read(programme(body))

    assert ([t.value for t in records.of(Target)], [r.value for r in records.of(Result)]) == (aimed, told)


def test_a_review_in_a_plan_for_long_is_of_the_year_it_was_written_in(read: Reader) -> None:
    text = programme("I. TÌNH HÌNH\nDiện tích rừng chiếm 42% diện tích tự nhiên.\n", "phát triển rừng đến năm 2030")

    assert [(r.value, r.period) for r in read(text).of(Result)] == [(42, "2023")]


def test_a_decision_on_fees_sets_no_aims(read: Reader) -> None:
    text = programme("I. MỨC THU\nMức phí từ 500.000 đồng đến 1.000.000 đồng mỗi năm 2024.\n", "quy định mức thu phí")

    assert read(text.replace("CHƯƠNG TRÌNH", "QUYẾT ĐỊNH").replace("CTr", "QĐ")).of(Target) == []


def test_reasons_in_a_report_are_read_as_before(read: Reader) -> None:
    assert [r.value for r in read(report("I. KẾT QUẢ\nGiá vật tư tăng 20%.\n")).of(Result)] == [20]


YEARS = [
    ("programme", "2022", "done"),  # before the year it was written in
    ("programme", "2023", "done"),  # this year, where it plans the next
    ("programme", "2024", "plan"),
    ("report", "2023", "done"),
    ("report", "2024", "done"),  # the year it reports on
    ("report", "2025", "plan"),
]


@pytest.mark.parametrize(("kind", "year", "role"), YEARS)
def test_a_bare_year_over_a_column(read: Reader, kind: str, year: str, role: str) -> None:
    table = f"| TT | Chỉ tiêu | Đơn vị | {year} |\n|---|---|---|---|\n| 1 | Tỷ lệ hộ nghèo | % | 4,5 |\n"
    records = read({"programme": programme, "report": report}[kind]("I. BIỂU\n" + table))

    assert [len(records.of(Target)), len(records.of(Result))] == [int(role == "plan"), int(role == "done")]


def test_what_a_leader_says_must_be_reached_is_aimed_at(read: Reader) -> None:
    said = report("I. KẾT QUẢ CHUNG\nThu tốt.\nII. ĐIỀU HÀNH\nQuý IV thu ngân sách phải đạt ít nhất 700 tỷ đồng.\n")

    assert [(t.value, t.operator) for t in read(said).of(Target)] == [(700, "ge")]
