"""What stands above the body: Party and State layouts, drafts with holes, headlines, nothing at all."""

from __future__ import annotations

from typing import Any

import pytest
from reading import Reader

PARTY_DRAFT = """ TỈNH ỦY SÓC TRĂNG
*

Số      -CTr/TU

Dự thảo
\tĐẢNG CỘNG SẢN VIỆT NAM

Sóc Trăng, ngày     tháng     năm 2022

CHƯƠNG TRÌNH

thực hiện nhiệm vụ năm 2023

-----

Năm 2023 là năm bản lề.
"""
PARTY = """TỈNH ỦY BẾN TRE
*
Số 07-NQ/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Bến Tre, ngày 29 tháng 01 năm 2021

NGHỊ QUYẾT CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH
về xây dựng nông thôn mới
-----
Thân bài.
"""
STATE = """ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
--------
Số: 148/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Cà Mau, ngày 05 tháng 7 năm 2023

KẾ HOẠCH
Phát triển kinh tế số giai đoạn 2023 - 2025

Căn cứ Nghị quyết số 07-NQ/TU ngày 01/3/2022 của Tỉnh ủy.
"""
COLUMNS = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH CÀ MAU\tĐộc lập - Tự do - Hạnh phúc
-------\t---------------
Số: 148/KH-UBND\tCà Mau, ngày 05 tháng 7 năm 2023

KẾ HOẠCH
PHÁT TRIỂN KINH TẾ SỐ NĂM 2024

Căn cứ Nghị quyết số 07-NQ/TU.
"""
NORMATIVE = """HỘI ĐỒNG NHÂN DÂN
TỈNH AN GIANG
Số: 14/2022/NQ-HĐND
An Giang, ngày 12 tháng 7 năm 2022
NGHỊ QUYẾT
Về chính sách hỗ trợ
Căn cứ Luật Đất đai.
"""
MONTH_ONLY = """TỈNH ỦY BẾN TRE
Số 07-BC/TU
Bến Tre, ngày      tháng 7 năm 2024
BÁO CÁO
kết quả 6 tháng đầu năm 2024
-----
Thân bài.
"""
NEWS = """Hậu Giang: Kinh tế tăng trưởng 8,76%, đứng đầu vùng Đồng bằng sông Cửu Long
27/01/2025 08:30
Năm 2024, kinh tế Hậu Giang tăng. Năm 2024 thu 5.000 tỷ đồng.
"""
BARE = "Xã sẽ làm trong năm tới. Rồi đạt 5%."

LETTERHEADS: list[tuple[str, str, dict[str, Any]]] = [
    (
        "a draft leaves holes: a symbol without number, a year without day",
        PARTY_DRAFT,
        {
            "type": "Chương trình",
            "number": None,
            "symbol": "-CTr/TU",
            "issuer": "TỈNH ỦY SÓC TRĂNG",
            "title": "CHƯƠNG TRÌNH thực hiện nhiệm vụ năm 2023",
            "date": "2022",
            "place": "Sóc Trăng",
            "area": "soc-trang",
            "draft": True,
            "period": "2023",
        },
    ),
    (
        "the issuer goes on in the type line",
        PARTY,
        {
            "type": "Nghị quyết",
            "number": "07-NQ/TU",
            "date": "2021-01-29",
            "place": "Bến Tre",
            "draft": False,
            "title": "NGHỊ QUYẾT CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH về xây dựng nông thôn mới",
        },
    ),
    (
        "State: two lines of issuer, the motto is none",
        STATE,
        {
            "type": "Kế hoạch",
            "number": "148/KH-UBND",
            "issuer": "ỦY BAN NHÂN DÂN TỈNH CÀ MAU",
            "date": "2023-07-05",
            "area": "ca-mau",
            "draft": False,
            "period": "2023/2025",
        },
    ),
    (
        "State: both columns in one line, as copied out of a table",
        COLUMNS,
        {
            "number": "148/KH-UBND",
            "issuer": "ỦY BAN NHÂN DÂN TỈNH CÀ MAU",
            "date": "2023-07-05",
            "place": "Cà Mau",
            "title": "KẾ HOẠCH PHÁT TRIỂN KINH TẾ SỐ NĂM 2024",
        },
    ),
    (
        "a normative number with its year, a title in one line",
        NORMATIVE,
        {"number": "14/2022/NQ-HĐND", "title": "NGHỊ QUYẾT Về chính sách hỗ trợ", "area": "an-giang", "period": "2022"},
    ),
    ("a date without day", MONTH_ONLY, {"number": "07-BC/TU", "date": "2024-07", "period": "2024-H1", "draft": False}),
    (
        "news: the headline, the stamp below it, the year it speaks of",
        NEWS,
        {
            "type": "news",
            "number": None,
            "title": "Hậu Giang: Kinh tế tăng trưởng 8,76%, đứng đầu vùng Đồng bằng sông Cửu Long",
            "date": "2025-01-27",
            "area": "hau-giang",
            "period": "2024",
        },
    ),
    ("no letterhead", BARE, {"number": None, "symbol": None, "issuer": None, "date": None, "draft": False}),
    ("nothing", "", {"type": "news", "title": "", "date": None}),
]


@pytest.mark.parametrize(("text", "fields"), [case[1:] for case in LETTERHEADS], ids=[case[0] for case in LETTERHEADS])
def test_letterheads(read: Reader, text: str, fields: dict[str, Any]) -> None:
    head = read(text).outline.letterhead

    assert {name: getattr(head, name) for name in fields} == fields


def test_line_ends_of_windows_change_nothing(read: Reader) -> None:
    unix, windows = (read(text).outline.letterhead for text in (STATE, STATE.replace("\n", "\r\n")))

    assert (windows.number, windows.issuer, windows.date, windows.title) == (
        unix.number,
        unix.issuer,
        unix.date,
        unix.title,
    )


def test_the_title_stands_where_its_span_says(read: Reader) -> None:
    outline = read(STATE).outline

    words = outline.letterhead.title_span.cut(outline.text)

    assert words == "KẾ HOẠCH\nPhát triển kinh tế số giai đoạn 2023 - 2025"


def test_the_body_begins_behind_the_letterhead(read: Reader) -> None:
    outline = read(PARTY_DRAFT).outline

    assert [outline.text[s.start : s.end] for s in outline.sentences] == ["Năm 2023 là năm bản lề."]


def test_the_catalogue_knows_the_period_better(read: Reader) -> None:
    assert read(STATE, genre="plan", period="2024").outline.letterhead.period == "2024"
