"""Where sentences begin and end, whatever the line breaks do."""

from __future__ import annotations

import pytest
from reading import Reader

_TITLE = "Dòng đầu của một bài viết dài hơn bốn mươi chữ để làm tít\n\n"

SENTENCES = [
    ("Thu đạt 5.000 tỷ đồng. Chi 4.000 tỷ đồng.", ["Thu đạt 5.000 tỷ đồng.", "Chi 4.000 tỷ đồng."]),
    # a soft line break
    ("Thu ngân sách nhà nước\nđạt 5.000 tỷ đồng. Hết.", ["Thu ngân sách nhà nước\nđạt 5.000 tỷ đồng.", "Hết."]),
    ("Tỉnh tập trung\n, chỉ đạo.", ["Tỉnh tập trung\n, chỉ đạo."]),
    ("Theo Nghị quyết số 07-\nNQ/TU. Kế hoạch năm\n2024.", ["Theo Nghị quyết số 07-\nNQ/TU.", "Kế hoạch năm\n2024."]),
    # a capital after a line break opens another line; so does an empty line
    ("Kinh tế phát triển\nVăn hóa tiến bộ", ["Kinh tế phát triển", "Văn hóa tiến bộ"]),
    ("Đạt kết quả\n\ntốt.", ["Đạt kết quả", "tốt."]),
    # abbreviations
    ("Họp tại TP. Vị Thanh và TX. Long Mỹ. Sau đó về.", ["Họp tại TP. Vị Thanh và TX. Long Mỹ.", "Sau đó về."]),
    ("Ông Nguyễn Văn A. Hậu nói. Xong.", ["Ông Nguyễn Văn A. Hậu nói.", "Xong."]),
    ("GS. TS. Nguyễn Văn A dự. Xong.", ["GS. TS. Nguyễn Văn A dự.", "Xong."]),
    # a year, a date, a figure may close a sentence
    ("Đó là kết quả năm 2024. Kết quả rất tốt.", ["Đó là kết quả năm 2024.", "Kết quả rất tốt."]),
    ("Hạn cuối ngày 31/12. Kết quả tốt.", ["Hạn cuối ngày 31/12.", "Kết quả tốt."]),
    # points inside figures end nothing
    ("Tăng 5.2% so với năm 2023. 1.500 hộ thoát nghèo.", ["Tăng 5.2% so với năm 2023.", "1.500 hộ thoát nghèo."]),
    # a space is missing
    ("Đạt 7,5%.Trong đó khu vực I tăng 3%.", ["Đạt 7,5%.", "Trong đó khu vực I tăng 3%."]),
    ("Các chỉ tiêu... Còn lại đạt.", ["Các chỉ tiêu...", "Còn lại đạt."]),
    ("“Đổi mới, sáng tạo.” Đó là phương châm.", ["“Đổi mới, sáng tạo.”", "Đó là phương châm."]),
    ("Tăng 12%! Tại sao? Vì nỗ lực.", ["Tăng 12%!", "Tại sao?", "Vì nỗ lực."]),
    ("Ưu điểm nhiều…Hạn chế ít.", ["Ưu điểm nhiều…", "Hạn chế ít."]),
    ("Đạt 15. Còn 3 chỉ tiêu.", ["Đạt 15.", "Còn 3 chỉ tiêu."]),
    ("Điều 3. Tổ chức thực hiện tốt.", ["Tổ chức thực hiện tốt."]),  # the number of an article
    ("Đồng chí Ths. Lê Văn B dự. Xong.", ["Đồng chí Ths. Lê Văn B dự.", "Xong."]),
    # a line end within a date or a group of thousands
    ("Họp ngày 16/\n10/2023. Thu 7.\n520 tỷ đồng.", ["Họp ngày 16/10/2023.", "Thu 7.520 tỷ đồng."]),
    ("Kinh tế tốt.\n______\nVăn hóa tốt.", ["Kinh tế tốt.", "Văn hóa tốt."]),  # a rule is none
    # what a colon or semicolon ends stays a line of its own
    ("Các chỉ tiêu:\nthu 5.000 tỷ đồng;\nchi tốt.", ["Các chỉ tiêu:", "thu 5.000 tỷ đồng;", "chi tốt."]),
]


@pytest.mark.parametrize(("body", "sentences"), SENTENCES)
def test_sentences(read: Reader, body: str, sentences: list[str]) -> None:
    outline = read(_TITLE + body).outline

    assert [outline.text[s.start : s.end] for s in outline.sentences] == sentences


ITEMS = [
    ("(1) Kết nạp 1.150 đảng viên. Tinh giản.\n(2). Giảm nghèo 1%.", ["(1)", None, "(2)."]),
    ("- Kinh tế đạt tốt.\n+ Văn hóa đạt khá.", ["-", "+"]),
    ("a) Kinh tế: đạt 5%.\nb. Văn hóa: đạt 6%.", ["a)", "b."]),
    ("1. Kinh tế tốt, đạt 5%.\n2. Văn hóa tốt, đạt 6%.", ["1.", "2."]),
    ("Đạt 5%: (1) thu; (2) chi.", [None]),  # numbers inside a sentence open no item
    ("- đạt tốt\n- tăng khá", ["-", "-"]),  # small letters do not join list items
]


@pytest.mark.parametrize(("body", "items"), ITEMS)
def test_list_items(read: Reader, body: str, items: list[str | None]) -> None:
    assert [s.item for s in read(_TITLE + body).outline.sentences] == items


def test_the_sentence_at_an_offset(read: Reader) -> None:
    outline = read(_TITLE + "Câu một.  Câu hai.").outline
    first, second = outline.sentences

    assert outline.sentence_at(first.start) == outline.sentence_at(first.end - 1) == first
    assert outline.sentence_at(first.end) is None
    assert outline.sentence_at(second.end - 1) == second
