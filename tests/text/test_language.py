"""A text is told to be Vietnamese by its letters."""

from __future__ import annotations

import pytest

from hgkg.text.language import is_vietnamese

ENGLISH = "In 2023 the province attracted 25 projects with total capital of 1,250.5 billion VND, up 12.5% on 2022. "
CASES = [
    ("Thu ngân sách đạt 5.000 tỷ đồng, tăng 5% so với cùng kỳ năm trước; tỷ lệ hộ nghèo còn 2%. " * 3, True, "prose"),
    ("TỔNG THU NGÂN SÁCH NHÀ NƯỚC TRÊN ĐỊA BÀN ĐẠT VÀ VƯỢT KẾ HOẠCH ĐƯỢC GIAO NĂM 2024 " * 3, True, "capitals"),
    ("GRDP 4,74%\nFDI 28,9\nPCI 60/63", True, "too short to tell"),
    ("| 1 | 2.000 | 3.000 |\n" * 50, True, "figures alone"),
    (ENGLISH * 3, False, "English"),
    (ENGLISH * 6 + "Nguyễn Văn Đức", False, "English with a name"),
    ("Le développement économique de la région a été très rapide en l'année passée. " * 3, False, "French"),
    ("Thu ngan sach dat 5.000 ty dong, tang 5% so voi cung ky nam truoc, vuot ke hoach. " * 3, False, "without marks"),
    (("Thu ngân sách đạt 5.000 tỷ đồng. " + ENGLISH) * 4, True, "two languages"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_the_language_of_a_text(text: str, expected: bool, why: str) -> None:
    assert is_vietnamese(text) is expected, why
