"""Syllables that cannot be, open marks, numbers that are left out."""

from __future__ import annotations

import pytest
from auditing import in_report
from reading import Reader

from hgkg.model.lexicon import Lexicon
from hgkg.reconcile.audit import Check
from hgkg.reconcile.audit.spelling.marks import open_bracket, open_quotation_mark
from hgkg.reconcile.audit.spelling.misplaced import word_out_of_place
from hgkg.reconcile.audit.spelling.misspelt import impossible_syllable
from hgkg.reconcile.audit.spelling.ordinals import numbers_in_line, numbers_of_lines, section_numbers

WRONG: list[tuple[Check, str, str]] = [
    (impossible_syllable, "Thực hiện nghiêm túc, chặt chẽi. Quản lý chặt chẽ, hiệu quả.", "chặt chẽi"),
    (impossible_syllable, "Việc ngiên cứu nghị quyết được triển khai; công tác nghiên cứu tốt.", "Việc ngiên"),
    (impossible_syllable, "Trong công táctổ chức có chuyển biến; công tác tổ chức được quan tâm.", "công táctổ"),
    # by the word on either side, by two before it, by two behind it
    (word_out_of_place, "Phát triển nông thôn mới; xã nông thôn mới; xây dựng nông thông mới.", "nông thông mới"),
    (word_out_of_place, "Kinh tế tập tể. Kinh tế tập thể; hợp tác xã, kinh tế tập thể.", "tế tập tể"),
    (word_out_of_place, "Đẩy mạnh cái cách hành chính; cải cách hành chính, cải cách hành chính.", "cái cách hành"),
    (
        open_quotation_mark,
        "Phát động cuộc thi “20 năm xây dựng và phát triển.\nKết quả tốt.",
        "“20 năm xây dựng và phát triển.",
    ),
    (
        open_quotation_mark,
        "Tác phẩm “Nền đối ngoại mang bản sắc “Cây tre Việt Nam” của Tổng Bí thư.",
        "“Nền đối ngoại mang bản sắc ",
    ),
    (open_bracket, "Có 42 xã đạt chuẩn (trong đó có 05 xã kiểu mẫu.\nKết quả tốt.", "(trong đó có 05 xã kiểu mẫu."),
    (numbers_in_line, "Nhiệm vụ: (1) Thu hoạch lúa; (2) Chuẩn bị năm học; (4) Giải ngân.", "(4)"),
    (
        numbers_of_lines,
        "Chỉ tiêu:\n1. Tăng trưởng 14%.\n2. Thu 100 tỷ đồng.\n2. Chi 90 tỷ đồng.\n3. Giảm nghèo 1%.",
        "2. Chi 90 tỷ đồng.",
    ),
]


@pytest.mark.parametrize(("check", "text", "quote"), WRONG)
def test_what_is_to_be_mended(read: Reader, lexicon: Lexicon, check: Check, text: str, quote: str) -> None:
    found = in_report(read, lexicon, check, text)

    assert [n.spans[0].quote for n in found] == [quote]
    assert {n.type for n in found} == {"spelling"}


RIGHT: list[tuple[Check, str]] = [
    (word_out_of_place, "Giá trị sản xuất công nghiệp; sản xuất công nghiệp; sản xuất nông nghiệp."),  # another letter
    (word_out_of_place, "Kinh tế tập tể; kinh tế tập thể."),  # once each: nobody knows which is right
    # words that make a compound with what follows, and short ones that go with much
    (word_out_of_place, "Xây dựng kết cấu hạ tầng, xây dựng kết cấu mới; xây dựng kế hoạch."),
    (word_out_of_place, "Các cơ quan, các cơ quan tỉnh làm theo cách cơ quan khác; theo các nơi."),
    (word_out_of_place, "Xã Tân Thành giỏi; xã Tân Thành giỏi; xã Tân Thạnh giỏi."),  # names
    (word_out_of_place, "Từ ngân hàng nhà nước, từ ngân hàng nhà nước, từ ngân hàng nhà máy."),
    (
        impossible_syllable,
        "Ngoằn ngoèo, khúc khuỷu, quỳnh, khuya, xoong, moóc, thuở, quốc, giếng, gìn giữ, hoà, thuỷ, huýt.",
    ),
    (impossible_syllable, "Huyện Đắk Lắk, Krông Pắc; xe ôtô, vácxin, ôxy; internet, online, GRDP, tr.đ, đ/c, m2."),
    (open_quotation_mark, "Ông nói: “Năm tới phải khác.\n“Chúng tôi cam kết”, ông nói thêm."),  # goes on in the next
    (open_quotation_mark, "Cuộc vận động “Gia đình 05 không, 03 sạch”; phong trào “Dân vận khéo”."),
    (open_bracket, "Các việc: a) thu ngân sách; b) chi ngân sách; 1) tổng kết."),
    (open_bracket, "Hai khu (Khu công nghiệp Sông Hậu 2 và Khu công nghiệp Đông Phú 2), tăng tỷ lệ lấp đầy."),
    (numbers_in_line, "Nhiệm vụ: (1) Thu hoạch; (2) Giải ngân. Giải pháp: (1) Chỉ đạo; (2) Kiểm tra; (3) Báo cáo."),
    (
        numbers_of_lines,
        "1. Kinh tế\n1) Thu 100 tỷ đồng.\n2) Chi 90 tỷ đồng.\n2. Xã hội\n3. An ninh\n1. Công an\n2. Quân "
        "sự\n4. Đối ngoại",
    ),
    (section_numbers, "3 THÀNH TỰU\n1. Đổi mới\n2. Hoàn thành\n5 SỰ KIỆN\n1. Tết quân dân\n2. Giải chạy"),  # how many
]


@pytest.mark.parametrize(("check", "text"), RIGHT)
def test_what_is_right(read: Reader, lexicon: Lexicon, check: Check, text: str) -> None:
    assert in_report(read, lexicon, check, text) == []


def test_a_heading_is_left_out(read: Reader, lexicon: Lexicon) -> None:
    body = "1. Kinh tế\nThu ngân sách tăng.\n2. Xã hội\nGiáo dục tốt.\n4. Quốc phòng\nAn ninh giữ vững."
    found = [n for check in (section_numbers, numbers_of_lines) for n in in_report(read, lexicon, check, body)]

    assert [n.vi for n in found] == ["Sau mục 2 là mục 4: thiếu một số ở giữa"]
