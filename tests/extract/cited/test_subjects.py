"""What a cited document is about: the words after its number, date and issuer."""

from __future__ import annotations

import pytest
from reading import Say

# what stands after "Nghị quyết số 07-NQ/TU", and its subject
SUBJECTS = [
    # who acts behind the comma, though no body by name
    (" về hội nhập quốc tế, tỉnh đã ban hành kế hoạch.", "hội nhập quốc tế"),
    (" về y tế, giáo dục, các cấp, các ngành đã làm tốt.", "y tế, giáo dục"),
    (" về những điều đảng viên không được làm.", "những điều đảng viên không được làm"),
    (" về phụ cấp hết hiệu lực từ hôm nay.", "phụ cấp"),
    (" về giáo dục.", "giáo dục"),
    (" về việc sắp xếp bộ máy.", "sắp xếp bộ máy"),
    (" V/v chuyển đổi số; các sở thực hiện.", "chuyển đổi số"),
    (" - về giáo dục.", "giáo dục"),
    (" (về giáo dục) được ban hành.", "giáo dục"),
    (" về\ngiáo dục mầm non.", "giáo dục mầm non"),
    (" về giáo dục, y tế và văn hóa.", "giáo dục, y tế và văn hóa"),  # commas inside
    (" quy định mức hỗ trợ.", "quy định mức hỗ trợ"),  # no "về"
    (" về giáo dục, góp phần nâng cao dân trí.", "giáo dục"),  # another clause
    (" về việc “Nâng cao chất lượng” trên địa bàn.", "Nâng cao chất lượng"),  # quoted
    (' về "Nâng cao chất lượng" trên địa bàn.', "Nâng cao chất lượng"),
    (" về “Phát triển “bốn trụ cột” tỉnh”, giao các sở.", "Phát triển “bốn trụ cột” tỉnh"),  # a quotation inside
    (" về “Nâng cao", "Nâng cao"),  # never closed
    (" về hỗ trợ lãi suất, Bộ Công Thương đã triển khai.", "hỗ trợ lãi suất"),  # who acts
    (" về phân vùng, trình Thủ tướng Chính phủ ban hành.", "phân vùng"),  # what is done with it
    # a document inside, and what that one is about
    (" về thực hiện Chỉ thị số 46-CT/TW về y tế.", "thực hiện Chỉ thị số 46-CT/TW về y tế"),
]


@pytest.mark.parametrize(("after", "subject"), SUBJECTS)
def test_subjects(say: Say, after: str, subject: str) -> None:
    read = say("Nghị quyết số 07-NQ/TU" + after)
    span = read.mentions.documents[0].subject

    assert span is not None
    assert span.cut(read.outline.text) == subject


NO_SUBJECT = [
    " khóa XI.",
    ".",
    " và các văn bản khác.",
    " đã được triển khai.",
    " đối với các huyện.",
    ", Chỉ thị số 05-CT/TW.",
    "; về y tế.",
]


@pytest.mark.parametrize("after", NO_SUBJECT)
def test_no_subject(say: Say, after: str) -> None:
    assert say("Nghị quyết số 07-NQ/TU" + after).mentions.documents[0].subject is None


def test_each_of_several_has_its_own(say: Say) -> None:
    read = say("Nghị quyết số 07-NQ/TU về giáo dục, Chỉ thị số 05-CT/TW về y tế và Kết luận số 01-KL/TW về đạo đức.")

    assert [m.subject and m.subject.cut(read.outline.text) for m in read.mentions.documents] == [
        "giáo dục",
        "y tế",
        "đạo đức",
    ]


def test_a_national_programme_keeps_a_name_that_begins_like_a_verb(say: Say) -> None:
    read = say("Vốn Chương trình mục tiêu quốc gia giảm nghèo giao cho huyện.")

    assert [read.outline.text[d.start : d.end] for d in read.mentions.documents] == [
        "Chương trình mục tiêu quốc gia giảm nghèo"
    ]
