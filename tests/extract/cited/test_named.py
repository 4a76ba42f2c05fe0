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


def test_the_subject_of_a_law_is_what_follows_its_word(say: Say) -> None:
    read = say("Thi hành Luật Đất đai năm 2024.")

    assert [m.subject and m.subject.cut(read.outline.text) for m in read.mentions.documents] == ["Đất đai năm 2024"]
