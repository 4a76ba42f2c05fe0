"""People, offices that stand for them, and signatures."""

from __future__ import annotations

import pytest
from reading import Reader, Say

from hgkg.model.record import Person

Row = tuple[str, str | None, str | None, str | None]

PEOPLE: list[tuple[str, list[Row]]] = [
    # an office before the name; the vocabulary completes its title
    (
        "Thủ tướng Phạm Minh Chính đến thăm.",
        [("Thủ tướng Phạm Minh Chính", "Phạm Minh Chính", "Thủ tướng Chính phủ", "Chính phủ")],
    ),
    (
        "Bí thư tỉnh ủy Nghiêm Xuân Thành nhấn mạnh.",  # a small letter, a rarer family name
        [("Bí thư tỉnh ủy Nghiêm Xuân Thành", "Nghiêm Xuân Thành", "Bí thư Tỉnh ủy Hậu Giang", "Tỉnh ủy Hậu Giang")],
    ),
    # names that begin or go on like those of places
    (
        "Chủ tịch UBND tỉnh Đồng Văn Thanh phát biểu.",
        [
            (
                "Chủ tịch UBND tỉnh Đồng Văn Thanh",
                "Đồng Văn Thanh",
                "Chủ tịch Ủy ban nhân dân tỉnh Hậu Giang",
                "Ủy ban nhân dân tỉnh Hậu Giang",
            )
        ],
    ),
    (
        "Bí thư Tỉnh ủy Bríu Văn Hùng dự.",  # all provinces are known: whatever the family name
        [("Bí thư Tỉnh ủy Bríu Văn Hùng", "Bríu Văn Hùng", "Bí thư Tỉnh ủy Hậu Giang", "Tỉnh ủy Hậu Giang")],
    ),
    (
        "Bí thư Tỉnh ủy Xyz Văn Hùng dự.",
        [("Bí thư Tỉnh ủy Xyz Văn Hùng", "Xyz Văn Hùng", "Bí thư Tỉnh ủy Hậu Giang", "Tỉnh ủy Hậu Giang")],
    ),
    (
        "Giám đốc Sở Nội vụ Hà Nam Khánh báo cáo.",
        [
            (
                "Giám đốc Sở Nội vụ Hà Nam Khánh",
                "Hà Nam Khánh",
                "Giám đốc Sở Nội vụ tỉnh Hậu Giang",
                "Sở Nội vụ tỉnh Hậu Giang",
            )
        ],
    ),
    (
        "Giám đốc Sở Nội vụ Hà Nam Trần Văn Khánh báo cáo.",
        [
            (
                "Giám đốc Sở Nội vụ Hà Nam Trần Văn Khánh",
                "Trần Văn Khánh",
                "Giám đốc Sở Nội vụ tỉnh Hà Nam",
                "Sở Nội vụ tỉnh Hà Nam",
            )
        ],
    ),
    (
        "Chủ tịch UBND huyện Văn Giang Nguyễn Văn Hưng dự.",
        [
            (
                "Chủ tịch UBND huyện Văn Giang Nguyễn Văn Hưng",
                "Nguyễn Văn Hưng",
                "Chủ tịch Ủy ban nhân dân huyện Văn Giang",
                "Ủy ban nhân dân huyện Văn Giang",
            )
        ],
    ),
    (
        "Phó Thủ tướng Thường trực Nguyễn Hòa Bình và bà Trần Thị Lâm Đồng dự.",
        [
            (
                "Phó Thủ tướng Thường trực Nguyễn Hòa Bình",
                "Nguyễn Hòa Bình",
                "Phó Thủ tướng Thường trực Chính phủ",
                "Chính phủ",
            ),
            ("bà Trần Thị Lâm Đồng", "Trần Thị Lâm Đồng", None, None),
        ],
    ),
    (
        "Bí thư Đảng ủy xã Châu Quang Lô Văn Minh dự.",  # the place may open like a name
        [
            (
                "Bí thư Đảng ủy xã Châu Quang Lô Văn Minh",
                "Lô Văn Minh",
                "Bí thư Đảng ủy xã Châu Quang",
                "Đảng ủy xã Châu Quang",
            )
        ],
    ),
    (  # capitals that are no name
        "BÍ THƯ TỈNH ỦY LÀM VIỆC VỚI SỞ Y TẾ",
        [("BÍ THƯ TỈNH ỦY", None, "Bí thư Tỉnh ủy Hậu Giang", "Tỉnh ủy Hậu Giang")],
    ),
    # offices behind the name, of which the last says where the person works
    (
        "Ông Lê Minh Hưng, Ủy viên Bộ Chính trị, Trưởng Ban Tổ chức Trung ương trao quyết định.",
        [
            (
                "Ông Lê Minh Hưng, Ủy viên Bộ Chính trị, Trưởng Ban Tổ chức Trung ương",
                "Lê Minh Hưng",
                "Ủy viên Bộ Chính trị, Trưởng Ban Tổ chức Trung ương",
                "Ban Tổ chức Trung ương",
            )
        ],
    ),
    (
        "Theo đồng chí Nguyễn Văn A, Phó Chủ tịch UBND huyện Châu Thành A, tiến độ tốt.",
        [
            (
                "đồng chí Nguyễn Văn A, Phó Chủ tịch UBND huyện Châu Thành A",
                "Nguyễn Văn A",
                "Phó Chủ tịch Ủy ban nhân dân huyện Châu Thành A",
                "Ủy ban nhân dân huyện Châu Thành A",
            )
        ],
    ),
    (
        "Bà Võ Thị Ánh Xuân - Phó Chủ tịch nước dự.",  # an office that no body holds
        [("Bà Võ Thị Ánh Xuân - Phó Chủ tịch nước", "Võ Thị Ánh Xuân", "Phó Chủ tịch nước", None)],
    ),
    # former, late and newly appointed
    (
        "Bài viết của cố Tổng Bí thư Nguyễn Phú Trọng được quán triệt.",
        [
            (
                "cố Tổng Bí thư Nguyễn Phú Trọng",
                "Nguyễn Phú Trọng",
                "cố Tổng Bí thư",
                "Đảng Cộng sản Việt Nam",
            )
        ],
    ),
    (
        "Khai trừ ông Trần Văn B, nguyên Giám đốc Sở Y tế.",
        [
            (
                "ông Trần Văn B, nguyên Giám đốc Sở Y tế",
                "Trần Văn B",
                "nguyên Giám đốc Sở Y tế tỉnh Hậu Giang",
                "Sở Y tế tỉnh Hậu Giang",
            )
        ],
    ),
    (
        "Bổ nhiệm ông Trần Văn Năm giữ chức Phó Giám đốc Sở Nội vụ.",
        [
            (
                "ông Trần Văn Năm giữ chức Phó Giám đốc Sở Nội vụ",
                "Trần Văn Năm",
                "Phó Giám đốc Sở Nội vụ tỉnh Hậu Giang",
                "Sở Nội vụ tỉnh Hậu Giang",
            )
        ],
    ),
    # lists of names: each with what stands behind it; a rank; a given name that was told in full
    (
        "Cùng đi có các đồng chí: Lê Quang Tùng, Tổng Thư ký Quốc hội; Đại tá Lâm Phước Nguyên, Giám đốc Công an tỉnh. "
        "Ông Tùng phát biểu.",
        [
            ("Lê Quang Tùng, Tổng Thư ký Quốc hội", "Lê Quang Tùng", "Tổng Thư ký Quốc hội", "Quốc hội"),
            (
                "Đại tá Lâm Phước Nguyên, Giám đốc Công an tỉnh",
                "Lâm Phước Nguyên",
                "Giám đốc Công an tỉnh Hậu Giang",
                "Công an tỉnh Hậu Giang",
            ),
            ("Ông Tùng", "Lê Quang Tùng", None, None),
        ],
    ),
    (
        "Khen thưởng các ông Phạm Văn C, Trần Thị D và bà Đỗ Thị E.",
        [
            ("Phạm Văn C", "Phạm Văn C", None, None),
            ("Trần Thị D", "Trần Thị D", None, None),
            ("bà Đỗ Thị E", "Đỗ Thị E", None, None),
        ],
    ),
    # names without a family name of the list, behind a word of address
    ("Bà Ma Thị Nguyệt và ông Y Thanh Hà Niê Kdăm dự.", [
        ("Bà Ma Thị Nguyệt", "Ma Thị Nguyệt", None, None),
        ("ông Y Thanh Hà Niê Kdăm", "Y Thanh Hà Niê Kdăm", None, None),
    ]),
    # two persons side by side, and two offices of one
    (
        "Giám đốc Sở Y tế Trần Quang Hiền, Chánh Văn phòng Tỉnh ủy Đặng Thị Hoa cùng dự.",
        [
            (
                "Giám đốc Sở Y tế Trần Quang Hiền",
                "Trần Quang Hiền",
                "Giám đốc Sở Y tế tỉnh Hậu Giang",
                "Sở Y tế tỉnh Hậu Giang",
            ),
            (
                "Chánh Văn phòng Tỉnh ủy Đặng Thị Hoa",
                "Đặng Thị Hoa",
                "Chánh Văn phòng Tỉnh ủy Hậu Giang",
                "Văn phòng Tỉnh ủy Hậu Giang",
            ),
        ],
    ),
    (
        "Tổng Bí thư, Chủ tịch nước Tô Lâm phát biểu.",
        [("Tổng Bí thư, Chủ tịch nước Tô Lâm", "Tô Lâm", "Tổng Bí thư, Chủ tịch nước", "Đảng Cộng sản Việt Nam")],
    ),
    # bodies that the vocabulary does not have
    (
        "Hiệu trưởng Trường Đại học Cần Thơ Nguyễn Anh Tuấn và Giám đốc Bệnh viện Bạch Mai.",
        [
            (
                "Hiệu trưởng Trường Đại học Cần Thơ Nguyễn Anh Tuấn",
                "Nguyễn Anh Tuấn",
                "Hiệu trưởng Trường Đại học Cần Thơ",
                "Trường Đại học Cần Thơ",
            ),
            ("Giám đốc Bệnh viện Bạch Mai", None, "Giám đốc Bệnh viện Bạch Mai", "Bệnh viện Bạch Mai"),
        ],
    ),
    (
        "Ông Lê Văn Nưng, Bí thư Thành ủy Long Xuyên.",  # a city that the vocabulary does not have, not the province's
        [
            (
                "Ông Lê Văn Nưng, Bí thư Thành ủy Long Xuyên",
                "Lê Văn Nưng",
                "Bí thư Thành ủy Long Xuyên",
                "Thành ủy Long Xuyên",
            )
        ],
    ),
    (
        "Đồng chí Trần Văn Huyến, Phó Bí thư Thường trực Tỉnh ủy.",  # no "Thường trực Tỉnh ủy", which is a body too
        [
            (
                "Đồng chí Trần Văn Huyến, Phó Bí thư Thường trực Tỉnh ủy",
                "Trần Văn Huyến",
                "Phó Bí thư Thường trực Tỉnh ủy Hậu Giang",
                "Tỉnh ủy Hậu Giang",
            )
        ],
    ),
    (
        "Theo Chủ tịch UBND đặc khu Cát Hải Bùi Tuấn Mạnh, Trưởng Đoàn ĐBQH thành phố.",  # a place, then a name
        [
            (
                "Chủ tịch UBND đặc khu Cát Hải Bùi Tuấn Mạnh, Trưởng Đoàn ĐBQH thành phố",
                "Bùi Tuấn Mạnh",
                "Chủ tịch Ủy ban nhân dân đặc khu Cát Hải, Trưởng Đoàn ĐBQH thành phố",
                "Đoàn ĐBQH thành phố",
            )
        ],
    ),
    (
        "Giao các Bộ trưởng, Chánh án Tòa án nhân dân tối cao thực hiện.",  # of many, then of one
        [
            (
                "Chánh án Tòa án nhân dân tối cao",
                None,
                "Chánh án Tòa án nhân dân tối cao",
                "Tòa án nhân dân tối cao",
            )
        ],
    ),
    # offices that stand for their holders
    (
        "Đoàn công tác của Thủ tướng Chính phủ, Chủ tịch Quốc hội, Trưởng Ban Tổ chức Trung ương đã đến.",
        [
            ("Thủ tướng Chính phủ", None, "Thủ tướng Chính phủ", "Chính phủ"),
            ("Chủ tịch Quốc hội", None, "Chủ tịch Quốc hội", "Quốc hội"),
            ("Trưởng Ban Tổ chức Trung ương", None, "Trưởng Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương"),
        ],
    ),
    (
        "Bí thư Tỉnh ủy tổ chức tiếp dân.",
        [("Bí thư Tỉnh ủy", None, "Bí thư Tỉnh ủy Hậu Giang", "Tỉnh ủy Hậu Giang")],
    ),
    # one person's offices behind a word of address; the second names the area of the first
    (
        "Kiểm điểm đồng chí Phó Bí thư Thành ủy, Chủ tịch UBND thành phố Vị Thanh.",
        [
            (
                "đồng chí Phó Bí thư Thành ủy, Chủ tịch UBND thành phố Vị Thanh",
                None,
                "Phó Bí thư Thành ủy Vị Thanh, Chủ tịch Ủy ban nhân dân thành phố Vị Thanh",
                "Ủy ban nhân dân thành phố Vị Thanh",
            )
        ],
    ),
    (
        "Kiểm điểm đồng chí Tỉnh ủy viên, Bí thư Đảng ủy, Giám đốc Sở Giao thông vận tải.",
        [
            (
                "đồng chí Tỉnh ủy viên, Bí thư Đảng ủy, Giám đốc Sở Giao thông vận tải",
                None,
                "Tỉnh ủy viên, Bí thư Đảng ủy, Giám đốc Sở Giao thông vận tải tỉnh Hậu Giang",
                "Sở Giao thông vận tải tỉnh Hậu Giang",
            )
        ],
    ),
]  # fmt: skip

NOBODY = [
    "Các đồng chí Bí thư, Phó Bí thư; chủ tịch UBND các huyện, giám đốc các sở.",  # offices of many
    "Bí thư chi bộ, trưởng ấp gương mẫu.",
    "Giao Chủ tịch UBND các huyện, thị xã, thành phố; các Phó Chủ tịch UBND tỉnh.",
    "Quy trình kiện toàn chức danh Bí thư Tỉnh ủy nhiệm kỳ 2020 - 2025.",  # posts as such
    "Ban Bí thư, Đoàn Chủ tịch, Ban Giám đốc Công an tỉnh họp.",  # bodies named with an office
    "Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh; chủ nghĩa Mác - Lênin.",  # eponyms
    "Đường Nguyễn Huệ, Trường THPT Lê Quý Đôn, Giải thưởng Lê Hồng Phong, Thành phố Hồ Chí Minh.",
    "Viếng Lăng Chủ tịch Hồ Chí Minh; Đoàn Thanh niên Cộng sản Hồ Chí Minh.",
    "Tỉnh Bà Rịa - Vũng Tàu; tăng trưởng kinh tế; ông bà, anh chị em.",  # words of address that are none
    "Thực hiện Quyết định số 263/QĐ-TTg ngày 22/02/2022 của Thủ tướng Chính phủ.",  # the issuer of what is cited
    "Kỷ niệm 134 năm Ngày sinh Chủ tịch Hồ Chí Minh; Di chúc của Chủ tịch Hồ Chí Minh.",  # spoken of, in no office
    "Chuẩn y 12 đồng chí, chỉ định 05 đồng chí Bí thư Đảng ủy.",  # counted
]


def rows(people: list[Person]) -> list[Row]:
    return [(p.quote, p.name, p.role, p.organisation) for p in people]


@pytest.mark.parametrize(("sentence", "found"), PEOPLE)
def test_people(say: Say, sentence: str, found: list[Row]) -> None:
    assert rows(say(sentence).of(Person)) == found


@pytest.mark.parametrize("sentence", NOBODY)
def test_what_names_no_one(say: Say, sentence: str) -> None:
    assert rows(say(sentence).of(Person)) == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Dự có các Phó Chủ tịch UBND tỉnh: Hoàng Nam, Hoàng Xuân Tân và Lê Đức Tiến.", 3),
        ("Các Phó Chủ tịch UBND tỉnh Hoàng Nam, Hoàng Xuân Tân chủ trì.", 2),  # no colon
        ("Hai Phó Chủ tịch UBND tỉnh Hoàng Nam và Hoàng Xuân Tân chủ trì.", 2),  # counted
        ("Các Phó Chủ tịch UBND tỉnh dự họp.", 0),  # no one by name
    ],
)
def test_each_of_a_list_holds_the_office(say: Say, sentence: str, names: int) -> None:
    found = say(sentence).of(Person)

    assert [p.name for p in found] == ["Hoàng Nam", "Hoàng Xuân Tân", "Lê Đức Tiến"][:names]
    assert {p.role for p in found} <= {"Phó Chủ tịch Ủy ban nhân dân tỉnh Hậu Giang"}


def test_every_office_with_its_body_and_concept(say: Say) -> None:
    (person,) = say("Ông Lê Minh Hưng, Ủy viên Bộ Chính trị, Trưởng Ban Tổ chức Trung ương dự.").of(Person)

    assert [(o.role, o.organisation, o.concept) for o in person.offices] == [
        ("Ủy viên Bộ Chính trị", "Bộ Chính trị", "uy-vien-bo-chinh-tri"),
        ("Trưởng Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương", "truong"),
    ]


_BODY = "\n".join(["Điều 1. Ban hành kèm theo Quyết định này quy định về quản lý đất đai trên địa bàn tỉnh."] * 6)


def _signed(head: str, end: str) -> str:
    return f"{head}\nSố: 12/QĐ-X\nLào Cai, ngày 02 tháng 3 năm 2021\n\nQUYẾT ĐỊNH\nVề đất đai\n\n{_BODY}\n\n{end}\n"


PROVINCE = "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI"
SIGNED = [
    (
        _signed(PROVINCE, "Nơi nhận:\n- Như trên;\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHoàng Quốc Khánh"),
        ("Hoàng Quốc Khánh", "Phó Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai"),
    ),
    (  # on behalf of the chairman; a mark for the ink; capitals
        _signed(PROVINCE, "Nơi nhận:\n- Như trên;\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n(Đã ký)\nNGUYỄN TRUNG HIẾU"),
        ("Nguyễn Trung Hiếu", "Chánh văn phòng Ủy ban nhân dân tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai"),
    ),
    (  # of two bodies in the head the lower one issues; a degree before the name
        _signed(f"{PROVINCE}\nSỞ Y TẾ", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nBSCKII. Phạm Bích Vân"),
        ("Phạm Bích Vân", "Phó Giám đốc Sở Y tế tỉnh Lào Cai", "Sở Y tế tỉnh Lào Cai"),
    ),
    (  # no formula, no addressees
        _signed("HỘI ĐỒNG NHÂN DÂN\nTỈNH LÀO CAI", "CHỦ TỊCH\nVũ Xuân Cường"),
        ("Vũ Xuân Cường", "Chủ tịch Hội đồng nhân dân tỉnh Lào Cai", "Hội đồng nhân dân tỉnh Lào Cai"),
    ),
    (  # an office of one body only
        _signed("THỦ TƯỚNG CHÍNH PHỦ", "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nLê Văn Thành"),
        ("Lê Văn Thành", "Phó Thủ tướng Chính phủ", "Chính phủ"),
    ),
    (  # a draft is signed by no one yet
        _signed("TỈNH ỦY LÀO CAI", "Nơi nhận:\n- Như trên,\nT/M TỈNH ỦY\nPHÓ BÍ THƯ"),
        (None, "Phó Bí thư Tỉnh ủy Lào Cai", "Tỉnh ủy Lào Cai"),
    ),
    (  # the secretary signs for the standing members, and is the committee's
        _signed("TỈNH ỦY LÀO CAI", "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nNguyễn Văn Vịnh"),
        ("Nguyễn Văn Vịnh", "Bí thư Tỉnh ủy Lào Cai", "Tỉnh ủy Lào Cai"),
    ),
    (  # a congress signs by its presidium, which is no office
        _signed("ĐẢNG BỘ TỈNH LÀO CAI", "T/M ĐOÀN CHỦ TỊCH ĐẠI HỘI\nLê Minh Hoan"),
        ("Lê Minh Hoan", None, None),
    ),
]


@pytest.mark.parametrize(("text", "signatory"), SIGNED)
def test_the_signatory(read: Reader, text: str, signatory: tuple[str | None, str | None, str | None]) -> None:
    (person,) = read(text).of(Person)

    assert (person.name, person.role, person.organisation) == signatory
    assert person.rule == "signature"


def test_addressees_are_no_people(read: Reader) -> None:
    end = "Nơi nhận:\n- Thủ tướng Chính phủ;\n- Đồng chí Bí thư Tỉnh ủy;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nVũ Văn An"

    assert [p.name for p in read(_signed(PROVINCE, end)).of(Person)] == ["Vũ Văn An"]


def test_a_headline_of_news_names_people(read: Reader) -> None:
    title = "Chủ tịch Quốc hội Trần Thanh Mẫn làm việc với tỉnh Hậu Giang về kinh tế"

    assert [p.name for p in read(f"{title}\n\nHậu Giang phát triển.").of(Person)] == ["Trần Thanh Mẫn"]


def test_a_name_is_not_read_across_paragraphs(read: Reader) -> None:
    text = "Tin về tỉnh Hậu Giang dài hơn bốn mươi chữ để làm tít.\n\nHọp có ông Nguyễn\n\nVăn An\n\nvà bà Lê Thị Bé."

    assert [p.name for p in read(text).of(Person)] == ["Lê Thị Bé"]


BROKEN = [
    # an office behind the rest of the name, on the next line
    ("Kiểm tra đồng chí Nguyễn Lê Hoài\nThương, Phó Giám đốc Sở Y tế.", "Nguyễn Lê Hoài Thương"),
    ("Phân công đồng chí Trần Văn\nBình, Bí thư Huyện ủy Phụng Hiệp.", "Trần Văn Bình"),
    ("Giám đốc Sở Y tế Lê Thị\nHồng Hoa (nghỉ hưu).", "Lê Thị Hồng Hoa"),  # closed by a bracket, two words
    ("Kiểm tra đồng chí Nguyễn Lê Hoài  \n  Thương, Phó Giám đốc Sở Y tế.", "Nguyễn Lê Hoài Thương"),  # indented
    # what the next line begins with is not of the name
    ("Kiểm tra đồng chí Nguyễn Lê Hoài\nNay, nay đã xong.", "Nguyễn Lê Hoài"),  # a word that stands in small letters
    ("Kiểm tra đồng chí Nguyễn Lê Hoài\nTrong năm, các đơn vị triển khai.", "Nguyễn Lê Hoài"),  # that nothing closes
    ("Kiểm tra đồng chí Nguyễn Lê Hoài\n\nThương, Phó Giám đốc Sở Y tế.", "Nguyễn Lê Hoài"),  # another paragraph
    ("Kiểm tra đồng chí Nguyễn Lê Hoài.\nThương, Phó Giám đốc Sở Y tế.", "Nguyễn Lê Hoài"),  # another sentence
    ("Kiểm tra đồng chí Nguyễn Lê Hoài\nCần Thơ, Hậu Giang dự.", "Nguyễn Lê Hoài"),  # a province
    ("Kiểm tra đồng chí Nguyễn Lê Hoài\nTrần Bình, Phó Giám đốc Sở Y tế.", "Nguyễn Lê Hoài"),  # the next of a list
    ("Kiểm tra đồng chí Nguyễn Lê Hoài\nKẾT QUẢ, ĐÁNH GIÁ", "Nguyễn Lê Hoài"),  # a heading
]


@pytest.mark.parametrize(("sentence", "name"), BROKEN)
def test_a_name_that_a_line_end_breaks_is_read_whole(read: Reader, sentence: str, name: str) -> None:
    """The quote is the words as they stand, the line end among them."""
    text = f"BÁO CÁO\ncông tác năm 2024\n\nI. Kết quả\n{sentence}\n"
    result = read(text)
    person = next(r for r in result.records if isinstance(r, Person) and r.name)
    assert person.name == name
    assert text[person.start : person.end] == person.quote
    assert name in " ".join(person.quote.split())
