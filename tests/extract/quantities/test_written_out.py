"""Numbers in words, from ten on."""

from __future__ import annotations

import pytest
from reading import Say

from hgkg.extract.quantities.written_out import written_out

NUMBERS = [
    ("công nhận hai mươi xã", [("hai mươi", 20)]),
    ("một trăm phần trăm hộ", [("một trăm", 100)]),
    ("một trăm hai mươi lăm xã", [("một trăm hai mươi lăm", 125)]),
    ("một trăm linh năm xã", [("một trăm linh năm", 105)]),
    ("mười lăm xã, năm trăm hộ", [("mười lăm", 15), ("năm trăm", 500)]),
    ("trong năm hai mươi xã", [("hai mươi", 20)]),  # the year, no five
    ("hai mươi năm qua", [("hai mươi", 20)]),  # twenty years, no twenty-five
    ("tăng gấp đôi, giảm một nửa", [("đôi", 2), ("một nửa", 50)]),
    ("hàng trăm hộ, tháng mười, lần thứ mười ba, phần trăm", []),
    ("20 (hai mươi) xã", []),  # said twice
    ("ba hội nghị, hai là", []),  # single digits in words are too often none
]


@pytest.mark.parametrize(("key", "numbers"), NUMBERS)
def test_numbers_in_words(key: str, numbers: list[tuple[str, int]]) -> None:
    assert [(key[n.start : n.end], n.value) for n in written_out(key)] == numbers


FIGURES = [
    ("Công nhận hai mươi xã đạt chuẩn.", "20", "xã"),
    ("Có 12 (mười hai) xã đạt chuẩn.", "12", "xã"),  # the noun stands behind the bracket
    ("Có một trăm phần trăm hộ dân dùng điện.", "100", "phần trăm"),
    ("Thu nhập tăng gấp đôi so với năm 2015.", "2", "lần"),
    ("Tỷ lệ hộ nghèo giảm một nửa.", "50", "%"),
]


@pytest.mark.parametrize(("sentence", "value", "unit"), FIGURES)
def test_figures_of_words(say: Say, sentence: str, value: str, unit: str) -> None:
    (figure,) = say(sentence).mentions.figures

    assert (str(figure.value), figure.unit) == (value, unit)


def test_without_a_unit_there_is_no_figure(say: Say) -> None:
    assert say("Sau hai mươi năm đổi mới, tám mươi cùng đi.").mentions.figures == ()


SIGNS = [
    ("GRDP tăng trưởng -1,2%.", "-1.2"),
    ("GRDP tăng trưởng âm 1,2%.", "-1.2"),
    ("GRDP giảm -1,2%.", "1.2"),  # said twice
    ("GRDP tăng từ 1,2 -1,5%.", "1.2"),  # a range
    ("Nông nghiệp -12%.", "12"),  # a dash
]


@pytest.mark.parametrize(("sentence", "value"), SIGNS)
def test_signs(say: Say, sentence: str, value: str) -> None:
    assert str(say(sentence).mentions.figures[0].value) == value
