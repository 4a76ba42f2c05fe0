"""What an indicator is called: noun phrases, lists that name it once, words in another order, places in rankings."""

from __future__ import annotations

import pytest
from reading import Reader, report, targets

from hgkg.model.record import Result, Target

NOTHING = [  # pronouns, modal verbs, adverbs and how far short: figures of nothing
    "Chúng ta còn hơn 100 ngày để hoàn thành kế hoạch.",
    "Dự án về đích trước 60 ngày.",
    "Mô hình chính quyền địa phương 2 cấp vận hành thông suốt.",
    "Quý IV phải tăng ít nhất 7,7% thì mới hoàn thành kế hoạch.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_words_that_name_nothing_make_no_result(read: Reader, sentence: str) -> None:
    assert read(report("I. KẾT QUẢ\n" + sentence)).of(Result) == []


NAMED: list[tuple[str, list[tuple[str, float]]]] = [
    (  # of what a share is stands behind it
        "Doanh nghiệp trong nước đảm nhận 15% thị phần vận tải.",
        [("Tỷ lệ thị phần vận tải (doanh nghiệp trong nước đảm nhận)", 15)],
    ),
    (  # how much of the work is done, no ratio to a plan
        "Dự án hồ chứa nước thi công đạt 45% khối lượng.",
        [("Tỷ lệ khối lượng (dự án hồ chứa nước thi công)", 45)],
    ),
    (  # said once before a colon: the member behind the noun
        "Tỷ lệ trường đạt chuẩn: mầm non 81%, tiểu học 86%; THCS 91%.",
        [
            ("Tỷ lệ trường mầm non đạt chuẩn", 81),
            ("Tỷ lệ trường tiểu học đạt chuẩn", 86),
            ("Tỷ lệ trường THCS đạt chuẩn", 91),
        ],
    ),
    (  # every part behind "trong đó", not the first alone
        "Tỷ lệ trẻ em đến trường đạt 82%, trong đó: nhà trẻ 35%, mẫu giáo 94%.",
        [
            ("Tỷ lệ trẻ em đến trường", 82),
            ("Tỷ lệ trẻ em đến trường nhà trẻ", 35),
            ("Tỷ lệ trẻ em đến trường mẫu giáo", 94),
        ],
    ),
    (  # one thing by its grades, each given
        "Đã trao tặng 120 Huy hiệu 30 năm tuổi Đảng; 80 Huy hiệu 40 năm tuổi Đảng.",
        [("Số huy hiệu 30 năm tuổi Đảng (trao tặng)", 120), ("Số huy hiệu 40 năm tuổi Đảng (trao tặng)", 80)],
    ),
    (  # by the name of the whole
        "Toàn huyện có 45 sản phẩm OCOP, trong đó: 30 sản phẩm 3 sao, 15 sản phẩm 4 sao.",
        [("Số sản phẩm OCOP", 45), ("Số sản phẩm OCOP 3 sao", 30), ("Số sản phẩm OCOP 4 sao", 15)],
    ),
    (  # a noun that a comma parts
        "Báo in, điện tử: 124 tác phẩm; Tạp chí in, điện tử: 97 tác phẩm.",
        [("Số tác phẩm (Báo in, điện tử)", 124), ("Số tác phẩm (Tạp chí in, điện tử)", 97)],
    ),
    (  # noun before verb, verb before noun
        "Bảo hiểm y tế bao phủ 92,8% dân số. Kinh tế tăng trưởng 6,8%.",
        [("Tỷ lệ bao phủ bảo hiểm y tế", 92.8), ("Tốc độ tăng trưởng kinh tế (GRDP)", 6.8)],
    ),
    (  # a bound that says which ones are counted is no value
        "Có 26 mặt hàng đạt kim ngạch trên 1 tỷ USD, chiếm 90,1% tổng kim ngạch.",
        [("Tỷ lệ mặt hàng đạt kim ngạch trên 1 tỷ USD", 90.1), ("Số mặt hàng đạt kim ngạch trên 1 tỷ USD", 26)],
    ),
    (  # the capital of projects is not that of new firms
        "Khu kinh tế thu hút 38 dự án, tổng vốn đăng ký 450 triệu USD.",
        [("Số dự án (thu hút)", 38), ("tổng vốn đăng ký thu hút dự án", 450)],
    ),
    (  # of each, and no total
        "Trung bình mỗi tuần có khoảng 24.260 lượt thi.",
        [("Số lượt thi trung bình mỗi tuần", 24260)],
    ),
    (  # those that were not are not all of them
        "Có 01 tổ chức cơ sở đảng chưa kiểm điểm.",
        [("Số tổ chức cơ sở đảng chưa kiểm điểm", 1)],
    ),
    ("Có 06 xã chưa đạt.", [("Số xã chưa đạt", 6)]),  # no word cut off before "đạt"
]


@pytest.mark.parametrize(("sentence", "expected"), NAMED)
def test_what_results_are_called(read: Reader, sentence: str, expected: list[tuple[str, float]]) -> None:
    found = read(report("I. KẾT QUẢ\n" + sentence)).of(Result)
    assert [(r.indicator, r.value) for r in found] == expected


def test_second_places_and_places_in_words(read: Reader) -> None:
    text = (
        "I. KẾT QUẢ\nTăng trưởng kinh tế 8%, xếp thứ 2 trong vùng và thứ 15 trên cả nước.\n"
        "Tăng trưởng kinh tế 7%, xếp vị trí thứ 02 vùng, thứ 14 trên cả nước.\nChỉ số PAPI đứng thứ nhì khu vực."
    )
    ranks = [[(rank.value, rank.scope) for rank in r.rank] for r in read(report(text)).of(Result)]
    assert ranks == [
        [(2, "trong vùng"), (15, "trên cả nước")],
        [(2, "vùng"), (14, "trên cả nước")],
        [(2, "khu vực")],
    ]


AIMED: list[tuple[str, list[tuple[str, float, str | None]]]] = [
    (  # what has the place stands behind; the second is a target of its own
        "Thuộc nhóm 50 nước dẫn đầu về chỉ số đại dương, xếp thứ 3 khu vực ASEAN.",
        [("Chỉ số đại dương - thứ hạng", 50, "le"), ("Chỉ số đại dương - thứ hạng", 3, "eq")],
    ),
    ("Dành 2% tổng chi ngân sách cho khoa học.", [("Tỷ lệ tổng chi ngân sách cho khoa học (dành)", 2, "eq")]),
    ("Thu thuế, phí 1.200 tỷ đồng.", [("Thu thuế, phí", 1200, "eq")]),
    ("Ba phần tư số thôn đạt chuẩn văn hóa.", [("Tỷ lệ thôn đạt chuẩn văn hóa", 75, "eq")]),
    ("Giảm 1/3 số vụ tai nạn.", [("Mức giảm số vụ tai nạn", 33.33, "eq")]),
]


@pytest.mark.parametrize(("item", "expected"), AIMED)
def test_what_targets_are_called(read: Reader, item: str, expected: list[tuple[str, float, str | None]]) -> None:
    found = read(targets("1. " + item)).of(Target)
    assert [(t.indicator, t.value, t.operator) for t in found] == expected
