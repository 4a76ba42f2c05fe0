"""The issuer of a letterhead is an organisation that the document mentions, though a second column breaks its name."""

from __future__ import annotations

import pytest
from reading import Reader

from hgkg.model.record import Agency, DocumentRecord

BELOW = """
Số: 12/KH-UBND
Ngày 05 tháng 01 năm 2024

KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2024
-----
I. MỤC TIÊU
1. Tỷ lệ hộ nghèo còn dưới 3%.
"""
STATE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
WIDE, TABS, ONE = (f"{{}}{gap}{STATE}\n{{}}{gap}{MOTTO}\n{{}}" for gap in ("        ", "\t", " "))
BARS = f"| {{}} | {STATE} |\n| {{}} | {MOTTO} |\n{{}}"
UBND, DISTRICT = "ỦY BAN NHÂN DÂN", "Ủy ban nhân dân huyện Long Mỹ"

HEADS = [
    ("ỦY BAN NHÂN DÂN HUYỆN LONG MỸ", DISTRICT, "ỦY BAN NHÂN DÂN HUYỆN LONG MỸ"),  # what was read before
    ("ỦY BAN NHÂN DÂN\nHUYỆN LONG MỸ", DISTRICT, "ỦY BAN NHÂN DÂN\nHUYỆN LONG MỸ"),
    *((columns.format(UBND, "HUYỆN LONG MỸ", ""), DISTRICT, UBND) for columns in (WIDE, TABS, ONE, BARS)),
    (WIDE.format(UBND, "XÃ LƯƠNG TÂM", ""), "Ủy ban nhân dân xã Lương Tâm", UBND),
    (WIDE.format(UBND, "TỈNH LÀO CAI", ""), "Ủy ban nhân dân tỉnh Lào Cai", UBND),
    (  # a division, whose name goes on in a third line; the half of it is no other one
        WIDE.format("UBND TỈNH HẬU GIANG", "SỞ GIÁO DỤC", "VÀ ĐÀO TẠO"),
        "Sở Giáo dục và Đào tạo tỉnh Hậu Giang",
        "SỞ GIÁO DỤC",
    ),
    ("TỈNH ỦY HẬU GIANG\nBAN TỔ CHỨC\n*", "Ban Tổ chức Tỉnh ủy Hậu Giang", "BAN TỔ CHỨC"),  # the superior above it
    ("HUYỆN ỦY    ĐẢNG CỘNG SẢN VIỆT NAM\nLONG MỸ\n*", "Huyện ủy Long Mỹ", "HUYỆN ỦY"),
]


@pytest.mark.parametrize(("head", "issuer", "words"), HEADS)
def test_the_issuer_is_mentioned_in_its_letterhead(read: Reader, head: str, issuer: str, words: str) -> None:
    text = head + BELOW
    found = read(text)
    (document,) = found.of(DocumentRecord)
    named = [agency for agency in found.of(Agency) if agency.start <= text.index(words) < agency.end]

    assert document.issuer == issuer
    assert [(agency.name, agency.quote) for agency in named] == [(issuer, words)]
