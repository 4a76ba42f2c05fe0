"""Addressees and signature at the end of an official document."""

from __future__ import annotations

import pytest
from reading import Reader

from hgkg.model.record import Person, Task

_BODY = "KẾ HOẠCH\nPhát triển kinh tế số\n\nTỉnh phấn đấu. " + "Các sở thực hiện. " * 20 + "\n"

ENDS = [
    (
        "Nơi nhận:\n- Như trên;\n- Tỉnh ủy (báo cáo);\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A\n",
        ("Như trên", "Tỉnh ủy (báo cáo)"),
        "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH, Nguyễn Văn A",
    ),
    (  # Party style
        "Nơi nhận:\n- Như trên,\n- Lưu.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n(Đã ký)\nLê Văn C\n",
        ("Như trên",),
        "T/M BAN THƯỜNG VỤ, BÍ THƯ, Lê Văn C",
    ),
    ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n", (), "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"),
    ("Nơi nhận: \n- Tỉnh ủy;\n", ("Tỉnh ủy",), None),
    ("Hết.\n", (), None),
    ("CHỦ TỊCH\n\n\nTrần Đức Quận\n", (), "CHỦ TỊCH, Trần Đức Quận"),  # no formula: an office and a name
    ("CHỦ TỊCH QUỐC HỘI\n\nVương Đình Huệ\n", (), "CHỦ TỊCH QUỐC HỘI, Vương Đình Huệ"),
    ("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nPhùng Đức Tiến\n", (), "KT. BỘ TRƯỞNG, THỨ TRƯỞNG, Phùng Đức Tiến"),
    ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ TÀI CHÍNH\nLê Văn A\n", (), "TUQ. CHỦ TỊCH, GIÁM ĐỐC SỞ TÀI CHÍNH, Lê Văn A"),
    ("T/M ĐOÀN CHỦ TỊCH\n\nNguyễn Đức Thanh\n", (), "T/M ĐOÀN CHỦ TỊCH, Nguyễn Đức Thanh"),
    ("CHỦ TỊCH\n", (), None),  # an office alone is no signature
    (  # signature first
        "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n(Đã ký)\nTrần Thắng\nNơi nhận:\n- Thường trực Tỉnh ủy,\n- Lưu Văn phòng.\n",
        ("Thường trực Tỉnh ủy",),
        "T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ, Trần Thắng",
    ),
    (  # side by side
        "Nơi nhận:               KT. CHỦ TỊCH\n- Như Điều 3;            PHÓ CHỦ TỊCH\n- Lưu.\n"
        "                        Huỳnh Thế Năng\n",
        ("Như Điều 3",),
        "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, Huỳnh Thế Năng",
    ),
    (  # a table of one row, out of a web page
        "| Nơi nhận: - Ban Bí thư; - Thủ tướng, các Phó Thủ tướng; - Lưu: VT (2b). "
        "| TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG **Lê Minh Khái** |\n| --- | --- |\n",
        ("Ban Bí thư", "Thủ tướng, các Phó Thủ tướng"),
        "TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG, Lê Minh Khái",
    ),
    (  # two who sign
        "BỘ TRƯỞNG BỘ TÀI CHÍNH\nNguyễn Văn Thắng\nBỘ TRƯỞNG BỘ NỘI VỤ\nĐỗ Thanh Bình\n",
        (),
        "BỘ TRƯỞNG BỘ TÀI CHÍNH, Nguyễn Văn Thắng; BỘ TRƯỞNG BỘ NỘI VỤ, Đỗ Thanh Bình",
    ),
    # several addressees in a line, one over two lines; what is kept on file is none
    (
        "Nơi nhận:\n- Ủy ban Thường vụ Quốc hội; Chính phủ;\n- Ban Tuyên giáo\nvà Dân vận Trung ương;\n"
        "- Lưu: VT, TH.\n",
        ("Ủy ban Thường vụ Quốc hội", "Chính phủ", "Ban Tuyên giáo và Dân vận Trung ương"),
        None,
    ),
]


@pytest.mark.parametrize(("end", "addressees", "signatory"), ENDS)
def test_ends(read: Reader, end: str, addressees: tuple[str, ...], signatory: str | None) -> None:
    found = read(_BODY + end).outline.end_matter

    assert (found.addressees, found.signatory) == (addressees, signatory)


def test_the_body_ends_before_the_end_matter(read: Reader) -> None:
    outline = read(_BODY + ENDS[0][0]).outline
    last = outline.sentences[-1]

    assert outline.text[last.start : last.end] == "Các sở thực hiện."
    assert outline.end_matter.span.start == outline.text.index("Nơi nhận")


def test_a_letter_is_addressed_at_its_beginning(read: Reader) -> None:
    """ "Kính gửi" in the first half opens a letter and ends nothing."""
    assert read("KẾ HOẠCH\nKính gửi:\n- Các sở;\n" + "Thực hiện tốt. " * 20).outline.end_matter.addressees == ()


def test_what_is_attached_behind_the_signature_is_read(read: Reader) -> None:
    attached = "PHỤ LỤC\nI. MỤC TIÊU\nThu ngân sách đạt 5.000 tỷ đồng.\n" + "Các sở thực hiện tốt. " * 30
    outline = read(_BODY + "Điều 2. Thi hành\n" + ENDS[0][0] + attached).outline

    assert outline.end_matter.signatory == ENDS[0][2]
    assert [s.path for s in outline.sections if s.number == "I"] == [("I",)]
    assert "Thu ngân sách đạt 5.000 tỷ đồng." in [outline.text[s.start : s.end] for s in outline.sentences]


def test_a_signature_early_in_the_text_where_more_is_attached(read: Reader) -> None:
    head = "QUYẾT ĐỊNH\nBan hành Chương trình\nĐiều 1. Ban hành Chương trình.\nCHỦ TỊCH\nNguyễn Phi Long\n"
    attached = "CHƯƠNG TRÌNH\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND)\n" + "Các sở thực hiện tốt. " * 30
    outline = read(head + attached).outline

    assert outline.end_matter.signatory == "CHỦ TỊCH, Nguyễn Phi Long"
    assert len(outline.sentences) > 30


_DECISION = (
    "THỦ TƯỚNG CHÍNH PHỦ\nSố: 1387/QĐ-TTg\nHà Nội, ngày 13 tháng 11 năm 2024\n\nQUYẾT ĐỊNH\nBan hành Chương trình kinh "
    "tế biển\n\nĐiều 1. Ban hành Chương trình.\nĐiều 2. Giao Bộ Tài chính chủ trì thực hiện.\n\n"
)
_ANNEX = "PHỤ LỤC I\nMỤC TIÊU\n1. Mục tiêu đến năm 2030\n" + "Phấn đấu tỷ lệ hộ nghèo còn 3%. " * 30 + "\n"
SIGNED = [  # what stands between the office and the name
    "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n(Đã ký)\nTrần Hồng Hà\n\n",
    "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nĐã ký\nTrần Hồng Hà\n\n",
    "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n[Signed]\nTrần Hồng Hà\n\n",
    "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\nTrần Hồng Hà\n\n",
]


@pytest.mark.parametrize("block", SIGNED)
def test_a_decision_with_an_annex_is_signed_before_it(read: Reader, block: str) -> None:
    found = read(_DECISION + block + _ANNEX)

    assert found.outline.letterhead.title == "QUYẾT ĐỊNH Ban hành Chương trình kinh tế biển"
    assert found.outline.end_matter.signatory == "KT. THỦ TƯỚNG, PHÓ THỦ TƯỚNG, Trần Hồng Hà"
    assert [(p.name, p.role) for p in found.of(Person)] == [("Trần Hồng Hà", "Phó Thủ tướng Chính phủ")]
    assert [(s.number, s.title, s.level) for s in found.outline.sections][:4] == [
        ("Điều 1", "", 1),
        ("Điều 2", "", 1),
        (None, "PHỤ LỤC I", 1),
        (None, "MỤC TIÊU", 1),
    ]
    assert [t.responsible for t in found.of(Task)] == [("Bộ Tài chính",)]


def test_an_article_with_its_sentence_takes_no_title_from_below(read: Reader) -> None:
    text = "QUYẾT ĐỊNH\nVề quy hoạch\n\nĐiều 1. Giao Sở Tài chính thực hiện.\n\nNHIỆM VỤ CHUNG\nTổ chức tốt.\n"

    assert [(s.number, s.title) for s in read(text).outline.sections] == [("Điều 1", ""), (None, "NHIỆM VỤ CHUNG")]
