"""What whoever keeps the vocabularies would take over, and what is only how a text put something."""

from __future__ import annotations

import pytest

from hgkg.interpret.pasteable import is_body, is_indicator

COUNTED = {"cuộc", "giải", "xã", "quy định"}


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Sản lượng muối", True),
        ("Số xã hoàn thành nông thôn mới", True),
        ("Chỉ số cải cách hành chính (PAR INDEX)", True),  # an abbreviation in brackets
        ("Tỷ lệ thu gom chất thải rắn sinh hoạt đô thị bảo đảm tiêu chuẩn, quy chuẩn", True),
        ("Số quy định (Ban Thường vụ Tỉnh ủy ban hành)", False),  # who did it
        ("Số trường hợp: bổ nhiệm lại", False),  # a part of a list
        ("Tỷ lệ chi bộ xếp loại “Hoàn thành nhiệm vụ”", False),
        ("Số cuộc", False),  # nothing said of what is counted
        ("Số giải A", False),
        ("Diện tích xuống giống niên vụ 2023 - 2024", False),  # of one year
        ("Tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở", False),  # cut
        ("Dự án đường Hoàng Sa dài", False),  # one of its kind
        ("Số tiền mỗi tỉnh", False),
        ("Tổng cộng", False),
        ("Hụt", False),
        ("Sản lượng " + "và năng suất " * 8 + "muối", False),  # a clause
    ],
)
def test_indicators(name: str, wanted: bool) -> None:
    assert is_indicator(name, COUNTED) is wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Thường trực Hội đồng nhân dân", True),
        ("Các sở, ngành", False),
        ("Ủy ban nhân dân các huyện, thị xã, thành phố", False),  # all of a kind
        ("Cơ quan " + "chủ trì phối hợp " * 4, False),  # a clause
    ],
)
def test_bodies(name: str, wanted: bool) -> None:
    assert is_body(name) is wanted
