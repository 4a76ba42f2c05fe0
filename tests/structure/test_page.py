"""News and infographics: the headline, and what a web page prints around its article."""

from __future__ import annotations

import pytest
from reading import Reader

from hgkg.model.record import Citation, Result

NEWS = """Trang chủ
Giới thiệu
Tin tức - Sự kiện
Thứ tư, 15/07/2026
Trang chủ » Tin tức » Kinh tế

Thanh Hóa: Tăng trưởng GRDP 6 tháng đầu năm 2026 đạt 9,12%, thu ngân sách vượt dự toán

Cập nhật lúc: 08:30 15/07/2026 (GMT+7)
Lượt xem: 1.245
Chia sẻ Facebook Twitter Zalo In trang

Sáng 14/7, UBND tỉnh Thanh Hóa tổ chức hội nghị sơ kết tình hình kinh tế - xã hội.

Theo báo cáo, thu ngân sách nhà nước đạt 31.250 tỷ đồng.

Minh Hằng

Tags: GRDP, thu ngân sách
Tin cùng chuyên mục
Nghệ An: Thực hiện Nghị quyết số 07-NQ/TU, thu ngân sách đạt 12.300 tỷ đồng
Ý kiến bạn đọc (0)
CỔNG THÔNG TIN ĐIỆN TỬ TỈNH THANH HÓA
Giấy phép số 124/GP-BTTTT. Điện thoại: 0237.3852.246
"""
ARTICLE = [
    "Sáng 14/7, UBND tỉnh Thanh Hóa tổ chức hội nghị sơ kết tình hình kinh tế - xã hội.",
    "Theo báo cáo, thu ngân sách nhà nước đạt 31.250 tỷ đồng.",
]


def test_only_the_article_is_read(read: Reader) -> None:
    outline = read(NEWS).outline

    assert [outline.text[s.start : s.end] for s in outline.sentences] == ARTICLE
    assert outline.sections == ()


def test_other_articles_say_nothing(read: Reader) -> None:
    said = read(NEWS)

    assert [r.value for r in said.of(Result)] == [31250]
    assert said.of(Citation) == []


def test_headline_date_and_the_part_of_the_year_it_names(read: Reader) -> None:
    head = read(NEWS).outline.letterhead

    assert head.title.startswith("Thanh Hóa: Tăng trưởng GRDP")
    assert (head.type, head.date, head.area, head.period) == ("news", "2026-07-15", "thanh-hoa", "2026-H1")


KEPT = [
    # no page: words of furniture within sentences
    (
        "Tỉnh họp bàn về phát triển kinh tế trong những năm tới đây\n15/7/2026\n"
        "Lượt xem truyền hình tăng 5%, đạt 3 triệu lượt.\n",
        "Lượt xem truyền hình tăng 5%, đạt 3 triệu lượt.",
    ),
    # a row of a table is no menu
    (
        "Tỉnh họp bàn về phát triển kinh tế trong những năm tới đây\n15/7/2026\n"
        "Một câu dài hơn để bài viết bắt đầu ở chính chỗ này đây.\nSố xã | 5 | 6\n",
        "Số xã | 5 | 6",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), KEPT)
def test_what_is_no_furniture(read: Reader, text: str, sentence: str) -> None:
    outline = read(text).outline

    assert sentence in [outline.text[s.start : s.end] for s in outline.sentences]


def test_the_title_of_an_infographic_is_in_capitals(read: Reader) -> None:
    text = "BẮC NINH\n9 THÁNG NĂM 2024\nKINH TẾ - XÃ HỘI\n" + (
        "GRDP\n▲ 4,74%\nXuất khẩu\n28,9 tỷ USD\nThu ngân sách\n24.500 tỷ đồng\n"
    )
    head = read(text).outline.letterhead

    assert (head.type, head.title, head.period) == (
        "infographic",
        "BẮC NINH 9 THÁNG NĂM 2024 KINH TẾ - XÃ HỘI",
        "2024-9M",
    )


def test_a_file_that_holds_only_a_table_has_no_headline_and_its_rows_are_read(read: Reader) -> None:
    """The row of heads was its title, and no row was read."""
    text = "| TT | Chỉ tiêu | ĐVT | KH 2023 | TH 2023 |\n|---|---|---|---|---|\n"
    text += "| 1 | Thu ngân sách | tỷ đồng | 5.000 | 5.250 |\n"
    found = read(text + "| 2 | Số hộ nghèo | hộ | 1.200 | 1.150 |\n")

    assert found.outline.letterhead.title == ""
    assert [(r.value, r.unit) for r in found.of(Result)] == [(5250, "tỷ đồng"), (1150, "hộ")]


def test_nothing_is_made_of_words_in_another_language(read: Reader) -> None:
    text = "In 2023 GDP growth reached 7.2%, exceeding the target of 7.0%, and 25 projects were attracted in all.\n"
    assert [r.kind for r in read(text * 3).records] == ["document"]


TIMES = [
    # a report without letterhead: the date of what it cites is not its own, and its first heading names the year
    (
        "I. Tình hình thực hiện nhiệm vụ năm 2009\nThực hiện Quyết định 131/QĐ-TTg ngày 23/01/2009 của Thủ tướng Chính "
        "phủ, Bộ Công Thương đã triển khai các giải pháp. Xuất khẩu giảm 9,7% so với năm 2008, bằng 87% năm 2008.\n"
        "II. Mục tiêu năm 2010\nXuất khẩu tăng 6% so với năm 2009.\n",
        (None, None, "2009", None),
    ),
    # news is of the year it is stamped with, though it speaks of others more often; and of the city of that day
    (
        "Cần Thơ: Sơ kết 5 năm thực hiện Nghị quyết 59 của Bộ Chính trị\nThứ Tư, 30/07/2025 | 08:15\n\nSáng 29-7, "
        "Thành ủy sơ kết Nghị quyết số 59-NQ/TW ngày 5-8-2020 của Bộ Chính trị đến năm 2030. GRDP năm 2024 đạt 105 "
        "triệu đồng, tăng gấp 1,45 lần so với năm 2020.\n",
        ("news", "2025-07-30", "2025", "can-tho-2025"),
    ),
    # at the turn of the year it sums up the year before
    (
        "Hậu Giang: Kinh tế tăng trưởng cao, đứng đầu vùng Đồng bằng sông Cửu Long\n27/01/2025 08:30\n"
        "Năm 2024, kinh tế tăng 8,76%. Thu ngân sách năm 2024 đạt 5.000 tỷ đồng.\n",
        ("news", "2025-01-27", "2024", "hau-giang"),
    ),
]


@pytest.mark.parametrize(("text", "fields"), TIMES)
def test_when_a_page_was_written_and_what_it_is_about(read: Reader, text: str, fields: tuple[str | None, ...]) -> None:
    head = read(text).outline.letterhead

    assert (head.type, head.date, head.period, head.area) == fields
