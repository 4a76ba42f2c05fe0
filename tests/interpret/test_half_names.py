"""Names that say only half, parts of a whole, and numbers that count nothing."""

from __future__ import annotations

from typing import Any

import pytest
from reading import Reader, report

from hgkg.model.record import Result

Row = tuple[Any, ...]
NAMED: list[tuple[str, list[Row]]] = [
    (  # yield and output of what the area was of
        "Diện tích gieo trồng ngô 12.500 ha; năng suất 45 tạ/ha; sản lượng 56.250 tấn.",
        [("Diện tích gieo trồng ngô", 12500), ("năng suất ngô", 45), ("sản lượng ngô", 56250)],
    ),
    (  # an item that opens with its topic; verbs of farming in hectares
        "- Lúa Đông Xuân: xuống giống 1.250 ha; đã thu hoạch 900 ha.",
        [("Diện tích xuống giống lúa Đông Xuân", 1250), ("Diện tích thu hoạch lúa Đông Xuân", 900)],
    ),
    ("Đã thu hoạch 8.000 ha lúa Thu Đông.", [("Diện tích thu hoạch lúa Thu Đông", 8000)]),
    (  # an amount of money that was fined or given
        "Kiểm tra 12 cơ sở, xử phạt 36 triệu đồng.",
        [("Số cơ sở (Kiểm tra)", 12), ("Số tiền xử phạt", 36)],
    ),
    (  # length and cost of what was built
        "Làm mới 03 tuyến đường, tổng chiều dài 2,7 km, kinh phí 1,8 tỷ đồng.",
        [
            ("Số tuyến đường (Làm mới)", 3),
            ("tổng chiều dài làm mới tuyến đường", 2.7),
            ("kinh phí làm mới tuyến đường", 1.8),
        ],
    ),
    (  # what is appraised is projects, not money
        "Thẩm định kinh phí 06 đề án.",
        [("Số đề án (Thẩm định kinh phí)", 6)],
    ),
    ("Kinh tế biển tăng trưởng khá, đóng góp 28% GRDP.", [("Kinh tế biển đóng góp GRDP", 28)]),
    (  # growth of the parts of a growth
        "Tốc độ tăng giá trị sản xuất toàn ngành đạt 3%, trong đó chăn nuôi tăng 4%, lâm nghiệp tăng 5%.",
        [("Tốc độ tăng chăn nuôi", 4), ("Tốc độ tăng giá trị sản xuất toàn ngành", 3), ("Tốc độ tăng lâm nghiệp", 5)],
    ),
    (  # parts of an amount
        "Tổng sản lượng thủy sản 8,7 triệu tấn, trong đó: khai thác 3,9 triệu tấn; nuôi trồng 4,8 triệu tấn.",
        [
            ("Tổng sản lượng thủy sản", 8.7),
            ("Tổng sản lượng thủy sản khai thác", 3.9),
            ("Tổng sản lượng thủy sản nuôi trồng", 4.8),
        ],
    ),
    (  # of the trained, those who have a certificate
        "Tỷ lệ lao động qua đào tạo đạt 70%, trong đó có bằng, chứng chỉ đạt 28%.",
        [
            ("Tỷ lệ lao động qua đào tạo", 70),
            ("Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ", 28),
        ],  # as the vocabulary has it
    ),
    (  # parts of a structure
        "Cơ cấu kinh tế: nông - lâm - ngư nghiệp 30%; công nghiệp - xây dựng 32%; dịch vụ 38%.",
        [("Cơ cấu kinh tế khu vực I", 30), ("Cơ cấu kinh tế khu vực II", 32), ("Cơ cấu kinh tế khu vực III", 38)],
    ),
    (  # a name that a comma parts
        "Tỷ lệ cụm công nghiệp, làng nghề có hệ thống xử lý nước thải đạt 92%.",
        [("Tỷ lệ cụm công nghiệp, làng nghề có hệ thống xử lý nước thải", 92)],
    ),
    (  # what something is counted per
        "Số bác sĩ trên 10.000 dân khoảng 12 bác sĩ; số giường bệnh trên 1 vạn dân đạt 28 giường.",
        [("Số bác sĩ trên 10.000 dân", 12), ("Số giường bệnh trên 10.000 dân", 28)],
    ),
    (  # numbers without a noun behind them, after words that open with "số"
        "Số chi bộ xếp loại “Hoàn thành tốt nhiệm vụ” là 40/50, chiếm 80%.",
        [
            ("Số chi bộ xếp loại “Hoàn thành tốt nhiệm vụ”", 40),
            ("Tỷ lệ chi bộ xếp loại “Hoàn thành tốt nhiệm vụ”", 80),
        ],
    ),
    ("Có 90% trẻ em từ 3 đến 5 tuổi đi học.", [("Tỷ lệ trẻ em từ 3 đến 5 tuổi đi học", 90)]),
    ("Hộ cận nghèo còn 88 hộ.", [("Số hộ cận nghèo", 88)]),
    ("Phục vụ 2,5 triệu lượt khách nội địa.", [("Số lượt khách nội địa (Phục vụ)", 2.5)]),
    ("Tổng vốn đầu tư toàn xã hội bằng 34% GRDP.", [("Tỷ lệ vốn đầu tư toàn xã hội so với GRDP", 34)]),
]


@pytest.mark.parametrize(("sentence", "rows"), NAMED)
def test_what_is_named_by_half_is_completed(read: Reader, sentence: str, rows: list[Row]) -> None:
    found = read(report(sentence)).of(Result)

    assert sorted((r.indicator, r.value) for r in found) == sorted(rows)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỗi người dân là 01 đại sứ du lịch.",  # a slogan
        "Kỷ niệm 51 năm Chiến thắng 75 lượt Tiểu đoàn địch.",  # the name of a victory
        "Không còn xã đạt dưới 14 tiêu chí.",  # a bound that none is beyond
        "Thực hành 05 chuẩn mực đạo đức cách mạng.",  # counted, but measuring nothing
    ],
)
def test_what_measures_nothing_yields_nothing(read: Reader, sentence: str) -> None:
    assert read(report(sentence)).of(Result) == []


def test_a_change_that_names_its_count(read: Reader) -> None:
    sentence = "Xảy ra 40 vụ tai nạn giao thông, làm chết 30 người; số vụ giảm 16 (giảm 9,7%), số người chết giảm 3%."
    found = read(report(sentence)).of(Result)

    assert [(r.value, [(c.value, c.unit) for c in r.versus_previous]) for r in found] == [
        (40, [(16, "vụ tai nạn giao thông"), (9.7, "%")]),
        (30, [(3, "%")]),
    ]


def test_the_name_of_a_plan_ends_before_what_goes_with_it(read: Reader) -> None:
    found = read(report("Đón 33.000 lượt khách, vượt 10% kế hoạch với tổng doanh thu 264 tỷ đồng.")).of(Result)

    assert [(r.value, [p.of for p in r.of_plan]) for r in found] == [(33000, ["kế hoạch"]), (264, [])]


def test_an_amount_beyond_a_plan_is_no_ratio(read: Reader) -> None:
    sentence = "Kim ngạch xuất khẩu đạt 48 tỷ USD, vượt 6 tỷ USD so với chỉ tiêu Chính phủ giao (42 tỷ USD)."
    (result,) = read(report(sentence)).of(Result)

    assert (result.value, result.of_plan, result.plan_value) == (48, (), 42)
