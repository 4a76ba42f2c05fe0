"""Which lines are headings, how they nest, and which are none."""

from __future__ import annotations

import pytest
from reading import Read, Reader, report

from hgkg.model.record import Target

_TITLE = "Dòng đầu của một bài viết dài hơn bốn mươi chữ để làm tít\n\nMở bài.\n"


def headings(read: Reader, body: str) -> Read:
    return read(_TITLE + body)


HEADINGS = [
    ("I. MỤC TIÊU", "I", "MỤC TIÊU"),
    ("I- MỤC TIÊU", "I", "MỤC TIÊU"),  # Party style
    ("IV/ NHIỆM VỤ", "IV", "NHIỆM VỤ"),
    ("1. Mục tiêu", "1", "Mục tiêu"),
    ("1) Kinh tế", "1", "Kinh tế"),
    ("1.1. Công tác chính trị", "1.1", "Công tác chính trị"),
    ("2.1.3. Công tác kiểm tra", "2.1.3", "Công tác kiểm tra"),
    ("A. ĐÁNH GIÁ TÌNH HÌNH", "A", "ĐÁNH GIÁ TÌNH HÌNH"),
    ("a) Về kinh tế:", "a", "Về kinh tế"),
    ("(1) Về kinh tế:", "(1)", "Về kinh tế"),
    ("* Về văn hóa", "*", "Về văn hóa"),
    ("PHẦN I", "PHẦN I", ""),
    ("PHẦN THỨ HAI: NHIỆM VỤ", "PHẦN THỨ HAI", "NHIỆM VỤ"),
    ("Chương II", "Chương II", ""),
    ("**1. Mục tiêu**", "1", "Mục tiêu"),  # Markdown
    ("## I. MỤC TIÊU", "I", "MỤC TIÊU"),
    ("CÔNG TÁC XÂY DỰNG ĐẢNG", None, "CÔNG TÁC XÂY DỰNG ĐẢNG"),  # its number is lost
    ("2 NỀN TẢNG", "2", "NỀN TẢNG"),  # of an infographic
    ("MỤC ĐÍCH, YÊU CẦU", None, "MỤC ĐÍCH, YÊU CẦU"),  # words that open like "Mục 1", "Phần I"
    ("MỤC TIÊU:", None, "MỤC TIÊU"),
    ("1- Mục tiêu", "1", "Mục tiêu"),
    ("I.1 Mục tiêu cụ thể", "I.1", "Mục tiêu cụ thể"),
    ("1.Mục tiêu", "1", "Mục tiêu"),  # no space
    ("II. Nhiệm vụ tháng 4/2022", "II", "Nhiệm vụ tháng 4/2022"),  # a month is no figure
    ("Nhiệm vụ tháng 4/2022", None, "Nhiệm vụ tháng 4/2022"),  # without number: what follows, and for when
    ("Phương hướng năm 2010:", None, "Phương hướng năm 2010"),
    ("Điều 1. Phạm vi điều chỉnh", "Điều 1", "Phạm vi điều chỉnh"),
    ("## Kết quả nổi bật", None, "Kết quả nổi bật"),  # without number, marked by Markdown
    ("**Nhiệm vụ trọng tâm**", None, "Nhiệm vụ trọng tâm"),  # bold as a whole
    # over two lines
    (
        "I. TÌNH HÌNH SẢN XUẤT CÔNG NGHIỆP, HOẠT ĐỘNG TRÊN ĐỊA\nBÀN TỈNH",
        "I",
        "TÌNH HÌNH SẢN XUẤT CÔNG NGHIỆP, HOẠT ĐỘNG TRÊN ĐỊA BÀN TỈNH",
    ),
    (
        "I. Đánh giá tình hình và kết quả\nthực hiện Nghị quyết",
        "I",
        "Đánh giá tình hình và kết quả thực hiện Nghị quyết",
    ),
]


@pytest.mark.parametrize(("line", "number", "title"), HEADINGS)
def test_headings(read: Reader, line: str, number: str | None, title: str) -> None:
    sections = headings(read, f"{line}\nThân bài ở đây.\n").outline.sections

    assert [(s.number, s.title) for s in sections] == [(number, title)]


NO_HEADINGS = [
    "(5) Tốc độ tăng trưởng kinh tế tăng 7,5%.",  # an item of a list of targets
    "(2) Tỷ lệ hộ nghèo dưới 2%",  # the same without a stop
    "1. Thu ngân sách đạt 5.000 tỷ đồng",
    "a) đạt 90% kế hoạch",
    "(11) Số doanh nghiệp 4.763 doanh nghiệp",  # a figure with its unit
    "Chương trình hành động của Tỉnh ủy đạt 95% kế hoạch.",  # no "Chương I"
    "Mục tiêu đến năm 2025, thu ngân sách đạt 5.000 tỷ đồng.",
    "Phần lớn các chỉ tiêu đạt 95%.",
    "1. Đẩy mạnh cải cách hành chính; nâng cao chất lượng.",  # a sentence
    "2. Kinh tế tiếp tục phát triển. Văn hóa có tiến bộ",  # two
    "1. thực hiện tốt",  # a title opens with a capital
    "2024 là năm bản lề",
    "12 tháng năm 2024",
    "V. I. Lênin",  # a name
    "IC. KHÔNG",  # no Roman numeral
    "GRDP",  # one word in capitals
    "- Về kinh tế",
    "01",  # a counter of an infographic
    "1. " + "Rất dài " * 40,
    "1. Đẩy mạnh phát triển kinh tế biển, xây dựng\nhệ thống cảng và khu công nghiệp.",  # a sentence over two lines
    "QUYẾT NGHỊ:",  # opens the articles
    "QUYẾT ĐỊNH",
    "**405** doanh nghiệp",  # bold in part
    "Nhiệm vụ thu ngân sách đạt 5/20",  # names no time
    "Hậu Giang tháng 4/2022",  # says not what follows
    "Kết quả tháng 4 năm 2022 là\nTốt.",  # a line cut short
]


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_what_is_no_heading(read: Reader, line: str) -> None:
    assert headings(read, f"{line}\nThân bài ở đây.\n").outline.sections == ()


def test_targets_under_a_heading_without_number_are_of_the_time_it_names(read: Reader) -> None:
    said = read(
        report("1. Thu ngân sách đạt 41 tỷ đồng.\nNhiệm vụ tháng 1/2025\n- Phấn đấu thu ngân sách đạt 45 tỷ đồng.\n")
    )

    assert [t.period for t in said.of(Target)] == ["2025-01"]


NESTED = """I. MỤC TIÊU
1. Mục tiêu chung
Phấn đấu.
2. Chỉ tiêu
2.1. Kinh tế
a) Thu ngân sách:
Thu tốt.
2.2. Văn hóa
II. NHIỆM VỤ
1. Chung
"""


def test_levels_paths_and_parents(read: Reader) -> None:
    sections = headings(read, NESTED).outline.sections

    assert [(s.level, s.path, s.parent) for s in sections] == [
        (1, ("I",), None),
        (2, ("I", "1"), 0),
        (2, ("I", "2"), 0),
        (3, ("I", "2", "2.1"), 2),
        (4, ("I", "2", "2.1", "a"), 3),
        (3, ("I", "2", "2.2"), 2),
        (1, ("II",), None),
        (2, ("II", "1"), 6),
    ]


def test_a_body_ends_where_the_next_heading_of_its_level_begins(read: Reader) -> None:
    outline = headings(read, NESTED).outline
    ends = {s.path: s.body_end for s in outline.sections}
    starts = {s.path: s.start for s in outline.sections}

    assert ends["I",] == starts["II",]
    assert ends["I", "1"] == starts["I", "2"]
    assert ends["I", "2", "2.1", "a"] == starts["I", "2", "2.2"]
    assert ends["II",] == ends["II", "1"] == outline.end_matter.span.start


def test_the_path_at_an_offset(read: Reader) -> None:
    outline = headings(read, NESTED).outline

    assert outline.path_at(outline.text.index("Thu tốt")) == ("I", "2", "2.1", "a")
    assert outline.path_at(outline.text.index("Mở bài")) == ()


def test_headings_are_no_sentences(read: Reader) -> None:
    outline = headings(read, NESTED).outline

    assert [outline.text[s.start : s.end] for s in outline.sentences] == ["Mở bài.", "Phấn đấu.", "Thu tốt."]
