"""Documents cited by name alone."""

from __future__ import annotations

import pytest
from reading import Say

NAMED = [
    (
        "Thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020 - 2025.",
        [("Nghị quyết", "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020 - 2025")],
    ),
    (  # two congresses under one word
        "Theo Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII và Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV.",
        [
            ("Nghị quyết", "Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII"),
            ("Nghị quyết", "Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV"),
        ],
    ),
    ("Quán triệt Nghị quyết Đại hội XIII của Đảng.", [("Nghị quyết", "Nghị quyết Đại hội XIII của Đảng")]),
    ("Nghị quyết Trung ương 8 khóa XIII được quán triệt.", [("Nghị quyết", "Nghị quyết Trung ương 8 khóa XIII")]),
    (
        "Triển khai Quy hoạch tỉnh Hậu Giang thời kỳ 2021 - 2030, tầm nhìn đến năm 2050.",
        [("Quy hoạch", "Quy hoạch tỉnh Hậu Giang thời kỳ 2021 - 2030, tầm nhìn đến năm 2050")],
    ),
    (
        "Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021 - 2025 đạt kết quả.",
        [("Chương trình", "Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021 - 2025")],
    ),
    ("Thi hành Luật Đất đai năm 2024.", [("Luật", "Luật Đất đai năm 2024")]),
    (
        "Triển khai Đề án Phát triển du lịch trên địa bàn tỉnh đến năm 2025, tầm nhìn đến năm 2030.",
        [("Đề án", "Đề án Phát triển du lịch trên địa bàn tỉnh đến năm 2025, tầm nhìn đến năm 2030")],
    ),
    ("Ban hành Đề án “Chuyển đổi số” của tỉnh.", [("Đề án", "Đề án “Chuyển đổi số”")]),
    ("Thực hiện Chương trình của Tỉnh ủy về dân vận.", [("Chương trình", "Chương trình của Tỉnh ủy về dân vận")]),
]


@pytest.mark.parametrize(("sentence", "named"), NAMED)
def test_named(say: Say, sentence: str, named: list[tuple[str, str]]) -> None:
    read = say(sentence)
    text = read.outline.text

    assert [(m.type, text[m.start : m.end]) for m in read.mentions.documents] == named
    assert all(m.number is None and m.confidence < 1 for m in read.mentions.documents)


NOT_NAMED = [
    "Các nghị quyết, đề án, chương trình của Tỉnh ủy.",  # generic plurals
    "Các Chương trình mục tiêu quốc gia được triển khai.",
    "Chương trình này đề ra 18 chỉ tiêu.",  # the document at hand
    "Kế hoạch đề ra được hoàn thành.",
    "Phong trào thi đua yêu nước, cuộc vận động “Toàn dân đoàn kết”.",  # movements
    "Kỷ luật Đảng được giữ vững. Pháp luật nghiêm minh. Luật này có hiệu lực.",
    "Quyết định tặng Bằng khen.",  # a verb
]


@pytest.mark.parametrize("sentence", NOT_NAMED)
def test_what_is_no_name_of_a_document(say: Say, sentence: str) -> None:
    assert say(sentence).mentions.documents == ()


LAWS = [
    # the words of the mention, its subject, its number: the year is part of the name but not of the subject
    ("Luật Đất đai năm 2024", "Đất đai", None),
    ("Luật Thủy sản 2003", "Thủy sản", None),
    ("Luật Đất đai năm 2013 (sửa đổi)", "Đất đai", None),
    ("Luật Cán bộ, công chức 2008", "Cán bộ, công chức", None),
    # the number in brackets, with or without the word, and the name in them, are of the same law
    ("Bộ luật Lao động (Luật số 45/2019/QH14)", "Lao động", "45/2019/QH14"),
    ("Luật Nhà ở 2023 (Luật số 27/2023/QH15)", "Nhà ở", "27/2023/QH15"),
    ("Luật Đầu tư công (số 39/2019/QH14) ngày 13/6/2019", "Đầu tư công", "39/2019/QH14"),
    ("Luật Đầu tư công ngày 29/11/2024 (Luật số 58/2024/QH15)", "Đầu tư công", "58/2024/QH15"),
    ("Bộ luật Dân sự (2015)", "Dân sự", None),
    ("Luật số 31/2024/QH15 (Luật Đất đai)", "Đất đai", "31/2024/QH15"),
]


@pytest.mark.parametrize(("words", "subject", "number"), LAWS)
def test_a_law_with_its_year_and_number(say: Say, words: str, subject: str, number: str | None) -> None:
    read = say(f"Thi hành {words}, tỉnh làm tốt.")

    assert [
        (
            read.outline.text[m.start : m.end],
            m.subject and m.subject.cut(read.outline.text),
            m.number,
        )
        for m in read.mentions.documents
    ] == [(words, subject, number)]


def test_an_amending_law_is_one_with_the_laws_it_names(say: Say) -> None:
    read = say("Theo Luật Sửa đổi, bổ sung Luật Viên chức 2010 (Luật số 52/2019/QH14) ngày 25/11/2019.")

    assert [(m.number, m.date) for m in read.mentions.documents] == [("52/2019/QH14", "2019-11-25"), (None, None)]
