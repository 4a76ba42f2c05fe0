"""Units of what stands in quotation marks behind its figure."""

from __future__ import annotations

import pytest
from reading import Reader

UNITS = [
    ("Xây dựng 1.400 “Nhà đại đoàn kết”.", "Nhà", "can"),
    ('Vận động 500 "Nhà Đại đoàn kết" cho hộ nghèo.', "Nhà", "can"),
    ("Bàn giao 20 căn “Nhà tình nghĩa”.", "căn", "can"),  # a unit before the mark
    ("Bàn giao 20 “Mái ấm tình thương”.", "Mái ấm", None),  # none that the vocabulary knows
]


@pytest.mark.parametrize(("text", "unit", "concept"), UNITS)
def test_units_in_quotation_marks(read: Reader, text: str, unit: str, concept: str | None) -> None:
    (figure,) = read(f"Một dòng đầu dài hơn bốn mươi chữ để làm tít của bài viết này\n\n{text}").mentions.figures

    assert (figure.unit, figure.unit_concept) == (unit, concept)
