"""Figures and units of cells."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hgkg.interpret.measured.cells import read_unit, read_value, unit_in_brackets
from hgkg.model.lexicon import Lexicon

VALUES = [
    ("93,78", ("eq", "93.78", None)),
    ("1.293", ("eq", "1293", None)),
    (">10", ("gt", "10", None)),
    ("≥ 2,0", ("ge", "2.0", None)),
    ("Trên 47,5", ("gt", "47.5", None)),
    ("Dưới 2%", ("lt", "2", None)),
    ("8 - 8,5", ("between", "8", "8.5")),
    ("85 trở lên", ("ge", "85", None)),
    ("-3,2", ("eq", "3.2", None)),
]


@pytest.mark.parametrize(("cell", "read"), VALUES)
def test_values(cell: str, read: tuple[str, str, str | None]) -> None:
    value = read_value(cell, 0, len(cell))

    assert value is not None
    high = None if value.high is None else str(value.high)
    assert (value.operator, str(value.value), high) == read


@pytest.mark.parametrize("cell", ["", "-", "x", "Đạt", "15 xã và 3 ấp", "Quý I"])
def test_what_is_no_value(cell: str) -> None:
    assert read_value(cell, 0, len(cell)) is None


UNITS = [
    ("Triệu đồng", ("money", 1_000_000, "đồng")),
    ("1.000 tấn", ("physical", 1_000_000, "kg")),
    ("Nghìn ha", ("physical", 10_000_000, "m2")),
    ("%", ("share", 1, "%")),
    ("Người", ("count", 1, "người")),
    ("Giường/vạn người", (None, 1, None)),  # not in the vocabulary: its own words
]


@pytest.mark.parametrize(("cell", "read"), UNITS)
def test_units(lexicon: Lexicon, cell: str, read: tuple[str | None, int, str | None]) -> None:
    unit = read_unit(cell, lexicon.units)

    assert (unit.text, unit.kind, unit.factor, unit.base) == (cell, read[0], Decimal(read[1]), read[2])


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Kế hoạch (tỷ đồng)", "tỷ đồng"),
        ("Bảng 2. Thu ngân sách (ĐVT: triệu đồng)", "triệu đồng"),
        ("Đơn vị tính: Tỷ đồng", "Tỷ đồng"),
        ("Tốc độ tăng trưởng (GRDP)", None),
    ],
)
def test_units_in_brackets(lexicon: Lexicon, words: str, unit: str | None) -> None:
    found = unit_in_brackets(words, lexicon.units)

    assert (found.text if found else None) == unit
