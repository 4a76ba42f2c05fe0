"""Organisations, and the area each belongs to."""

from __future__ import annotations

import pytest
from reading import Reader, Say

BODIES = [
    # the document's own area, where none is named
    ("Tỉnh ủy họp.", [("Tỉnh ủy", "hau-giang", "Tỉnh ủy Hậu Giang")]),
    ("Hội đồng nhân dân tỉnh họp.", [("Hội đồng nhân dân tỉnh", "hau-giang", "Hội đồng nhân dân tỉnh Hậu Giang")]),
    # another area
    ("Tỉnh ủy Sóc Trăng họp.", [("Tỉnh ủy Sóc Trăng", "soc-trang", "Tỉnh ủy Sóc Trăng")]),
    (
        "Uỷ ban nhân dân thành phố Cần Thơ họp.",  # the other tradition of tone marks
        [("Uỷ ban nhân dân thành phố Cần Thơ", "can-tho", "Ủy ban nhân dân thành phố Cần Thơ")],
    ),
    (
        "UBND huyện Phụng Hiệp họp.",
        [("UBND huyện Phụng Hiệp", "hau-giang-huyen-phung-hiep", "Ủy ban nhân dân huyện Phụng Hiệp")],
    ),
    (
        "Huyện ủy Châu Thành A họp.",
        [("Huyện ủy Châu Thành A", "hau-giang-huyen-chau-thanh-a", "Huyện ủy Châu Thành A")],
    ),
    # the longest name
    ("Ban Thường vụ Tỉnh ủy họp.", [("Ban Thường vụ Tỉnh ủy", "hau-giang", "Ban Thường vụ Tỉnh ủy Hậu Giang")]),
    # central bodies have no area; their term belongs to the name
    ("Chính phủ họp.", [("Chính phủ", None, "Chính phủ")]),
    ("Bộ Chính trị khóa XIII họp.", [("Bộ Chính trị khóa XIII", None, "Bộ Chính trị")]),
    # a field that is not listed behind one that is; what is at home
    (
        "Cục Điện lực và Năng lượng tái tạo họp.",
        [("Cục Điện lực và Năng lượng tái tạo", None, "Cục Điện lực và Năng lượng tái tạo")],
    ),
    ("Vụ Thị trường trong nước họp.", [("Vụ Thị trường trong nước", None, "Vụ Thị trường trong nước")]),
    # a class, and none that is the only one named before
    ("Sở Công Thương các tỉnh họp.", [("Sở Công Thương các tỉnh", None, "Sở Công Thương các tỉnh")]),
    # common nouns
    ("Các đảng bộ, đảng viên và nhân dân.", []),
]


@pytest.mark.parametrize(("sentence", "bodies"), BODIES)
def test_bodies(say: Say, sentence: str, bodies: list[tuple[str, str | None, str]]) -> None:
    read = say(sentence)
    text = read.outline.text

    assert [(text[b.start : b.end], b.area, b.name) for b in read.mentions.bodies] == bodies


NAMED = [
    # numbered regions, of the country or (courts) of the province
    ("Kiểm toán nhà nước khu vực V và Tòa án nhân dân khu vực 3 họp.",
     ["Kiểm toán nhà nước khu vực V", "Tòa án nhân dân khu vực 3"]),
    ("KTNN khu vực V, TAND khu vực 3, Kho bạc Nhà nước khu vực XX, Chi cục Thuế khu vực XIX.",
     ["Kiểm toán Nhà nước khu vực V", "Tòa án nhân dân khu vực 3", "Kho bạc Nhà nước khu vực XX",
      "Chi cục Thuế khu vực XIX"]),
    ("Kiểm toán nhà nước chuyên ngành VII báo cáo.", ["Kiểm toán Nhà nước chuyên ngành VII"]),
    # bodies of 2025 and those before them
    ("Ban Kinh tế Trung ương, Ban Chính sách, chiến lược Trung ương họp.",
     ["Ban Kinh tế Trung ương", "Ban Chính sách, chiến lược Trung ương"]),
    ("Bộ Nông nghiệp và Môi trường, Bộ Kế hoạch và Đầu tư, Đảng ủy Chính phủ, Đảng ủy UBND tỉnh họp.",
     ["Bộ Nông nghiệp và Môi trường", "Bộ Kế hoạch và Đầu tư", "Đảng ủy Chính phủ",
      "Đảng ủy Ủy ban nhân dân tỉnh Hậu Giang"]),
    ("Đảng ủy đặc khu Phú Quốc, UBND đặc khu Phú Quốc họp.",
     ["Đảng ủy đặc khu Phú Quốc", "Ủy ban nhân dân đặc khu Phú Quốc"]),
    ("UBND phường Xuân Hương - Đà Lạt báo cáo.", ["Ủy ban nhân dân phường Xuân Hương - Đà Lạt"]),
    ("UBND phường Vị Tân - Sở Nội vụ báo cáo.", ["Ủy ban nhân dân phường Vị Tân", "Sở Nội vụ tỉnh Hậu Giang"]),
    ("UBND TP.HCM, UBND TPHCM và Sở Y tế TP.HCM họp.",
     ["Ủy ban nhân dân thành phố Hồ Chí Minh", "Ủy ban nhân dân thành phố Hồ Chí Minh",
      "Sở Y tế thành phố Hồ Chí Minh"]),
    ("Thường trực HĐND đã họp.", ["Thường trực Hội đồng nhân dân tỉnh Hậu Giang"]),
    ("Tổ công tác 1126 và Ban Chỉ đạo 35 Tỉnh ủy họp.",
     ["Tổ công tác 1126 tỉnh Hậu Giang", "Ban Chỉ đạo 35 tỉnh Hậu Giang"]),
    ("Thanh tra huyện Vị Thủy làm tốt.", ["Thanh tra huyện Vị Thủy"]),
    ("Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh giải ngân.",
     ["Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh Hậu Giang"]),
    # a company's name in small letters up to its country
    ("Tổng công ty Cảng hàng không Việt Nam, EVN và Công ty Điện lực Hậu Giang.",
     ["Tổng công ty Cảng hàng không Việt Nam", "Tập đoàn Điện lực Việt Nam", "Công ty Điện lực tỉnh Hậu Giang"]),
    ("Tập đoàn Than - Khoáng sản Việt Nam báo cáo.", ["Tập đoàn Than - Khoáng sản Việt Nam"]),
    # "Huyện ủy" of two: the standing committee of another is named as well
    ("Ban Thường vụ Huyện ủy Long Mỹ và Huyện ủy Vị Thủy họp; Huyện ủy báo cáo.",
     ["Ban Thường vụ Huyện ủy Long Mỹ", "Huyện ủy Vị Thủy"]),
    # an office has the word, not a body
    ("Phó Chủ tịch Thường trực UBND tỉnh dự.", ["Ủy ban nhân dân tỉnh Hậu Giang"]),
    # no bodies
    ("Các doanh nghiệp, người dân, cơ quan chức năng, đặc khu Côn Đảo, khu vực V.", []),
    # a field that no vocabulary lists ends before who acts, a mark or the kind of an area
    ("Vụ Hành chính sự nghiệp chủ trì, phối hợp với Cục Quản lý công sản.",
     ["Vụ Hành chính sự nghiệp", "Cục Quản lý công sản"]),
    ("Viện Khoa học Lâm nghiệp miền Trung nghiên cứu giống mới.", ["Viện Khoa học Lâm nghiệp miền Trung"]),
    ("Giao Trung tâm Bảo tồn cây giống tỉnh theo dõi.", ["Trung tâm Bảo tồn cây giống tỉnh Hậu Giang"]),
    ("Cục Quản lý Khám, chữa bệnh hướng dẫn.", ["Cục Quản lý Khám, chữa bệnh"]),  # a listed one may have a comma
    ("Theo Vụ Hợp tác quốc tế, kết quả tốt.", ["Vụ Hợp tác quốc tế"]),
    # two ministries are no third, and a verb or a figure ends a field
    ("Liên Bộ Công Thương - Tài chính đã điều hành 16 kỳ.", ["Bộ Công Thương"]),
    ("Cục Văn thư và Lưu trữ nhà nước hoàn thành 100% nhiệm vụ.", ["Cục Văn thư và Lưu trữ nhà nước"]),
    # nobody: a season, a task, words in capitals, a verb
    ("Vụ Đông Xuân đạt 5 tấn; NHIỆM VỤ TRỌNG TÂM; Phòng chống dịch bệnh.", []),
    # whoever holds the office is no part of the name, one it is called after is
    ("Giám đốc Chi cục Thủy lợi Nguyễn Văn Ánh dự.", ["Chi cục Thủy lợi tỉnh Hậu Giang"]),
    ("Thứ trưởng Bộ Nội vụ Trần Văn Bảy dự.", ["Bộ Nội vụ"]),
    ("Hiệu trưởng Trường Đại học Võ Trường Toản dự.", ["Trường Đại học Võ Trường Toản"]),
    ("Trường THPT Lê Quý Đôn, Trường THCS Nguyễn Trãi.",
     ["Trường Trung học phổ thông Lê Quý Đôn", "Trường Trung học cơ sở Nguyễn Trãi"]),
    # several areas of one kind of body; an area of another kind is where the first lies
    ("Huyện ủy Long Mỹ, Vị Thủy họp.", ["Huyện ủy Long Mỹ", "Huyện ủy Vị Thủy"]),
    ("UBND huyện Giá Rai, huyện Đông Hải họp.",
     ["Ủy ban nhân dân huyện Giá Rai", "Ủy ban nhân dân huyện Đông Hải"]),
    ("UBND các tỉnh Cà Mau, Bạc Liêu và Sóc Trăng họp.",
     ["Ủy ban nhân dân tỉnh Cà Mau", "Ủy ban nhân dân tỉnh Bạc Liêu", "Ủy ban nhân dân tỉnh Sóc Trăng"]),
    ("Ban Thường vụ các huyện ủy Đạ Huoai, Cát Tiên họp.",
     ["Ban Thường vụ Huyện ủy Đạ Huoai", "Ban Thường vụ Huyện ủy Cát Tiên"]),
    ("Ban Thường vụ các huyện ủy họp.", ["Ban Thường vụ các huyện ủy"]),
    ("UBND huyện Phụng Hiệp, Sở Y tế họp.", ["Ủy ban nhân dân huyện Phụng Hiệp", "Sở Y tế tỉnh Hậu Giang"]),
    # a syllable of a place's name is no head of a body, unless its field follows
    ("UBND xã Tân Hội, UBND xã Tân Hội Trung và UBND phường Tân Ban phối hợp.",
     ["Ủy ban nhân dân xã Tân Hội", "Ủy ban nhân dân xã Tân Hội Trung", "Ủy ban nhân dân phường Tân Ban"]),
    ("Đảng ủy phường Ban Mê, UBND huyện Đông Sở và UBND xã Đông Hải họp.",
     ["Đảng ủy phường Ban Mê", "Ủy ban nhân dân huyện Đông Sở", "Ủy ban nhân dân xã Đông Hải"]),
    ("UBND xã Tân Hội Nông dân xã họp.", ["Ủy ban nhân dân xã Tân"]),
    ("HĐND xã Hội An họp.", ["Hội đồng nhân dân xã Hội An"]),
    ("Ủy ban nhân dân xã Hội An, UBND xã Hội Nga họp.",
     ["Ủy ban nhân dân xã Hội An", "Ủy ban nhân dân xã Hội Nga"]),
    ("Các chính sách xã hội. Các vấn đề xã Hội đồng bàn.", []),
    # two columns, two paragraphs
    ("ỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Đầu tư công.", ["Ủy ban nhân dân tỉnh Hậu Giang"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "names"), NAMED)
def test_names_of_bodies(say: Say, sentence: str, names: list[str]) -> None:
    assert [b.name for b in say(sentence).mentions.bodies if b.path] == names


def test_parts_of_the_ministry_that_speaks(read: Reader) -> None:
    """ "Thanh tra Bộ" is of the ministry that issues the document."""
    read_ = read(
        "BỘ CÔNG THƯƠNG\n\nSố: 112/BC-BCT\n\nHà Nội, ngày 7 tháng 7 năm 2023\n\nBÁO CÁO\nkết quả công tác năm 2023\n\n"
        "I. KẾT QUẢ\nThanh tra Bộ đã kết luận. Sở Công Thương tỉnh An Giang dự họp. Các Sở Công Thương đến dự.\n"
    )
    names = [b.name for b in read_.mentions.bodies if b.start > 100]

    assert names[0] == "Thanh tra Bộ Công Thương"
    assert names.count("Sở Công Thương tỉnh An Giang") == 1
