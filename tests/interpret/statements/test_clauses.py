"""Which indicator each figure of a sentence speaks of."""

from __future__ import annotations

from typing import Any

import pytest
from reading import Reader, programme, report, targets

from hgkg.model.comparisons import Change, PlanRatio
from hgkg.model.record import Result, Target

Row = tuple[Any, ...]
REPORTED: list[tuple[str, list[Row]]] = [
    (  # a comma between the parts of one noun
        "Tổng kim ngạch xuất khẩu nông, lâm, thủy sản khoảng 50 tỷ USD.",
        [("Tổng kim ngạch xuất khẩu nông, lâm, thủy sản", 50, "level", "2024")],
    ),
    (  # what is counted goes on behind its verb
        "Có 42 xã đạt chuẩn nông thôn mới nâng cao.",
        [("Số xã đạt chuẩn nông thôn mới nâng cao", 42, "count", "2024")],
    ),
    (  # the noun behind a unit of length
        "Xây dựng mới 120 km đường giao thông nông thôn.",
        [("Số km đường giao thông nông thôn (Xây dựng mới)", 120, "level", "2024")],
    ),
    (  # a bare sum is of what was counted before it
        "Có 930 doanh nghiệp đăng ký thành lập mới, tổng số vốn 4.826 tỷ đồng.",
        [
            ("Doanh nghiệp đăng ký thành lập mới", 930, "count", "2024"),
            ("tổng số vốn doanh nghiệp đăng ký thành lập mới", 4826, "level", "2024"),
        ],
    ),
    (  # the share of one indicator in two respects
        "Tỷ lệ thi hành án đạt 85,3% về việc, đạt 58,6% về tiền.",
        [
            ("Tỷ lệ thi hành án dân sự về việc", 85.3, "share", "2024"),
            ("Tỷ lệ thi hành án dân sự về tiền", 58.6, "share", "2024"),
        ],
    ),
    (  # the step a year, beside where it led
        "Tỷ lệ hộ nghèo còn 4,9%, bình quân mỗi năm giảm 2,46%.",
        [("Tỷ lệ hộ nghèo", 4.9, "share", "2024"), ("Mức giảm tỷ lệ hộ nghèo", 2.46, "change", "2024")],
    ),
    (  # a part in words of its own goes by the whole
        "Tỷ lệ hộ nghèo còn 15,4%; riêng các huyện nghèo giảm 6%.",
        [
            ("Tỷ lệ hộ nghèo", 15.4, "share", "2024"),
            ("Mức giảm tỷ lệ hộ nghèo các huyện nghèo", 6, "change", "2024"),
        ],
    ),
    (  # a share's whole, and what was before, are not what changed
        "Có 86 hộ nghèo, chiếm 1,72% trong tổng số 5.000 hộ, giảm 24 hộ so với đầu năm (110 hộ).",
        [
            ("Tỷ lệ hộ nghèo", 1.72, "share", "2024"),
            ("Số hộ nghèo", 86, "count", "2024"),
            ("Số hộ", 5000, "count", "2024"),
        ],
    ),
    (  # a count of goods is no turnover
        "Tổng kim ngạch xuất khẩu đạt 371 tỷ USD, 5 mặt hàng trên 10 tỷ USD.",
        [("Kim ngạch xuất khẩu", 371, "level", "2024"), ("Số mặt hàng", 5, "count", "2024")],
    ),
    (  # what was added to the count just named is of the same
        "Có 50 xã đạt chuẩn nông thôn mới, trong đó có thêm 03 xã trong năm 2024.",
        [
            ("Số xã đạt chuẩn nông thôn mới", 50, "count", "2024"),
            ("Số xã đạt chuẩn nông thôn mới", 3, "count", "2024"),
        ],
    ),
    (  # the year behind nine months, without a verb of its own
        "Thu nội địa 9 tháng đạt 500 tỷ đồng, cả năm 700 tỷ đồng, bằng 85% kế hoạch.",
        [("Thu nội địa", 500, "level", "2024-9M"), ("Thu nội địa", 700, "level", "2024")],
    ),
    (
        "Thu nội địa 9 tháng đạt 500 tỷ đồng, ước cả năm 700 tỷ đồng, bằng 85% kế hoạch.",
        [("Thu nội địa", 500, "level", "2024-9M"), ("Thu nội địa", 700, "level", "2024")],
    ),
    (  # parts of a year; the year itself
        "Thu nội địa 9 tháng đạt 500 tỷ đồng; cả năm ước đạt 700 tỷ đồng.",
        [("Thu nội địa", 500, "level", "2024-9M"), ("Thu nội địa", 700, "level", "2024")],
    ),
    (  # the country's figure is no result of the province
        "GRDP tăng 5,8%. Cả nước tăng 4,24%.",
        [("Tốc độ tăng trưởng kinh tế (GRDP)", 5.8, "growth", "2024")],
    ),
    (  # parts of a count that bear no unit of their own
        "Kỷ luật 02 tổ chức đảng (01 khiển trách; 01 cảnh cáo).",
        [
            ("Tổ chức đảng bị kỷ luật", 2, "count", "2024"),
            ("Tổ chức đảng bị kỷ luật: khiển trách", 1, "count", "2024"),
            ("Tổ chức đảng bị kỷ luật: cảnh cáo", 1, "count", "2024"),
        ],
    ),
    (  # who did it holds for the list
        "Cấp ủy các cấp đã kiểm tra 29 tổ chức cơ sở; giám sát 37 tổ chức cơ sở.",
        [
            ("Số tổ chức cơ sở (Cấp ủy các cấp kiểm tra)", 29, "count", "2024"),
            ("Số tổ chức cơ sở (Cấp ủy các cấp giám sát)", 37, "count", "2024"),
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "rows"), REPORTED)
def test_what_a_report_speaks_of(read: Reader, sentence: str, rows: list[Row]) -> None:
    found = read(report(sentence)).of(Result)

    assert sorted((r.indicator, r.value, r.measure, r.period) for r in found) == sorted(rows)


SAID: list[tuple[str, dict[str, Any]]] = [
    (  # the plan by its abbreviation, in brackets
        "Diện tích lúa 3.500 ha (đạt 87,5% so với NQ).",
        {"of_plan": (PlanRatio(kind="reached", pct=87.5, of="NQ"),)},
    ),
    (  # short of the plan: no change against a year before
        "Tỷ lệ che phủ rừng đạt 57,7%, thấp hơn 0,8 điểm phần trăm so với kế hoạch.",
        {"versus_previous": (), "value": 57.7},
    ),
    (  # what is compared with stands before the figure
        "Tỷ lệ giải ngân vốn đầu tư công đạt 45,6%, thấp hơn cùng kỳ 5,2 điểm phần trăm.",
        {"versus_previous": (Change(kind="decrease", value=5.2, unit="điểm phần trăm", base="cùng kỳ"),)},
    ),
    ("Kim ngạch xuất khẩu đạt 1.061 triệu USD/chỉ tiêu 1.050 triệu USD.", {"plan_value": 1050}),
    ("Thu nhập bình quân đầu người 104,5 triệu đồng, vượt kế hoạch (103,8 triệu đồng).", {"plan_value": 103.8}),
    ("Tăng trưởng kinh tế đạt 8,76%, trong khi chỉ tiêu nhiệm kỳ là 11,53%.", {"plan_value": 11.53}),
    ("Có 9/32 chỉ tiêu đạt dưới 45% kế hoạch.", {"value": 9, "of_plan": (), "plan_value": None}),
]


@pytest.mark.parametrize(("sentence", "fields"), SAID)
def test_what_is_said_of_a_value(read: Reader, sentence: str, fields: dict[str, Any]) -> None:
    (result,) = read(report(sentence)).of(Result)

    assert {name: getattr(result, name) for name in fields} == fields


def test_changes_of_counts_belong_to_what_they_count(read: Reader) -> None:
    sentence = (
        "Xảy ra 39 vụ tai nạn giao thông, làm chết 32 người; giảm 05 vụ (-11%), tăng 02 người chết so với cùng kỳ."
    )
    found = read(report(sentence)).of(Result)

    assert [(r.value, [(c.kind, c.value) for c in r.versus_previous]) for r in found] == [
        (39, [("decrease", 5), ("decrease", 11)]),
        (32, [("increase", 2)]),
    ]


def test_a_plan_for_the_term_has_the_term_as_its_period(read: Reader) -> None:
    (plan,) = read(report("Tăng trưởng kinh tế đạt 8,76%, trong khi chỉ tiêu nhiệm kỳ là 11,53%.")).of(Target)

    assert (plan.value, plan.period) == (11.53, "2020/2025")


def test_a_plan_beside_a_half_years_result_is_the_years(read: Reader) -> None:
    (plan,) = read(report("6 tháng đầu năm, tỷ lệ bao phủ bảo hiểm y tế đạt 97,9% (KH 98,5%).")).of(Target)

    assert (plan.value, plan.period) == (98.5, "2024")


AIMED: list[tuple[str, list[Row]]] = [
    (  # stages, each with its year
        "1. Kinh tế số chiếm 30% GRDP, đến năm 2030 chiếm 45% GRDP.",
        [(30, "eq", "2024"), (45, "eq", "2030")],
    ),
    (  # values in the order of their years, behind them or before, the unit given once
        "1. Tỷ lệ hộ có nước sạch đạt lần lượt 95% và 98% vào năm 2025 và 2030.",
        [(95, "eq", "2025"), (98, "eq", "2030")],
    ),
    (
        "1. Đến năm 2025 và 2030, diện tích cà phê lần lượt 85.000 và 90.000 ha.",
        [(85000, "eq", "2025"), (90000, "eq", "2030")],
    ),
    ("1. Tỷ lệ che phủ rừng đến năm 2025 và năm 2030 tương ứng 42% và 43%.", [(42, "eq", "2025"), (43, "eq", "2030")]),
    (  # of two things at two times: no order tells whose they are
        "1. Tỷ lệ hộ có nước sạch và hộ có nhà vệ sinh đạt lần lượt 95% và 90% vào năm 2025, 98% và 95% vào năm 2030.",
        [],
    ),
    ("1. GRDP tăng từ 8% đến 8,5% so với năm 2023.", [(8, "between", "2024")]),
    ("1. Chỉ số PCI: phấn đấu trong nhóm 20 tỉnh, thành phố dẫn đầu cả nước.", [(20, "le", "2024")]),
    ("1. Giảm 10% số vụ tai nạn giao thông so với năm 2023.", [(10, "eq", "2024")]),
    ("1. Đáp ứng trên 70% nhu cầu nước sạch.", [(70, "gt", "2024")]),
    (  # behind the semicolon the indicator that opened the item, not its part
        "1. Tỷ lệ lao động qua đào tạo đạt 70%, trong đó qua đào tạo nghề 50%; đến năm 2025 đạt 75%.",
        [(50, "eq", "2024"), (70, "eq", "2024"), (75, "eq", "2025")],
    ),
]


@pytest.mark.parametrize(("item", "rows"), AIMED)
def test_what_a_plan_aims_at(read: Reader, item: str, rows: list[Row]) -> None:
    found = read(targets(item)).of(Target)

    assert sorted((t.value, t.operator, t.period) for t in found) == sorted(rows)


def test_a_stage_behind_a_semicolon_is_of_the_whole(read: Reader) -> None:
    found = read(targets(AIMED[-1][0])).of(Target)

    assert [(t.indicator, t.value) for t in found if t.value != 70] == [
        ("Tỷ lệ lao động qua đào tạo nghề", 50),
        ("Tỷ lệ lao động qua đào tạo", 75),
    ]


def test_a_plan_aims_in_its_tasks_and_reports_what_was(read: Reader) -> None:
    body = (
        "Năm 2023, thu nội địa đạt 5.000 tỷ đồng. Kim ngạch xuất khẩu đạt 850 triệu USD.\n"
        "I. NHIỆM VỤ, GIẢI PHÁP\n1. Điều hành để thu nội địa năm 2024 đạt tối thiểu 6.000 tỷ đồng.\n"
        "2. Thăm hỏi 5.000 hộ nghèo."
    )
    made = read(programme(body))

    assert [(t.value, t.period) for t in made.of(Target)] == [(6000, "2024")]
    assert [(r.value, r.period) for r in made.of(Result)] == [(5000, "2023"), (850, "2023")]


def test_no_indicator_is_called_respectively(read: Reader) -> None:
    found = read(targets("1. Tỷ lệ hộ có nước sạch đạt lần lượt 95% và 98% vào năm 2025 và 2030.")).of(Target)

    assert {t.indicator for t in found} == {"Tỷ lệ hộ có nước sạch"}


WHOLE_QUOTES = [
    ("Nghiệm thu 04 đề tài (03 cấp tỉnh, 01 cấp Nhà nước).", "01 cấp Nhà nước"),
    ("Bổ nhiệm 05 công chức (02 trưởng phòng; 03 phó trưởng phòng).", "03 phó trưởng phòng"),
]
"""A part of a count in brackets, and all of its words."""


@pytest.mark.parametrize(("sentence", "quote"), WHOLE_QUOTES)
def test_the_quote_of_a_part_ends_with_its_words(read: Reader, sentence: str, quote: str) -> None:
    assert quote in [" ".join(result.quote.split()) for result in read(report(sentence)).of(Result)]
