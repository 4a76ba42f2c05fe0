"""Values told together: parts of a whole, things and times in order, deadlines, sums that go on from a paragraph."""

from __future__ import annotations

from typing import Any

import pytest
from reading import Reader, programme, report, targets

from hgkg.model.comparisons import Change
from hgkg.model.record import Result, Target

_PARTS = [
    ("Tổng vốn đầu tư", 5000),
    ("Vốn đầu tư ngân sách trung ương", 2000),
    ("Vốn đầu tư ngân sách địa phương", 1500),
    ("Vốn đầu tư khác", 1500),
]
TOLD: list[tuple[str, list[tuple[str, float]]]] = [
    (  # parts of money behind "trong đó", parted by commas or semicolons
        "Tổng vốn đầu tư 5.000 tỷ đồng, trong đó: ngân sách trung ương 2.000 tỷ đồng, ngân sách địa phương 1.500 tỷ "
        "đồng, vốn khác 1.500 tỷ đồng.",
        _PARTS,
    ),
    (
        "Tổng vốn đầu tư 5.000 tỷ đồng, trong đó: ngân sách trung ương 2.000 tỷ đồng; ngân sách địa phương 1.500 tỷ "
        "đồng; vốn khác 1.500 tỷ đồng.",
        _PARTS,
    ),
    (  # in a list
        "Tổng vốn đầu tư 5.000 tỷ đồng, trong đó:\n- Ngân sách trung ương 2.000 tỷ đồng.\n"
        "- Ngân sách địa phương 1.500 tỷ đồng.\n- Vốn khác 1.500 tỷ đồng.",
        _PARTS,
    ),
    (  # in brackets, without a word for it
        "Tổng vốn đầu tư 5.000 tỷ đồng (ngân sách trung ương 2.000 tỷ đồng, ngân sách địa phương 1.500 tỷ đồng, vốn "
        "khác 1.500 tỷ đồng).",
        _PARTS,
    ),
    (  # what goes by a name of its own is no part; neither is what is more than the whole
        "Tổng chi 900 tỷ đồng, gồm chi đầu tư phát triển 300 tỷ đồng; doanh thu 5.000 tỷ đồng.",
        [("Tổng chi", 900), ("Chi đầu tư phát triển", 300), ("doanh thu", 5000)],
    ),
    (
        "Diện tích cây ăn trái đạt 200 ha. Chia theo huyện: huyện Châu Thành 120 ha, huyện Long Mỹ 80 ha.",
        [
            ("Diện tích cây ăn trái", 200),
            ("Diện tích cây ăn trái huyện Châu Thành", 120),
            ("Diện tích cây ăn trái huyện Long Mỹ", 80),
        ],
    ),
    (  # told apart by a number alone
        "Tỷ lệ tiêm vắc xin mũi 3 đạt 85%, mũi 4 đạt 60%.",
        [("Tỷ lệ tiêm vắc xin mũi 3", 85), ("Tỷ lệ tiêm vắc xin mũi 4", 60)],
    ),
    (  # one predicate behind two subjects
        "Tỷ lệ xã, huyện đạt chuẩn văn hóa lần lượt 80% và 60%.",
        [("Tỷ lệ xã đạt chuẩn văn hóa", 80), ("Tỷ lệ huyện đạt chuẩn văn hóa", 60)],
    ),
    (
        "Tỷ lệ nam giới và nữ giới tham gia bảo hiểm theo thứ tự là 85%, 98%.",
        [("Tỷ lệ nam giới tham gia bảo hiểm", 85), ("Tỷ lệ nữ giới tham gia bảo hiểm", 98)],
    ),
    (  # the unit given once
        "Kim ngạch xuất khẩu, nhập khẩu lần lượt đạt 500 và 300 triệu USD.",
        [("Kim ngạch xuất khẩu", 500), ("Kim ngạch nhập khẩu", 300)],
    ),
    ("Các huyện Châu Thành, Long Mỹ đạt lần lượt 45%, 50%.", []),  # of what is not said
    (
        "Khu vực I, II, III tăng lần lượt 3,1%, 8,2% và 7,3%.",
        [("Tăng trưởng khu vực I", 3.1), ("Tăng trưởng khu vực II", 8.2), ("Tăng trưởng khu vực III", 7.3)],
    ),
    (  # counted per so many people, which is said once
        "Đạt 11 bác sĩ và 30 giường bệnh trên 1 vạn dân.",
        [("Số bác sĩ trên 10.000 dân", 11), ("Số giường bệnh trên 10.000 dân", 30)],
    ),
    (  # nouns of one verb behind a percentage
        "100% cơ quan, đơn vị ứng dụng chữ ký số. 100% xã, 95% hộ dân được sử dụng điện.",
        [("Tỷ lệ cơ quan, đơn vị ứng dụng chữ ký số", 100), ("Tỷ lệ hộ dân được sử dụng điện", 95)],
    ),
    (  # no label of the vocabulary swallows what goes on
        "Tổng vốn đăng ký cấp mới và tăng thêm của doanh nghiệp đạt 1.200 tỷ đồng.",
        [("Tổng vốn đăng ký cấp mới và tăng thêm của doanh nghiệp", 1200)],
    ),
    ("Trong năm, ban hành 12 thông tư.", [("Số thông tư (ban hành)", 12)]),  # no stray blank
]


@pytest.mark.parametrize(("body", "rows"), TOLD)
def test_what_is_told_together(read: Reader, body: str, rows: list[tuple[str, float]]) -> None:
    found = read(report(body)).of(Result)

    assert sorted((r.indicator, r.value) for r in found) == sorted(rows)


TIMES: list[tuple[str, list[tuple[Any, ...]]]] = [
    (
        "GRDP quý I, II, III tăng lần lượt 5,1%, 6,2%, 7,3%.",
        [(5.1, "growth", "2024-Q1"), (6.2, "growth", "2024-Q2"), (7.3, "growth", "2024-Q3")],
    ),
    (
        "Thu nội địa tháng 1, tháng 2 và tháng 3 lần lượt đạt 500 tỷ đồng, 600 tỷ đồng và 700 tỷ đồng.",
        [(500, "level", "2024-01"), (600, "level", "2024-02"), (700, "level", "2024-03")],
    ),
    (  # a paragraph that sums up goes on from the one before, not from its last sentence
        "Thu nội địa tháng 3 đạt 500 tỷ đồng. Nợ thuế 20 tỷ đồng.\nLũy kế 3 tháng đạt 1.600 tỷ đồng.",
        [(500, "level", "2024-03"), (20, "level", "2024-03"), (1600, "level", "2024-Q1")],
    ),
]


@pytest.mark.parametrize(("body", "rows"), TIMES)
def test_whose_time_is_told(read: Reader, body: str, rows: list[tuple[Any, ...]]) -> None:
    found = read(report(body)).of(Result)

    assert sorted((r.value, r.measure, r.period) for r in found) == sorted(rows)


def test_a_sum_is_of_what_the_paragraph_before_opened_with(read: Reader) -> None:
    found = read(report(TIMES[-1][0])).of(Result)

    assert {r.indicator for r in found if r.value in (500, 1600)} == {"Thu nội địa"}


DEADLINES = [
    ("1. Tỷ lệ giải ngân đến tháng 6/2024 hoàn thành 50%, đến hết năm đạt 100%.", [(50, "2024-06"), (100, "2024")]),
    ("1. Tỷ lệ giải ngân chậm nhất 30/9 đạt 80%, đến 31/12/2025 đạt 100%.", [(80, "2024-09"), (100, "2025")]),
    ("1. Trước ngày 30/9/2024, tỷ lệ giải ngân đạt 60%; đến 31/01/2025 đạt 95%.", [(60, "2024-09"), (95, "2025-01")]),
]


@pytest.mark.parametrize(("item", "rows"), DEADLINES)
def test_deadlines(read: Reader, item: str, rows: list[tuple[float, str]]) -> None:
    found = read(targets(item)).of(Target)

    assert sorted((t.value, t.period) for t in found) == sorted(rows)
    assert len({t.indicator for t in found}) == 1


def test_the_same_change_in_percent_behind_its_base(read: Reader) -> None:
    (result,) = read(report("Xảy ra 45 vụ tai nạn giao thông, giảm 8 vụ so với cùng kỳ (15,1%).")).of(Result)

    assert result.versus_previous == (
        Change(kind="decrease", value=8, unit="vụ", base="cùng kỳ"),
        Change(kind="decrease", value=15.1, unit="%", base="cùng kỳ"),
    )


def test_changes_in_the_order_of_values(read: Reader) -> None:
    found = read(report("Tỷ lệ bao phủ đạt 91% và 92%, tương ứng tăng 1% và 2%.")).of(Result)

    assert sorted((r.value, [c.value for c in r.versus_previous]) for r in found) == [(91, [1]), (92, [2])]


def test_a_change_of_its_own_in_percent(read: Reader) -> None:
    (result,) = read(report("So với cùng kỳ, số vụ tai nạn giao thông giảm 8 vụ (15,1%).")).of(Result)

    assert (result.value, result.direction) == (8, "decrease")
    assert [(c.kind, c.value, c.unit) for c in result.versus_previous] == [("decrease", 15.1, "%")]


TIMES_AS_MUCH = [
    ("1. Quy mô kinh tế gấp 1,5 lần năm 2020.", 1.5, "2020"),
    ("1. Thu nhập bình quân đầu người gấp đôi so với năm 2015.", 2, "2015"),
]


@pytest.mark.parametrize(("item", "value", "base"), TIMES_AS_MUCH)
def test_so_many_times_of_a_year(read: Reader, item: str, value: float, base: str) -> None:
    (target,) = read(targets(item)).of(Target)

    assert (target.value, target.unit, target.base, target.period) == (value, "lần", base, "2024")


PLANNED: list[tuple[str, list[tuple[str, float]]]] = [
    (  # the parts of an aim are aims, in a sentence of their own too
        "I. NHIỆM VỤ\n1. Phấn đấu trồng 60.000 ha lúa. Chia theo vụ: Đông Xuân 35.000 ha, Hè Thu 25.000 ha.",
        [("Diện tích lúa", 60000), ("Diện tích lúa Đông Xuân", 35000)],
    ),
    (  # a share that opens its sentence is to be reached
        "I. NHIỆM VỤ\n1. 100% cơ quan, đơn vị xử lý văn bản trên môi trường mạng.",
        [("Tỷ lệ cơ quan, đơn vị xử lý văn bản trên môi trường mạng", 100)],
    ),
    (  # estimates of a budget are aims
        "Điều 1. Dự toán ngân sách nhà nước năm 2024\n1. Thu nội địa 14.900 tỷ đồng.",
        [("Thu nội địa", 14900)],
    ),
    (
        "I. TẦM NHÌN\nĐến năm 2045, thu nhập bình quân đầu người gấp đôi năm 2030.",
        [("Thu nhập bình quân đầu người", 2)],
    ),
]


@pytest.mark.parametrize(("body", "rows"), PLANNED)
def test_what_a_plan_sets(read: Reader, body: str, rows: list[tuple[str, float]]) -> None:
    found = {t.value: t.indicator for t in read(programme(body)).of(Target)}

    assert {value: found.get(value) for _, value in rows} == {value: indicator for indicator, value in rows}


def test_a_plan_for_a_far_year_looks_back_on_what_was(read: Reader) -> None:
    body = "I. TÌNH HÌNH\nThu nội địa đạt 69 tỷ đồng.\nII. MỤC TIÊU ĐẾN NĂM 2030\n1. Thu nội địa đạt 90 tỷ đồng."
    made = read(programme(body, title="phát triển vùng đến năm 2030"))

    assert [(r.value, r.period) for r in made.of(Result)] == [(69, "2023")]
    assert [(t.value, t.period) for t in made.of(Target)] == [(90, "2030")]


def test_a_caption_sets_nothing(read: Reader) -> None:
    body = (
        "I. CÁC CHỈ TIÊU\n1. Thu nội địa đạt 90 tỷ đồng.\nBiểu số 01. CHỈ TIÊU CHỦ YẾU\n"
        "| Chỉ tiêu | Kế hoạch |\n|---|---|\n| Số xã | 5 |\n"
    )

    assert [t.value for t in read(programme(body)).of(Target)] == [90, 5]


def test_an_amount_is_no_count_of_what_it_is_for(read: Reader) -> None:
    (result,) = read(report("Tổng vốn đăng ký cấp mới của các dự án FDI đạt 650 triệu USD.")).of(Result)

    assert (result.indicator, result.concept) == ("Tổng vốn đăng ký cấp mới của các dự án FDI", None)
