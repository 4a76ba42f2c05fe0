"""Percentages, plan ratios and changes: what does not follow from the figures beside it."""

from __future__ import annotations

import pytest
from auditing import figures_noticed, in_report
from reading import Reader

from hgkg.model.lexicon import Lexicon
from hgkg.reconcile.audit import Check
from hgkg.reconcile.audit.ratios.bases import level_and_base, ratio_and_change
from hgkg.reconcile.audit.ratios.changes import amount_and_percentage
from hgkg.reconcile.audit.ratios.directions import directions_counted
from hgkg.reconcile.audit.ratios.levels import from_and_to
from hgkg.reconcile.audit.ratios.percentages import ratio_and_percentage
from hgkg.reconcile.audit.ratios.plan_ratios import above_the_plan, reached_and_exceeded, value_and_plan
from hgkg.reconcile.audit.ratios.within import part_and_share

# check, text, what the text states, what follows from it
WRONG: list[tuple[Check, str, object, object]] = [
    (ratio_and_percentage, "Số đảng viên được đánh giá là 30.946/33.923, chiếm tỷ lệ 93,66%.", 93.66, 91.22),
    (ratio_and_percentage, "Chi ngân sách 512/780 tỷ đồng, đạt 56,6% dự toán.", 56.6, 65.64),
    (ratio_and_percentage, "Có 98/159 xã phường có bác sĩ (chiếm 71,6%).", 71.6, 61.64),
    (ratio_and_percentage, "Có 400 trong tổng số 1.200 doanh nghiệp, chiếm 43,3%, sẽ tuyển thêm.", 43.3, 33.33),
    (ratio_and_percentage, "Trong tổng số 63 tỉnh có 20 tỉnh hoàn thành, chiếm 37,1%.", 37.1, 31.75),
    (ratio_and_percentage, "Có 60% số xã (59/119 xã) đạt chuẩn.", 60, 49.58),
    (ratio_and_percentage, "Có 10/11 chỉ tiêu đạt và vượt kế hoạch, chiếm 95,5%.", 95.5, 90.91),
    (ratio_and_percentage, "Có 15/20 huyện hoàn thành vượt mức chỉ tiêu được giao (80%).", 80, 75),
    (ratio_and_percentage, "Giải ngân được 98,4 tỷ đồng/164 tỷ đồng kế hoạch vốn, đạt 70%.", 70, 60),
    (ratio_and_percentage, "Còn 2.650 hộ nghèo/26.500 hộ, chiếm tỷ lệ 12,5%.", 12.5, 10),
    (part_and_share, "Có 1.020 thôn, trong đó 408 thôn chưa đạt chuẩn, chiếm 42% tổng số thôn.", 42, 40),
    (part_and_share, "Có 1.020 thôn, trong đó 612 thôn đạt (chiếm 60%), 408 thôn chưa đạt (chiếm 42%).", 42, 40),
    (part_and_share, "Kết nạp 500 đảng viên, trong đó có 200 nữ, chiếm 45% tổng số đảng viên.", 45, 40),
    (value_and_plan, "Chi ngân sách 5.120 tỷ đồng (dự toán 4.800 tỷ đồng), vượt 16,7% dự toán.", 16.7, 6.67),
    (value_and_plan, "Vốn FDI đạt 3,516 tỷ USD, vượt 57,8% kế hoạch (2 tỷ USD).", 57.8, 75.8),
    (reached_and_exceeded, "Sản lượng đạt 105% kế hoạch, vượt 8% kế hoạch.", 8, 5),
    (above_the_plan, "Tăng trưởng kinh tế đạt 8,76%, vượt chỉ tiêu nhiệm kỳ là 11,53%, xếp thứ 2.", 11.53, 8.76),
    (amount_and_percentage, "Xảy ra 1498 vụ, làm chết 67 người, so với cùng kỳ số vụ giảm 16 (giảm 9,7%).", 9.7, 1.06),
    (amount_and_percentage, "Giám sát 560 đảng viên, giảm 40 đảng viên (giảm 7,5%).", 7.5, 6.67),
    (
        amount_and_percentage,
        "Đàn lợn 205.000 con, tăng 5.000 con so với năm 2017, tương ứng tăng 3,5%.",
        3.5,
        2.5,
    ),
    (
        amount_and_percentage,
        "Đàn lợn 205.000 con, tăng 5.000 con so với năm 2022 (200.000 con), tương ứng tăng 3,5%.",
        3.5,
        2.5,
    ),
    (from_and_to, "Tỷ lệ che phủ rừng tăng từ 67,5% lên 66,9%.", "tăng", -0.6),
    (
        level_and_base,
        "Có 1.240 doanh nghiệp, tăng 240 doanh nghiệp so với năm 2017 (1.100 doanh nghiệp).",
        240,
        140,
    ),
    (level_and_base, "Xảy ra 36 vụ, giảm 9 vụ so với cùng kỳ (54 vụ).", 9, 18),
    (from_and_to, "Năng suất tăng từ 48,2 tạ/ha lên 50,1 tạ/ha, tăng 9,3%.", 9.3, 3.94),
    (level_and_base, "Giá trị đạt 2.150 tỷ đồng, tăng 12,4% so với năm 2023 (2.047 tỷ đồng).", 12.4, 5.03),
    (ratio_and_change, "Thu ngân sách bằng 95,9% so với cùng kỳ, giảm 14,1%.", 14.1, 4.1),
]


@pytest.mark.parametrize(("check", "text", "stated", "computed"), WRONG)
def test_what_does_not_follow(
    read: Reader, lexicon: Lexicon, check: Check, text: str, stated: object, computed: object
) -> None:
    assert figures_noticed(read, lexicon, check, text) == [(stated, computed)]


RIGHT: list[tuple[Check, str]] = [
    (ratio_and_percentage, "Số người có huyết áp trên 140/90 chiếm 25%."),  # no part of the other
    (ratio_and_percentage, "Có 12 triệu đồng/2 người, đạt 70%."),
    (ratio_and_change, "Xuất khẩu bằng 112% so với cùng kỳ, tăng 21% so với năm 2020."),  # another base
    (ratio_and_percentage, "Hoàn thành xuất sắc có 77/505, chiếm tỷ lệ 15,24%."),  # cut off: 15,2475
    (ratio_and_percentage, "Tổ chức 3.369/3.315 cuộc, đạt 102%."),
    (ratio_and_percentage, "Có 50% số xã (59/119 xã) đạt chuẩn nông thôn mới."),
    (ratio_and_percentage, "Số hộ là 171.683/201.641 hộ, chiếm 85,14%, đạt 103,075% chỉ tiêu đề ra."),
    (ratio_and_percentage, "Có 42/51 xã đạt chuẩn, đạt 100% kế hoạch."),  # the plan is another figure
    (ratio_and_percentage, "Chỉ số PCI xếp thứ 12/63, tăng 15% số điểm."),  # a rank
    (ratio_and_percentage, "Đến 5/8, đạt 95% kế hoạch."),  # a day
    (ratio_and_percentage, "Có khoảng 40/60 xã, chiếm khoảng 65%."),
    (ratio_and_percentage, "Có 42/51 xã đạt chuẩn, tỷ lệ bao phủ bảo hiểm y tế đạt 95%."),  # of another thing
    (ratio_and_percentage, "Có 424/426 đại biểu có mặt (chiếm 88,52% tổng số đại biểu Quốc hội) tán thành."),  # of all
    (ratio_and_percentage, "Quy hoạch phân khu tỷ lệ 1/2.000 đạt 65%; niên vụ 2023/2024 đạt 85%; trực 24/7 đạt 95%."),
    (ratio_and_percentage, "Có 10/11 chỉ tiêu đạt và vượt kế hoạch, chiếm 90,9%."),
    (ratio_and_percentage, "Có 42/51 xã đạt chuẩn, vượt kế hoạch, bằng 105% kế hoạch năm."),  # of the plan
    (ratio_and_percentage, "Có 42/40 xã vượt kế hoạch, chiếm 35% số xã."),  # more than planned
    (part_and_share, "Có 1.020 thôn, trong đó 408 thôn chưa đạt chuẩn, chiếm 40% tổng số thôn."),
    (part_and_share, "Có 1.020 thôn, trong đó 408 thôn miền núi, chiếm 62% số thôn đặc biệt khó khăn của cả nước."),
    (part_and_share, "Có 1.020 thôn, trong đó 408 hộ nghèo, chiếm 4,2% tổng số hộ."),  # of other things
    (part_and_share, "Có 1.020 thôn, trong đó 408 thôn vùng cao, chiếm 75% diện tích toàn tỉnh."),
    (part_and_share, "Diện tích tăng 20 ha, trong đó 5 ha chè, chiếm 12% tổng số ha."),  # of what was before, too
    (part_and_share, "Vốn 2 nghìn tỷ đồng, trong đó 500 tỷ đồng của tỉnh, chiếm 25%."),
    (
        value_and_plan,
        "Thu nhập đạt 93,78 triệu đồng (kế hoạch là 88,84 triệu đồng) tăng 14,2% so với cùng kỳ, vượt 5,56% kế hoạch.",
    ),
    (value_and_plan, "Tỷ lệ bao phủ đạt 89,8% (kế hoạch 87%), vượt 2,8% kế hoạch."),  # in points
    (value_and_plan, "Trồng rừng đạt 298.150 ha, bằng 121,2% kế hoạch (246.000 ha)."),
    (reached_and_exceeded, "Sản lượng đạt 105,4% kế hoạch, vượt 5,4% kế hoạch."),
    (reached_and_exceeded, "Thu đạt 105% dự toán, vượt 8% chỉ tiêu nghị quyết."),  # two plans
    (above_the_plan, "Tỷ lệ hộ nghèo giảm còn đạt 1,48%, vượt chỉ tiêu là 2%."),  # less is better
    (
        amount_and_percentage,
        "Phát hiện 470 vụ phạm tội, giảm 20 vụ (giảm 4,1%); khởi tố 361 vụ, tăng 23 vụ (tăng 6,8%).",
    ),
    (
        amount_and_percentage,
        "Xảy ra 149 vụ, làm chết 67 người, bị thương 101 người, so với cùng kỳ số vụ giảm 16 (giảm 9,7%), "
        "số người chết giảm 33 (giảm 33%), số người bị thương giảm 03 (giảm 2,9%).",
    ),
    (amount_and_percentage, "Xảy ra 5 vụ (3 vụ trộm cắp, 2 vụ cố ý gây thương tích), tăng 1 vụ (25%)."),
    (amount_and_percentage, "Thu nhập 37,2 triệu đồng, tăng 3,6 triệu đồng (tăng 10,7%)."),
    (from_and_to, "Tỷ lệ hộ nghèo giảm từ 21,18% năm 2023 xuống còn 17,5%, giảm 3,68%."),  # in points
    (from_and_to, "Năng suất tăng từ 48,2 tạ/ha lên 50,1 tạ/ha, tăng 3,94%."),
    (from_and_to, "Tỷ lệ hộ nghèo giảm từ 17,2% năm 2010 còn 4,9% năm 2015, bình quân mỗi năm giảm 2,46%."),
    (level_and_base, "Thặng dư đạt 12,07 tỷ USD, tăng 43,7% so với năm 2022 (8,4 tỷ USD)."),
    (level_and_base, "Công nghiệp đạt 40 tỷ đồng, tăng 3,87% so với cùng kỳ (cùng kỳ tăng 9,1%)."),
    (amount_and_percentage, "Đàn lợn 205.000 con, tăng 5.000 con so với năm 2017, tương ứng tăng 2,5%."),
    (amount_and_percentage, "Đàn lợn 205.000 con, tăng 5.000 con so với năm 2022 (200.000 con), tương ứng 2,5%."),
    (amount_and_percentage, "Đàn lợn 205.000 con, tăng 5.000 con so với năm 2017, đạt 103,5% kế hoạch."),  # of a plan
    (level_and_base, "Có 1.240 doanh nghiệp, tăng 240 doanh nghiệp so với năm 2017 (1.000 doanh nghiệp)."),
    (level_and_base, "Có 1.240 doanh nghiệp, tăng 140 doanh nghiệp so với cùng kỳ (trong đó 1.000 doanh nghiệp nhỏ)."),
    (level_and_base, "Thu 12,3 tỷ đồng, tăng 2,1 tỷ đồng so với năm 2017 (10,3 tỷ đồng)."),  # rounded
    (level_and_base, "Có 1.240 doanh nghiệp, tăng 240 doanh nghiệp so với cùng kỳ (1.100 tỷ đồng vốn đăng ký)."),
    (level_and_base, "Có gần 1.240 hộ, tăng 140 hộ so với cùng kỳ (1.000 hộ)."),  # hedged
    (ratio_and_change, "Thu ngân sách bằng 95,9% so với cùng kỳ, giảm 4,1%."),
]


@pytest.mark.parametrize(("check", "text"), RIGHT)
def test_what_follows_or_is_no_ratio(read: Reader, lexicon: Lexicon, check: Check, text: str) -> None:
    assert in_report(read, lexicon, check, text) == []


def test_a_digit_too_many_is_named(read: Reader, lexicon: Lexicon) -> None:
    (found,) = in_report(read, lexicon, amount_and_percentage, "Xảy ra 1498 vụ, số vụ giảm 16 (giảm 9,7%).")

    assert "với 149 thì 16 : 165 = 9,7%" in found.vi
    assert "with 149 it would be 16 : 165 = 9.7%" in found.en


INDEXES = """Các chỉ số cấp tỉnh tăng {} chỉ số so với năm 2023[1], trong đó PCI có bước chuyển.
[1] Chỉ số PAR INDEX xếp thứ 19/63, tăng 1 bậc; Chỉ số SIPAS xếp thứ 29/63, tăng 4 bậc; Chỉ số PAPI xếp thứ \
43/63, giảm 15 bậc.
"""


def test_the_note_says_how_many_rose(read: Reader, lexicon: Lexicon) -> None:
    (found,) = in_report(read, lexicon, directions_counted, INDEXES.format("03"))

    assert (found.stated, found.computed) == (3, 2)
    assert in_report(read, lexicon, directions_counted, INDEXES.format("02")) == []
