"""Signs of percent that were lost, scale words, shares and places beyond the whole, points and commas."""

from __future__ import annotations

import pytest
from auditing import in_report
from reading import Reader

from hgkg.model.lexicon import Lexicon
from hgkg.reconcile.audit import Check
from hgkg.reconcile.audit.spelling.separators import wrong_separators
from hgkg.reconcile.audit.units.signs import beyond_the_whole, count_as_share, impossible_scale, lost_percent_sign

WRONG: list[tuple[Check, str, str]] = [
    (lost_percent_sign, "Tổng thu ngân sách đạt 7.520 tỷ đồng, tăng 23,52 so cùng kỳ.", "tăng 23,52 so cùng kỳ"),
    (lost_percent_sign, "Thu xuất nhập khẩu là 503 tỷ đồng, bằng 88,4 so với cùng kỳ.", "bằng 88,4 so với cùng kỳ"),
    (lost_percent_sign, "Giải quyết việc làm cho 31.500 lao động, đạt 101,6 kế hoạch.", "đạt 101,6 kế hoạch"),
    (impossible_scale, "Lào Cai, Yên Bái (mỗi tỉnh 500 trăm triệu đồng).", "500 trăm triệu đồng"),
    (impossible_scale, "Kinh phí 12 triệu nghìn đồng.", "12 triệu nghìn đồng"),
    (
        count_as_share,
        "Số hộ có hội viên tham gia các đoàn thể đạt 82,60%.",
        "Số hộ có hội viên tham gia các đoàn thể đạt 82,60%",
    ),
    (beyond_the_whole, "Huyện xếp thứ 12/11 huyện, thị xã.", "xếp thứ 12/11"),
    (beyond_the_whole, "Có 60 xã đạt chuẩn, chiếm 105,2%.", "chiếm 105,2%"),
    (beyond_the_whole, "Tỷ lệ hộ dân sử dụng nước sạch đạt 101,5%.", "Tỷ lệ hộ dân sử dụng nước sạch đạt 101,5%"),
    (beyond_the_whole, "Tỷ lệ phủ sóng 130%.", "Tỷ lệ phủ sóng 130%"),
    (beyond_the_whole, "Tỷ lệ phủ sóng di động đạt 130%.", "Tỷ lệ phủ sóng di động đạt 130%"),
    (wrong_separators, "Vận động 12,450 người dân tham gia.", "12,450 người dân"),
    (wrong_separators, "Tổng vốn 1.2345 tỷ đồng.", "1.2345 tỷ"),
]


@pytest.mark.parametrize(("check", "text", "quote"), WRONG)
def test_what_cannot_be_right(read: Reader, lexicon: Lexicon, check: Check, text: str, quote: str) -> None:
    found = in_report(read, lexicon, check, text)

    assert [n.spans[0].quote for n in found] == [quote]


RIGHT: list[tuple[Check, str]] = [
    (lost_percent_sign, "Chỉ số PCI đạt 68,2 điểm, tăng 2,35 so với cùng kỳ."),  # points
    (lost_percent_sign, "Hệ số sử dụng đất đạt 1,85, tăng 0,05 so với năm 2023."),
    (lost_percent_sign, "Xảy ra 14 vụ, số vụ giảm 16 so với cùng kỳ."),  # a count
    (lost_percent_sign, "Ban hành đạt 12 kế hoạch."),
    (lost_percent_sign, "Tổng thu đạt 7.520 tỷ đồng, tăng 23,52% so cùng kỳ."),
    (impossible_scale, "Kinh phí 5 trăm triệu đồng; tổng vốn 2 nghìn tỷ đồng; quy mô 1,5 triệu tỷ đồng."),
    (count_as_share, "Số hộ nghèo giảm 1%, số xã đạt chuẩn đạt 105% kế hoạch; số hộ dùng nước sạch chiếm 95%."),
    (count_as_share, "Số trường chuẩn quốc gia đạt tỷ lệ 84,29%; tỷ lệ số hộ có nước sạch đạt 95%."),
    (beyond_the_whole, "Tỷ lệ giải ngân đạt 102% kế hoạch, xếp thứ 9/63; tỷ lệ hộ nghèo giảm 120% so với cùng kỳ."),
    (beyond_the_whole, "Tỷ lệ phủ sóng 95%; tỷ lệ phủ sóng bằng 130% mức bình quân; tỷ lệ che phủ 110% kế hoạch."),
    (beyond_the_whole, "Tỷ lệ người dùng dịch vụ gấp 130% năm trước; tỷ lệ thuê bao trên dân số đạt 130%."),  # per head
    (
        wrong_separators,
        "Diện tích 1,250 ha; vốn 288,521 tỷ đồng; 1.250 người; điểm 12,5; điện thoại 0939.123.456 người gọi.",
    ),
]


@pytest.mark.parametrize(("check", "text"), RIGHT)
def test_what_is_right(read: Reader, lexicon: Lexicon, check: Check, text: str) -> None:
    assert in_report(read, lexicon, check, text) == []


def test_the_scale_that_was_meant(read: Reader, lexicon: Lexicon) -> None:
    (found,) = in_report(read, lexicon, impossible_scale, "Mỗi tỉnh 500 trăm triệu đồng.")

    assert (found.stated, found.computed) == ("500 trăm triệu đồng", "500 triệu đồng")
    assert "500 × 100 = 50.000" in found.vi
