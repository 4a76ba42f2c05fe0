"""Organisations in texts of many makers: each sentence with every body that it names, and nothing else."""

from __future__ import annotations

import pytest
from reading import Reader, report

from hgkg.model.record import Agency

ANY = "~"
"""A field that the case does not judge."""

PROVINCE = (
    "TỈNH ỦY HẬU GIANG\n"
    "*\n"
    "Số 12-BC/TU\n"
    "Hậu Giang, ngày 15 tháng 12 năm 2023\n"
    "\n"
    "BÁO CÁO\n"
    "kết quả công tác năm 2023\n"
    "-----\n"
    "I. KẾT QUẢ\n"
)
OTHER = (
    "ỦY BAN NHÂN DÂN\n"
    "TỈNH SÓC TRĂNG\n"
    "Số: 12/BC-UBND\n"
    "Sóc Trăng, ngày 15 tháng 12 năm 2023\n"
    "\n"
    "BÁO CÁO\n"
    "Tình hình kinh tế - xã hội năm 2023\n"
    "-----\n"
    "I. KẾT QUẢ\n"
)
CITY = (
    "ỦY BAN NHÂN DÂN\n"
    "THÀNH PHỐ CẦN THƠ\n"
    "Số: 12/BC-UBND\n"
    "Cần Thơ, ngày 15 tháng 01 năm 2026\n"
    "\n"
    "BÁO CÁO\n"
    "Tình hình kinh tế - xã hội năm 2025\n"
    "-----\n"
    "I. KẾT QUẢ\n"
)
DISTRICT = (
    "HUYỆN ỦY PHỤNG HIỆP\n"
    "*\n"
    "Số 12-BC/HU\n"
    "Phụng Hiệp, ngày 15 tháng 12 năm 2023\n"
    "\n"
    "BÁO CÁO\n"
    "kết quả công tác năm 2023\n"
    "-----\n"
    "I. KẾT QUẢ\n"
)
GOVERNMENT = (
    "CHÍNH PHỦ\n"
    "-------\n"
    "Số: 01/NQ-CP\n"
    "Hà Nội, ngày 05 tháng 01 năm 2024\n"
    "\n"
    "NGHỊ QUYẾT\n"
    "Về nhiệm vụ, giải pháp chủ yếu năm 2024\n"
    "\n"
)
NEWS = (
    "Phụng Hiệp đẩy mạnh xây dựng nông thôn mới ở tỉnh Hậu Giang\n"
    "10/05/2024 08:30\n"
    "Sáng 10/5, tỉnh Hậu Giang khảo sát. "
)

# letterhead, sentence; for each body: words, name, path, level, branch
Expected = tuple[str, str, str, str, str]
NAMED: list[tuple[str, str, list[Expected]]] = [
    # a report of a province
    (
        PROVINCE,
        "Ban Thường vụ Huyện ủy Châu Thành A và Thị ủy Long Mỹ, Huyện ủy Long Mỹ họp.",
        [
            (
                "Ban Thường vụ Huyện ủy Châu Thành A",
                "Ban Thường vụ Huyện ủy Châu Thành A",
                "agency/hau-giang-huyen-chau-thanh-a/ban-thuong-vu-huyen-uy",
                "district",
                "party",
            ),
            ("Thị ủy Long Mỹ", "Thị ủy Long Mỹ", "agency/hau-giang-thi-xa-long-my/thi-uy", "district", "party"),
            ("Huyện ủy Long Mỹ", "Huyện ủy Long Mỹ", "agency/hau-giang-huyen-long-my/huyen-uy", "district", "party"),
        ],
    ),
    (
        PROVINCE,
        "Thành ủy Vị Thanh, Văn phòng Thành ủy Vị Thanh và UBND thị xã Long Mỹ.",
        [
            (
                "Thành ủy Vị Thanh",
                "Thành ủy Vị Thanh",
                "agency/hau-giang-thanh-pho-vi-thanh/thanh-uy-cap-huyen",
                "district",
                "party",
            ),
            (
                "Văn phòng Thành ủy Vị Thanh",
                "Văn phòng Thành ủy Vị Thanh",
                "agency/hau-giang-thanh-pho-vi-thanh/van-phong-thanh-uy",
                "district",
                "party",
            ),
            (
                "UBND thị xã Long Mỹ",
                "Ủy ban nhân dân thị xã Long Mỹ",
                "agency/hau-giang-thi-xa-long-my/uy-ban-nhan-dan-thi-xa",
                "district",
                "government",
            ),
        ],
    ),
    (
        PROVINCE,
        "Đảng ủy xã Tân Bình và UBND phường Lái Hiếu họp; Đảng ủy Công an tỉnh dự.",
        [
            (
                "Đảng ủy xã Tân Bình",
                "Đảng ủy xã Tân Bình",
                "agency/hau-giang-xa-tan-binh/dang-uy-xa",
                "commune",
                "party",
            ),
            (
                "UBND phường Lái Hiếu",
                "Ủy ban nhân dân phường Lái Hiếu",
                "agency/hau-giang-phuong-lai-hieu/uy-ban-nhan-dan-phuong",
                "commune",
                "government",
            ),
            (
                "Đảng ủy Công an tỉnh",
                "Đảng ủy Công an tỉnh Hậu Giang",
                "agency/hau-giang/dang-uy-cong-an-tinh",
                "province",
                "party",
            ),
        ],
    ),
    (
        PROVINCE,
        "Bí thư Huyện ủy Nguyễn Văn An, Chủ tịch UBND huyện Trần Văn Bình dự.",
        [],
    ),
    (
        PROVINCE,
        "Chi cục Thuế khu vực Vị Thanh - Vị Thủy và Chi cục Thủy lợi báo cáo.",
        [
            (
                "Chi cục Thuế khu vực Vị Thanh - Vị Thủy",
                "Chi cục Thuế khu vực Vị Thanh - Vị Thủy",
                "agency/hau-giang/chi-cuc-thue-khu-vuc-vi-thanh-vi-thuy",
                "province",
                "government",
            ),
            (
                "Chi cục Thủy lợi",
                "Chi cục Thủy lợi tỉnh Hậu Giang",
                "agency/hau-giang/chi-cuc-thuy-loi",
                "province",
                "government",
            ),
        ],
    ),
    (
        PROVINCE,
        (
            "Phòng Giáo dục và Đào tạo thị xã Long Mỹ, Phòng GD&ĐT huyện Vị Thủy, Phòng Tài chính - "
            "Kế hoạch huyện Phụng Hiệp tham mưu."
        ),
        [
            (
                "Phòng Giáo dục và Đào tạo thị xã Long Mỹ",
                "Phòng Giáo dục và Đào tạo thị xã Long Mỹ",
                "agency/hau-giang-thi-xa-long-my/phong-giao-duc-va-dao-tao",
                "district",
                "government",
            ),
            (
                "Phòng GD&ĐT huyện Vị Thủy",
                "Phòng Giáo dục và Đào tạo huyện Vị Thủy",
                "agency/hau-giang-huyen-vi-thuy/phong-giao-duc-va-dao-tao",
                "district",
                "government",
            ),
            (
                "Phòng Tài chính - Kế hoạch huyện Phụng Hiệp",
                "Phòng Tài chính - Kế hoạch huyện Phụng Hiệp",
                "agency/hau-giang-huyen-phung-hiep/phong-tai-chinh-ke-hoach",
                "district",
                "government",
            ),
        ],
    ),
    (
        PROVINCE,
        ("Trường Đại học Võ Trường Toản và Trường Cao đẳng Cộng đồng Hậu Giang ký kết với Công ty TNHH Lạc Tỷ II."),
        [
            (
                "Trường Đại học Võ Trường Toản",
                "Trường Đại học Võ Trường Toản",
                "agency/hau-giang/truong-dai-hoc-vo-truong-toan",
                "province",
                "other",
            ),
            (
                "Trường Cao đẳng Cộng đồng Hậu Giang",
                "Trường Cao đẳng Cộng đồng Hậu Giang",
                "agency/hau-giang/truong-cao-dang-cong-dong-hau-giang",
                "province",
                "other",
            ),
            ("Công ty TNHH Lạc Tỷ II", "Công ty Trách nhiệm hữu hạn Lạc Tỷ II", ANY, "grassroots", "other"),
        ],
    ),
    (
        PROVINCE,
        "Trung tâm Y tế huyện Phụng Hiệp phối hợp Trung tâm Kiểm soát bệnh tật tỉnh.",
        [
            (
                "Trung tâm Y tế huyện Phụng Hiệp",
                "Trung tâm Y tế huyện Phụng Hiệp",
                "agency/hau-giang-huyen-phung-hiep/trung-tam-y-te",
                "district",
                "government",
            ),
            (
                "Trung tâm Kiểm soát bệnh tật tỉnh",
                "Trung tâm Kiểm soát bệnh tật tỉnh Hậu Giang",
                "agency/hau-giang/trung-tam-kiem-soat-benh-tat",
                "province",
                "government",
            ),
        ],
    ),
    (
        PROVINCE,
        ("Đoàn ĐBQH tỉnh và Hiệp hội Doanh nghiệp tỉnh làm việc với Ban Chỉ đạo xây dựng nông thôn mới."),
        [
            (
                "Đoàn ĐBQH tỉnh",
                "Đoàn đại biểu Quốc hội tỉnh Hậu Giang",
                "agency/hau-giang/doan-dai-bieu-quoc-hoi-tinh",
                "province",
                "council",
            ),
            (
                "Hiệp hội Doanh nghiệp tỉnh",
                "Hiệp hội Doanh nghiệp tỉnh Hậu Giang",
                "agency/hau-giang/hiep-hoi-doanh-nghiep-tinh",
                "province",
                "other",
            ),
            (
                "Ban Chỉ đạo xây dựng nông thôn mới",
                "Ban Chỉ đạo xây dựng nông thôn mới tỉnh Hậu Giang",
                "agency/hau-giang/ban-chi-dao-xay-dung-nong-thon-moi",
                "province",
                "government",
            ),
        ],
    ),
    (
        PROVINCE,
        ("Giao các huyện ủy, thị ủy, thành ủy và UBND các huyện, thị xã, thành phố triển khai; UBND cấp xã thực hiện."),
        [
            (
                "các huyện ủy, thị ủy, thành ủy",
                "Các huyện ủy, thị ủy, thành ủy",
                "agency/hau-giang/cac-huyen-uy-thi-uy-thanh-uy",
                "district",
                "party",
            ),
            (
                "UBND các huyện, thị xã, thành phố",
                "Ủy ban nhân dân các huyện, thị xã, thành phố",
                "agency/hau-giang/uy-ban-nhan-dan-cac-huyen-thi-xa-thanh-pho",
                "district",
                "government",
            ),
            (
                "UBND cấp xã",
                "Ủy ban nhân dân cấp xã",
                "agency/hau-giang/uy-ban-nhan-dan-cap-xa",
                "commune",
                "government",
            ),
        ],
    ),
    (
        PROVINCE,
        "Ban Chấp hành Đảng bộ tỉnh, Tỉnh ủy và Ban Thường vụ Tỉnh ủy.",
        [
            ("Ban Chấp hành Đảng bộ tỉnh", "Tỉnh ủy Hậu Giang", "agency/hau-giang/tinh-uy", "province", "party"),
            ("Tỉnh ủy", "Tỉnh ủy Hậu Giang", "agency/hau-giang/tinh-uy", "province", "party"),
            (
                "Ban Thường vụ Tỉnh ủy",
                "Ban Thường vụ Tỉnh ủy Hậu Giang",
                "agency/hau-giang/ban-thuong-vu-tinh-uy",
                "province",
                "party",
            ),
        ],
    ),
    (
        PROVINCE,
        (
            "Xây dựng Chính phủ điện tử, Chính phủ số. Đại hội Đảng bộ tỉnh lần thứ XIV thành công. "
            "Trường hợp khác; Hội nghị bàn; Đoàn công tác đi."
        ),
        [],
    ),
    (
        PROVINCE,
        (
            "Vụ Đông Xuân đạt khá; Trường Sa, Hoàng Sa; xã Trường Long Tây; khu Hội An; Ban hành văn "
            "bản; Phòng ngừa tội phạm."
        ),
        [],
    ),
    (
        PROVINCE,
        (
            "Trung tâm thành phố khang trang. Công ty đóng góp nhiều. Bộ máy tinh gọn. Sở, ngành phối "
            "hợp. Các sở, ban, ngành."
        ),
        [],
    ),
    # another province, whose districts no vocabulary lists
    (
        OTHER,
        "Sở Nội vụ phối hợp Huyện ủy Mỹ Tú, UBND thị xã Vĩnh Châu và Công an huyện Châu Thành.",
        [
            ("Sở Nội vụ", "Sở Nội vụ tỉnh Sóc Trăng", "agency/soc-trang/so-noi-vu", "province", "government"),
            ("Huyện ủy Mỹ Tú", "Huyện ủy Mỹ Tú", "agency/soc-trang-huyen-my-tu/huyen-uy", "district", "party"),
            (
                "UBND thị xã Vĩnh Châu",
                "Ủy ban nhân dân thị xã Vĩnh Châu",
                "agency/soc-trang-thi-xa-vinh-chau/uy-ban-nhan-dan-thi-xa",
                "district",
                "government",
            ),
            (
                "Công an huyện Châu Thành",
                "Công an huyện Châu Thành",
                "agency/soc-trang-huyen-chau-thanh/cong-an-huyen",
                "district",
                "government",
            ),
        ],
    ),
    (
        OTHER,
        "UBND thị xã Giá Rai, tỉnh Bạc Liêu và UBND thành phố Sóc Trăng.",
        [
            (
                "UBND thị xã Giá Rai, tỉnh Bạc Liêu",
                "Ủy ban nhân dân thị xã Giá Rai",
                "agency/bac-lieu-thi-xa-gia-rai/uy-ban-nhan-dan-thi-xa",
                "district",
                "government",
            ),
            (
                "UBND thành phố Sóc Trăng",
                "Ủy ban nhân dân thành phố Sóc Trăng",
                "agency/soc-trang-thanh-pho-soc-trang/uy-ban-nhan-dan-thanh-pho-cap-huyen",
                "district",
                "government",
            ),
        ],
    ),
    (
        OTHER,
        "Ban Pháp chế HĐND tỉnh, Thường trực HĐND huyện Kế Sách và Hội Nông dân xã Phú Tâm.",
        [
            ("Ban Pháp chế HĐND tỉnh", "Ban Pháp chế Hội đồng nhân dân tỉnh Sóc Trăng", ANY, "province", "council"),
            (
                "Thường trực HĐND huyện Kế Sách",
                "Thường trực Hội đồng nhân dân huyện Kế Sách",
                ANY,
                "district",
                "council",
            ),
            ("Hội Nông dân xã Phú Tâm", "Hội Nông dân xã Phú Tâm", ANY, "commune", "front"),
        ],
    ),
    # a city after the merger of 01/7/2025
    (
        CITY,
        "Thành ủy, Sở Nội vụ, UBND phường Ninh Kiều và Đảng ủy xã Vị Thủy.",
        [
            ("Thành ủy", "Thành ủy Cần Thơ", "agency/can-tho-2025/thanh-uy", "province", "party"),
            ("Sở Nội vụ", "Sở Nội vụ thành phố Cần Thơ", "agency/can-tho-2025/so-noi-vu", "province", "government"),
            (
                "UBND phường Ninh Kiều",
                "Ủy ban nhân dân phường Ninh Kiều",
                "agency/can-tho-2025-phuong-ninh-kieu/uy-ban-nhan-dan-phuong",
                "commune",
                "government",
            ),
            (
                "Đảng ủy xã Vị Thủy",
                "Đảng ủy xã Vị Thủy",
                "agency/can-tho-2025-xa-vi-thuy/dang-uy-xa",
                "commune",
                "party",
            ),
        ],
    ),
    # a district's own report
    (
        DISTRICT,
        "Huyện ủy, UBND huyện, Phòng Nội vụ và Tỉnh ủy; Đảng ủy xã Tân Bình.",
        [
            ("Huyện ủy", "Huyện ủy Phụng Hiệp", "agency/hau-giang-huyen-phung-hiep/huyen-uy", "district", "party"),
            (
                "UBND huyện",
                "Ủy ban nhân dân huyện Phụng Hiệp",
                "agency/hau-giang-huyen-phung-hiep/uy-ban-nhan-dan-huyen",
                "district",
                "government",
            ),
            (
                "Phòng Nội vụ",
                "Phòng Nội vụ huyện Phụng Hiệp",
                "agency/hau-giang-huyen-phung-hiep/phong-noi-vu",
                "district",
                "government",
            ),
            ("Tỉnh ủy", "Tỉnh ủy Hậu Giang", "agency/hau-giang/tinh-uy", "province", "party"),
            (
                "Đảng ủy xã Tân Bình",
                "Đảng ủy xã Tân Bình",
                "agency/hau-giang-xa-tan-binh/dang-uy-xa",
                "commune",
                "party",
            ),
        ],
    ),
    # the Government
    (
        GOVERNMENT,
        (
            "Bộ Kế hoạch và Đầu tư, Tổng cục Thống kê, Cục Đường bộ Việt Nam và UBND các tỉnh, thành "
            "phố trực thuộc Trung ương; Tỉnh ủy tỉnh An Giang."
        ),
        [
            (
                "Bộ Kế hoạch và Đầu tư",
                "Bộ Kế hoạch và Đầu tư",
                "agency/vn/bo-ke-hoach-va-dau-tu",
                "central",
                "government",
            ),
            ("Tổng cục Thống kê", "Tổng cục Thống kê", "agency/vn/tong-cuc-thong-ke", "central", "government"),
            (
                "Cục Đường bộ Việt Nam",
                "Cục Đường bộ Việt Nam",
                "agency/vn/cuc-duong-bo-viet-nam",
                "central",
                "government",
            ),
            (
                "UBND các tỉnh, thành phố",
                "Ủy ban nhân dân các tỉnh, thành phố",
                "agency/vn/uy-ban-nhan-dan-cac-tinh-thanh-pho",
                "province",
                "government",
            ),
            ("Tỉnh ủy tỉnh An Giang", "Tỉnh ủy An Giang", "agency/an-giang/tinh-uy", "province", "party"),
        ],
    ),
    # news of a district
    (
        NEWS,
        (
            "Ông Lê Văn B, Bí thư Huyện ủy Phụng Hiệp, cho biết Huyện ủy sẽ tập trung. Chi bộ Phòng "
            "Nội vụ huyện Phụng Hiệp hưởng ứng."
        ),
        [
            (
                "Huyện ủy Phụng Hiệp",
                "Huyện ủy Phụng Hiệp",
                "agency/hau-giang-huyen-phung-hiep/huyen-uy",
                "district",
                "party",
            ),
            ("Huyện ủy", "Huyện ủy Phụng Hiệp", "agency/hau-giang-huyen-phung-hiep/huyen-uy", "district", "party"),
            (
                "Chi bộ Phòng Nội vụ huyện Phụng Hiệp",
                "Chi bộ Phòng Nội vụ huyện Phụng Hiệp",
                ANY,
                "grassroots",
                "party",
            ),
        ],
    ),
]


APART = [
    # a person behind an office, a code in a number, a compound in a company's name, a Party group of the centre
    ("Chủ tịch UBND huyện Mỹ Tú Nguyễn Văn Vạn dự.", ["Ủy ban nhân dân huyện Mỹ Tú"]),
    ("Theo Thông tư liên tịch số 30/2004/TTLT/BTC-BTNMT.", []),
    ("Công ty Cổ phần Thực phẩm Sao Ta được khen.", ["Công ty Cổ phần Thực phẩm Sao Ta"]),
    ("Đảng đoàn Quốc hội lãnh đạo.", ["Đảng đoàn Quốc hội"]),
    ("Đài Phát thanh - Truyền hình tỉnh đưa tin.", ["Đài Phát thanh và Truyền hình tỉnh Sóc Trăng"]),
]


@pytest.mark.parametrize(("sentence", "names"), APART)
def test_where_a_name_ends(read: Reader, sentence: str, names: list[str]) -> None:
    assert [a.name for a in read(OTHER + sentence).of(Agency) if a.start >= len(OTHER)] == names


@pytest.mark.parametrize(("head", "sentence", "bodies"), NAMED)
def test_every_body_of_a_sentence(read: Reader, head: str, sentence: str, bodies: list[Expected]) -> None:
    records = read(head + sentence).of(Agency)
    found = [(a.quote, a.name, a.agency, a.level, a.branch) for a in records if a.start >= len(head)]

    assert [b[0] for b in found] == [b[0] for b in bodies]
    for expected, got in zip(bodies, found, strict=True):
        assert got == tuple(g if e == ANY else e for e, g in zip(expected, got, strict=True))


def test_the_word_of_an_office_is_no_part_of_the_body_behind_it(read: Reader) -> None:
    said = read(report("Phó Bí thư Thường trực Tỉnh ủy chủ trì; Thường trực Tỉnh ủy họp."))

    assert [a.quote for a in said.of(Agency)][-2:] == ["Tỉnh ủy", "Thường trực Tỉnh ủy"]
