"""Totals and parts, lists and their numbers: what does not add up, and what only seems not to."""

from __future__ import annotations

import pytest
from auditing import figures_noticed, in_report
from reading import Reader

from hgkg.model.lexicon import Lexicon
from hgkg.reconcile.audit import Check
from hgkg.reconcile.audit.sums.allotments import amounts_for_each
from hgkg.reconcile.audit.sums.counted import counted_names, counted_numbers
from hgkg.reconcile.audit.sums.parts import parts_and_total
from hgkg.reconcile.audit.sums.rests import parts_and_rest
from hgkg.reconcile.audit.sums.shares import shares_of_the_economy
from hgkg.reconcile.audit.sums.tables import percentages_in_tables, sums_in_tables
from hgkg.reconcile.audit.sums.wholes import whole_and_count
from hgkg.reconcile.audit.sums.yields import area_and_yield

TABLE = """| Huyện | Số xã | Số hộ |
|---|---|---|
| Lạng Giang | 21 | 1.200 |
| Yên Thế | 19 | 900 |
| Tân Yên | 22 | 1.050 |
| Tổng cộng | 62 | {} |
"""
FLAT = (
    "TT\nNguồn vốn\nTổng số\nGiải ngân\nTỷ lệ (%)\n"
    "1\nTrung ương\n1.250\n1.100\n88,0\n2\nTỉnh\n3.200\n2.880\n90,0\n"
    "3\nHuyện\n4.000\n3.400\n{}\n"
)

# check, text, what the text states, what follows from it
WRONG: list[tuple[Check, str, object, object]] = [
    (parts_and_total, "Cuộc thi có 120 thí sinh (70 nam, 60 nữ).", 120, 130),
    (parts_and_total, "Thi hành kỷ luật 12 tổ chức đảng (khiển trách 7, cảnh cáo 4).", 12, 11),
    (parts_and_total, "Có 652 tổ chức cơ sở đảng (298 đảng bộ cơ sở, 345 chi bộ cơ sở).", 652, 643),
    (
        parts_and_total,
        "Tổng số vốn 12.400 tỷ đồng, bao gồm: vốn trong nước 9.100 tỷ đồng, vốn vay 3.200 tỷ đồng.",
        12400,
        12300,
    ),
    (parts_and_total, "Trồng 4.500 ha, gồm: phòng hộ 1.200 ha, đặc dụng 300 ha, sản xuất 3.500 ha.", 4500, 5000),
    (parts_and_total, "Huy động 1,5 tỷ đồng, gồm: ngân sách 900 triệu đồng; nhân dân 500 triệu đồng.", 1.5, 1.4),
    (
        parts_and_total,
        "Thu ngân sách 1.000 tỷ đồng, trong đó: thu nội địa 900 tỷ đồng, thu xuất nhập khẩu 150 tỷ đồng.",
        1000,
        1050,
    ),
    (
        parts_and_total,
        "Nhận được hơn 3.856 tác phẩm của các đơn vị, địa phương (Báo in, điện tử: 2.324; Tạp chí: 1.497; "
        "Phát thanh, clip: 26).",
        3856,
        3847,
    ),
    (parts_and_total, "Trong 50 cuộc kiểm tra có 20 cuộc định kỳ, 25 cuộc đột xuất và 8 cuộc theo dấu hiệu.", 50, 53),
    (shares_of_the_economy, "Cơ cấu kinh tế: công nghiệp - xây dựng 62%, dịch vụ 22%, nông, lâm nghiệp 19%.", 100, 103),
    (
        shares_of_the_economy,
        "Cơ cấu: khu vực I 20,5%; khu vực II 40,0%; khu vực III 32,0%; thuế sản phẩm 6,5%.",
        100,
        99,
    ),
    # what is told to its rest is whole
    (parts_and_rest, "Lao động nông nghiệp chiếm 27%, công nghiệp chiếm 34%, còn lại dịch vụ chiếm 37%.", 98.0, 100),
    (parts_and_rest, "Rừng đặc dụng 15,2%, rừng phòng hộ 30,4%, còn lại là rừng sản xuất 56,4%.", 102.0, 100),
    (parts_and_total, "Tổ chức 48 cuộc thanh tra, trong đó 30 cuộc theo kế hoạch, còn lại 15 cuộc đột xuất.", 48, 45),
    (
        parts_and_total,
        "Trong tổng số 85.000 lao động, Nhật Bản 40.000 người, Đài Loan 30.000 người, còn lại 17.000 người.",
        85000,
        87000,
    ),
    # counted by other words than the total, and too near it to be anything but its parts
    (parts_and_total, "Có 1.236 cơ sở gồm 397 trường cao đẳng, 433 trường trung cấp và 416 trung tâm.", 1236, 1246),
    (amounts_for_each, "Đầu tư 2,5 tỷ đồng hỗ trợ 30 hộ, mỗi hộ 50 triệu đồng.", 2.5, 1.5),
    (amounts_for_each, "Xây dựng 45 nhà tình nghĩa, mỗi nhà 40 triệu đồng, tổng kinh phí 1,6 tỷ đồng.", 1.6, 1.8),
    (counted_names, "Có 03 xã: Bình Long, Bình Chánh, Đào Hữu Cảnh, Ô Long Vĩ đang hoàn thiện hồ sơ.", 3, 4),
    (counted_names, "Có 4 xã nông thôn mới nâng cao (gồm: Bình Mỹ, Mỹ Đức, Vĩnh Thạnh Trung).", 4, 3),
    (
        counted_numbers,
        "Công tác kiểm tra có 04 điểm mới tích cực: (1) Nội dung rộng; (2) Thành phần gọn; (3) Kết luận rõ.",
        4,
        3,
    ),
    (sums_in_tables, TABLE.format("3.250"), 3250, 3150),
    (percentages_in_tables, FLAT.format("58,0"), 58, 85),
    (area_and_yield, "Gieo trồng 1.000 ha lúa, năng suất đạt 6 tấn/ha, sản lượng 7.000 tấn.", 7000, 6000),
    (area_and_yield, "Gieo trồng 1.000 ha lúa, năng suất đạt 60,0 tạ/ha, sản lượng đạt 5.800 tấn.", 5800, 6000),
]


@pytest.mark.parametrize(("check", "text", "stated", "computed"), WRONG)
def test_what_does_not_add_up(
    read: Reader, lexicon: Lexicon, check: Check, text: str, stated: object, computed: object
) -> None:
    assert figures_noticed(read, lexicon, check, text) == [(stated, computed)]


RIGHT: list[tuple[Check, str]] = [
    (parts_and_rest, "Nông nghiệp chiếm 27%, công nghiệp chiếm 34%, còn lại dịch vụ chiếm 39%."),
    (parts_and_rest, "Bệnh không lây nhiễm 33,3%, bệnh lây nhiễm 33,3%, còn lại 33,3%."),  # rounded
    (parts_and_rest, "Có 60% hộ tham gia, trong đó hộ nghèo 20%, hộ cận nghèo 25%, còn lại hộ khác 15%."),  # of 60
    (parts_and_rest, "Thu tăng 27%, chi tăng 34%, còn lại các khoản khác tăng 37%."),  # no shares
    (parts_and_rest, "Xã loại I chiếm 20%, xã loại II 30%, còn lại trên 48% là xã loại III."),  # hedged
    (parts_and_total, "Trong tổng số 250 đoàn kiểm tra, tuyến tỉnh 63 đoàn, còn lại là tuyến huyện."),
    (parts_and_total, "Trường có 48 giáo viên gồm 12 thạc sĩ, 30 cử nhân và 5 đảng viên."),  # who overlap
    (amounts_for_each, "Đầu tư 3 tỷ đồng, hỗ trợ 30 hộ nuôi bò, mỗi hộ 50 triệu đồng và xây 3 công trình."),
    (amounts_for_each, "Đầu tư 2,5 tỷ đồng, giai đoạn 1 hỗ trợ 30 hộ, mỗi hộ 50 triệu đồng."),  # there are others
    (amounts_for_each, "Đầu tư 12,5 tỷ đồng nâng cấp 5 chợ và hỗ trợ 30 hộ, mỗi hộ 50 triệu đồng."),
    (amounts_for_each, "Vận động gần 2 tỷ đồng giúp 30 hộ, mỗi hộ 50 triệu đồng."),
    # some of them only, others that overlap, other things
    (parts_and_total, "Trong 50 cuộc kiểm tra có 20 cuộc định kỳ, 20 cuộc đột xuất và 8 cuộc theo dấu hiệu."),
    (parts_and_total, "Trong 120 hộ được hỗ trợ có 70 hộ vay vốn, 60 hộ học nghề và 45 hộ làm nhà."),
    (parts_and_total, "Trong 50 cuộc kiểm tra có 20 đảng viên vi phạm, 25 đảng viên bị nhắc nhở và 8 tổ chức đảng."),
    # the area in brackets is a district's, the yield and the output are of the whole
    (
        area_and_yield,
        "Xuống giống 65.300 ha (trong đó huyện Cái Bè 17.200 ha), năng suất 70,5 tạ/ha, sản lượng 460.400 tấn.",
    ),
    # parts in a smaller unit, the total cut off after its last digit
    (
        parts_and_total,
        "Có 1.625 nghìn người, trong đó: trong nước 1.510 nghìn người, ngoài nước 115.980 người.",
    ),
    # a list whose lines were broken goes on in the next line
    (counted_numbers, "Thực hiện 3 khâu đột phá: (1) Thể chế; (2) Phát triển khoa học,\nCông nghệ; (3) Hạ tầng."),
    (parts_and_total, "Phát hiện 35 vụ với 61 đối tượng (58 nam, 3 nữ)."),
    (parts_and_total, "Có 53 tác phẩm đạt giải (05 giải A, 07 giải B, 12 giải C, 29 giải khuyến khích)."),
    (
        parts_and_total,
        "Trao cho 20 tác giả bao gồm 4 Giải Nhất, 4 Giải Nhì, 4 Giải 3 và 8 Giải Khuyến khích.",
    ),  # Giải 3: a name
    (
        parts_and_total,
        "Sắp xếp giảm 03 phòng (giảm 03 trưởng phòng, 03 phó trưởng phòng; đối với 3 đơn vị).",
    ),  # other things
    (
        parts_and_total,
        "Có 278 sản phẩm. Trong đó: Có 92 sản phẩm 4 sao, 186 sản phẩm 3 sao, 11 sản phẩm dự thi.",
    ),  # goes on
    (
        parts_and_total,
        "Tặng 6 Huy hiệu Đảng trong đó: 3 Huy hiệu 30 năm tuổi Đảng; 2 Huy hiệu 40 năm tuổi Đảng; 01 Huy hiệu 65 năm.",
    ),
    (
        parts_and_total,
        "Kết nạp 2.456 đảng viên (trong đó 1.102 nữ, 35 dân tộc thiểu số, 1.890 đoàn viên).",
    ),  # they overlap
    (parts_and_total, "Có 100 hộ (412 nhân khẩu, 250 lao động) được di dời."),  # not parts of it
    (parts_and_total, "Đội tuyển có 25 thành viên (3 huấn luyện viên, 2 bác sĩ)."),  # some of them
    (parts_and_total, "Dự án 5 tầng (cao 25 m, rộng 12 m) hoàn thành."),
    (
        parts_and_total,
        "Đạt 191 huy chương các loại, đạt 272,9% kế hoạch, trong đó: 45 Huy chương vàng, 76 Huy chương Bạc, "
        "70 Huy chương Đồng.",
    ),
    (
        parts_and_total,
        "Tổng thu đạt 7.520 tỷ đồng, tăng 23,52%. Trong đó, thu nội địa là 7.017 tỷ đồng, tăng 27,14%; thu "
        "từ xuất nhập khẩu là 503 tỷ đồng.",
    ),
    (
        parts_and_total,
        "Tổng vốn 8.450 tỷ đồng, gồm: trung ương 1.250 tỷ đồng; địa phương 7.200 tỷ đồng (trong đó: sử dụng "
        "đất 6.000 tỷ đồng).",
    ),
    (
        shares_of_the_economy,
        "Cơ cấu kinh tế khu vực I: 20,61%, khu vực II: 37%, khu vực III: 33,76%.",
    ),  # taxes are left out
    (
        shares_of_the_economy,
        "Cơ cấu kinh tế: khu vực I tăng 3%, khu vực II tăng 11,62%, khu vực III tăng 97,3%.",
    ),  # growth
    (amounts_for_each, "Tặng 256 phần quà, mỗi phần 300.000 đồng, tổng trị giá 76,8 triệu đồng."),
    (amounts_for_each, "Hỗ trợ 35 hộ bị thiệt hại, mỗi hộ 20 triệu đồng."),  # no total
    (counted_names, "Đoàn thăm 02 tỉnh: Nam Định và Bắc Giang."),
    (counted_names, "Có 5 xã: Bình Mỹ, Mỹ Đức, Vĩnh Thạnh…"),  # an open list
    (counted_numbers, "Có 02 điểm mới: (1) Nội dung rộng; (2) Thành phần gọn."),
    (sums_in_tables, TABLE.format("3.150")),
    (percentages_in_tables, FLAT.format("85,0")),
    (area_and_yield, "Rau màu 29.280 ha, vượt 8,4% kế hoạch, năng suất 12,5 tấn/ha, sản lượng 366.000 tấn."),
    (area_and_yield, "Lúa đạt 7,12 triệu ha, năng suất 61,1 tạ/ha, sản lượng 43,5 triệu tấn."),
]


@pytest.mark.parametrize(("check", "text"), RIGHT)
def test_what_adds_up_or_is_no_sum(read: Reader, lexicon: Lexicon, check: Check, text: str) -> None:
    assert in_report(read, lexicon, check, text) == []


NOTED = """I. KẾT QUẢ
Công tác đánh giá đạt kết quả[1].
[1] Đảng bộ có 1.515 chi bộ trực thuộc đảng ủy cơ sở. Tổng số chi bộ trực thuộc đảng ủy cơ sở được đánh giá \
là {}, chiếm 99,9%.
"""


def test_the_whole_of_a_ratio_is_the_number_told_before(read: Reader, lexicon: Lexicon) -> None:
    wrong = in_report(read, lexicon, whole_and_count, NOTED.format("1.515/1.516"))

    assert [(n.stated, n.computed) for n in wrong] == [(1515, 1516)]
    assert in_report(read, lexicon, whole_and_count, NOTED.format("1.514/1.515")) == []


HELPED = """I. KẾT QUẢ
Hỗ trợ các tỉnh phía Bắc với số tiền là {} tỷ đồng[1], từ đó nâng cao uy tín.
[1] Thăm 02 tỉnh: Lào Cai, Yên Bái (mỗi tỉnh 500 trăm triệu đồng); chuyển hỗ trợ các tỉnh: Cao Bằng; Phú Thọ; \
Hà Nam (mỗi tỉnh hỗ trợ 500 triệu đồng). Ngoài ra, chuyển về Tổng Liên đoàn số tiền 600 triệu đồng.
"""


def test_the_total_stands_where_the_note_hangs(read: Reader, lexicon: Lexicon) -> None:
    (found,) = in_report(read, lexicon, amounts_for_each, HELPED.format("4,1"))

    assert (found.stated, found.computed, found.severity) == (4.1, 3.1, "high")
    assert found.vi.startswith("2 × 0,5 + 3 × 0,5 + 0,6 = 3,1 tỷ đồng")
    assert in_report(read, lexicon, amounts_for_each, HELPED.format("3,1")) == []
