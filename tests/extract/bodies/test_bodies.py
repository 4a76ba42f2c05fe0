"""Organisations, and the area each belongs to."""

from __future__ import annotations

import pytest
from reading import Say

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
    # common nouns
    ("Các đảng bộ, đảng viên và nhân dân.", []),
]


@pytest.mark.parametrize(("sentence", "bodies"), BODIES)
def test_bodies(say: Say, sentence: str, bodies: list[tuple[str, str | None, str]]) -> None:
    read = say(sentence)
    text = read.outline.text

    assert [(text[b.start : b.end], b.area, b.name) for b in read.mentions.bodies] == bodies


NAMED = [
    # a field that no vocabulary lists ends before who acts, a mark or the kind of an area
    ("Vụ Hành chính sự nghiệp chủ trì, phối hợp với Cục Quản lý công sản.",
     ["Vụ Hành chính sự nghiệp", "Cục Quản lý công sản"]),
    ("Viện Khoa học Lâm nghiệp miền Trung nghiên cứu giống mới.", ["Viện Khoa học Lâm nghiệp miền Trung"]),
    ("Giao Trung tâm Bảo tồn cây giống tỉnh theo dõi.", ["Trung tâm Bảo tồn cây giống tỉnh Hậu Giang"]),
    ("Cục Quản lý Khám, chữa bệnh hướng dẫn.", ["Cục Quản lý Khám, chữa bệnh"]),  # a listed one may have a comma
    ("Theo Vụ Hợp tác quốc tế, kết quả tốt.", ["Vụ Hợp tác quốc tế"]),
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
    # two columns, two paragraphs
    ("ỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Đầu tư công.", ["Ủy ban nhân dân tỉnh Hậu Giang"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "names"), NAMED)
def test_names_of_bodies(say: Say, sentence: str, names: list[str]) -> None:
    assert [b.name for b in say(sentence).mentions.bodies if b.path] == names
