"""Counts of what is added and of what there is in all."""

from __future__ import annotations

import pytest
from reading import Reader, targets

from hgkg.model.record import Target

CASES = [
    ("Số xã đạt chuẩn nông thôn mới: thêm 05 xã, lũy kế 30 xã.", [(5, "added"), (30, "total")]),
    ("Có thêm ít nhất 10 sản phẩm OCOP, lũy kế 120 sản phẩm.", [(10, "added"), (120, "total")]),
    ("Thêm 4 xã nông thôn mới, nâng tổng số xã đạt chuẩn lên 66 xã.", [(4, "added"), (66, "total")]),
    ("Thu ngân sách tăng thêm 5%.", [(5, None)]),  # a growth is no count
    ("Nâng tỷ lệ che phủ rừng lên 58%.", [(58, None)]),
    ("Giải quyết việc làm cho 15.000 lao động.", [(15000, None)]),  # the words leave it open
]


@pytest.mark.parametrize(("aim", "counted"), CASES)
def test_what_is_added_and_what_there_is_in_all(read: Reader, aim: str, counted: list[tuple[int, str | None]]) -> None:
    assert [(t.value, t.cumulation) for t in read(targets(f"(1) {aim}")).of(Target)] == counted


def test_what_there_is_in_all_is_of_the_count_just_named(read: Reader) -> None:
    _, total = read(targets("(1) Số xã đạt chuẩn nông thôn mới: thêm 05 xã, lũy kế 30 xã.")).of(Target)

    assert total.concept == "so-xa-dat-chuan-nong-thon-moi"
