"""Addressees and signature at the end of an official document."""

from __future__ import annotations

import pytest
from reading import Reader

_BODY = "KẾ HOẠCH\nPhát triển kinh tế số\n\nTỉnh phấn đấu. " + "Các sở thực hiện. " * 20 + "\n"

ENDS = [
    (
        "Nơi nhận:\n- Như trên;\n- Tỉnh ủy (báo cáo);\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A\n",
        ("Như trên", "Tỉnh ủy (báo cáo)"),
        "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH, Nguyễn Văn A",
    ),
    (  # Party style
        "Nơi nhận:\n- Như trên,\n- Lưu.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n(Đã ký)\nLê Văn C\n",
        ("Như trên",),
        "T/M BAN THƯỜNG VỤ, BÍ THƯ, Lê Văn C",
    ),
    ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n", (), "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"),
    ("Nơi nhận: \n- Tỉnh ủy;\n", ("Tỉnh ủy",), None),
    ("Hết.\n", (), None),
]


@pytest.mark.parametrize(("end", "addressees", "signatory"), ENDS)
def test_ends(read: Reader, end: str, addressees: tuple[str, ...], signatory: str | None) -> None:
    found = read(_BODY + end).outline.end_matter

    assert (found.addressees, found.signatory) == (addressees, signatory)


def test_the_body_ends_before_the_end_matter(read: Reader) -> None:
    outline = read(_BODY + ENDS[0][0]).outline
    last = outline.sentences[-1]

    assert outline.text[last.start : last.end] == "Các sở thực hiện."
    assert outline.end_matter.span.start == outline.text.index("Nơi nhận")


def test_a_letter_is_addressed_at_its_beginning(read: Reader) -> None:
    """ "Kính gửi" in the first half opens a letter and ends nothing."""
    assert read("KẾ HOẠCH\nKính gửi:\n- Các sở;\n" + "Thực hiện tốt. " * 20).outline.end_matter.addressees == ()
