"""Whose a figure is: the area that its clause names, the document's own where it names none."""

from __future__ import annotations

import pytest
from reading import Reader, report

from hgkg.model.record import Result

OWN = "tỉnh Hậu Giang"
POOR, TRAINED, ADMITTED = "Tỷ lệ hộ nghèo", "Tỷ lệ lao động qua đào tạo", "Số đảng viên mới kết nạp"
CASES = [
    (  # a district's before the province's
        "Tỷ lệ hộ nghèo của huyện Vị Thủy còn 5,2%; toàn tỉnh còn 2,9%.",
        [(POOR, 5.2, "huyện Vị Thủy"), (POOR, 2.9, OWN)],
    ),
    (  # the change goes with the value it is said of
        "Tỷ lệ hộ nghèo huyện Long Mỹ còn 43,2%, giảm 6,1%; toàn tỉnh còn 37,8%, giảm 4,9%.",
        [(POOR, 43.2, "huyện Long Mỹ"), (POOR, 37.8, OWN)],
    ),
    (  # the subject of the clause, and the whole behind a comma
        "Đảng bộ huyện Vị Thủy kết nạp 180 đảng viên, toàn Đảng bộ tỉnh kết nạp 1.560 đảng viên.",
        [(ADMITTED, 180, "huyện Vị Thủy"), (ADMITTED, 1560, OWN)],
    ),
    (  # the nation, then the province
        "Tỷ lệ lao động qua đào tạo cả nước 67%, của tỉnh 62,3%.",
        [(TRAINED, 67, "cả nước"), (TRAINED, 62.3, OWN)],
    ),
    (
        "Cả nước có tỷ lệ lao động qua đào tạo 67%; tỉnh đạt 62,3%.",
        [(TRAINED, 67, "cả nước"), (TRAINED, 62.3, OWN)],
    ),
    (  # another after another
        "Tỷ lệ hộ nghèo của huyện Vị Thủy là 5,2%; của thành phố Vị Thanh là 0,9%.",
        [(POOR, 5.2, "huyện Vị Thủy"), (POOR, 0.9, "thành phố Vị Thanh")],
    ),
    (  # a part, behind the whole
        "Tỷ lệ hộ nghèo còn 3%, riêng xã Vĩnh Viễn còn 5%.",
        [(POOR, 3, OWN), (POOR, 5, "xã Vĩnh Viễn")],
    ),
    (  # a Party organisation in the province is not all of it; the province's own is
        "Đảng bộ Công an tỉnh kết nạp 95 đảng viên; Đảng bộ tỉnh kết nạp 1.560 đảng viên.",
        [(ADMITTED, 95, "Đảng bộ Công an tỉnh"), (ADMITTED, 1560, OWN)],
    ),
    ("Kết nạp 180 đảng viên ở huyện Vị Thủy.", [(ADMITTED, 180, "huyện Vị Thủy")]),
    ("Tỷ lệ hộ nghèo trên địa bàn tỉnh còn 2,9%.", [(POOR, 2.9, OWN)]),
    ("Tỷ lệ hộ nghèo của tỉnh Hậu Giang còn 2,9%.", [(POOR, 2.9, OWN)]),
    ("Tỷ lệ hộ nghèo tỉnh Sóc Trăng còn 2,9%.", [(POOR, 2.9, "tỉnh Sóc Trăng")]),
    ("Tại huyện Vị Thủy, tỷ lệ hộ nghèo còn 0,1%.", [(POOR, 0.1, "huyện Vị Thủy")]),
    (  # a region's name has small letters within
        "Vùng Đồng bằng sông Cửu Long có tỷ lệ hộ nghèo 3,8%.",
        [(POOR, 3.8, "vùng Đồng bằng sông Cửu Long")],
    ),
    (  # an area in the name of an indicator makes it another's
        "Diện tích lúa: xã Vị Đông 1.200 ha, xã Vị Bình 900 ha.",
        [("Diện tích xã Vị Đông", 1200, "xã Vị Đông"), ("Diện tích xã Vị Bình", 900, "xã Vị Bình")],
    ),
    ("Tại huyện Vị Thủy, Tỉnh ủy kết nạp 180 đảng viên.", [(ADMITTED, 180, OWN)]),  # the place of an event
]


@pytest.mark.parametrize(("body", "rows"), CASES)
def test_a_figure_has_the_area_its_clause_names(read: Reader, body: str, rows: list[tuple[str, float, str]]) -> None:
    found = read(report(body)).of(Result)

    assert [(r.indicator, r.value, r.area) for r in found] == rows


def test_what_follows_from_an_area_may_be_of_all(read: Reader) -> None:
    """A commune that reached the standard is one of those that the total counts."""
    found = read(report("Xã Vị Thanh đạt chuẩn nông thôn mới, nâng tổng số xã đạt chuẩn nông thôn mới lên 32 xã.")).of(
        Result
    )

    assert [(r.value, r.area) for r in found] == [(32, OWN)]


def test_the_province_above_a_district_is_another(read: Reader) -> None:
    text = (
        "HUYỆN ỦY VỊ THỦY\n*\nSố 45-BC/HU\nVị Thủy, ngày 12 tháng 12 năm 2021\n\nBÁO CÁO\n"
        "tình hình thực hiện nhiệm vụ năm 2021\n-----\nI. KẾT QUẢ\n"
        "Tỷ lệ hộ nghèo toàn huyện còn 2,5%. Tỷ lệ hộ nghèo toàn tỉnh còn 2,1%.\n"
    )

    assert [(r.value, r.area) for r in read(text).of(Result)] == [(2.5, "huyện Vị Thủy"), (2.1, OWN)]
